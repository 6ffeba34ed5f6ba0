"""Which copies of a picture there are for screens that need no more: their widths, forms and names.

In: the facts of a picture and its path. Out: ``Variant`` values; nothing is made here (`encode.py` does).
A name follows from the path and the picture's bytes, so a copy may be kept by browsers for ever, and all copies
of a picture are found by its path alone when it is taken down.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType
from typing import Final

from plugins.images.facts import PictureFacts

FOLDER: Final = "theme/anh"  # of the output; servers let browsers keep what lies in it
STEPS: Final = (
    480,
    960,
    1600,
)  # pixels: a phone, a phone with a dense screen or a column, a wide dense screen
_SUFFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {"AVIF": "avif", "WEBP": "webp", "JPEG": "jpg", "PNG": "png"}
)
_BEST: Final = ("AVIF", "WEBP")  # what browsers are offered before the picture's own form, smallest first


@dataclass(frozen=True, slots=True)
class Variant:
    """A copy: its path below the output, its size in pixels, and its form by Pillow's name.

    ``is_fallback``: it stands for the picture where no other form is known.
    """

    path: str
    width: int
    height: int
    form: str
    is_fallback: bool = False

    @property
    def media_type(self) -> str:
        """Return the media type of the form."""
        return f"image/{self.form.lower()}"


def place_of(path: str) -> str:
    """Return how the names of all copies of the picture at ``path`` begin."""
    return f"{FOLDER}/{sha256(path.encode()).hexdigest()[:8]}-"


def largest(facts: PictureFacts) -> tuple[int, int]:
    """Return the size of the largest copy: the picture's own, or that of the last step."""
    return _scaled(facts, min(facts.width, STEPS[-1]))


def variants_of(path: str, facts: PictureFacts | None) -> tuple[Variant, ...]:
    """Return the copies of the picture at ``path``, smallest first in each form; none where it is small itself."""
    if facts is None or not facts.content:
        return ()
    widths = [step for step in STEPS if step < facts.width]
    if facts.width <= STEPS[-1]:
        widths.append(facts.width)
    begin = f"{place_of(path)}{facts.content}"

    def variant(width: int, form: str, *, is_fallback: bool = False) -> Variant:
        height = _scaled(facts, width)[1]
        return Variant(f"{begin}-{width}.{_SUFFIXES[form]}", width, height, form, is_fallback)

    found = [variant(width, form) for form in _BEST for width in widths]
    if facts.width > STEPS[-1] and facts.form not in _BEST:
        found.append(variant(STEPS[-1], facts.form, is_fallback=True))
    return tuple(found)


def _scaled(facts: PictureFacts, width: int) -> tuple[int, int]:
    return width, max(1, round(facts.height * width / facts.width))
