"""Compile every plugin, what it imports, and the theme, once, when the environment is made.

Python keeps what it compiled beside each file, unless the machine forbids it (PYTHONDONTWRITEBYTECODE, as in many
containers) or the checkout is read-only to whoever builds; there, every start of the program compiled all anew and
took twice as long. Importing all compiles just what is used: a second, where compiling the libraries whole takes 20.
The templates of the theme are kept likewise: they would be a quarter of the time of a small site's first build.
"""

from __future__ import annotations

import pkgutil
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.dont_write_bytecode = False

import plugins  # noqa: E402 - compiled and kept as well

for module in pkgutil.walk_packages(plugins.__path__, "plugins."):
    import_module(module.name)

from jinja2 import TemplateError  # noqa: E402

from plugins.engine.installed import keep_installed  # noqa: E402
from plugins.templates import CompiledTemplates, Environments, load_all  # noqa: E402

compiled = CompiledTemplates()
environments = Environments(ROOT / "theme", (), {}, compiled)
with suppress(TemplateError, OSError):  # a build tells what is wrong; it compiles what is not kept here
    for lang in ("vi", "en"):
        load_all(environments[lang])
    compiled.are_plain(environments["vi"])
    keep_installed(compiled)
