"""The Jinja2 environment of the theme: autoescape on, nothing undefined, nothing global.

In: the theme's folder and Pelican's settings for templates. Out: bytes of a page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.outputs import TemplatePage


def theme_environment(
    theme: Path, overrides: Sequence[Path] = (), pelican: Mapping[str, Any] | None = None
) -> Environment:
    """Return the environment: ``overrides`` (THEME_TEMPLATES_OVERRIDES) come before the theme's templates.

    Filters, globals, tests and extensions that a conf gives to Pelican's templates are there as well.
    """
    given = pelican or {}
    extensions = ["jinja2.ext.i18n", *(given.get("JINJA_ENVIRONMENT") or {}).get("extensions", ())]
    environment = Environment(
        loader=FileSystemLoader([*overrides, theme / "templates", theme]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        extensions=extensions,
    )
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]  # the extension adds it
    environment.filters.update(given.get("JINJA_FILTERS") or {})
    environment.globals.update(given.get("JINJA_GLOBALS") or {})
    environment.tests.update(given.get("JINJA_TESTS") or {})
    return environment


def render_page(environment: Environment, page: TemplatePage) -> bytes:
    """Return the bytes of ``page``."""
    return environment.get_template(page.template).render(page.context).encode()
