"""Bring the test tools that are not Python packages, as far as this machine lets us.

In: what `tests.tooling` finds missing. Out: Debian packages (as root, or where sudo asks for no password)
and `tests/tools/node_modules`; on standard error, in Vietnamese and English, what could not be had. It ends
with 0 all the same: the tests that need the tool say so, and fail where everything must run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests import tooling

LOCK_FILE = tooling.TOOLS_FOLDER / "package-lock.json"
INSTALLED_LOCK_FILE = tooling.TOOLS_FOLDER / "node_modules/.package-lock.json"


def say(vietnamese: str, english: str) -> None:
    """One line to standard error, in both languages."""
    print(f"{vietnamese} · {english}", file=sys.stderr, flush=True)


def debian_packages_missing() -> list[str]:
    """The Debian packages that would bring what this machine lacks."""
    npm_needed = not npm_packages_installed() and tooling.find_program("npm") is None
    needed = {
        "chromium": tooling.find_chromium() is None and "BANTIN_CHROMIUM" not in os.environ,
        "default-jre-headless": tooling.find_java() is None,
        "npm": npm_needed,
        "nodejs": tooling.find_program("node") is None,
        "nginx": tooling.find_nginx() is None,
        "libnginx-mod-http-brotli-static": tooling.find_nginx() is None,
        "caddy": tooling.find_program("caddy") is None,
    }
    return [package for package, is_missing in needed.items() if is_missing]


def npm_packages_installed() -> bool:
    """Whether the npm packages are there, and no older than the lock file."""
    return (
        INSTALLED_LOCK_FILE.exists()
        and INSTALLED_LOCK_FILE.stat().st_mtime >= LOCK_FILE.stat().st_mtime
        and tooling.HTML_CHECKER_JAR.exists()
        and tooling.AXE_SCRIPT.exists()
        and tooling.ICAL_SCRIPT.exists()
    )


def root_prefix() -> list[str] | None:
    """What to put before a command to run it as root; None when we may not."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is None or subprocess.run([sudo, "-n", "true"], check=False, capture_output=True).returncode:
        return None
    return [sudo, "-n"]


def install_debian_packages(packages: list[str]) -> bool:
    """Install by apt-get. False where that is missing, not allowed, or failed (it says why itself)."""
    prefix = root_prefix()
    if shutil.which("apt-get") is None or prefix is None:
        return False
    say(f"Đang cài {' '.join(packages)}…", "Installing Debian packages…")
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o=Dpkg::Use-Pty=0"]
    steps = (
        [*apt, "update"],
        [*apt, "install", "--yes", "--no-install-recommends", *packages],
    )
    # A list that cannot be renewed may still be good enough to install from: only the last step counts.
    codes = [
        subprocess.run(step, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL).returncode
        for step in steps
    ]
    return codes[-1] == 0


def install_npm_packages() -> bool:
    """Install exactly what the lock file names. False where npm is missing or failed (it says why itself).

    Install scripts are not run: the HTML checker's would download a Java of its own.
    """
    npm = tooling.find_program("npm")
    if npm is None:
        return False
    say("Đang cài bộ kiểm HTML, axe và ical.js…", "Installing the HTML checker, axe and ical.js…")
    options = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error")
    command: list[str | Path] = [npm, "ci", *options]
    run = subprocess.run(
        command, cwd=tooling.TOOLS_FOLDER, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    return run.returncode == 0


def main() -> None:
    """Install what is missing and may be installed; name the rest."""
    packages = debian_packages_missing()
    if packages and not install_debian_packages(packages):
        say(
            f"Chưa có: {' '.join(packages)}. Các kiểm thử cần chúng sẽ bị bỏ qua; hãy tự cài rồi chạy lại",
            f"Missing: {' '.join(packages)}. Tests that need them will not run; install them, then run again",
        )
    if not npm_packages_installed() and not install_npm_packages():
        say(
            "Chưa cài được tests/tools bằng npm. Các kiểm thử HTML, trợ năng và lịch sẽ bị bỏ qua",
            "tests/tools could not be installed by npm. The tests of HTML, accessibility and calendars will not run",
        )


if __name__ == "__main__":
    main()
