"""A conf is Python, so anything may stand in a setting: what cannot be used is told by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.settings import ConfigurationError, load_settings
from tests.small_site import make_site

WRONG = {
    "OUTPUT_PATH": ("5", "None", r"'a\0b'"),
    "PATH": ("5", r"'a\0b'"),
    "THEME": ("5",),
    "CACHE_PATH": ("5",),
    "THEME_TEMPLATES_OVERRIDES": ("5", "[5]"),
    "BANTIN_STOPPING_WARNINGS": ("5", "'a'", "[5]"),
    "BANTIN_FILE_TYPES": ("5", "{'.a': 1}"),
    "DEFAULT_PAGINATION": ("-1", "True", "10 ** 30", "'x'"),
    "JINJA_ENVIRONMENT": ("5", "['a']"),
    "JINJA_FILTERS": ("5",),
    "SITENAME": (r"'\ud800'", r"'a\x01b'"),
    "SITEURL": (r"'https://a\ud800.vn'", "5"),
}


@pytest.mark.parametrize("name,value", [(name, value) for name in WRONG for value in WRONG[name]])
def test_a_setting_of_a_wrong_type_is_told_by_its_name(name: str, value: str, tmp_path: Path) -> None:
    conf = make_site(tmp_path) / "pelicanconf.py"
    conf.write_text(f"{conf.read_text('utf-8')}{name} = {value}\n", encoding="utf-8")
    with pytest.raises(ConfigurationError) as told:
        load_settings(conf)
    assert all(name in words for words in told.value.words)


@pytest.mark.parametrize(
    "name,content,words",
    [
        ("conf.txt", b"", "phải kết thúc bằng .py"),
        ("conf.py", "SITEURL = 'https://a.vn'".encode("utf-16"), "lưu lại bằng UTF-8"),
        ("conf.py", b"import sys\nsys.exit(3)\n", "tự kết thúc chương trình"),
        ("conf.py", b"def f():\n    f()\nf()\n", "conf.py:2"),
    ],
)
def test_a_file_that_cannot_be_a_conf_is_told(name: str, content: bytes, words: str, tmp_path: Path) -> None:
    conf = tmp_path / name
    conf.write_bytes(content)
    with pytest.raises(ConfigurationError) as told:
        load_settings(conf)
    assert words in told.value.words[0]
