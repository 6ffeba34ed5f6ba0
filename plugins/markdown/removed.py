"""Say what the allow-list took out, with its line: nothing of an editor's text vanishes unseen.

In: the HTML before and what the sanitiser found. Out: problems, one a line and name. The costly
comparison runs only when the source could hold anything that is removed.
"""

from __future__ import annotations

import re
from html import unescape

import nh3

from plugins.markdown.addresses import SCHEMES, AddressKind, address_kind, is_on_a_disk
from plugins.markdown.problems import LOCAL_FILE, REMOVED_HTML, UNSAFE_LINK
from plugins.markdown.sanitise import ADDRESSES, ATTRIBUTES, TAGS, Cleaned
from plugins.markdown.source import Source
from plugins.problems import ProblemList

_MAY_HOLD_MARKUP = re.compile(r"<[A-Za-z/!?]|\{")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_OPENING = re.compile(r"<([a-zA-Z][^\s/>\"'<]*)")
_SCHEME = re.compile(r"(?<![a-z0-9+.\-])[a-z][a-z0-9+.\-]*+(?=:)")
_DROPPED = str.maketrans("", "", "\t\n\r")
_ALL_ATTRIBUTES = frozenset("abcdefghijklmnopqrstuvwxyz@:#*_")
_STRUCTURE = frozenset({"html", "head", "body"})  # a stray one of these takes nothing with it


class _Probe:
    """A second, permissive cleaning of the same HTML, only to see what the strict one did not let in."""

    def __init__(self) -> None:
        self.attributes: set[tuple[str, str]] = set()
        self.unsafe: list[str] = []

    def look(self, html: str) -> None:
        """Note the attributes and addresses of ``html`` that are not allowed."""
        schemes = set(_SCHEME.findall(unescape(html).translate(_DROPPED).lower()))
        nh3.Cleaner(
            tags=TAGS,
            clean_content_tags=set(),
            attributes={},
            generic_attribute_prefixes=_ALL_ATTRIBUTES,
            attribute_filter=self._attribute,
            url_schemes=schemes | SCHEMES,
            link_rel=None,
        ).clean(html)

    def _attribute(self, tag: str, name: str, value: str) -> str | None:
        if name not in ATTRIBUTES["*"] and name not in ATTRIBUTES.get(tag, ()):
            self.attributes.add((tag, name))
        elif name in ADDRESSES and address_kind(value) is AddressKind.UNSAFE:
            self.unsafe.append(value)
        return None


def warn_of_removed(html: str, cleaned: Cleaned, source: Source, problems: ProblemList) -> None:
    """Warn of every tag, attribute, class, id and address of ``html`` that ``cleaned`` does not hold."""
    for refused in dict.fromkeys(cleaned.refused):
        _warn_refused(refused, source, problems)
    markup = ("<" in source.text or "{" in source.text) and bool(_MAY_HOLD_MARKUP.search(source.text))
    # Where the author wrote no HTML, each address stands as Python-Markdown writes it; quoted text that
    # looks so makes the comparison run for nothing, no more.
    if not markup and cleaned.addresses == html.count(' href="') + html.count(' src="'):
        unsafe = cleaned.unsafe
    else:
        probe = _Probe()
        probe.look(html)
        unsafe = probe.unsafe
        if markup:
            _warn_tags(html, source, problems)
            for tag, name in sorted(probe.attributes):
                _warn_attribute(tag, name, source, problems)
    for address in unsafe:
        code = LOCAL_FILE if is_on_a_disk(address) else UNSAFE_LINK
        problems.add(code, source.line_of(address), value=address)


def _warn_tags(html: str, source: Source, problems: ProblemList) -> None:
    names = {name.lower() for name in _OPENING.findall(_COMMENT.sub("", html))}
    for name in sorted(names - TAGS - _STRUCTURE):
        for line in source.lines_matching(rf"<{re.escape(name)}(?![\w-])") or (source.first_line,):
            problems.add(REMOVED_HTML, line, name=f"<{name}>")


def _warn_attribute(tag: str, name: str, source: Source, problems: ProblemList) -> None:
    word = rf"(?<![\w-]){re.escape(name)}(?![\w-])"
    lines = source.lines_matching(
        rf"(?:<{re.escape(tag)}\s[^<>]*?|\{{[^{{}}\n]*?){word}"
    ) or source.lines_matching(rf"{word}\s*=")
    for line in lines or (source.first_line,):
        problems.add(REMOVED_HTML, line, name=name)


def _warn_refused(refused: str, source: Source, problems: ProblemList) -> None:
    """``refused`` is ``name="value"``; in the source the value stands so, or behind ``.`` or ``#``."""
    value = refused.split('"', 1)[1].removesuffix('"')
    for line in source.lines_matching(rf"(?<![\w-]){re.escape(value)}(?![\w-])") or (source.first_line,):
        problems.add(REMOVED_HTML, line, name=refused)
