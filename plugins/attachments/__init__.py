"""What is known of a file that readers fetch: its checksum, its pages, whether its text can be read."""
