"""What both paths hold to about footnotes: the names of their ids and the words of the link back."""

from __future__ import annotations

from typing import Final

SEPARATOR: Final = "-"  # Python-Markdown's own colon would have to be escaped in style sheets
BACKLINK_TITLE: Final = "Quay lại chỗ có cước chú {}"
MADE_HERE: Final = (f"#fn{SEPARATOR}", "#fnref")
"""How addresses of footnotes begin; no editor wrote them."""
