"""A host of a built site on a free port of the loopback, which can be taken away: service workers need a real one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

POLICY = "default-src 'self'"


@dataclass
class Host:
    """What is served, and how: ``silent`` answers no page until it is set back, ``ranges`` counts parts asked for."""

    folder: Path
    port: int = 0
    silent: threading.Event = field(default_factory=threading.Event)
    ranges: int = 0
    _server: ThreadingHTTPServer | None = None

    @property
    def url(self) -> str:
        """Return SITEURL as the host's port makes it."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Listen, at the same port as before."""
        handler = partial(_Handler, self, directory=str(self.folder))
        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), handler)
        self._server.daemon_threads = True
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Be a host that nobody reaches."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    """Serve ``folder`` while the block runs."""
    host = Host(folder)
    host.start()
    try:
        yield host
    finally:
        host.silent.clear()
        host.stop()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.0"  # no connection outlives the host

    def __init__(self, host: Host, *rest: Any, **named: Any) -> None:  # noqa: ANN401 - the library's own
        self.host = host
        super().__init__(*rest, **named)

    def do_GET(self) -> None:
        if self.host.silent.is_set() and self.path.endswith("/"):
            threading.Event().wait(30)
        file = Path(self.translate_path(urlsplit(self.path).path))
        if self.path.partition("?")[0].endswith("/"):
            file /= "index.html"
        wanted = self.headers.get("Range", "").removeprefix("bytes=")
        if not file.is_file():
            self._answer(404, self.host.folder / "404.html")
        elif wanted:
            self.host.ranges += 1
            first, _, last = wanted.partition("-")
            self._answer(206, file, slice(int(first), int(last) + 1 if last else None))
        else:
            self._answer(200, file)

    def _answer(self, status: int, file: Path, part: slice | None = None) -> None:
        whole = file.read_bytes() if file.is_file() else b""
        content = whole[part] if part else whole
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-cache")
        if part:
            self.send_header(
                "Content-Range", f"bytes {part.start}-{part.start + len(content) - 1}/{len(whole)}"
            )
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Tell nobody."""
