"""The theme's templates: their environment, interface words, and what many pages share (README.md)."""

from plugins.templates.environment import render_page, theme_environment

__all__ = ["render_page", "theme_environment"]
