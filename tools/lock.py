"""Lock the requirements: exact versions, the hashes of every system's files, and no address.

In: `requirements.in`, `requirements-dev.in`, `requirements-build.in`, `bench/requirements.in`,
`tests/fuzz/requirements.in`. Out: the `.txt`
beside each. Run it as `python3 tools/lock.py` after a change to an `.in` file; `--upgrade` also takes newer versions
of all the rest. The resolver (uv) is put into a throwaway environment, so a checkout needs nothing but Python for it.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# The order matters: the tests' and the bench's sets are resolved against the versions of the run set.
SETS = (
    "requirements-build",
    "requirements",
    "requirements-dev",
    "bench/requirements",
    "tests/fuzz/requirements",
)
OLDEST_PYTHON = "3.11"
RESOLVER = "uv==0.13.9"

HEADER = "# Made by `python3 tools/lock.py` from {source}: change that file, then run it again.\n"
FORBIDDEN = re.compile(r"://|--(?:extra-)?index-url|--find-links|(?:^|\s)(?:/|[A-Za-z]:\\)\S", re.MULTILINE)


class LockError(Exception):
    """A lock file that must not be committed: what stands in it, and where."""


def resolver_in(folder: Path) -> Path:
    """The `uv` program, installed into a new environment in `folder`."""
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([scripts / "python", "-m", "pip", "install", "--quiet", RESOLVER], check=True)
    return scripts / "uv"


def lock(name: str, resolver: Path, *, upgrade: bool) -> None:
    """Write `<name>.txt` from `<name>.in`.

    Raises `LockError` when the result names an address or a path, which would tie every later install to one
    machine's registry.
    """
    command = [
        *(str(resolver), "pip", "compile", f"{name}.in", "--output-file", f"{name}.txt"),
        *("--universal", "--python-version", OLDEST_PYTHON, "--generate-hashes"),
        *("--no-config", "--no-header", "--no-emit-index-url", "--no-emit-find-links", "--quiet"),
    ]
    subprocess.run([*command, "--upgrade"] if upgrade else command, cwd=ROOT, check=True)
    target = ROOT / f"{name}.txt"
    text = target.read_text(encoding="utf-8")
    target.write_text(HEADER.format(source=f"{name}.in") + text, encoding="utf-8", newline="\n")
    if found := FORBIDDEN.search(text):
        line = text.count("\n", 0, found.start()) + 2
        message = f"{name}.txt:{line}: an address or a path in a lock file: {found.group().strip()!r}"
        raise LockError(message)


def main() -> None:
    """Lock all sets, or end with the reason why not."""
    with tempfile.TemporaryDirectory() as folder:
        resolver = resolver_in(Path(folder))
        for name in SETS:
            lock(name, resolver, upgrade="--upgrade" in sys.argv[1:])


if __name__ == "__main__":
    try:
        main()
    except (LockError, subprocess.CalledProcessError) as error:
        sys.exit(f"error: {error}")
