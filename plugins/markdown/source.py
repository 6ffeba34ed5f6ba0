"""Find the line of the author's file that a part of the HTML came from.

Python-Markdown forgets lines, so they are looked up: the n-th use of an address in the HTML is its
n-th use in the source outside code. In: the body as written. Out: line numbers in the author's file.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from html import unescape

_SHORT = 10_000  # characters in which lines are counted sooner than listed

_FENCE = re.compile(r"`{3,}|~{3,}")
_FENCE_START = re.compile(  # what Python-Markdown takes for one
    r"(`{3,}|~{3,})[ ]*(?:\{[^\n]*\}|\.?[\w#.+-]*[ ]*(?:hl_lines=(?:\"[^\"]*\"|'[^']*')[ ]*)?)"
)
_TICKS = re.compile(r"(?<!\\)`+")
_VISIBLE = re.compile(r"[^\n]")
_BLANK_LINE = re.compile(r"\n[ \t]*+(?=\n)")
_BEFORE = frozenset(" \t\n(<\"'=:[|")
_AFTER = frozenset(" \t\n)>\"']|#?")


class Source:
    """A body as written: its lines, and the text with code and comments blanked out."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text = text
        self.first_line = first_line
        self._cursors: dict[str, int] = {}

    def line_at(self, offset: int) -> int:
        """Return the line, in the author's file, of the character at ``offset``."""
        if len(self.text) < _SHORT:
            return self.first_line + self.text.count("\n", 0, offset)
        return self.first_line + bisect_left(self._line_ends, offset)

    @cached_property
    def _line_ends(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self.text)]

    @cached_property
    def without_fences(self) -> str:
        """The text with fenced code as spaces: same length, same lines."""
        return _blanked(self.text, self._fences())

    @cached_property
    def prose(self) -> str:
        """The text with fenced code, code spans and comments as spaces: same length, same lines."""
        text = self.without_fences
        return _blanked(_blanked(text, _spans(text)), _comments(text))

    def _fences(self) -> Iterator[tuple[int, int]]:
        """Yield start and end of each fenced block; an unclosed fence is no code for Python-Markdown."""
        text = self.text  # one character is found in a hundredth of the time of three
        if not ("`" in text and "```" in text) and not ("~" in text and "~~~" in text):
            return
        lines = self.text.split("\n")
        starts = [0, *(end + 1 for end in self._line_ends)]
        closing: dict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(lines):
            if _FENCE.fullmatch(line.rstrip(" ")):
                closing[line.rstrip(" ")].append(number)
        number = 0
        while number < len(lines):
            match = _FENCE_START.fullmatch(lines[number])
            ends = closing.get(match[1], []) if match else []
            following = bisect_right(ends, number)
            if following < len(ends):
                last = ends[following]
                yield starts[number], starts[last] + len(lines[last])
                number = last
            number += 1

    def line_of(self, value: str) -> int:
        """Return the line of the next use of the address ``value``; the first line when it is not found.

        Called once for each use, in the order of the HTML.
        """
        prose = self.prose
        start = self._cursors.get(value, 0)
        while value and (start := prose.find(value, start)) >= 0:
            end = start + len(value)
            if (start == 0 or prose[start - 1] in _BEFORE) and (end >= len(prose) or prose[end] in _AFTER):
                self._cursors[value] = end
                self._cursors[f"last {value}"] = start
                return self.line_at(start)
            start += 1
        if (last := self._cursors.get(f"last {value}")) is not None:
            return self.line_at(last)  # a reference definition serves many links
        return self._line_as_read(value)

    @cached_property
    def _lines_as_read(self) -> list[str]:
        """The lines with entities decoded and backslashes and white space gone, for hidden addresses."""
        return [
            "".join(unescape(line).replace("\\", "").split()).casefold() for line in self.prose.split("\n")
        ]

    def _line_as_read(self, value: str) -> int:
        wanted = "".join(unescape(value).replace("\\", "").split()).casefold()
        for number, line in enumerate(self._lines_as_read) if wanted else ():
            if wanted in line:
                return self.first_line + number
        return self.first_line

    def lines_matching(self, pattern: str) -> tuple[int, ...]:
        """Return the lines where ``pattern`` matches, upper or lower case alike, each one once.

        Code spans are looked at only when there is nothing outside them: inside an HTML block backticks
        mean nothing.
        """
        for text in (self.prose, self.without_fences):
            found = [self.line_at(match.start()) for match in re.finditer(pattern, text, re.IGNORECASE)]
            if found:
                return tuple(dict.fromkeys(found))
        return ()


def _blanked(text: str, places: Iterable[tuple[int, int]]) -> str:
    """Return ``text`` with each of ``places`` (in order) as spaces, line feeds kept."""
    pieces: list[str] = []
    done = 0
    for start, end in places:
        if start >= done:
            pieces += (text[done:start], _VISIBLE.sub(" ", text[start:end]))
            done = end
    return "".join((*pieces, text[done:])) if pieces else text


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _BLANK_LINE.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each code span: from a run of backticks to the next run as long."""
    for start, end in _paragraphs(text) if "`" in text else ():
        runs = [match.span() for match in _TICKS.finditer(text, start, end)]
        places: dict[int, list[int]] = defaultdict(list)
        for number, (left, right) in enumerate(runs):
            places[right - left].append(number)
        number = 0
        while number < len(runs):
            left, right = runs[number]
            same = places[right - left]
            following = bisect_right(same, number)
            if following < len(same):
                number = same[following]
                yield left, runs[number][1]
            number += 1


def _comments(text: str) -> Iterator[tuple[int, int]]:
    if "<" not in text:
        return
    start = text.find("<!--")
    while start >= 0 and (end := text.find("-->", start)) >= 0:
        yield start, end + 3
        start = text.find("<!--", end)
