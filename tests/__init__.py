"""The tests, in folders that mirror the project's tree; what they share stands in the modules here."""
