"""Whether the sites that were built are the same site, and which files a build changed.

In: output folders. Out: words about what is missing or wrong, none when all is well; digests of trees.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree

from bench.corpus import Article
from bench.sites.site import PAGE_SIZE
from plugins.vietnamese.fold import slug

_OWN = ".bantin"  # what a program keeps for itself in its output, never served
_COPIES = (".gz", ".br")  # made of other files
_SEARCH = "tim-kiem/"
_MOST_NAMED = 3


def faults(output: Path, articles: Iterable[Article]) -> list[str]:
    """Return what is wrong with the site in ``output``, which is to show ``articles`` and nothing else."""
    wanted = list(articles)
    addresses = {article.address for article in wanted}
    feeds = {"rss.xml"}
    feeds |= {f"chuyen-muc/{slug(article.category)}/rss.xml" for article in wanted}
    feeds |= {f"tu-khoa/{slug(tag)}/rss.xml" for article in wanted for tag in article.tags}
    pages = output.glob("tin-tuc/[0-9]*/*/index.html")
    found = {f"/{page.parent.relative_to(output).as_posix()}/" for page in pages}
    return [
        *_named("article pages missing", addresses - found),
        *_named("pages of no article", found - addresses),
        *_named("articles not in the site map", addresses - set(_site_map(output, "sitemap.xml"))),
        *_named("feeds missing", {feed for feed in feeds if not (output / feed).is_file()}),
        *_named("feeds that are wrong", {feed for feed in feeds if not _is_good(output / feed, addresses)}),
    ]


def tree(output: Path) -> dict[str, bytes]:
    """Return the digest of each file that readers can ask for, by its path."""
    return {
        path.relative_to(output).as_posix(): hashlib.blake2b(path.read_bytes(), digest_size=16).digest()
        for path in output.rglob("*")
        if path.is_file() and path.relative_to(output).parts[0] != _OWN
    }


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    """Return the files added, removed or given other bytes."""
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def pages_changed(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    """Return the files changed that are neither compressed copies nor the search's."""
    return [p for p in changed(before, after) if not p.endswith(_COPIES) and not p.startswith(_SEARCH)]


def _site_map(output: Path, name: str) -> Iterator[str]:
    """Yield the paths of a site map, those of its parts when it is an index."""
    file = output / name
    if not file.is_file():
        return
    root = etree.parse(file).getroot()
    paths = [urlsplit(str(element.text)).path for element in root.iter("{*}loc")]
    if etree.QName(root).localname == "sitemapindex":
        for path in paths:
            yield from _site_map(output, path.lstrip("/"))
    else:
        yield from paths


def _is_good(feed: Path, addresses: set[str]) -> bool:
    """Whether ``feed`` is RSS with at least one item, not too many, all of them articles with a whole text."""
    if not feed.is_file():
        return True  # named as missing
    try:
        items = list(etree.parse(feed).getroot().iter("item"))
    except etree.XMLSyntaxError:
        return False
    links = {urlsplit(str(item.findtext("link"))).path for item in items}
    whole = all(_has_text(item) for item in items)
    return 1 <= len(items) <= PAGE_SIZE and links <= addresses and whole


def _has_text(item: etree._Element) -> bool:
    """Whether the article's text stands in ``item``: in ``content:encoded``, or in the description."""
    texts = (item.findtext("{*}encoded"), item.findtext("description"))
    return any(len(text or "") > 2_000 for text in texts)


def _named(what: str, names: set[str]) -> list[str]:
    if not names:
        return []
    some = ", ".join(sorted(names)[:_MOST_NAMED])
    return [f"{len(names)} {what}: {some}{' …' if len(names) > _MOST_NAMED else ''}"]
