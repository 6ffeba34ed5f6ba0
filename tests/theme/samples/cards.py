"""Records as lists show them, the blocks of the home page, and the home page."""

from __future__ import annotations

from plugins.pages.views import (
    Attachment,
    Banner,
    Block,
    Card,
    HomeView,
    Link,
    Picture,
    Shelf,
    Step,
    Validity,
    When,
)
from tests.theme.samples.site import ACTIVITY, DOCX, PDF, REFORM, SOCIETY, when


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
