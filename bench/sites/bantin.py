"""The site as Bản Tin reads it: content, two registers, and a conf that changes nothing but the address."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

from bench.corpus import Article
from bench.sites.site import DESCRIPTION, NAME, OWNER, URL, categories, write_pictures, write_text

_CONF = """from plugins.engine.defaults import SETTINGS

globals().update(SETTINGS)
SITEURL = "{url}"
"""


class BanTinSite:
    """Writes content below ``content/`` and ``pelicanconf.py``."""

    def write(self, folder: Path) -> None:
        """Write everything but the articles."""
        write_text(folder / "pelicanconf.py", _CONF.format(url=URL))
        data = folder / "content" / "du-lieu"
        names = [{"name": name, "slug": slug} for name, slug in categories()]
        write_text(data / "chuyen-muc.yaml", _yaml(names))
        write_text(data / "trang-web.yaml", _yaml(_identity()))
        write_pictures(folder / "content")

    def write_article(self, folder: Path, article: Article) -> None:
        """Write the source of one article."""
        header = {
            "title": article.title,
            "date": article.date.isoformat(),
            "category": article.category,
            "tags": list(article.tags),
            "author": article.author,
            "summary": article.summary,
        }
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in header.items()]
        text = "\n".join(("---", *lines, "---", "", article.body))
        write_text(folder / "content" / "tin-tuc" / article.file, text)


def _identity() -> dict[str, object]:
    below = [{"text": name, "link": f"/chuyen-muc/{slug}/"} for name, slug in categories()]
    menu = [
        {"text": "Tin tức", "link": "/tin-tuc/", "children": below},
        {"text": "Lưu trữ", "link": "/luu-tru/"},
    ]
    return {
        "name": NAME,
        "owner": OWNER,
        "domain": "localhost",
        "tag_date": "2016-01-01",
        "address": "Số 1, đường Trung tâm",
        "email": "bantin@example.vn",
        "footer": [DESCRIPTION],
        "menu": menu,
    }


def _yaml(value: object) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
