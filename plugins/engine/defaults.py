"""The settings that every site begins with, in Pelican's own names: a conf takes them over and changes what it likes.

In: nothing. Out: ``SETTINGS``. A site of one's own is upgraded by upgrading this project, since what is
new comes with these.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final


def ban_tin(settings: Mapping[str, Any]) -> Any:  # noqa: ANN401 - Pelican's classes have no types
    """Return Bản Tin in Pelican's place; Pelican itself is loaded only when it is Pelican that asks."""
    from plugins.engine.host import BanTin  # noqa: PLC0415 - `bantin` reads these settings without Pelican

    return BanTin(settings)


SETTINGS: Final[Mapping[str, Any]] = MappingProxyType(
    {
        # Bản Tin in Pelican's place. A value, not a dotted name: that would be looked up in its first part only.
        "PELICAN_CLASS": ban_tin,
        "THEME": str(Path(__file__).resolve().parents[2] / "theme"),
        # An empty list: without it Pelican loads every plugin that happens to be installed.
        "PLUGINS": [],
        "PATH": "content",
        "OUTPUT_PATH": "output",
        # What a build keeps for the next one; it may be removed at any time. BANTIN_CACHE goes before it.
        "CACHE_PATH": ".cache/bantin",
        "SITENAME": "Bản Tin",
        "TIMEZONE": "Asia/Ho_Chi_Minh",
        "DEFAULT_LANG": "vi",
        "DEFAULT_PAGINATION": 20,
        # Feeds stand beside their listings at fixed addresses; Pelican's own are off.
        "FEED_ALL_ATOM": None,
        "FEED_ALL_RSS": None,
        "CATEGORY_FEED_ATOM": None,
        "CATEGORY_FEED_RSS": None,
        "TRANSLATION_FEED_ATOM": None,
        "TRANSLATION_FEED_RSS": None,
        "AUTHOR_FEED_ATOM": None,
        "AUTHOR_FEED_RSS": None,
        "TAG_FEED_ATOM": None,
        "TAG_FEED_RSS": None,
    }
)
