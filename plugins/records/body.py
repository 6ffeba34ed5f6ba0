"""A converted body as a value: HTML with open references, its headings, and its plain text.

What a reference leads to is known only when all records are; so a body is a function of its own
text (and the abbreviations), and `site` closes the references (`closed`) once per page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Final, Literal

REFERENCE_START: Final = "\ue000"  # both are taken out of every text that is read (vietnamese/clean.py)
REFERENCE_END: Final = "\ue001"

Role = Literal["link", "picture", "media"]

_OPEN = re.compile(f' (href|src|poster)="{REFERENCE_START}(\\d+){REFERENCE_END}"')
_PICTURE = re.compile(
    rf'<img(?:[^>"]|"[^"]*")*? src="{REFERENCE_START}(\d+){REFERENCE_END}"(?:[^>"]|"[^"]*")*>'
)


@dataclass(frozen=True, slots=True)
class Reference:
    """One address in a body that is not a finished outside address.

    ``target`` is as written (percent-decoded no further, with its ``#anchor`` if any); ``line``
    counts in the author's file, from 1.
    """

    target: str
    role: Role
    line: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the body: its level as written in the page (2 to 6), its id and its plain text."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """A converted, sanitised body.

    ``html`` holds ``REFERENCE_START n REFERENCE_END`` as the value of an attribute for
    ``references[n]``; ``text`` is the plain text, paragraphs parted by line feeds; ``lead`` the
    plain text of the first paragraph; ``ids`` every id in the HTML, sorted.
    """

    html: str = ""
    references: tuple[Reference, ...] = ()
    headings: tuple[Heading, ...] = ()
    ids: tuple[str, ...] = ()
    text: str = ""
    lead: str = ""

    def closed(self, attributes: Callable[[Reference], dict[str, str] | None]) -> str:
        """Return the HTML with every open reference replaced.

        ``attributes`` gives, for one reference, the attributes that stand in its place, the address
        itself under the key ``address`` (it takes the name that stood there, ``href`` or ``src``);
        ``None`` leaves the attribute out, and a picture altogether.
        """
        found = [attributes(reference) for reference in self.references]
        html = self.html
        if any(
            made is None and reference.role == "picture"
            for made, reference in zip(found, self.references, strict=True)
        ):
            html = _PICTURE.sub(lambda match: "" if found[int(match[1])] is None else match[0], html)

        def attribute(match: re.Match[str]) -> str:
            made = found[int(match[2])]
            if made is None:
                return ""
            if match[1] == "poster":  # a size would be taken for the video's own
                made = {"address": made["address"]}
            named = {(match[1] if name == "address" else name): value for name, value in made.items()}
            return "".join(f' {name}="{escape(value)}"' for name, value in named.items())

        return _OPEN.sub(attribute, html)
