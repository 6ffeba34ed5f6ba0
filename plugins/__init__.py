"""Bản Tin's capabilities, one folder each; they depend in one direction, drawn in `plugins/README.md`."""
