"""`python -m bench.search`: Bản Tin's search and Pagefind side by side: what they cost, find and move.

In: `--site CONTENT` for a folder of real content, `--articles N` for the corpus; the sample site is always asked. Out:
tables on standard output, and `bench/SEARCH.md`: the cost of the index, cold and after an edit, by interleaved runs;
first hits, what was found at all, bytes moved, time to results in Chromium.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any, Final

from bench.asking import PAGEFIND_PAGE, Answer, Served, ask_ours, ask_pagefind
from bench.corpus import articles
from bench.edits import BODY, edited
from bench.indexing import INDEX, indexed
from bench.peers import WORK
from bench.questions import CORPUS, SAMPLE, Question, drawn
from bench.sites.bantin import BanTinSite
from bench.sites.site import write_text
from plugins.dates import ZONE
from tests.browsing import launch

ROOT: Final = Path(__file__).resolve().parents[1]
# Seconds for one program on one site, short questions first: a long title takes Pagefind minutes in 10,000 pages.
PATIENCE: Final = 300.0
RESULTS: Final = Path(__file__).resolve().with_name("SEARCH.md")


@dataclass(frozen=True)
class Site:
    """One site that is asked: its name, the folder of its conf, the questions, and how its content is edited."""

    name: str
    folder: Path
    questions: Sequence[Question]
    edit: Callable[[int], None] | None = None


def sites(asked: argparse.Namespace) -> Iterator[Site]:
    """Yield the sites that the command line asks for."""
    sample = ROOT / "content"
    yield Site("sample site", _beside("sample", sample), [*SAMPLE, *drawn(sample, 12)])
    for folder in asked.site:
        yield Site(folder.name, _beside(folder.name, folder), drawn(folder, 16))
    if asked.articles:
        yield _corpus(asked.articles)


def _beside(name: str, content: Path) -> Path:
    """Return a folder with a conf that reads ``content``, which lies elsewhere and is only read."""
    folder = WORK / f"search-{re.sub('[^a-z0-9]+', '-', name.lower())}"
    write_text(folder / "pelicanconf.py", _CONF.format(content=str(content.resolve())))
    return folder


_CONF: Final = """from plugins.engine.defaults import SETTINGS

globals().update(SETTINGS)
SITEURL = "http://localhost:8000"
PATH = {content!r}
"""


def _corpus(count: int) -> Site:
    folder, writer = WORK / f"search-{count}", BanTinSite()
    corpus = folder / "content" / "tin-tuc"
    writer.write(folder)
    for article in articles(count):
        writer.write_article(folder, article)
    questions = [*CORPUS, *drawn(corpus, 12)]
    moved = [Question(q.text, frozenset(f"/tin-tuc{address}" for address in q.first)) for q in questions]

    def edit(turn: int) -> None:
        changed = edited(BODY, count, turn)
        assert changed is not None  # noqa: S101 - only the scenario of nothing has none
        writer.write_article(folder, changed)

    return Site(f"{count:,} articles", folder, moved, edit)


def main(arguments: list[str] | None = None) -> int:
    """Measure and ask everything; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__.splitlines()[0])
    parser.add_argument(
        "--site", type=Path, action="append", default=[], help="a folder of content to ask as well"
    )
    parser.add_argument(
        "--articles", type=int, default=0, help="the corpus of the bench with so many articles"
    )
    parser.add_argument("--rounds", type=int, default=3, help="timed rounds after the one that warms up")
    parser.add_argument("--no-pagefind", action="store_true", help="measure and ask Bản Tin alone")
    asked = parser.parse_args(arguments)
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - of the test tools

    costs, answers = list[str](), list[str]()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for site in sites(asked):
            pagefind = not asked.no_pagefind
            index = indexed(site.name, site.folder, asked.rounds, site.edit, _say, pagefind=pagefind)
            costs += index.rows()
            for row in _asked(browser, site, pagefind=pagefind):
                answers.append(row)
                _keep(costs, answers)  # an interrupted run leaves what it has
        browser.close()
    print(RESULTS.read_text(encoding="utf-8"))
    return 0


def _say(words: str) -> None:
    print(words, file=sys.stderr)


_COSTS: Final = ("site", "what", "wall s", "CPU s", "memory MB")
_ANSWERS: Final = (
    *("site", "search", "index MB", "files", "questions", "first hit right", "all found", "results"),
    *("cold KB: median, most", "warm KB: median, most", "median s"),
)


def _keep(costs: Sequence[str], answers: Sequence[str]) -> None:
    lines = (
        *(
            "# Search beside Pagefind",
            "",
            f"{datetime.now(ZONE):%Y-%m-%d}. Made by `python -m bench.search`; see README.md.",
        ),
        *("", "## What the index costs", "", _line(*_COSTS), _line("---", "---", *["---:"] * 3), *costs),
        *(
            "",
            "## What is found, and moved",
            "",
            _line(*_ANSWERS),
            _line("---", "---", *["---:"] * 9),
            *answers,
            "",
        ),
    )
    RESULTS.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def _asked(browser: Any, site: Site, *, pagefind: bool) -> Iterator[str]:  # noqa: ANN401 - Playwright's
    output = site.folder / "output"
    ours = Served(output, counts=_is_of_search)
    with ours.running():
        yield _row(site, "Bản Tin", output / "tim-kiem", lambda q, o: ask_ours(browser, ours, q, o))
    if pagefind:
        (site.folder / INDEX).rename(output / INDEX)
        (output / PAGEFIND_PAGE).write_text('<!doctype html><html lang="vi"><title>Pagefind</title>')
        theirs = Served(output, "default-src 'self' 'unsafe-eval' 'wasm-unsafe-eval'")
        with theirs.running():
            yield _row(site, "Pagefind", output / INDEX, lambda q, o: ask_pagefind(browser, theirs, q, o))


def _is_of_search(path: str) -> bool:
    """Return whether ``path`` is asked for by a search: the index, its script, excerpts of records."""
    return "/chi-muc/" in path or "/search." in path or path.count("/") > 3


def _row(site: Site, name: str, folder: Path, ask: Callable[[Question, Question], Answer]) -> str:
    files = [file for file in folder.rglob("*") if file.is_file()]
    answers, start = list[tuple[Question, Answer]](), time.monotonic()
    questions = sorted(site.questions, key=lambda question: len(question.text.split()))
    for question, other in pairwise([*questions, questions[0]]):
        if time.monotonic() - start < PATIENCE:
            answers.append((question, ask(question, other)))
    first = [answer.found[:1] and answer.found[0] in q.first for q, answer in answers if q.first]
    for question, answer in answers:
        if question.first and not (answer.found and answer.found[0] in question.first):
            print(f"{site.name} · {name} · {question.text}: {answer.found[:2]}", file=sys.stderr)
    among = [q.among <= set(answer.found) for q, answer in answers if q.among]
    cold, warm = ([getattr(a, part) / 1000 for _, a in answers] for part in ("cold", "warm"))
    return _line(
        *(site.name, name),
        *(f"{sum(file.stat().st_size for file in files) / 1e6:.2f}", len(files), len(answers)),
        *(f"{sum(map(bool, first))} of {len(first)}", f"{sum(among)} of {len(among)}"),
        sum(answer.count for _, answer in answers),
        *(f"{median(moved):.0f}, {max(moved):.0f}" for moved in (cold, warm)),
        f"{median(answer.seconds for _, answer in answers):.2f}",
    )


def _line(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"


if __name__ == "__main__":
    sys.exit(main())
