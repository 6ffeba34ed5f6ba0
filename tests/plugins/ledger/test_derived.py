"""A listing, calendar or page of a list that is left without records leads on, and its feeds stay empty and valid."""

from __future__ import annotations

import feedparser
import icalendar

from tests.plugins.ledger.conftest import Site
from tests.small_site import write

ONE = "tin-tuc/2026/mot.md"


def test_a_listing_without_records_leads_to_the_page_above_and_its_feeds_are_empty(site: Site) -> None:
    text = site.read(ONE)
    site.write(ONE, text.replace("status:", "tags: [lũ lụt]\nstatus:"))
    site.publish()
    assert "Tin thứ nhất" in site.page("tu-khoa/lu-lut/index.html")
    site.write(ONE, text.replace("status:", "tags: [bão]\nstatus:"))
    for _ in range(2):  # and in every later release
        site.publish()
        assert '<meta http-equiv="refresh" content="0; url=/">' in site.page("tu-khoa/lu-lut/index.html")
        feed = feedparser.parse(site.page("tu-khoa/lu-lut/rss.xml"))
        assert (feed.bozo, feed.entries, feed.feed.title) == (False, [], "Từ khóa: lũ lụt – Trang thử")
        assert not feedparser.parse(site.page("tu-khoa/lu-lut/atom.xml")).bozo
        assert '"items":[]' in site.page("tu-khoa/lu-lut/feed.json")
    site.write(ONE, text.replace("status:", "tags: [lũ lụt]\nstatus:"))
    site.publish()
    assert "Tin thứ nhất" in site.page("tu-khoa/lu-lut/index.html")


def test_a_calendar_without_entries_is_empty_and_valid(site: Site) -> None:
    programme = (
        '---\ntitle: "Chương trình"\nissued: 30/10/2026\nentries:\n'
        '  - {day: 18/11, start: "8:00", content: Họp, chair: %s, venue: Hội trường}\n---\n'
    )
    site.write("chuong-trinh/2026-11.md", programme % "Bí thư")
    site.publish()
    site.write("chuong-trinh/2026-11.md", programme % "Phó Bí thư")
    site.publish()
    calendar = icalendar.Calendar.from_ical(site.page("chuong-trinh/chu-tri/bi-thu/lich.ics"))
    assert not calendar.walk("VEVENT")
    assert "url=/chuong-trinh/" in site.page("chuong-trinh/chu-tri/bi-thu/index.html")


def test_a_page_that_a_list_does_not_reach_any_more_leads_to_the_list(site: Site) -> None:
    write(
        site.folder,
        "publishconf.py",
        (site.folder / "publishconf.py").read_text("utf-8") + "DEFAULT_PAGINATION = 2\n",
    )
    for number in range(5):
        site.news(f"tin-{number}", f"Tin {number}", date=f"1{number}/06/2026")
    site.publish()
    assert "Tin 0" in site.page("tin-tuc/trang/1/index.html")
    write(
        site.folder,
        "publishconf.py",
        (site.folder / "publishconf.py").read_text("utf-8") + "DEFAULT_PAGINATION = 20\n",
    )
    site.publish()
    assert "url=/tin-tuc/" in site.page("tin-tuc/trang/1/index.html")
