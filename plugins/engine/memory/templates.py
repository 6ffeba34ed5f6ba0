"""What was worked out of the templates of a theme, by the program that did it.

In: where the state lies. Out: what was kept, nothing where that is of another program or cannot be read. What the first
build of a site takes from is made when the program is installed (`tools/compile.py`), beside what Python compiled then.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec

from plugins.engine.memory.state import Places, TornError, forget, load, save
from plugins.templates import CompiledTemplates

INSTALLED: Final = Path(__file__).parent / "__pycache__" / "theme.state"


class _Kept(msgspec.Struct, array_like=True):
    made_by: bytes
    codes: dict[str, bytes]
    plain: dict[bytes, bool] = {}


def recall_templates(places: Places | None, made_by: bytes) -> CompiledTemplates:
    """Return what a program ``made_by`` kept: of the former build, else of its installation."""
    found = _loaded(places.templates, made_by) if places else None
    if found is None:
        found = _loaded(INSTALLED, made_by) or _Kept(made_by, {})
    return CompiledTemplates(found.codes, found.plain)


def keep_templates(file: Path, made_by: bytes, compiled: CompiledTemplates) -> None:
    """Keep what is ``compiled`` for the next build. Raises ``OSError``."""
    save(file, _Kept(made_by, compiled.codes, compiled.plain))
    compiled.is_new = False


def _loaded(file: Path, made_by: bytes) -> _Kept | None:
    try:
        found = load(file, _Kept)
    except TornError:
        forget(file)
        return None
    return found if found and found.made_by == made_by else None
