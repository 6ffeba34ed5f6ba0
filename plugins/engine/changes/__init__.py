"""What changed since the last build: in the content, the theme, the settings, the program, the output."""
