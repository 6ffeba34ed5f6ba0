"""What a YAML parser stumbled over, in an editor's words: the line to look at and what to do there.

In: the parser's failure and the text as the editor wrote it. Out: a place and a remedy. The remedy is
chosen by the line itself wherever it can be: parsers word the same fault differently.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from plugins.problems import Phrase

_UNFINISHED = ("while scanning a quoted", "while scanning a simple key", "while parsing a flow")
_TAB = re.compile(r"[ ]*\t")
_NO_SPACE = re.compile(r"[ ]*(?:-[ ]+)*[A-Za-z_]{1,40}:(?=[^\s:/])")
_INDENTED_FIELD = re.compile(r"[ ]+[^\W\d][\w -]{0,60}:(?:[ ]|$)")

_OPEN_QUOTE = Phrase(
    "Thêm dấu nháy còn thiếu ở cuối giá trị", "Add the quotation mark that should end the value"
)
_OPEN_LIST = Phrase(
    "Đóng danh sách bằng “]”, giữa các mục đặt dấu phẩy",
    "Close the list with “]”, with commas between its items",
)
_OPEN_MAPPING = Phrase(
    "Đóng ngoặc bằng “}”, giữa các mục đặt dấu phẩy",
    "Close the bracket with “}”, with commas between its items",
)
_WITHOUT_TAB = Phrase("Thay phím Tab ở đầu dòng bằng dấu cách", "Use spaces, not a tab, in front of the line")
_WITH_SPACE = Phrase("Thêm một dấu cách sau dấu hai chấm", "Add a space after the colon")
_ON_ONE_LINE = Phrase(
    "Nối dòng này vào cuối dòng trên, hoặc viết lại theo dạng “tên: giá trị”",
    "Join this line to the one before it, or write it as “name: value”",
)
_STRAIGHT = Phrase(
    "Sửa khoảng trống ở đầu dòng, để các trường thẳng cột với nhau",
    "Mend the spaces in front of it, so that the fields stand in one column",
)
_IN_QUOTES = Phrase(
    "Đặt giá trị trong dấu nháy kép và kiểm tra thụt đầu dòng",
    "Put the value in double quotes and check the indentation",
)


@dataclass(frozen=True, slots=True)
class Fault:
    """Where ``text`` stands, as an index of lines and a column from 1, and what to do about it."""

    line: int
    column: int
    text: str
    remedy: Phrase


def fault_of(failure: yaml.MarkedYAMLError, text: str) -> Fault:
    """Return what the editor of ``text`` has to look at after ``failure``."""
    lines = text.rstrip().split("\n")
    mark = _place_of(failure)
    line, column = (mark.line, mark.column + 1) if mark else (0, 1)
    if line >= len(lines):  # what is missing was to come after the last line
        line, column = len(lines) - 1, len(lines[-1]) + 1
    context = failure.context or ""
    remedy = _by_context(context, failure.problem or "")
    if remedy is None:
        before = line - 1
        # “title:Hai” is text to a parser, which stops at the colon of the line after it
        if before >= 0 and _NO_SPACE.match(lines[before]) and not _NO_SPACE.match(lines[line]):
            line, column = before, lines[before].index(":") + 1
        remedy = _by_line(lines[line])
    return Fault(line, column, lines[line].strip(), remedy)


def _place_of(failure: yaml.MarkedYAMLError) -> yaml.Mark | None:
    """Return where a text, a key or a list began that never ended, else where reading stopped."""
    began_before = (failure.context or "").startswith(_UNFINISHED)
    return failure.context_mark if began_before and failure.context_mark else failure.problem_mark


def _by_context(context: str, problem: str) -> Phrase | None:
    if context.startswith("while scanning a quoted") and "end of stream" in problem:
        return _OPEN_QUOTE
    if context.startswith("while parsing a flow sequence"):
        return _OPEN_LIST
    if context.startswith("while parsing a flow mapping"):
        return _OPEN_MAPPING
    return None


def _by_line(line: str) -> Phrase:
    if _TAB.match(line):
        return _WITHOUT_TAB
    if _NO_SPACE.match(line):
        return _WITH_SPACE
    if _INDENTED_FIELD.match(line):
        return _STRAIGHT
    if ":" not in line and not line.lstrip().startswith("-"):
        return _ON_ONE_LINE
    return _IN_QUOTES
