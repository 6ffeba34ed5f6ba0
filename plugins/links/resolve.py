"""Check what every record shows and links, close the references of its body, and say which files go out.

In: the site and all that a link may lead to. Out: ``Resolved``; what leads to nothing is a problem.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from html import escape
from operator import attrgetter
from typing import Final

from plugins.links import problems as codes
from plugins.links.find import Destination, Links, Place, is_outside, is_plain
from plugins.problems import ProblemList
from plugins.records.body import UNLINKED, Body, Closing, Reference
from plugins.records.kinds import AnyRecord, Document, News
from plugins.records.visibility import Visibility
from plugins.site.files import FileFacts, is_shared
from plugins.site.site import Site

RELATIONS: Final = ("replaces", "amends", "repeals", "based_on", "guides")

ShowPicture = Callable[
    [FileFacts, str], Closing
]  # a picture in a text and its address → how it is shown there
Cite = Callable[
    [AnyRecord, Reference], AnyRecord | None
]  # the document that a citation in a record's text means


@dataclass(frozen=True, slots=True)
class Shown:
    """What a record shows and links beside its text; files that may not go out are left away."""

    attachments: tuple[FileFacts, ...] = ()
    cover: FileFacts | None = None
    see: Destination | None = None
    see_outside: str = ""
    translation: AnyRecord | None = None
    relations: Mapping[str, Destination] = field(default_factory=dict)  # by the text as written


NOTHING_SHOWN: Final = Shown()


@dataclass(frozen=True, slots=True)
class Resolved:
    """Where the references of every body lead and what records show, by path; the files that go out, by path.

    ``pictures`` are the paths of those that a public record shows as a picture.
    """

    destinations: Mapping[str, tuple[Destination | None, ...]]
    shown: Mapping[str, Shown]
    files: Mapping[str, FileFacts]
    pictures: frozenset[str]
    bodies: Callable[[AnyRecord], Body] = attrgetter("body")  # records of thousands keep theirs on disk

    def closings(
        self, record: AnyRecord, prefix: str, picture: ShowPicture, own: str = ""
    ) -> tuple[Closing | None, ...]:
        """Return what closes each reference of the body of ``record``, ``None`` for one that leads to nothing.

        Addresses begin with ``prefix``: the path of SITEURL for a page, SITEURL itself for a feed; ``picture`` says how
        one is shown there; ``own`` stands before links to parts of the same text (a feed reader shows them on another
        page).
        """
        found = zip(record.body.references, self.destinations[record.path], strict=True)
        before = escape(prefix)
        return tuple(
            [
                Closing(before + destination.address)
                if destination and destination.record and _is_simple(destination)
                else self._closing(reference, destination, prefix, picture, own)
                for reference, destination in found
            ]
        )

    def related(self, record: AnyRecord, text: str) -> AnyRecord | None:
        """Return the record that the relation ``text`` of ``record``, a path, leads to."""
        found = self.shown[record.path].relations.get(text)
        return found.record if found else None

    def leads_to(self, record: AnyRecord) -> list[AnyRecord]:
        """Return the records that the text of ``record`` leads to, in its order."""
        return [found.record for found in self.destinations[record.path] if found and found.record]

    def _closing(
        self,
        reference: Reference,
        found: Destination | None,
        prefix: str,
        picture: ShowPicture,
        own: str,
    ) -> Closing | None:
        if found is None and reference.role == "citation":
            return UNLINKED
        if found is None or (found.file and found.file.path not in self.files):
            return None
        address = escape((prefix if found.address else own) + found.href)
        return (
            picture(found.file, address) if found.file and reference.role == "picture" else Closing(address)
        )


def _is_simple(found: Destination) -> bool:
    """Return whether nothing but its address closes a reference that leads to ``found``."""
    return not found.anchor and found.address != "" and is_plain(found.address)


def is_path(text: str) -> bool:
    """Return whether a relation names a record's file, not a number."""
    return text.endswith(".md")


def resolve(
    site: Site,
    links: Links,
    problems: ProblemList,
    cite: Cite,
    bodies: Callable[[AnyRecord], Body] = attrgetter("body"),
) -> Resolved:
    """Return everything resolved; of a withdrawn record only where it sends its reader is looked at.

    ``cite`` finds the documents that texts cite; ``bodies`` gives the whole body of a record, where the records
    themselves are kept without.
    """
    destinations: dict[str, tuple[Destination | None, ...]] = {}
    shown: dict[str, Shown] = {}
    out = {path: file for path, file in site.files.items() if is_shared(path)}
    pictures: set[str] = set()
    for path, record in sorted(site.records.items()):
        withdrawn = site.due.shown[path] is Visibility.WITHDRAWN
        destinations[path] = () if withdrawn else _references(record, links, problems, cite)
        shown[path] = NOTHING_SHOWN if withdrawn else _shown(record, links, problems)
        if record.see:
            shown[path] = _with_see(shown[path], record, links, problems)
        if site.is_public(record):
            used = [d.file for d in destinations[path] if d and d.file]
            used += [*shown[path].attachments, *([cover] if (cover := shown[path].cover) else [])]
            out.update({file.path: file for file in used})
            pictures.update(_pictures(record, destinations[path], shown[path]))
    for path, value in shown.items():
        if value.see and site.due.shown[path] is Visibility.WITHDRAWN:
            record = site.records[path]
            require_out(value.see, record.see, Place(path, record.line("see")), out, problems)
    return Resolved(
        destinations,
        {path: value if value is NOTHING_SHOWN else _only_out(value, out) for path, value in shown.items()},
        dict(sorted(out.items())),
        frozenset(pictures),
        bodies,
    )


