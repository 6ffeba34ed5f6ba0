"""Small sites in a temporary folder: write records, build, look at every byte.

In: paths and texts. Out: `TempSite`, and `record`, `news`, `document`, `programme`, `page`, which give the
text of a record's file with as few words as a test can do with.
"""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from PIL import Image

from plugins.dates import ZONE
from plugins.engine.build import BuildResult, build, check
from plugins.engine.defaults import SETTINGS
from plugins.problems import Problem
from plugins.problems.codes import Language
from plugins.problems.report import text_line
from plugins.settings import Settings, from_pelican

ROOT: Final = Path(__file__).resolve().parents[2]
NOW: Final = datetime(2026, 11, 20, 12, 0, tzinfo=ZONE)
URL: Final = "https://tin.example.vn"
STATE: Final = ".bantin/"

IDENTITY: Final = {"name": "Bản tin thử", "domain": "tin.example.vn", "tag_date": "2024-01-01"}


@dataclass(frozen=True)
class TempSite:
    """A site in ``folder``: its `content/` and `output/`. ``url`` is SITEURL."""

    folder: Path
    url: str = URL
    page_size: int = 20

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def with_(self, **changes: Any) -> TempSite:  # noqa: ANN401 - the fields of this class
        return replace(self, **changes)

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file of the content; ``path`` is relative to it."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def identity(self, **fields: object) -> None:
        """Write the register `trang-web`."""
        self.write("du-lieu/trang-web.yaml", mapping({**IDENTITY, **fields}))

    def take(self, content: Path) -> TempSite:
        """Begin with a copy of the folder ``content``."""
        shutil.copytree(content, self.content, dirs_exist_ok=True)
        return self

    def settings(self, **changes: object) -> Settings:
        self.content.mkdir(parents=True, exist_ok=True)
        named = {
            "PATH": str(self.content),
            "OUTPUT_PATH": str(self.output),
            "SITEURL": self.url,
            "DEFAULT_PAGINATION": self.page_size,
        }
        return from_pelican({**SETTINGS, **named, **changes})

    def build(self, now: datetime = NOW, **changes: object) -> BuildResult:
        return build(self.settings(**changes), now)

    def check(self, now: datetime = NOW, **changes: object) -> BuildResult:
        return check(self.settings(**changes), now)

    def built(self, now: datetime = NOW) -> dict[str, bytes]:
        """Build, insist that nothing was refused, and return every file of the output by its path."""
        result = self.build(now)
        assert not result.refused, "\n".join(lines_of(result.problems, self.content))
        return tree(self.output)

    def lines(self, now: datetime = NOW, language: Language = "vi", **changes: object) -> list[str]:
        """The problem lines of a check with its notes, paths beginning with `content/`."""
        return lines_of(with_notes(self.check(now, **changes)), self.content, language)

    def codes(self, now: datetime = NOW, **changes: object) -> list[str]:
        """The codes of the problems of a check, in their order."""
        return [problem.code.name for problem in self.check(now, **changes).problems]


def with_notes(result: BuildResult) -> tuple[Problem, ...]:
    """The problems of ``result`` with its notes, as `check --verbose` tells them."""
    return tuple(sorted((*result.problems, *result.remarks), key=lambda problem: problem.sort_key))


def lines_of(problems: tuple[Problem, ...], content: Path, language: Language = "vi") -> list[str]:
    """The lines of ``problems`` as they read where ``content`` is called `content`."""
    lines = (text_line(problem, content, language) for problem in problems)
    return ["content/" + line.partition(f"{content.name}/")[2] for line in lines]


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder`` by its path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def pages(files: Mapping[str, bytes]) -> dict[str, str]:
    """The HTML pages among ``files``."""
    return {path: content.decode() for path, content in files.items() if path.endswith(".html")}


def file_at(address: str) -> str:
    """The file of the output that a server gives for ``address`` (a path or a whole address)."""
    path = unquote(urlsplit(address).path).lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


def mapping(fields: Mapping[str, object]) -> str:
    """Lines of YAML, each value written so that YAML cannot misread it."""
    return "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())


def record(fields: Mapping[str, object], body: str = "Nội dung.\n") -> str:
    return f"---\n{mapping(fields)}---\n{body}"


def news(
    title: str = "Tin thử",
    date: str = "15/06/2026 08:00",
    body: str = "Nội dung của tin.\n",
    **fields: object,
) -> str:
    return record({"title": title, "date": date, "category": "Tin hoạt động", **fields}, body)


def document(
    title: str = "Kế hoạch thử", issued: str = "15/06/2026", body: str = "Nội dung.\n", **fields: object
) -> str:
    return record({"title": title, "issued": issued, **fields}, body)


def programme(
    title: str = "Chương trình thử", issued: str = "25/05/2026", body: str = "", **fields: object
) -> str:
    return record({"title": title, "issued": issued, **fields}, body)


def page(title: str = "Trang thử", body: str = "Nội dung.\n", **fields: object) -> str:
    return record({"title": title, **fields}, body)


def picture(colour: str = "red", size: tuple[int, int] = (8, 6), form: str = "PNG", **options: Any) -> bytes:  # noqa: ANN401 - Pillow's own
    """A picture of one colour."""
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, format=form, **options)
    return out.getvalue()
