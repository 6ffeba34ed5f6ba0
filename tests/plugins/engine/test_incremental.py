"""A build that goes on from a former one leaves every byte as a build from nothing does.

Random sequences of edits, additions, removals, renames, and changes of pictures, registers, settings, templates
and of the time are built one on another, with one and with two workers, and compared with a first build each time.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.engine import render
from plugins.engine.build import TORN, BuildResult, build
from plugins.engine.verify import verify
from plugins.settings import Settings
from tests.sites.build import NOW, ROOT, TempSite, document, mapping, news, page, picture, tree

NAMES = ("mot", "hai", "ba", "bon")
TAGS = ("riêng", "Riêng", "chung", "khác")


class Lab:
    """A site, its theme and its clock, changed by drawn edits."""

    def __init__(self, folder: Path) -> None:
        self.site = TempSite(folder / "site")
        self.site.identity()
        self.theme = folder / "theme"
        shutil.copytree(ROOT / "theme", self.theme)
        self.folder, self.now, self.count = folder, NOW, 0
        self.changes: dict[str, object] = {}
        for name in NAMES:
            self.site.write(f"tin-tuc/2026/{name}.md", news(f"Tin {name}", tags=["chung"]))
        self.site.write("van-ban/2026/ke-hoach.md", document(number="1-KH/DUK", type="Kế hoạch"))

    def build(self, jobs: int) -> tuple[BuildResult, dict[str, bytes]]:
        """Build on the former build, and return the files without the list of what is coming."""
        cache = str(self.folder / "cache")
        result = build(self._settings(self.site, CACHE_PATH=cache), self.now, jobs=jobs)
        return result, tree(self.site.output)

    def fresh(self) -> tuple[BuildResult, dict[str, bytes]]:
        """Build the same from nothing."""
        self.count += 1
        other = self.site.with_(folder=self.folder / f"fresh-{self.count}").take(self.site.content)
        result = build(self._settings(other), self.now, jobs=1)
        files = tree(other.output)
        shutil.rmtree(other.folder)
        return result, files

    def _settings(self, site: TempSite, **more: object) -> Settings:
        return site.settings(THEME=str(self.theme), **self.changes, **more)


def _edit(lab: Lab, draw: Random) -> None:
    name, number = draw.choice(NAMES), draw.randrange(6)
    links = ["", "[xem](hai.md)", "![Ảnh](anh.png)", "[tệp](tep.pdf)", "[mục](ba.md#phan)"]
    body = f"## Phần\n\nNội dung {number}. {draw.choice(links)}\n"
    extra: dict[str, object] = {}
    if draw.random() < 0.3:
        extra["topic"] = "Chuyên đề chung"
    if draw.random() < 0.2:
        extra["expires"] = draw.choice(["19/11/2026", "22/11/2026"])
    if draw.random() < 0.2:
        extra["status"] = draw.choice(["hidden", "draft", "withdrawn"])
        extra["reason"] = "Thử"
    if draw.random() < 0.2:
        extra["aliases"] = [f"/cu/{name}.html"]
    date = draw.choice(["15/06/2026 08:00", "15/06/2026 09:00", "01/02/2026", "21/11/2026 10:00"])
    text = news(f"Tin {draw.randrange(3)}", date=date, body=body, tags=[draw.choice(TAGS)], **extra)
    lab.site.write(f"tin-tuc/2026/{name}.md", text)


def _body(lab: Lab, draw: Random) -> None:
    for file in sorted((lab.site.content / "tin-tuc/2026").glob("*.md"))[:1]:
        file.write_text(file.read_text("utf-8") + f"\nThêm {draw.randrange(99)}.\n", encoding="utf-8")


def _add(lab: Lab, draw: Random) -> None:
    for number in range(draw.choice([1, 3, 25])):
        lab.site.write(f"tin-tuc/2026/them-{number}.md", news(f"Thêm {number}", tags=[draw.choice(TAGS)]))


def _remove(lab: Lab, draw: Random) -> None:
    files = sorted((lab.site.content / "tin-tuc/2026").glob("*.md"))
    for file in draw.sample(files, min(len(files), draw.choice([1, 10]))):
        file.unlink()


def _rename(lab: Lab, draw: Random) -> None:
    files = sorted((lab.site.content / "tin-tuc/2026").glob("*.md"))
    if files:
        draw.choice(files).rename(lab.site.content / f"tin-tuc/2026/{draw.choice(NAMES)}.md")


def _files(lab: Lab, draw: Random) -> None:
    lab.site.write("tin-tuc/2026/anh.png", picture(size=(draw.choice([8, 9]), 6)))
    lab.site.write("tin-tuc/2026/tep.pdf", b"%PDF-1.4 " + bytes([48 + draw.randrange(9)]))


def _document(lab: Lab, draw: Random) -> None:
    replaced = [draw.choice(["/van-ban/2026/ke-hoach.md", "2-KH/DUK"])] if draw.random() < 0.5 else []
    kind = draw.choice(["Kế hoạch", "Công văn"])
    text = document(f"Văn bản {draw.randrange(3)}", number=f"{draw.randrange(9)}-KH/DUK", type=kind)
    lab.site.write("van-ban/2026/ke-hoach.md", text)
    lab.site.write("van-ban/2026/hai.md", document(replaces=replaced, type=kind, translation_of=""))
    lab.site.write("trang/lien-he.md", page(f"Liên hệ {draw.randrange(2)}"))


def _english(lab: Lab, draw: Random) -> None:
    text = news(f"News {draw.randrange(2)}", lang="en", translation_of="/tin-tuc/2026/mot.md")
    lab.site.write("tin-tuc/2026/english.md", text)


def _register(lab: Lab, draw: Random) -> None:
    lab.site.identity(name=draw.choice(["Bản tin thử", "Bản tin khác"]), owner=draw.choice(["", "Đảng ủy"]))
    slug = draw.choice(["tin", "tin-hoat-dong"])
    lab.site.write(
        "du-lieu/chuyen-muc.yaml",
        "- " + mapping({"name": "Tin hoạt động", "slug": slug}).replace("\n", "\n  "),
    )
    lab.site.write("du-lieu/viet-tat.yaml", f"- {{short: Tin, long: Bản {draw.randrange(2)}}}\n")
    lab.site.write("du-lieu/khau-hieu.yaml", "- {text: Chào, to: 21/11/2026}\n")


def _template(lab: Lab, draw: Random) -> None:
    file = lab.theme / draw.choice(["templates/news.html", "components/card/macro.html", "styles/base.css"])
    mark = "/* x */ .y{z:1}" if file.suffix == ".css" else "{# x #}"
    file.write_text(file.read_text("utf-8") + mark, encoding="utf-8")


def _macro(lab: Lab, _draw: Random) -> None:
    file = lab.theme / "components/footer/macro.html"
    file.write_text(file.read_text("utf-8").replace("<footer", "<footer data-x", 1), encoding="utf-8")


def _setting(lab: Lab, draw: Random) -> None:
    lab.changes = {"DEFAULT_PAGINATION": draw.choice([2, 20]), "SITENAME": draw.choice(["A", "B"])}


def _clock(lab: Lab, draw: Random) -> None:
    lab.now = NOW + timedelta(days=draw.choice([-30, 0, 1, 3]), minutes=draw.randrange(3))


def _touch(lab: Lab, draw: Random) -> None:
    files = sorted(path for path in lab.site.output.rglob("*.html"))
    if files:
        draw.choice(files).write_text("hỏng", encoding="utf-8")
        draw.choice(files).unlink(missing_ok=True)


EDITS: tuple[Callable[[Lab, Random], None], ...] = (
    *(_edit, _edit, _body, _add, _remove, _rename, _files, _document),
    *(_english, _register, _template, _macro, _setting, _clock, _touch),
)


@pytest.fixture(autouse=True)
def _two_workers_for_few_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "_FEWEST", 4)
    monkeypatch.setattr("plugins.engine.read._FEWEST", 2)


@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    steps=st.lists(st.sampled_from(range(len(EDITS))), min_size=2, max_size=5),
    seed=st.integers(0, 10_000),
    jobs=st.sampled_from([1, 2]),
)
def test_every_byte_is_that_of_a_first_build(steps: list[int], seed: int, jobs: int) -> None:
    draw = Random(seed)  # noqa: S311 - not for secrets
    with TemporaryDirectory() as folder:
        lab = Lab(Path(folder))
        lab.build(jobs)
        good = tree(lab.site.output)
        for step in steps:
            EDITS[step](lab, draw)
            result, files = lab.build(jobs)
            wanted, clean = lab.fresh()
            assert [p.sort_key for p in result.problems] == [p.sort_key for p in wanted.problems]
            if not wanted.refused:
                assert files == clean, EDITS[step].__name__
                again, _ = lab.build(jobs)
                assert (again.written, again.removed, again.foreign) == (0, 0, ())
                good = files
            elif EDITS[step] is not _touch:
                assert result.refused
        assert good


@pytest.fixture
def lab(tmp_path: Path) -> Lab:
    made = Lab(tmp_path)
    made.build(1)
    return made


def _states(lab: Lab) -> list[Path]:
    return sorted((lab.folder / "cache").rglob("*.state")) + sorted((lab.folder / "cache").rglob("*.pack"))


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[: len(data) // 2],
        lambda _data: b"",
        lambda _data: "không phải của chúng tôi".encode(),
        lambda data: data.replace(b"state\n1", b"state\n0", 1) if b"state\n1" in data else data[1:],
        lambda data: data[:-3] + bytes(3),
    ],
    ids=["torn", "empty", "foreign", "older", "damaged"],
)
@pytest.mark.parametrize("which", [0, 1, 2])
def test_worthless_state_is_told_once_and_built_from_nothing(
    lab: Lab, which: int, harm: Callable[[bytes], bytes]
) -> None:
    lab.site.write("tin-tuc/2026/mot.md", news("Tin sửa"))
    state = _states(lab)[which]
    state.write_bytes(harm(state.read_bytes()))
    shutil.rmtree(lab.site.output / "tin-tuc")
    result, files = lab.build(1)
    assert result.notes in ((TORN,), ()) if which == 2 else result.notes == (TORN,)
    assert files == lab.fresh()[1]
    assert lab.build(1)[0].notes == ()


def test_lost_state_and_lost_output_are_both_made_good(lab: Lab) -> None:
    shutil.rmtree(lab.folder / "cache")
    assert lab.build(1)[0].written == 0
    shutil.rmtree(lab.site.output)
    result, files = lab.build(2)
    assert result.written == result.outputs
    assert files == lab.fresh()[1]


def test_edit_of_one_text_makes_its_page_and_its_feeds_and_nothing_else(lab: Lab) -> None:
    lab.site.write(
        "tin-tuc/2026/mot.md", news("Tin mot", tags=["chung"], body="Nội dung của tin.\n\nThêm.\n")
    )
    result, _ = lab.build(1)
    made = {path for _, paths in result.stats.reasons for path in paths}
    assert result.stats.parsed == 1
    assert "tin-tuc/2026/mot/index.html" in made
    assert all(path.endswith((".xml", ".json")) for path in made - {"tin-tuc/2026/mot/index.html"})


def test_touching_a_source_without_changing_it_parses_nothing(lab: Lab) -> None:
    os.utime(lab.site.content / "tin-tuc/2026/mot.md", (1, 1))
    result, _ = lab.build(1)
    assert (result.stats.parsed, result.written) == (0, 0)


def test_verify_names_what_differs_and_makes_it_right(lab: Lab) -> None:
    settings_of_lab = lab._settings(lab.site, CACHE_PATH=str(lab.folder / "cache"))
    file = lab.site.output / "tin-tuc/2026/mot/index.html"
    right, status = file.read_bytes(), file.stat()
    file.write_bytes(right.replace(b"Tin", b"Xin"))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert lab.build(1)[0].written == 0  # same size, same time: only a comparison can tell
    named = verify(settings_of_lab, NOW, without=frozenset(), jobs=1)
    assert named == ("tin-tuc/2026/mot/index.html",)
    assert file.read_bytes() == right
    assert verify(settings_of_lab, NOW, without=frozenset(), jobs=1) == ()
