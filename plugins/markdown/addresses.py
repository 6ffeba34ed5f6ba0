"""Tell what an address in a body is: outside, one of ours, or unsafe.

In: the value of ``href``, ``src`` or ``poster`` as a browser would read it. Out: an ``AddressKind``.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})

_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):")
_ON_A_DISK = re.compile(r"[a-z]:/|file:")
_DROPPED = re.compile("[\t\n\r]")  # a browser leaves these out wherever they stand (WHATWG URL, 4.4)
_MARGIN = "".join(map(chr, range(0x21)))  # and these at both ends


class AddressKind(Enum):
    """What an address leads to."""

    OUTSIDE = "outside"  # another site, a mailbox, a telephone: stays as it is
    OWN = "own"  # a file, a page or a place in this page: the site resolves it
    UNSAFE = "unsafe"  # runs a script, holds data, or hides where it leads


def as_browser_reads(address: str) -> str:
    """Return ``address`` without what a browser ignores, backslash as slash, in lower case: for judging it."""
    return _DROPPED.sub("", address).strip(_MARGIN).replace("\\", "/").lower()


def address_kind(address: str) -> AddressKind:
    """Return what ``address`` is; ``//host/x`` is unsafe, since it looks like a path and is none."""
    read = as_browser_reads(address)
    if scheme := _SCHEME.match(read):
        return AddressKind.OUTSIDE if scheme[1] in SCHEMES else AddressKind.UNSAFE
    if read.startswith("//"):
        return AddressKind.UNSAFE
    return AddressKind.OWN


def is_on_a_disk(address: str) -> bool:
    r"""Return whether ``address`` names a file of the editor's own machine: ``C:\anh\a.jpg``, ``file:///…``."""
    return bool(_ON_A_DISK.match(as_browser_reads(address)))
