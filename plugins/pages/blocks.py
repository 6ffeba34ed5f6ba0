"""The boxes that change for every page: in the HTML of the home page, and as `/manh/<name>.json` elsewhere.

The JSON holds text and own addresses only (contract 6); the theme's script makes nodes of it.
"""

from __future__ import annotations

import json

from plugins.outputs import DataFile, path_of
from plugins.pages.views import Block, Card, Link
from plugins.pages.world import World
from plugins.records.kinds import AnyRecord, Kind

BLOCK_SIZE = 8  # records in a box beside a text

NOTICES = "thong-bao"
LATEST = "moi-nhat"
BANNERS = "khau-hieu"
PROGRAMMES = "chuong-trinh"
MOST_PROGRAMMES = 3


def current(world: World, *kinds: Kind) -> tuple[AnyRecord, ...]:
    """Return the public Vietnamese records of ``kinds`` that have not expired, newest first.

    A notice of a meeting steps down when the meeting is over.
    """
    return tuple(
        r
        for r in world.site.public
        if r.kind in kinds and r.lang == "vi" and not world.site.is_expired(r) and not world.site.has_met(r)
    )


def programmes(world: World) -> tuple[AnyRecord, ...]:
    """Return the latest programmes, which the home page names and browsers keep at hand."""
    return current(world, Kind.PROGRAMME)[:MOST_PROGRAMMES]


def blocks(world: World) -> tuple[Block, Block]:
    """Return the notices box (documents and programmes together) and the box of the newest news, filled."""
    notices = current(world, Kind.DOCUMENT, Kind.PROGRAMME)[:BLOCK_SIZE]
    latest = current(world, Kind.NEWS)[:BLOCK_SIZE]
    return (
        Block(
            NOTICES,
            "Thông báo, văn bản mới",
            Link("Tất cả văn bản", world.href("/van-ban/")),
            world.href(address(NOTICES)),
            world.cards(notices),
        ),
        Block(
            LATEST,
            "Tin mới nhất",
            Link("Tất cả tin tức", world.href("/tin-tuc/")),
            world.href(address(LATEST)),
            world.cards(latest),
        ),
    )


def emptied(found: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks as pages carry them that may not change with every new record: without cards."""
    return tuple(Block(b.name, b.title, b.more, b.source) for b in found)


def address(name: str) -> str:
    """Return the address of the block called ``name``."""
    return f"/manh/{name}.json"


def block_files(world: World, found: tuple[Block, ...]) -> tuple[DataFile, ...]:
    """Return the JSON files of blocks, latest programmes, and of banners when the site ever shows any."""
    boxes = [(block.name, block.cards) for block in found]
    boxes.append((PROGRAMMES, world.cards(programmes(world))))
    files = [
        DataFile(path_of(address(name)), _json([_item(card) for card in cards])) for name, cards in boxes
    ]
    if world.registers.banners:
        banners = [{"text": b.text, "href": b.href, "until": b.until} for b in world.banners]
        files.append(DataFile(path_of(address(BANNERS)), _json(banners)))
    return tuple(files)


def _item(card: Card) -> dict[str, object]:
    return {
        "text": card.title,
        "href": card.href,
        "number": card.number,
        "iso": card.when.iso if card.when else "",
        "day": card.when.day if card.when else "",
        "until": card.until,
    }


def _json(items: list[dict[str, object]] | list[dict[str, str]]) -> bytes:
    return (json.dumps({"items": items}, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
