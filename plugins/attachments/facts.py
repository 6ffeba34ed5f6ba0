"""What is kept of one file beside records: small, and without any library."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FileReading:
    """``sha256`` of the published bytes; ``pages`` of a PDF (0: unknown); ``is_scan``: a PDF without a text layer."""

    sha256: str
    pages: int = 0
    has_text: bool = False  # a PDF with a text layer
    is_scan: bool = False
    searched: int = field(default=0, compare=False)  # bytes of its text that search reads
