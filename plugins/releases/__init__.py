"""Releases of a site side by side, and one link that says which of them readers see."""
