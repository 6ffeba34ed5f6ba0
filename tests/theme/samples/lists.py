"""Listings, registers, feeds, and the other pages that lead to records."""

from __future__ import annotations

from dataclasses import replace

from plugins.pages.views import (
    BodyView,
    Card,
    FeedGroup,
    FeedRow,
    Link,
    LinkGroup,
    ListingView,
    MenuItem,
    NumberGroup,
    NumberRow,
    NumbersView,
    RedirectView,
    When,
)
from tests.theme.samples.cards import DOCUMENTS, PROGRAMME_CARD, STORIES
from tests.theme.samples.site import ACTIVITY, REFORM, SITE, SITE_URL, SOCIETY, feeds_of, when

YEARS = LinkGroup("Năm", (Link("2026", "/luu-tru/2026/", 128), Link("2025", "/luu-tru/2025/", 310)))

TYPES = LinkGroup(
    "Loại văn bản",
    (
        Link("Kế hoạch", "/van-ban/loai/ke-hoach/", 42),
        Link("Quyết định", "/van-ban/loai/quyet-dinh/", 67),
        Link("Thông báo", "/van-ban/loai/thong-bao/", 25),
    ),
)

NEWS_LISTING = ListingView(
    kind="category",
    title="Xã hội",
    description="Đời sống, sức khỏe, phong trào của cán bộ và người dân trong tỉnh.",
    cards=STORIES,
    number=None,
    newest="/chuyen-muc/xa-hoi/",
    newer="",
    older="/chuyen-muc/xa-hoi/trang/2/",
    feeds=feeds_of("/chuyen-muc/xa-hoi/", "Xã hội"),
)

ENGLISH_SITE = replace(
    SITE,
    name="Provincial Office",
    home="/en/",
    menu=(MenuItem("About us", "/about/"), MenuItem("Contact", "/contact/")),
    languages=(Link("Tiếng Việt", "/", lang="vi"),),
    vietnamese=("owner", "licence", "editor", "address", "footer"),
)

ENGLISH_PAGES = (
    Card("page", "/about/", "About us", None, "en", "What this office does, and who directs it."),
    Card("page", "/contact/", "Contact", None, "en"),
)

ENGLISH_LISTING = ListingView(
    kind="english",
    title="News and documents in English",
    description="",
    cards=(
        Card(
            "news",
            "/tin-tuc/2026/blood-donation-day/",
            "Blood donation day",
            When("2026-11-20T10:04:00+07:00", "Friday 20 November 2026, 10:04", "20 November 2026", "10:04"),
            "en",
            "More than one hundred units of blood were given.",
            category=replace(SOCIETY, lang="vi"),
        ),
        Card(
            "document",
            "/van-ban/2026/45-kh-ubnd-en/",
            "Plan for the blood donation day",
            When("2026-11-02", "Monday 2 November 2026", "2 November 2026"),
            "en",
            number="45/KH-UBND",
            type="Plan",
            issuer="Ủy ban nhân dân tỉnh",
        ),
    ),
    number=None,
    newest="/en/",
    newer="",
    older="/en/trang/1/",
    feeds=feeds_of("/en/", "News and documents in English"),
)

DOCUMENT_LISTING = ListingView(
    kind="documents",
    title="Văn bản",
    description="",
    cards=(*DOCUMENTS, PROGRAMME_CARD, *DOCUMENTS),
    number=3,
    newest="/van-ban/",
    newer="/van-ban/trang/4/",
    older="/van-ban/trang/2/",
    feeds=feeds_of("/van-ban/", "Văn bản"),
    groups=(TYPES, YEARS),
)

ARCHIVE = ListingView(
    kind="month",
    title="Tháng 11/2026",
    description="",
    cards=(*STORIES, *DOCUMENTS),
    number=None,
    newest="/luu-tru/2026/11/",
    newer="",
    older="",
    feeds=(),
    groups=(YEARS,),
)

ISSUER_LISTING = ListingView(
    kind="issuer",
    title="Ủy ban nhân dân tỉnh",
    description="",
    cards=DOCUMENTS,
    number=None,
    newest="/van-ban/co-quan/ubnd-tinh/",
    newer="",
    older="",
    feeds=feeds_of("/van-ban/co-quan/ubnd-tinh/", "Ủy ban nhân dân tỉnh"),
    about=BodyView(
        name="Ủy ban nhân dân tỉnh",
        short="UBND tỉnh",
        kind="Cơ quan nhà nước",
        start=when("2025-07-01T00:00:00+07:00", "Thứ Ba, 01/07/2025"),
        end=None,
        parent=None,
        successor=None,
        predecessors=(Link("Ủy ban nhân dân tỉnh cũ", "/van-ban/co-quan/ubnd-tinh-cu/"),),
        children=(Link("Văn phòng Ủy ban nhân dân tỉnh", "/van-ban/co-quan/vp-ubnd/"), Link("Sở Y tế", "")),
        terms=("Nhiệm kỳ 2021–2026",),
        numbers=Link("Sổ số văn bản", "/van-ban/so/ubnd-tinh/"),
    ),
)

FILTERED_LISTING = replace(
    DOCUMENT_LISTING, number=None, newer="", groups=(TYPES,), filter="/manh/van-ban.json"
)

NUMBERS = NumbersView(
    title="Sổ số văn bản của Ủy ban nhân dân tỉnh, năm 2026",
    description="Các số đã đăng trên trang này, theo loại văn bản.",
    links=(LinkGroup("Năm", (Link("2026", "/van-ban/so/ubnd-tinh/2026/", 12),)),),
    groups=(
        NumberGroup(
            "Kế hoạch",
            "ke-hoach",
            (
                *(NumberRow(card.number, card.href, card.title, card.when) for card in DOCUMENTS[:3]),
                NumberRow("46/KH-UBND", "", "Văn bản đã rút", None, ("Số trùng", "Ngày sớm hơn số trước")),
            ),
            "1–44, 47",
        ),
        NumberGroup("Giấy mời", "giay-moi", (NumberRow("33/GM-VP", "/", DOCUMENTS[3].title, None),)),
    ),
)

FEED_GROUPS = (
    FeedGroup("Toàn trang", (FeedRow("Tất cả tin, văn bản", "/", feeds_of("/", "Tất cả")),)),
    FeedGroup(
        "Chuyên mục",
        tuple(
            FeedRow(link.text, link.href, feeds_of(link.href, link.text))
            for link in (ACTIVITY, REFORM, SOCIETY)
        ),
    ),
)

REDIRECT = RedirectView(
    "Ngày hội hiến máu", STORIES[0].href, f"{SITE_URL}{STORIES[0].href}", "Bài viết đã đổi địa chỉ."
)
