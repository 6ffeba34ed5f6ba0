"""The site as one value: every record, register and file, what is public now, and what leads where."""
