"""What git knows of the content folder: former versions of its files, and whether it can be asked at all."""
