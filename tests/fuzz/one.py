"""Fuzz one target with atheris, which watches what of the program each input reaches. Started by `run.py`."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["plugins", "markdown", "yaml"]):
    from tests.fuzz.targets import TARGETS


def main() -> None:
    """Fuzz the target that the command line names; libFuzzer reads the rest of it."""
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
