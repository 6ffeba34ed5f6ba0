"""Refuse, in linear time, what Python-Markdown would take minutes or the whole stack for.

Each guard estimates one kind of work that grows with the square of the text (bad-inputs 1) and has
a budget that keeps a body to about two seconds, far above what any real text at hand needs.
In: the body. Out: what is too much and where it begins, or nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from plugins.markdown.nesting import Excess, too_deep

LONGEST_BODY: Final = 1_200_000  # characters
SHORT: Final = 400  # characters of a paragraph that cannot cost anything; most paragraphs are shorter
MOST_LINES: Final = 20_000
MOST_MARKS: Final = 100_000  # a link counts as five, a tag as three, a reference or a piece of code as two
MOST_PARAGRAPHS: Final = 10_000
MOST_FOOTNOTES: Final = 3_000  # uses in a body; of one note at most a tenth of it
MOST_ABBREVIATIONS: Final = 200  # defined in one body
MOST_ABBREVIATED: Final = 20_000  # places that these, or those of the register, may mark
MOST_CELLS: Final = 100_000  # of one table, those counted that short rows leave out
MOST_BARE_DEFINITIONS: Final = 200  # of links, in one paragraph, whose address stands on the next line
LONGEST_ATTRIBUTES: Final = 2_000  # characters of one {…}

_SCANNED: Final = 2_000_000  # characters looked at again for brackets that find no partner
_TAGS_SCANNED: Final = 5_000_000
_REBUILT: Final = 4_000_000_000  # characters copied: each mark in a paragraph copies the paragraph
_HEADINGS_COPIED: Final = 10_000_000
_ATTRIBUTES_SCANNED: Final = 3_000_000

_BRACKET = re.compile(r"\]\(|[\[\])]")
_TAG_START = re.compile(r"<(?=[A-Za-z/!?])")
_TICKS = re.compile(r"`+")
_MARKS: Final = ("\\", "`", "*", "_", "[", "<", "&", "!", "  \n")
_COSTLY: Final = (("[", 4), ("<", 2), ("&", 1), ("`", 1))
_AUTOMAIL = re.compile(r"<[^<>\s@]{1,200}@")  # each letter of the address becomes a reference
_LETTERS: Final = 6
_HEADING = re.compile(r"^(?:#|=+[ ]*$|-+[ ]*$|!!! )", re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^([^\]\n]*)\]")
_ABBREVIATION = re.compile(r"^[*]\[", re.MULTILINE)
_DEFINITION = re.compile(r"^[ ]{0,3}:[ ]", re.MULTILINE)
_ATTRIBUTE_LIST = re.compile(r"(?<=[*_)\]`>])\{")
_LONG_ATTRIBUTES = re.compile(rf"\{{:?[^{{}}\n]{{{LONGEST_ATTRIBUTES}}}")
_DEFINED_ABBREVIATION = re.compile(r"^[*]\[([^\]\n]+)\]:", re.MULTILINE)
_DELIMITER_ROW = re.compile(r"^[ ]{0,3}\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*+\|?[ ]*$", re.MULTILINE)
_BARE_DEFINITION = re.compile(r"^[ ]{0,3}\[[^\]\n]*\]:[ ]*$", re.MULTILINE)
_OPEN_TITLE = re.compile(
    r"\]\([^)\n\"']*(?:\"[^)\"]*|'[^)']*)\)"
)  # a quotation mark that swallows the bracket


def excess(text: str) -> Excess | None:
    """Return the first thing in ``text`` (without fenced code) that would cost too much, or ``None``."""
    if len(text) > LONGEST_BODY:
        return Excess(f"bài dài hơn {LONGEST_BODY} ký tự", 0)
    return (
        too_deep(text)
        or _too_many(text)
        or _unclosed_tags(text)
        or _attribute_lists(text)
        or _abbreviated(text)
        or wide_table(text)
        or _costly_paragraph(text)
    )


def _too_many(text: str) -> Excess | None:
    if text.count("\n") > MOST_LINES:
        return Excess(f"hơn {MOST_LINES} dòng", 0)
    if _marks(text, 0, len(text)) + _costly_marks(text) > MOST_MARKS:
        return Excess("quá nhiều ký hiệu Markdown (liên kết, thẻ HTML, ký tự viết bằng &…;)", 0)
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


def _attribute_lists(text: str) -> Excess | None:
    """Tell when a line holds many attribute lists: each one is read to the end of its line."""
    if "{" in text and (long := _LONG_ATTRIBUTES.search(text)):
        return Excess("danh sách thuộc tính {…} quá dài", long.start())
    work = 0
    for match in _ATTRIBUTE_LIST.finditer(text) if "{" in text else ():
        end = text.find("\n", match.start())
        work += (len(text) if end < 0 else end) - match.start()
        if work > _ATTRIBUTES_SCANNED:
            return Excess("quá nhiều danh sách thuộc tính {…} trên một dòng", match.start())
    return None


def _abbreviated(text: str) -> Excess | None:
    """Tell when abbreviations of the body's own stand in too many places: each becomes an element."""
    if "*[" not in text:
        return None
    places = 0
    for match in _DEFINED_ABBREVIATION.finditer(text):
        places += text.count(match[1])
        if places > MOST_ABBREVIATED:
            return Excess(f"hơn {MOST_ABBREVIATED} chỗ có từ viết tắt", match.start())
    return None


