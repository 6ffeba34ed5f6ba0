"""Find what is wrong with the releases of a site, and mend what can be mended without a build.

In: the shelf. Out: what was found, each with whether it is right again. Readers are never sent to anything but a whole
release, and to none that shows what was withdrawn or purged since; what cannot be mended is set aside, never removed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from plugins.locks.lock import Told, holder, locked
from plugins.releases.disk import FILE_MODE, FOLDER_MODE, flush_folder, remove_tree, share
from plugins.releases.making import Words
from plugins.releases.manifest import RECORD, Entry, built_sums
from plugins.releases.purge import finish_purge
from plugins.releases.record import Record, manifest_sum, write_record
from plugins.releases.rollback import brings_back
from plugins.releases.shelf import BROKEN, NoReleaseError, Shelf
from plugins.releases.verify import Difference, Fault, Sums, differences
from plugins.releases.work import entries_in

_MOST: Final = 20  # addresses that are named one by one
_SOUND: Final = {Fault.ADDED, Fault.MODE}  # what a release may have wrong and still be shown whole


@dataclass(frozen=True, slots=True)
class Finding:
    """What was wrong, in both languages with what was done about it, and whether it is right now."""

    words: Words
    mended: bool


def examine(shelf: Shelf, *, wait: Told | None = None) -> list[Finding]:
    """Mend the releases of ``shelf`` and return what was wrong. Raises ``LockHeldError`` while others are at work."""
    if not shelf.folder.is_dir():
        raise NoReleaseError(shelf.site)
    dead = holder(shelf.lock)
    with locked(shelf.lock, wait):
        return [*_after_kill(shelf, dead), *_Ward(shelf).findings()]


def _after_kill(shelf: Shelf, dead: int) -> Iterator[Finding]:
    if dead:
        yield Finding(
            (
                f"{shelf.lock}: khóa của tiến trình {dead} đã chết: đã bỏ",
                f"{shelf.lock}: the lock of process {dead}, which is dead: taken off",
            ),
            mended=True,
        )
    for left in shelf.remains():
        yield Finding((f"{left}: phần dở dang: đã xóa", f"{left}: left half done: removed"), mended=True)
    shelf.clear_remains()


class _Ward:
    """The releases while they are looked at."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.sums = Sums()
        self.broken: dict[int, list[Difference]] = {}

    def findings(self) -> Iterator[Finding]:
        """Mend, and yield what was found."""
        yield from self._work()
        for number in self.shelf.numbers():
            yield from self._release(number)
        yield from self._current()
        yield from self._set_aside()

    def _work(self) -> Iterator[Finding]:
        work = self.shelf.work
        if not work.exists() and not work.is_symlink():
            return
        if work.is_dir() and not work.is_symlink():
            torn = next(
                (path for path, sha256 in built_sums(work).items() if self._sum(work / path) != sha256), ""
            )
            if not torn:
                return
            remove_tree(work)
        else:
            torn = ""
            work.unlink()
        where = work / torn if torn else work
        yield Finding(
            (
                f"{where}: không như lúc dựng: đã xóa thư mục dựng, lần xuất bản sau làm lại",
                f"{where}: not as it was built: the folder was removed, the next publish makes it again",
            ),
            mended=True,
        )

    def _release(self, number: int) -> Iterator[Finding]:
        folder = self.shelf.path(number)
        found = differences(folder, self.sums)
        if any(difference.fault is Fault.LEFT for difference in found):
            finish_purge(folder)
        listed = entries_in(folder)
        left = []
        for difference in found:
            if self._mend(folder, difference, listed):
                yield Finding(_words(folder, difference, done=True), mended=True)
            else:
                left.append(difference)
                if difference.fault in _SOUND:
                    yield Finding(_words(folder, difference, done=False), mended=False)
        lost = [difference for difference in left if difference.fault not in _SOUND]
        if [difference.path for difference in lost] == [RECORD] and listed:
            _write_again(folder, number, listed)
            yield Finding(_words(folder, lost[0], done=True), mended=True)
        elif lost:
            self.broken[number] = lost

    def _mend(self, folder: Path, difference: Difference, listed: dict[str, Entry]) -> bool:
        path = folder if difference.path == "/" else folder / difference.path
        if difference.fault is Fault.MODE:
            path.chmod(FOLDER_MODE if difference.path.endswith("/") else FILE_MODE)
            return True
        if difference.fault is Fault.LEFT:
            return not path.exists()
        if difference.fault in {Fault.CHANGED, Fault.MISSING} and difference.path in listed:
            return self._from_another(path, folder, listed[difference.path])
        return False

    def _from_another(self, path: Path, folder: Path, entry: Entry) -> bool:
        """Put the file of ``entry`` into its place again, from a release that has it as it was."""
        for number in reversed(self.shelf.numbers()):
            twin = self.shelf.path(number) / entry.path
            if self.shelf.path(number) == folder or self._sum(twin) != entry.sha256:
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh = path.with_name(f".{path.name}.new")
            fresh.unlink(missing_ok=True)
            share(twin, fresh)
            fresh.chmod(FILE_MODE)
            fresh.replace(path)
            flush_folder(path.parent)
            return True
        return False

    def _current(self) -> Iterator[Finding]:
        shelf, current = self.shelf, self.shelf.current()
        whole = [number for number in shelf.numbers() if number not in self.broken]
        if current is not None and (current not in self.broken or not whole):
            return
        link = shelf.link
        if link.exists() and not link.is_symlink():
            yield Finding(
                (
                    f"{link}: không phải liên kết do Bản Tin tạo. Chuyển nó đi nơi khác rồi chạy lại",
                    f"{link}: not a link made by this program. Move it away and run this again",
                ),
                mended=False,
            )
        elif whole and (back := brings_back(shelf, whole[-1])):
            named = ", ".join(back[:_MOST]) + (", …" if len(back) > _MOST else "")
            yield Finding(
                (
                    (
                        f"{link}: không chuyển sang đợt lành {whole[-1]} vì nó cho hiện lại nội dung đã thu hồi "
                        f"hoặc đã gỡ: {named}. Chạy make publish"
                    ),
                    (
                        f"{link}: not led to the whole release {whole[-1]}, which shows again what was withdrawn "
                        f"or purged: {named}. Publish anew"
                    ),
                ),
                mended=False,
            )
        elif whole:
            shelf.switch(whole[-1])
            yield Finding(
                (
                    f"{link}: không dẫn tới đợt {'lành' if current else 'nào'}: nay dẫn tới đợt {whole[-1]}",
                    f"{link}: led to no {'whole release' if current else 'release'}: now to release {whole[-1]}",
                ),
                mended=True,
            )
        elif not shelf.numbers():
            yield Finding(
                (
                    f"{shelf.site}: không còn đợt nào. Chạy make publish",
                    f"{shelf.site}: no release. Publish one",
                ),
                mended=False,
            )

    def _set_aside(self) -> Iterator[Finding]:
        for number, lost in self.broken.items():
            folder = self.shelf.path(number)
            for difference in lost:
                yield Finding(_words(folder, difference, done=False), mended=False)
            if number == self.shelf.current():
                yield Finding(
                    (
                        f"{folder}: đợt đang hiện bị hỏng và không có đợt lành nào thay được. Chạy make publish",
                        f"{folder}: the current release is damaged and no whole one can take its place. Publish anew",
                    ),
                    mended=False,
                )
                continue
            aside = self.shelf.folder / f"{BROKEN}{number}"
            while aside.exists():
                aside = aside.with_name(f"{aside.name}-")
            folder.rename(aside)
            yield Finding(
                (
                    f"{folder}: đợt hỏng, đã để riêng ở {aside}. Xuất bản lại rồi hãy xóa",
                    f"{folder}: a damaged release, set aside in {aside}. Publish, then remove it",
                ),
                mended=False,
            )

    def _sum(self, path: Path) -> str:
        try:
            return self.sums.of(path) if path.is_file() and not path.is_symlink() else ""
        except OSError:
            return ""


