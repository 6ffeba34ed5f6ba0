"""Head, foot and page number of the printed sample documents.

In: a record's front matter. Out: reportlab flowables. The Party form follows Guide 36-HD/VPTW
("Số" without a colon, the star below the body's name), the State form Decree 30/2020/NĐ-CP
(national motto, "Số:"). No place and no person is named.
"""

import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fontTools import subset, ttLib
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    HRFlowable,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from tools.samples.typesetting import CENTRE, FACE, PLAIN, inline

SMALL = ParagraphStyle("small", PLAIN, fontSize=11, leading=14, spaceAfter=0, alignment=0)
HEAD = ParagraphStyle("half", CENTRE, fontSize=12, leading=16)
TITLE = ParagraphStyle("title", CENTRE, fontName=f"{FACE}-Bold", fontSize=14.5, leading=19, spaceBefore=10)
ABSTRACT = ParagraphStyle("abstract", CENTRE, fontName=f"{FACE}-Bold", leading=18)
# Basic Latin, Latin-1, what Vietnamese adds, and the dashes, quotation marks and signs of print.
CHARACTERS = [
    *range(0x20, 0x7F), *range(0xA0, 0x100), 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169,
    0x1A0, 0x1A1, 0x1AF, 0x1B0, *range(0x1EA0, 0x1EFA), *range(0x2010, 0x2027), 0x20AB,
]  # fmt: skip
STATE_PARENTS = {"Sở Thông tin và Truyền thông": "ỦY BAN NHÂN DÂN TỈNH"}
RECIPIENTS = {
    True: ("Thường trực Tỉnh ủy (để báo cáo),", "Các tổ chức đảng trực thuộc,", "Lưu Văn phòng."),
    False: ("Như nơi nhận ở trên;", "Lưu: VT."),
}


def use_fonts(folder: Path) -> None:
    """Register upright, bold and italic Liberation Serif from ``folder``, without their hints.

    Hints for old screens are two thirds of a face; paper and today's screens do without them.
    Raises ``OSError`` when a face is not there.
    """
    faces = {"": "Regular", "-Bold": "Bold", "-Italic": "Italic"}
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, drop_tables=["FFTM"])
    for ending, face in faces.items():
        font = ttLib.TTFont(folder / f"LiberationSerif-{face}.ttf", recalcTimestamp=False)
        narrowed = subset.Subsetter(options)
        narrowed.populate(unicodes=CHARACTERS)
        narrowed.subset(font)
        small = io.BytesIO()
        font.save(small)
        small.seek(0)
        pdfmetrics.registerFont(TTFont(FACE + ending, small))
    pdfmetrics.registerFontFamily(FACE, FACE, f"{FACE}-Bold", f"{FACE}-Italic", f"{FACE}-Bold")


def is_party(fields: dict[str, Any]) -> bool:
    """Tell whether the issuer writes in the Party's form."""
    return str(fields["issuer"]).startswith("Đảng ủy")


def page_number(canvas: Canvas, sheet: BaseDocTemplate) -> None:
    """Write the page's number at the middle of its top edge, as both forms ask from page two."""
    width, height = sheet.pagesize
    canvas.setFont(FACE, 12)
    canvas.drawCentredString(width / 2, height - 13 * mm, str(canvas.getPageNumber()))


def sides(left: Paragraph, right: Paragraph, width: float) -> Table:
    """Return two halves side by side, as at the head and the foot of a document."""
    look = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0)]  # fmt: skip
    return Table([[left, right]], colWidths=[width * 0.44, width * 0.56], style=TableStyle(look))


def head(fields: dict[str, Any], issued: dt.date, width: float) -> Iterator[Flowable]:
    """Yield body, number, motto and day, then type and abstract."""
    number, kind = str(fields.get("number", "")), str(fields["type"])
    letter = kind == "Công văn"
    day = f"<i>Ngày {issued:%d} tháng {issued.month} năm {issued.year}</i>"
    abstract = str(fields["title"]).removeprefix("Về việc ").removeprefix("Dự thảo ")
    abstract = abstract.removeprefix(f"{kind} ")
    about = f"<br/><font size=11><i>V/v {abstract}</i></font>" if letter else ""
    if is_party(fields):
        left = f"ĐẢNG BỘ TỈNH<br/><b>ĐẢNG ỦY KHỐI CÁC CƠ QUAN</b><br/>*<br/>Số {number or '…'}{about}"
        right = f"<b>ĐẢNG CỘNG SẢN VIỆT NAM</b><br/><br/><br/>{day}"
    else:
        issuer = str(fields["issuer"])
        above = STATE_PARENTS.get(issuer)
        left = f"{above}<br/><b>{issuer.upper()}</b>" if above else f"<b>{issuer.upper()}</b>"
        left += f"<br/><br/>Số: {number}{about}"
        right = (
            f"<b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br/><b>Độc lập - Tự do - Hạnh phúc</b><br/><br/>{day}"
        )
    yield sides(Paragraph(left, HEAD), Paragraph(right, HEAD), width)
    yield Spacer(1, 10)
    if letter:
        return
    yield Paragraph(kind.upper() if number else f"DỰ THẢO {kind.upper()}", TITLE)
    yield Paragraph(inline(abstract[:1].lower() + abstract[1:]), ABSTRACT)
    yield HRFlowable(width=35 * mm, thickness=0.7, color="black", spaceBefore=4, spaceAfter=12)


def foot(fields: dict[str, Any], width: float) -> Iterator[Flowable]:
    """Yield the recipients and the signer's office; the signature stays a word in brackets."""
    party = is_party(fields)
    form, office = str(fields["signer_form"]), str(fields["signer_position"])
    recipients = "<br/>".join(f"- {name}" for name in RECIPIENTS[party])
    whose = {"T/M": "BAN THƯỜNG VỤ", "T/L": "BAN THƯỜNG VỤ", "KT.": "THỦ TRƯỞNG"}[form]
    if fields["type"] == "Nghị quyết":
        whose = "BAN CHẤP HÀNH"
    elif not party:
        whose = "CHỦ TỊCH" if "Ủy ban" in str(fields["issuer"]) else "GIÁM ĐỐC"
    left = Paragraph(f"<b>Nơi nhận:</b><br/>{recipients}", SMALL)
    right = Paragraph(f"<b>{form} {whose}</b><br/><b>{office.upper()}</b><br/><br/><i>(đã ký)</i>", CENTRE)
    yield Spacer(1, 14)
    yield sides(left, right, width)
