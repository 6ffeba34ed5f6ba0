"""The theme's templates: their environment, interface words, and what many pages share (README.md)."""

from plugins.templates.compiled import COMPILER, CompiledTemplates
from plugins.templates.environment import Environments, load_all, render_page, theme_environment
from plugins.templates.shared import forget_parts

__all__ = [
    "COMPILER",
    "CompiledTemplates",
    "Environments",
    "forget_parts",
    "load_all",
    "render_page",
    "theme_environment",
]