def _write_again(folder: Path, number: int, listed: dict[str, Entry]) -> None:
    """Write the record of a release of which every file is as its list says."""
    size = sum(entry.size for entry in listed.values())
    write_record(folder, Record(number, "", manifest_sum(folder), len(listed), size))


_WORDS: Final = {
    Fault.CHANGED: ("bị sửa", "changed"),
    Fault.MISSING: ("bị mất", "missing"),
    Fault.ADDED: ("tệp lạ", "added by somebody else"),
    Fault.MODE: ("sai quyền", "wrong mode"),
    Fault.TORN: ("hỏng", "torn"),
    Fault.LEFT: ("đã gỡ mà vẫn còn", "purged and still there"),
}
_DONE: Final = {
    Fault.CHANGED: ("đã lấy lại từ đợt khác", "taken from another release again"),
    Fault.MISSING: ("đã lấy lại từ đợt khác", "taken from another release again"),
    Fault.MODE: ("đã đặt lại", "set right"),
    Fault.TORN: ("đã ghi lại", "written again"),
    Fault.LEFT: ("đã gỡ", "removed"),
}
_LEFT_ALONE: Final = {
    Fault.ADDED: ("để nguyên; xem rồi tự xóa", "left alone; look at it and remove it yourself"),
}
_NO_TWIN: Final = ("không có bản lành ở đợt khác", "no other release has it whole")


def fault_words(difference: Difference) -> Words:
    """Return what is wrong, without the path."""
    return _WORDS[difference.fault]


def _words(folder: Path, difference: Difference, *, done: bool) -> Words:
    vi, en = fault_words(difference)
    did = _DONE[difference.fault] if done else _LEFT_ALONE.get(difference.fault, _NO_TWIN)
    where = folder if difference.path == "/" else folder / difference.path
    return f"{where}: {vi}: {did[0]}", f"{where}: {en}: {did[1]}"
