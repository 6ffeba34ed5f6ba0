"""Releases of a few files, without a site around them."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from plugins.releases.publish import Published, Steps, publish
from plugins.releases.record import Facts
from plugins.releases.shelf import Shelf

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
PAGE = '<!doctype html>\n<html lang="vi"><body>{}</body></html>\n'


def page(body: str) -> str:
    """Return a page with ``body`` in it."""
    return PAGE.format(body)


def publish_files(
    shelf: Shelf, files: dict[str, str], *, withdrawn: tuple[str, ...] = (), steps: Steps | None = None
) -> int:
    """Publish a release of ``files``, made as a build makes them: replaced where they differ, removed where gone."""

    def fill(folder: Path) -> Facts:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.relative_to(folder).as_posix() not in files:
                path.unlink()
        for name, text in files.items():
            target = folder / name
            if not target.is_file() or target.read_text("utf-8") != text:
                target.parent.mkdir(parents=True, exist_ok=True)
                fresh = target.with_name("writing")
                fresh.write_text(text, "utf-8")
                fresh.replace(target)
        return Facts(made=NOW, withdrawn=withdrawn)

    published = publish(shelf, fill, steps or Steps())
    assert isinstance(published, Published)
    return published.number


def overwrite(path: Path, text: str) -> None:
    """Write into ``path`` in place, as somebody does who may."""
    path.chmod(0o644)
    path.write_text(text, "utf-8")
    path.chmod(0o444)


def replace(path: Path, text: str) -> None:
    """Put another file at ``path``."""
    fresh = path.with_name("fresh")
    fresh.write_text(text, "utf-8")
    fresh.chmod(0o444)
    os.replace(fresh, path)  # noqa: PTH105 - the name says it


SITE = {
    "index.html": page('<a href="/tin/mot/">Một</a>'),
    "tin/mot/index.html": page("Một"),
    "tin/hai/index.html": page("Hai"),
    "tin/a.pdf": "%PDF",
}
