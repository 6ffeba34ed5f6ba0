"""Pictures: their size, what is wrong with them, and their bytes without metadata."""
