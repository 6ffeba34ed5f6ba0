"""Values as the generator gives them to templates: a made-up province's office, signed by offices.

Out: one value for every view of ``plugins/pages/views.py``, rich enough that a page made of them
shows every component. Nothing here is read from content.
"""

from __future__ import annotations

from dataclasses import replace

from plugins.pages.views import (
    Attachment,
    Banner,
    Block,
    BodyNote,
    BodyView,
    Card,
    Change,
    CommentPeriod,
    Contents,
    DayView,
    DocumentView,
    EntryView,
    Fact,
    FeedGroup,
    FeedLink,
    FeedRow,
    Head,
    HomeView,
    Link,
    LinkGroup,
    ListingView,
    MeetingView,
    MenuItem,
    NewsView,
    NumberGroup,
    NumberRow,
    NumbersView,
    Picture,
    ProgrammeView,
    RecordView,
    RedirectView,
    ScheduleView,
    SearchView,
    Sheet,
    Shelf,
    SiteFrame,
    Step,
    Validity,
    VerifyView,
    When,
    WithdrawnView,
)

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


def story(
    slug: str, title: str, moment: When, category: Link, *, summary: str = "", picture: str = ""
) -> Card:
    return Card(
        kind="news",
        href=f"/tin-tuc/2026/{slug}/",
        title=title,
        when=moment,
        summary=summary,
        picture=Picture(f"/hinh-anh/{picture}.jpg", title, 1200, 800) if picture else None,
        category=category,
    )


IN_FORCE = Validity("con", "Còn hiệu lực", (Step("", "con", "Còn hiệu lực"),))
ENDING = Validity(
    "con",
    "Còn hiệu lực",
    (
        Step("", "con", "Còn hiệu lực"),
        Step(
            "2027-01-01",
            "thay-the",
            "Bị thay thế",
            "01/01/2027",
            Link("1207/QĐ-UBND", "/van-ban/2026/1207-qd-ubnd/"),
        ),
    ),
)
ENDED = Validity("het", "Hết hiệu lực", (Step("", "het", "Hết hiệu lực"),), "Quyết định 20/QĐ-UBND")


def document(slug: str, number: str, kind: str, title: str, moment: When, *files: Attachment) -> Card:
    return Card(
        kind="document",
        href=f"/van-ban/2026/{slug}/",
        title=title,
        when=moment,
        number=number,
        type=kind,
        issuer="Ủy ban nhân dân tỉnh",
        attachments=files,
        until="2026-12-31",
        validity=None if kind == "Giấy mời" else ENDED if kind == "Thông báo" else ENDING,
    )


STORIES = (
    story(
        "ngay-hoi-hien-mau",
        "Hơn 600 cán bộ, công chức tham gia Ngày hội hiến máu tình nguyện năm 2026",
        when("2026-11-20T10:04:00+07:00", "Thứ Sáu, 20/11/2026 10:04"),
        SOCIETY,
        summary="Sau một buổi sáng, Ban Tổ chức tiếp nhận 512 đơn vị máu, vượt kế hoạch đề ra và kịp thời bổ sung "
        "cho ngân hàng máu của tỉnh trước mùa cao điểm cuối năm.",
        picture="hien-mau",
    ),
    story(
        "chu-ky-so",
        "Toàn bộ sở, ngành dùng chữ ký số trong gửi, nhận văn bản",
        when("2026-11-19T15:30:00+07:00", "Thứ Năm, 19/11/2026 15:30"),
        REFORM,
        summary="Từ ngày 01/11, văn bản giấy chỉ còn với tài liệu mật theo quy định.",
        picture="chu-ky-so",
    ),
    story(
        "phong-chay",
        "Diễn tập phòng cháy, chữa cháy tại trụ sở liên cơ quan",
        when("2026-11-18T08:55:00+07:00", "Thứ Tư, 18/11/2026 08:55"),
        ACTIVITY,
        summary="Gần 300 người rời khỏi tòa nhà sau bốn phút; các lối thoát hiểm được rà soát lại.",
        picture="phong-chay",
    ),
    story(
        "trong-cay",
        "Phát động trồng một nghìn cây xanh ở khuôn viên các cơ quan, trường học",
        when("2026-11-16T07:30:00+07:00", "Thứ Hai, 16/11/2026 07:30"),
        SOCIETY,
        summary="Mỗi đơn vị nhận chăm sóc một khu, báo kết quả hằng quý.",
    ),
    story(
        "mot-cua",
        "Bộ phận Một cửa làm việc cả sáng thứ Bảy để nhận hồ sơ của người dân",
        when("2026-11-13T16:20:00+07:00", "Thứ Sáu, 13/11/2026 16:20"),
        REFORM,
        summary="Việc thí điểm kéo dài ba tháng, ưu tiên hồ sơ đất đai, hộ tịch và người có công.",
    ),
    story(
        "chuyen-doi-so",
        "Tập huấn kỹ năng số cho cán bộ cấp xã: học ít, làm nhiều, có người kèm",
        when("2026-11-11T14:00:00+07:00", "Thứ Tư, 11/11/2026 14:00"),
        REFORM,
    ),
)

