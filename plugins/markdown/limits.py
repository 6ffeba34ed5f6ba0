"""Refuse, in linear time, what Python-Markdown would take minutes or the whole stack for.

Each guard estimates one kind of work that grows with the square of the text (bad-inputs 1) and has
a budget that keeps a body below two seconds; honest documents stay below a hundredth of it.
In: the body. Out: what is too much and where it begins, or nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LONGEST_BODY: Final = 2_000_000  # characters
DEEPEST: Final = 30  # levels of quotes, lists and admonitions within each other
MOST_PARAGRAPHS: Final = 10_000
MOST_FOOTNOTES: Final = 3_000  # uses in a body; of one note at most a tenth of it
MOST_ABBREVIATIONS: Final = 200  # defined in one body
MOST_OPEN_TAGS: Final = 100  # a browser opens unclosed <b> and the like again in each paragraph that follows

_SCANNED: Final = 2_000_000  # characters looked at again for brackets that find no partner
_TAGS_SCANNED: Final = 5_000_000
_REBUILT: Final = 2_000_000_000  # characters copied: each mark in a paragraph copies the paragraph
_HEADINGS_COPIED: Final = 10_000_000

_BRACKET = re.compile(r"\]\(|[\[\])(]")
_TAG_START = re.compile(r"<(?=[A-Za-z/!?])")
_TICKS = re.compile(r"`+")
_MARK = re.compile(r"[\\`*_\[<&!]")
_DEEP_LINE = re.compile(rf"(?m)^[ ]{{0,3}}(?:(?:>|(?:[-*+]|\d+\.)[ ]+|: +)[ ]*){{{DEEPEST},}}")
_RULE = re.compile(r"[ ]{0,3}([-*_])(?:[ ]*\1)+[ ]*(?:\n|$)")
_DEEP_INDENT = re.compile(rf"(?m)^(?:[ ]{{4}}|\t){{{DEEPEST},}}[ \t]*(?:[-*+:]|\d+\.|!!!)[ ]")
_HEADING = re.compile(r"(?m)^(?:#|=+[ ]*$|-+[ ]*$|!!! )")
_FOOTNOTE = re.compile(r"\[\^([^\]\n]*)\]")
_ABBREVIATION = re.compile(r"(?m)^[*]\[")
_DEFINITION = re.compile(r"(?m)^[ ]{0,3}:[ ]")
_FORMATTING = re.compile(
    r"<(/?)(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?![a-z0-9-])", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Excess:
    """What is too much, in the editor's words, and the offset in the body where it begins."""

    what: str
    offset: int


def excess(text: str) -> Excess | None:
    """Return the first thing in ``text`` that would cost too much, or ``None``."""
    if len(text) > LONGEST_BODY:
        return Excess(f"bài dài hơn {LONGEST_BODY} ký tự", 0)
    return (
        _too_deep(text)
        or _too_many(text)
        or _open_tags(text)
        or _unclosed_tags(text)
        or _costly_paragraph(text)
    )


def _too_deep(text: str) -> Excess | None:
    for match in _DEEP_LINE.finditer(text):
        if not _RULE.match(text, match.start()):
            return Excess(f"hơn {DEEPEST} cấp lồng nhau", match.start())
    if match := _DEEP_INDENT.search(text):
        return Excess(f"hơn {DEEPEST} cấp lồng nhau", match.start())
    return None


def _too_many(text: str) -> Excess | None:
    if "[^" in text:
        uses: Counter[str] = Counter()
        for number, match in enumerate(_FOOTNOTE.finditer(text)):
            uses[match[1]] += 1
            if number >= MOST_FOOTNOTES or uses[match[1]] > MOST_FOOTNOTES // 10:
                return Excess("quá nhiều cước chú", match.start())
    if "*[" in text:
        for number, match in enumerate(_ABBREVIATION.finditer(text)):
            if number >= MOST_ABBREVIATIONS:
                return Excess(f"hơn {MOST_ABBREVIATIONS} từ viết tắt", match.start())
    return None


def _open_tags(text: str) -> Excess | None:
    """Tell when many formatting elements stand open at once: HTML repeats them in every new paragraph."""
    if "<" not in text:
        return None
    opened: list[str] = []
    for match in _FORMATTING.finditer(text):
        name = match[2].lower()
        if not match[1]:
            opened.append(name)
            if len(opened) > MOST_OPEN_TAGS:
                return Excess(f"hơn {MOST_OPEN_TAGS} thẻ <{name}> chưa đóng", match.start())
        elif name in opened:
            opened.reverse()
            opened.remove(name)
            opened.reverse()
    return None


def _unclosed_tags(text: str) -> Excess | None:
    """Tell when many ``<`` find no ``>``: each one makes the parser read on to the end."""
    work = 0
    closing = -1
    for match in _TAG_START.finditer(text):
        start = match.start()
        if start > closing:
            closing = text.find(">", start)
            if closing < 0:
                closing = len(text)
        work += closing - start
        if work > _TAGS_SCANNED:
            return Excess("quá nhiều dấu < không có dấu >", start)
    return None


def _costly_paragraph(text: str) -> Excess | None:
    scanned = rebuilt = copied = 0
    for number, (start, end) in enumerate(_paragraphs(text)):
        size = end - start
        if number >= MOST_PARAGRAPHS:
            return Excess(f"hơn {MOST_PARAGRAPHS} đoạn", start)
        if size < 400:  # too short to cost anything, and the most of all documents
            continue
        scanned += _bracket_work(text, start, end)
        ticks = sum(1 for _ in _TICKS.finditer(text, start, end)) if text.find("`", start, end) >= 0 else 0
        rebuilt += sum(1 for _ in _MARK.finditer(text, start, end)) * size + ticks * size * 30
        copied += sum(1 for _ in _HEADING.finditer(text, start, end)) * size
        copied += sum(1 for _ in _DEFINITION.finditer(text, start, end)) * size * 30
        if scanned > _SCANNED:
            return Excess("quá nhiều dấu ngoặc không khép", start)
        if rebuilt > _REBUILT or copied > _HEADINGS_COPIED:
            return Excess("một đoạn có quá nhiều ký hiệu Markdown", start)
    return None


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = text.find("\n\n", start)
        if end < 0:
            end = len(text)
        if end > start:
            yield start, end
        start = end + 2


def _bracket_work(text: str, start: int, end: int) -> int:
    """Return how many characters are read in looking for the partners of all brackets in a paragraph."""
    work = 0
    square: list[int] = []
    round_: list[int] = []
    for match in _BRACKET.finditer(text, start, end):
        mark = match[0]
        if mark == "[":
            square.append(match.start())
        elif mark == "]" or mark == "](":
            if square:
                work += match.start() - square.pop()
            if mark == "](":
                round_.append(match.start())
        elif mark == ")" and round_:
            work += match.start() - round_.pop()
    return work + sum(end - place for place in (*square, *round_))
