"""The configurations that operators copy, in the real nginx and the real Caddy, on a published release."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest

from tests.servers.web import Server, caddy, nginx
from tests.sites.build import picture
from tests.small_site import bantin, make_site, write, write_news

DOCUMENT = """---
title: "Kế hoạch"
issued: 01/06/2026
attachments: [ke-hoach.txt, so-lieu.csv, bai.rtf]
aliases: ["/cu/ke-hoach.aspx", "/cu/%7Etin%24host.html", "/cu/T%C3%A0i.html"]
---

Một đoạn.
"""
REGISTER = "- {from: /ngoai.html, to: 'https://example.vn/a$b?x={y}\"'}\n"
SERVERS = {"nginx": nginx, "caddy": caddy}


@pytest.fixture(scope="module", params=["", "/bantin"])
def published(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Path, str]:
    """Return a root, the release that readers see, and the path that the site lives below."""
    base: str = request.param
    folder = make_site(tmp_path_factory.mktemp("trang"), "https://thu.example.vn")
    conf = (folder / "publishconf.py").read_text("utf-8")
    write(folder, "publishconf.py", conf.replace("thu.example.vn", f"thu.example.vn{base}"))
    write_news(folder, "dai", "Tin dài", body="Một đoạn dài. " * 200 + "\n\n![Ảnh](anh.png)\n")
    (folder / "content/tin-tuc/2026/anh.png").write_bytes(picture("green", (500, 20)))
    write(folder, "content/van-ban/2026/ke-hoach.md", DOCUMENT.replace(', "/cu/*"', ""))
    write(folder, "content/van-ban/2026/ke-hoach.txt", "Chữ tiếng Việt. " * 100)
    write(folder, "content/van-ban/2026/so-lieu.csv", "một,hai\n")
    write(folder, "content/van-ban/2026/bai.rtf", "{\\rtf1 x}")
    write(folder, "content/du-lieu/chuyen-huong.yaml", REGISTER)
    done = bantin(folder, "publish")
    assert done.returncode == 0, done.stderr
    current = folder / "www/current"
    if not base:
        return current, current, base
    root = folder / "goc"
    root.mkdir()
    (root / "bantin").symlink_to(current)
    return root, current, base


@pytest.fixture(
    scope="module",
    params=[pytest.param(name, marks=pytest.mark.needs(name)) for name in SERVERS],
)
def server(
    request: pytest.FixtureRequest,
    published: tuple[Path, Path, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Server]:
    """Return a server that serves the release."""
    with SERVERS[request.param](*published[:2], tmp_path_factory.mktemp("may-chu"), published[2]) as found:
        yield found


def test_pages_come_with_the_headers_that_keep_readers_safe(server: Server) -> None:
    for path in ("/", "/tin-tuc/2026/dai/", "/khong-co/", "/rss.xml", "/van-ban/2026/ke-hoach.txt"):
        answer = server.get(path)
        assert answer.header("Content-Security-Policy") == "default-src 'self'"
        assert answer.header("Strict-Transport-Security").startswith("max-age=")
        assert answer.header("X-Content-Type-Options") == "nosniff"
        assert answer.header("Referrer-Policy") == "strict-origin-when-cross-origin"


TYPES = (
    ("/", "text/html; charset=utf-8"),
    ("/rss.xml", "application/rss+xml; charset=utf-8"),
    ("/tin-tuc/atom.xml", "application/atom+xml; charset=utf-8"),
    ("/feed.json", "application/feed+json; charset=utf-8"),
    ("/chuong-trinh/lich.ics", "text/calendar; charset=utf-8"),
    ("/tim-kiem/opensearch.xml", "application/opensearchdescription+xml; charset=utf-8"),
    ("/van-ban/du-lieu.csv", "text/csv; charset=utf-8"),
    ("/van-ban/2026/ke-hoach.txt", "text/plain; charset=utf-8"),
    ("/manifest.webmanifest", "application/manifest+json; charset=utf-8"),
    ("/tin-tuc/2026/anh.png", "image/png"),
    ("/SHA256SUMS", "text/plain; charset=utf-8"),
    ("/.well-known/security.txt", "text/plain; charset=utf-8"),
)


@pytest.mark.parametrize("path,expected", TYPES)
@pytest.mark.parametrize("coding", ["", "gzip", "br"])
def test_every_file_has_its_type_compressed_or_not(
    server: Server, path: str, expected: str, coding: str
) -> None:
    answer = server.get(path, **({"Accept-Encoding": coding} if coding else {}))
    assert answer.status == 200
    assert answer.header("Content-Type") == expected


def test_compressed_copies_are_sent_to_who_takes_them(
    server: Server, published: tuple[Path, Path, str]
) -> None:
    plain = (published[1] / "tin-tuc/2026/dai/index.html").read_bytes()
    address = "/tin-tuc/2026/dai/"
    for coding, read in (("br", brotli.decompress), ("gzip", gzip.decompress)):
        answer = server.get(address, **{"Accept-Encoding": coding})
        assert answer.header("Content-Encoding") == coding
        assert len(answer.body) < len(plain) / 2
        assert read(answer.body) == plain
    assert server.get(address).body == plain
    assert not server.get(address).header("Content-Encoding")


def test_only_what_is_named_by_its_content_is_kept_for_ever(
    server: Server, published: tuple[Path, Path, str]
) -> None:
    named = next((published[1] / "theme").glob("site.*.css")).name
    font = next((published[1] / "theme/fonts").glob("*.woff2")).name
    copy = next((published[1] / "theme/anh").glob("*.avif")).name
    for path in (f"/theme/{named}", f"/theme/fonts/{font}", f"/theme/anh/{copy}"):
        assert server.get(path).header("Cache-Control") == "public, max-age=31536000, immutable"
    for path in (
        "/",
        "/rss.xml",
        "/theme/icons/icon.svg",
        "/tin-tuc/2026/dai/",
        "/sw.js",
        "/manifest.webmanifest",
    ):
        assert server.get(path).header("Cache-Control") == "no-cache"


def test_office_files_are_saved_and_not_opened(server: Server) -> None:
    assert server.get("/van-ban/2026/bai.rtf").header("Content-Disposition") == "attachment"
    assert not server.get("/van-ban/2026/ke-hoach.txt").header("Content-Disposition")


def test_the_page_of_what_is_not_there_is_shown_with_its_status(server: Server) -> None:
    for path in ("/khong-co/", "/tin-tuc/2026/khong-co/", "/khong-co.pdf"):
        answer = server.get(path)
        assert answer.status == 404
        assert "<h1" in answer.body.decode()


@pytest.mark.parametrize(
    "path",
    [
        "/.bantin/ledger.jsonl",
        "/.bantin/redirects.nginx",
        "/.bantin/",
        "/.bantin",
        "/index.html.br",
        "/rss.xml.gz",
    ],
)
def test_what_the_program_keeps_for_itself_is_not_served(server: Server, path: str) -> None:
    assert server.get(path).status == 404


def test_old_addresses_answer_with_301(server: Server) -> None:
    new = f"{server.base}/van-ban/2026/ke-hoach/"
    old = ("/cu/ke-hoach.aspx", "/cu/ke-hoach.aspx/", "/cu/T%C3%A0i.html", "/cu/ke-hoach.aspx?id=1")
    for path in old:
        answer = server.get(path)
        assert answer.status == 301, path
        assert urlsplit(answer.header("Location")).path == new


def test_an_old_address_that_a_server_could_take_for_more_is_a_page_that_leads_on(server: Server) -> None:
    answer = server.get("/cu/~tin$host.html")
    assert answer.status == 200
    assert f"url={server.base}/van-ban/2026/ke-hoach/" in answer.body.decode()


def test_where_an_old_address_leads_is_sent_as_it_is_written(server: Server) -> None:
    answer = server.get("/ngoai.html")
    assert answer.status == 301
    assert answer.header("Location") == "https://example.vn/a%24b?x=%7By%7D%22"


def test_a_part_of_a_file_can_be_asked_for(server: Server, published: tuple[Path, Path, str]) -> None:
    file = next((published[1] / "tim-kiem/chi-muc").glob("*.bin"))
    answer = server.get(f"/tim-kiem/chi-muc/{file.name}", Range="bytes=2-9")
    assert answer.status == 206
    assert answer.body == file.read_bytes()[2:10]


def test_only_nginx_takes_an_old_address_in_other_case_and_no_page_is_hidden_by_that(
    server: Server, request: pytest.FixtureRequest
) -> None:
    """Its maps of plain words know no case. An alias may not be like an address that is there but for case."""
    leads = 301 if request.node.callspec.params["server"] == "nginx" else 404
    assert server.get("/CU/Ke-Hoach.ASPX").status == leads
    assert server.get("/van-ban/2026/ke-hoach/").status == 200
    assert server.get("/VAN-BAN/2026/KE-HOACH/").status == 404


@pytest.mark.parametrize("name", [pytest.param(name, marks=pytest.mark.needs(name)) for name in SERVERS])
def test_a_server_starts_before_the_first_publish_and_shows_it_at_once(name: str, tmp_path: Path) -> None:
    site = make_site(tmp_path / "trang", "https://thu.example.vn")
    current, own = site / "www/current", tmp_path / "may-chu"
    own.mkdir()
    with SERVERS[name](current, current, own) as server:
        assert server.get("/").status == 404
        done = bantin(site, "publish")
        assert done.returncode == 0, done.stderr
        assert server.get("/").status == 200


def test_an_address_like_an_old_one_is_not_led_on(server: Server) -> None:
    for path in ("/cu/ke-hoachxaspx", "/cu/ke-hoach.aspx.html", "/x/cu/ke-hoach.aspx", "/cu/"):
        assert server.get(path).status == 404
