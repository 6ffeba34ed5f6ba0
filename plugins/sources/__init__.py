"""The content folder as it lies on the disk: which files there are, which may go on, their text."""
