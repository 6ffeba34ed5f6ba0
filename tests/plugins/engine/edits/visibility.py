"""The one rule of what is seen: hidden, withdrawn, drafts, scheduled, expired, featured."""

from __future__ import annotations

from random import Random

from tests.plugins.engine import world
from tests.plugins.engine.edits.book import Book
from tests.plugins.engine.lab import Lab

EDITS = Book()


@EDITS.add("a translated news is hidden")
def _translated_hidden(lab: Lab, _draw: Random) -> None:
    lab.change(world.LEAD, status="hidden")


@EDITS.add("the only record in English is gone, and its front page with it")
def _no_english(lab: Lab, draw: Random) -> None:
    lab.change(world.ENGLISH, status=draw.choice(["draft", "hidden"]))


def _states(path: str, sentence: str) -> None:
    @EDITS.add(f"{sentence} changes what is seen of it", quiet=path == world.SCHEDULED)
    def _do(lab: Lab, draw: Random) -> None:
        now = lab.texts[path].fields.get("status", "published") if path in lab.texts else ""
        states = [state for state in ("published", "hidden", "withdrawn", "draft") if state != now]
        lab.change(path, status=draw.choice(states), reason="Thử")


for _path in world.ROLES:
    _states(_path, _path)


@EDITS.add("a draft is published")
def _published(lab: Lab, _draw: Random) -> None:
    lab.change(world.DRAFT, status="published")


@EDITS.add("a withdrawn document is published again")
def _again(lab: Lab, _draw: Random) -> None:
    lab.change(world.WITHDRAWN, status="published")


@EDITS.add("a published news is put off")
def _put_off(lab: Lab, draw: Random) -> None:
    path = draw.choice([world.LEAD, world.PARTS, world.COVERED, world.ENGLISH, world.EXPIRED])
    lab.change(path, publish_at="21/11/2026 09:00")


@EDITS.add("a record expires at once, or later")
def _expires(lab: Lab, draw: Random) -> None:
    lab.change(
        draw.choice([world.LEAD, world.PLAN, world.MONTH, world.OLD]),
        expires=draw.choice(["19/11/2026", "21/11/2026"]),
    )


@EDITS.add("an expired news expires no more")
def _no_expiry(lab: Lab, _draw: Random) -> None:
    lab.change(world.EXPIRED, expires=None)


@EDITS.add("another record leads the home page")
def _featured(lab: Lab, draw: Random) -> None:
    lab.change(world.LEAD, featured_until=draw.choice([None, "21/11/2026"]))
    lab.change(draw.choice([world.PLAN, world.COVERED]), featured_until="30/11/2026")
