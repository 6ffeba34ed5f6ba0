"""The corpus of documents: the same words with and without numbers, and what one changed number makes again."""

from __future__ import annotations

from pathlib import Path

from bench.documents import CITATIONS, one_number_changed, papers, write
from plugins.codes import NumberFinder


def texts(folder: Path) -> list[str]:
    files = sorted((folder / "content" / "van-ban").rglob("*.md"))
    return [file.read_text(encoding="utf-8").split("---\n", 2)[2] for file in files]


def test_numbers_run_through_each_year_and_type_once() -> None:
    corpus = papers(400)
    assert corpus == papers(400)
    assert len({(paper.issued.year, paper.number) for paper in corpus}) == 400
    assert all(len(paper.cites) == CITATIONS for paper in corpus[1:])
    assert all(target < n for n, paper in enumerate(corpus) for target in paper.cites)


def test_the_plain_site_has_the_same_words_and_no_number(tmp_path: Path) -> None:
    corpus = papers(30)
    for name in ("cited", "plain"):
        write(tmp_path / name, corpus, cited=name == "cited")
    cited, plain = texts(tmp_path / "cited"), texts(tmp_path / "plain")
    finder = NumberFinder()
    assert [len(list(finder.find(text))) for text in cited].count(CITATIONS) == 29
    assert not any(list(finder.find(text)) for text in plain)
    assert [len(text) for text in cited] == [len(text) for text in plain]


def test_one_changed_number_makes_no_page_again_but_those_that_show_it(tmp_path: Path) -> None:
    corpus = papers(60)
    write(tmp_path, corpus, cited=True)
    citing, made = one_number_changed(tmp_path, corpus)
    assert citing <= made <= citing + 2
    assert citing > 4
