"""Footnotes whose text is one line: ``[^1]`` once in the text, ``[^1]: text`` between empty lines.

In: the text of a body. Out: the text without the lines that define footnotes, and the ``Notes``, which
give each mark its HTML and, when all else is read, the list at the end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from plugins.markdown.fast.declined import DeclinedError
from plugins.markdown.fast.links import LINK
from plugins.markdown.fast.page import Page
from plugins.markdown.footnotes import BACKLINK_TITLE, SEPARATOR

_NAME = "[A-Za-z0-9][A-Za-z0-9-]{0,40}"
MARK: Final = re.compile(rf"\[\^({_NAME})\]")
LINK_OR_MARK: Final = re.compile(rf"{LINK.pattern}|\[\^(?P<mark>{_NAME})\]")
"""The groups of ``LINK``, then ``mark``. In one pass, since addresses are counted as they stand in the text."""

_DEFINITION = re.compile(rf"\[\^({_NAME})\]:[ ]*([^ \n](?:[^\n]*[^ \n])?)[ ]*")
_PLACE_MARKER: Final = "///Footnotes"  # Python-Markdown puts the list where a longer form of it stands
_BEGINS_A_BLOCK: Final = ("#", ">", ":")
_IN_A_RULE: Final = "-*_= "


@dataclass(slots=True)
class Notes:
    """The footnotes of a body: name → text, numbered in the order in which they are defined."""

    texts: Mapping[str, str] = field(default_factory=dict)
    _numbers: dict[str, int] = field(init=False)
    _marked: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Number the footnotes."""
        self._numbers = {name: number for number, name in enumerate(self.texts, 1)}

    def mark(self, name: str, page: Page) -> str:
        """Return the HTML of the mark ``name`` in the text."""
        if name not in self._numbers or name in self._marked:
            raise DeclinedError("a footnote without a text, or with two marks")
        self._marked.add(name)
        page.made_ids.append(f"fnref{SEPARATOR}{name}")
        target = page.reference(f"#fn{SEPARATOR}{name}", "link")
        number = self._numbers[name]
        return f'<sup id="fnref{SEPARATOR}{name}"><a class="footnote-ref" href="{target}">{number}</a></sup>'

    def item(self, name: str, paragraph: str, page: Page) -> str:
        """Return the footnote ``name`` as an item of the list; ``paragraph`` is its HTML without its end."""
        page.made_ids.append(f"fn{SEPARATOR}{name}")
        target = page.reference(f"#fnref{SEPARATOR}{name}", "link")
        title = BACKLINK_TITLE.format(self._numbers[name])
        link = f'<a class="footnote-backref" href="{target}" title="{title}">↩</a>'
        return f'<li id="fn{SEPARATOR}{name}">\n{paragraph}\xa0{link}</p>\n</li>\n'


def parted(text: str) -> tuple[str, Notes]:
    """Return ``text`` without its footnotes, and those.

    Python-Markdown takes their lines out as if nothing had stood there: a list goes on behind them. A
    block that stands four spaces deep would belong to the footnote above it; such blocks are declined.
    """
    if "^" not in text or "[^" not in text:  # one character is found in a hundredth of the time of two
        return text, Notes()
    if _PLACE_MARKER in text:
        raise DeclinedError("a place for the footnotes")
    blocks: list[str] = []
    notes: dict[str, str] = {}
    for block in text.split("\n\n"):
        if "]:" not in block:
            blocks.append(block)
            continue
        for line in block.strip("\n").split("\n"):
            match = _DEFINITION.fullmatch(line)
            if match is None or match[1] in notes or "]:" in match[2]:
                raise DeclinedError("a footnote that is not plain")
            if match[2].startswith(_BEGINS_A_BLOCK) or not match[2].strip(_IN_A_RULE):
                raise DeclinedError("a footnote that is no paragraph")
            notes[match[1]] = match[2]
    if not notes:
        raise DeclinedError("a footnote without a text")
    return "\n\n".join(blocks), Notes(notes)
