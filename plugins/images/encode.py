"""The bytes of smaller copies of a picture: reduced, upright, without metadata.

In: a picture that `inspect.py` let through. Out: bytes that follow from the picture's own and from ``RECIPE``
alone: encoders work in one thread, and every copy is made from the same reduced picture.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from PIL import Image, ImageOps, __version__

from plugins.images.facts import PictureFacts
from plugins.images.variants import STEPS, Variant, largest

FORMS: Final = ("AVIF", "JPEG", "PNG", "WEBP")
MODES: Final = ("L", "LA", "P", "RGB", "RGBA")  # others (CMYK, 16 bits) stay as they are
MOST_SLENDER: Final = 10  # height by width: WebP ends at 16,383 pixels a side
_OPTIONS: Final[Mapping[str, Mapping[str, Any]]] = MappingProxyType(
    {
        "AVIF": {"quality": 50, "speed": 8, "codec": "aom", "max_threads": 1},
        "WEBP": {"quality": 75, "method": 4},
        "JPEG": {"quality": 80, "optimize": True, "progressive": True},
        "PNG": {"optimize": True},
    }
)
RECIPE: Final = repr((__version__, STEPS, [(form, dict(_OPTIONS[form])) for form in sorted(_OPTIONS)]))
_SPARE: Final = 2  # a JPEG is unpacked at the smallest scale that is this much larger than what is wanted
_SRGB: Final = b"sRGB IEC61966"  # a profile that says what browsers take for granted


def fingerprint(data: bytes) -> str:
    """Return what stands in the names of the copies of the picture whose file is ``data``."""
    return sha256(RECIPE.encode() + sha256(data).digest()).hexdigest()[:10]


@dataclass(frozen=True, slots=True)
class Reduced:
    """A picture upright and no larger than its largest copy, with its colour profile if it has one to keep."""

    picture: Image.Image
    profile: bytes | None


def reduced(disk: Path, facts: PictureFacts) -> Reduced:
    """Return the picture ``disk`` as its copies are made from it. Raises ``OSError`` where it is gone or broken."""
    size = largest(facts)
    with Image.open(disk, formats=FORMS) as picture:
        if picture.format == "JPEG":
            side = _SPARE * min(size)  # of the shorter side, whichever way the picture is turned
            picture.draft(None, (side, side))
        upright = ImageOps.exif_transpose(picture)
        profile = picture.info.get("icc_profile") if picture.mode in {"RGB", "RGBA"} else None
        has_alpha = picture.mode in {"LA", "RGBA"} or "transparency" in picture.info
    small = upright.convert("RGBA" if has_alpha else "RGB").resize(size, Image.Resampling.LANCZOS)
    small.info = {}
    return Reduced(small, None if profile and _SRGB in profile else profile)


def encoded(source: Reduced, variant: Variant) -> bytes:
    """Return the bytes of ``variant`` of the picture that ``source`` is."""
    size = (variant.width, variant.height)
    picture = source.picture
    if picture.size != size:
        picture = picture.resize(size, Image.Resampling.LANCZOS)
    options: dict[str, Any] = dict(_OPTIONS[variant.form])
    if source.profile:
        options["icc_profile"] = source.profile
    out = io.BytesIO()
    picture.save(out, format=variant.form, **options)
    return out.getvalue()
