"""A build loads no more than it needs: what is loaded for nothing is half the time of an edit."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.small_site import environment, make_site, write_news

_PROGRAM = """
import sys
from plugins.cli.main import main
code = main(["build", "-s", "pelicanconf.py"])
print("\\n".join(sorted(sys.modules)))
sys.exit(code)
"""


def loaded(site: Path) -> set[str]:
    """Build ``site`` and return the modules that were loaded for it."""
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        cwd=site,
        env=environment(BANTIN_JOBS="1"),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stdout.splitlines())


def test_a_build_with_nothing_to_do_loads_no_library_of_pages(tmp_path: Path) -> None:
    site = make_site(tmp_path)
    assert {"jinja2", "plugins.pages.world", "plugins.engine.whole"} <= loaded(site)
    loaded(site)
    found = loaded(site)
    assert "plugins.engine.build" in found
    assert not found & {"jinja2", "markdown", "yaml", "feedgen", "numpy", "PIL", "plugins.engine.whole"}
    assert "plugins.records.kinds" not in found


def test_a_build_of_a_text_loads_neither_pages_nor_templates(tmp_path: Path) -> None:
    site = make_site(tmp_path)
    loaded(site)
    loaded(site)
    write_news(site, "mot", "Tin thứ nhất", body="Một đoạn.\n\nVà một đoạn nữa.")
    found = loaded(site)
    assert "plugins.engine.texts" in found
    assert not found & {"jinja2", "plugins.pages.world", "plugins.engine.whole", "plugins.documents"}
