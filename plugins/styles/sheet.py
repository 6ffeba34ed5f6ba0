"""Join style sheets into one, layer by layer, and leave out what only people read.

In: the theme's folder and the new addresses of its files. Out: the text of the one style sheet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from plugins.styles.problems import ThemeError

# Cascade order, weakest first (CSS Cascading 5, 6.4.1). `components` comes from theme/components/.
LAYERS: Final = ("reset", "tokens", "base", "layout", "components", "utilities", "print")

_TOKEN = re.compile(r"""("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|/\*.*?\*/|\s+""", re.DOTALL)
_BESIDE_SIGN = re.compile(r""" ?([{};,]) ?|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')""")
_ADDRESS = re.compile(r"""url\("([^"]*)"\)""")


def joined_sheet(theme: Path, addresses: Mapping[str, str]) -> str:
    """Return all style sheets of ``theme`` as one, each in its cascade layer, small.

    ``addresses`` maps a file below ``theme/`` (``static/fonts/x.woff2``) to its address seen from
    the style sheet. Raises ``ThemeError`` for a sheet that belongs to no layer and for a ``url()``
    that leads nowhere.
    """
    found = {sheet.stem: [sheet] for sheet in sorted((theme / "styles").glob("*.css"))}
    found["components"] = sorted((theme / "components").glob("*/style.css"))
    if unknown := sorted(set(found) - set(LAYERS)):
        raise ThemeError(f"styles/{unknown[0]}.css: no such layer; the layers are {', '.join(LAYERS)}")
    parts = [f"@layer {','.join(LAYERS)};"]
    for layer in LAYERS:
        text = "\n".join(_with_addresses(theme, sheet, addresses) for sheet in found.get(layer, []))
        parts.append(f"@layer {layer}{{{smaller(text)}}}")
    return "\n".join(parts) + "\n"


def smaller(text: str) -> str:
    """Return CSS without comments and needless white space; strings stay as they are.

    A space is dropped only beside ``{ } ; ,``, where it can never mean anything (elsewhere, as in
    ``a :hover`` or ``calc(1px + 2px)``, it may).
    """
    spaced = _TOKEN.sub(lambda match: match[1] or " ", text)
    return _BESIDE_SIGN.sub(lambda match: match[1] or match[2], spaced).replace(";}", "}").strip()


def _with_addresses(theme: Path, sheet: Path, addresses: Mapping[str, str]) -> str:
    def address(match: re.Match[str]) -> str:
        file = (sheet.parent / match[1]).resolve()
        inside = file.relative_to(theme.resolve()).as_posix() if file.is_relative_to(theme.resolve()) else ""
        if inside not in addresses:
            name = sheet.relative_to(theme).as_posix()
            raise ThemeError(f"{name}: there is no file for url({match[1]!r}) in the theme")
        return f'url("{addresses[inside]}")'

    return _ADDRESS.sub(address, sheet.read_text(encoding="utf-8"))
