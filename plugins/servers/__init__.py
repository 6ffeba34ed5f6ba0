"""What a web server needs of a release beside its pages: compressed copies, and old addresses as maps."""
