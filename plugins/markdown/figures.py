"""Figures, galleries, audio and video from images that stand alone (contract 3).

In: Python-Markdown's tree after inline parsing. Out: ``<figure>`` for a paragraph that is one image,
``<ul class="gallery">`` for a list whose every item is one image. The alternative text is the caption,
the title is the credit.

The caption is repeated in ``alt``: feeds, previews and pages without style sheets show the picture
apart from its ``figcaption``, and contract 3 makes the two one text.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from plugins.markdown.addresses import AddressKind, address_kind
from plugins.markdown.media import media_kind, player

AFTER_ATTRIBUTE_LISTS = 6  # attr_list runs at 8: an attribute list behind an image belongs to the image


def _only_image(element: Element) -> Element | None:
    """Return the image that is all of ``element``, looking through one paragraph, else ``None``."""
    if len(element) != 1 or (element.text or "").strip() or (element[0].tail or "").strip():
        return None
    child = element[0]
    if child.tag == "img":
        return child
    return _only_image(child) if child.tag == "p" and element.tag == "li" else None


def _is_own(image: Element) -> bool:
    return address_kind(image.get("src", "")) is AddressKind.OWN


def _fill_caption(figure: Element, caption: str, credit: str) -> None:
    if not caption and not credit:
        return
    line = SubElement(figure, "figcaption")
    line.text = AtomicString(f"{caption} " if caption and credit else caption)
    if credit:
        SubElement(line, "span", {"class": "credit"}).text = AtomicString(credit)


def figure_of(image: Element) -> Element:
    """Return the ``<figure>`` that shows ``image`` (or plays it), its caption and its credit."""
    caption = image.get("alt", "").strip()
    credit = (image.attrib.pop("title", "") or "").strip()
    figure = Element("figure")
    for name in ("class", "id"):
        if value := image.attrib.pop(name, None):
            figure.set(name, value)
    image.tail = None
    figure.append(player(image, caption) if media_kind(image.get("src", "")) else image)
    _fill_caption(figure, caption, credit)
    return figure


class _Treeprocessor(Treeprocessor):
    """Replace lone images, wherever in the tree they stand."""

    def run(self, root: Element) -> Element | None:
        for parent in list(root.iter()):
            for place, child in enumerate(list(parent)):
                if child.tag == "p" and parent.tag != "li":
                    self._replace_paragraph(parent, place, child)
                elif child.tag in ("ul", "ol"):
                    self._make_gallery(child)
        return None

    @staticmethod
    def _replace_paragraph(parent: Element, place: int, paragraph: Element) -> None:
        image = _only_image(paragraph)
        if image is None or not _is_own(image):
            return
        for name in ("class", "id"):
            if (value := paragraph.get(name)) and name not in image.attrib:
                image.set(name, value)
        figure = figure_of(image)
        figure.tail = paragraph.tail
        parent[place] = figure

    @staticmethod
    def _make_gallery(items: Element) -> None:
        images = [_only_image(item) for item in items]
        own = [image for image in images if image is not None and _is_own(image)]
        if not own or len(own) < len(images):
            return
        items.tag = "ul"
        items.attrib.pop("start", None)
        items.set("class", "gallery")
        for item, image in zip(items, own, strict=True):
            figure = figure_of(image)
            item.clear()
            item.append(figure)
            item.tail = "\n"


class Figures(Extension):
    """The extension; it keeps nothing between bodies."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802, the library's name
        """Register the tree processor."""
        md.treeprocessors.register(_Treeprocessor(md), "figures", AFTER_ATTRIBUTE_LISTS)
