"""The same site for each program: its articles, settings and templates, in a folder of its own."""
