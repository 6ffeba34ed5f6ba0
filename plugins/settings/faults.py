"""The configuration is wrong: one exception for it, with words in both languages."""

from __future__ import annotations


class ConfigurationError(Exception):
    """The configuration or the command line is wrong; ``words`` says it in (Vietnamese, English)."""

    def __init__(self, vi: str, en: str) -> None:
        """Keep the message in both languages."""
        super().__init__(en)
        self.words = (vi, en)
