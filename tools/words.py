"""Bring the catalogue of the interface's words up to date: `make words`.

In: templates of `theme/`, the code of `plugins/`, `plugins/words/en.po` as it is. Out: the same file with a new, empty
entry for each new word; what no page says any more is gone. Babel reads and writes; the order is that of the alphabet,
and no entry tells where its word stands, so that moving code changes nothing here.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from plugins.codes.type_table import ROWS
from plugins.words import TYPE

ROOT: Final = Path(__file__).resolve().parent.parent
FILE: Final = ROOT / "plugins/words/en.po"
HEADER: Final = """\
# The interface in English. The words are collected by `make words`; only what stands after msgstr is written by hand.
# English: plain, as of GOV.UK; offices and documents as Vietnamese bodies name them in English."""
_FOR_EDITORS: Final = frozenset({"cli", "preview", "scaffold"})  # both languages stand side by side there
_IN_PYTHON: Final = {"say": None, "word": None}
_IN_TEMPLATES: Final = {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
_EXTENSIONS: Final = {"extensions": "plugins.templates.shared.Shared", "silent": "false"}

Found = tuple[str | tuple[str, ...], str | None]  # a message, or its forms; and its context


def wanted() -> Iterator[Found]:
    """Yield every word that a page can say: of templates, of code, and the names of types of documents."""
    for file in sorted((ROOT / "theme").rglob("*.html")):
        yield from _in_file(file, "jinja2", _IN_TEMPLATES, _EXTENSIONS)
    for file in sorted((ROOT / "plugins").rglob("*.py")):
        if file.parent.name not in _FOR_EDITORS:
            yield from _in_file(file, "python", _IN_PYTHON, {})
    yield from ((row[0], TYPE) for row in ROWS)


def _in_file(
    file: Path, method: str, keywords: Mapping[str, object], options: dict[str, str]
) -> Iterator[Found]:
    with file.open("rb") as source:
        for _, message, _, context in extract(method, source, keywords, options=options):  # type: ignore[arg-type]
            yield message, context


def updated(text: str) -> str:
    """Return the catalogue ``text`` with the words that are wanted, and no others. A change of a word is a new word."""
    kept = read_po(io.StringIO(text), locale="en")
    catalogue = Catalog(locale="en", fuzzy=False)
    for message, context in wanted():
        old = kept.get(message if isinstance(message, str) else message[0], context)
        catalogue.add(message, old.string if old else None, context=context)
    for entry in catalogue:
        entry.flags.clear()
    out = io.BytesIO()
    write_po(out, catalogue, width=0, omit_header=True, sort_output=True)
    header = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    return f"{HEADER}\n{header}\n{out.getvalue().decode().strip()}\n"


def main() -> None:
    """Write the catalogue, and say how many words wait for their English."""
    text = updated(FILE.read_text(encoding="utf-8") if FILE.exists() else "")
    FILE.write_text(text, encoding="utf-8", newline="\n")
    waiting = [
        message for message in read_po(io.StringIO(text)) if message.id and not _is_said(message.string)
    ]
    print(f"{FILE.relative_to(ROOT)}: {len(waiting)} words without their English")


def _is_said(string: object) -> bool:
    return all(string) if isinstance(string, list | tuple) else bool(string)


if __name__ == "__main__":
    main()
