"""Numbers and sizes as Vietnamese readers write them, 1.234,5 and 17,8 %; sizes in English too."""

from __future__ import annotations

KIB = 1024


def grouped(number: int) -> str:
    """Return ``number`` with a dot between groups of three digits."""
    return f"{number:,}".replace(",", ".")


def file_size(size: int, lang: str = "vi") -> str:
    """Return ``size`` in bytes as a reader expects it: ``312 KB``, ``1,4 MB`` (in English 1.4); never "0 KB"."""
    kilobytes = max(1, round(size / KIB))
    if kilobytes < KIB:
        return f"{kilobytes} KB"
    megabytes = f"{size / KIB / KIB:.1f} MB"
    return megabytes if lang == "en" else megabytes.replace(".", ",")
