"""Interface words that stand alone, ``{{ _("…") }}``, are put into a template before it is compiled.

In: the source of a template. Out: the same with these words as text, so that no page looks them up again. All
others (``{% trans %}``, words handed to a macro) are left to Jinja2. Words are HTML, as in its own "newstyle".
"""

from __future__ import annotations

import re
from gettext import NullTranslations
from typing import Final

from jinja2 import Environment
from jinja2.ext import Extension

_ALONE: Final = re.compile(r'\{\{ _\("([^"\\{}%]+)"\) \}\}')


class Words(Extension):
    """Fills in the words of one language."""

    def __init__(self, environment: Environment) -> None:
        """Leave every word as it is written until ``speak`` says otherwise."""
        super().__init__(environment)
        self._translations = NullTranslations()

    def speak(self, translations: NullTranslations) -> None:
        """Take the words from ``translations``; before any template is loaded."""
        self._translations = translations
        self.environment.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]  # i18n's

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja2's
        """Return ``source`` with its words filled in."""
        return _ALONE.sub(lambda found: self._translations.gettext(found[1]), source)


def words(environment: Environment) -> Words:
    """Return the words of ``environment``, which was made with this extension."""
    found = environment.extensions[Words.identifier]
    assert isinstance(found, Words)  # noqa: S101 - for the type alone
    return found
