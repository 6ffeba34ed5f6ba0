"""Mark the documents that a text cites: their numbers in running text, open until it is known who bears them.

In: a converted body and its source. Out: the body with a reference of the role ``citation`` for each number, and marks
around it in the HTML. Numbers inside links, code and headings are left alone. What a citation says is one line of text
(`Cited`), so that a body stays a value that files can hold.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from html import unescape
from itertools import islice
from typing import Final

from plugins.codes import STANDARD, Found, NumberFinder, Types, folded_key
from plugins.markdown.source import Source
from plugins.records.body import CITATION_END, CITATION_START, REFERENCE_END, Body, Reference

_CAPITALS = "A-ZĐĂÂÊÔƠƯ"
_CANDIDATE: Final = re.compile(
    rf"/[ \u00a0]?(?:[12][0-9]{{3}}[ \u00a0]?/[ \u00a0]?)?[*_]{{0,3}}[{_CAPITALS}]"
)
_TOKEN: Final = re.compile(r'<(/?)([a-z][a-z0-9]*)(?:[^>"]|"[^"]*")*>|&#?\w+;|[^<&]+|[<&]')
_INLINE: Final = frozenset(
    {"abbr", "b", "cite", "del", "dfn", "em", "i", "ins", "mark", "q", "s", "small"}
) | {
    "span",
    "strong",
    "sub",
    "sup",
    "u",
    "var",
    "wbr",
}
_LEFT_ALONE: Final = frozenset({"a", "code", "pre", "kbd", "samp", "h1", "h2", "h3", "h4", "h5", "h6"})
MOST_NUMBERS: Final = 10_000  # in one body that look like numbers of documents
_MOST_MISSED: Final = 100  # numbers that are looked for in the source in vain
_BARRIER: Final = "\ufffc"  # stands in a run for what is left alone: no number goes across it
_BETWEEN: Final = "|"


@dataclass(frozen=True, slots=True)
class Cited:
    """What a text says of a document: its number (folded), the type word before it, the day or year after it.

    ``when`` is an ISO day, a year, or "".
    """

    key: str
    word: str
    when: str

    @property
    def target(self) -> str:
        """Return it as the target of a reference."""
        return _BETWEEN.join((self.key, self.when, self.word))


def cited(target: str) -> Cited:
    """Return what the ``target`` of a citation says."""
    key, when, word = target.split(_BETWEEN, 2)
    return Cited(key, word, when)


@dataclass(slots=True)
class _Run:
    """The text of one block while it is read, and where each piece of it stands in the HTML."""

    texts: list[str] = field(default_factory=list)
    length: int = 0
    starts: list[int] = field(default_factory=list)  # in the text
    places: list[tuple[int, int]] = field(
        default_factory=list
    )  # start and length in the HTML, "" for one sign

    def add(self, text: str, place: int, length: int) -> None:
        self.starts.append(self.length)
        self.places.append((place, length))
        self.texts.append(text)
        self.length += len(text)

    def start_of(self, offset: int) -> int:
        """Return where the character at ``offset`` of the text begins in the HTML."""
        number = bisect_right(self.starts, offset) - 1
        place, _ = self.places[number]
        return place + offset - self.starts[number]

    def end_of(self, offset: int) -> int:
        """Return where the character before ``offset`` ends in the HTML."""
        number = bisect_right(self.starts, offset - 1) - 1
        place, length = self.places[number]
        whole = len(self.texts[number])
        return place + (offset - self.starts[number] if whole == length else length)


class Citations:
    """Marks citations in bodies, for one set of types."""

    def __init__(self, types: Types = STANDARD) -> None:
        self._finder = NumberFinder(types)

    def marked(self, body: Body, text: str, first_line: int) -> Body:
        """Return ``body`` with its citations marked; ``text`` is its source, from line ``first_line`` of the file."""
        if "/" not in text or not _CANDIDATE.search(text):
            return body
        places = [
            (start, end, found)
            for run in _runs(body.html)
            for start, end, found in self._places(run, body.html)
        ]
        return _with_marks(body, places, Source(text, first_line)) if places else body

    @staticmethod
    def excess(text: str) -> int | None:
        """Return where the number begins that is one too many in ``text``, or ``None``."""
        if text.count("/") <= MOST_NUMBERS:
            return None
        number = next(islice(_CANDIDATE.finditer(text), MOST_NUMBERS, None), None)
        return number.start() if number else None

    def _places(self, run: _Run, html: str) -> Iterator[tuple[int, int, Found]]:
        plain = "".join(run.texts)
        if "/" not in plain:
            return
        free = 0
        for found in self._finder.find(plain):
            first = max(found.outer_start, free)
            for start, end in ((first, found.outer_end), (first, found.end), (found.start, found.end)):
                around = _whole(html, run.start_of(start), run.end_of(end))
                if around:
                    yield (*around, found)
                    free = end
                    break


def _runs(html: str) -> Iterator[_Run]:
    """Yield the text of each block of ``html``; what is left alone is one sign in it."""
    run, alone = _Run(), 0
    for token in _TOKEN.finditer(html):
        closing, name = token[1], token[2]
        if name in _LEFT_ALONE:
            alone += -1 if closing else 1
            run.add(_BARRIER, token.start(), 0)
            if name[0] == "h" or name == "pre":
                yield run
                run = _Run()
        elif name is not None:
            if name not in _INLINE:
                yield run
                run = _Run()
        elif not alone:
            written = token[0]
            if written[0] == "&":
                run.add(unescape(written)[:1] or " ", token.start(), len(written))
            else:
                run.add(written.replace("\n", " "), token.start(), len(written))
    yield run


def _whole(html: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the piece of ``html`` with the tags that stand right around it, so that all in it is closed in it."""
    opened: list[str] = []
    missing: list[str] = []
    for token in _TOKEN.finditer(html, start, end):
        if token[2] is None or token[2] == "wbr":
            continue
        if token[2] in _LEFT_ALONE:
            return None
        if not token[1]:
            opened.append(token[2])
        elif opened:
            opened.pop()
        else:
            missing.append(token[2])
    for name in reversed(opened):
        if not html.startswith(f"</{name}>", end):
            return None
        end += len(name) + 3
    for name in missing:
        match = _opening(name).search(html, max(0, start - 400), start)
        if match is None:
            return None
        start = match.start()
    return start, end


