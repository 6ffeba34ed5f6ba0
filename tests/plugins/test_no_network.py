"""A build asks nobody: no socket to anywhere, no name looked up, in the program and all that it starts (fault F20)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.repositories import IDENTITY, begin, commit
from tests.small_site import PROJECT, environment, make_site, write, write_news

GUARD = '''"""Loaded by every Python of the test: whoever wants the network ends the program."""
import os
import sys

ALLOWED = ("AF_UNIX",)


def refuse(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.bind"}:
        address = arguments[1] if event in {"socket.connect", "socket.sendto", "socket.bind"} else arguments[0]
        if isinstance(address, (str, bytes)) and event in {"socket.connect", "socket.bind"}:
            return  # a socket of the file system
        with open(os.environ["ASKED"], "a") as file:
            file.write(f"{event} {address}\\n")
        os._exit(99)


sys.addaudithook(refuse)
'''


def _environment(guard: Path, asked: Path) -> dict[str, str]:
    path = f"{guard}:{PROJECT}"
    return {**environment(ASKED=str(asked), BANTIN_JOBS="2"), **IDENTITY, "PYTHONPATH": path}


def test_check_build_and_publish_ask_nobody(tmp_path: Path) -> None:
    guard, asked = tmp_path / "guard", tmp_path / "asked"
    write(guard, "sitecustomize.py", GUARD)
    site = make_site(begin(tmp_path / "trang"))
    for number in range(100):  # enough for a second process
        write_news(site, f"tin-{number}", f"Tin {number}", body="![Ảnh](https://example.vn/a.png)")
    commit(site)
    for arguments in (["check"], ["build"], ["build", "--verify"], ["publish"]):
        done = subprocess.run(
            [sys.executable, "-m", "plugins.cli.main", *arguments],
            cwd=site,
            env=_environment(guard, asked),
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, (arguments, done.stderr)
    assert not asked.exists()


def test_the_guard_of_this_test_does_refuse(tmp_path: Path) -> None:
    guard, asked = tmp_path / "guard", tmp_path / "asked"
    write(guard, "sitecustomize.py", GUARD)
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    done = subprocess.run([sys.executable, "-c", code], env=_environment(guard, asked), check=False)
    assert done.returncode == 99
    assert asked.exists()
