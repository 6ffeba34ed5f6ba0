"""Bodies: Markdown to sanitised HTML with open references, headings and plain text."""

from plugins.markdown.convert import BodyConverter

__all__ = ["BodyConverter"]