@cache
def _opening(name: str) -> re.Pattern[str]:
    return re.compile(rf'<{name}(?: (?:[^<>"]|"[^"]*")*)?>\Z')


def _with_marks(body: Body, places: list[tuple[int, int, Found]], source: Source) -> Body:
    references = list(body.references)
    parts: list[str] = []
    missed: set[str] = set()
    last, offset = 0, 0
    for start, end, found in places:
        line, offset = _line(source, found, offset, missed)
        when = found.day.isoformat() if found.day else str(found.year or "")
        about = Cited(folded_key(found.number), " ".join(found.word.split()), when)
        parts += [
            body.html[last:start],
            f"{CITATION_START}{len(references)}{REFERENCE_END}",
            body.html[start:end],
        ]
        parts.append(CITATION_END)
        references.append(Reference(about.target, "citation", line))
        last = end
    parts.append(body.html[last:])
    return replace(body, html="".join(parts), references=tuple(references))


def _line(source: Source, found: Found, offset: int, missed: set[str]) -> tuple[int, int]:
    """Return the line of a number, and where in the source the next one may stand.

    ``missed`` are those that were looked for in vain: each such search reads the source to its end.
    """
    written = found.number.written
    is_hopeless = written in missed or len(missed) > _MOST_MISSED
    place = -1 if is_hopeless else source.text.find(written, offset)
    if place < 0:  # marked up inside, or written with an entity
        missed.add(written)
        return source.line_at(offset), offset
    return source.line_at(place), place + len(written)
