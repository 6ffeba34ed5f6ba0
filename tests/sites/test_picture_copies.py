"""Large pictures go out with smaller copies, and pages offer them; small ones, and those of nobody, as they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.engine.build import build
from tests.sites.build import NOW, TempSite, news, picture, tree

LARGE, WIDE = (700, 40), (2000, 60)
BODY = "Mở đầu.\n\n![Rộng](rong.jpg)\n\n![Lớn](/hinh-anh/lon.png)\n\n![Nhỏ](/hinh-anh/nho.png)\n"
PAGE = "tin-tuc/2026/tin/index.html"


@pytest.fixture
def pictured(site: TempSite) -> TempSite:
    site.write("hinh-anh/lon.png", picture("green", LARGE))
    site.write("hinh-anh/nho.png", picture("blue"))
    site.write("hinh-anh/khong-ai.png", picture("black", LARGE))
    site.write("tin-tuc/2026/rong.jpg", picture("red", WIDE, "JPEG"))
    site.write("tin-tuc/2026/tin.md", news(body=BODY))
    return site


def copies(files: dict[str, bytes]) -> list[str]:
    return [path for path in files if path.startswith("theme/anh/")]


def test_pages_offer_copies_that_are_there(pictured: TempSite) -> None:
    files = pictured.built()
    html = files[PAGE].decode()
    offered = set(re.findall(r'(/theme/anh/[^" ,]+)', html))
    assert offered == {f"/{path}" for path in copies(files)}
    assert len(offered) == 7 + 4
    wide, large, small = re.findall(
        r"(?:<picture>.*?</picture>|<img[^>]*>)", html.partition('class="prose"')[2]
    )
    assert re.search(r'<img alt="Rộng" src="/theme/anh/\w+-\w+-1600\.jpg" width="1600" height="48">', wide)
    assert 'src="/hinh-anh/lon.png" width="700" height="40" loading="lazy">' in large
    assert small == '<img alt="Nhỏ" src="/hinh-anh/nho.png" width="8" height="6">'
    assert re.findall(r'<source type="(.*?)"', wide) == ["image/avif", "image/webp"]
    assert {"tin-tuc/2026/rong.jpg", "hinh-anh/lon.png"} <= files.keys()


def test_lists_and_covers_offer_copies_too(pictured: TempSite) -> None:
    pictured.write("tin-tuc/2026/bia.md", news(cover="/hinh-anh/lon.png", body="![Rộng](rong.jpg)\n"))
    files = pictured.built()
    for path in ("index.html", "tin-tuc/index.html", "tin-tuc/2026/bia/index.html"):
        assert re.search(
            r'<picture class="picture"><source type="image/avif" srcset="/theme/anh/', files[path].decode()
        )
    in_text = files["tin-tuc/2026/bia/index.html"].decode().partition('class="prose"')[2]
    assert 'height="48" loading="lazy">' in in_text  # the cover stands before it


def test_feeds_show_one_plain_picture_that_is_not_too_wide(pictured: TempSite) -> None:
    files = pictured.built()
    for path in ("rss.xml", "atom.xml", "feed.json"):
        text = files[path].decode()
        assert re.search(r"https://tin\.example\.vn/theme/anh/\w+-\w+-1600\.jpg", text)
        assert "https://tin.example.vn/hinh-anh/lon.png" in text
        assert not any(word in text for word in ("srcset", ".avif", ".webp", "lazy"))
    assert re.search(
        r'og:image" content="https://tin\.example\.vn/theme/anh/\S+-1600\.jpg', files[PAGE].decode()
    )


@pytest.mark.parametrize(
    "state",
    [{"status": "draft"}, {"status": "hidden"}, {"status": "withdrawn"}, {"publish_at": "01/12/2026"}],
)
def test_pictures_of_what_is_not_public_have_no_copies(pictured: TempSite, state: dict[str, str]) -> None:
    pictured.write("tin-tuc/2026/tin.md", news(cover="/hinh-anh/lon.png", body=BODY, **state))
    files = pictured.built()
    assert copies(files) == []
    assert "tin-tuc/2026/rong.jpg" not in files


def test_conf_turns_copies_off(pictured: TempSite) -> None:
    pictured.build(BANTIN_PICTURE_COPIES=False)
    files = tree(pictured.output)
    assert copies(files) == []
    assert '<img alt="Rộng" src="/tin-tuc/2026/rong.jpg" width="2000" height="60">' in files[PAGE].decode()


def test_copy_is_made_once_and_what_nobody_needs_is_not_kept(
    pictured: TempSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = {"CACHE_PATH": str(tmp_path / "bo-nho")}
    build(pictured.settings(**cache), NOW, jobs=1)
    first = tree(pictured.output)
    kept = {file.name for file in (tmp_path / "bo-nho").glob("content-*/pictures/*")}
    assert len(kept) == len(copies(first))
    with monkeypatch.context() as patched:
        patched.setattr("plugins.images.encode.encoded", lambda *_: pytest.fail("made again"))
        elsewhere = pictured.with_(folder=pictured.folder)
        build(elsewhere.settings(**cache, OUTPUT_PATH=str(tmp_path / "khac")), NOW, jobs=1)
    assert tree(tmp_path / "khac") == first
    pictured.write("tin-tuc/2026/rong.jpg", picture("red", (20, 20), "JPEG"))
    build(pictured.settings(**cache), NOW, jobs=1)
    assert {file.name for file in (tmp_path / "bo-nho").glob("content-*/pictures/*")} < kept


def test_torn_copy_is_made_again(pictured: TempSite, tmp_path: Path) -> None:
    cache = {"CACHE_PATH": str(tmp_path / "bo-nho")}
    build(pictured.settings(**cache), NOW)
    first = tree(pictured.output)
    for file in (tmp_path / "bo-nho").glob("content-*/pictures/*"):
        file.write_bytes(file.read_bytes()[:-9])
    build(pictured.settings(**cache, OUTPUT_PATH=str(tmp_path / "khac")), NOW)
    assert tree(tmp_path / "khac") == first
