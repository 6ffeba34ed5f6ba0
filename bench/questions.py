"""What is asked of the search: of the sample site by hand, of every site by titles and numbers drawn from it.

In: nothing, or the sources of a site. Out: ``Question`` values. An answer is right when the first result is one of
``first`` and all of ``among`` are found at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from plugins.vietnamese.fold import fold, without_marks

SEED: Final = "tìm kiếm 1"
_FIELD: Final = re.compile(r'^(title|number): *"?(.*?)"?$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Question:
    """A question, addresses of which the first result must be one, and addresses that must be found."""

    text: str
    first: frozenset[str] = frozenset()
    among: frozenset[str] = frozenset()


def _asked(text: str, first: str = "", *among: str) -> Question:
    return Question(text, frozenset({first} - {""}), frozenset(among))


_DOC, _NEWS, _PROGRAMME = "/van-ban/2026/", "/tin-tuc/2026/", "/chuong-trinh/2026-"

SAMPLE: Final[tuple[Question, ...]] = (
    # without marks, with all, with some
    _asked("dai hoi dang bo khoi", "/tin-tuc/2025/dai-hoi-dang-bo-khoi/"),
    _asked("Đại hội Đảng bộ Khối", "/tin-tuc/2025/dai-hoi-dang-bo-khoi/"),
    _asked("đại hoi đảng bo khoi", "/tin-tuc/2025/dai-hoi-dang-bo-khoi/"),
    _asked(
        "DANG BO KHOI", "", "/tin-tuc/2025/dai-hoi-dang-bo-khoi/", f"{_DOC}du-thao-quy-che-van-hoa-cong-so/"
    ),
    _asked("dang uy khoi", "", f"{_DOC}18-kh-duk/", f"{_DOC}15-kh-duk/", f"{_PROGRAMME}11/"),
    _asked("hien mau", "", f"{_DOC}15-kh-duk/", f"{_DOC}125-ubnd-vx/", f"{_NEWS}hien-mau-tinh-nguyen-2026/"),
    _asked("hiến máu", "", f"{_DOC}15-kh-duk/", "/van-ban/2024/142-kh-duk/"),
    _asked(
        "so hoa tai lieu luu tru",
        "",
        f"{_DOC}18-kh-duk/",
        f"{_NEWS}so-hoa-tai-lieu-luu-tru/",
        f"{_DOC}58-gm-duk/",
    ),
    _asked("số hóa tài liệu", "", f"{_DOC}18-kh-duk/", f"{_NEWS}so-hoa-tai-lieu-luu-tru/"),
    _asked("số hoá tài liệu", "", f"{_DOC}18-kh-duk/", f"{_NEWS}so-hoa-tai-lieu-luu-tru/"),
    _asked("chu ky so", "/tin-tuc/2024/tap-huan-chu-ky-so/", "/van-ban/2024/1042-stttt-cntt/"),
    _asked("chữ ký số", "", "/tin-tuc/2024/tap-huan-chu-ky-so/", "/van-ban/2024/1042-stttt-cntt/"),
    _asked("chua chay", f"{_DOC}21-kh-duk/"),
    _asked("thuc tap phuong an chua chay", f"{_DOC}21-kh-duk/"),
    _asked("sang kien tiet kiem", "", f"{_DOC}24-kh-duk/", f"{_NEWS}hoi-thi-sang-kien-tiet-kiem/"),
    _asked("tet trong cay binh ngo", f"{_NEWS}tet-trong-cay-2026/", f"{_DOC}12-kh-duk/"),
    _asked(
        "Tết trồng cây",
        "",
        f"{_NEWS}tet-trong-cay-2026/",
        "/tin-tuc/2025/tet-trong-cay-2025/",
        f"{_DOC}12-kh-duk/",
    ),
    _asked("an toan giao thong", f"{_DOC}44-cv-duk/"),
    _asked("an toàn thông tin", f"{_DOC}61-gm-duk/", f"{_NEWS}tuan-le-an-toan-thong-tin/"),
    _asked("van hoa cong so", f"{_DOC}du-thao-quy-che-van-hoa-cong-so/"),
    _asked("thủ tục hành chính", f"{_DOC}1745-qd-ubnd/"),
    _asked(
        "vung bao",
        "",
        f"{_DOC}36-tb-duk/",
        f"{_NEWS}tiep-nhan-hang-ung-ho/",
        f"{_NEWS}ung-ho-dong-bao-vung-bao/",
    ),
    _asked("quoc khanh", f"{_DOC}33-tb-duk/"),
    _asked("ngay sach", "", "/tin-tuc/2025/ngay-sach-2025/", f"{_NEWS}ngay-sach-2026/"),
    _asked("chuyen doi so", "", f"{_NEWS}toa-dam-phu-nu-chuyen-doi-so/", "/van-ban/2025/04-nq-duk/"),
    _asked("mot cua", "/tin-tuc/2024/mot-cua-them-gio-lam-viec/"),
    _asked("liet si", f"{_NEWS}thap-nen-tri-an/"),
    _asked("tree planting", f"{_NEWS}tree-planting-festival-2026/"),
    # phrases, and words that must not be there
    _asked('"sinh hoạt trực tuyến"', f"{_DOC}07-hd-duk/"),
    _asked('"chu ky so"', "/tin-tuc/2024/tap-huan-chu-ky-so/", "/van-ban/2024/1042-stttt-cntt/"),
    _asked("sinh hoạt chi bộ -trực", "/tin-tuc/2025/chi-bo-hop-khong-giay/"),
    _asked('hiến máu -"năm 2026"', "", "/tin-tuc/2024/hien-mau-tinh-nguyen-2024/"),
    # numbers, however they are written
    _asked("18-KH/ĐUK", f"{_DOC}18-kh-duk/"),
    _asked("18 kh duk", f"{_DOC}18-kh-duk/"),
    _asked("kh18", f"{_DOC}18-kh-duk/"),
    _asked("KH 18- ĐUK", f"{_DOC}18-kh-duk/"),
    _asked("7-hd/duk", f"{_DOC}07-hd-duk/"),
    _asked("07 hd", f"{_DOC}07-hd-duk/"),
    _asked("125/ubnd-vx", f"{_DOC}125-ubnd-vx/"),
    _asked("1042 stttt cntt", "/van-ban/2024/1042-stttt-cntt/"),
    _asked("1745/QĐ-UBND", f"{_DOC}1745-qd-ubnd/"),
    _asked("qd 1745", f"{_DOC}1745-qd-ubnd/"),
    _asked("ctr 11 2026", f"{_PROGRAMME}11/"),
    _asked("chuong trinh cong tac thang 10 2026", f"{_PROGRAMME}10/"),
    _asked("16-ctr/duk", f"{_PROGRAMME}11/"),
    _asked("giay moi 61", f"{_DOC}61-gm-duk/"),
    _asked("ke hoach 24", f"{_DOC}24-kh-duk/"),
)

# Of the articles of `corpus.py`: words that are frequent, together and apart.
CORPUS: Final[tuple[Question, ...]] = tuple(
    Question(text)
    for text in (
        *("cai cach hanh chinh", "phòng cháy chữa cháy", "hồ sơ tồn đọng", "to cong nghe so cong dong"),
        *("nha van hoa thon", '"ủy ban nhân dân xã"', "thư viện huyện -miễn", "khám sức khỏe miễn phí"),
    )
)


def drawn(content: Path, count: int) -> list[Question]:
    """Return ``count`` titles and numbers of the records below ``content``, as written and without marks, in turn."""
    records = [(address, *fields) for address, *fields in sorted(_records(content))]
    random = Random(SEED)
    picked = random.sample(records, min(count, len(records)))
    questions = []
    for turn, (_, title, number) in enumerate(picked):
        if number and turn % 2:
            text = number if turn % 4 == 1 else " ".join(re.findall(r"\w+", without_marks(number).lower()))
            same = frozenset(a for a, _, other in records if fold(other) == fold(number))
        else:
            text = title if turn % 4 == 0 else without_marks(title)
            same = frozenset(a for a, other, _ in records if fold(other) == fold(title))
        questions.append(Question(text, same))
    return questions


def _records(content: Path) -> Iterator[tuple[str, str, str]]:
    for file in content.rglob("*.md"):
        path = file.relative_to(content).with_suffix("").as_posix()
        fields = dict(_FIELD.findall(file.read_text(encoding="utf-8").partition("\n---\n")[0]))
        address = f"/{path.removeprefix('trang/')}/"
        yield address, fields.get("title", "").replace('\\"', '"'), fields.get("number", "")
