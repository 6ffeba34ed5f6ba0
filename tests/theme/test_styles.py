"""The style sheet keeps the house's rules: contrast, budgets, no shouting, no narrowing."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from plugins.styles import theme_assets
from tests.theme.rendering import THEME

SHEETS = sorted([*(THEME / "styles").glob("*.css"), *(THEME / "components").glob("*/style.css")])
TEXT_ON_GROUND = [
    (text, ground)
    for text in ("ink", "ink-soft", "accent", "holds")
    for ground in ("ground", "ground-soft", "ground-note")
    if (text, ground) != ("ink-soft", "ground-note")  # never set on a note
] + [("ink-on-strong", "ground-strong"), ("focus-edge", "focus-ground")]


def tokens(mode: str) -> dict[str, str]:
    """Return the colours of ``mode``, ``light`` or ``dark``, by name."""
    css = (THEME / "styles" / "tokens.css").read_text(encoding="utf-8")
    light, dark = css.split("@media (prefers-color-scheme: dark)")
    colour = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")
    return {**dict(colour.findall(light)), **(dict(colour.findall(dark)) if mode == "dark" else {})}


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb`` (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("text, ground", TEXT_ON_GROUND)
def test_text_stands_out_seven_times(mode: str, text: str, ground: str) -> None:
    colours = tokens(mode)
    assert contrast(colours[text], colours[ground]) >= 7


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_borders_of_controls_stand_out_three_times(mode: str) -> None:
    colours = tokens(mode)
    assert contrast(colours["line-strong"], colours["ground"]) >= 3


def test_colours_are_named_once_in_the_tokens() -> None:
    strangers = [
        (sheet.relative_to(THEME).as_posix(), colour)
        for sheet in SHEETS
        if sheet.name not in ("tokens.css", "print.css")
        for colour in re.findall(r"#[0-9a-fA-F]{3,8}\b", sheet.read_text(encoding="utf-8"))
    ]
    assert not strangers


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.relative_to(THEME).as_posix())
def test_sheet_neither_shouts_nor_forces(sheet: Path) -> None:
    css = sheet.read_text(encoding="utf-8")
    assert "!important" not in css
    assert "text-transform" not in css
    assert not re.search(r"letter-spacing:\s*-", css)
    assert "unicode-range" not in css
    used = set(re.findall(r"var\(--([\w-]+)\)", css))
    known = set(re.findall(r"--([\w-]+):", (THEME / "styles" / "tokens.css").read_text(encoding="utf-8")))
    assert used <= known


def test_headings_and_text_keep_room_for_stacked_marks() -> None:
    css = (THEME / "styles" / "tokens.css").read_text(encoding="utf-8")
    assert float(re.findall(r"--leading-head: ([\d.]+)", css)[0]) >= 1.25
    assert float(re.findall(r"--leading-text: ([\d.]+)", css)[0]) >= 1.65
    heights = [
        float(height)
        for sheet in SHEETS
        for height in re.findall(r"line-height: ([\d.]+);", sheet.read_text("utf-8"))
    ]
    assert heights
    assert not [height for height in heights if 0 < height < 1.25]


def test_assets_keep_within_their_budgets() -> None:
    assets = theme_assets(THEME)
    by_path = {asset.path: asset.content for asset in assets.files}
    assert len(gzip.compress(by_path[assets.style], 9)) <= 9 * 1024
    assert len(gzip.compress(by_path[assets.script], 9)) <= 3 * 1024
    assert len(gzip.compress(by_path[assets.scripts["search"]], 9)) <= 12 * 1024
    assert sum(len(content) for path, content in by_path.items() if path.endswith(".woff2")) <= 75 * 1024
