"""What can be wrong with a theme: the fault of whoever writes themes, never of an editor."""

from __future__ import annotations


class ThemeError(ValueError):
    """A theme that cannot be joined; the message names the file and what to change."""
