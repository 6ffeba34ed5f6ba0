"""The `bantin` program: one module a subcommand, each a thin hand between the terminal and a capability."""
