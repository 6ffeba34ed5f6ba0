"""The one form of raw HTML that is taken: details with a summary and paragraphs, each on its line.

In: a body or a block of it. Out: whether it is that, its lines of text. It stands between empty lines, its
tags have no attributes and its words no sign of Markdown or HTML, so that the HTML is the block itself.
"""

from __future__ import annotations

import re
from typing import Final

_WORDS = r"[^\s<>&\[\]{}`\\][^\n<>&\[\]{}`\\]*"
_SUMMARY = rf"<summary>{_WORDS}</summary>"
_PARAGRAPH = rf"<p>{_WORDS}</p>"
_DETAILS = re.compile(rf"<details>\n{_SUMMARY}\n(?:{_PARAGRAPH}\n)+</details>")
_LINE: Final = re.compile(r"<(?:summary|p)>([^<]*)</")


def is_details(block: str) -> bool:
    """Return whether ``block`` is such HTML and nothing else."""
    return block.startswith("<details>") and _DETAILS.fullmatch(block) is not None


def is_all_details(text: str) -> bool:
    """Return whether every ``<`` of ``text`` stands in such HTML."""
    if "<details>" not in text:
        return False
    return all("<" not in block or is_details(block.strip("\n")) for block in text.split("\n\n"))


def lines_of_text(block: str) -> list[str]:
    """Return the summary and the paragraphs of ``block`` as plain text."""
    return [" ".join(line.split()) for line in _LINE.findall(block)]
