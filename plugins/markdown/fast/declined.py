"""Why the fast path leaves a body to the slow one.

Raised wherever something is met that the fast path is not sure of; caught in one place (`converter.py`).
"""

from __future__ import annotations


class DeclinedError(Exception):
    """The body is for Python-Markdown; the text says what it was that nobody proved here."""
