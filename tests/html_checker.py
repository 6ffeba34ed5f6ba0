"""Ask the Nu HTML checker about finished pages.

In: files or folders. Out: one line for each error, `file:line: message`; warnings are left out. One run of
Java takes about two seconds to start and little for each page, so give it a whole site and not one page at
a time.
"""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from tests.tooling import HTML_CHECKER_JAR, find_java

if TYPE_CHECKING:
    from pathlib import Path

# Quick starts for short runs: no second compiler, no parallel collector; a deep stack for long patterns.
JAVA_OPTIONS = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m")
CHECKER_OPTIONS = ("--format", "json", "--stdout", "--exit-zero-always", "--no-langdetect", "--skip-non-html")


def html_errors(*paths: Path) -> list[str]:
    """The errors of all these pages, sorted. Raises FileNotFoundError where there is no page."""
    for path in paths:
        if not (path.is_file() or any(path.rglob("*.html"))):
            message = f"no HTML page to check: {path}"
            raise FileNotFoundError(message)
    command = [find_java() or "java", *JAVA_OPTIONS, "-jar", HTML_CHECKER_JAR, *CHECKER_OPTIONS, *paths]
    run = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    # "non-document-error" is a page that could not be read at all.
    found = [message for message in json.loads(run.stdout)["messages"] if message["type"] != "info"]
    return sorted(map(_line_of, found))


def _line_of(message: dict[str, Any]) -> str:
    file = unquote(urlsplit(message.get("url", "")).path)
    return f"{file}:{message.get('lastLine', '')}: {message['message']}"
