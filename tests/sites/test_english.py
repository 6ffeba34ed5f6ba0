"""English pages: English throughout, linked with their originals, apart from all that is Vietnamese (contract 4)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache

import html5lib
import pytest
from lxml.etree import _Element

from plugins.words import words_of
from tests.sites.build import ROOT, TempSite, document, file_at, news, page, pages, programme
from tests.sites.test_golden import golden_site

_HTML = "{http://www.w3.org/1999/xhtml}"
_VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯà-ãè-êìíò-õùúýÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝạ-ỹẠ-Ỹ]")
_SAID = ("alt", "aria-label", "placeholder", "title", "data-close", "data-copied", "data-steps")  # to people
_SYMBOL = re.compile(
    r"\d+(?:/\d{4})?[-/][A-ZĐ]+[-/][A-ZĐ-]+"
)  # the number of a document is the same everywhere


def english(title: str = "News", date: str = "15/06/2026 08:00", **fields: object) -> str:
    return news(title, date, "Text.\n", lang="en", **fields)


@cache
def tree_of(html: str) -> _Element:
    found = html5lib.parse(html, treebuilder="lxml")
    assert hasattr(found, "getroot")
    root: _Element = found.getroot()
    return root


def said(element: _Element, lang: str = "") -> Iterator[tuple[str, str]]:
    """Every text that a reader meets below ``element``, but for texts of records, each after its language."""
    if not isinstance(element.tag, str) or element.tag in {f"{_HTML}script", f"{_HTML}style"}:
        return
    if element.get("class") == "prose":
        return
    lang = element.get("lang") or lang
    yield from ((lang, element.get(name) or "") for name in _SAID if element.get(name))
    if element.text:
        yield lang, element.text
    for child in element:
        yield from said(child, lang)
        if child.tail:
            yield lang, child.tail


def in_language(files: Mapping[str, bytes], lang: str) -> dict[str, str]:
    found = {path: html for path, html in pages(files).items() if f'<html lang="{lang}">' in html}
    assert found
    return found


def hreflangs(html: str) -> dict[str, str]:
    return dict(re.findall(r'<link rel="alternate" hreflang="([a-z-]+)" href="([^"]+)">', html))


@pytest.fixture(scope="module")
def golden(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return golden_site("every-kind", tmp_path_factory.mktemp("golden")).built()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return TempSite(tmp_path_factory.mktemp("sample")).take(ROOT / "content").built()


@pytest.fixture(params=["golden", "sample"])
def files(request: pytest.FixtureRequest) -> dict[str, bytes]:
    found: dict[str, bytes] = request.getfixturevalue(request.param)
    return found


def test_english_page_says_nothing_in_vietnamese_that_is_not_marked_so(files: dict[str, bytes]) -> None:
    found = in_language(files, "en")
    assert {"en/index.html", "about/index.html"} <= set(found)
    for path, html in found.items():
        texts = [_SYMBOL.sub("", text) for lang, text in said(tree_of(html)) if lang == "en"]
        assert len(texts) > 30
        assert [text for text in texts if _VIETNAMESE.search(text)] == [], path


def test_vietnamese_page_says_no_word_in_english_that_is_not_marked_so(files: dict[str, bytes]) -> None:
    catalogue = words_of("en")
    words = {forms[0] for forms in catalogue._words.values()} - {"Email"}
    only_english = {word for word in words if catalogue.gettext(word) == word and " " in word}
    assert len(only_english) > 80
    for path, html in in_language(files, "vi").items():
        texts = {text.strip() for lang, text in said(tree_of(html)) if lang == "vi"}
        assert not texts & only_english, path


def test_translations_name_one_another_and_themselves(files: dict[str, bytes]) -> None:
    linked = {path: found for path, html in pages(files).items() if (found := hreflangs(html))}
    assert {"index.html", "en/index.html", "about/index.html"} <= set(linked)
    for path, found in linked.items():
        html = pages(files)[path]
        own = re.search(r'<html lang="([a-z]+)">', html)
        canonical = re.search(r'<link rel="canonical" href="([^"]+)">', html)
        assert own
        assert canonical
        assert found[own[1]] == canonical[1]
        assert {"en", "vi"} <= set(found)
        for other in found.values():
            assert linked[file_at(other)] == found


def test_front_and_home_lead_to_one_another_and_a_stranger_to_the_english_one(
    golden: dict[str, bytes],
) -> None:
    address = "https://tin.example.vn/"
    wanted = {"en": f"{address}en/", "vi": address, "x-default": f"{address}en/"}
    assert hreflangs(pages(golden)["index.html"]) == wanted
    assert hreflangs(pages(golden)["en/index.html"]) == wanted


def test_every_page_links_to_the_front_in_the_other_language_in_that_language(
    files: dict[str, bytes],
) -> None:
    links = {
        "vi": 'href="/en/" lang="en" hreflang="en">English</a>',
        "en": 'href="/" lang="vi" hreflang="vi">Tiếng Việt</a>',
    }
    for lang, link in links.items():
        for path, html in in_language(files, lang).items():
            if "masthead" in html:  # a page that sends on has none
                assert html.count(f'<a class="masthead__language" {link}') == 1, path


def test_front_shows_standing_pages_in_the_order_of_the_menu_and_records_newest_first(
    sample: dict[str, bytes],
) -> None:
    front = pages(sample)["en/index.html"]
    assert re.findall(r'class="entrance__link" href="([^"]+)"', front) == [
        "/about/",
        "/organisation/",
        "/contact/",
    ]
    assert re.findall(r'class="navigation__link[^"]*" href="([^"]+)"', front) == [
        "/about/",
        "/organisation/",
        "/contact/",
    ]
    assert '<a class="card__link" href="/tin-tuc/2026/tree-planting-festival-2026/">' in front


def test_english_records_have_numbered_pages_in_english_like_all_others(site: TempSite) -> None:
    small = site.with_(page_size=2)
    for day in range(1, 6):
        small.write(f"tin-tuc/2026/news-{day}.md", english(f"News {day}", date=f"{day:02d}/06/2026 08:00"))
    files = pages(small.built())
    assert re.findall(r"News \d", files["en/index.html"].partition("<main")[2]) == ["News 5", "News 4"]
    older = files["en/trang/1/index.html"]
    assert '<html lang="en">' in older
    assert "<title>News and documents in English, page 1 –" in older
    assert '<a class="breadcrumb__link" href="/en/">Home</a>' in older
    assert '<a class="pagination__link" href="/en/">Newest</a>' in older
    assert "This page is not full yet" in files["en/trang/3/index.html"]


def test_without_a_page_in_english_nothing_leads_to_a_front(site: TempSite) -> None:
    site.write("tin-tuc/2026/tin.md", news())
    site.write("tin-tuc/2026/hidden.md", english(status="hidden"))
    files = pages(site.built())
    assert "en/index.html" not in files
    assert [path for path, html in files.items() if 'href="/en/"' in html or "hreflang" in html] == [
        "tin-tuc/2026/hidden/index.html"
    ]
    hidden = files["tin-tuc/2026/hidden/index.html"]
    assert '<a class="masthead__home" href="/">' in hidden
    assert '<a class="breadcrumb__link" href="/">Home</a>' in hidden


def test_one_standing_page_makes_the_front_whose_feeds_are_empty_and_valid(site: TempSite) -> None:
    site.write("trang/about.md", page("About us", lang="en"))
    files = site.built()
    assert "There is nothing here yet." in pages(files)["en/index.html"]
    feed = json.loads(files["en/feed.json"])
    assert (feed["items"], feed["language"]) == ([], "en")


def test_feeds_of_the_front_are_in_english_and_hold_english_records_alone(golden: dict[str, bytes]) -> None:
    feed = json.loads(golden["en/feed.json"])
    assert feed["language"] == "en"
    assert feed["title"] == "News and documents in English – Test Bloc Bulletin"
    assert {item["language"] for item in feed["items"]} == {"en"}
    text = next(item["content_html"] for item in feed["items"] if "18-kh-duk-en" in item["url"])
    assert "<li>Date of issue: 1 October 2026</li>" in text
    assert "<p>Attachments:</p>" in text
    assert b'xml:lang="en"' in golden["en/atom.xml"]
    assert b"<language>en</language>" in golden["en/rss.xml"]


def test_english_records_stand_in_no_vietnamese_list_feed_calendar_or_week(
    golden: dict[str, bytes],
) -> None:
    own = ("/tin-tuc/2026/blood-donation-day/", "/van-ban/2026/18-kh-duk-en/", "/chuong-trinh/2026-12/")
    apart = ("en/", "sitemap", "tim-kiem/", ".bantin/", "chuong-trinh/2026-12/", "xac-minh/")
    for path, content in golden.items():
        if path.startswith(apart) or path.rstrip("/").removesuffix("index.html") in {o[1:] for o in own}:
            continue
        if path.startswith("van-ban/du-lieu."):
            assert (
                own[1].encode() not in content
            )  # open data has originals in any language, and no translation
            continue
        if path in {"tin-tuc/2026/ngay-hoi-hien-mau/index.html", "van-ban/2026/18-kh-duk/index.html"}:
            continue  # the originals, which link to their translations
        assert not [address for address in own if f"{address}".encode() in content], path


def test_document_in_english_tells_its_facts_status_and_files_in_english(golden: dict[str, bytes]) -> None:
    html = pages(golden)["van-ban/2026/18-kh-duk-en/index.html"]
    for text in (
        "No. 18-KH/ĐUK</p>",
        '<dt class="facts__term">Type of document</dt>',
        ">Plan</a>",
        '<dd class="facts__value" lang="vi"><a class="facts__link" href="/van-ban/co-quan/dang-uy-khoi/">',
        '<p class="validity__now">In force</p>',
        '<time datetime="2027-01-01">1 January 2027</time>: No longer in force',
        "PDF, 1 KB, 1 page, searchable text",
        "Gives guidance on",
        '<meta property="og:locale" content="en_GB">',
        '"inLanguage":"en"',
    ):
        assert text in html
    assert "sheet__" not in html  # a translation is no official document


def test_translation_says_nothing_of_others_that_its_original_says(site: TempSite) -> None:
    site.write("van-ban/2026/old.md", document("Cũ", number="1-KH/ĐUK", issued="01/02/2026"))
    fields = {"number": "2-KH/ĐUK", "issued": "02/03/2026", "replaces": ["/van-ban/2026/old.md"]}
    site.write("van-ban/2026/new.md", document("Mới", **fields))  # type: ignore[arg-type]  # mixed values
    translated = {**fields, "lang": "en", "translation_of": "/van-ban/2026/new.md"}
    site.write("van-ban/2026/new-en.md", document("New", **translated))  # type: ignore[arg-type]
    files = pages(site.built())
    assert "/van-ban/2026/new-en/" not in files["van-ban/2026/old/index.html"]
    assert (
        'Replaces</dt>\n<dd lang="vi"><a href="/van-ban/2026/old/">1-KH/ĐUK</a>'
        in (files["van-ban/2026/new-en/index.html"])
    )


def test_programme_in_english_tells_days_sessions_and_states_in_english(golden: dict[str, bytes]) -> None:
    html = pages(golden)["chuong-trinh/2026-12/index.html"]
    for text in (
        "December 2026</p>",
        "Date to be set: 1 to 31 December 2026",
        "Monday 7 December 2026",
        '<td class="schedule__when">Morning',
        "Moved to 18 December 2026: The hall is not free",
        "Moved from 10 December 2026, 14:00: The hall is not free",
        '<th scope="col">Item</th>',
    ):
        assert text in html


def test_calendar_of_a_programme_in_english_is_in_english(golden: dict[str, bytes]) -> None:
    text = golden["chuong-trinh/2026-12/lich.ics"].decode().replace("\r\n ", "")
    for words in (
        "Kept up to date with the page.",
        "(during the month) ",
        "SUMMARY:Morning: ",
        "Moved from: 14:00 10/12/2026",
        "Reason for the move: The hall is not free",
    ):
        assert words in text, words
    assert not re.search("Chủ trì:|Giờ:|Dời từ|trong tháng", text)


def test_programme_of_a_week_in_english_names_week_and_days(site: TempSite) -> None:
    entries = [{"day": "30/12", "content": "Meeting"}]
    site.write("chuong-trinh/2026-w53.md", programme("Week", "20/11/2026", lang="en", entries=entries))
    assert (
        "Week 53, 28 December 2026 to 3 January 2027"
        in pages(site.built())["chuong-trinh/2026-w53/index.html"]
    )


def test_register_without_english_is_shown_in_vietnamese_and_marked(site: TempSite) -> None:
    site.identity(owner="Cơ quan thử", licence="Giấy phép", owner_en="Test Office")
    site.write("trang/about.md", page("About us", lang="en"))
    html = pages(site.built())["about/index.html"]
    assert '<span class="masthead__owner">Test Office</span>' in html
    assert '<span class="masthead__name" lang="vi">Bản tin thử</span>' in html
    assert '<p lang="vi">Giấy phép</p>' in html
    assert "Cơ quan thử" not in html


def test_missing_page_says_so_in_english_too(golden: dict[str, bytes]) -> None:
    html = pages(golden)["404.html"]
    assert '<p lang="en">This page does not exist. Go to <a href="/en/">our pages in English</a>.</p>' in html


def test_page_of_feeds_and_site_map_list_what_is_in_english(golden: dict[str, bytes]) -> None:
    feeds, site_map = pages(golden)["rss/index.html"], pages(golden)["so-do-trang/index.html"]
    assert all(f'href="/en/{name}"' in feeds for name in ("rss.xml", "atom.xml", "feed.json"))
    assert '<a class="link-groups__link" href="/about/" lang="en">About us</a>' in site_map
    assert b"<loc>https://tin.example.vn/en/</loc>" in golden["sitemap.xml"]


def test_withdrawn_record_in_english_says_so_in_english(site: TempSite) -> None:
    site.write("tin-tuc/2026/moi.md", news("Tin mới"))
    gone = english("Gone", status="withdrawn", reason="Mistake", see="/tin-tuc/2026/moi.md")
    site.write("tin-tuc/2026/gone.md", gone)
    html = pages(site.built())["tin-tuc/2026/gone/index.html"]
    assert "This item has been withdrawn." in html
    assert 'See instead: <a href="/tin-tuc/2026/moi/" lang="vi">Tin mới</a>' in html


def test_new_page_in_english_leaves_vietnamese_pages_as_they_are(site: TempSite) -> None:
    site.write("tin-tuc/2026/tin.md", news())
    site.write("trang/about.md", page("About us", lang="en"))
    before = site.built()
    site.write("trang/contact.md", page("Contact", lang="en"))
    after = site.built()
    changed = {path for path in before if before[path] != after[path] and path.endswith(".html")}
    assert changed == {"about/index.html", "en/index.html", "so-do-trang/index.html"}
