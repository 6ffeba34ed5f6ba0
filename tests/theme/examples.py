"""The components' examples as values: YAML mappings become the dataclasses of views.py.

In: ``theme/components/<name>/examples.yml``. Out: ``Example`` values. The type of a parameter is
known by its name (``card`` is a Card, ``cards`` a tuple of them), as in the macros.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass

import yaml

from plugins.pages import views
from tests.theme.rendering import THEME

PARAMETERS: dict[str, object] = {
    "about": views.BodyView | None,
    "banners": tuple[views.Banner, ...],
    "block": views.Block,
    "card": views.Card,
    "cards": tuple[views.Card, ...],
    "changes": tuple[views.Change, ...],
    "columns": tuple[str, ...],
    "entries": tuple[views.Contents, ...],
    "facts": tuple[views.Fact, ...],
    "feeds": tuple[views.FeedLink, ...],
    "file": views.Attachment,
    "files": tuple[views.Attachment, ...],
    "groups": tuple[views.LinkGroup, ...],
    "here": tuple[str, ...],
    "head": views.Head,
    "links": tuple[views.Link, ...],
    "listing": views.ListingView,
    "meeting": views.MeetingView | None,
    "menu": tuple[views.MenuItem, ...],
    "more": int,
    "newer": views.Card | None,
    "notes": tuple[views.BodyNote, ...],
    "older": views.Card | None,
    "period": views.CommentPeriod | None,
    "picture": views.Picture,
    "record": views.RecordView,
    "schedule": views.ScheduleView | None,
    "sheet": views.Sheet | None,
    "shelf": views.Shelf,
    "site": views.SiteFrame,
    "tags": tuple[views.Link, ...],
    "topic": views.Link | None,
    "search": views.SearchView,
    "verify": views.VerifyView,
    "validity": views.Validity | None,
    **dict.fromkeys(("action", "alt", "lang", "named", "sizes", "source", "text", "title"), str),
    **dict.fromkeys(("across", "end", "ends", "find", "lazy", "small", "wide"), bool),
    "level": int,
}
# Where one name means different things in different components.
ELSEWHERE: dict[tuple[str, str], object] = {
    ("byline", "record"): views.NewsView,
    ("dated-list", "columns"): bool,
    ("feed-table", "groups"): tuple[views.FeedGroup, ...],
    ("number-register", "groups"): tuple[views.NumberGroup, ...],
    ("withdrawal", "record"): views.WithdrawnView,
}


@dataclass(frozen=True, slots=True)
class Example:
    """One example: of which component, its name, and the macro's parameters."""

    component: str
    name: str
    params: dict[str, object]


def as_value(kind: object, plain: object, text: Callable[[str], str] = str) -> object:
    """Return ``plain`` (YAML) as a value of ``kind``; ``text`` is applied to every string in it.

    Raises ``TypeError`` for a key that is no field, and for a field that is missing.
    """
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        inner = next(one for one in typing.get_args(kind) if one is not types.NoneType)
        return None if plain is None else as_value(inner, plain, text)
    if origin is tuple and isinstance(plain, list):
        return tuple(as_value(typing.get_args(kind)[0], item, text) for item in plain)
    if isinstance(kind, type) and is_dataclass(kind) and isinstance(plain, dict):
        hints = typing.get_type_hints(kind)
        if unknown := set(plain) - {field.name for field in fields(kind)}:
            raise TypeError(f"{kind.__name__} has no field {sorted(unknown)}")
        return kind(**{name: as_value(hints[name], value, text) for name, value in plain.items()})
    if kind is str and isinstance(plain, str):
        return text(plain)
    if isinstance(kind, type) and type(plain) is kind:
        return plain
    raise TypeError(f"{plain!r} is not a {kind}")


def examples(text: Callable[[str], str] = str) -> list[Example]:
    """Return all examples of all components, sorted; ``text`` is applied to every string in them."""
    found = []
    for file in sorted((THEME / "components").glob("*/examples.yml")):
        component = file.parent.name
        for one in yaml.safe_load(file.read_text(encoding="utf-8")):
            params = {
                name: as_value(ELSEWHERE.get((component, name), PARAMETERS[name]), plain, text)
                for name, plain in one["params"].items()
            }
            found.append(Example(component, one["name"], params))
    return found
