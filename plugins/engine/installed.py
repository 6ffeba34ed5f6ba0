"""The templates of the theme as the installation compiled them (`tools/compile.py`), beside what Python compiled.

Code lies with the program and nowhere else: what a build loads from the cache folder is data. The templates of a theme
of one's own are compiled by each build that needs them; most edits need a few.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec

from plugins.engine.changes.stamps import content_of
from plugins.engine.memory.state import TornError, load, save
from plugins.outputs.digest import digest
from plugins.templates import COMPILER, CompiledTemplates

INSTALLED: Final = Path(__file__).parent / "__pycache__" / "theme.state"
_PLUGINS: Final = Path(__file__).resolve().parents[1]


class _Kept(msgspec.Struct, array_like=True):
    made_by: bytes
    codes: dict[str, bytes]
    plain: dict[bytes, bool]


def installed_templates() -> CompiledTemplates:
    """Return what the installation compiled, nothing where that was another program or cannot be read."""
    try:
        found = load(INSTALLED, _Kept)
    except TornError:
        found = None
    if found is None or found.made_by != _compiler():
        return CompiledTemplates()
    return CompiledTemplates(found.codes, found.plain)


def keep_installed(compiled: CompiledTemplates) -> None:
    """Keep what is ``compiled`` for every build of this installation. Raises ``OSError``."""
    save(INSTALLED, _Kept(_compiler(), compiled.codes, compiled.plain))


def _compiler() -> bytes:
    """Return the fingerprint of what makes code of a template, but for its own text: words are in it as well."""
    own = (content_of(_PLUGINS / "templates", ".py"), content_of(_PLUGINS / "words", (".py", ".po")))
    return digest((own, COMPILER))
