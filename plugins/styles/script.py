"""Join the components' behaviours into one module that starts each where ``data-module`` names it.

In: the theme's folder. Out: the text of the one script. A behaviour is a file
``components/<name>/behaviour.js`` whose code is exactly one ``export default function (element) {…}``
with no imports; it is started once for every element with ``data-module="<name>"``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from plugins.styles.problems import ThemeError

_HEAD: Final = "export default function (element) {"

_STARTER: Final = """\
for (const element of document.querySelectorAll("[data-module]")) {
const start = behaviours[element.dataset.module];
if (start) start(element);
}
"""


def joined_script(theme: Path) -> str:
    """Return all behaviours of ``theme`` and the lines that start them, as one ES module.

    Raises ``ThemeError`` when a behaviour is not one default function.
    """
    behaviours = [_entry(file) for file in sorted((theme / "components").glob("*/behaviour.js"))]
    return "const behaviours = {\n" + "".join(behaviours) + "};\n" + _STARTER


def _entry(file: Path) -> str:
    """Return ``"name": (element) => {…},``, without indents and lines of comment."""
    lines = [line.strip() for line in file.read_text(encoding="utf-8").splitlines()]
    code = [line for line in lines if line and not line.startswith("//")]
    if not code or code[0] != _HEAD or code[-1] != "}" or sum("export " in line for line in code) != 1:
        raise ThemeError(f"components/{file.parent.name}/behaviour.js: must be one `{_HEAD} … }}`")
    if any(line.startswith("import ") for line in code) or any(line.count("`") % 2 for line in code):
        raise ThemeError(
            f"components/{file.parent.name}/behaviour.js: no imports, no text over several lines"
        )
    body = "\n".join(["(element) => {", *code[1:]])
    return f'"{file.parent.name}": {body},\n'
