"""Where search stands on the site: whoever makes an index anew after an edit needs no more of its page."""

from __future__ import annotations

from typing import Final

PAGE: Final = "/tim-kiem/"
FOLDER: Final = "/tim-kiem/chi-muc/"
LIST: Final = f"{FOLDER}danh-sach.json"
DESCRIPTION: Final = "/tim-kiem/opensearch.xml"
