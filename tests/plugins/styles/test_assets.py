"""Joining a theme: layers in order, hashed names, relative addresses, the same bytes every time."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.styles import ThemeError, theme_assets
from plugins.styles.sheet import LAYERS, smaller

THEME = Path(__file__).resolve().parents[3] / "theme"


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    files = {
        "styles/tokens.css": '@font-face { src: url("../static/fonts/ban-tin-serif-400.woff2"); }',
        "styles/reset.css": "* { margin: 0; }",
        "components/b/style.css": ".b { color: red; }",
        "components/a/style.css": ".a { color: red; }",
        "components/a/behaviour.js": "// Words.\nexport default function (element) {\n  element.hidden = false;\n}\n",
        "static/fonts/ban-tin-serif-400.woff2": "font",
        "static/icons/icon.svg": "<svg/>",
        "static/icons/touch-icon.png": "png",
        "static/icons/favicon.ico": "ico",
    }
    for name, text in files.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def sheet_of(theme: Path) -> str:
    assets = theme_assets(theme)
    return next(asset.content.decode() for asset in assets.files if asset.path == assets.style)


def script_of(theme: Path) -> str:
    assets = theme_assets(theme)
    return next(asset.content.decode() for asset in assets.files if asset.path == assets.script)


def test_layers_stand_in_cascade_order_and_components_by_name(theme: Path) -> None:
    sheet = sheet_of(theme)
    assert sheet.startswith(f"@layer {','.join(LAYERS)};")
    assert re.findall(r"@layer (\w+)\{", sheet) == list(LAYERS)
    assert sheet.index(".a{") < sheet.index(".b{")


def test_fonts_are_found_beside_the_sheet_under_their_hashed_name(theme: Path) -> None:
    address = re.findall(r'url\("([^"]+)"\)', sheet_of(theme))[0]
    assert re.fullmatch(r"fonts/ban-tin-serif-400\.[0-9a-f]{8}\.woff2", address)
    assets = theme_assets(theme)
    assert f"theme/{address}" in {asset.path for asset in assets.files}
    assert assets.fonts == (f"theme/{address}",)


def test_a_changed_rule_changes_the_name_of_the_sheet_alone(theme: Path) -> None:
    before = theme_assets(theme)
    (theme / "components/a/style.css").write_text(".a { color: blue; }", encoding="utf-8")
    after = theme_assets(theme)
    assert after.style != before.style
    assert (after.script, after.fonts, after.icon) == (before.script, before.fonts, before.icon)


def test_behaviours_become_one_module_without_exports(theme: Path) -> None:
    script = script_of(theme)
    assert '"a": (element) => {\nelement.hidden = false;\n},' in script
    assert "export" not in script
    assert "Words" not in script


@pytest.mark.parametrize(
    "code",
    [
        "export default (element) => {};\n",
        'import x from "y";\nexport default function (element) {\n}\n',
        "export default function (element) {\n}\nexport const x = 1;\n",
        "const x = 1;\nexport default function (element) {\n}\n",
        "export default function (element) {\nconst x = `\n`;\n}\n",
    ],
)
def test_a_behaviour_that_is_not_one_function_is_refused(theme: Path, code: str) -> None:
    (theme / "components/a/behaviour.js").write_text(code, encoding="utf-8")
    with pytest.raises(ThemeError, match=r"components/a/behaviour\.js"):
        theme_assets(theme)


@pytest.mark.parametrize(
    "name, text",
    [("styles/extra.css", ""), ("styles/base.css", 'a { background: url("../../x.png"); }')],
)
def test_a_sheet_out_of_place_is_refused(theme: Path, name: str, text: str) -> None:
    (theme / name).write_text(text, encoding="utf-8")
    with pytest.raises(ThemeError, match=name):
        theme_assets(theme)


def test_a_theme_without_an_icon_is_refused(theme: Path) -> None:
    (theme / "static/icons/icon.svg").unlink()
    with pytest.raises(ThemeError, match=r"icons/icon\.svg"):
        theme_assets(theme)


@pytest.mark.parametrize(
    "written, expected",
    [
        ("a  :hover { color : red ; }\n", "a :hover{color : red}"),
        ("/* x; } */ a { b: c; }", "a{b: c}"),
        ('a::after { content: "  /* ; } */  "; }', 'a::after{content: "  /* ; } */  "}'),
        ("a { width: calc(1px + 2px) }", "a{width: calc(1px + 2px)}"),
        ("@media (min-width: 1px) and (max-width: 2px) { a , b { c: d } }", None),
        ("a { content: '\\'  ;' ; }", "a{content: '\\'  ;'}"),
    ],
)
def test_smaller_css_means_the_same(written: str, expected: str | None) -> None:
    if expected is None:
        expected = "@media (min-width: 1px) and (max-width: 2px){a,b{c: d}}"
    assert smaller(written) == expected
    assert smaller(expected) == expected


def test_the_theme_joins_to_the_same_bytes_every_time() -> None:
    assert theme_assets(THEME) == theme_assets(THEME)
    paths = [asset.path for asset in theme_assets(THEME).files]
    assert paths == sorted(paths)
    assert "favicon.ico" in paths
