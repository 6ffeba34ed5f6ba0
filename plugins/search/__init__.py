"""Search: what readers can look for, in files that a script asks only the parts of that a question needs."""
