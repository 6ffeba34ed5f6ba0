"""Admonitions with Vietnamese names and titles: ``!!! luu-y`` or ``!!! warning`` gives a marked box.

In: Python-Markdown's admonition blocks. Out: ``<div class="admonition TYPE">``, TYPE one of ``TYPES``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionProcessor

from plugins.vietnamese.fold import slug

TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "note": "Ghi chú",
        "info": "Thông tin",
        "tip": "Mẹo",
        "important": "Quan trọng",
        "warning": "Cảnh báo",
        "danger": "Nguy hiểm",
        "example": "Ví dụ",
    }
)
"""What an editor may write after ``!!!``, and the title shown when none is written."""

_SAME: Final[Mapping[str, str]] = MappingProxyType(
    {slug(title): name for name, title in TYPES.items()}
    | {"luu-y": "important", "chu-y": "warning", "caution": "warning", "attention": "warning", "hint": "tip"}
)
_TITLES: Final[Mapping[str, str]] = MappingProxyType({"luu-y": "Lưu ý", "chu-y": "Chú ý"})


class _Processor(AdmonitionProcessor):
    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        written: str = match[1]
        name = slug(written)
        kind = name if name in TYPES else _SAME.get(name, "note")
        title: str | None = match[2]
        if title is None:
            title = _TITLES.get(name) or (TYPES[kind] if name in TYPES or name in _SAME else written)
        return kind, title or None


class Admonitions(Extension):
    """Put our processor in the place of Python-Markdown's own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802, the library's name
        """Register the block processor at the library's own priority."""
        md.parser.blockprocessors.register(_Processor(md.parser), "admonition", 105)
