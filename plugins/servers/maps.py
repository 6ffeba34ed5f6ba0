"""Old addresses as maps that nginx and Caddy read, so that they answer with 301 and not with a page that leads on.

In: pairs of an old address and where it leads. Out: the lines of a map in the language of each. All is written as
literals: an address with anything in it that the language could take for more stays a page alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final
from urllib.parse import quote, unquote

from plugins.releases.making import Making

NGINX: Final = ".bantin/redirects.nginx"  # below the release
CADDY: Final = ".bantin/redirects.caddy"
LONGEST: Final = 400  # bytes of an old address: the hash tables of nginx have rooms of one size

# Letters of any script, digits, and marks that mean nothing in either language; a `~` in front would be a pattern, but
# every address begins with a slash.
_LITERAL: Final = re.compile(r"/(?:[\w/.~%+,:;=@!&'() -])*")
_TARGET: Final = "/:?#=&%+,;@!~()-._"  # what stays as it is in an address that a browser is sent to


def write_maps(making: Making, redirects: Iterable[tuple[str, str]], base: str) -> tuple[()]:
    """Put the maps of ``redirects`` into ``making``; ``base`` is the path that the site lives below, "" for none."""
    whole = [(base + old, base + new if new.startswith("/") else new) for old, new in redirects]
    making.put(NGINX, nginx_map(whole))
    making.put(CADDY, caddy_map(whole))
    return ()


def is_literal(old: str) -> bool:
    """Return whether ``old`` can stand in a map."""
    if not _LITERAL.fullmatch(old) or not old.isprintable():
        return False
    return len(old.encode("utf-8", "surrogatepass")) <= LONGEST


def nginx_map(redirects: Iterable[tuple[str, str]]) -> bytes:
    """Return the lines of a `map` of nginx, which reads old addresses decoded and takes A for a.

    What is the same to it as another old address, or as where it leads (a circle), is left to the pages.
    """
    pairs = list(redirects)
    folded = Counter(_folded(old) for old in dict(pairs))
    fit = (
        (old, new)
        for old, new in pairs
        if folded[_folded(old)] == 1 and _folded(old) != _folded(unquote(new))
    )
    return _lines(fit, '"{}" "{}";\n')


def caddy_map(redirects: Iterable[tuple[str, str]]) -> bytes:
    """Return the lines of a `map` of Caddy, which reads old addresses decoded."""
    return _lines(redirects, '"{}" "{}"\n')


def _folded(address: str) -> str:
    return address.removesuffix("/").lower()


def _lines(redirects: Iterable[tuple[str, str]], form: str) -> bytes:
    found = {}
    for old, new in redirects:
        for asked in dict.fromkeys((old, old.removesuffix("/"))):
            if asked and is_literal(asked):
                found[asked] = form.format(asked, _target(new))
    return "".join(found[old] for old in sorted(found)).encode()


def _target(new: str) -> str:
    """Return ``new`` with all that could be more than text to a server percent-encoded: `$`, `{`, quotation marks."""
    return quote(new, safe=_TARGET)
