"""The templates' environment as the generator makes it: theme/templates, then theme/.

Out: ``environment()``, ``page()`` for a sample page, ``component()`` for one macro.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment

from plugins.templates import theme_environment
from tests.theme.samples import PAGES, SITE

THEME = Path(__file__).resolve().parents[2] / "theme"


@cache
def environment(lang: str = "vi") -> Environment:
    return theme_environment(THEME, lang=lang)


def page(name: str) -> str:
    """Return the HTML of the sample page ``name`` of ``samples.PAGES``."""
    template, values = PAGES[name]
    lang = getattr(values["head"], "lang", "vi")
    return environment(lang).get_template(template).render(**{"site": SITE, **values})


def component(name: str, **parameters: object) -> str:
    """Return what the macro of the component ``name`` makes of ``parameters``."""
    macro = getattr(
        environment().get_template(f"components/{name}/macro.html").module, name.replace("-", "_")
    )
    return str(macro(**parameters))
