"""The site as Hugo reads it: YAML front matter, terms by slug, and the templates of `bench/templates/hugo`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from bench.corpus import FIRST_DAY, TAGS, YEARS, Article
from bench.sites.site import TEMPLATES, categories, write_pictures, write_text
from bench.words import AUTHORS
from plugins.vietnamese.fold import slug


class HugoSite:
    """Writes ``hugo.toml``, ``layouts/``, ``content/``, ``data/`` and ``static/``."""

    def write(self, folder: Path) -> None:
        """Write everything but the articles: a term has its title in a file of its own, as Hugo wants it."""
        shutil.copytree(TEMPLATES / "hugo", folder, dirs_exist_ok=True)
        names = [{"name": name, "slug": name_slug} for name, name_slug in categories()]
        write_text(folder / "data" / "chuyen_muc.json", json.dumps(names, ensure_ascii=False))
        write_text(folder / "static" / "theme" / "site.css", "body { max-width: 70rem; margin: auto }\n")
        write_pictures(folder / "static")
        content = folder / "content"
        _write_list(content / "tin-tuc", "Tin tức", "Tin bài mới nhất, xếp theo ngày đăng.")
        _write_list(content / "luu-tru", "Lưu trữ", "Mọi tin bài, theo năm và tháng.")
        for name, name_slug in categories():
            _write_list(content / "chuyen-muc" / name_slug, name, f"Tin bài trong chuyên mục {name}.")
        for tag in TAGS:
            _write_list(content / "tu-khoa" / slug(tag), tag, f"Tin bài có từ khóa {tag}.", label="Từ khóa")
        for author in AUTHORS:
            _write_list(content / "tac-gia" / slug(author), author, f"Tin bài của {author}.", label="Tác giả")
        for year in range(FIRST_DAY.year, (FIRST_DAY + YEARS).year + 1):
            _write_archive(content / "nam" / f"{year}", f"Năm {year}")
            for month in range(1, 13):
                _write_archive(content / "thang" / f"{year}-{month:02d}", f"Tháng {month}/{year}")

    def write_article(self, folder: Path, article: Article) -> None:
        """Write the source of one article."""
        header = {
            "title": article.title,
            "date": article.date.isoformat(),
            "chuyen-muc": [slug(article.category)],
            "tu-khoa": [slug(tag) for tag in article.tags],
            "tac-gia": [slug(article.author)],
            "nam": [f"{article.date:%Y}"],
            "thang": [f"{article.date:%Y-%m}"],
            "summary": article.summary,
            "picture": article.picture,
        }
        write_text(folder / "content" / "tin-tuc" / article.file, f"{_front(header)}\n{article.body}")


def _write_list(folder: Path, title: str, description: str, label: str = "") -> None:
    header = {"title": title, "description": description, "label": label}
    write_text(folder / "_index.md", _front(header))


def _write_archive(folder: Path, title: str) -> None:
    header = {"title": title, "description": "Mọi tin bài của thời gian này.", "outputs": ["html"]}
    write_text(folder / "_index.md", _front(header))


def _front(header: Mapping[str, object]) -> str:
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in header.items() if value]
    return "\n".join(("---", *lines, "---", ""))
