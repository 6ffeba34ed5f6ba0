"""Check the source of a body for what the HTML no longer tells.

In: the source. Out: problems: git's conflict markers, footnotes without a text, things defined twice,
control characters that hide in character references.
"""

from __future__ import annotations

import re

from plugins.markdown.entities import control_references
from plugins.markdown.problems import CONTROL_ENTITY, DEFINED_TWICE, FOOTNOTE_MISSING
from plugins.markdown.source import Source
from plugins.problems import ProblemList
from plugins.records.problems import CONFLICT_MARKER

_MARKER = re.compile(r"^(?:<{7} .*|<{7}$|\|{7} .*|={7}$|>{7} .*|>{7}$)", re.MULTILINE)
_DEFINITION = re.compile(r"^[ ]{0,3}\[(\^?[^\]\n]+)\]:", re.MULTILINE)
_FOOTNOTE = re.compile(r"(?<!\\)\[\^([^\]\n]+)\](?!:)")


def check_source(source: Source, problems: ProblemList) -> None:
    """Add the problems of ``source``."""
    _check_conflicts(source, problems)
    if "[" in source.text:
        _check_definitions(source, problems)
    if "&#" in source.text:
        for offset, written in control_references(source.prose):
            problems.add(CONTROL_ENTITY, source.line_at(offset), value=written)


def _check_conflicts(source: Source, problems: ProblemList) -> None:
    """A line of seven ``=`` alone underlines a heading; it is git's only beside one of the others."""
    if "<<<<<<<" not in source.text and ">>>>>>>" not in source.text:
        return
    markers = list(_MARKER.finditer(source.prose))
    if any(marker[0][0] in "<>" for marker in markers):
        for marker in markers:
            problems.add(CONFLICT_MARKER, source.line_at(marker.start()), value=marker[0])


def _check_definitions(source: Source, problems: ProblemList) -> None:
    first: dict[str, int] = {}
    for match in _DEFINITION.finditer(source.prose) if "]:" in source.text else ():
        name = " ".join(match[1].split())
        key = name if name.startswith("^") else name.casefold()
        line = source.line_at(match.start())
        if key in first:
            problems.add(DEFINED_TWICE, line, name=f"[{name}]", first=first[key])
        first.setdefault(key, line)
    if "[^" in source.text:
        for match in _FOOTNOTE.finditer(source.prose):
            if f"^{match[1]}" not in first:
                problems.add(FOOTNOTE_MISSING, source.line_at(match.start()), name=match[1])
