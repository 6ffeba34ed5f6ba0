"""Look at files beside records: checksum, pages, text layer, and what their text discloses.

In: the files that are new or changed, with what is known of pictures. Out: a ``FileReading`` each, and problems.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
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
_MOST_PLAIN = 20_000_000  # bytes that are looked through
_READ = frozenset({".pdf", ".docx"})
_TOO_LONG = Phrase("quá dài", "it is too long")
_LIMITS = {  # contract 7: what a limit stopped is a problem
    "memory": Phrase("cần quá nhiều bộ nhớ", "it wants too much memory"),
    "slow": Phrase("đọc quá lâu", "it takes too long"),
    "large": Phrase("mở ra quá lớn hoặc quá phức tạp", "it unpacks to something too large or too complex"),
}
_REASONS = {
    "locked": Phrase("tệp có mật khẩu", "it has a password"),
    "died": Phrase("tệp làm hỏng chương trình đọc", "it breaks the program that reads it"),
    "broken": Phrase("tệp hỏng", "it is broken"),
}


def inspect_files(
    sources: Sequence[Source],
    pictures: Mapping[str, PictureFacts | None],
    problems: Mapping[str, ProblemList],
    keep: Callable[[str, str], None] | None = None,
) -> dict[str, FileReading]:
    """Return what is known of ``sources`` by path; a file that cannot be opened has none.

    ``pictures`` and ``problems`` are by path as well. ``keep`` takes the SHA-256 and the text of what search reads.
    """
    from plugins.attachments.outside import answers  # noqa: PLC0415 - processes, for who has a new file

    digests = {source.path: _digest(source, pictures.get(source.path)) for source in sources}
    texts = [s for s in sources if suffix(s.path) in _READ and digests[s.path]]
    found = dict(zip((s.path for s in texts), answers([s.file for s in texts]), strict=True)) if texts else {}
    readings = {}
    for source in sources:
        digest = digests[source.path]
        if digest and suffix(source.path) in _PLAIN:
            _note_text(source, digest, problems[source.path])
        if digest:
            answer = found.get(source.path)
            reading = _reading(source, digest, answer, problems[source.path])
            if keep and answer and (text := answer.get("text", "")):
                keep(digest, text)
                reading = replace(reading, searched=len(text.encode()))
            readings[source.path] = reading
    return readings


def _note_text(source: Source, digest: str, problems: ProblemList) -> None:
    """Note what a file of plain text discloses, with its lines."""
    data = source.disk.read_bytes()
    note_disclosures(nfc(data[:_MOST_PLAIN].decode("utf-8", "replace")), data, problems)
    if len(data) > _MOST_PLAIN:
        problems.add(codes.UNREAD_PART, reason=_TOO_LONG, sha256=digest)


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
    reason = answer.get("error", "")
    if reason in _LIMITS:
        problems.add(codes.UNREAD_PART, reason=_LIMITS[reason], sha256=digest)
        return FileReading(digest)
    if reason:
        problems.add(codes.UNREAD_FILE, reason=_REASONS.get(reason, _REASONS["broken"]))
        return FileReading(digest)
    note_found([(str(k), str(w), int(p)) for k, w, p in answer["found"]], digest, problems, _where)
    if not answer["is_whole"]:
        problems.add(codes.UNREAD_PART, reason=_TOO_LONG, sha256=digest)
    if suffix(source.path) != ".pdf":
        return FileReading(digest)
    is_scan = answer["pages"] > 0 and not answer["letters"]
    if is_scan:
        problems.add(codes.SCAN)
    return FileReading(digest, answer["pages"], has_text=answer["letters"] > 0, is_scan=is_scan)


def _where(page: int) -> Phrase:
    return Phrase(f" (trang {page})", f" (page {page})") if page else Phrase("", "")
