"""Tests of the sample site in a real Chromium."""
