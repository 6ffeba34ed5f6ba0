"""The settings of a build as one typed value, read from a Pelican configuration file.

In: a conf such as `pelicanconf.py`, and what the command line sets. Out: ``Settings``, or
``ConfigurationError`` with words in both languages (exit code 2).
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plugins.dates import ZONE
from plugins.settings.conf import NoFolderError, read_conf
from plugins.sources.names import FILE_TYPES


class ConfigurationError(Exception):
    """The configuration or the command line is wrong; ``words`` says it in (Vietnamese, English)."""

    def __init__(self, vi: str, en: str) -> None:
        """Keep the message in both languages."""
        super().__init__(en)
        self.words = (vi, en)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything of the configuration that a build depends on.

    ``url`` is SITEURL without a slash at its end, ``base`` its path ("" or "/bantin"); ``page_size``
    counts records a listing page; ``stopping`` are codes of warnings that stop a build; ``pelican``
    holds Pelican's own settings for its Jinja environment and for plugins. ``cache`` is the folder for
    what a build keeps for the next one, ``None`` for a build that keeps nothing.
    """

    content: Path
    output: Path
    theme: Path
    theme_overrides: tuple[Path, ...]
    url: str
    base: str
    name: str
    page_size: int
    file_types: frozenset[str]
    stopping: tuple[str, ...]
    pelican: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)
    cache: Path | None = None

    @property
    def domain(self) -> str:
        """Return the host name of SITEURL."""
        return urlsplit(self.url).hostname or "localhost"


def from_pelican(pelican: Mapping[str, Any]) -> Settings:
    """Return the settings that Pelican's dictionary holds (its paths are absolute by now)."""
    url = _site_url(str(pelican.get("SITEURL") or ""))
    content = Path(pelican["PATH"])
    if not content.is_dir():
        raise ConfigurationError(
            f"Không có thư mục nội dung {content}", f"There is no content folder {content}"
        )
    output = Path(pelican["OUTPUT_PATH"])
    _require_apart(content, output)
    page_size = pelican.get("DEFAULT_PAGINATION") or 20
    if not isinstance(page_size, int) or page_size < 1:
        vi = "DEFAULT_PAGINATION phải là một số nguyên dương"
        raise ConfigurationError(vi, "DEFAULT_PAGINATION must be a positive whole number")
    return Settings(
        content=content,
        output=output,
        theme=Path(pelican["THEME"]),
        theme_overrides=tuple(Path(p) for p in pelican.get("THEME_TEMPLATES_OVERRIDES") or ()),
        url=url,
        base=urlsplit(url).path,
        name=str(pelican.get("SITENAME") or "Bản Tin"),
        page_size=page_size,
        file_types=FILE_TYPES | frozenset(str(t).lower() for t in pelican.get("BANTIN_FILE_TYPES") or ()),
        stopping=tuple(pelican.get("BANTIN_STOPPING_WARNINGS") or ()),
        pelican=pelican,
        cache=_cache(pelican.get("CACHE_PATH")),
    )


def _cache(path: str | None) -> Path | None:
    """Return ``BANTIN_CACHE``, else CACHE_PATH where a conf has made it absolute."""
    if given := os.environ.get("BANTIN_CACHE"):
        return Path(given).absolute()
    return Path(path) if path and Path(path).is_absolute() else None


def load_settings(conf: Path | None, *, content: Path | None = None, output: Path | None = None) -> Settings:
    """Return the settings of the configuration file ``conf``; ``content`` and ``output`` override its own.

    Without ``conf``, `pelicanconf.py` of the working folder is taken, as Pelican does. A conf with a
    fault in its Python raises ``ConfigurationError`` naming file and line.
    """
    path = conf or Path("pelicanconf.py")
    if not path.is_file():
        raise ConfigurationError(f"Không có tệp cấu hình {path}", f"There is no configuration file {path}")
    override: dict[str, Any] = {}
    if content is not None:
        override["PATH"] = os.path.abspath(content)  # noqa: PTH100 - as Pelican does it: links are kept
    if output is not None:
        override["OUTPUT_PATH"] = os.path.abspath(output)  # noqa: PTH100
    try:
        pelican = read_conf(path.absolute(), override)
    except ConfigurationError:
        raise
    except NoFolderError as failure:
        if failure.name == "THEME":
            vi = f"{path}: không có giao diện (THEME) ở {failure.path}"
            raise ConfigurationError(vi, f"{path}: there is no theme at {failure.path}") from failure
        vi = f"{path}: PATH không phải là một thư mục nội dung có thật"
        raise ConfigurationError(vi, f"{path}: PATH is not a content folder that is there") from failure
    except Exception as failure:
        where = _place_in(failure, path)
        raise ConfigurationError(
            f"{where}: không đọc được cấu hình: {failure}",
            f"{where}: the configuration cannot be read: {failure}",
        ) from failure
    return from_pelican(pelican)


def now_from(environment: Mapping[str, str]) -> datetime:
    """Return "now": ``BANTIN_NOW`` (ISO 8601, the site's zone when it names none), else the clock."""
    text = environment.get("BANTIN_NOW", "").strip()
    if not text:
        return datetime.now(ZONE)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        vi = f"BANTIN_NOW “{text}” không phải là thời điểm ISO 8601"
        raise ConfigurationError(vi, f"BANTIN_NOW “{text}” is not an ISO 8601 moment") from None
    return moment.replace(tzinfo=ZONE) if moment.tzinfo is None else moment.astimezone(ZONE)


def _site_url(text: str) -> str:
    url = text.strip().rstrip("/")
    parts = urlsplit(url)
    plain = parts.scheme in {"http", "https"} and parts.hostname and not parts.query and not parts.fragment
    if not plain or any(c.isspace() for c in url):
        raise ConfigurationError(
            f"SITEURL “{text}” phải là địa chỉ đầy đủ, ví dụ https://example.vn",
            f"SITEURL “{text}” must be a whole address such as https://example.vn",
        )
    return url


def _require_apart(content: Path, output: Path) -> None:
    inside, outside = content.resolve(), output.resolve()
    if outside == inside or outside.is_relative_to(inside) or inside.is_relative_to(outside):
        raise ConfigurationError(
            f"Thư mục kết quả {output} và thư mục nội dung {content} không được lồng nhau",
            f"The output folder {output} and the content folder {content} may not lie in one another",
        )


def _place_in(failure: Exception, path: Path) -> str:
    if isinstance(failure, SyntaxError) and failure.lineno:
        return f"{path}:{failure.lineno}"
    trace, line = failure.__traceback__, 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(path.absolute()):
            line = trace.tb_lineno
        trace = trace.tb_next
    return f"{path}:{line}" if line else str(path)