DOCUMENTS = (
    document(
        "45-kh-ubnd",
        "45/KH-UBND",
        "Kế hoạch",
        "Tổ chức Ngày hội hiến máu tình nguyện trong cán bộ, công chức, viên chức năm 2026",
        when("2026-11-02T00:00:00+07:00", "Thứ Hai, 02/11/2026"),
        PDF,
        DOCX,
    ),
    document(
        "118-tb-vp",
        "118/TB-VP",
        "Thông báo",
        "Lịch tiếp công dân định kỳ tháng 11 năm 2026",
        when("2026-10-30T00:00:00+07:00", "Thứ Sáu, 30/10/2026"),
        PDF,
    ),
    document(
        "1207-qd-ubnd",
        "1207/QĐ-UBND",
        "Quyết định",
        "Ban hành Quy chế quản lý, sử dụng chữ ký số trong các cơ quan nhà nước của tỉnh",
        when("2026-10-26T00:00:00+07:00", "Thứ Hai, 26/10/2026"),
        PDF,
    ),
    document(
        "33-gm-vp",
        "33/GM-VP",
        "Giấy mời",
        "Dự hội nghị sơ kết công tác cải cách hành chính chín tháng đầu năm",
        when("2026-10-19T00:00:00+07:00", "Thứ Hai, 19/10/2026"),
    ),
)

PROGRAMME_CARD = Card(
    kind="programme",
    href="/chuong-trinh/2026-11/",
    title="Chương trình công tác tháng 11/2026",
    when=when("2026-11-01T00:00:00+07:00", "Chủ nhật, 01/11/2026"),
    number="11/CTr-VP",
    type="Chương trình",
    issuer="Văn phòng",
    attachments=(PDF,),
)

LATEST = Block("tin-moi", "Tin mới", Link("Tất cả tin tức", "/tin-tuc/"), "/manh/tin-moi.json", STORIES)
NOTICES = Block(
    "thong-bao",
    "Thông báo, văn bản mới",
    Link("Tất cả văn bản", "/van-ban/"),
    "/manh/thong-bao.json",
    (*DOCUMENTS[:2], PROGRAMME_CARD, *DOCUMENTS[2:]),
)
BLOCKS = (LATEST, NOTICES)

HOME = HomeView(
    lead=STORIES[0],
    secondary=STORIES[1:3],
    latest=STORIES[1:],
    notices=NOTICES,
    shelves=tuple(Shelf(link.text, link.href, STORIES[2:]) for link in (ACTIVITY, REFORM, SOCIETY)),
    programmes=(PROGRAMME_CARD,),
    banners=(
        Banner("Chào mừng Ngày Chuyển đổi số quốc gia 10/10", "/chuyen-de/chuyen-doi-so/", "2099-10-10"),
    ),
)

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


