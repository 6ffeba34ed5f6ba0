"""Audio and video from own files: ``![caption](x.mp3)`` plays where it stands.

In: the image element that Python-Markdown made. Out: ``<audio>`` or ``<video>`` with a plain link
inside, for browsers that cannot play it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal
from xml.etree.ElementTree import Element, SubElement

MediaKind = Literal["audio", "video"]

KINDS: Final[Mapping[str, MediaKind]] = MappingProxyType(
    {
        ".mp3": "audio",
        ".m4a": "audio",
        ".ogg": "audio",
        ".oga": "audio",
        ".mp4": "video",
        ".webm": "video",
    }
)
"""File suffixes that are played, in lower case."""

_PRELOAD: Final[Mapping[MediaKind, str]] = MappingProxyType({"audio": "none", "video": "metadata"})
_LINK: Final[Mapping[MediaKind, str]] = MappingProxyType(
    {"audio": "Tải tệp âm thanh", "video": "Tải tệp video"}
)


def media_kind(address: str) -> MediaKind | None:
    """Return how the file at ``address`` is played, ``None`` when it is not sound or film."""
    path = address.split("#", 1)[0].split("?", 1)[0]
    dot = path.rfind(".")
    return KINDS.get(path[dot:].lower()) if dot >= 0 else None


def player(image: Element, caption: str) -> Element:
    """Return the element that plays what ``image`` points to; only for addresses of such a kind.

    The browser's controls carry no name, so the caption goes into the fallback link as well.
    """
    from markdown.util import AtomicString  # noqa: PLC0415 - the fast path asks for kinds, and needs no Markdown

    address = image.get("src", "")
    kind = media_kind(address) or "audio"
    tag: str = kind
    element = Element(tag, {"controls": "", "preload": _PRELOAD[kind], "src": address})
    link = SubElement(element, "a", {"href": address})
    link.text = AtomicString(f"{_LINK[kind]}: {caption}" if caption else _LINK[kind])
    return element
