"""Convert a text both ways and tell where they differ.

In: Markdown. Out: whether the fast path took it; an ``AssertionError`` names the first difference.
"""

from __future__ import annotations

from typing import Final

from plugins.markdown import BodyConverter
from plugins.markdown.fast import FastConverter
from plugins.problems import ProblemList
from plugins.vietnamese.clean import clean
from plugins.vietnamese.fold import nfc

REGISTER: Final = {
    "UBND": "Ủy ban nhân dân",
    "UB": 'Ủy "ban"',
    "a.b": "x",
    "ngày 5": "hôm ấy",
    "đ": "đồng",
    "QĐ": "Quyết định",
}
FIRST_LINE: Final = 5


class Pair:
    """Both paths for one register of abbreviations."""

    def __init__(self, register: dict[str, str]) -> None:
        self.slow = BodyConverter(register, fast=False)
        self.fast = FastConverter(register)

    def takes(self, text: str) -> bool:
        """Return whether the fast path takes ``text``, having made sure that it is right to."""
        text = clean(nfc(text))[0]
        fast = self.fast.convert(text, first_line=FIRST_LINE) if text.strip() else None
        if fast is None:
            return False
        problems = ProblemList("x.md")
        slow = self.slow.convert(text, first_line=FIRST_LINE, problems=problems)
        for name in ("html", "references", "headings", "ids", "text", "lead"):
            assert getattr(fast, name) == getattr(slow, name), (name, text)
        assert fast == slow
        assert not list(problems), text
        return True


WITH_REGISTER: Final = Pair(REGISTER)
WITHOUT: Final = Pair({})
