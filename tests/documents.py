"""Read the project's own documents: their parts, tables and links.

In: a file of the documentation. Out: text, cells, names.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from plugins.records.kinds import Kind

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
EDITORS = DOCS / "editors"
OPERATORS = DOCS / "operators"
REGISTERS_PAGE = EDITORS / "danh-ba.md"
_LEFT_OUT = {
    ".venv",
    "node_modules",
    "content",
    "output",
    "www",
    "sites",
    "work",
}  # made, brought, or written by editors

MARKDOWN_FILES = sorted(
    path
    for path in ROOT.rglob("*.md")
    if not any(part in _LEFT_OUT or part.startswith(".") for part in path.relative_to(ROOT).parts)
)


@cache
def text_of(path: Path) -> str:
    """Return the text of a document."""
    return path.read_text(encoding="utf-8")


def section(path: Path, heading: str) -> str:
    """Return what stands below the heading (without its signs) up to the next heading of its level or above."""
    match = re.search(rf"^(#+) {re.escape(heading)}$", text_of(path), re.MULTILINE)
    assert match, f"{path.name} has no part “{heading}”"
    rest = text_of(path)[match.end() :]
    end = re.search(rf"^#{{1,{len(match[1])}}} ", rest, re.MULTILINE)
    return rest[: end.start()] if end else rest


def rows(text: str) -> list[list[str]]:
    """Return the cells of the first table of ``text``, without its head."""
    lines = re.search(r"^\|.*(?:\n\|.*)*", text, re.MULTILINE)
    assert lines, "there is no table"
    return [[cell.strip() for cell in line.strip("|").split(" |")] for line in lines[0].split("\n")[2:]]


def names(text: str) -> list[str]:
    """Return the names in the first column of the first table of ``text``."""
    return [row[0].strip("`") for row in rows(text)]


def path_of(kind: Kind) -> str:
    """Return where a record of ``kind`` may lie below the content folder."""
    return {
        Kind.NEWS: "tin-tuc/2026/vi-du.md",
        Kind.DOCUMENT: "van-ban/2026/vi-du.md",
        Kind.PROGRAMME: "chuong-trinh/2026-06.md",
        Kind.PAGE: "trang/vi-du.md",
    }[kind]
