"""The programs that are measured: how each is installed, called, and brought back to knowing nothing.

In: the folder of the bench's own work. Out: ``Builder`` values. The peers come from
`bench/requirements.txt`, every file checked by its hash, into an environment of their own.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import Distribution, distributions, version
from pathlib import Path
from typing import Final

from bench.sites.bantin import BanTinSite
from bench.sites.hugo import HugoSite
from bench.sites.pelican import PelicanSite
from bench.sites.site import Site
from plugins.engine.build import PARTS

NOW: Final = "2026-03-01T08:00:00+07:00"  # after every date of the corpus
WORK: Final = Path(__file__).resolve().parent / "work"
REQUIREMENTS: Final = Path(__file__).resolve().with_name("requirements.txt")
KEPT: Final = frozenset({"feeds"})  # with pages and the site map, which are no part that can be left out
WITHOUT: Final = tuple(part for part in PARTS if part not in KEPT)

HUGO, PELICAN, BANTIN, CORE = "hugo", "pelican", "bantin", "bantin-core"


@dataclass(frozen=True, slots=True)
class Builder:
    """A program and its site. ``folder`` holds the sources, ``output`` and ``state`` lie in it.

    ``state`` is what the program keeps from one run to the next; a cold build begins without.
    """

    key: str
    title: str
    version: str
    site: Site
    folder: str
    output: str
    command: tuple[str, ...]
    state: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    edits: tuple[str, ...] = ()


def install(environment: Path = WORK / "venv") -> Path:
    """Install the peers into ``environment``, unless they are; return its folder of packages."""
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    ready = environment / ".ready"
    if not ready.exists() or ready.read_text(encoding="ascii") != wanted:
        venv.create(environment, with_pip=True, clear=True)
        options = ("--require-hashes", "--no-deps", "--only-binary", ":all:")
        quiet = ("--quiet", "--disable-pip-version-check", "--no-input")
        python = environment / "bin" / "python"
        subprocess.run([python, "-m", "pip", "install", *quiet, *options, "-r", REQUIREMENTS], check=True)
        ready.write_text(wanted, encoding="ascii")
    return packages_of(environment)


def is_installed(environment: Path = WORK / "venv") -> bool:
    """Whether the peers are there."""
    return (environment / ".ready").exists()


def packages_of(environment: Path) -> Path:
    """Return the folder of installed packages of ``environment``."""
    return Path(sysconfig.get_path("purelib", "venv", {"base": str(environment)}))


def builders(packages: Path, scenarios: tuple[str, ...]) -> list[Builder]:
    """Return the programs in the order in which they run; ``scenarios`` are the rebuilds of Bản Tin."""
    peers = {found.name: found for found in distributions(path=[str(packages)])}
    ours = (str(Path(sys.executable).with_name("bantin")), "--lang", "en", "build", "-s", "pelicanconf.py")
    # Hugo itself, without the Python program that starts it.
    hugo = str(packages / "hugo" / "binaries" / "hugo")
    pelican = str(packages.parents[2] / "bin" / "pelican")
    left_out = tuple(word for part in WITHOUT for word in ("--without", part))
    return [
        Builder(
            HUGO,
            "Hugo",
            _version(peers, "hugo"),
            HugoSite(),
            "hugo",
            "output",
            (hugo, "--noBuildLock", "--destination", "output"),
            ("resources",),
            environment_of(HUGO_CACHEDIR=str(WORK / "hugo-cache")),
            tuple(name for name in scenarios if name in {"nothing", "body"}),
        ),
        Builder(
            CORE,
            f"Bản Tin --without {','.join(WITHOUT)}",
            version("bantin"),
            BanTinSite(),
            "bantin",
            "output-core",
            (*ours, "-o", "output-core", *left_out),
            ("cache-core",),
            environment_of(BANTIN_NOW=NOW, BANTIN_CACHE="cache-core"),
        ),
        Builder(
            BANTIN,
            "Bản Tin",
            version("bantin"),
            BanTinSite(),
            "bantin",
            "output",
            (*ours, "-o", "output"),
            ("cache",),
            environment_of(BANTIN_NOW=NOW, BANTIN_CACHE="cache"),
            scenarios,
        ),
        Builder(
            PELICAN,
            "Pelican",
            _version(peers, "pelican"),
            PelicanSite(),
            "pelican",
            "output",
            (pelican, "content", "-o", "output", "-s", "pelicanconf.py", "--quiet"),
            (),
            environment_of(),
        ),
    ]


def _version(peers: Mapping[str, Distribution], name: str) -> str:
    return peers[name].version if name in peers else "?"


def environment_of(**own: str) -> dict[str, str]:
    """Return the environment of a run: the machine's without settings of the programs, and ``own``.

    Python may keep what it compiled, as on any machine but some containers: the round that warms up compiles.
    """
    dropped = ("BANTIN_", "HUGO_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    return {**kept, **own}
