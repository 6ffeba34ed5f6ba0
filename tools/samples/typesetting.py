"""Markdown of the sample documents as paragraphs and tables for print.

In: the small part of Markdown that the samples use: headings, paragraphs, one level of numbered
and plain lists, tables, strong and emphasised words. Out: reportlab flowables. Anything else
stands in the print as it was written.
"""

import re
from collections.abc import Iterator
from html import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Spacer, Table, TableStyle

FACE = "Serif"  # the family that ``letterhead.use_fonts`` registers

TEXT = ParagraphStyle(
    "text", fontName=FACE, fontSize=13, leading=17.5, alignment=TA_JUSTIFY, spaceAfter=4,
    firstLineIndent=10 * mm,
)  # fmt: skip
PLAIN = ParagraphStyle("plain", TEXT, firstLineIndent=0)
ITEM = ParagraphStyle("item", TEXT, leftIndent=0, firstLineIndent=10 * mm)
HEADING = ParagraphStyle("heading", TEXT, fontName=f"{FACE}-Bold", spaceBefore=7, keepWithNext=1, alignment=0)
CENTRE = ParagraphStyle("centre", PLAIN, alignment=TA_CENTER, spaceAfter=0)
ADDRESS = ParagraphStyle("address", CENTRE, spaceAfter=8)
CELL = ParagraphStyle("cell", PLAIN, fontSize=10.5, leading=13.5, spaceAfter=0, alignment=0)
NUMBER_CELL = ParagraphStyle("number", CELL, alignment=TA_RIGHT)
HEAD_CELL = ParagraphStyle("head", CELL, fontName=f"{FACE}-Bold", alignment=TA_CENTER)


def inline(text: str) -> str:
    """Return one line of Markdown as reportlab's own markup, everything else escaped."""
    safe = escape(text.strip(), quote=False)
    safe = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", safe)
    return re.sub(r"(?<!\*)\*([^*]+)\*", r"<i>\1</i>", safe)


def table_of(lines: list[str], width: float) -> Table:
    """Return a table as wide as the text, its columns shared out by what they hold."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    head, rule, body = rows[0], rows[1], rows[2:]
    right = [cell.endswith(":") for cell in rule]
    longest = [max([9, *(min(len(row[i]), 60) for row in [head, *body])]) ** 0.62 for i in range(len(head))]
    cells = [[Paragraph(inline(cell), HEAD_CELL) for cell in head]]
    cells += [
        [Paragraph(inline(cell), NUMBER_CELL if right[i] else CELL) for i, cell in enumerate(row)]
        for row in body
    ]
    look = TableStyle(
        [
            ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("TOPPADDING", (0, 0), (-1, -1), 2.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ]
    )
    widths = [width * share / sum(longest) for share in longest]
    return Table(cells, colWidths=widths, style=look, repeatRows=1)


def flow_of(body: str, width: float) -> Iterator[Flowable]:
    """Yield the flowables of a body; ``width`` is that of the text in points."""
    for block in re.split(r"\n{2,}", body.strip()):
        lines = block.splitlines()
        if lines[0].startswith("|"):
            yield Spacer(1, 4)
            yield table_of(lines, width)
            yield Spacer(1, 8)
        elif lines[0].startswith("#"):
            yield Paragraph(inline(lines[0].lstrip("# ")), HEADING)
        elif re.match(r"(\d+\.|-) ", lines[0]):
            for line in lines:
                yield Paragraph(inline(re.sub(r"^- ", "- ", line)), ITEM)
        else:
            addressed = lines[0].startswith("Kính gửi")
            yield Paragraph(inline(" ".join(lines)), ADDRESS if addressed else TEXT)
