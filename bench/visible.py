"""How soon an edit is seen in the preview: a source is written, and its page asked for until it shows it.

In: a site of Bản Tin's. Out: seconds from the writing to the first answer that has the edit, one for each.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Final

from bench.corpus import Article
from bench.measure import RunError

EDITS: Final = ("body", "title")
TIMES: Final = 5
PATIENCE: Final = 120.0  # seconds until the first page, or until an edit is given up
_PAUSE: Final = 0.003
_REST: Final = 0.6  # between two edits, as nobody saves more often


def seconds_until_visible(
    folder: Path, environment: Mapping[str, str], write: Callable[[Article], None], articles: list[Article]
) -> dict[str, list[float]]:
    """Return for each of ``EDITS`` how long it took, ``TIMES`` of each; ``write`` writes the source of an article.

    ``articles`` are those to edit, ``TIMES`` at the least. Raises ``RunError`` when the preview shows nothing.
    """
    with _preview(folder, environment) as port:
        _wait(port, articles[0], articles[0].title)
        found: dict[str, list[float]] = {}
        for edit in EDITS:
            for number, article in enumerate(articles[:TIMES]):
                time.sleep(_REST)
                mark = f"dấu {edit} {number}"
                title = f"{article.title} {mark}" if edit == "title" else article.title
                write(replace(article, body=f"{article.body}\n\n{mark}\n", title=title))
                wanted = f'<h1 class="heading__title">{title}' if edit == "title" else mark
                found.setdefault(edit, []).append(_wait(port, article, wanted))
        return found


@contextmanager
def _preview(folder: Path, environment: Mapping[str, str]) -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = str(Path(sys.executable).with_name("bantin"))
    command = (program, "--lang", "en", "serve", "-s", "pelicanconf.py", "--port", str(port))
    with (folder / "serve.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, env=dict(environment), stdout=log, stderr=log)
        try:
            yield port
        finally:
            process.terminate()
            process.wait()


def _wait(port: int, article: Article, wanted: str) -> float:
    """Return after how many seconds the page of ``article`` holds ``wanted``."""
    start = time.monotonic()
    while (passed := time.monotonic() - start) < PATIENCE:
        if wanted in _page(port, article.address):
            return passed
        time.sleep(_PAUSE)
    raise RunError(f"the preview did not show {wanted!r} at {article.address}")


def _page(port: int, address: str) -> str:
    connection = HTTPConnection("localhost", port, timeout=10)
    try:
        connection.request("GET", address)
        return connection.getresponse().read().decode("utf-8", "replace")
    except (OSError, HTTPException):  # it is not up yet
        return ""
    finally:
        connection.close()
