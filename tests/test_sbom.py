"""The bill of materials names what the lock files name, and nothing of the machine that prints it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tools.sbom import bill, packages_of

ROOT = Path(__file__).resolve().parent.parent


def test_every_locked_package_is_in_it_with_its_version_and_hashes() -> None:
    lock = (ROOT / "requirements.txt").read_text("utf-8")
    wanted = {
        f"pkg:pypi/{name.lower()}@{version}"
        for name, version in re.findall(r"^(\S+)==(\S+)", lock, re.MULTILINE)
    }
    libraries = [component for component in bill()["components"] if component["type"] == "library"]
    assert wanted
    assert {component["purl"] for component in libraries} == wanted
    assert sum(len(component["hashes"]) for component in libraries) == lock.count("--hash=sha256:")


def test_every_dependency_leads_to_a_component() -> None:
    found = bill()
    own = found["metadata"]["component"]["bom-ref"]
    known = {own, *(component["bom-ref"] for component in found["components"])}
    for dependency in found["dependencies"]:
        assert {dependency["ref"], *dependency["dependsOn"]} <= known
    needed = {ref for dependency in found["dependencies"] for ref in dependency["dependsOn"]}
    assert needed == known - {own}  # nothing is there that nothing needs


def test_who_needs_a_package_is_read_on_one_line_and_on_several() -> None:
    text = (
        "a==1 \\\n    --hash=sha256:" + "0" * 64 + "\n    # via -r requirements.in\n"
        'B_c==2.0 ; python_version < "3.12"\n    # via\n    #   -r requirements.in\n    #   a\n'
    )
    first, second = packages_of(text)
    assert (first.name, first.version, first.needed_by, len(first.hashes)) == ("a", "1", [""], 1)
    assert (second.name, second.version, second.needed_by) == ("b_c", "2.0", ["", "a"])


def test_it_is_the_same_wherever_it_is_printed(tmp_path: Path) -> None:
    command = [sys.executable, "-I", str(ROOT / "tools/sbom.py")]
    said = [
        subprocess.run(
            command, cwd=place, capture_output=True, check=True, env={"TZ": zone, "PATH": ""}
        ).stdout
        for place, zone in ((ROOT, "UTC"), (tmp_path, "Asia/Ho_Chi_Minh"))
    ]
    assert said[0] == said[1]
    assert str(ROOT).encode() not in said[0]
