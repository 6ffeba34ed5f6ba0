"""Look at files beside records: checksum, pages, text layer, and what their text discloses.

In: the files that are new or changed, with what is known of pictures. Out: a ``FileReading`` each, and problems.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from plugins.attachments import problems as codes
from plugins.attachments.facts import FileReading
from plugins.disclosure.notes import note_disclosures, note_found
from plugins.images.facts import PictureFacts
from plugins.problems import Phrase, ProblemList
from plugins.sources.names import suffix
from plugins.sources.scan import Source
from plugins.vietnamese.fold import nfc

_PLAIN = frozenset({".csv", ".txt"})
_MOST_PLAIN = 2_000_000  # bytes that are looked through
_READ = frozenset({".pdf", ".docx"})
_TOO_LONG = Phrase("quá dài, chỉ đọc được phần đầu", "it is too long, only its beginning was read")
_REASONS = {
    "locked": Phrase("tệp có mật khẩu", "it has a password"),
    "memory": Phrase("cần quá nhiều bộ nhớ", "it wants too much memory"),
    "slow": Phrase("đọc quá lâu", "it takes too long"),
    "died": Phrase("tệp làm hỏng chương trình đọc", "it breaks the program that reads it"),
    "broken": Phrase("tệp hỏng", "it is broken"),
}


def inspect_files(
    sources: Sequence[Source],
    pictures: Mapping[str, PictureFacts | None],
    problems: Mapping[str, ProblemList],
) -> dict[str, FileReading]:
    """Return what is known of ``sources`` by path; a file that cannot be opened has none.

    ``pictures`` and ``problems`` are by path as well.
    """
    from plugins.attachments.outside import answers  # noqa: PLC0415 - processes, for who has a new file

    digests = {source.path: _digest(source, pictures.get(source.path)) for source in sources}
    texts = [s for s in sources if suffix(s.path) in _READ and digests[s.path]]
    found = dict(zip((s.path for s in texts), answers([s.file for s in texts]), strict=True)) if texts else {}
    readings = {}
    for source in sources:
        digest = digests[source.path]
        if digest and suffix(source.path) in _PLAIN:
            _note_text(source, problems[source.path])
        if digest:
            readings[source.path] = _reading(source, digest, found.get(source.path), problems[source.path])
    return readings


def _note_text(source: Source, problems: ProblemList) -> None:
    """Note what a file of plain text discloses, with its lines."""
    with source.disk.open("rb") as file:
        data = file.read(_MOST_PLAIN)
    note_disclosures(nfc(data.decode("utf-8", "replace")), source.disk.read_bytes(), problems)


def _digest(source: Source, picture: PictureFacts | None) -> str:
    """Return the SHA-256 of what is published of ``source``; "" where it cannot be read, which is told elsewhere."""
    try:
        if picture is not None:
            from plugins.images.strip import published_bytes  # noqa: PLC0415 - Pillow, for who has a new picture

            return sha256(published_bytes(source.disk, picture)).hexdigest()
        with source.disk.open("rb") as file:
            whole = sha256()
            while piece := file.read(1 << 20):
                whole.update(piece)
            return whole.hexdigest()
    except OSError:
        return ""


def _reading(
    source: Source, digest: str, answer: dict[str, Any] | None, problems: ProblemList
) -> FileReading:
    if answer is None:
        return FileReading(digest)
    if reason := answer.get("error"):
        problems.add(codes.UNREAD_FILE, reason=_REASONS.get(reason, _REASONS["broken"]))
        return FileReading(digest)
    note_found([(str(k), str(w), int(p)) for k, w, p in answer["found"]], digest, problems, _where)
    if suffix(source.path) != ".pdf":
        return FileReading(digest)
    if not answer["is_whole"]:
        problems.add(codes.UNREAD_FILE, reason=_TOO_LONG)
    is_scan = answer["pages"] > 0 and not answer["letters"]
    if is_scan:
        problems.add(codes.SCAN)
    return FileReading(digest, answer["pages"], has_text=answer["letters"] > 0, is_scan=is_scan)


def _where(page: int) -> Phrase:
    return Phrase(f" (trang {page})", f" (page {page})") if page else Phrase("", "")
