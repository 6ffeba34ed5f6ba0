"""A build that is refused writes nothing, and what it read misleads no later one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.plugins.engine import world
from tests.plugins.engine.beside import listed
from tests.plugins.engine.lab import Lab
from tests.plugins.engine.proof import prove, prove_rest
from tests.sites.build import picture

Part = Callable[[Lab], None]


def _anchor(lab: Lab) -> None:
    lab.reword(world.PARTS, "## Phần hai", "## Phần mất")


def _anchor_mended_where_it_was(lab: Lab) -> None:
    lab.reword(world.PARTS, "## Phần mất", "## Phần hai")


def _anchor_mended_where_it_is_linked(lab: Lab) -> None:
    lab.reword(world.LINKER, "#phan-hai", "#phan-mat")


def _picture(lab: Lab) -> None:
    lab.remove("tin-tuc/2026/cay.png")


def _another_picture(lab: Lab) -> None:
    lab.site.write("tin-tuc/2026/cay.png", picture("grey", (21, 12)))


def _no_picture(lab: Lab) -> None:
    lab.body(world.PICTURED, "Hết ảnh.\n")


def _target(lab: Lab) -> None:
    lab.change(world.BASE, status="draft")


def _target_again(lab: Lab) -> None:
    lab.change(world.BASE, status="hidden")


def _without_relations(lab: Lab) -> None:
    lab.change(world.PLAN, based_on=None)
    lab.change(world.NOTICE, replaces=["10-QD/DUK"])


def _register(lab: Lab) -> None:
    lab.site.write("du-lieu/chuyen-muc.yaml", listed({"name": "Thông báo", "slug": "thong-bao"}))


def _no_register(lab: Lab) -> None:
    lab.remove("du-lieu/chuyen-muc.yaml")


def _header(lab: Lab) -> None:
    lab.change(world.COVERED, date="31/02/2026")


def _removed(lab: Lab) -> None:
    lab.remove(world.COVERED)


def _words(lab: Lab) -> None:
    lab.reword(world.LEAD, "Câu đầu", "Câu khác")


def _abbreviation(lab: Lab) -> None:
    lab.site.write("du-lieu/viet-tat.yaml", listed({"short": "DUK", "long": "Nghĩa khác"}))


def _theme(lab: Lab) -> None:
    lab.theme_text("templates/base.html", "<body", "<body data-x")


def _later(lab: Lab) -> None:
    lab.now += timedelta(days=2)


MENDED = (
    (_anchor, _anchor_mended_where_it_was),
    (_anchor, _anchor_mended_where_it_is_linked),
    (_picture, _another_picture),
    (_picture, _no_picture),
    (_target, _target_again),
    (_target, _without_relations),
    (_register, _no_register),
    (_header, _removed),
)
MEANWHILE = (_words, _abbreviation, _theme, _later)


@pytest.mark.parametrize(
    "harm, mend, meanwhile",
    [
        (*pair, MEANWHILE[(number + shift) % len(MEANWHILE)])
        for number, pair in enumerate(MENDED)
        for shift in (0, 1)
    ],
)
def test_what_was_refused_and_mended_gives_the_clean_bytes(
    tmp_path: Path, harm: Part, mend: Part, meanwhile: Part
) -> None:
    lab = Lab(tmp_path)
    lab.build()
    harm(lab)
    refused = prove(lab, 2)
    assert refused.result.refused
    prove_rest(lab, 1, refused)
    meanwhile(lab)
    assert prove(lab, 1).result.refused
    mend(lab)
    mended = prove(lab, 2)
    assert not mended.result.refused
    prove_rest(lab, 1, mended)
