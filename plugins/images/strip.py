"""The bytes of a picture as they are published: no EXIF, no comments, no thumbnails, turned upright."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

from plugins.images.facts import PictureFacts

_QUALITY = 88  # of a re-encoded WebP or AVIF, or of a JPEG that had to be turned


def published_bytes(disk: Path, facts: PictureFacts) -> bytes:
    """Return the bytes of ``disk`` without metadata; the very bytes of the file when it has none.

    A JPEG keeps its quantisation tables, so that nothing visible is lost, unless it must be turned.
    """
    if not facts.has_metadata:
        return disk.read_bytes()
    with Image.open(disk) as picture:
        kind = picture.format or ""
        options: dict[str, Any] = {}
        if profile := picture.info.get("icc_profile"):
            options["icc_profile"] = profile
        upright = ImageOps.exif_transpose(picture) if picture.getexif().get(0x0112, 1) != 1 else picture
        if kind == "JPEG":
            kept = upright is picture
            options |= {"quality": "keep"} if kept else {"quality": _QUALITY, "optimize": True}
        elif kind in {"WEBP", "AVIF"}:
            options |= {"quality": _QUALITY}
        if getattr(picture, "is_animated", False):
            options["save_all"] = True
        upright.info = {
            k: v for k, v in upright.info.items() if k in {"transparency", "duration", "loop", "gamma"}
        }
        out = io.BytesIO()
        upright.save(out, format=kind, exif=b"", **options)
        return out.getvalue()
