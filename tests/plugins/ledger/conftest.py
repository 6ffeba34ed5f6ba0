"""Sites that are published again and again, by the program in this process: starting it anew takes longest."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.cli.main import main
from tests.repositories import isolate
from tests.small_site import NOW, make_site, write, write_news


@dataclass(frozen=True, slots=True)
class Ran:
    """What the program said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def codes(self) -> list[str]:
        """Return the codes of the problems, in the order of their lines."""
        lines = (self.out + self.err).splitlines()
        return [line.rpartition("[")[2].removesuffix("]") for line in lines if line.endswith("]")]


@dataclass(frozen=True, slots=True)
class Site:
    """A small site in ``folder``, which is the folder that the program runs in."""

    folder: Path
    capture: pytest.CaptureFixture[str]

    def bantin(self, *arguments: str) -> Ran:
        """Run the program."""
        self.capture.readouterr()
        code = main(list(arguments))
        said = self.capture.readouterr()
        return Ran(code, said.out, said.err)

    def publish(self) -> Ran:
        """Publish, which has to go well."""
        ran = self.bantin("publish")
        assert ran.code == 0, ran.err
        return ran

    def write(self, path: str, text: str) -> Path:
        """Write a file of the content."""
        return write(self.folder / "content", path, text)

    def read(self, path: str) -> str:
        """Return a file of the content."""
        return (self.folder / "content" / path).read_text(encoding="utf-8")

    def news(self, name: str, title: str, **more: str) -> Path:
        """Write one news of 2026."""
        return write_news(self.folder, name, title, **more)

    def page(self, path: str) -> str:
        """Return a file of the release that readers see."""
        return (self.folder / "www/current" / path).read_text(encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Site:
    """Return a site of one news, with the program set to run in it."""
    isolate(monkeypatch)
    make_site(tmp_path)
    monkeypatch.chdir(tmp_path)
    for name in ("BANTIN_CACHE", "BANTIN_LANG", "BANTIN_JOBS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("BANTIN_NOW", NOW)
    return Site(tmp_path, capsys)
