"""The comparison of sites finds what is missing, and the count of changed files is of what is served."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bench.check import changed, faults, pages_changed, tree
from bench.corpus import Article, articles
from plugins.vietnamese.fold import slug

SOME = list(articles(3))


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A site of three articles as it should be."""
    for article in SOME:
        write(tmp_path, f"{article.address[1:]}index.html", article.title)
    write(tmp_path, "sitemap.xml", site_map(SOME))
    for feed in feeds_of(SOME):
        write(tmp_path, feed, rss(SOME[0]))
    return tmp_path


def write(folder: Path, path: str, text: str) -> None:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def feeds_of(some: list[Article]) -> set[str]:
    categories = {f"chuyen-muc/{slug(article.category)}/rss.xml" for article in some}
    return {"rss.xml"} | categories | {f"tu-khoa/{slug(t)}/rss.xml" for article in some for t in article.tags}


def site_map(some: list[Article]) -> str:
    rows = "".join(f"<url><loc>http://localhost:8000{article.address}</loc></url>" for article in some)
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</urlset>'


def rss(article: Article) -> str:
    text = "chữ " * 600
    item = (
        f"<item><link>http://localhost:8000{article.address}</link><description>{text}</description></item>"
    )
    return f"<rss><channel>{item}</channel></rss>"


def test_a_whole_site_has_no_fault(output: Path) -> None:
    assert faults(output, SOME) == []


@pytest.mark.parametrize(
    "damage, words",
    [
        (lambda o: (o / f"{SOME[1].address[1:]}index.html").unlink(), "1 article pages missing"),
        (lambda o: write(o, "tin-tuc/2020/la/index.html", "x"), "1 pages of no article"),
        (lambda o: write(o, "sitemap.xml", site_map(SOME[:1])), "2 articles not in the site map"),
        (lambda o: (o / "sitemap.xml").unlink(), "3 articles not in the site map"),
        (lambda o: (o / "rss.xml").unlink(), "1 feeds missing: rss.xml"),
        (lambda o: write(o, "rss.xml", "<rss><channel>"), "1 feeds that are wrong: rss.xml"),
        (lambda o: write(o, "rss.xml", "<rss><channel></channel></rss>"), "1 feeds that are wrong"),
        (lambda o: write(o, "rss.xml", rss(SOME[0]).replace("chữ ", "")), "1 feeds that are wrong"),
    ],
    ids=["page", "stranger", "short-map", "no-map", "no-feed", "torn-feed", "empty-feed", "summary-only"],
)
def test_damage_is_named(output: Path, damage: Callable[[Path], None], words: str) -> None:
    damage(output)

    found = faults(output, SOME)

    assert len(found) == 1
    assert found[0].startswith(words)


def test_a_site_map_in_parts_is_read_whole(output: Path) -> None:
    parts = "".join(f"<sitemap><loc>http://localhost:8000/sitemap-{n}.xml</loc></sitemap>" for n in (1, 2))
    index = f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{parts}</sitemapindex>'
    write(output, "sitemap.xml", index)
    write(output, "sitemap-1.xml", site_map(SOME[:1]))
    write(output, "sitemap-2.xml", site_map(SOME[1:]))

    assert faults(output, SOME) == []


def test_changed_files_are_those_added_removed_or_rewritten(output: Path) -> None:
    before = tree(output)
    write(output, "rss.xml", "khác")
    write(output, "moi/index.html", "mới")
    (output / "sitemap.xml").unlink()
    write(output, ".bantin/outputs", "never served")

    assert changed(before, tree(output)) == ["moi/index.html", "rss.xml", "sitemap.xml"]


def test_search_and_compressed_copies_are_not_counted(output: Path) -> None:
    before = tree(output)
    write(output, "tim-kiem/1.json", "{}")
    write(output, "rss.xml.gz", "x")
    write(output, "moi/index.html", "mới")

    assert pages_changed(before, tree(output)) == ["moi/index.html"]
