"""The compiled templates of a theme, by the program that compiled them.

In: where the state lies. Out: what was kept, nothing where that is of another program or cannot be read.
"""

from __future__ import annotations

import msgspec

from plugins.engine.memory.state import Places, TornError, forget, load, save


class _Kept(msgspec.Struct, array_like=True):
    made_by: bytes
    codes: dict[str, bytes]


def recall_templates(places: Places, made_by: bytes) -> dict[str, bytes]:
    """Return the codes that a program ``made_by`` kept."""
    try:
        found = load(places.templates, _Kept)
    except TornError:
        forget(places.templates)
        return {}
    return found.codes if found and found.made_by == made_by else {}


def keep_templates(places: Places, made_by: bytes, codes: dict[str, bytes]) -> None:
    """Keep ``codes`` for the next build. Raises ``OSError``."""
    save(places.templates, _Kept(made_by, codes))
