"""Read the registers of `content/du-lieu/`.

In: the YAML files. Out: one frozen ``Registers``; a register that is not there is simply empty.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath
from typing import Final, TypeVar

from plugins.problems import Phrase, ProblemList
from plugins.records import problems as codes
from plugins.records.build import is_alias
from plugins.records.reading import FieldReader, did_you_mean
from plugins.records.register_keys import MENU_ENTRY, SCHEMAS, TERM
from plugins.records.registers import (
    AcceptedFinding,
    BannerEntry,
    BodyEntry,
    Identity,
    MenuEntry,
    NameEntry,
    RedirectEntry,
    Registers,
    Term,
)
from plugins.records.values import ListValue, MappingValue, Value, read_yaml
from plugins.sources.decode import decode
from plugins.vietnamese.fold import fold, slug

PROFILES: Final = ("nha-nuoc", "dang")

_Entry = TypeVar("_Entry")

# The authority of ids in feeds: a DNS name (RFC 4151, 2.1); once published it may never change.
_DOMAIN: Final = re.compile(
    r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*", re.IGNORECASE
)


def read_registers(files: Iterable[tuple[str, bytes]], problems: ProblemList) -> Registers:
    """Return the registers that ``files`` (path below the content folder, bytes) hold."""
    values: dict[str, tuple[Value | None, ProblemList]] = {}
    for path, data in files:
        name = PurePosixPath(path).stem
        if name not in SCHEMAS:
            hint, choices = did_you_mean(name, tuple(SCHEMAS)), ", ".join(sorted(SCHEMAS))
            problems.add(codes.UNKNOWN_REGISTER, 1, path=path, name=name, hint=hint, choices=choices)
            continue
        own = ProblemList(path)
        text = decode(data, own)
        values[name] = (read_yaml(text, own, first_line=1) if text is not None else None, own)
    registers = Registers(
        identity=_identity(*values.get("trang-web", (None, ProblemList()))),
        bodies=_entries(values, "co-quan", _body),
        types=_entries(values, "loai-van-ban", _name),
        categories=_entries(values, "chuyen-muc", _name),
        abbreviations=_entries(values, "viet-tat", _abbreviation),
        banners=_entries(values, "khau-hieu", _banner),
        redirects=_entries(values, "chuyen-huong", _redirect),
        accepted=_entries(values, "chap-nhan", _accepted),
        present=frozenset(values),
    )
    for name, key in (("co-quan", "bodies"), ("loai-van-ban", "types"), ("chuyen-muc", "categories")):
        if name in values:
            _require_different_names(getattr(registers, key), values[name][1])
    for _, own in values.values():
        problems.extend(own)
    return registers


def _entries(
    values: Mapping[str, tuple[Value | None, ProblemList]],
    name: str,
    make: Callable[[FieldReader], _Entry | None],
) -> tuple[_Entry, ...]:
    value, problems = values.get(name, (None, ProblemList()))
    if value is None:
        return ()
    items = value.items if isinstance(value, ListValue) else (value,)
    entries = []
    for item in items:
        if not isinstance(item, MappingValue):
            example = "- " + ", ".join(f"{key}: …" for key in SCHEMAS[name])
            wanted = Phrase("danh sách các mục", "a list of mappings")
            problems.add(codes.WRONG_TYPE, item.line, name=name, wanted=wanted, example=example)
            continue
        entry = make(FieldReader(item, problems, SCHEMAS[name]))
        if entry is not None:
            entries.append(entry)
    return tuple(entries)


def _identity(value: Value | None, problems: ProblemList) -> Identity:
    if value is None:
        return Identity()
    if not isinstance(value, MappingValue):
        wanted = Phrase("các dòng “tên: giá trị”", "a mapping")
        problems.add(codes.WRONG_TYPE, value.line, name="trang-web", wanted=wanted, example="name: …")
        return Identity()
    fields = FieldReader(value, problems, SCHEMAS["trang-web"], line_when_missing=1)
    tag_date = fields.moment("tag_date")
    domain = fields.text("domain")
    if domain and not _DOMAIN.fullmatch(domain):
        wanted = Phrase("một tên miền, không có https://", "a domain name without https://")
        example = f"domain: {SCHEMAS['trang-web']['domain']}"
        problems.add(codes.WRONG_TYPE, fields.lines["domain"], name="domain", wanted=wanted, example=example)
    return Identity(
        name=fields.text("name", required=True),
        owner=fields.text("owner"),
        licence=fields.text("licence"),
        editor=fields.text("editor"),
        address=fields.text("address"),
        phone=fields.text("phone"),
        email=fields.text("email"),
        logo=fields.text("logo"),
        logo_line=fields.lines.get("logo", 1),
        menu=_menu(fields.mappings("menu", MENU_ENTRY)),
        footer=fields.texts("footer"),
        name_en=fields.text("name_en"),
        owner_en=fields.text("owner_en"),
        licence_en=fields.text("licence_en"),
        editor_en=fields.text("editor_en"),
        address_en=fields.text("address_en"),
        footer_en=fields.texts("footer_en"),
        domain=domain,
        tag_date=tag_date.at.date().isoformat() if tag_date else "",
    )


def _menu(entries: tuple[FieldReader, ...], *, with_children: bool = True) -> tuple[MenuEntry, ...]:
    return tuple(
        MenuEntry(
            text=entry.text("text", required=True),
            link=entry.text("link", required=not entry.has("children")),
            line=entry.line_of_mapping,
            children=_menu(entry.mappings("children", MENU_ENTRY), with_children=False)
            if with_children
            else (),
        )
        for entry in entries
    )


def _body(fields: FieldReader) -> BodyEntry | None:
    name = fields.text("name", required=True)
    terms = tuple(
        Term(term.text("name"), term.moment("from", required=True), term.moment("to"))
        for term in fields.mappings("terms", TERM)
    )
    if not name:
        return None
    return BodyEntry(
        name=name,
        slug=slug(fields.text("slug") or name),
        short=fields.text("short"),
        profile=fields.choice("profile", PROFILES),
        terms=terms,
        start=fields.moment("from"),
        end=fields.moment("to"),
        successor=fields.text("successor"),
        parent=fields.text("parent"),
        line=fields.line_of_mapping,
    )


def _name(fields: FieldReader) -> NameEntry | None:
    name = fields.text("name", required=True)
    if not name:
        return None
    return NameEntry(
        name=name,
        slug=slug(fields.text("slug") or name),
        description=fields.text("description") if "description" in fields.known else "",
        code=fields.text("code") if "code" in fields.known else "",
        profile=fields.choice("profile", PROFILES) if "profile" in fields.known else "",
        line=fields.line_of_mapping,
    )


def _abbreviation(fields: FieldReader) -> tuple[str, str] | None:
    short, long = fields.text("short", required=True), fields.text("long", required=True)
    return (short, long) if short and long else None


def _banner(fields: FieldReader) -> BannerEntry | None:
    text = fields.text("text", required=True)
    start, end = fields.moment("from"), fields.moment("to", required=True)
    if not text or end is None:
        return None
    return BannerEntry(text, fields.text("link"), start, end, fields.line_of_mapping)


def _redirect(fields: FieldReader) -> RedirectEntry | None:
    old, new = fields.text("from", required=True), fields.text("to", required=True)
    if old and not is_alias(old):
        fields.problems.add(codes.BAD_ALIAS, fields.lines["from"], value=old)
        return None
    return RedirectEntry(old, new, fields.line_of_mapping) if old and new else None


def _accepted(fields: FieldReader) -> AcceptedFinding | None:
    path, code = fields.text("path", required=True), fields.text("code", required=True)
    line = fields.text("line")
    if line and not re.fullmatch(r"[0-9]{1,7}", line):
        wanted = Phrase("một số", "a number")
        fields.problems.add(
            codes.WRONG_TYPE, fields.lines["line"], name="line", wanted=wanted, example="line: 12"
        )
        return None
    reason = fields.text("reason", required=True)
    if not (path and code and reason):
        return None
    return AcceptedFinding(
        path=path,
        code=code,
        finding_line=int(line) if line else None,
        text=fields.text("text"),
        reason=reason,
        by=fields.text("by"),
        until=fields.moment("until"),
        sha256=fields.text("sha256").casefold(),
        line=fields.line_of_mapping,
    )


def _require_different_names(entries: Iterable[BodyEntry | NameEntry], problems: ProblemList) -> None:
    seen: dict[str, int] = {}
    for entry in entries:
        for value in {fold(entry.name), f"slug {entry.slug}"}:
            if value in seen:
                problems.add(codes.REPEATED_NAME, entry.line, value=entry.name, first=seen[value])
                break
        for value in (fold(entry.name), f"slug {entry.slug}"):
            seen.setdefault(value, entry.line)
