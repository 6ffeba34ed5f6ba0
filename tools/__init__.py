"""Programs for developers: they are run from a checkout and are no part of what is installed."""