NEWS_BODY = """\
<p>Sáng 20/11, tại hội trường liên cơ quan, Ban Chỉ đạo vận động hiến máu tình nguyện tổ chức Ngày hội hiến máu
với sự tham gia của <strong>hơn 600</strong> cán bộ, công chức, viên chức và người lao động của 24 đơn vị.</p>
<h2 id="ket-qua">Kết quả buổi sáng</h2>
<p>Đến 11 giờ, Ban Tổ chức tiếp nhận <strong>512 đơn vị máu</strong>, đạt 128% kế hoạch
(<a href="/van-ban/2026/45-kh-ubnd/">Kế hoạch số 45/KH-UBND</a>). <em>Nhiều người lần đầu tham gia</em>, trong đó có
cả những cặp vợ chồng cùng đi.<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>
<figure><img src="/hinh-anh/chu-ky-so.jpg" alt="Bàn đăng ký" width="1200" height="800" loading="lazy">
<figcaption>Người tham gia đăng ký và khai thông tin sức khỏe trước khi hiến máu.
<span class="credit">Ảnh: Ban Biên tập</span></figcaption></figure>
<blockquote><p>Mỗi giọt máu cho đi, một cuộc đời ở lại.</p></blockquote>
<h2 id="theo-don-vi">Số liệu theo đơn vị</h2>
<div class="table-scroll" role="region" tabindex="0" aria-label="Bảng 1">
<table><thead><tr><th scope="col">Đơn vị</th><th scope="col" class="align-right">Đăng ký</th>
<th scope="col" class="align-right">Tiếp nhận</th><th scope="col">Ghi chú</th></tr></thead>
<tbody><tr><td>Khối Văn phòng</td><td class="align-right">96</td><td class="align-right">88</td><td></td></tr>
<tr><td>Khối Kinh tế</td><td class="align-right">214</td><td class="align-right">187</td>
<td>Có 12 người hoãn vì lý do sức khỏe</td></tr>
<tr><td>Khối Văn hóa – Xã hội</td><td class="align-right">305</td><td class="align-right">237</td>
<td></td></tr></tbody></table>
</div>
<h3 id="loi-cam-on">Lời cảm ơn</h3>
<ul><li>Các đơn vị cử người tham gia và sắp xếp công việc.</li>
<li>Bệnh viện đa khoa tỉnh cử hai kíp trực từ 6 giờ 30.</li></ul>
<div class="admonition note"><p class="admonition-title">Lưu ý</p>
<p>Giấy chứng nhận được trả tại Bộ phận Một cửa từ ngày 25/11.</p></div>
<div class="footnote"><hr><ol><li id="fn:1"><p>Theo thống kê của Ban Tổ chức lúc 11 giờ.
<a class="footnote-backref" href="#fnref:1" title="Về chỗ chú thích">↩</a></p></li></ol></div>"""

NEWS_HEAD = head(STORIES[0].title, STORIES[0].href, Link("Tin tức", "/tin-tuc/"), SOCIETY, kind="article")
NEWS = NewsView(
    kind="news",
    title=STORIES[0].title,
    body=NEWS_BODY,
    when=STORIES[0].when,
    updated=when("2026-11-20T16:15:00+07:00", "Thứ Sáu, 20/11/2026 16:15"),
    lead=STORIES[0].summary,
    changes=(
        Change(
            when("2026-11-20T16:15:00+07:00", "Thứ Sáu, 20/11/2026 16:15"),
            "Sửa số đơn vị máu tiếp nhận từ 502 thành 512.",
        ),
    ),
    attachments=(DOCX,),
    until="2026-12-31",
    category=SOCIETY,
    tags=(Link("hiến máu", "/tu-khoa/hien-mau/"), Link("công đoàn", "/tu-khoa/cong-doan/")),
    topic=Link("Vì sức khỏe cộng đồng", "/chuyen-de/vi-suc-khoe-cong-dong/"),
    authors=(Link("Ban Biên tập", "/tac-gia/ban-bien-tap/"),),
    position="Văn phòng Ủy ban nhân dân tỉnh",
    own_photos=True,
    source="Cổng thông tin điện tử tỉnh",
    cover=Picture(
        "/hinh-anh/hien-mau.jpg",
        "Hội trường trong Ngày hội hiến máu",
        1200,
        800,
        "Quang cảnh Ngày hội hiến máu tình nguyện tại hội trường liên cơ quan.",
        "Ban Biên tập",
    ),
    newer=STORIES[1],
    older=STORIES[3],
    related=STORIES[3:5],
)

