"""Give the words of the interface in a language: Vietnamese as they are written, others from `<language>.po`.

In: a catalogue as gettext and Babel write it (UTF-8). Out: a ``Catalogue``, which Jinja2 and the makers of pages ask.
No compiled file lies between: it is a part of the program, and read once, where a page in its language is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from gettext import NullTranslations
from pathlib import Path
from typing import Final

_SEPARATOR: Final = "\x04"  # between a context and a message, as in gettext's own compiled files
_LINE: Final = re.compile(r'(?:(msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d\])[ \t]+)?"((?:[^"\\]|\\.)*)"')
_ESCAPE: Final = re.compile(r"\\(.)")
_ESCAPED: Final = {"n": "\n", "t": "\t", "r": "\r"}

TYPE: Final = "loại văn bản"  # the context of the names of types of documents, which are content as well

Forms = tuple[str, ...]  # of a message: one, or the singular and the plural


class Catalogue(NullTranslations):
    """The words of one language; what it does not have stays as it is written.

    A word that means two things bears a context. Plural forms are those of English and Vietnamese: one, and all others.
    """

    def __init__(self, words: Mapping[str, Forms]) -> None:
        """Take the ``words`` by message, after its context where it bears one."""
        super().__init__()
        self._words = words

    def gettext(self, message: str) -> str:
        """Return ``message`` in this language."""
        forms = self._words.get(message)
        return forms[0] if forms else message

    def pgettext(self, context: str, message: str) -> str:
        """Return ``message``, in the sense of ``context``."""
        forms = self._words.get(f"{context}{_SEPARATOR}{message}")
        return forms[0] if forms else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form of ``msgid1`` for the number ``n``."""
        forms = self._words.get(msgid1)
        if not forms:
            return msgid1 if n == 1 else msgid2
        return forms[0] if n == 1 else forms[-1]


def word(text: str) -> str:
    """Return ``text``; it is a word of the interface that is said, in the reader's language, elsewhere."""
    return text


@cache
def words_of(lang: str) -> Catalogue:
    """Return the words of ``lang``: those of Vietnamese, and of what has no catalogue, are as they are written."""
    file = Path(__file__).with_name(f"{lang}.po")
    return Catalogue(read_po(file.read_text(encoding="utf-8")) if file.is_file() else {})


def read_po(text: str) -> dict[str, Forms]:
    """Return the messages of a catalogue with their forms, but for fuzzy, empty and obsolete ones and its header.

    Raises ``ValueError`` for a line that is none of a catalogue.
    """
    return {message: forms for message, forms in _messages(text) if message and all(forms)}


def _messages(text: str) -> Iterator[tuple[str, Forms]]:
    for block in re.split(r"\n\s*\n", text):
        lines = [line for line in block.splitlines() if line.strip()]
        if any(re.match(r"#,.*\bfuzzy\b", line) for line in lines):
            continue
        parts = _parts([line for line in lines if not line.startswith("#")])
        if parts:
            forms = tuple(parts[name] for name in sorted(parts) if name.startswith("msgstr"))
            context = f"{parts['msgctxt']}{_SEPARATOR}" if "msgctxt" in parts else ""
            yield context + parts.get("msgid", ""), forms


def _parts(lines: list[str]) -> dict[str, str]:
    """Return the strings of one entry by their keyword; a string may go on over several lines."""
    parts: dict[str, str] = {}
    name = ""
    for line in lines:
        found = _LINE.fullmatch(line.strip())
        if found is None or not (found[1] or name):
            raise ValueError(f"no line of a catalogue: {line}")
        name = found[1] or name
        parts[name] = parts.get(name, "") + _ESCAPE.sub(lambda m: _ESCAPED.get(m[1], m[1]), found[2])
    return parts
