"""Say what is wrong with a theme: which template, which line.

In: what stopped a build. Out: (Vietnamese, English), or ``None`` where it was no template.
"""

from __future__ import annotations

import sys
import traceback

from plugins.engine.job import Words


def theme_words(failure: Exception) -> Words | None:
    """Return what is wrong in a template of the theme; Jinja2 is only asked where it is loaded."""
    jinja2 = sys.modules.get("jinja2")
    if jinja2 is None or not isinstance(failure, jinja2.TemplateError):
        return None
    place = _place(failure)
    return f"{place}lỗi trong mẫu giao diện: {failure}", f"{place}a template of the theme is wrong: {failure}"


def _place(failure: Exception) -> str:
    line = getattr(failure, "lineno", None)
    if line is not None:
        return f"{getattr(failure, 'filename', None) or getattr(failure, 'name', '')}:{line}: "
    frames = [
        frame for frame in traceback.extract_tb(failure.__traceback__) if frame.filename.endswith(".html")
    ]
    return f"{frames[-1].filename}:{frames[-1].lineno}: " if frames else ""
