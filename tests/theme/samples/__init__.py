"""Values as the generator gives them to templates: a made-up province's office, signed by offices.

Out: one value for every view of ``plugins/pages/views/``, rich enough that a page made of them shows every component;
``PAGES`` are pages of all kinds by name: their template and what it is given. Nothing here is read from content.
"""

from __future__ import annotations

from dataclasses import replace

from plugins.pages.views import Link, SearchView, VerifyView
from tests.theme.samples.cards import BLOCKS, HOME, LATEST
from tests.theme.samples.lists import (
    ARCHIVE,
    DOCUMENT_LISTING,
    ENGLISH_LISTING,
    ENGLISH_PAGES,
    ENGLISH_SITE,
    FEED_GROUPS,
    FILTERED_LISTING,
    ISSUER_LISTING,
    NEWS_LISTING,
    NUMBERS,
    REDIRECT,
    TYPES,
    YEARS,
)
from tests.theme.samples.programmes import PROGRAMME, PROGRAMME_HEAD, SCHEDULE
from tests.theme.samples.records import DOCUMENT, DOCUMENT_HEAD, NEWS, NEWS_HEAD, PAGE, WITHDRAWN
from tests.theme.samples.site import HOME_LINK, SITE, head

__all__ = ["PAGES", "SITE"]

PAGES: dict[str, tuple[str, dict[str, object]]] = {
    "home": ("home.html", {"head": head(SITE.name, "/"), "home": HOME, "latest_block": LATEST}),
    "news": ("news.html", {"head": NEWS_HEAD, "record": NEWS, "blocks": BLOCKS}),
    "document": ("document.html", {"head": DOCUMENT_HEAD, "record": DOCUMENT, "blocks": BLOCKS}),
    "programme": ("programme.html", {"head": PROGRAMME_HEAD, "record": PROGRAMME, "blocks": BLOCKS}),
    "page": (
        "page.html",
        {"head": head("Giới thiệu", "/gioi-thieu/", HOME_LINK), "record": PAGE, "blocks": BLOCKS},
    ),
    "withdrawn": (
        "withdrawn.html",
        {
            "head": head(
                WITHDRAWN.title, "/van-ban/2026/101-tb-vp/", Link("Văn bản", "/van-ban/"), noindex=True
            ),
            "record": WITHDRAWN,
        },
    ),
    "english": (
        "english.html",
        {
            "site": ENGLISH_SITE,
            "head": replace(head("Provincial Office", "/en/"), lang="en"),
            "listing": ENGLISH_LISTING,
            "pages": ENGLISH_PAGES,
        },
    ),
    "listing-news": (
        "listing.html",
        {
            "head": head("Xã hội", "/chuyen-muc/xa-hoi/", Link("Tin tức", "/tin-tuc/")),
            "listing": NEWS_LISTING,
            "blocks": BLOCKS[1:],
        },
    ),
    "listing-documents": (
        "listing.html",
        {"head": head("Văn bản", "/van-ban/", HOME_LINK), "listing": DOCUMENT_LISTING, "blocks": BLOCKS[:1]},
    ),
    "listing-month": (
        "listing.html",
        {
            "head": head("Tháng 11/2026", "/luu-tru/2026/11/", Link("Lưu trữ", "/luu-tru/")),
            "listing": ARCHIVE,
            "blocks": (),
        },
    ),
    "listing-filtered": (
        "listing.html",
        {"head": head("Văn bản", "/van-ban/", HOME_LINK), "listing": FILTERED_LISTING, "blocks": BLOCKS[:1]},
    ),
    "listing-issuer": (
        "listing.html",
        {
            "head": head(ISSUER_LISTING.title, ISSUER_LISTING.newest, Link("Văn bản", "/van-ban/")),
            "listing": ISSUER_LISTING,
            "blocks": BLOCKS[:1],
        },
    ),
    "numbers": (
        "numbers.html",
        {"head": head(NUMBERS.title, "/van-ban/so/", Link("Văn bản", "/van-ban/")), "numbers": NUMBERS},
    ),
    "week": (
        "schedule.html",
        {"head": head("Lịch công tác tuần 45/2026", "/chuong-trinh/tuan/2026-w45/"), "schedule": SCHEDULE},
    ),
    "feeds": ("feeds.html", {"head": head("Nguồn tin", "/rss/", HOME_LINK), "groups": FEED_GROUPS}),
    "sitemap": (
        "sitemap.html",
        {"head": head("Sơ đồ trang", "/so-do-trang/", HOME_LINK), "groups": (TYPES, YEARS)},
    ),
    "verify": (
        "verify.html",
        {
            "head": head("Xác minh tệp", "/xac-minh/", HOME_LINK),
            "verify": VerifyView("/theme/verify.0123abcd.js", "/xac-minh/danh-sach.json", "/SHA256SUMS"),
        },
    ),
    "search": (
        "search.html",
        {
            "head": head("Tìm kiếm", "/tim-kiem/", HOME_LINK),
            "search": SearchView(
                "/theme/search.0123abcd.js",
                "/tim-kiem/chi-muc/danh-sach.json",
                "/tim-kiem/chi-muc/",
                (TYPES, YEARS),
            ),
        },
    ),
    "not-found": (
        "not-found.html",
        {"head": head("Không tìm thấy trang", "/404.html", noindex=True), "blocks": BLOCKS},
    ),
    "offline": (
        "offline.html",
        {"head": head("Chưa có bản lưu của trang này", "/theme/ngoai-tuyen.html", noindex=True)},
    ),
    "redirect": (
        "redirect.html",
        {"head": head("Ngày hội hiến máu", "/cu/", noindex=True), "redirect": REDIRECT},
    ),
}
