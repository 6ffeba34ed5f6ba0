"""What the preview adds to the site's pages on their way to the browser, and its own page where there is none.

In: bytes of a page and the state on the board. Out: bytes. The files of the site are never touched.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Final

from plugins.preview.board import State

RESERVED: Final = "/.bantin/"  # OUTPUT/.bantin/ is never served, so these addresses are free
EVENTS: Final = f"{RESERVED}events"
OWN_FILES: Final = {
    f"{RESERVED}{name}": Path(__file__).with_name("browser") / name for name in ("reload.js", "reload.css")
}


def with_script(page: bytes, state: State) -> bytes:
    """Return ``page`` with the script that refreshes it, before the end of its body."""
    script = _script(state, "site").encode("utf-8")
    end = page.rfind(b"</body>")
    return page + script if end < 0 else page[:end] + script + page[end:]


def status_page(state: State, language: str) -> bytes:
    """Return the page that is shown as long as there is no good build: what stands in its way."""
    lines = "".join(f"<li>{escape(line)}</li>\n" for line in state.lines)
    return f"""<!doctype html>
<html lang="{escape(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{escape(state.heading)}</title>
<link rel="stylesheet" href="{RESERVED}reload.css">
</head>
<body class="bantin-status">
<main>
<h1>{escape(state.heading)}</h1>
<ul>
{lines}</ul>
</main>
{_script(state, "status")}</body>
</html>
""".encode()


def _script(state: State, page: str) -> str:
    build, revision = escape(state.build), state.revision
    return (
        f'<script src="{RESERVED}reload.js" data-page="{page}" data-build="{build}" data-revision="{revision}"'
        " defer></script>\n"
    )
