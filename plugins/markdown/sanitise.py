"""Let through only what is on the allow-list, and take the addresses out as open references.

In: HTML from Python-Markdown, hostile until it has been here. Out: ``Cleaned``: HTML that nh3 made
anew, and what its attributes told: own addresses, what was refused. What other modules add
afterwards (table regions, anchors) is made from this HTML alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

import nh3

from plugins.markdown.addresses import SCHEMES, AddressKind, address_kind
from plugins.markdown.admonitions import TYPES
from plugins.records.body import REFERENCE_END, REFERENCE_START, Role
from plugins.vietnamese.clean import REMOVED
from plugins.vietnamese.fold import slug

TAGS: Final = (
    frozenset({"blockquote", "br", "details", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "p", "pre"})
    | frozenset({"section", "summary", "dd", "dl", "dt", "li", "ol", "ul"})
    | frozenset({"caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"})
    | frozenset({"audio", "figcaption", "figure", "img", "source", "video"})
    | frozenset({"a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s"})
    | frozenset({"samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr"})
)
DROPPED_WITH_CONTENT: Final = frozenset(
    {"script", "style", "template", "noscript", "noembed", "noframes", "iframe", "object", "title"}
) | frozenset({"textarea", "select", "svg", "math", "xmp"})
ATTRIBUTES: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "*": frozenset({"id", "class", "lang", "dir"}),
        "a": frozenset({"href", "title"}),
        "abbr": frozenset({"title"}),
        "audio": frozenset({"controls", "preload", "src"}),
        "col": frozenset({"span"}),
        "colgroup": frozenset({"span"}),
        "details": frozenset({"open"}),
        "img": frozenset({"alt", "src", "title"}),
        "li": frozenset({"value"}),
        "ol": frozenset({"start", "reversed", "type"}),
        "p": frozenset({"align"}),
        "source": frozenset({"src", "type"}),
        "td": frozenset({"align", "colspan", "rowspan"}),
        "th": frozenset({"align", "colspan", "rowspan", "scope"}),
        "video": frozenset({"controls", "poster", "preload", "src"}),
    }
)
EDITORS_CLASSES: Final = frozenset({"align-left", "align-center", "align-right", "lead", "signature", "wide"})
CLASSES: Final = EDITORS_CLASSES | {
    "admonition",
    "admonition-title",
    "credit",
    "footnote",
    "footnote-backref",
    "footnote-ref",
    "gallery",
    *TYPES,
}
ADDRESSES: Final[Mapping[str, Role]] = MappingProxyType({"href": "link", "src": "media", "poster": "picture"})

_SAFE_ID = re.compile(r"[A-Za-z][A-Za-z0-9_.:-]{0,99}")
_VALUES: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        "align": re.compile("left|right|center"),
        "colspan": re.compile("[1-9][0-9]?"),
        "controls": re.compile("controls|"),
        "dir": re.compile("ltr|rtl|auto"),
        "lang": re.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"),
        "open": re.compile("open|"),
        "preload": re.compile("none|metadata"),
        "reversed": re.compile("reversed|"),
        "rowspan": re.compile("[1-9][0-9]{0,2}"),
        "scope": re.compile("col|row|colgroup|rowgroup"),
        "span": re.compile("[1-9][0-9]?"),
        "start": re.compile("-?[0-9]{1,6}"),
        "value": re.compile("-?[0-9]{1,6}"),
    }
)
_TYPES: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {"ol": re.compile("[1aAiI]"), "source": re.compile(r"(audio|video)/[a-z0-9.+-]{1,40}")}
)


@dataclass(slots=True)
class Cleaned:
    """What one body gave.

    ``targets`` are the own addresses in the order of the HTML, each the value of its open reference;
    ``outside`` pictures and media of other sites; ``unsafe`` addresses; ``refused`` attributes as
    ``name="value"``; ``ids`` as written → as let through; ``addresses`` how many were looked at.
    """

    html: str = ""
    targets: list[tuple[str, Role]] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    unsafe: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    addresses: int = 0


class Sanitiser:
    """One nh3 cleaner for many bodies."""

    def __init__(self) -> None:
        self._found = Cleaned()
        self._cleaner = nh3.Cleaner(
            tags=TAGS,
            clean_content_tags=DROPPED_WITH_CONTENT,
            attributes=dict(ATTRIBUTES),
            attribute_filter=self._attribute,
            url_schemes=SCHEMES,
            link_rel=None,  # no link opens a window of its own, so there is no opener to hide
        )

    def clean(self, html: str) -> Cleaned:
        """Return ``html`` as the allow-list lets it through."""
        found = self._found = Cleaned()
        found.html = self._cleaner.clean(html)
        return found

    def _attribute(self, tag: str, name: str, value: str) -> str | None:
        """Return the value that attribute ``name`` may have, ``None`` to leave it out."""
        if name in ADDRESSES:
            return self._address(tag, name, value)
        value = REMOVED.sub("", value)
        if name == "id":
            return self._id(value)
        if name == "class":
            return self._classes(value)
        rule = _TYPES.get(tag) if name == "type" else _VALUES.get(name)
        if rule is not None and not rule.fullmatch(value):
            self._found.refused.append(f'{name}="{value}"')
            return None
        return value

    def _address(self, tag: str, name: str, value: str) -> str | None:
        found = self._found
        found.addresses += 1
        kind = address_kind(value)
        if kind is AddressKind.UNSAFE:
            found.unsafe.append(value)
            return None
        if kind is AddressKind.OUTSIDE:
            if name == "href":
                return REMOVED.sub("", value)
            found.outside.append(value)
            return None
        role = "picture" if tag == "img" else ADDRESSES[name]
        found.targets.append((REMOVED.sub("", value).strip(), role))
        return f"{REFERENCE_START}{len(found.targets) - 1}{REFERENCE_END}"

    def _id(self, value: str) -> str | None:
        """Ids that begin with ``_`` are the theme's; others are kept when they are plain, else slugged."""
        kept = value if _SAFE_ID.fullmatch(value) else slug(value)
        if value.startswith("_") or not kept:
            self._found.refused.append(f'id="{value}"')
            return None
        self._found.ids.setdefault(value, kept)
        return kept

    def _classes(self, value: str) -> str | None:
        written = value.split()
        kept = [name for name in dict.fromkeys(written) if name in CLASSES]
        self._found.refused += [
            f'class="{name}"' for name in written if name not in CLASSES and not name.startswith("language-")
        ]
        return " ".join(kept) or None
