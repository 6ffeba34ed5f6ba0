"""Look into a picture file: how large it is in pixels, and whether it may be published.

In: a path on the disk. Out: its size, or (0, 0) with a problem.
"""

from __future__ import annotations

import re
import warnings
from pathlib import Path
from typing import Final

from PIL import ExifTags, Image, UnidentifiedImageError

from plugins.images import problems as codes
from plugins.images.encode import FORMS, MODES, MOST_SLENDER, fingerprint
from plugins.images.facts import PictureFacts
from plugins.images.svg import UnsafeSvgError, svg_size
from plugins.images.variants import STEPS
from plugins.problems import Phrase, ProblemList
from plugins.problems.machine import reason_of

MOST_PIXELS: Final = 60_000_000  # a 60-megapixel camera; the header alone decides, nothing is unpacked
MOST_MOVING: Final = 10 * MOST_PIXELS  # of all pictures of an animation together
MOST_SCANS: Final = (
    100  # of one JPEG: each may cost as much as the whole picture; cameras write up to a dozen
)
_FORMATS: Final = ("AVIF", "GIF", "JPEG", "PNG", "WEBP")
_TURNED: Final = frozenset({5, 6, 7, 8})  # EXIF orientations whose width and height change places
_BYTES_AT_END: Final = 65536
_EMPTY: Final = Phrase("tệp rỗng", "empty")
_CUT_OFF: Final = Phrase("bị cắt ngang hoặc sai lệch bên trong", "cut off or damaged inside")
_TOO_MANY_SCANS: Final = Phrase("quá nhiều lớp quét", "too many scans")
_SCAN: Final = b"\xff\xda"  # begins a scan, and is nowhere else in the data of one
_UNKNOWN: Final = Phrase("không nhận ra định dạng", "unknown format")


def inspect_picture(disk: Path, path: str, problems: ProblemList) -> PictureFacts | None:
    """Return the facts of the picture ``disk``, called ``path`` in problems; ``None`` when it may not go out."""
    try:
        if path.lower().endswith(".svg"):
            width, height = svg_size(disk.read_bytes())
            return PictureFacts(width, height, has_metadata=False)
        return _bitmap(disk, path, problems)
    except UnsafeSvgError as unsafe:
        problems.add(codes.UNSAFE_SVG, path=path, what=unsafe.what)
    except Image.DecompressionBombError as bomb:  # Pillow's own limit: it tells the product only
        pixels = int(re.sub(r"\D", "", str(bomb).partition(" pixels")[0]) or 0) // 1_000_000
        _note_huge(path, Phrase(f"{pixels} triệu", f"{pixels} million"), problems)
    except (OSError, ValueError, SyntaxError) as failure:
        reason = _EMPTY if disk.stat().st_size == 0 else _reason(failure)
        problems.add(codes.BROKEN_PICTURE, path=path, reason=reason)
    return None


def _bitmap(disk: Path, path: str, problems: ProblemList) -> PictureFacts | None:
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # of sizes, which are judged below, and of broken metadata, which goes
        with Image.open(disk, formats=_FORMATS) as picture:
            width, height = picture.size
            if width * height > MOST_PIXELS:
                _note_huge(path, f"{width}×{height}", problems)
                return None
            if (frames := getattr(picture, "n_frames", 1)) * width * height > MOST_MOVING:
                _note_huge(path, f"{frames} × {width}×{height}", problems, MOST_MOVING)
                return None
            if picture.format == "JPEG" and disk.read_bytes().count(_SCAN) > MOST_SCANS:
                problems.add(codes.BROKEN_PICTURE, path=path, reason=_TOO_MANY_SCANS)
                return None
            exif = picture.getexif()
            metadata = bool(exif) or any(k in picture.info for k in ("exif", "xmp", "comment", "photoshop"))
            metadata = metadata or bool(getattr(picture, "text", None)) or "XML:com.adobe.xmp" in picture.info
            if exif.get_ifd(ExifTags.IFD.GPSInfo):
                problems.add(codes.PICTURE_POSITION, path=path)
            turned = exif.get(ExifTags.Base.Orientation, 1) in _TURNED
            kind = picture.format or ""
            if turned:
                width, height = height, width
            has_copies = _may_have_copies(picture, width, height)
            if kind != "JPEG" or metadata or has_copies:
                # Finds what is damaged. A small JPEG that goes out as it is is judged by its end, which is quicker;
                # one that must be written anew, or reduced, has to be read whole.
                if kind == "JPEG" and not metadata:
                    picture.draft(None, (STEPS[0], STEPS[0]))
                picture.load()
    if kind == "JPEG" and not _has_end(disk):
        problems.add(codes.BROKEN_PICTURE, path=path, reason=_CUT_OFF)
        return None
    if not has_copies:
        return PictureFacts(width, height, metadata)
    return PictureFacts(width, height, metadata, kind, fingerprint(disk.read_bytes()))


def _may_have_copies(picture: Image.Image, width: int, height: int) -> bool:
    """Return whether a picture of this size as shown is large enough for copies, stands still, and can be reduced."""
    return (
        width > STEPS[0]
        and height <= MOST_SLENDER * width
        and picture.format in FORMS
        and picture.mode in MODES
        and getattr(picture, "n_frames", 1) == 1
    )


def _note_huge(path: str, size: str | Phrase, problems: ProblemList, limit: int = MOST_PIXELS) -> None:
    problems.add(codes.HUGE_PICTURE, path=path, size=size, limit=limit // 1_000_000)


def _has_end(disk: Path) -> bool:
    """Return whether a JPEG has its end marker (cameras may write a little behind it)."""
    with disk.open("rb") as file:
        file.seek(max(0, disk.stat().st_size - _BYTES_AT_END))
        return b"\xff\xd9" in file.read()


def _reason(failure: Exception) -> Phrase:
    if isinstance(failure, UnidentifiedImageError):
        return _UNKNOWN
    if (
        isinstance(failure, OSError) and failure.strerror
    ):  # the machine's own words: no permission, disk fault
        return reason_of(failure)
    return _CUT_OFF
