"""The page on which a reader compares a file with the published ones, and the lists that it compares with.

In: the world. Out: `/xac-minh/`, its list, and `/SHA256SUMS` as `sha256sum -c` of coreutils reads it: of what goes out.
"""

from __future__ import annotations

import json
from typing import Final

from plugins.dates import show
from plugins.outputs import DataFile, TemplatePage, path_of
from plugins.pages import head
from plugins.pages.views import SiteFrame, VerifyView
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord, Document
from plugins.styles import Assets, ThemeError

PAGE: Final = "/xac-minh/"
LIST: Final = "/xac-minh/danh-sach.json"
SUMS: Final = "/SHA256SUMS"
TITLE: Final = "Xác minh tệp"


def verify_page(world: World, site: SiteFrame, assets: Assets) -> TemplatePage:
    """Return the page."""
    text = "Tệp bạn có trong tay có đúng là tệp đã đăng trên trang này không."
    top = head.of_fixed(world, site, PAGE, TITLE, text)
    if "verify" not in assets.scripts:
        raise ThemeError("scripts/verify.js: every theme has this file")
    script = world.href(f"/{assets.scripts['verify']}")
    view = VerifyView(script, world.href(LIST), world.href(SUMS))
    return TemplatePage(path_of(PAGE), "verify.html", {"site": site, "head": top, "verify": view})


def verify_files(world: World) -> tuple[DataFile, DataFile]:
    """Return the list of the page, and the checksums: of every file beside records that goes out."""
    read = {path: file for path, file in sorted(world.resolved.files.items()) if file.reading}
    owners = _owners(world)
    files: dict[str, list[list[str]]] = {}
    for path, file in read.items():
        if file.reading:
            owner = owners.get(path)
            row = [file.name, world.href(file.address)]
            row += [_name(owner), world.href(owner.address)] if owner else ["", ""]
            files.setdefault(file.reading.sha256, []).append(row)
    data = json.dumps({"files": files, "former": _former(world)}, ensure_ascii=False, separators=(",", ":"))
    sums = "".join(f"{file.reading.sha256}  {path}\n" for path, file in read.items() if file.reading)
    return DataFile(path_of(LIST), f"{data}\n".encode()), DataFile(path_of(SUMS), sums.encode())


def _owners(world: World) -> dict[str, AnyRecord]:
    """Return the public record that has each file attached, the newest first of several."""
    owners: dict[str, AnyRecord] = {}
    for record in world.site.public:
        for file in world.shown(record).attachments:
            owners.setdefault(file.path, record)
    return owners


def _former(world: World) -> dict[str, list[list[str]]]:
    """Return what corrections replaced, by checksum: the day, and by what."""
    found: dict[str, list[list[str]]] = {}
    for record in world.site.public:
        for change in record.changes:
            if change.former_sha256:
                row = [show.day(change.date), _name(record), world.href(record.address)]
                found.setdefault(change.former_sha256, []).append(row)
    return dict(sorted(found.items()))


def _name(record: AnyRecord) -> str:
    number = record.number if isinstance(record, Document) else ""
    return f"{number}: {record.title}" if number else record.title
