"""Another text is put into its page and feeds without a plan, and only where nothing else can follow from it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from plugins.templates import CompiledTemplates, theme_environment
from tests.plugins.engine import world
from tests.plugins.engine.beside import listed
from tests.plugins.engine.lab import Lab
from tests.plugins.engine.proof import prove
from tests.sites.build import ROOT

THEME = ROOT / "theme"


def is_plain(theme: Path) -> bool:
    """Return whether ``theme`` shows texts plainly."""
    return CompiledTemplates().are_plain(theme_environment(theme))


class PlannedError(Exception):
    """A build planned the whole site."""


@pytest.fixture
def lab(tmp_path: Path) -> Lab:
    made = Lab(tmp_path)
    made.build()
    made.build()  # the first one forgot the times of files that were written only just then
    return made


@pytest.fixture
def unplanned(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:  # noqa: ARG001 - it is built before
    """Let no further build get as far as a plan."""

    def planned(*_arguments: object, **_named: object) -> NoReturn:
        raise PlannedError

    with monkeypatch.context() as patch:
        patch.setattr("plugins.engine.whole.make_plan", planned)
        yield


@pytest.mark.usefixtures("unplanned")
@pytest.mark.parametrize(
    "path", [world.LEAD, world.PLAN, world.BASE, world.CONTACT, world.HIDDEN, world.ENGLISH, world.EXPIRED]
)
def test_a_text_needs_no_plan(lab: Lab, path: str) -> None:
    before = lab.files()
    text = lab.texts[path].body
    lab.body(path, f"{text}\n\nMột đoạn nữa.\n")
    built = lab.build()

    changed = {name for name, data in built.files.items() if before.get(name) != data}
    assert built.result.written == len([name for name in changed if not name.startswith(".bantin/")]) > 0
    assert {reason for reason, _ in built.result.stats.reasons} == {"text"}
    assert any("Một đoạn nữa.".encode() in built.files[name] for name in changed)


@pytest.mark.usefixtures("unplanned")
def test_a_text_that_is_not_due_yet_is_nowhere_and_needs_no_plan(lab: Lab) -> None:
    lab.body(world.SCHEDULED, f"{lab.texts[world.SCHEDULED].body}\n\nMột đoạn nữa.\n")
    assert lab.build().result.written == 0


@pytest.mark.usefixtures("unplanned")
@pytest.mark.parametrize("fields", [{"title": "Tên khác"}, {"tags": ["khác"]}, {"date": "01/02/2026"}])
def test_a_header_needs_a_plan(lab: Lab, fields: dict[str, object]) -> None:
    lab.change(world.LEAD, **fields)
    with pytest.raises(PlannedError):
        lab.build()


@pytest.mark.usefixtures("unplanned")
@pytest.mark.parametrize(
    "body", ["## Một phần khác\n\nChữ.\n", "[Liên hệ](/trang/lien-he.md)\n", "Đoạn đầu khác hẳn.\n", ""]
)
def test_headings_links_the_first_paragraph_and_an_empty_text_need_a_plan(lab: Lab, body: str) -> None:
    lab.body(world.LEAD, body)
    with pytest.raises(PlannedError):
        lab.build()


@pytest.mark.usefixtures("unplanned")
def test_a_page_that_somebody_touched_needs_a_plan(lab: Lab) -> None:
    page = lab.site.output / "lien-he/index.html"
    page.write_bytes(page.read_bytes() + b"\n")
    lab.body(world.CONTACT, f"{lab.texts[world.CONTACT].body}\n\nMột đoạn nữa.\n")
    with pytest.raises(PlannedError):
        lab.build()


@pytest.mark.parametrize(
    "markup",
    [
        "{{ record.body|length }}",
        "{{ record.body|striptags|truncate(30) }}",
        "{% if record.body == '' %}x{% endif %}",
        '{{ record["body"]|safe }}',
        '{{ [record]|map(attribute="body")|first|length }}',
        '{{ record|attr("body")|length }}',
        "{{ record|string|length }}",
        "{{ record|pprint }}",
        "{{ record|e|length }}",
        "{{ (record ~ '')|length }}",
        "{% if record.body|safe|length > 400 %}dài{% endif %}",
        "{% set t = record.body|safe %}{% if 'đoạn' in t %}có{% endif %}",
        "{% set html = prose(record) %}{{ html|wordcount }}",
        "{{ prose(record)|length }}",
        "{{ record.body|safe|replace('(c)', '©') }}",
        "{% filter upper %}{{ prose(record) }}{% endfilter %}",
        "{% set copy = record %}{{ copy.title }}",
        "{{ record.__class__ }}",
        "{% macro again(item) %}{{ item|e|length }}{% endmacro %}{{ again(record) }}",
        "{% set shown %}{{ prose(record) }}{% endset %}{{ shown|length }}",
    ],
)
def test_a_theme_that_shows_more_of_the_text_is_planned_and_right(lab: Lab, markup: str) -> None:
    lab.theme_text("templates/news.html", "{{ byline(record) }}", f"{{{{ byline(record) }}}}{markup}")
    assert not is_plain(lab.theme)
    prove(lab, 2)
    lab.body(world.LEAD, f"{lab.texts[world.LEAD].body}\n\nMột đoạn nữa.\n")
    prove(lab, 2)


def test_a_theme_that_shows_the_text_twice_is_planned_and_right(lab: Lab) -> None:
    lab.theme_text(
        "templates/news.html", "{{ byline(record) }}", "{{ byline(record) }}{{ record.body|safe }}"
    )
    prove(lab, 1)
    lab.body(world.LEAD, f"{lab.texts[world.LEAD].body}\n\nMột đoạn nữa.\n")
    prove(lab, 1)


def test_a_conf_with_filters_of_its_own_is_planned_and_right(lab: Lab) -> None:
    lab.conf["JINJA_FILTERS"] = {"so_chu": lambda record: len(record.body)}
    lab.theme_text("templates/news.html", "{{ byline(record) }}", "{{ byline(record) }}{{ record|so_chu }}")
    prove(lab, 1)
    lab.body(world.LEAD, f"{lab.texts[world.LEAD].body}\n\nMột đoạn nữa.\n")
    prove(lab, 1)


def test_our_own_theme_shows_texts_plainly(tmp_path: Path) -> None:
    assert is_plain(THEME)
    shutil.copytree(THEME, tmp_path / "theme")
    (tmp_path / "theme/templates/khac.html").write_text("{{ x.body }}", encoding="utf-8")
    assert not is_plain(tmp_path / "theme")


@pytest.mark.parametrize("gone", ["lien-he/index.html", "lien-he", ""])
def test_a_page_that_is_gone_is_made_again_with_its_new_text(lab: Lab, gone: str) -> None:
    target = lab.site.output / gone
    target.unlink() if target.is_file() else shutil.rmtree(target)
    lab.body(world.CONTACT, f"{lab.texts[world.CONTACT].body}\n\nMột đoạn nữa.\n")
    built, clean = lab.build(), lab.clean()
    assert built.files == clean.files
    assert "Một đoạn nữa.".encode() in built.files["lien-he/index.html"]


def test_an_accepted_finding_whose_line_moves_is_told_as_in_a_clean_build(lab: Lab) -> None:
    lab.change(world.LEAD, tags=["CHUNG"])
    source = (lab.site.content / world.LEAD).read_text(encoding="utf-8")
    line = next(n for n, text in enumerate(source.splitlines(), 1) if text.startswith("tags"))
    entry = {"path": world.LEAD, "code": "spelling", "line": line, "reason": "Thử", "by": "Văn phòng"}
    lab.site.write("du-lieu/chap-nhan.yaml", listed(entry))
    prove(lab, 1)
    prove(lab, 1)
    lab.site.write(world.LEAD, source.replace("---\n", "---\n# ghi chú\n", 1))
    prove(lab, 1)


@pytest.mark.usefixtures("unplanned")
def test_a_build_that_may_have_missed_a_change_is_not_gone_on_from(
    lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plugins.engine.memory.remember.is_settled", lambda _times, _started: False)
    lab.body(world.CONTACT, f"{lab.texts[world.CONTACT].body}\n\nMột đoạn nữa.\n")
    assert lab.build().result.written == 3  # its page, its segment of the index, the list of segments
    lab.body(world.CONTACT, f"{lab.texts[world.CONTACT].body}\n\nHai đoạn nữa.\n")
    with pytest.raises(PlannedError):
        lab.build()


class KilledError(BaseException):
    """Stands for the end of the process: nothing catches it."""


@pytest.mark.parametrize("last", range(1, 6))
def test_a_killed_build_of_texts_leaves_whole_files_and_the_next_one_is_right(
    lab: Lab, monkeypatch: pytest.MonkeyPatch, last: int
) -> None:
    before, replaced, calls = lab.files(), os.replace, []

    def killed(source: str, target: str) -> None:
        calls.append(target)
        if len(calls) == last:
            raise KilledError
        replaced(source, target)

    lab.body(world.LEAD, f"{lab.texts[world.LEAD].body}\n\nMột đoạn nữa.\n")
    clean = lab.clean()
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", killed)
        with pytest.raises(KilledError):
            lab.build()
    left = {path: data for path, data in lab.files().items() if not path.startswith(".bantin/")}
    assert all(data in {before.get(path), clean.files.get(path)} for path, data in left.items())
    built = lab.build()
    assert built.result.notes == ()
    assert built.files == clean.files
