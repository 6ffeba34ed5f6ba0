"""Read calendars with programs that people use: khal, a calendar of its own for each; ical.js, as phones' apps do.

In: the bytes of a `.ics` file. Out: its events as the program tells them. Nothing of the machine's settings is read.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.tooling import ICAL_SCRIPT, TOOLS_FOLDER, find_program

_CLOCK: Final = "%Y-%m-%d %H:%M"
_CONFIG: Final = """[calendars]
[[lich]]
path = {folder}/events
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = {clock}
longdatetimeformat = {clock}
{zones}
[sqlite]
path = {folder}/khal.db
"""
_FIELDS: Final = ("uid", "title", "start-long-full", "end-long-full", "status", "all-day")


@dataclass(frozen=True)
class Khal:
    """A calendar of khal in ``folder``, whose owner's machine has the zone ``zone``."""

    folder: Path
    zone: str = "Asia/Ho_Chi_Minh"
    has_zone_of_its_own: bool = True

    def take(self, calendar: bytes) -> None:
        """Import a file, what is there already too."""
        file = self.folder / "lich.ics"
        (self.folder / "events").mkdir(parents=True, exist_ok=True)
        file.write_bytes(calendar)
        self._run("import", "--batch", "-a", "lich", str(file))

    def events(self, first: str, last: str) -> list[tuple[str, str, str, str]]:
        """Return title, start, end and status of the events between two days, each once, in their order."""
        return [
            (item["title"], item["start-long-full"], item["end-long-full"], item["status"].strip())
            for item in self._listed(first, last)
        ]

    def uids(self, first: str, last: str) -> list[str]:
        """Return the UIDs of the events between two days."""
        return [item["uid"] for item in self._listed(first, last)]

    def _listed(self, first: str, last: str) -> list[dict[str, str]]:
        fields = [part for name in _FIELDS for part in ("--json", name)]
        lines = self._run("list", "--once", *fields, first, last).splitlines()
        return [item for line in lines if line.startswith("[") for item in json.loads(line)]

    def _run(self, *arguments: str) -> str:
        zones = f"local_timezone = {self.zone}\ndefault_timezone = {self.zone}"
        config = _CONFIG.format(
            folder=self.folder, clock=_CLOCK, zones=zones if self.has_zone_of_its_own else ""
        )
        (self.folder / "config").write_text(config, encoding="utf-8")
        own = {"HOME": str(self.folder), "TZ": self.zone, "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}
        command: list[str | Path] = [
            Path(sys.executable).with_name("khal"),
            "-c",
            self.folder / "config",
            *arguments,
        ]
        run = subprocess.run(command, env=own, check=False, capture_output=True, text=True, encoding="utf-8")
        assert run.returncode == 0, run.stderr
        return run.stdout


def ical_events(calendar: bytes, folder: Path, zone: str = "Asia/Ho_Chi_Minh") -> dict[str, dict[str, Any]]:
    """Return the events by summary as ical.js tells them to a machine in ``zone``: instants in UTC, days as days."""
    file = folder / "ical.ics"
    file.write_bytes(calendar)
    node = find_program("node")
    assert node is not None
    command: list[str | Path] = [node, TOOLS_FOLDER / "list_events.mjs", ICAL_SCRIPT.as_uri(), file]
    run = subprocess.run(command, env={"TZ": zone}, check=True, capture_output=True, encoding="utf-8")
    events: list[dict[str, Any]] = json.loads(run.stdout)
    return {event["summary"]: event for event in events}
