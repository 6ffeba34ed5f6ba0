"""The Jinja2 environment of the theme: autoescape on, nothing undefined, nothing global.

In: the theme's folder and Pelican's settings for templates. Out: bytes of a page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context

from plugins.outputs import TemplatePage


class _Component(Template):
    """A template whose macros are made once: none of ours is imported with a page's context.

    Jinja2 compares the globals of the importing page with the template's own at every import, a fifth of
    the time of a page; here both are the environment's.
    """

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002 - Jinja2's signature
        return super()._get_default_module()


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
    environment.template_class = _Component
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]  # the extension adds it
    environment.filters.update(given.get("JINJA_FILTERS") or {})
    environment.globals.update(given.get("JINJA_GLOBALS") or {})
    environment.tests.update(given.get("JINJA_TESTS") or {})
    return environment


def render_page(environment: Environment, page: TemplatePage) -> bytes:
    """Return the bytes of ``page``."""
    return environment.get_template(page.template).render(page.context).encode()
