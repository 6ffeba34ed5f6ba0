"""Find the test tools that are not Python packages, and say which are missing and how to get them.

In: the machine (PATH, `BANTIN_CHROMIUM`, `tests/tools/node_modules`). Out: where a tool lies, or why a test
that needs it cannot run. `tools/test_tools.py` installs what is found missing here; `tests/conftest.py`
skips what stays missing, or fails it where everything must run (contract, section 2).
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Final

TOOLS_FOLDER: Final = Path(__file__).resolve().parent / "tools"
HTML_CHECKER_JAR: Final = TOOLS_FOLDER / "node_modules/vnu-jar/build/dist/vnu.jar"
AXE_SCRIPT: Final = TOOLS_FOLDER / "node_modules/axe-core/axe.min.js"
ICAL_SCRIPT: Final = TOOLS_FOLDER / "node_modules/ical.js/dist/ical.js"

NGINX: Final = Path("/usr/sbin/nginx")
BROTLI_STATIC: Final = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")

CHROMIUM_NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROME_ON_MACOS: Final = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")

TOOLS: Final = ("chromium", "html_checker", "axe", "ical_js", "nginx", "caddy")


def everything_must_run() -> bool:
    """Whether a missing tool is a failure instead of a skipped test: `BANTIN_TEST_ALL=1`."""
    return os.environ.get("BANTIN_TEST_ALL", "") not in {"", "0"}


def find_program(*names: str) -> Path | None:
    """The first of these programs that PATH has."""
    found = (shutil.which(name) for name in names)
    return next((Path(path) for path in found if path), None)


def find_chromium() -> Path | None:
    """Chromium or a browser made from it; `BANTIN_CHROMIUM` (a path or a name) goes before what PATH has."""
    if chosen := os.environ.get("BANTIN_CHROMIUM"):
        return find_program(chosen)
    return find_program(*CHROMIUM_NAMES) or (CHROME_ON_MACOS if CHROME_ON_MACOS.exists() else None)


def find_java() -> Path | None:
    """A Java runtime: that of `JAVA_HOME`, else what PATH has."""
    home = os.environ.get("JAVA_HOME")
    return (find_program(str(Path(home, "bin", "java"))) if home else None) or find_program("java")


def find_nginx() -> Path | None:
    """Nginx, which Debian keeps where only root's PATH leads, and its module for brotli copies; None without either."""
    program = find_program("nginx") or (NGINX if NGINX.exists() else None)
    return program if program and BROTLI_STATIC.exists() else None


def why_missing(tool: str) -> str | None:
    """Why a test that needs this tool, one of `TOOLS`, cannot run; None when it can. Else KeyError."""
    reasons = {
        "chromium": _why_no_chromium(),
        "html_checker": _why_no_java() or _why_not_installed(HTML_CHECKER_JAR),
        "axe": _why_not_installed(AXE_SCRIPT),
        "ical_js": _why_no_node() or _why_not_installed(ICAL_SCRIPT),
        "nginx": None
        if find_nginx()
        else "no nginx with brotli (Debian: nginx, libnginx-mod-http-brotli-static)",
        "caddy": None if find_program("caddy") else "no Caddy (Debian: caddy)",
    }
    return reasons[tool]


def _why_no_chromium() -> str | None:
    if find_chromium():
        return None
    if chosen := os.environ.get("BANTIN_CHROMIUM"):
        return f"BANTIN_CHROMIUM={chosen} is no program"
    return "no Chromium (Debian: chromium), nor BANTIN_CHROMIUM"


def _why_no_java() -> str | None:
    return None if find_java() else "no Java runtime (Debian: default-jre-headless)"


def _why_no_node() -> str | None:
    return None if find_program("node") else "no Node.js (Debian: nodejs)"


def _why_not_installed(file: Path) -> str | None:
    return None if file.exists() else f"no {file.name} (`npm ci --ignore-scripts` in tests/tools)"
