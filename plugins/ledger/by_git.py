"""Compare with git's history, where there is no release to compare with.

In: the content folder and what is published today. Out: problems, and words (Vietnamese, English) where there is
nothing to compare with, or not all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import chain
from pathlib import Path

from plugins.dates import ZONE
from plugins.history.repository import Repository, State, repository_of
from plugins.history.run import GitError
from plugins.history.versions import Version, Versions, commit_of, missing_submodule, versions_of
from plugins.ledger.former import FormerRecords
from plugins.ledger.lost import Losses
from plugins.ledger.programmes import baseline, note_change, note_uids
from plugins.ledger.published import Published
from plugins.ledger.rows import Row, What
from plugins.problems import Phrase, ProblemList
from plugins.records.kinds import Programme
from plugins.sources.names import KIND_FOLDERS, PICTURE_TYPES, first_folder, suffix

Words = tuple[str, str]

_NO_ATTACHMENTS = PICTURE_TYPES | {".md"}  # pictures are replaced all the time (decision 28)

_STATES: dict[State, Words] = {
    State.NO_GIT: ("máy này không có git", "this machine has no git"),
    State.NO_REPOSITORY: (
        "thư mục nội dung không nằm trong kho git",
        "the content folder is in no git repository",
    ),
    State.NO_COMMIT: ("kho git chưa có lần ghi (commit) nào", "the git repository has no commit"),
    State.NOT_TRUSTED: (
        "kho git thuộc người dùng khác nên git không cho xem (git config --global --add safe.directory …)",
        "the git repository is another user's, and git will not look (git config --global --add safe.directory …)",
    ),
}


def note_by_git(
    content: Path, publishes: Callable[[], Published], now: datetime, problems: ProblemList, commit: str = ""
) -> tuple[Words, ...]:
    """Note what would break of what git knows as published; return what to say of the history itself.

    What the site ``publishes`` is asked for once there is a history to compare it with. Versions up to ``commit``
    count, where one is named. Raises ``GitError`` where it is none.
    """
    repository = repository_of(content)
    if repository.state is not State.READY:
        if commit:
            raise GitError(repository.reason or repository.state.value)
        return (_nothing(repository),)
    wanted = commit_of(repository, commit) if commit else "HEAD"
    try:
        versions = versions_of(repository, wanted)
        if not versions.files:
            return (_nothing_of(repository, versions),)
        published = publishes()
        former = FormerRecords(repository, versions, published.site, now)
        _note_records(content, former, published, problems)
        _note_programmes(former, published, now, problems)
    except GitError as failure:
        return (_nothing(Repository(content, State.FAILED, reason=str(failure))),)
    return tuple(_gaps(repository, versions))


def _note_records(content: Path, former: FormerRecords, published: Published, problems: ProblemList) -> None:
    """Note records and attachments that went away, and records that have another id."""
    files, records = former.versions.files, published.site.records
    shown = {row.path for row in published.rows.values() if row.what in {What.RECORD, What.LEFT}}
    there = [path for path in files if path in shown]
    gone = [
        path
        for path in files
        if _is_record(path) and path not in shown and (path in records or not (content / path).exists())
    ]
    left_in = {files[path][0].commit for path in gone}
    known = [records[path].address for path in there if files[path][-1].commit not in left_in]
    with_ids = [path for path in there if records[path].id or len(files[path]) > 1]
    rows = [row for _, row in former.newest(gone)] + [row for _, row in former.newest(with_ids, ids=True)]
    rows += former.files_beside(_gone_files(former.versions.files, published))
    Losses(published, known, problems).note(rows)


def _gone_files(files: Iterable[str], published: Published) -> Iterator[str]:
    """Yield the attachments that git knows and that do not go out today."""
    out = {row.path for row in published.rows.values() if row.what is What.FILE}
    for path in files:
        if first_folder(path) in KIND_FOLDERS and path not in out and suffix(path) not in _NO_ATTACHMENTS:
            yield path


def _is_record(path: str) -> bool:
    return path.endswith(".md") and first_folder(path) in KIND_FOLDERS


def _note_programmes(
    former: FormerRecords, published: Published, now: datetime, problems: ProblemList
) -> None:
    today = {
        row.path: row
        for row in published.rows.values()
        if row.what is What.RECORD and isinstance(published.record_at(row), Programme)
    }
    for path, versions in former.of(today):
        own = today[path]
        read = list(_up_to_change(versions, own))
        if not read:
            continue
        announced = baseline(own, (row for _, row in read))
        if announced is not None:
            when = next(version.when for version, row in read if row is announced)
            note_change(announced, own, published, _since(when), now, problems)
        older = chain((row for _, row in read), (row for _, row in versions))
        note_uids(read[0][1], older, own, published, problems)


def _up_to_change(versions: Iterable[tuple[Version, Row]], today: Row) -> Iterator[tuple[Version, Row]]:
    """Yield the versions up to the first that came before the newest `changes` entry of ``today``."""
    for version, row in versions:
        yield version, row
        if row.changes < today.changes:
            return


def _since(when: datetime) -> Phrase:
    day = f"{when.astimezone(ZONE):%d/%m/%Y}"
    return Phrase(f"bản ngày {day} trong git", f"in git on {day}")


def _gaps(repository: Repository, versions: Versions) -> list[Words]:
    found = []
    if repository.shallow:
        found.append(
            (
                (
                    "Lịch sử git bị cắt ngắn, nên chỉ so được với phần còn lại. "
                    "Lấy đủ bằng git fetch --unshallow (trên CI: fetch-depth: 0)."
                ),
                (
                    "The git history is shallow, so only what is left of it was compared with. "
                    "Get all of it with git fetch --unshallow (on CI: fetch-depth: 0)."
                ),
            )
        )
    if versions.submodules:
        named = ", ".join(versions.submodules)
        found.append(
            (
                f"{named}: là kho con (submodule), có lịch sử riêng, nên không so được.",
                f"{named}: is a submodule with a history of its own, and was not compared.",
            )
        )
    return found


def _nothing(repository: Repository) -> Words:
    vi, en = _STATES.get(
        repository.state, (f"git báo: {repository.reason}", f"git says: {repository.reason}")
    )
    return (
        f"Chưa so được với nội dung đã công bố: {vi}.",
        f"Nothing published to compare with: {en}.",
    )


def _nothing_of(repository: Repository, versions: Versions) -> Words:
    if versions.submodules or missing_submodule(repository):
        return (
            (
                "Chưa so được với nội dung đã công bố: nội dung là kho con (submodule) chưa lấy về. "
                "Chạy git submodule update --init."
            ),
            (
                "Nothing published to compare with: the content is a submodule that was not fetched. "
                "Run git submodule update --init."
            ),
        )
    return (
        "Chưa so được với nội dung đã công bố: chưa tệp nào của thư mục nội dung được ghi (commit) vào git.",
        "Nothing published to compare with: no file of the content folder was ever committed to git.",
    )
