"""Convert what stands within a paragraph, heading, item or cell: code, escapes, links, emphasis, entities.

In: the text. Out: its HTML as the allow-list lets it through, and its plain text. The stages come in
Python-Markdown's order; each puts one private-use character where that one puts a placeholder, so that
the next stage sees the same neighbours. (No body that comes here holds such a character: `guards.py`.)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape, unescape
from html.entities import html5
from typing import Final

from plugins.markdown.fast.declined import DeclinedError
from plugins.markdown.fast.emphasis import MARKS, emphasised
from plugins.markdown.fast.footnotes import LINK_OR_MARK, Notes
from plugins.markdown.fast.links import LINK, WEB_ADDRESS, address, image
from plugins.markdown.fast.page import Page
from plugins.markdown.plain import plain_text

SIGNS: Final = "*_`\\[&<>{"
"""A text without any of them, two spaces before a line feed and abbreviations is its own HTML."""

NOTE_END: Final = "\ue008"
"""Stands behind the text of a footnote for the link back, which Python-Markdown has there; it is kept."""

_BREAK: Final = "\ue002"
_ABBREVIATION_END: Final = "\ue007"
_FIXED: Final = {_BREAK: "<br>\n", _ABBREVIATION_END: "</abbr>", **MARKS}
_FIRST_FREE: Final = 0xE010
_LAST_FREE: Final = 0xF8FF

_FEW: Final = 40

_HELD = re.compile("[\ue002-\ue007\ue010-\uf8ff]")
_CODE = re.compile(r"`([^`]*)`")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED: Final = frozenset("\\`*_{}[]()>#+-.!|")
_AUTOLINK = re.compile(f"<({WEB_ADDRESS})>")
_TAG = re.compile("<[^>]*>")
_ENTITY = re.compile(r"&([A-Za-z0-9]+;)")


class Spans:
    """The spans of one body."""

    def __init__(self, text: str, page: Page, abbreviations: Mapping[str, str], notes: Notes) -> None:
        self._page = page
        self._notes = notes
        self._links = LINK_OR_MARK if notes.texts else LINK
        self._signs = [sign for sign in SIGNS if sign in text]
        self._loose = "\xa0" in text
        self._abbreviations = abbreviations
        self._short = _pattern(abbreviations)
        self._held: dict[str, str] = dict(_FIXED)
        self._odd = False  # whether the text at hand holds what is no plain text without its tags

    def convert(self, text: str) -> tuple[str, str]:
        """Return the HTML and the plain text of ``text``, which is not empty."""
        for sign in self._signs:
            if sign in text:
                return self._marked(text)
        if "\n" in text and "  \n" in text:
            return self._marked(text)
        line = self._one_line(text)
        if self._short is not None and self._short.search(text):
            self._let_go()
            return self._rest(text), line
        return text, line

    def _marked(self, text: str) -> tuple[str, str]:
        if "{" in text:
            raise DeclinedError("a brace outside a heading")
        self._let_go()
        self._odd = False
        if "`" in text:
            if "\\" in text or "``" in text or text.count("`") % 2:
                raise DeclinedError("backticks that are not plain pairs")
            text = _CODE.sub(self._code, text)
        if "\\" in text:
            text = _ESCAPE.sub(self._escape, text)
        if "[" in text:
            text = self._links.sub(self._link, text)
            if "](" in text:
                raise DeclinedError("a link that is not plain")
        html = self._rest(text)
        return html, self._plain(html)

    def _one_line(self, text: str) -> str:
        if "\n" in text:
            text = text.replace("\n", " ")
        if self._loose or "  " in text or text[-1:] == " ":
            return " ".join(text.split())
        return text

    def _plain(self, html: str) -> str:
        """Return the plain text of ``html``, as ``plain_text`` does, which is for every kind of markup."""
        if self._odd:  # a line break, a picture, a footnote's mark
            return plain_text(html)
        if "<" in html:
            html = _TAG.sub("", html)
        return self._one_line(unescape(html) if "&" in html else html).strip(" ")

    def _rest(self, text: str) -> str:
        """Return the HTML of ``text`` after the stages that also apply within a link's text."""
        if "\n" in text and "  \n" in text:
            if "  \n " in text:
                raise DeclinedError("a line break before a space")
            text = text.replace("  \n", _BREAK)
            self._odd = True
        if "<" in text:
            text = _AUTOLINK.sub(self._autolink, text)
        if "&" in text:
            text = _ENTITY.sub(self._entity, text)
        if "*" in text or "_" in text:
            text = emphasised(text)
        if self._short is not None:
            text = self._short.sub(self._abbreviation, text)
        if "&" in text or "<" in text or ">" in text:
            text = escape(text, quote=False)
        return self._released(text)

    def _released(self, text: str) -> str:
        """Return ``text`` with what is held back in its place."""
        if len(self._held) > _FEW:
            return _HELD.sub(self._shown, text)
        for place, html in self._held.items():  # four times as fast as the pattern
            if place in text:
                text = text.replace(place, html)
        return text

    def _hold(self, html: str) -> str:
        place = _FIRST_FREE + len(self._held)
        if place > _LAST_FREE:
            raise DeclinedError("too much in one paragraph")
        self._held[chr(place)] = html
        return chr(place)

    def _let_go(self) -> None:
        if len(self._held) > len(_FIXED):
            self._held = dict(_FIXED)

    def _shown(self, match: re.Match[str]) -> str:
        return self._held[match[0]]

    def _code(self, match: re.Match[str]) -> str:
        code = match[1].strip()
        if not code:
            raise DeclinedError("code with nothing in it")
        return self._hold(f"<code>{escape(code, quote=False)}</code>")

    def _escape(self, match: re.Match[str]) -> str:
        return self._hold(escape(match[1], quote=False)) if match[1] in _ESCAPED else match[0]

    def _entity(self, match: re.Match[str]) -> str:
        character = html5.get(match[1], "")
        if len(character) != 1 or not character.isprintable() or character == " ":
            raise DeclinedError("an entity that is no visible character")
        return self._hold(escape(character, quote=False))

    def _link(self, match: re.Match[str]) -> str:
        if match.lastgroup == "mark":
            self._odd = True
            return self._hold(self._notes.mark(match["mark"], self._page))
        picture, text, target, title = match.group(1, 2, 3, 4)
        if text.startswith("^") and self._notes.texts:
            raise DeclinedError("a footnote's mark that looks like a link")
        if picture:
            self._odd = True
            return self._hold(image(self._page, text, target, title))
        if not text.strip() or "<" in text:
            raise DeclinedError("a link without words, or within a link")
        titled = f' title="{title}"' if title else ""
        opening = f'<a href="{address(self._page, target, picture=False)}"{titled}>'
        return self._hold(f"{opening}{self._rest(text)}</a>")

    def _autolink(self, match: re.Match[str]) -> str:
        target = address(self._page, match[1], picture=False)
        return self._hold(f'<a href="{target}">{target}</a>')

    def _abbreviation(self, match: re.Match[str]) -> str:
        short = match[0]
        title = self._abbreviations[short].replace('"', "&quot;")
        opening = self._hold(f'<abbr title="{title}">')
        return f"{opening}{short}{_ABBREVIATION_END}"


def _pattern(abbreviations: Mapping[str, str]) -> re.Pattern[str] | None:
    """Return what finds the abbreviations, the longest first; ``None`` when there are none."""
    if not abbreviations:
        return None
    shorts = sorted(abbreviations, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, shorts))})\b")
