"""The plain subset of Markdown, converted without Python-Markdown: exactly its result, or none."""

from plugins.markdown.fast.converter import FastConverter
from plugins.markdown.fast.share import Share, share

__all__ = ["FastConverter", "Share", "share"]