def wide_table(text: str) -> Excess | None:
    """Tell where a table has too many cells: each row gets as many as the headings are, however short it is."""
    if "|" not in text or "-" not in text:
        return None
    for match in _DELIMITER_ROW.finditer(text):
        end = text.find("\n\n", match.end())
        rows = text.count("\n", match.end(), len(text) if end < 0 else end)
        if (match[0].count("|") + 1) * rows > MOST_CELLS:
            return Excess(f"bảng có hơn {MOST_CELLS} ô", match.start())
    return None


def _costly_paragraph(text: str) -> Excess | None:
    scanned = rebuilt = copied = 0
    for number, (start, end) in enumerate(_paragraphs(text)):
        size = end - start
        if number >= MOST_PARAGRAPHS:
            return Excess(f"hơn {MOST_PARAGRAPHS} đoạn", start)
        if size < SHORT:
            continue
        scanned += _bracket_work(text, start, end) + _backtick_work(text, start, end) // 5
        if scanned <= _SCANNED:  # else the look for titles would itself take what it is to spare
            scanned += sum(end - title.start() for title in _OPEN_TITLE.finditer(text, start, end))
        if sum(1 for _ in _BARE_DEFINITION.finditer(text, start, end)) > MOST_BARE_DEFINITIONS:
            return Excess("quá nhiều định nghĩa liên kết không có địa chỉ", start)
        rebuilt += _marks(text, start, end) * size
        copied += sum(1 for _ in _HEADING.finditer(text, start, end)) * size
        copied += sum(1 for _ in _DEFINITION.finditer(text, start, end)) * size * 30
        if scanned > _SCANNED:
            return Excess("quá nhiều dấu ngoặc hoặc dấu ` không khép", start)
        if rebuilt > _REBUILT or copied > _HEADINGS_COPIED:
            return Excess("một đoạn có quá nhiều ký hiệu Markdown", start)
    return None


def _marks(text: str, start: int, end: int) -> int:
    return sum(text.count(mark, start, end) for mark in _MARKS)


def _costly_marks(text: str) -> int:
    """Return how many marks more the costly ones count for: links, tags, references and code are more work each."""
    work = sum(times * text.count(mark) for mark, times in _COSTLY)
    return work + (_LETTERS * sum(1 for _ in _AUTOMAIL.finditer(text)) if "@" in text and "<" in text else 0)


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
        elif mark in {"]", "]("}:
            if square:
                work += match.start() - square.pop()
            if mark == "](":
                round_.append(match.start())
        elif mark == ")" and round_:
            work += match.start() - round_.pop()
    return work + sum(end - place for place in (*square, *round_))


def _backtick_work(text: str, start: int, end: int) -> int:
    """Return how many characters are read in looking for the end of code spans that have none."""
    if text.find("`", start, end) < 0:
        return 0
    lengths: Counter[int] = Counter(len(match[0]) for match in _TICKS.finditer(text, start, end))
    return sum(end - start for times in lengths.values() if times % 2)
