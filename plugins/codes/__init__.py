"""Numbers of documents as data: read, written, sorted, audited, and found in running text."""
