"""Serve the preview over HTTP: the built site, the refreshing script, and the events that it listens to.

In: the folder of the site, the path that it lives below, the board. Out: answers on the loopback interface
(or on another one when asked to). A new site or path takes effect with the next request.
"""

from __future__ import annotations

import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Final

from plugins.preview.board import Board
from plugins.preview.files import find, media_type
from plugins.preview.pages import EVENTS, OWN_FILES, RESERVED, status_page, with_script

_PATIENCE: Final = 15.0  # seconds between two signs of life on a connection that waits for events
_HTML: Final = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Site:
    """What is served: the folder, the path of SITEURL, and the language of the preview's own page."""

    folder: Path
    base: str
    language: str


class PreviewServer(ThreadingHTTPServer):
    """The server. ``site`` may be replaced while it runs. A port that is taken raises ``OSError``."""

    daemon_threads = True
    allow_reuse_address = hasattr(socket, "AF_UNIX")  # on Windows it would let two servers share a port

    def __init__(self, host: str, port: int, site: Site, board: Board) -> None:
        """Take the port; nothing is answered before ``running``."""
        if ":" in host:
            self.address_family = socket.AF_INET6
        self.site = site
        self.board = board
        super().__init__((host, port), PreviewHandler)
        self.is_loopback = ip_address(str(self.server_address[0])).is_loopback

    def server_bind(self) -> None:
        """Take the address without asking the network for this machine's name, as the base class does."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    @property
    def origin(self) -> str:
        """Return the address to open, without a path."""
        shown = "localhost" if self.is_loopback else self.server_name
        return f"http://{f'[{shown}]' if ':' in shown else shown}:{self.server_port}"

    @contextmanager
    def running(self) -> Iterator[None]:
        """Answer requests as long as the context lasts."""
        thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        try:
            yield
        finally:
            self.board.close()
            self.shutdown()
            self.server_close()
            thread.join()


class PreviewHandler(BaseHTTPRequestHandler):
    """Answers one connection."""

    protocol_version = "HTTP/1.1"
    server_version = "bantin"
    sys_version = ""
    timeout = 60  # seconds that an idle connection is kept
    server: PreviewServer

    def do_GET(self) -> None:
        """Answer with a file, a redirect, the events, or the page that says why there is nothing."""
        path = self.path.partition("?")[0]
        if not self._is_for_us():
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", b"")
        elif path == EVENTS:
            self._send_events()
        elif path in OWN_FILES:
            self._send(HTTPStatus.OK, media_type(OWN_FILES[path]), OWN_FILES[path].read_bytes())
        elif path.startswith(RESERVED):
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"")
        elif not self.server.board.state.ready:
            page = status_page(self.server.board.state, self.server.site.language)
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, _HTML, page)
        else:
            self._send_from_site()

    def do_HEAD(self) -> None:
        """Answer as to GET, without the content."""
        self.do_GET()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - the base class's signature
        """Say nothing: the terminal is for the editor's problems."""

    def _is_for_us(self) -> bool:
        """Return whether the request names this machine: another site may not read drafts by DNS rebinding."""
        if not self.server.is_loopback:
            return True
        name = self.headers.get("Host", "localhost").rsplit("@")[-1]
        name = name[1:].partition("]")[0] if name.startswith("[") else name.partition(":")[0]
        try:
            return name.casefold() == "localhost" or ip_address(name).is_loopback
        except ValueError:
            return False

    def _send_from_site(self) -> None:
        site = self.server.site
        found = find(site.folder, site.base, self.path)
        if found.redirect:
            self._send(HTTPStatus.FOUND, "text/plain", b"", location=found.redirect)
            return
        status = HTTPStatus.OK if found.file else HTTPStatus.NOT_FOUND
        path = found.file or site.folder / "404.html"
        # The state is read before the file: a page older than its number is refreshed, never the reverse.
        state = self.server.board.state
        try:
            content = path.read_bytes()
        except OSError:  # removed between the look and the read, or a site without a page for this
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"404")
            return
        kind = media_type(path)
        self._send(status, kind, with_script(content, state) if kind == _HTML else content)

    def _send(self, status: HTTPStatus, kind: str, content: bytes, *, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header(
            "Content-Security-Policy", "default-src 'self'"
        )  # contract 6: it works with no exception
        if location:
            self.send_header("Location", location)
        self.end_headers()
        if self.command != "HEAD":
            self._write(content)

    def _send_events(self) -> None:
        """Tell the state now and whenever it changes (WHATWG HTML, server-sent events)."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command == "HEAD":
            return
        board = self.server.board
        state = board.state
        alive = self._write(f"retry: 500\ndata: {state.as_json()}\n\n".encode())
        while alive and not board.closed:
            changed = board.after(state.revision, _PATIENCE)
            state = changed or state
            alive = self._write(f"data: {state.as_json()}\n\n".encode() if changed else b": .\n\n")

    def _write(self, content: bytes) -> bool:
        """Write ``content``; return whether the browser is still there."""
        try:
            self.wfile.write(content)
        except (ConnectionError, TimeoutError):
            self.close_connection = True
            return False
        return True
