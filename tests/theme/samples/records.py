"""One page of each kind of record."""

from __future__ import annotations

from plugins.pages.views import (
    BodyNote,
    Change,
    CommentPeriod,
    Contents,
    DocumentView,
    Fact,
    Link,
    MeetingView,
    NewsView,
    Picture,
    RecordView,
    Sheet,
    WithdrawnView,
)
from tests.theme.samples.cards import DOCUMENTS, ENDING, PROGRAMME_CARD, STORIES
from tests.theme.samples.site import DOCX, PDF, SOCIETY, head, when

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
