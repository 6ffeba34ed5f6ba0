"""Templates as Jinja2 compiled them, kept by the installation: compiling them takes longer than most edits.

In: what was kept. Out: the same and what was compiled since. Jinja2 itself takes a template's code only for the source
that it was compiled from, and for its own version and Python's; whoever keeps it forgets it with the program and its
words, which are in the code as well. Within one process that is one program, so what it compiled for one site it takes
for the next.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Final

import jinja2
from jinja2 import Environment
from jinja2.bccache import Bucket, BytecodeCache

from plugins.outputs.digest import digest
from plugins.templates.texts import shows_text_plainly, sources

COMPILER: Final = f"Jinja2 {jinja2.__version__}, Python {sys.version}"
_OF_THIS_PROCESS: dict[str, bytes] = {}
_PLAIN_OF_THIS_PROCESS: dict[bytes, bool] = {}


class CompiledTemplates:
    """What was worked out of templates.

    ``codes`` are those in all languages; ``plain`` says by the fingerprint of a theme if it shows texts plainly.
    """

    def __init__(
        self, codes: Mapping[str, bytes] | None = None, plain: Mapping[bytes, bool] | None = None
    ) -> None:
        """Begin with what was kept."""
        self.codes = dict(codes or {})
        self.plain = dict(plain or {})

    def are_plain(self, environment: Environment) -> bool:
        """Return whether the templates of ``environment`` show the texts of records plainly (`texts.py`)."""
        templates = sources(environment)
        made_of = digest([(name, source) for name, source, _ in templates])
        if made_of not in self.plain:
            if made_of not in _PLAIN_OF_THIS_PROCESS:
                _PLAIN_OF_THIS_PROCESS[made_of] = shows_text_plainly(environment, templates)
            self.plain[made_of] = _PLAIN_OF_THIS_PROCESS[made_of]
        return self.plain[made_of]

    def of(self, lang: str) -> BytecodeCache:
        """Return what an environment of ``lang`` takes code from and gives it to."""
        return _OfLanguage(self, lang)


class _OfLanguage(BytecodeCache):
    def __init__(self, store: CompiledTemplates, lang: str) -> None:
        self._store = store
        self._lang = lang

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill ``bucket``, if its code is known and is that of its source."""
        name = self._name(bucket)
        code = self._store.codes.get(name)
        if code is not None:
            bucket.bytecode_from_string(code)
        if not _is_filled(bucket) and name in _OF_THIS_PROCESS:
            bucket.bytecode_from_string(_OF_THIS_PROCESS[name])
            if _is_filled(bucket):
                self._take(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take in what was compiled."""
        self._take(bucket)
        _OF_THIS_PROCESS[self._name(bucket)] = self._store.codes[self._name(bucket)]

    def _take(self, bucket: Bucket) -> None:
        self._store.codes[self._name(bucket)] = bucket.bytecode_to_string()

    def _name(self, bucket: Bucket) -> str:
        return f"{self._lang} {bucket.key}"


def _is_filled(bucket: Bucket) -> bool:
    """Return whether there is code in ``bucket``: none is put in that is not of its source."""
    return bucket.code is not None
