"""One run at a time in one place."""
