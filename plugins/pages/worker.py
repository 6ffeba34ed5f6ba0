"""What a browser needs to keep the site at hand: the service worker, its page of last resort, the manifest.

In: the world and the theme's files. Out: `/sw.js`, `/theme/ngoai-tuyen.html`, `/manifest.webmanifest` (Web Application
Manifest). None of them changes with a record: the worker asks `/manh/chuong-trinh.json` for the latest programmes.
"""

from __future__ import annotations

import json
from typing import Final

from plugins.outputs import DataFile, TemplatePage, path_of
from plugins.pages import head
from plugins.pages.blocks import PROGRAMMES
from plugins.pages.blocks import address as block_address
from plugins.pages.views import SiteFrame
from plugins.pages.world import World
from plugins.styles import Assets, ThemeError
from plugins.vietnamese.fold import fold

WORKER: Final = "/sw.js"  # at the root of the site: a worker serves what lies below it
MANIFEST: Final = "/manifest.webmanifest"
OFFLINE: Final = "/theme/ngoai-tuyen.html"
_LONGEST_NAME: Final = 12  # characters that fit below an icon


def worker_file(world: World, assets: Assets) -> DataFile:
    """Return the service worker; where the conf wants none, one that takes itself away."""
    site = {
        "base": world.settings.base,
        "files": [world.href(f"/{path}") for path in (assets.style, assets.script, *assets.fonts)],
        "offline": world.href(OFFLINE),
        "programmes": world.href(block_address(PROGRAMMES)),
    }
    name = "worker" if world.settings.service_worker else "none"
    if name not in assets.workers:
        raise ThemeError(f"workers/{name}.js: every theme has this file")
    code = assets.workers[name]
    return DataFile(path_of(WORKER), f"const SITE = {json.dumps(site, ensure_ascii=False)};\n{code}".encode())


def offline_page(world: World, site: SiteFrame) -> TemplatePage:
    """Return the page that is shown without a network at an address that was never read."""
    top = head.of_fixed(world, site, OFFLINE, "Chưa có bản lưu của trang này", "", noindex=True)
    return TemplatePage(path_of(OFFLINE), "offline.html", {"site": site, "head": top})


def manifest_file(world: World, assets: Assets) -> DataFile:
    """Return the manifest: the site as a browser may put it among a reader's applications."""
    name = world.site_name
    identity = world.registers.identity
    short = _short(world)
    manifest = {
        "name": name,
        **({"short_name": short} if short else {}),
        "description": identity.owner or name,
        "lang": "vi",
        "dir": "ltr",
        "id": world.href("/"),
        "start_url": world.href("/"),
        "scope": world.href("/"),
        "display": "minimal-ui",
        **({"background_color": assets.ground} if assets.ground else {}),
        **({"theme_color": assets.ground_strong} if assets.ground_strong else {}),
        "icons": [
            {"src": world.href(f"/{assets.icon}"), "sizes": "any", "type": "image/svg+xml"},
            {"src": world.href(f"/{assets.touch_icon}"), "sizes": "180x180", "type": "image/png"},
        ],
    }
    return DataFile(path_of(MANIFEST), f"{json.dumps(manifest, ensure_ascii=False, indent=1)}\n".encode())


def _short(world: World) -> str:
    """Return what fits below an icon: the name itself, else the short name of the body that owns the site, else ""."""
    if len(world.site_name) <= _LONGEST_NAME:
        return world.site_name
    owner = fold(world.registers.identity.owner)
    shorts = (body.short for body in world.registers.bodies if owner and fold(body.name) == owner)
    return next((short for short in shorts if short), "")
