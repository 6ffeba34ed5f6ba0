"""What may not get out, or should not: marks of secrecy, and numbers that belong to a person."""
