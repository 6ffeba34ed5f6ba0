"""A converted body as a value: HTML with open references, its headings, and its plain text.

What a reference leads to is known only when all records are; so a body is a function of its own
text (and the abbreviations), and `site` closes the references (`closed`) once per page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

REFERENCE_START: Final = "\ue000"  # all are taken out of every text that is read (vietnamese/clean.py)
REFERENCE_END: Final = "\ue001"
CITATION_START: Final = "\ue002"  # stands before the number of a citation, REFERENCE_END behind it
CITATION_END: Final = "\ue003"

Role = Literal["link", "picture", "media", "citation"]

_OPEN = re.compile(f' (href|src|poster)="{REFERENCE_START}(\\d+){REFERENCE_END}"')
_PICTURE = re.compile(
    rf'<img(?:[^>"]|"[^"]*")*? src="{REFERENCE_START}(\d+){REFERENCE_END}"(?:[^>"]|"[^"]*")*>'
)
_CITATION = re.compile(f"{CITATION_START}(\\d+){REFERENCE_END}([^{CITATION_END}]*){CITATION_END}")


@dataclass(frozen=True, slots=True)
class Reference:
    """One address in a body that is not a finished outside address, or one document that it cites.

    ``target`` is as written (percent-decoded no further, with its ``#anchor`` if any), of a citation what
    `markdown/citations.py` makes of it; ``line`` counts in the author's file, from 1.
    """

    target: str
    role: Role
    line: int


@dataclass(frozen=True, slots=True)
class Closing:
    """What closes a reference: its address, escaped for an attribute, and for a picture its size in pixels.

    A citation whose document is not on the site has no address: it stays plain. A picture that has ``sources``
    (elements that we made) stands with them in a ``<picture>``; a ``lazy`` one is loaded when it comes near the screen.
    """

    address: str
    size: tuple[int, int] | None = None
    sources: str = ""
    lazy: bool = False

    @property
    def value(self) -> str:
        """Return what stands between the quotation marks of the address, the rest in attributes of its own."""
        if self.size is None:
            return self.address
        lazy = '" loading="lazy' if self.lazy else ""
        return f'{self.address}" width="{self.size[0]}" height="{self.size[1]}{lazy}'


UNLINKED: Final = Closing("")  # closes a citation that stays plain


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the body: its level as written in the page (2 to 6), its id and its plain text."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """A converted, sanitised body.

    ``html`` holds ``REFERENCE_START n REFERENCE_END`` as the value of an attribute for ``references[n]``, and a
    citation between ``CITATION_START n REFERENCE_END`` and ``CITATION_END``; ``text`` is the plain text, paragraphs
    parted by line feeds; ``lead`` the plain text of the first paragraph; ``ids`` every id in the HTML, sorted.
    """

    html: str = ""
    references: tuple[Reference, ...] = ()
    headings: tuple[Heading, ...] = ()
    ids: tuple[str, ...] = ()
    text: str = ""
    lead: str = ""

    def closed(self, found: Sequence[Closing | None]) -> str:
        """Return the HTML with every open reference replaced by what ``found`` has at its place in ``references``.

        ``None`` leaves the attribute out, and a picture altogether.
        """
        html = self.html
        if CITATION_START in html:
            html = _CITATION.sub(lambda match: _cited(found[int(match[1])], match[2]), html)
        if "<img" in html:
            html = _PICTURE.sub(lambda match: _with_sources(found[int(match[1])], match[0]), html)
        if None in found:
            return _closed_with_gaps(html, found)
        first, *others = html.split(REFERENCE_START)
        parts, before = [first], first
        for other in others:
            number, _, after = other.partition(REFERENCE_END)
            closing = found[int(number)]
            # `None` is not among them; a size after a poster would be taken for the video's own
            parts.append(closing.address if before.endswith(' poster="') else closing.value)  # type: ignore[union-attr]
            parts.append(after)
            before = after
        return "".join(parts)


def _cited(closing: Closing | None, text: str) -> str:
    """Return a citation as a link to its document, plain where there is none."""
    if closing is None or not closing.address:
        return text
    return f'<a class="citation" href="{closing.address}">{text}</a>'


def _with_sources(closing: Closing | None, image: str) -> str:
    """Return ``image`` among the sources that ``closing`` has for it."""
    return f"<picture>{closing.sources}{image}</picture>" if closing and closing.sources else image


def _closed_with_gaps(html: str, found: Sequence[Closing | None]) -> str:
    whole = _PICTURE.sub(lambda match: "" if found[int(match[1])] is None else match[0], html)

    def attribute(match: re.Match[str]) -> str:
        closing = found[int(match[2])]
        if closing is None:
            return ""
        value = closing.address if match[1] == "poster" else closing.value
        return f' {match[1]}="{value}"'

    return _OPEN.sub(attribute, whole)
