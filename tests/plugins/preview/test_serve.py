"""`bantin serve` over real HTTP on the loopback interface."""

from __future__ import annotations

import http.client
import json
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from plugins.dates import ZONE
from plugins.preview.run import patience
from tests.small_site import bantin, make_site, start, tree, write, write_news

PATIENCE = 60  # seconds that an answer may take before the test gives up


@dataclass(frozen=True, slots=True)
class Served:
    """A running preview."""

    site: Path
    address: str

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], str]:
        connection = self._connection()
        try:
            connection.request(method, path, headers=headers)
            response = connection.getresponse()
            told = {name.lower(): value for name, value in response.getheaders()}
            return response.status, told, response.read().decode("utf-8", "replace")
        finally:
            connection.close()

    @contextmanager
    def events(self) -> Iterator[Iterator[dict[str, object]]]:
        connection = self._connection()
        try:
            connection.request("GET", "/.bantin/events")
            response = connection.getresponse()
            assert response.getheader("Content-Type") == "text/event-stream"
            yield self._states(response)
        finally:
            connection.close()

    def _connection(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", urlsplit(self.address).port, timeout=PATIENCE)

    @staticmethod
    def _states(response: http.client.HTTPResponse) -> Iterator[dict[str, object]]:
        signs_of_life = 0
        while line := response.readline():
            if line.startswith(b"data: "):
                yield json.loads(line[6:])
                signs_of_life = 0
            elif line.startswith(b":"):
                signs_of_life += 1
                assert signs_of_life < 6, "the preview is alive, but what the test waits for does not come"


Serve = Callable[..., Served]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Start previews, and end each as Ctrl-C does; it must then end with 130 and no traceback."""
    running = []

    def begin(*arguments: str, site: Path | None = None, **extra: str) -> Served:
        folder = site or make_site(tmp_path / "site")
        process = start(folder, "serve", "--port", "0", "--lang", "en", *arguments, **extra)
        running.append(process)
        assert process.stdout is not None
        assert process.stderr is not None
        line = process.stdout.readline()
        assert line.startswith("Preview at http://localhost:"), process.stderr.read()
        threading.Thread(target=process.stderr.read, daemon=True).start()
        return Served(folder, line.split()[2])

    yield begin
    for process in running:
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 130


def until(
    states: Iterator[dict[str, object]], wanted: Callable[[dict[str, object]], bool]
) -> dict[str, object]:
    return next(state for state in states if wanted(state))


def is_good(state: dict[str, object]) -> bool:
    return bool(state["build"]) and not state["lines"]


def test_an_edit_reaches_the_browser_as_an_event_and_new_bytes(serve: Serve) -> None:
    served = serve()
    with served.events() as states:
        first = until(states, is_good)
        status, headers, page = served.ask("/tin-tuc/2026/mot/")
        assert status == 200
        assert headers["content-type"] == "text/html; charset=utf-8"
        assert "Tin thứ nhất" in page
        assert f'data-build="{first["build"]}"' in page
        write_news(served.site, "mot", "Tin đã sửa")
        second = until(states, lambda state: state["build"] != first["build"])
        assert is_good(second)
        page = served.ask("/tin-tuc/2026/mot/")[2]
        assert "Tin đã sửa" in page
        assert f'data-build="{second["build"]}"' in page


def test_a_broken_edit_is_shown_while_the_last_good_build_stays_up(serve: Serve) -> None:
    served = serve()
    with served.events() as states:
        first = until(states, is_good)
        write_news(served.site, "hai", "Tin hỏng", date="31/02/2026")
        broken = until(states, lambda state: bool(state["lines"]))
        assert broken["build"] == first["build"]
        assert str(broken["lines"]).startswith("['content/tin-tuc/2026/hai.md:3:")
        assert "last good build" in str(broken["heading"])
        assert served.ask("/tin-tuc/2026/mot/")[0] == 200
        assert served.ask("/tin-tuc/2026/hai/")[0] == 404
        write_news(served.site, "hai", "Tin lành")
        until(states, lambda state: is_good(state) and state["build"] != first["build"])
        assert "Tin lành" in served.ask("/tin-tuc/2026/hai/")[2]


def test_without_any_good_build_a_page_tells_the_problems(serve: Serve, tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    write_news(site, "mot", "Tin <b>hỏng</b>", date="31/02/2026")
    served = serve(site=site)
    with served.events() as states:
        until(states, lambda state: "mot.md" in str(state["lines"]))
        status, _, page = served.ask("/")
        assert status == 503
        assert "content/tin-tuc/2026/mot.md:3:" in page
        assert "/.bantin/reload.js" in page
        write_news(site, "mot", "Tin lành")
        until(states, is_good)
        assert served.ask("/")[0] == 200


def test_a_broken_and_a_missing_conf_are_shown_and_survived(serve: Serve) -> None:
    served = serve()
    conf = served.site / "pelicanconf.py"
    text = conf.read_text("utf-8")
    with served.events() as states:
        until(states, is_good)
        write(served.site, "pelicanconf.py", "x = = 1\n")
        until(states, lambda state: "pelicanconf.py:1:" in str(state["lines"]))
        conf.unlink()
        until(states, lambda state: "no configuration file" in str(state["lines"]))
        assert served.ask("/")[0] == 200
        write(served.site, "pelicanconf.py", text)
        until(states, is_good)


def test_the_files_of_the_site_never_hold_the_script(serve: Serve) -> None:
    served = serve()
    with served.events() as states:
        until(states, is_good)
    assert "/.bantin/reload.js" in served.ask("/")[2]
    built = tree(served.site / ".cache/bantin/preview")
    assert b"/.bantin/" not in b"".join(data for path, data in built.items() if path.endswith(".html"))
    assert not (served.site / "output").exists()


def test_feeds_and_the_reserved_files_have_their_media_types(serve: Serve) -> None:
    served = serve()
    with served.events() as states:
        until(states, is_good)
    for path, kind in (
        ("/rss.xml", "application/rss+xml"),
        ("/tin-tuc/atom.xml", "application/atom+xml"),
        ("/feed.json", "application/feed+json"),
        ("/.bantin/reload.js", "text/javascript"),
        ("/.bantin/reload.css", "text/css"),
    ):
        status, headers, _ = served.ask(path)
        assert status == 200, path
        assert headers["content-type"] == f"{kind}; charset=utf-8"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["content-security-policy"] == "default-src 'self'"
    assert served.address in served.ask("/rss.xml")[2]


def test_what_is_not_there_is_answered_with_the_sites_own_page(serve: Serve) -> None:
    served = serve()
    with served.events() as states:
        until(states, is_good)
    status, _, page = served.ask("/khong-co/")
    assert status == 404
    assert "/.bantin/reload.js" in page
    assert served.ask("/.bantin/files.txt")[0] == 404
    assert served.ask("/../pelicanconf.py")[0] == 404
    assert served.ask("/tin-tuc/2026")[0] in {302, 404}
    assert served.ask("/tin-tuc")[1]["location"] == "/tin-tuc/"
    assert served.ask("/", "HEAD")[2] == ""
    assert served.ask("/", "POST")[0] == 501


def test_another_site_cannot_read_the_preview_by_a_name_of_its_own(serve: Serve) -> None:
    served = serve()
    assert served.ask("/", Host="evil.example")[0] == 421
    assert served.ask("/", Host="127.0.0.1:8000")[0] != 421
    assert served.ask("/", Host="[::1]:8000")[0] != 421


def test_a_site_below_a_path_is_previewed_below_it(serve: Serve, tmp_path: Path) -> None:
    served = serve(site=make_site(tmp_path / "site", "https://a.example/bantin"))
    assert served.address.endswith("/bantin/")
    with served.events() as states:
        until(states, is_good)
    assert served.ask("/")[1]["location"] == "/bantin/"
    status, _, page = served.ask("/bantin/tin-tuc/2026/mot/")
    assert status == 200
    assert 'href="/bantin/' in page
    assert served.ask("/tin-tuc/2026/mot/")[0] == 404


def test_drafts_are_built_into_a_folder_of_their_own(serve: Serve, tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    write_news(site, "nhap", "Bản nháp", status="draft")
    served = serve("--drafts", site=site, BANTIN_CACHE=str(tmp_path / "cache"))
    with served.events() as states:
        until(states, is_good)
    assert served.ask("/tin-tuc/2026/nhap/")[0] == 200
    assert (tmp_path / "cache/preview-drafts/index.html").is_file()
    assert not (site / ".cache").exists()


def test_a_scheduled_record_appears_by_itself_when_its_time_has_come(serve: Serve) -> None:
    served = serve(BANTIN_NOW="")
    with served.events() as states:
        until(states, is_good)
        due = datetime.now(ZONE) + timedelta(seconds=4)
        write_news(served.site, "hen-gio", "Tin hẹn giờ", date=f"{due:%Y-%m-%dT%H:%M:%S%z}")
        until(states, lambda _: served.ask("/tin-tuc/2026/hen-gio/")[0] == 200)


@pytest.mark.parametrize("fixed,expected", [("", 0.5), ("2026-11-20", 3600.0)])
def test_a_due_moment_that_has_passed_is_not_waited_for_unless_the_clock_stands(
    monkeypatch: pytest.MonkeyPatch, fixed: str, expected: float
) -> None:
    monkeypatch.setenv("BANTIN_NOW", fixed)
    assert patience(datetime.now(ZONE) - timedelta(seconds=5)) == expected
    assert patience(None) == 3600.0
    assert patience(datetime.now(ZONE) + timedelta(days=9)) == 3600.0


def test_a_taken_port_ends_with_3_and_clear_words(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = bantin(site, "serve", "--port", str(port))
    assert done.returncode == 3
    assert f"Cổng {port} đang có chương trình khác dùng" in done.stderr
    assert "Traceback" not in done.stderr
