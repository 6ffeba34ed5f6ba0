"""A site with its theme, its conf and its clock, that edits change and builds go on from.

In: an empty folder. Out: ``Lab``. Edits change it through its methods, which pass over what an earlier edit took
away; ``build`` goes on from the former build, ``clean`` makes the same from nothing at another place.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from plugins.engine.build import BuildResult, build
from plugins.settings import Settings
from tests.plugins.engine.beside import FILES, IDENTITY
from tests.plugins.engine.kept import Kept, below, contents
from tests.plugins.engine.world import RECORDS, SCHEDULED, Text
from tests.sites.build import NOW, ROOT, TempSite, mapping, tree

PAGE_SIZE = 3
_UNSEEN = ("draft", "withdrawn")


@dataclass(frozen=True)
class Built:
    """What a build said and what lies in the output then."""

    result: BuildResult
    files: dict[str, bytes]


class Lab:
    """See above. ``texts`` are the records that are there, ``conf`` the settings that differ from the usual."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.site = TempSite(folder / "site", page_size=PAGE_SIZE)
        self.theme, self.overrides, self.cache = folder / "theme", folder / "overrides", folder / "cache"
        shutil.copytree(ROOT / "theme", self.theme)
        self.overrides.mkdir()
        self.now = NOW
        self.conf: dict[str, object] = {}
        self.texts: dict[str, Text] = {}
        self._clean = 0
        for path, text in RECORDS.items():
            self.put(path, text)
        for path, data in FILES.items():
            self.site.write(path, data)

    # What edits do.

    def put(self, path: str, text: Text) -> None:
        """Write the record at ``path``."""
        self.texts[path] = text
        self.site.write(path, str(text))

    def change(self, path: str, **fields: object) -> None:
        """Set fields of the record at ``path``; ``None`` takes one away."""
        if text := self.texts.get(path):
            kept = {name: value for name, value in {**text.fields, **fields}.items() if value is not None}
            self.put(path, replace(text, fields=kept))

    def body(self, path: str, body: str) -> None:
        """Write another body into the record at ``path``."""
        if text := self.texts.get(path):
            self.put(path, replace(text, body=body))

    def reword(self, path: str, old: str, new: str) -> None:
        """Put ``new`` for ``old`` in the body of the record at ``path``."""
        if text := self.texts.get(path):
            self.put(path, replace(text, body=text.body.replace(old, new)))

    def remove(self, path: str) -> None:
        """Remove a file of the content."""
        self.texts.pop(path, None)
        (self.site.content / path).unlink(missing_ok=True)

    def rename(self, path: str, new: str) -> None:
        """Give a file of the content another name, without writing it again."""
        old, target = self.site.content / path, self.site.content / new
        if old.is_file() and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            old.rename(target)
            if path in self.texts:
                self.texts[new] = self.texts.pop(path)

    def identity(self, **fields: object) -> None:
        """Write `trang-web` with other fields."""
        self.site.write("du-lieu/trang-web.yaml", mapping({**IDENTITY, **fields}))

    def theme_text(self, path: str, old: str, new: str) -> None:
        """Put ``new`` for the first ``old`` in a file of the theme."""
        file = self.theme / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{path} has no {old}"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def paths(self, folder: str = "") -> list[str]:
        """Return the paths of the records below ``folder``."""
        return sorted(path for path in self.texts if path.startswith(folder))

    def some(self, draw: Random, folder: str = "") -> str:
        """Return a drawn record below ``folder`` that has a page; one that is not there when there is none."""
        unseen = {
            SCHEDULED,
            *(path for path, text in self.texts.items() if text.fields.get("status") in _UNSEEN),
        }
        return draw.choice([path for path in self.paths(folder) if path not in unseen] or ["không có"])

    # What is built.

    def settings(self, site: TempSite | None = None, **more: object) -> Settings:
        """Return the settings of the lab's own site, or of another at another place."""
        own = {"THEME": str(self.theme), "THEME_TEMPLATES_OVERRIDES": [str(self.overrides)]}
        where = {} if site else {"CACHE_PATH": str(self.cache)}
        return (site or self.site).settings(**own, **self.conf, **where, **more)

    def build(self, jobs: int = 1) -> Built:
        """Build on the former build."""
        result = build(self.settings(), self.now, jobs=jobs)
        return Built(result, self.files())

    def files(self) -> dict[str, bytes]:
        """Return every file of the output."""
        return tree(self.site.output) if self.site.output.is_dir() else {}

    def clean(self) -> Built:
        """Build the same from nothing: a copy of the content, made in another order, at another place."""
        self._clean += 1
        other = self.site.with_(folder=self.folder / f"clean-{self._clean}")
        for path in sorted(below(self.site.content), reverse=True):
            target = other.content / path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self.site.content / path, target)
        result = build(self.settings(other), self.now, jobs=1)
        files = tree(other.output) if other.output.is_dir() else {}
        shutil.rmtree(other.folder)
        return Built(result, files)

    # What undoes.

    def keep(self) -> Kept:
        """Return all that a build depends on, as it is."""
        content, theme, overrides = map(contents, self._folders())
        return Kept(content, theme, overrides, dict(self.texts), self.now, dict(self.conf))

    def back(self, kept: Kept) -> None:
        """Make everything as it was; what is as it was already is not touched."""
        self.texts, self.now, self.conf = dict(kept.texts), kept.now, dict(kept.conf)
        for folder, wanted in zip(self._folders(), (kept.content, kept.theme, kept.overrides), strict=True):
            there = contents(folder)
            for path in there.keys() - wanted.keys():
                (folder / path).unlink()
            for path, data in wanted.items():
                if there.get(path) != data:
                    (folder / path).parent.mkdir(parents=True, exist_ok=True)
                    (folder / path).write_bytes(data)

    def _folders(self) -> tuple[Path, Path, Path]:
        return self.site.content, self.theme, self.overrides
