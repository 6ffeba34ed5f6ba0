"""A lab that goes to and fro between two sites whose clean bytes are known: many builds, each checked for little."""

from __future__ import annotations

from pathlib import Path

from tests.plugins.engine import world
from tests.plugins.engine.beside import listed
from tests.plugins.engine.kept import Kept
from tests.plugins.engine.lab import Built, Lab
from tests.plugins.engine.proof import named, same_findings
from tests.sites.build import picture


class Turns:
    """A lab that goes to and fro between two sites whose clean bytes are known."""

    def __init__(self, folder: Path) -> None:
        self.lab = Lab(folder)
        self.sites: list[tuple[Kept, Built]] = [(self.lab.keep(), self.lab.clean())]
        self.lab.reword(world.LEAD, "Câu đầu", "Câu khác")
        self.lab.change(world.BASE, title="Tên khác")
        self.lab.rename(world.COVERED, "tin-tuc/2026/ten-khac.md")
        self.lab.site.write("hinh-anh/bia.png", picture("black", (20, 9)))
        self.lab.site.write("du-lieu/viet-tat.yaml", listed({"short": "DUK", "long": "Nghĩa khác"}))
        for number in range(6):
            self.lab.put(f"tin-tuc/2026/them-{number}.md", world.Text({**world.RECORDS[world.LEAD].fields}))
        self.sites.append((self.lab.keep(), self.lab.clean()))
        self.at = 1
        self.lab.build()

    def turn(self) -> None:
        """Change to the other site."""
        self.at = 1 - self.at
        self.lab.back(self.sites[self.at][0])

    def right(self, jobs: int = 1) -> Built:
        """Build, and insist on the bytes that are known, and on no more than one word about the state."""
        built, clean = self.lab.build(jobs), self.sites[self.at][1]
        assert named(built.files, clean.files) == []
        assert built.result.foreign == ()
        assert len(built.result.notes) <= 1
        same_findings(built.result, clean.result)
        return built

    def left(self) -> dict[str, list[Path]]:
        """Return the files that builds left, by what they are."""
        found: dict[str, list[Path]] = {}
        for file in sorted(self.lab.cache.rglob("*")):
            if file.is_file():
                name = file.name.partition("-")[0] if file.suffix == ".pack" else file.name
                found.setdefault(name, []).append(file)
        return found
