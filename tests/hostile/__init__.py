"""Hostile content: every bad input that we know of, what it costs, and that none of it runs."""
