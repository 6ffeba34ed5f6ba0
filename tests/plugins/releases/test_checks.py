"""Nobody is sent to a release in which a link leads nowhere or a feed cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.releases.checks.formats import check_formats
from plugins.releases.checks.links import LinkCheck
from plugins.releases.making import RefusedReleaseError
from plugins.releases.publish import Steps
from plugins.releases.shelf import Shelf
from tests.plugins.releases.shelves import SITE, page, publish_files

CHECKS = Steps(checks=(LinkCheck("https://x.example.vn"), check_formats))
BELOW = Steps(checks=(LinkCheck("https://x.example.vn/bantin"),))


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "www")


@pytest.mark.parametrize(
    "written",
    [
        '<a href="/tin/mot/">x</a>',
        '<a href="/tin/mot">x</a>',
        '<a href="tin/a.pdf#page=2">x</a>',
        '<a href="https://x.example.vn/tin/hai/?a=b">x</a>',
        '<p id="ở-đây"><a href="#%E1%BB%9F-%C4%91%C3%A2y">x</a>',
        '<a href="#">x</a><a href="#top">x</a>',
        '<a href="https://elsewhere.example.vn/nowhere/">x</a><a href="mailto:a@x.example.vn">x</a>',
        '<img src="tin/a.pdf" srcset="/tin/a.pdf 1x, tin/a.pdf 2x">',
    ],
)
def test_a_link_that_leads_somewhere_passes(shelf: Shelf, written: str) -> None:
    assert publish_files(shelf, SITE | {"index.html": page(written)}, steps=CHECKS) == 1


@pytest.mark.parametrize(
    "written, link",
    [
        ('<a href="/tin/ba/">x</a>', "/tin/ba/"),
        ('<a href="tin/ba.pdf">x</a>', "tin/ba.pdf"),
        ('<a href="https://x.example.vn/tin/ba/">x</a>', "https://x.example.vn/tin/ba/"),
        ('<a href="/tin/mot/#dieu-9">x</a>', "/tin/mot/#dieu-9"),
        ('<a href="#dieu-9">x</a>', "#dieu-9"),
        ('<img src="/anh.jpg">', "/anh.jpg"),
        ('<img srcset="/tin/a.pdf 1x, /anh.jpg 2x">', "/anh.jpg"),
        ('<video poster="/anh.jpg">', "/anh.jpg"),
        ('<meta http-equiv="refresh" content="0; url=/tin/ba/">', "/tin/ba/"),
        ('<a href="http://[x/">x</a>', "http://[x/"),
    ],
)
def test_a_link_that_leads_nowhere_refuses_the_release(shelf: Shelf, written: str, link: str) -> None:
    with pytest.raises(RefusedReleaseError) as refused:
        publish_files(shelf, SITE | {"index.html": page(written)}, steps=CHECKS)
    ((vi, _),) = refused.value.reasons
    assert "index.html" in vi
    assert f"“{link}”" in vi
    assert shelf.numbers() == []


def test_links_of_a_site_below_a_path_are_followed_below_it(shelf: Shelf) -> None:
    good = SITE | {"index.html": page('<a href="/bantin/tin/mot/">x</a><a href="/robots.txt">x</a>')}
    publish_files(shelf, good, steps=BELOW)
    with pytest.raises(RefusedReleaseError):
        publish_files(shelf, SITE | {"index.html": page('<a href="/bantin/tin/ba/">x</a>')}, steps=BELOW)


def test_an_unchanged_page_that_leads_to_what_is_gone_refuses_the_release(shelf: Shelf) -> None:
    """Only pages that changed are read again, and those that name what went away."""
    publish_files(shelf, SITE, steps=CHECKS)
    without = {path: text for path, text in SITE.items() if path != "tin/mot/index.html"}
    with pytest.raises(RefusedReleaseError, match="tin/mot"):
        publish_files(shelf, without, steps=CHECKS)


def test_an_unchanged_page_that_leads_to_an_anchor_that_is_gone_refuses_the_release(shelf: Shelf) -> None:
    site = SITE | {
        "index.html": page('<a href="/tin/mot/#a">x</a>'),
        "tin/mot/index.html": page('<p id="a">'),
    }
    publish_files(shelf, site, steps=CHECKS)
    with pytest.raises(RefusedReleaseError, match="#a"):
        publish_files(shelf, site | {"tin/mot/index.html": page('<p id="b">')}, steps=CHECKS)


@pytest.mark.parametrize(
    "path, text",
    [
        ("rss.xml", "<rss><channel></rss>"),
        ("feed.json", '{"version": '),
        ("lich.ics", "BEGIN:VCALENDAR\r\nEND:VEVENT\r\n"),
        ("lich.ics", ""),
        ("tin/ba/index.html", "<!doctype html>\n<html><body>Nửa tra"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_refuses_the_release(
    shelf: Shelf, path: str, text: str
) -> None:
    with pytest.raises(RefusedReleaseError, match=path.rpartition("/")[2]):
        publish_files(shelf, SITE | {path: text}, steps=CHECKS)
    assert shelf.numbers() == []
