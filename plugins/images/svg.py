"""Judge an SVG file: it is published only when it is a picture and nothing else."""

from __future__ import annotations

import re
from xml.etree.ElementTree import ParseError, XMLParser

from plugins.problems import Phrase

_SIZE = re.compile(r"^\s*([0-9]+(?:\.[0-9]+)?)\s*(?:px)?\s*$")
_FORBIDDEN_TAGS = frozenset({"script", "foreignobject", "iframe", "embed", "object", "handler", "listener"})
_OUTSIDE_CSS = re.compile(
    r"@import|image-set\(|src\(|url\(\s*+['\"]?+\s*+(?!#|data:image/(?:png|jpeg|gif|webp);)[^)\s]",
    re.IGNORECASE,
)
_INSIDE_LINK = re.compile(r"^\s*(#|data:image/(png|jpeg|gif|webp);)", re.IGNORECASE)
LARGEST_SVG = 2 * 1024 * 1024  # bytes


class UnsafeSvgError(ValueError):
    """An SVG that may not be published; ``what`` says what it holds."""

    def __init__(self, vi: str, en: str = "") -> None:
        """Keep the words; the English ones only where they differ."""
        super().__init__(en or vi)
        self.what = Phrase(vi, en or vi)


class _Judge:
    """A target for the XML parser that keeps no tree: it notes the size and raises at the first fault."""

    def __init__(self) -> None:
        self.size = (0, 0)
        self._seen = False
        self._style: list[str] | None = None  # the pieces of a style sheet, as the parser hands them over

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rsplit("}", 1)[-1].lower()
        if not self._seen:
            if name != "svg":
                raise UnsafeSvgError(f"<{name}> thay vì <svg>", f"<{name}> instead of <svg>")
            self._seen = True
            self.size = _size(attributes)
        if name in _FORBIDDEN_TAGS:
            msg = f"<{name}>"
            raise UnsafeSvgError(msg)
        if name == "style":
            self._style = []
        for key, value in attributes.items():
            is_plain = not key.startswith("{")  # of SVG itself; editors keep notes in names of their own
            _judge_attribute(key.rsplit("}", 1)[-1].lower(), value, is_plain=is_plain)

    def data(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def end(self, tag: str) -> None:
        if tag.rsplit("}", 1)[-1].lower() == "style" and self._style is not None:
            style = "".join(self._style)
            if _OUTSIDE_CSS.search(style) or "\\" in style:
                raise UnsafeSvgError("liên kết ra ngoài trong <style>", "an outside reference in <style>")
            self._style = None

    def pi(self, target: str, data: str | None = None) -> None:  # noqa: ARG002 - the parser's interface
        msg = f"<?{target}?>"
        raise UnsafeSvgError(msg)

    def close(self) -> None:
        """End, as the parser's interface asks."""


def svg_size(data: bytes) -> tuple[int, int]:
    """Return the size in pixels that the SVG declares, (0, 0) for none.

    Raises ``UnsafeSvgError`` for scripts, event attributes, document types, entities, processing
    instructions and outside references, and ``ValueError`` for what is not XML.
    """
    if len(data) > LARGEST_SVG:
        raise UnsafeSvgError("quá nhiều dữ liệu", "too much data")
    head = data.decode("utf-8", "replace")
    if re.search(r"<!(?:DOCTYPE|ENTITY)", head, re.IGNORECASE) or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        msg = "<!DOCTYPE>, <!ENTITY>"
        raise UnsafeSvgError(msg)
    judge = _Judge()
    parser = XMLParser(target=judge)  # noqa: S314 - no document type, so no entities to expand
    try:
        parser.feed(data)
        parser.close()
    except ParseError as failure:
        raise ValueError(str(failure)) from None
    return judge.size


def _judge_attribute(name: str, value: str, *, is_plain: bool) -> None:
    if name.startswith("on"):
        raise UnsafeSvgError(name)
    if name in {"href", "src"} and not _INSIDE_LINK.match(value):
        msg = f"{name}=“{value[:40]}”"
        raise UnsafeSvgError(msg)
    if name == "attributename" and value.strip().lower() in {"href", "xlink:href"}:
        msg = f"{name}=“{value}”"
        raise UnsafeSvgError(msg)
    if _OUTSIDE_CSS.search(value) or (is_plain and _says_url_in_disguise(value)):
        msg = f"{name}=“{value[:40]}”"
        raise UnsafeSvgError(msg)


def _says_url_in_disguise(value: str) -> bool:
    r"""Return whether a style may call a function by an escaped name: `u\72l(…)` says url as well."""
    return "\\" in value and "(" in value


def _size(attributes: dict[str, str]) -> tuple[int, int]:
    width, height = (_SIZE.match(attributes.get(name, "")) for name in ("width", "height"))
    if width and height:
        return round(float(width[1])), round(float(height[1]))
    box = attributes.get("viewBox", "").replace(",", " ").split()
    try:
        return (round(float(box[2])), round(float(box[3]))) if len(box) == 4 else (0, 0)
    except (ValueError, OverflowError):
        return (0, 0)
