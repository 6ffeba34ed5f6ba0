"""A git repository in a folder of its own, as an editor's is; nobody's settings take part."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

IDENTITY = {
    "GIT_AUTHOR_NAME": "Ban bien tap",
    "GIT_AUTHOR_EMAIL": "ban-bien-tap@example.vn",
    "GIT_COMMITTER_NAME": "Ban bien tap",
    "GIT_COMMITTER_EMAIL": "ban-bien-tap@example.vn",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


def git(folder: Path, *arguments: str | Path) -> str:
    """Run git in ``folder`` and return what it says."""
    done = subprocess.run(
        ["git", *map(str, arguments)],
        cwd=folder,
        env={**os.environ, **IDENTITY},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def begin(folder: Path) -> Path:
    """Make ``folder`` a repository with no commit."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", "-b", "main")
    return folder


def commit(folder: Path, message: str = "một lần ghi") -> str:
    """Commit all there is and return the commit's name."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD")


def isolate(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no setting of the developer's reach the git that the code under test starts."""
    for name, value in IDENTITY.items():
        monkeypatch.setenv(name, value)
