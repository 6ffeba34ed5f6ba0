"""Check what every record shows and links, close the references of its body, and say which files go out.

In: the site and all that a link may lead to. Out: ``Resolved``; what leads to nothing is a problem.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from plugins.links import problems as codes
from plugins.links.find import Destination, Links, Place, is_outside
from plugins.problems import ProblemList
from plugins.records.body import Reference
from plugins.records.kinds import AnyRecord, Document, News
from plugins.records.visibility import Visibility
from plugins.site.files import FileFacts, is_shared
from plugins.site.site import Site

_SAFE = "/-._~!$&'()*+,;=:@"  # characters of a path that RFC 3986 lets stand as they are


@dataclass(frozen=True, slots=True)
class Shown:
    """What a record shows and links beside its text; files that may not go out are left away."""

    attachments: tuple[FileFacts, ...] = ()
    cover: FileFacts | None = None
    see: Destination | None = None
    see_outside: str = ""
    translation: AnyRecord | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """The closed bodies and what records show, by path; the files that go out, by path."""

    html: Mapping[str, str]
    shown: Mapping[str, Shown]
    files: Mapping[str, FileFacts]


def encoded(address: str) -> str:
    """Return ``address`` percent-encoded for a page or a feed."""
    return quote(address, safe=_SAFE)


def resolve(site: Site, links: Links, base: str, problems: ProblemList) -> Resolved:
    """Return everything resolved; ``base`` is the path of SITEURL, which begins every address."""
    public = [r for r in site.records.values() if site.due.shown[r.path] is Visibility.PUBLIC]
    destinations = {path: _references(record, links, problems) for path, record in sorted(site.records.items())}
    shown = {path: _shown(record, links, problems) for path, record in sorted(site.records.items())}
    out = {path: file for path, file in site.files.items() if is_shared(path)}
    for record in public:
        used = [d.file for d in destinations[record.path] if d and d.file]
        beside = shown[record.path]
        used += [*beside.attachments, *([beside.cover] if beside.cover else [])]
        out.update({file.path: file for file in used})
    html = {
        record.path: record.body.closed(_closer(record, destinations[record.path], out, base))
        for record in site.records.values()
        if site.due.shown[record.path] in {Visibility.PUBLIC, Visibility.HIDDEN}
    }
    return Resolved(html, {path: _only_out(value, out) for path, value in shown.items()}, dict(sorted(out.items())))


def _references(record: AnyRecord, links: Links, problems: ProblemList) -> tuple[Destination | None, ...]:
    found = []
    for reference in record.body.references:
        place = Place(record.path, reference.line, record)
        wanted = reference.role != "link"
        destination = links.find(reference.target, place, problems, file_wanted=wanted)
        if destination and reference.role == "picture" and destination.file and not _is_picture(destination.file):
            problems.add(codes.NOT_A_PICTURE, reference.line, path=record.path, target=reference.target)
            destination = None
        found.append(destination)
    return tuple(found)


def _is_picture(file: FileFacts) -> bool:
    return file.media_type.startswith("image/")


def _closer(
    record: AnyRecord, destinations: tuple[Destination | None, ...], out: Mapping[str, FileFacts], base: str
) -> Callable[[Reference], dict[str, str] | None]:
    by_reference = dict(zip(record.body.references, destinations, strict=True))

    def attributes(reference: Reference) -> dict[str, str] | None:
        found = by_reference[reference]
        if found is None or (found.file and found.file.path not in out):
            return None
        anchor = f"#{encoded(found.anchor)}" if found.anchor else ""
        address = f"{base}{encoded(found.address)}" if found.address else ""
        made = {"address": address + anchor}
        if reference.role == "picture" and found.file and found.file.picture and found.file.picture.width:
            made |= {"width": str(found.file.picture.width), "height": str(found.file.picture.height)}
        return made

    return attributes


def _shown(record: AnyRecord, links: Links, problems: ProblemList) -> Shown:
    attachments: list[FileFacts] = []
    cover, see, see_outside, translation = None, None, "", None
    if isinstance(record, Document):
        place = Place(record.path, record.line("attachments"), record)
        for target in record.attachments:
            found = links.find(target, place, problems, file_wanted=True)
            if found and found.file and found.file not in attachments:
                attachments.append(found.file)
    if isinstance(record, News) and record.cover:
        place = Place(record.path, record.line("cover"), record)
        found = links.find(record.cover, place, problems, file_wanted=True)
        if found and found.file and not _is_picture(found.file):
            problems.add(codes.NOT_A_PICTURE, place.line, path=record.path, target=record.cover)
        elif found:
            cover = found.file
    if record.see:
        place = Place(record.path, record.line("see"), record)
        if not is_outside(record.see):
            see = links.find(record.see, place, problems)
        elif record.see.startswith(("https://", "http://")):
            see_outside = record.see
        else:
            problems.add(codes.BROKEN_LINK, place.line, path=record.path, target=record.see, hint="")
    if record.translation_of:
        place = Place(record.path, record.line("translation_of"), record)
        found = links.find(record.translation_of, place, problems)
        translation = found.record if found else None
    return Shown(tuple(attachments), cover, see, see_outside, translation)


def _only_out(shown: Shown, out: Mapping[str, FileFacts]) -> Shown:
    return Shown(
        attachments=tuple(file for file in shown.attachments if file.path in out),
        cover=shown.cover if shown.cover and shown.cover.path in out else None,
        see=shown.see,
        see_outside=shown.see_outside,
        translation=shown.translation,
    )
