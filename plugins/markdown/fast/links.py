"""Links and pictures whose address and title have one reading only.

In: text in which code and escapes are private-use characters already. Out: text in which each link and
picture is one such character, or ``DeclinedError``.
"""

from __future__ import annotations

import re
from typing import Final

from plugins.markdown.addresses import AddressKind, address_kind
from plugins.markdown.fast.declined import DeclinedError
from plugins.markdown.fast.page import Page
from plugins.markdown.footnotes import MADE_HERE
from plugins.markdown.media import media_kind

WEB_ADDRESS: Final = r"https?://[A-Za-z0-9/_.~%?=&#+,@!$-]+"
_HREF = r"[^\s()<>\"'`\\\[\]{}|^*\ue002-\uf8ff]+"
_NOT_IN_A_TITLE = r"\xa0()<>\"'`\\\[\]{}&\ue002-\uf8ff"
_TITLE = rf"[^\s{_NOT_IN_A_TITLE}](?:[^\n{_NOT_IN_A_TITLE}]*[^\s{_NOT_IN_A_TITLE}])?"
LINK: Final = re.compile(rf'(!?)\[([^\[\]]*)\]\(({_HREF})(?: "({_TITLE})")?\)')
"""Groups: ``!`` of a picture, text, address, title."""

PICTURE_ALONE: Final = re.compile(
    rf'!\[((?:[^\s\[\]&<>`\\](?:[^\n\[\]&<>`\\]*[^\s\[\]&<>`\\])?)?)\]\(({_HREF})(?: "({_TITLE})")?\) *'
)
"""A paragraph that is one picture. Groups: text, address, title."""

_ALT = re.compile(r"[^\n&<>\ue002-\uf8ff]+")
_LABEL = r"(?!xn--)[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9]))*"
_OUTSIDE = re.compile(
    rf"https?://(?:{_LABEL}\.)+[a-z]{{2,}}(?:/[^\s:]*|\?[^\s:]*|#[^\s:]*)?"
    r"|mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+[A-Za-z]"
    r"|tel:\+?[0-9-]+"
)
_NOT_WRITTEN: Final = (*MADE_HERE, "//")  # footnotes', and what is no path


def address(page: Page, written: str, *, picture: bool) -> str:
    """Return the value of the attribute for the address ``written``: an open reference, or as it is."""
    if ":" in written:
        if picture or not _OUTSIDE.fullmatch(written) or ("&" in written and ";" in written):
            raise DeclinedError("an address that is looked at twice")
        return written.replace("&", "&amp;")
    if (
        written.startswith(_NOT_WRITTEN)
        or "&" in written
        or (written[0] == "#" and "%" in written)
        or address_kind(written) is not AddressKind.OWN
    ):
        raise DeclinedError("an odd address")
    if picture and media_kind(written):
        raise DeclinedError("audio or video")
    return page.reference(written, "picture" if picture else "link")


def image(page: Page, alt: str, source: str, title: str | None) -> str:
    """Return the picture as it stands within a line."""
    if not _ALT.fullmatch(alt) or not alt.strip() or alt.startswith("^"):  # a footnote's mark comes first
        raise DeclinedError("a picture's text that is missing or marked up")
    titled = f' title="{title}"' if title else ""
    words = alt.replace('"', "&quot;")
    return f'<img alt="{words}" src="{address(page, source, picture=True)}"{titled}>'


def figure(page: Page, caption: str, source: str, credit: str | None) -> str:
    """Return the figure of a picture that is all of its paragraph, and add its line of text."""
    html = image(page, caption, source, None)
    line = f'{caption} <span class="credit">{credit}</span>' if credit else caption
    page.texts.append(" ".join(f"{caption} {credit or ''}".split()))
    return f"<figure>{html}<figcaption>{line}</figcaption></figure>"


def is_picture(html: str) -> bool:
    """Return whether ``html`` is one picture and nothing else, so that it would be a figure."""
    return html[0] == "<" and html.startswith("<img") and html.find(">") == len(html.rstrip()) - 1
