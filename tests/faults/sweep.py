"""Run one command again and again, each time with another thing going wrong, and tell what became of the site.

`python -m tests.faults.sweep SITE COMMAND KIND FIRST STEP MOST` in a process of its own: the program is loaded once
and each run is a fork of it. It prints one JSON line for every run that met its fault, and how many there are when one
met none. COMMAND is `publish` or `build`. KIND is one of `shim.KINDS`, or an end in the middle of whatever is done:
`kill`, `interrupt`.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import signal
import sys
import tempfile
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Final

from plugins.cli.main import main
from tests.faults.shim import KINDS, Machine, error_of
from tests.small_site import write_news

_NOT_MET: Final = 99
_ALL: Final = frozenset(event for kind, events in KINDS.items() for event in events)
_CONF: Final = {"publish": "publishconf.py", "build": "pelicanconf.py"}
_LIVE: Final = {"publish": "www/current", "build": "output"}


def _end_by(number: signal.Signals) -> Callable[[str], None]:
    return lambda _path: os.kill(os.getpid(), number)


ENDS: Final = {"kill": _end_by(signal.SIGKILL), "interrupt": _end_by(signal.SIGINT)}


def remains(site: Path) -> list[str]:
    """Return what a run left that it should have put away, had it not been killed."""
    patterns = (
        "www/releases/.half-*",
        "www/releases/.old-*",
        "www/.current",
        "**/.bantin/writing-*",
        "**/.*.new",
    )
    return sorted(path.relative_to(site).as_posix() for pattern in patterns for path in site.glob(pattern))


def site_hash(folder: Path) -> str:
    """Return one checksum of all that readers see in ``folder``, "" where there is nothing."""
    if not folder.exists():
        return ""
    found = hashlib.sha256()
    for path in sorted(folder.resolve().rglob("*")):
        name = path.relative_to(folder.resolve()).as_posix()
        if path.is_file() and not name.startswith(".bantin/"):
            found.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return found.hexdigest()


def file_hashes(folder: Path) -> dict[str, str]:
    """Return the checksum of every file in ``folder``, without what builds note for themselves."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.relative_to(folder).as_posix().startswith(".bantin/")
    }


def run(command: str, machine: Machine | None) -> tuple[int, str]:
    """Run ``command`` in a fork, on ``machine``; return its exit code (``_NOT_MET`` with no fault) and its words."""
    with tempfile.TemporaryFile() as told:
        pid = os.fork()
        if not pid:
            signal.signal(signal.SIGINT, signal.default_int_handler)  # whatever this process makes of it
            with os.fdopen(told.fileno(), "w", encoding="utf-8", closefd=False) as words:
                with redirect_stderr(words), redirect_stdout(words):
                    if machine:
                        machine.install()
                    try:
                        code = main([command, "-s", _CONF[command]])
                    except BaseException as failure:  # noqa: BLE001 - a traceback is what is looked for
                        words.write(f"Traceback: {failure!r}")
                        code = 70
                    if machine and machine.count < machine.nth and code == 0:
                        code = _NOT_MET
                        words.write(f"events: {machine.count}")
                words.flush()
            os._exit(code)
        _, status = os.waitpid(pid, 0)
        told.seek(0)
        return os.waitstatus_to_exitcode(status), told.read().decode("utf-8", "replace")


def sweep(site: Path, command: str, kind: str, first: int, step: int, most: int) -> None:
    """Print what became of every run: fault, exit code, words, whether readers saw the old site or the new one."""
    os.environ["BANTIN_JOBS"] = "1"
    live = site / _LIVE[command]
    texts = ("Đoạn thứ nhất.", "Đoạn thứ hai, dài hơn.")
    sites: list[tuple[str, dict[str, str]]] = []
    os.chdir(site)
    with redirect_stdout(io.StringIO()):
        main([command, "-s", _CONF[command]])  # here, so that forks find everything loaded
    for text in texts:
        write_news(site, "hai", f"Tin {text}", body=text)
        code, words = run(command, None)
        assert code == 0, words
        sites.append((site_hash(live), file_hashes(live)))
    shown = 1
    for nth in range(first, first + step * most, step):
        wanted = 1 - shown
        write_news(site, "hai", f"Tin {texts[wanted]}", body=texts[wanted])
        events = _ALL if kind in ENDS else frozenset(KINDS[kind])
        machine = Machine(site.resolve(), events, nth, ENDS.get(kind) or error_of(kind))
        code, words = run(command, machine)
        after, left = site_hash(live), remains(site)
        there = file_hashes(live)
        torn = [path for path in there if there[path] not in {files.get(path) for _, files in sites}]
        again, words_again = run(command, None)
        result = {
            "nth": nth,
            "code": code,
            "words": words,
            "live": {sites[shown][0]: "old", sites[wanted][0]: "new"}.get(after, "neither"),
            "torn": torn,
            "left": left,
            "again": again,
            "words_again": words_again if again else "",
            "right": site_hash(live) == sites[wanted][0],
        }
        shown = wanted
        if code == _NOT_MET:
            sys.stdout.write(json.dumps({"events": int(words.rpartition(" ")[2])}) + "\n")
            break
        sys.stdout.write(json.dumps(result, ensure_ascii=False) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sweep(Path(sys.argv[1]), sys.argv[2], sys.argv[3], *map(int, sys.argv[4:7]))
