"""What citations cost: documents that cite one another, beside the same documents whose numbers are none.

In: how many, and how many rounds. Out: the rows of a table. Both sites have the same words at the same places; in the
plain one a hyphen stands where the slash of a number would, so that nothing is found, looked up or linked.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from typing import Final

from bench import prose
from bench.measure import Cost, run
from bench.peers import WORK, environment_of
from bench.sites.bantin import BanTinSite
from bench.sites.site import write_text

COUNT: Final = 5_000  # documents
CITATIONS: Final = 4  # in each
GOAL: Final = 1.3  # times the plain site, wall
NOW: Final = "2026-01-01T00:00:00+07:00"
_FIRST: Final = date(2016, 1, 4)
_TYPES: Final = (("Kế hoạch", "KH"), ("Quyết định", "QĐ"), ("Thông báo", "TB"), ("Báo cáo", "BC"))
_PARAGRAPHS: Final = 6


@dataclass(frozen=True, slots=True)
class Paper:
    """One document of the corpus: its number as it is written, the day of its issue, the places of those it cites."""

    name: str
    number: str
    kind: str
    issued: date
    cites: tuple[int, ...]

    @property
    def file(self) -> str:
        """Return the path of its source below the content folder."""
        return f"van-ban/{self.issued.year}/{self.name}.md"


def papers(count: int = COUNT) -> list[Paper]:
    """Return the corpus, oldest first: the State's numbers run through each year, by type."""
    found: list[Paper] = []
    used: Counter[tuple[int, str]] = Counter()
    for n in range(count):
        issued = _FIRST + timedelta(days=n * 3600 // count)
        kind, code = _TYPES[n % len(_TYPES)]
        used[issued.year, code] += 1
        random = Random(f"nêu {n}")
        cites = tuple(random.randrange(n) for _ in range(CITATIONS)) if n else ()
        number = f"{used[issued.year, code]:02d}/{code}-UBND"
        found.append(Paper(f"van-ban-{n}", number, kind, issued, cites))
    return found


@dataclass(frozen=True, slots=True)
class DocumentFigures:
    """What was measured: costs by variant, and what one changed number made again."""

    count: int
    costs: dict[str, list[Cost]]
    citing: int  # documents that cite the one whose number changed
    made: int  # pages of other documents that were made again

    @property
    def ratio(self) -> float:
        """Return the wall time with citations, in that without."""
        cited, plain = (median(cost.wall for cost in self.costs[name]) for name in ("cited", "plain"))
        return cited / plain

    def rows(self) -> Iterator[str]:
        """Yield the lines of the section of RESULTS.md."""
        yield f"## Documents that cite one another\n\n{self.count:,} documents, {self.count * CITATIONS:,} citations.\n"
        yield "| figure | measured | goal |\n|---|---:|---:|"
        for name in ("plain", "cited"):
            cpu, wall = (median(getattr(c, part) for c in self.costs[name]) for part in ("cpu", "wall"))
            yield f"| {name}, cold: wall s / CPU s | {wall:.2f} / {cpu:.2f} | |"
        yield f"| cited against plain, cold (wall) | {self.ratio:.2f} | ≤ {GOAL} |"
        yield f"| one changed number: documents that cite it | {self.citing} | |"
        most = self.citing + 2  # the newer and the older document show its number too
        yield f"| other documents' pages made again, its two neighbours' among them | {self.made} | ≤ {most} |"
        yield ""


def measured(rounds: int, say: Callable[[str], None], count: int = COUNT) -> DocumentFigures:
    """Return what ``rounds`` interleaved rounds give, with ``count`` documents."""
    costs: dict[str, list[Cost]] = {"plain": [], "cited": []}
    folders = {name: WORK / f"documents-{name}" for name in costs}
    corpus = papers(count)
    for name, folder in folders.items():
        shutil.rmtree(folder, ignore_errors=True)
        write(folder, corpus, cited=name == "cited")
    for turn in range(rounds + 1):
        for name, folder in folders.items():
            say(f"{count:,} documents, {name}: {f'round {turn}' if turn else 'warming up'}")
            lay_aside(folder, turn)
            cost = run(command(), folder, environment_of(BANTIN_NOW=NOW, BANTIN_CACHE="cache"))
            if turn:
                costs[name].append(cost)
    citing, made = one_number_changed(folders["cited"], corpus)
    for folder in folders.values():
        shutil.rmtree(folder, ignore_errors=True)
    return DocumentFigures(count, costs, citing, made)


def one_number_changed(folder: Path, corpus: Sequence[Paper]) -> tuple[int, int]:
    """Change the number that is cited most; return by how many, and how many other pages are made again."""
    from plugins.engine.build import build  # noqa: PLC0415 - the engine, for who has a site
    from plugins.settings import load_settings  # noqa: PLC0415

    settings, now = load_settings(folder / "pelicanconf.py"), datetime.fromisoformat(NOW)
    build(settings, now)
    citing = Counter(target for paper in corpus for target in set(paper.cites))
    (chosen, count), *_ = citing.most_common(1)
    one = corpus[chosen]
    file = folder / "content" / one.file
    write_text(file, file.read_text(encoding="utf-8").replace(f'"{one.number}"', '"99999/KH-UBND"'))
    made = {path for _, paths in build(settings, now).stats.reasons for path in paths}
    others = {f"{paper.file.removesuffix('.md')}/index.html" for paper in corpus if paper is not one}
    return count, len(made & others)


def write(folder: Path, corpus: Sequence[Paper], *, cited: bool) -> None:
    """Write the site; where not ``cited``, the numbers in its texts have no slash."""
    BanTinSite().write(folder)
    body = {"name": "Ủy ban nhân dân tỉnh", "short": "UBND", "slug": "ubnd", "profile": "nha-nuoc"}
    write_text(folder / "content" / "du-lieu" / "co-quan.yaml", f"- {json.dumps(body, ensure_ascii=False)}\n")
    for paper in corpus:
        header = {"title": prose.title(Random(f"tên {paper.name}")), "number": paper.number}
        header |= {"issued": paper.issued.isoformat(), "type": paper.kind, "issuer": "UBND"}
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in header.items()]
        body_text = _body(paper, [corpus[n] for n in paper.cites], cited=cited)
        write_text(folder / "content" / paper.file, "\n".join(("---", *lines, "---", "", body_text)))


def _body(paper: Paper, others: Sequence[Paper], *, cited: bool) -> str:
    random = Random(f"bài {paper.name}")
    blocks = [prose.paragraph(random) for _ in range(_PARAGRAPHS)]
    for place, other in enumerate(others):
        number = other.number if cited else other.number.replace("/", "-")
        said = (
            f"Thực hiện {other.kind} số {number}, ngày {other.issued:%d/%m/%Y}, các đơn vị báo cáo kết quả."
        )
        blocks[place] += f" {said}"
    return "\n\n".join(blocks) + "\n"


def lay_aside(folder: Path, turn: int, names: Sequence[str] = ("output", "cache")) -> None:
    """Move what the round before made out of the way (see README.md: removing it would slow the next one)."""
    for name in names:
        if (folder / name).exists():
            (folder / name).rename(folder / f"{name}-{turn}")


def command() -> tuple[str, ...]:
    """Return what builds a site of the bench cold, with everything on."""
    return (
        str(Path(sys.executable).with_name("bantin")),
        "--lang",
        "en",
        "build",
        "-s",
        "pelicanconf.py",
        "-o",
        "output",
    )
