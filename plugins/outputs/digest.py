"""Short fingerprints of values: what decides whether a file of the site has to be made again."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from typing import Final, NamedTuple

import msgspec

SIZE: Final = 12  # bytes: two of a million values agree by chance once in 10^17 sites
_encode = msgspec.msgpack.Encoder().encode


def digest(value: object) -> bytes:
    """Return the fingerprint of ``value``: data classes, tuples, texts, numbers and bytes in any nesting."""
    return blake2b(_encode(value), digest_size=SIZE).digest()


def digest_of_bytes(data: bytes) -> bytes:
    """Return the fingerprint of ``data``."""
    return blake2b(data, digest_size=SIZE).digest()


def digest_of_texts(texts: Iterable[bytes]) -> bytes:
    """Return the fingerprint of several texts by their own."""
    return digest_of_bytes(b"".join(texts))


class Key(NamedTuple):
    """Fingerprints of all that one file of the site shows, by where it comes from.

    ``frame``: theme, settings, identity of the site; ``facts``: what the file's own records say; ``text``:
    their bodies; ``around``: what other records, listings and files lend it.
    """

    frame: bytes
    facts: bytes
    text: bytes = b""
    around: bytes = b""


NO_KEY: Final = Key(b"", b"")  # of what is no page
