"""Fuzzing: for minutes with atheris (`make fuzz`), and in the suite with what it has found."""