DOCUMENT_BODY = """\
<h2 id="i-muc-dich">I. Mục đích, yêu cầu</h2><p>Vận động cán bộ, công chức tham gia hiến máu tình nguyện, góp phần bảo
đảm nguồn máu phục vụ cấp cứu và điều trị.</p><h2 id="ii-thoi-gian">II. Thời gian, địa điểm</h2>
<p>Từ 6 giờ 30 đến 11 giờ 30, ngày 20/11/2026, tại hội trường liên cơ quan.</p><h2 id="iii-to-chuc">III. Tổ chức thực
hiện</h2><h3 id="1-van-phong">1. Văn phòng</h3><p>Chủ trì, phối hợp với các đơn vị liên quan.</p>"""

DOCUMENT_HEAD = head(
    DOCUMENTS[0].title,
    DOCUMENTS[0].href,
    Link("Văn bản", "/van-ban/"),
    Link("Kế hoạch", "/van-ban/loai/ke-hoach/"),
    kind="article",
)
DOCUMENT = DocumentView(
    kind="document",
    title=DOCUMENTS[0].title,
    body=DOCUMENT_BODY,
    when=DOCUMENTS[0].when,
    contents=(
        Contents("I. Mục đích, yêu cầu", "#i-muc-dich", 2),
        Contents("II. Thời gian, địa điểm", "#ii-thoi-gian", 2),
        Contents("III. Tổ chức thực hiện", "#iii-to-chuc", 2),
        Contents("1. Văn phòng", "#1-van-phong", 3),
    ),
    attachments=(PDF, DOCX),
    number="45/KH-UBND",
    facts=(
        Fact("Số, ký hiệu", (Link("45/KH-UBND", ""),)),
        Fact("Loại văn bản", (Link("Kế hoạch", "/van-ban/loai/ke-hoach/"),)),
        Fact("Cơ quan ban hành", (Link("Ủy ban nhân dân tỉnh", "/van-ban/co-quan/ubnd-tinh/"),)),
        Fact("Ngày ban hành", (Link("Thứ Hai, 02/11/2026", ""),), "2026-11-02"),
        Fact("Có hiệu lực từ", (Link("Thứ Hai, 02/11/2026", ""),), "2026-11-02"),
        Fact("Người ký", (Link("TM. Ủy ban nhân dân, Chủ tịch", "/van-ban/nguoi-ky/chu-tich/"),)),
        Fact(
            "Lĩnh vực",
            (Link("Y tế", "/van-ban/linh-vuc/y-te/"), Link("Thi đua", "/van-ban/linh-vuc/thi-dua/")),
        ),
    ),
    validity=ENDING,
    relations=(
        Fact("Căn cứ", (Link("01/CT-UBND, ngày 05/01/2026", ""), Link("12/NQ-HĐND", ""))),
        Fact("Bị thay thế bởi", (Link("1207/QĐ-UBND", "/van-ban/2026/1207-qd-ubnd/"),)),
    ),
    cited_by=(*STORIES[:3], DOCUMENTS[1]),
    cited_more=12,
    meeting=MeetingView(
        when("2026-11-20T06:30:00+07:00", "Thứ Sáu, 20/11/2026 06:30"),
        "Thứ Sáu, 20/11/2026 06:30 – 11:30",
        "Hội trường liên cơ quan",
        "Chánh Văn phòng",
        "Lãnh đạo 24 đơn vị, Ban Chỉ đạo vận động hiến máu tình nguyện",
        "2026-11-20T11:30:00+07:00",
        followed=STORIES[:1],
    ),
    comments=CommentPeriod(
        when("2026-11-10T00:00:00+07:00", "Thứ Ba, 10/11/2026"),
        "gopy@bantin.example",
        "2026-11-10T23:59:59+07:00",
    ),
    bodies=(
        BodyNote(
            "Ủy ban nhân dân tỉnh cũ",
            when("2025-06-30T00:00:00+07:00", "Thứ Hai, 30/06/2025"),
            Link("Ủy ban nhân dân tỉnh", "/van-ban/co-quan/ubnd-tinh/"),
        ),
    ),
    sheet=Sheet(
        is_party=False,
        above=(),
        issuers=("ỦY BAN NHÂN DÂN TỈNH",),
        motto=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        number="45/KH-UBND",
        place_date="Trung Tâm, ngày 02 tháng 11 năm 2026",
        type="KẾ HOẠCH",
        form="TM.",
        position="Chủ tịch",
        signer="Chủ tịch Ủy ban",
        recipients=("Các sở, ban, ngành tỉnh", "Ủy ban nhân dân các xã, phường", "Lưu: VT, VX"),
        urgency="KHẨN",
    ),
    newer=PROGRAMME_CARD,
    older=DOCUMENTS[1],
)

