"""The two web servers that operators are told of, started on a free port of the loopback with the files shown there."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests import tooling

FILES = Path(__file__).resolve().parents[2] / "docs/operators/servers"
PLACE = "/srv/bantin/www/current"  # as the files have it


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered."""

    status: int
    headers: dict[str, str]
    body: bytes

    def header(self, name: str) -> str:
        """Return a header, "" where there is none."""
        return self.headers.get(name.lower(), "")


@dataclass(frozen=True, slots=True)
class Server:
    """A server that listens."""

    port: int
    base: str = ""

    def get(self, path: str, **headers: str) -> Answer:
        """Return the answer to a question for ``path``, as it is written, below the base."""
        return self.ask(self.base + path, **headers)

    def ask(self, path: str, **headers: str) -> Answer:
        """Return the answer to a question for ``path``, as it is written."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("GET", path, headers={"Host": "localhost", **headers})
            response = connection.getresponse()
            found = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, found, response.read())
        finally:
            connection.close()


def free_port() -> int:
    """Return a port of the loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def nginx(root: Path, current: Path, folder: Path, base: str = "", port: int = 0) -> Iterator[Server]:
    """Run nginx on ``root``; ``current`` is the release whose old addresses it knows, ``folder`` its own."""
    port = port or free_port()
    site = (FILES / "nginx-site.conf").read_text("utf-8").replace("/404.html", f"{base}/404.html")
    http_part = (FILES / "nginx-http.conf").read_text("utf-8").replace(PLACE, str(current))
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;\n" if os.geteuid() == 0 else ""  # the folders of a test are open to nobody else
    conf = folder / "nginx.conf"
    conf.write_text(
        f"load_module {tooling.BROTLI_STATIC};\n{user}daemon off;\nmaster_process off;\npid {folder}/pid;\n"
        f"error_log {folder}/error.log;\nevents {{}}\nhttp {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n"
        f"{temporary}{http_part}\nserver {{\nlisten 127.0.0.1:{port};\nroot {root};\n{site}\n}}\n}}\n",
        encoding="utf-8",
    )
    program = tooling.find_nginx()
    with _running([str(program), "-e", f"{folder}/error.log", "-c", str(conf)], port, folder):
        yield Server(port, base)


@contextmanager
def caddy(root: Path, current: Path, folder: Path, base: str = "") -> Iterator[Server]:
    """Run Caddy, as ``nginx`` does."""
    port = free_port()
    text = (FILES / "Caddyfile").read_text("utf-8")
    text = text.replace(f"root * {PLACE}", f"root * {root}").replace(PLACE, str(current))
    text = text.replace("bantin.example.vn {", f"http://localhost:{port} {{\n\tbind 127.0.0.1")
    text = text.replace("/404.html", f"{base}/404.html")
    conf = folder / "Caddyfile"
    conf.write_text("{\n\tadmin off\n\tauto_https off\n}\n" + text, encoding="utf-8")
    program = tooling.find_program("caddy")
    with _running([str(program), "run", "--adapter", "caddyfile", "--config", str(conf)], port, folder):
        yield Server(port, base)


@contextmanager
def _running(command: list[str], port: int, folder: Path) -> Iterator[None]:
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={"HOME": str(folder), "PATH": "/usr/bin:/bin"},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
        )
        try:
            _await(process, port, folder)
            yield
        finally:
            process.terminate()
            process.wait(20)


def _await(process: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    for _ in range(600):
        assert process.poll() is None, (folder / "said").read_text("utf-8", "replace")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError((folder / "said").read_text("utf-8", "replace"))
