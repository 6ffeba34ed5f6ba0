"""Print the sample documents and programmes as PDF, from their own Markdown records.

In: the records below ``content/van-ban`` and ``content/chuong-trinh`` that name a PDF in
``attachments``. Out: that PDF beside the record: A4, with a text layer in Vietnamese, laid out
after Guide 36-HD/VPTW (Party bodies) or Decree 30/2020/NĐ-CP (State bodies), and without a seal,
a name or a signature. The same records, font and reportlab give the same bytes: no date and no
random identifier is written.

Needs reportlab, fontTools and PyYAML (to check the types, ``types-reportlab`` and ``types-PyYAML``)
and the font Liberation Serif, version 2 (SIL Open Font License 1.1, which allows embedding; a
subset is embedded), on Debian from the package ``fonts-liberation2``::

    python -m pip install "reportlab==5.1.0" "fonttools==4.68.0" "pyyaml==6.0.3"
    python -m tools.print_samples [CONTENT [FONT_FOLDER]]
"""

import datetime as dt
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from reportlab import rl_config
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, SimpleDocTemplate

from tools.samples import letterhead
from tools.samples.typesetting import FACE, flow_of

FONTS = "/usr/share/fonts/truetype/liberation2"
UNKNOWN_ON_THE_DAY = ("Trạng thái", "Ghi chú")  # columns that are filled in after the signing


class SteadyCanvas(Canvas):
    """A page writer that puts neither the clock nor a random number into the file."""

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - reportlab's own call
        """Start a file as reportlab would, but reproducibly."""
        super().__init__(*args, **options | {"invariant": 1, "pageCompression": 1, "initialFontName": FACE})


def day_of(value: object) -> dt.date:
    """Return the day of a front-matter value such as ``08/06/2026``.

    Raises ``ValueError`` for any other shape: the samples write days day first.
    """
    return dt.datetime.strptime(str(value)[:10], "%d/%m/%Y").date()  # noqa: DTZ007


def parts_of(record: Path) -> tuple[dict[str, Any], str]:
    """Return a record's front matter and its body."""
    _, header, body = record.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(header), body.strip()


def without_columns(body: str, names: tuple[str, ...]) -> str:
    """Return the text with the named columns taken out of its tables."""
    lines, drop = [], set[int]()
    for line in body.splitlines():
        if not line.startswith("|"):
            lines.append(line)
            drop = set()
            continue
        cells = line.strip("|").split("|")
        drop = drop or {i for i, cell in enumerate(cells) if cell.strip() in names}
        kept = (cell for i, cell in enumerate(cells) if i not in drop)
        lines.append("|" + "|".join(kept) + "|")
    return "\n".join(lines)


def pages_of(fields: dict[str, Any], body: str, width: float) -> Iterator[Flowable]:
    """Yield what the printed document is made of, from its head to its foot."""
    body = re.sub(r"\]\(/[^)]*\)", "]", body).replace("[", "").replace("]", "")
    yield from letterhead.head(fields, day_of(fields["issued"]), width)
    flow = list(flow_of(body, width))
    kept = 1 if "period" in fields else 2  # a heading and its text; a programme ends in a table
    yield from flow[:-kept]
    foot = letterhead.foot(fields, width) if "number" in fields else ()
    yield KeepTogether([*flow[-kept:], *foot])  # a signature never stands alone on a page


def print_record(record: Path) -> Path | None:
    """Write the PDF that a record names; return its path, or None when it names none."""
    fields, body = parts_of(record)
    names = [name for name in fields.get("attachments", []) if name.endswith(".pdf")]
    if not names:
        return None
    programme = "period" in fields
    page = landscape(A4) if programme else A4
    if programme:
        body = without_columns(body, UNKNOWN_ON_THE_DAY)
    target = record.parent / str(names[0])
    sheet = SimpleDocTemplate(
        str(target),
        pagesize=page,
        leftMargin=(20 if programme else 30) * mm,
        rightMargin=15 * mm,
        topMargin=20 * mm,
        bottomMargin=20 * mm,
        title=fields["title"],
        author=fields["issuer"],
        subject=fields.get("number", ""),
        lang="vi",
    )
    sheet.build(
        list(pages_of(fields, body, sheet.width)),
        onLaterPages=letterhead.page_number,
        canvasmaker=SteadyCanvas,
    )
    return target


def print_all(content: Path) -> list[Path]:
    """Print every document and programme below ``content``; return the paths written."""
    records = sorted([*content.glob("van-ban/*/*.md"), *content.glob("chuong-trinh/*.md")])
    return [target for record in records if (target := print_record(record))]


if __name__ == "__main__":
    where, fonts = [*sys.argv[1:], *("content", FONTS)[len(sys.argv) - 1 :]][:2]
    rl_config.useA85 = 0  # streams as bytes, a fifth smaller than as letters
    letterhead.use_fonts(Path(fonts))
    for printed in print_all(Path(where)):
        sys.stdout.write(f"{printed} {printed.stat().st_size}\n")
