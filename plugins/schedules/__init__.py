"""The entries of a work programme, read from its header or from the tables of its body."""
