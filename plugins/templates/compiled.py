"""Templates as Jinja2 compiled them, kept from one build to the next: compiling them takes longer than most edits.

In: what was kept. Out: the same and what was compiled since. Jinja2 itself takes a template's code only for the source
that it was compiled from, and for its own version and Python's; whoever keeps it forgets it with the program and its
words, which are in the code as well.
"""

from __future__ import annotations

from collections.abc import Mapping

from jinja2.bccache import Bucket, BytecodeCache


class CompiledTemplates:
    """The code of templates in all languages; ``is_new`` once something was compiled that was not known."""

    def __init__(self, kept: Mapping[str, bytes] | None = None) -> None:
        """Begin with what was ``kept``."""
        self.codes = dict(kept or {})
        self.is_new = False

    def of(self, lang: str) -> BytecodeCache:
        """Return what an environment of ``lang`` takes code from and gives it to."""
        return _OfLanguage(self, lang)


class _OfLanguage(BytecodeCache):
    def __init__(self, store: CompiledTemplates, lang: str) -> None:
        self._store = store
        self._lang = lang

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill ``bucket``, if its code is known and is that of its source."""
        code = self._store.codes.get(self._name(bucket))
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take in what was compiled."""
        self._store.codes[self._name(bucket)] = bucket.bytecode_to_string()
        self._store.is_new = True

    def _name(self, bucket: Bucket) -> str:
        return f"{self._lang} {bucket.key}"
