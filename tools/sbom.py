"""Print what the program consists of as a CycloneDX 1.6 bill of materials, for who has to know (`make sbom`).

In: `requirements.txt` (exact versions, hashes, who needs what), the fonts of the theme, `pyproject.toml`. Out: JSON on
standard output. It follows from these files alone, so that the same checkout prints the same bytes on every machine; no
package has to be installed, and no registry is asked. It is printed and not kept: a kept one would be wrong after the
next change of a lock file.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import tomllib
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[1]
FONTS: Final = "theme/static/fonts"
_PACKAGE: Final = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)")
_HASH: Final = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_VIA: Final = re.compile(
    r"    #(?: via)?(?: +(?P<needed_by>\S+(?: \S+)?))?"
)  # one name on its line, or a list below it
_NAMES: Final = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")  # RFC 4122: names that are addresses


@dataclass(slots=True)
class Package:
    """A package of the lock file, and the packages that need it ("" for the program itself)."""

    name: str
    version: str
    hashes: list[str] = field(default_factory=list)
    needed_by: list[str] = field(default_factory=list)

    @property
    def reference(self) -> str:
        """Return its package URL."""
        return f"pkg:pypi/{self.name}@{self.version}"


def packages_of(text: str) -> list[Package]:
    """Return the packages that a lock file names."""
    found: list[Package] = []
    for line in text.splitlines():
        if package := _PACKAGE.match(line):
            found.append(Package(package["name"].lower(), package["version"]))
        elif (sha256 := _HASH.search(line)) and found:
            found[-1].hashes.append(sha256[1])
        elif found and (via := _VIA.fullmatch(line.rstrip())) and (needed_by := via["needed_by"]):
            found[-1].needed_by.append("" if needed_by.startswith("-r ") else needed_by.lower())
    return found


def bill(root: Path = ROOT) -> dict[str, Any]:
    """Return the bill of materials of the checkout in ``root``."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    lock = (root / "requirements.txt").read_text("utf-8")
    packages = packages_of(lock)
    own = f"pkg:generic/{project['name']}@{project['version']}"
    fonts = [_font(file) for file in sorted((root / FONTS).glob("*.woff2"))]
    components = [_component(package) for package in packages] + fonts
    needs: dict[str, list[str]] = {own: [font["bom-ref"] for font in fonts]}
    by_name = {package.name: package.reference for package in packages}
    for package in packages:
        needs.setdefault(package.reference, [])
        for name in package.needed_by:
            needs.setdefault(by_name[name] if name else own, []).append(package.reference)
    serial = uuid.uuid5(_NAMES, hashlib.sha256(json.dumps([own, components]).encode()).hexdigest())
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": project["name"],
                "version": project["version"],
                "description": project["description"],
                "licenses": [{"license": {"id": project["license"]}}],
                "purl": own,
            }
        },
        "components": components,
        "dependencies": [{"ref": ref, "dependsOn": sorted(needs[ref])} for ref in sorted(needs)],
    }


def _component(package: Package) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": package.reference,
        "name": package.name,
        "version": package.version,
        "purl": package.reference,
        "hashes": [{"alg": "SHA-256", "content": content} for content in package.hashes],
    }


def _font(file: Path) -> dict[str, Any]:
    return {
        "type": "file",
        "bom-ref": f"{FONTS}/{file.name}",
        "name": file.name,
        "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(file.read_bytes()).hexdigest()}],
        "licenses": [{"license": {"id": "OFL-1.1"}}],
    }


def main() -> None:
    """Print the bill."""
    json.dump(bill(), sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
