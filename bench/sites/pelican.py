"""The site as stock Pelican reads it: `Key: value` headers, `{filename}` links, and a theme of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

from bench.corpus import Article
from bench.sites.site import TEMPLATES, write_pictures, write_text


class PelicanSite:
    """Writes ``content/``, ``pelicanconf.py`` and ``theme/``."""

    def write(self, folder: Path) -> None:
        """Write everything but the articles."""
        shutil.copytree(TEMPLATES / "pelican", folder, dirs_exist_ok=True)
        write_pictures(folder / "content")

    def write_article(self, folder: Path, article: Article) -> None:
        """Write the source of one article."""
        header = {
            "Title": article.title,
            "Slug": article.name,
            "Date": f"{article.date:%Y-%m-%d %H:%M}",
            "Category": article.category,
            "Tags": ", ".join(article.tags),
            "Author": article.author,
            "Summary": article.summary,
            "Picture": article.picture,
        }
        lines = (f"{key}: {value}" for key, value in header.items() if value)
        body = article.body.replace("](/tin-tuc/", "]({filename}/tin-tuc/")
        body = body.replace("](/hinh-anh/", "]({static}/hinh-anh/")
        text = "\n".join((*lines, "", body))
        write_text(folder / "content" / "tin-tuc" / article.file, text)