PROGRAMME_HEAD = head(
    PROGRAMME_CARD.title, PROGRAMME_CARD.href, Link("Chương trình công tác", "/chuong-trinh/")
)
SCHEDULE = ScheduleView(
    days=(
        DayView(
            "Thứ Hai, 02/11/2026",
            "2026-11-02",
            "2026-11-02",
            (
                EntryView(
                    "08:00",
                    "Giao ban đầu tháng",
                    chairs=(Link("Chánh Văn phòng", "/chuong-trinh/chu-tri/chanh-van-phong/"),),
                    participants="Lãnh đạo các phòng",
                    venue="Phòng họp số 1",
                    start="2026-11-02T08:00:00+07:00",
                ),
                EntryView("Chiều", "Tiếp công dân", "cancelled", "Hủy: thời tiết"),
            ),
        ),
        DayView(
            "Trong khoảng 21/11 – 30/11/2026",
            "2026-11-21",
            "2026-11-30",
            (EntryView("", "Kiểm tra văn thư"),),
        ),
    ),
    calendar=f"{SITE_URL}/chuong-trinh/2026-11/lich.ics",
    webcal="webcal://bantin.example/chuong-trinh/2026-11/lich.ics",
    weeks=(Link("Tuần 45 (02/11 – 08/11)", "/chuong-trinh/tuan/2026-w45/"),),
)
PROGRAMME = ProgrammeView(
    kind="programme",
    title=PROGRAMME_CARD.title,
    body="<p>Chương trình này thay cho giấy mời; các đơn vị cử đúng thành phần.</p>",
    when=PROGRAMME_CARD.when,
    attachments=(PDF,),
    number="11/CTr-VP",
    facts=DOCUMENT.facts[:4],
    period="Tháng 11/2026",
    schedule=SCHEDULE,
)

PAGE = RecordView(
    kind="page",
    title="Giới thiệu",
    body="<p>Văn phòng là cơ quan tham mưu, giúp việc của Ủy ban nhân dân tỉnh.</p><h2>Chức năng</h2>"
    "<ol><li>Tham mưu, tổng hợp.</li><li>Bảo đảm điều kiện làm việc.</li></ol>",
    updated=when("2026-09-01T08:00:00+07:00", "Thứ Ba, 01/09/2026 08:00"),
    expired=True,
    draft_mark="Bản nháp",
)

WITHDRAWN = WithdrawnView(
    "document",
    "Thông báo lịch tiếp công dân tháng 10 năm 2026",
    "101/TB-VP",
    "Thông báo được thay bằng văn bản khác.",
    Link("Thông báo số 118/TB-VP", "/van-ban/2026/118-tb-vp/"),
)

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
