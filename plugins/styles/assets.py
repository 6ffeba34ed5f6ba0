"""Give every file of the theme its name in the output.

In: the ``theme/`` folder. Out: ``Assets``. Names hold the first eight hex digits of the content's
SHA-256, so a file may be kept by browsers for ever and a page changes only with what it uses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from plugins.styles.problems import ThemeError
from plugins.styles.script import joined_script
from plugins.styles.sheet import joined_sheet

FOLDER: Final = "theme"  # of the output

# What the first view of every page shows; bold and italic follow where a text uses them.
PRELOADED: Final = ("ban-tin-serif-400", "ban-tin-sans-600")


@dataclass(frozen=True, slots=True)
class Asset:
    """A file to write: ``path`` in the output (``theme/site.1a2b3c4d.css``) and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Assets:
    """All files of the theme, sorted by path, and the paths that pages name.

    ``fonts`` are those worth preloading, in order of need.
    """

    files: tuple[Asset, ...]
    style: str
    script: str
    fonts: tuple[str, ...]
    scripts: Mapping[str, str]  # of one page alone, by their names
    icon: str
    touch_icon: str
    workers: Mapping[str, str]  # the code of service workers, by their names
    ground: str  # the colours of the page and of its head, as the tokens have them
    ground_strong: str


def theme_assets(theme: Path) -> Assets:
    """Return the files made of ``theme``: one style sheet, one script, fonts, licences, icons.

    The same folder gives the same bytes. Raises ``ThemeError`` for a theme that cannot be joined.
    """
    fonts = {
        file.name: _named(f"{FOLDER}/fonts/{file.stem}", ".woff2", file.read_bytes())
        for file in sorted((theme / "static" / "fonts").glob("*.woff2"))
    }
    addresses = {
        f"static/fonts/{name}": asset.path.removeprefix(f"{FOLDER}/") for name, asset in fonts.items()
    }
    style = _named(f"{FOLDER}/site", ".css", joined_sheet(theme, addresses).encode())
    script = _named(f"{FOLDER}/site", ".js", joined_script(theme).encode())
    icon = _plain(theme, "icons/icon.svg")
    touch_icon = _plain(theme, "icons/touch-icon.png")
    favicon = Asset("favicon.ico", _plain(theme, "icons/favicon.ico").content)
    licences = [
        Asset(f"{FOLDER}/fonts/{file.name}", file.read_bytes())
        for file in sorted((theme / "static" / "fonts").glob("OFL-*.txt"))
    ]
    scripts = {file.stem: _own_script(file) for file in sorted((theme / "scripts").glob("*.js"))}
    files = [style, script, *scripts.values(), *fonts.values(), *licences, icon, touch_icon, favicon]
    return Assets(
        files=tuple(sorted(files, key=lambda asset: asset.path)),
        style=style.path,
        script=script.path,
        fonts=tuple(fonts[f"{name}.woff2"].path for name in PRELOADED if f"{name}.woff2" in fonts),
        scripts={name: asset.path for name, asset in scripts.items()},
        icon=icon.path,
        touch_icon=touch_icon.path,
        workers={file.stem: _bare(file) for file in sorted((theme / "workers").glob("*.js"))},
        ground=_colour(theme, "ground"),
        ground_strong=_colour(theme, "ground-strong"),
    )


def _colour(theme: Path, name: str) -> str:
    """Return the colour ``--name`` as the tokens give it first, on light ground; "" where they have none."""
    file = theme / "styles" / "tokens.css"
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    found = re.search(rf"--{name}:\s*(#[0-9a-fA-F]{{3,8}})", text)
    return found[1] if found else ""


def _own_script(file: Path) -> Asset:
    """Return a script of `scripts/`: one page asks for it by its name."""
    return _named(f"{FOLDER}/{file.stem}", ".js", _bare(file).encode())


def _bare(file: Path) -> str:
    """Return the code of ``file`` without indents and lines of comment."""
    lines = (line.strip() for line in file.read_text(encoding="utf-8").splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def _named(stem: str, suffix: str, content: bytes) -> Asset:
    return Asset(f"{stem}.{sha256(content).hexdigest()[:8]}{suffix}", content)


def _plain(theme: Path, name: str) -> Asset:
    file = theme / "static" / name
    if not file.is_file():
        raise ThemeError(f"static/{name}: every theme has this file")
    return Asset(f"{FOLDER}/{name}", file.read_bytes())
