"""Read the text of PDF and Word files, as a program of its own: a path a line comes in, an answer a line goes out.

Started by `outside.py`, which ends it when a file takes too long. Nothing of a file is trusted: pages, characters and
unpacked bytes are counted, memory is limited by the system, and any failure is an answer like another.
"""

from __future__ import annotations

import json
import sys
import zipfile
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Final
from xml.parsers import expat

from plugins.disclosure.marks import secrecy_marks
from plugins.disclosure.personal import personal_numbers
from plugins.vietnamese.fold import nfc

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES: Final = 500  # that are looked at
MOST_CHARACTERS: Final = 5_000_000
MOST_SEARCHED: Final = 200_000  # characters that are handed on for search: some 70 pages
MOST_BYTES: Final = 50_000_000  # of a Word file's text, unpacked
MOST_MEMORY: Final = 1_500_000_000
FEWEST_LETTERS: Final = 16  # a page, on the average, below which a PDF is a scan
_WORD_PARTS: Final = ("document", "header", "footer", "footnotes", "endnotes", "comments")
_WORD: Final = (  # ISO/IEC 29500, transitional and strict
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_WORD_TEXT: Final = frozenset(f"{space}|t" for space in _WORD)
_WORD_ENDS: Final = frozenset(f"{space}|{name}" for space in _WORD for name in ("p", "br", "tc", "tab"))


def main() -> None:
    """Answer every path on standard input with a line of JSON."""
    _limit_memory()
    for line in sys.stdin:
        answer: dict[str, Any]
        try:
            answer = read(line.rstrip("\n"))
        except MemoryError:
            answer = {"error": "memory"}
        except Exception as failure:  # noqa: BLE001 - libraries raise whatever they like on broken files
            answer = {"error": "broken", "what": type(failure).__name__}
        sys.stdout.write(f"{json.dumps(answer)}\n")
        sys.stdout.flush()


def read(path: str) -> dict[str, Any]:
    """Return what is in the PDF or Word file at ``path``: pages, letters, and (kind, words, page) found."""
    if path.lower().endswith(".pdf"):
        return _pdf(path)
    try:
        text = _word_text(path)
    except _TooLargeError:
        return {"error": "large"}
    found = list(_found(enumerate([text[:MOST_CHARACTERS]])))
    is_whole = len(text) <= MOST_CHARACTERS
    return {"pages": 0, "letters": 1, "found": found, "is_whole": is_whole, "text": _searched([text])}


def _pdf(path: str) -> dict[str, Any]:
    from pypdf import PdfReader  # noqa: PLC0415 - for who has a PDF
    from pypdf.errors import LimitReachedError  # noqa: PLC0415

    try:
        return _text_layer(PdfReader(path, strict=False))
    except LimitReachedError:  # of its own: unpacked bytes, nesting, entries of tables
        return {"error": "large"}


def _text_layer(document: PdfReader) -> dict[str, Any]:
    if document.is_encrypted and not document.decrypt(""):
        return {"error": "locked"}
    count = len(document.pages)
    texts: list[str] = []
    room = MOST_CHARACTERS
    for page in islice(document.pages, MOST_PAGES):
        text = nfc((page.extract_text() or "")[:room])
        texts.append(text)
        room -= len(text)
        if room <= 0:
            break
    letters = sum(sum(c.isalnum() for c in text) for text in texts)
    is_scan = bool(texts) and letters < FEWEST_LETTERS * len(texts)
    found = list(_found(enumerate(texts, 1)))
    is_whole = len(texts) == count and room > 0
    return {
        "pages": count,
        "letters": 0 if is_scan else letters,
        "found": found,
        "is_whole": is_whole,
        "text": "" if is_scan else _searched(texts),
    }


class _TooLargeError(Exception):
    """A file unpacks to more than is looked at."""


def _word_text(path: str) -> str:
    """Return the paragraphs of a Word file; entities, which it never needs, are refused."""
    parts: list[str] = []
    room = MOST_BYTES
    with zipfile.ZipFile(path) as archive:
        names = [n for n in archive.namelist() if n.startswith("word/") and n.endswith(".xml")]
        for name in sorted(names):
            if not any(word in name for word in _WORD_PARTS):
                continue
            with archive.open(name) as file:
                data = file.read(room + 1)
            room -= len(data)
            if room < 0:
                raise _TooLargeError(name)
            parts.append(_xml_text(data))
    return nfc("\n".join(parts))


def _xml_text(data: bytes) -> str:
    pieces: list[str] = []
    inside = False
    parser = expat.ParserCreate(namespace_separator="|")

    def start(name: str, _attributes: dict[str, str]) -> None:
        nonlocal inside
        inside = name in _WORD_TEXT

    def end(name: str) -> None:
        nonlocal inside
        inside = False
        if name in _WORD_ENDS:
            pieces.append("\n")

    def characters(text: str) -> None:
        if inside:
            pieces.append(text)

    def refuse(*_all: object) -> None:
        raise ValueError("entity")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = characters
    parser.EntityDeclHandler = refuse
    parser.Parse(data, True)  # noqa: FBT003 - expat's own signature
    return "".join(pieces)


def _found(texts: Iterable[tuple[int, str]]) -> Iterator[tuple[str, str, int]]:
    for page, text in texts:
        lines = text.split("\n")
        yield from (("mark", mark.text, page) for mark in secrecy_marks(lines))
        yield from ((number.kind, number.masked, page) for number in personal_numbers(lines))


def _searched(texts: Iterable[str]) -> str:
    """Return the words of ``texts`` for search, as many as it reads of one file."""
    return " ".join(" ".join(texts).split())[:MOST_SEARCHED]


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    main()
