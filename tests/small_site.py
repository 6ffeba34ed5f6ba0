"""A small site in a folder of its own, and the program run on it as an editor would."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
NOW = "2026-11-20T08:00:00+07:00"

CONF = """from plugins.engine.defaults import SETTINGS

globals().update(SETTINGS)
SITEURL = "{url}"
"""
IDENTITY = """name: "Trang thử"
domain: "thu.example.vn"
tag_date: 2024-01-01
"""
CATEGORIES = """- {name: "Tin hoạt động", slug: "tin-hoat-dong"}
- {name: "Thông báo", slug: "thong-bao"}
"""
NEWS = """---
title: "{title}"
date: {date}
category: "Tin hoạt động"
status: {status}
---

{body}
"""


def make_site(folder: Path, url: str = "http://localhost:8000") -> Path:
    """Write a site of one news into ``folder`` and return it."""
    write(folder, "pelicanconf.py", CONF.format(url=url))
    write(folder, "publishconf.py", CONF.format(url="https://thu.example.vn"))
    write(folder, "content/du-lieu/trang-web.yaml", IDENTITY)
    write(folder, "content/du-lieu/chuyen-muc.yaml", CATEGORIES)
    write_news(folder, "mot", "Tin thứ nhất")
    return folder


def write(folder: Path, path: str, text: str) -> Path:
    """Write one file of a site."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    return target


def write_news(
    folder: Path,
    name: str,
    title: str,
    *,
    date: str = "15/06/2026 08:00",
    status: str = "published",
    body: str = "Một đoạn.",
) -> Path:
    """Write one news of 2026."""
    text = NEWS.format(title=title, date=date, status=status, body=body)
    return write(folder, f"content/tin-tuc/2026/{name}.md", text)


def environment(**extra: str) -> dict[str, str]:
    """Return an environment that finds the program and no settings of the developer's."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("BANTIN_")}
    return {**kept, "PYTHONPATH": str(PROJECT), "BANTIN_NOW": NOW, **extra}


def command(*arguments: str | Path) -> list[str]:
    """Return the command line of the program with ``arguments``."""
    return [sys.executable, "-m", "plugins.cli.main", *map(str, arguments)]


def bantin(folder: Path, *arguments: str | Path, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run the program in ``folder`` to its end; ``extra`` are environment variables."""
    return subprocess.run(
        command(*arguments),
        cwd=folder,
        env=environment(**extra),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def start(folder: Path, *arguments: str | Path, **extra: str) -> subprocess.Popen[str]:
    """Start the program in ``folder``; Ctrl-C reaches it whatever this process makes of it."""
    return subprocess.Popen(
        command(*arguments),
        cwd=folder,
        env=environment(**extra),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        preexec_fn=_listen_to_interrupts,  # noqa: PLW1509 - no thread of ours holds a lock that it needs
    )


def _listen_to_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below ``folder`` by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
