"""Mend the pictures of sanitised HTML, and list its open references with their lines.

In: what the sanitiser found and the source. Out: HTML in which every ``<img>`` has an address and an
alternative text, the references, and warnings about pictures without words or of other sites.
"""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import unquote

from plugins.markdown.footnotes import MADE_HERE
from plugins.markdown.problems import INSECURE_PICTURE, MISSING_ALT, OUTSIDE_PICTURE
from plugins.markdown.sanitise import Cleaned
from plugins.markdown.source import Source
from plugins.problems import ProblemList
from plugins.records.body import REFERENCE_END, REFERENCE_START, Reference

_IMAGE = re.compile(r"<img([^>]*)>")
_ALT = re.compile(r' alt="([^"]*)"')
_TARGET = re.compile(rf' src="{REFERENCE_START}(\d+){REFERENCE_END}"')
_EMPTY_SOURCE = re.compile(r"<source(?![^>]* src=)[^>]*>")


def references_of(cleaned: Cleaned, source: Source) -> list[Reference]:
    """Return the open references in the order of the HTML; in-page ones lead to the ids as let through."""
    found: list[Reference] = []
    for target, role in cleaned.targets:
        line = source.first_line if target.startswith(MADE_HERE) else source.line_of(target)
        found.append(Reference(_as_let_through(target, cleaned), role, line))
    return found


def _as_let_through(target: str, cleaned: Cleaned) -> str:
    """An id that was slugged is still found under the name that the editor gave it."""
    if not target.startswith("#"):
        return target
    written = unquote(target[1:])
    return f"#{cleaned.ids.get(written, written)}"


def with_whole_pictures(html: str, references: list[Reference], problems: ProblemList) -> str:
    """Return ``html`` with the words of a picture in place of one that lost its address.

    A picture needs ``alt``; one with no words in it is a warning.
    """

    def image(match: re.Match[str]) -> str:
        alt = _ALT.search(match[1])
        target = _TARGET.search(match[1])
        if target is None:
            return escape(unescape(alt[1]), quote=False) if alt else ""
        if alt is None or not alt[1].strip():
            reference = references[int(target[1])]
            problems.add(MISSING_ALT, reference.line, value=reference.target)
        return match[0] if alt else f'<img{match[1]} alt="">'

    if "<img" in html:
        html = _IMAGE.sub(image, html)
    return _EMPTY_SOURCE.sub("", html) if "<source" in html else html


def warn_of_outside_pictures(cleaned: Cleaned, source: Source, problems: ProblemList) -> None:
    """Warn of each picture, sound or film that would be loaded from another site (contract 6)."""
    for address in cleaned.outside:
        code = INSECURE_PICTURE if address.lower().startswith("http:") else OUTSIDE_PICTURE
        problems.add(code, source.line_of(address), value=address)
