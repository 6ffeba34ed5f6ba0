"""From a request to a file: what is served, under which media type, and what never is."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.preview.board import Board, State
from plugins.preview.files import find, media_type
from plugins.preview.pages import status_page, with_script
from tests.small_site import write


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for path in (
        "index.html",
        "tin-tuc/index.html",
        "hinh-anh/ảnh 1.jpg",
        ".bantin/files.txt",
        ".well-known/security.txt",
        "trong/x.txt",
    ):
        write(folder, path, path)
    write(tmp_path, "secret.txt", "secret")
    (folder / "ra-ngoai.txt").symlink_to(tmp_path / "secret.txt")
    return folder


@pytest.mark.parametrize(
    "target,path",
    [
        ("/", "index.html"),
        ("/?q=1", "index.html"),
        ("/tin-tuc/", "tin-tuc/index.html"),
        ("/hinh-anh/%E1%BA%A3nh%201.jpg", "hinh-anh/ảnh 1.jpg"),
        ("/.well-known/security.txt", ".well-known/security.txt"),
    ],
)
def test_an_address_leads_to_its_file(site: Path, target: str, path: str) -> None:
    assert find(site, "", target).file == site / path


@pytest.mark.parametrize(
    "target",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//secret.txt/../..",
        "/ra-ngoai.txt",
        "/.bantin/files.txt",
        "/trong/",
        "/trong",
        "/index.html/",
        "/%00",
        "/%ff",
        "/C:/secret.txt",
        "/" + "x" * 5000,
        "*",
        "",
    ],
)
def test_nothing_hidden_outside_or_listed_is_served(site: Path, target: str) -> None:
    found = find(site, "", target)
    assert found.file is None
    assert found.redirect == ""


def test_a_folder_without_its_slash_leads_to_the_one_with_it(site: Path) -> None:
    assert find(site, "", "/tin-tuc?trang=2").redirect == "/tin-tuc/?trang=2"


def test_a_redirect_never_leads_to_another_host(site: Path) -> None:
    write(site, "example.vn/index.html", "x")
    assert find(site, "", "//example.vn").redirect == "/example.vn/"


def test_a_site_below_a_path_is_served_there_alone(site: Path) -> None:
    assert find(site, "/bantin", "/").redirect == "/bantin/"
    assert find(site, "/bantin", "/bantin").redirect == "/bantin/"
    assert find(site, "/bantin", "/bantin/tin-tuc").redirect == "/bantin/tin-tuc/"
    assert find(site, "/bantin", "/bantin/").file == site / "index.html"
    assert find(site, "/bantin", "/tin-tuc/").file is None
    assert find(site, "/bantin", "/bantinx/").file is None


@pytest.mark.parametrize(
    "name,kind",
    [
        ("rss.xml", "application/rss+xml; charset=utf-8"),
        ("atom.xml", "application/atom+xml; charset=utf-8"),
        ("feed.json", "application/feed+json; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("lich.ics", "text/calendar; charset=utf-8"),
        ("site.webmanifest", "application/manifest+json; charset=utf-8"),
        ("a.woff2", "font/woff2"),
        ("a.avif", "image/avif"),
        ("a.WEBP", "image/webp"),
        ("a.svg", "image/svg+xml; charset=utf-8"),
        ("a.pdf", "application/pdf"),
        ("SHA256SUMS", "text/plain; charset=utf-8"),
        ("x.unknown", "application/octet-stream"),
    ],
)
def test_media_types_are_those_of_the_standards(name: str, kind: str) -> None:
    assert media_type(Path(name)) == kind


def test_the_script_stands_before_the_end_of_the_body() -> None:
    page = with_script(b"<body><p>x</p></body></html>", State(build="b1", revision=3))
    assert page.startswith(b"<body><p>x</p><script src=")
    assert page.endswith(b"</script>\n</body></html>")
    assert b'data-build="b1"' in page
    assert with_script(b"<p>x", State()).startswith(b"<p>x<script")


def test_the_status_page_shows_problems_as_text() -> None:
    page = status_page(State(heading="Lỗi", lines=("<script>alert(1)</script>",)), "vi").decode()
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


def test_a_board_counts_states_and_keeps_the_build_until_there_is_another() -> None:
    board = Board(State())
    board.show(heading="", lines=(), build="b1")
    board.show(heading="Lỗi", lines=("một",))
    assert board.state == State(build="b1", revision=2, ready=True, heading="Lỗi", lines=("một",))
    assert board.after(1, 0) == board.state
    assert board.after(2, 0) is None
    board.close()
    assert board.after(1, 60) is None
