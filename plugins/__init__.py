"""Bản Tin's capabilities, one folder each; they depend in one direction only, drawn in `plugins/README.md`."""
