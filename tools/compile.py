"""Compile every plugin and what it imports, once, when the environment is made.

Python keeps what it compiled beside each file, unless the machine forbids it (PYTHONDONTWRITEBYTECODE, as in many
containers) or the checkout is read-only to whoever builds; there, every start of the program compiled all anew and
took twice as long. Importing all compiles just what is used: a second, where compiling the libraries whole takes 20.
"""

from __future__ import annotations

import pkgutil
import sys
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.dont_write_bytecode = False

import plugins  # noqa: E402 - compiled and kept as well

for module in pkgutil.walk_packages(plugins.__path__, "plugins."):
    import_module(module.name)