def _pictures(record: AnyRecord, leads: tuple[Destination | None, ...], shown: Shown) -> Iterator[str]:
    """Yield the paths of what ``record`` shows as pictures: those of its text, and its cover."""
    if shown.cover:
        yield shown.cover.path
    for reference, found in zip(record.body.references, leads, strict=True):
        if reference.role == "picture" and found and found.file:
            yield found.file.path


def require_out(
    found: Destination | None, target: str, place: Place, out: Mapping[str, FileFacts], problems: ProblemList
) -> Destination | None:
    """Return ``found``, but ``None`` (with a problem) when it is a file that no public record uses.

    For links outside records' own texts: those of registers and of withdrawn records let no file out.
    """
    if found is None or found.file is None or found.file.path in out:
        return found
    problems.add(codes.NOT_OUT, place.line, path=place.path, target=target)
    return None


def check_links(record: AnyRecord, links: Links, problems: ProblemList) -> None:
    """Check what ``record``, which cannot stand in the site for other faults, shows and links."""
    _references(record, links, problems, lambda _record, _citation: None)
    _shown(record, links, problems)
    if record.see:
        _with_see(Shown(), record, links, problems)


def _references(
    record: AnyRecord, links: Links, problems: ProblemList, cite: Cite
) -> tuple[Destination | None, ...]:
    found = []
    for reference in record.body.references:
        if reference.role == "citation":
            document = cite(record, reference)
            found.append(Destination(document.address, record=document) if document else None)
            continue
        place = Place(record.path, reference.line, record)
        wanted = reference.role != "link"
        destination = links.find(reference.target, place, problems, file_wanted=wanted)
        if (
            destination
            and reference.role == "picture"
            and destination.file
            and not _is_picture(destination.file)
        ):
            problems.add(codes.NOT_A_PICTURE, reference.line, path=record.path, target=reference.target)
            destination = None
        found.append(destination)
    return tuple(found)


def _is_picture(file: FileFacts) -> bool:
    return file.media_type.startswith("image/")


def _shown(record: AnyRecord, links: Links, problems: ProblemList) -> Shown:
    translation = None
    if record.translation_of:
        place = Place(record.path, record.line("translation_of"), record)
        found = links.find(record.translation_of, place, problems)
        translation = found.record if found else None
        if found and translation in {None, record}:
            problems.add(
                codes.BROKEN_LINK, place.line, path=record.path, target=record.translation_of, hint=""
            )
        elif translation and translation.lang == record.lang:
            problems.add(codes.SAME_LANGUAGE, place.line, path=record.path, target=record.translation_of)
    if isinstance(record, News):
        cover = _cover(record, links, problems)
        return Shown(cover=cover, translation=translation) if cover or translation else NOTHING_SHOWN
    if isinstance(record, Document):
        attachments = _attachments(record, links, problems)
        return Shown(attachments, translation=translation, relations=_relations(record, links, problems))
    return Shown(translation=translation)


def _cover(record: News, links: Links, problems: ProblemList) -> FileFacts | None:
    if not record.cover:
        return None
    place = Place(record.path, record.line("cover"), record)
    found = links.find(record.cover, place, problems, file_wanted=True)
    if found is None or found.file is None:
        return None
    if not _is_picture(found.file):
        problems.add(codes.NOT_A_PICTURE, place.line, path=record.path, target=record.cover)
        return None
    return found.file


def _attachments(record: Document, links: Links, problems: ProblemList) -> tuple[FileFacts, ...]:
    found = (
        links.find(
            target, Place(record.path, record.line("attachments", target), record), problems, file_wanted=True
        )
        for target in record.attachments
    )
    return tuple(dict.fromkeys(destination.file for destination in found if destination and destination.file))


def _relations(record: Document, links: Links, problems: ProblemList) -> dict[str, Destination]:
    relations: dict[str, Destination] = {}
    for name in RELATIONS:
        for text in filter(is_path, getattr(record, name)):
            place = Place(record.path, record.line(name, text), record)
            if found := links.find(text, place, problems):
                relations[text] = found
    return relations


def _with_see(shown: Shown, record: AnyRecord, links: Links, problems: ProblemList) -> Shown:
    place = Place(record.path, record.line("see"), record)
    if not is_outside(record.see):
        return replace(shown, see=links.find(record.see, place, problems))
    if record.see.startswith(("https://", "http://")):
        return replace(shown, see_outside=record.see)
    problems.add(codes.BROKEN_LINK, place.line, path=record.path, target=record.see, hint="")
    return shown


def _only_out(shown: Shown, out: Mapping[str, FileFacts]) -> Shown:
    return replace(
        shown,
        attachments=tuple(file for file in shown.attachments if file.path in out),
        cover=shown.cover if shown.cover and shown.cover.path in out else None,
    )
