"""What is known of a picture, apart from what looks into it: who reads it back needs no Pillow."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """Width and height in pixels as shown (turned upright), and whether the file holds metadata.

    ``form`` (``JPEG``, ``PNG``, ``WEBP``, ``AVIF``) and ``content``, a fingerprint of the file's bytes and of how
    smaller copies are made, are set where the picture may have such copies; else "".
    """

    width: int
    height: int
    has_metadata: bool
    form: str = ""
    content: str = ""
