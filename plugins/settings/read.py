"""The settings of a build as one typed value, read from a Pelican configuration file.

In: a conf such as `pelicanconf.py`, and what the command line sets. Out: ``Settings``, or
``ConfigurationError`` with words in both languages (exit code 2).
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import SplitResult, quote, urlsplit

from plugins.dates import ZONE
from plugins.settings.conf import NoFolderError, read_conf
from plugins.settings.faults import ConfigurationError
from plugins.settings.values import is_wanted, page_size, require_mappings, text, texts
from plugins.sources.names import FILE_TYPES
from plugins.sources.scan import is_of_the_machine

_PATH_SAFE: Final = "/-._~!$&'()*+,;=:@%"  # characters of a path that RFC 3986 lets stand as they are
_NEVER_IN_A_URL: Final = frozenset('"<>\\^`{|}')
_FILE_TYPE = re.compile(r"\.[A-Za-z0-9]{1,10}")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything of the configuration that a build depends on.

    ``url`` is SITEURL without a slash at its end, ``base`` its path ("" or "/bantin"); ``page_size``
    counts records a listing page; ``stopping`` are codes of warnings that stop a build; ``picture_copies``
    is whether large pictures get smaller copies, ``service_worker`` whether browsers keep what was read;
    ``pelican`` holds Pelican's own settings for its Jinja
    environment and for plugins. ``cache`` is the folder for what a build keeps for the next one, ``None``
    for a build that keeps nothing.
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
    picture_copies: bool = True
    service_worker: bool = True
    pelican: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)
    cache: Path | None = None

    @property
    def domain(self) -> str:
        """Return the host name of SITEURL."""
        return urlsplit(self.url).hostname or "localhost"


def from_pelican(pelican: Mapping[str, Any]) -> Settings:
    """Return the settings that Pelican's dictionary holds (its paths are absolute by now)."""
    url = _site_url(text("SITEURL", pelican))
    content = Path(pelican["PATH"])
    if not content.is_dir():
        raise ConfigurationError(
            f"Không có thư mục nội dung {content}", f"There is no content folder {content}"
        )
    output = Path(pelican["OUTPUT_PATH"])
    _require_apart(content, output)
    require_mappings(pelican)
    return Settings(
        content=content,
        output=output,
        theme=Path(pelican["THEME"]),
        theme_overrides=tuple(Path(p) for p in texts("THEME_TEMPLATES_OVERRIDES", pelican)),
        url=url,
        base=urlsplit(url).path,
        name=text("SITENAME", pelican, "Bản Tin"),
        page_size=page_size(pelican),
        file_types=FILE_TYPES | _file_types(pelican),
        stopping=texts("BANTIN_STOPPING_WARNINGS", pelican),
        picture_copies=is_wanted("BANTIN_PICTURE_COPIES", pelican),
        service_worker=is_wanted("BANTIN_SERVICE_WORKER", pelican),
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
    _require_conf(path)
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
    except SystemExit as stop:
        raise ConfigurationError(
            f"{path}: tệp cấu hình tự kết thúc chương trình (sys.exit). Bỏ lệnh ấy",
            f"{path}: the configuration file ends the program (sys.exit). Remove that",
        ) from stop
    except Exception as failure:
        if isinstance(failure, OSError) and is_of_the_machine(failure):
            raise
        where = _place_in(failure, path)
        raise ConfigurationError(
            f"{where}: không đọc được cấu hình: {failure}",
            f"{where}: the configuration cannot be read: {failure}",
        ) from failure
    return from_pelican(pelican)


def _require_conf(path: Path) -> None:
    """Raise ``ConfigurationError`` where ``path`` cannot be a configuration file, whatever stands in it."""
    if not path.is_file():
        raise ConfigurationError(
            f"Không có tệp cấu hình {path}. Chạy lệnh trong thư mục có tệp ấy, hoặc chỉ ra bằng -s",
            f"There is no configuration file {path}. Run the command in its folder, or name it with -s",
        )
    if path.suffix != ".py":
        raise ConfigurationError(
            f"{path}: tên tệp cấu hình phải kết thúc bằng .py",
            f"{path}: the name of a configuration file ends in .py",
        )
    if b"\0" in path.read_bytes():
        raise ConfigurationError(
            f"{path}: tệp cấu hình không phải là chữ UTF-8. Mở bằng trình soạn thảo và lưu lại bằng UTF-8",
            f"{path}: the configuration file is not UTF-8 text. Save it again as UTF-8",
        )


def now_from(environment: Mapping[str, str]) -> datetime:
    """Return "now": ``BANTIN_NOW`` (ISO 8601, the site's zone when it names none), else the clock."""
    given = environment.get("BANTIN_NOW", "").strip()
    if not given:
        return datetime.now(ZONE)
    try:
        moment = datetime.fromisoformat(given)
    except ValueError:
        vi = f"BANTIN_NOW “{given}” không phải là thời điểm ISO 8601"
        raise ConfigurationError(vi, f"BANTIN_NOW “{given}” is not an ISO 8601 moment") from None
    try:
        return moment.replace(tzinfo=ZONE) if moment.tzinfo is None else moment.astimezone(ZONE)
    except OverflowError:
        vi = f"BANTIN_NOW “{given}” nằm ngoài lịch"
        raise ConfigurationError(vi, f"BANTIN_NOW “{given}” is beyond the calendar") from None


def _site_url(given: str) -> str:
    url = given.strip().rstrip("/")
    parts = _parts(url)
    if parts is None or any(c.isspace() or c in _NEVER_IN_A_URL for c in url):
        raise ConfigurationError(
            f"SITEURL “{given}” phải là địa chỉ đầy đủ, ví dụ https://example.vn",
            f"SITEURL “{given}” must be a whole address such as https://example.vn",
        )
    return f"{parts.scheme}://{parts.netloc}{quote(parts.path, safe=_PATH_SAFE)}"


def _parts(url: str) -> SplitResult | None:
    """Return the parts of ``url``, ``None`` when it cannot be the root of a site."""
    try:
        parts = urlsplit(url)
        whole = (
            parts.scheme in {"http", "https"} and parts.hostname and (parts.port is None or parts.port > 0)
        )
    except ValueError:  # brackets without an address of IPv6, a port that is no number
        return None
    climbs = {".", ".."} & set(parts.path.split("/"))
    return parts if whole and not parts.query and not parts.fragment and not climbs else None


def _file_types(pelican: Mapping[str, Any]) -> frozenset[str]:
    types = texts("BANTIN_FILE_TYPES", pelican)
    for ending in types:
        if not _FILE_TYPE.fullmatch(ending):
            raise ConfigurationError(
                f"BANTIN_FILE_TYPES: “{ending}” không phải là đuôi tệp, ví dụ “.epub”",
                f"BANTIN_FILE_TYPES: “{ending}” is not the ending of a file's name, such as “.epub”",
            )
    return frozenset(ending.lower() for ending in types)


def _require_apart(content: Path, output: Path) -> None:
    inside, outside = (
        Path(os.path.realpath(content)),
        Path(os.path.realpath(output)),
    )  # never raises: a circle stays
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
