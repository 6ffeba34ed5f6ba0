"""The frame of the site, and what many samples share: links, moments, attachments, heads of pages."""

from __future__ import annotations

from plugins.pages.views import Attachment, FeedLink, Head, Link, MenuItem, SiteFrame, When

SITE_URL = "https://bantin.example"


def feeds_of(path: str, title: str) -> tuple[FeedLink, ...]:
    return (
        FeedLink(title, f"{path}rss.xml", "application/rss+xml", "RSS"),
        FeedLink(title, f"{path}atom.xml", "application/atom+xml", "Atom"),
        FeedLink(title, f"{path}feed.json", "application/feed+json", "JSON"),
    )


SITE = SiteFrame(
    name="Trang thông tin điện tử Văn phòng Ủy ban nhân dân tỉnh",
    owner="Ủy ban nhân dân tỉnh",
    licence="Giấy phép số 12/GP-TTĐT, cấp ngày 05/01/2024",
    editor="Chánh Văn phòng",
    address="Số 1, đường Trung Tâm, phường Trung Tâm",
    phone="0200 3 123 456",
    email="banbientap@bantin.example",
    footer=("Ghi rõ nguồn khi dẫn lại thông tin từ trang này.",),
    logo=None,
    home="/",
    url=SITE_URL,
    menu=(
        MenuItem("Giới thiệu", "/gioi-thieu/"),
        MenuItem(
            "Tin tức",
            "/tin-tuc/",
            (
                Link("Hoạt động của tỉnh", "/chuyen-muc/hoat-dong/"),
                Link("Cải cách hành chính", "/chuyen-muc/cai-cach-hanh-chinh/"),
                Link("Xã hội", "/chuyen-muc/xa-hoi/"),
            ),
        ),
        MenuItem("Văn bản", "/van-ban/"),
        MenuItem("Chương trình công tác", "/chuong-trinh/"),
        MenuItem("Lưu trữ", "/luu-tru/"),
        MenuItem("Liên hệ", "/lien-he/"),
    ),
    service_links=(
        Link("Nguồn tin (RSS)", "/rss/"),
        Link("Sơ đồ trang", "/so-do-trang/"),
        Link("Lưu trữ", "/luu-tru/"),
        Link("Trợ năng", "/tro-nang/"),
    ),
    feeds=feeds_of("/", "Tất cả tin, văn bản"),
    style="/theme/site.css",
    script="/theme/site.js",
    fonts=("/theme/fonts/ban-tin-serif-400.woff2", "/theme/fonts/ban-tin-sans-600.woff2"),
    icon="/theme/icons/icon.svg",
    touch_icon="/theme/icons/touch-icon.png",
    manifest="/manifest.webmanifest",
    worker="/sw.js",
    search="/tim-kiem/",
    search_description="/tim-kiem/opensearch.xml",
    banner_source="/manh/khau-hieu.json",
    languages=(Link("English", "/en/", lang="en"),),
)

PDF = Attachment(
    "/van-ban/2026/45-kh-ubnd/45-kh-ubnd.pdf",
    f"{SITE_URL}/van-ban/2026/45-kh-ubnd/45-kh-ubnd.pdf",
    "Kế hoạch số 45/KH-UBND (bản ký số)",
    "PDF",
    "312 KB",
    319488,
    "application/pdf",
)

DOCX = Attachment(
    "/van-ban/2026/45-kh-ubnd/phu-luc.docx",
    f"{SITE_URL}/van-ban/2026/45-kh-ubnd/phu-luc.docx",
    "Phụ lục: mẫu đăng ký tham gia",
    "DOCX",
    "48 KB",
    49152,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)

SOCIETY = Link("Xã hội", "/chuyen-muc/xa-hoi/")

REFORM = Link("Cải cách hành chính", "/chuyen-muc/cai-cach-hanh-chinh/")

ACTIVITY = Link("Hoạt động của tỉnh", "/chuyen-muc/hoat-dong/")


def when(iso: str, full: str) -> When:
    """Return the moment ``full`` ("Thứ Sáu, 28/10/2022 10:04") with its machine form."""
    day = full.partition(", ")[2].partition(" ")[0]
    return When(iso, full, day, full.rpartition(" ")[2] if ":" in full else "")


HOME_LINK = Link("Trang nhất", "/")


def head(title: str, path: str, *crumbs: Link, kind: str = "website", noindex: bool = False) -> Head:
    return Head(
        title=title,
        description=f"{title}: thông tin chính thức của Văn phòng Ủy ban nhân dân tỉnh.",
        url=f"{SITE_URL}{path}",
        kind=kind,
        noindex=noindex,
        breadcrumbs=(HOME_LINK, *crumbs) if crumbs else (),
        alternates=feeds_of(crumbs[-1].href, crumbs[-1].text) if crumbs else (),
        structured_data='{"@context":"https://schema.org","@type":"WebPage","name":"\\u003cTrang\\u003e"}',
    )
