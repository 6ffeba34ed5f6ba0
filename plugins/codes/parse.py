"""Read a document's number as it is written, however it is written.

In: a text. Out: a ``DocumentNumber``; it never refuses and never raises, and says what is doubtful instead. The
two forms are those of Decree 30/2020/NĐ-CP (State) and Guide 36-HD/VPTW (Party); the dirty ones were met on portals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from plugins.codes.forms import canonical
from plugins.codes.number import DocumentNumber, Doubt, DoubtKind, Grammar
from plugins.codes.pieces import DASHES, MOST_READ, Piece, pieces_of, stripped, tidy
from plugins.codes.profiles import Types
from plugins.codes.reading import NO_HINTS, Hints, Reading
from plugins.vietnamese.fold import fold

_MARKER = re.compile(  # Số:, số, Số hiệu:, Số, ký hiệu:
    r"(?P<lead>[^0-9/]*?)(?<!\w)s[ốồôo](?:(?:,| và)?(?: ký)? hiệu)?(?:\s*[:.]\s*|\s+|(?=[0-9]))",
    re.IGNORECASE,
)
_WORDS = re.compile(r"(?P<lead>[^\W\d_]+(?: [^\W\d_]+){0,4}) (?=[0-9])")
_AROUND = " .,;:/-()[]"  # what is no text beside a number; "./." ends a document
# Over the row of separators and signs: "18-KH/ĐUK" is `n-t/w`.
_STATE = re.compile(r"(?:n)?(?:/y)?/(?P<symbol>[tw](?:[-/][tw])*)")
_PARTY = re.compile(r"(?:(?:n(?:[/-]y)?[- ]?|(?:/y)?-)[tw]|t)(?:-[tw])*/[tw](?:[-/][tw])*(?:[-/]y)?")
_PREFIXED = re.compile(r"t[ -]?(?=n(?:/y)?[/ -][tw][-/])")  # "QĐ 12/QĐ-UBND"


def parse_number(text: str, hints: Hints = NO_HINTS) -> DocumentNumber:
    """Return ``text`` as a number. What cannot be read is left out and told in ``doubts``."""
    plain = tidy(text)
    lead, rest = _without_lead(stripped(plain), hints.types)
    pieces, after = pieces_of(rest, hints.types, hints.bodies)
    signs = _row(pieces)
    prefix: Piece | None = None
    if _PREFIXED.match(signs):
        prefix, pieces = pieces[0], (replace(pieces[1], separator="", gap=""), *pieces[2:])
        signs = _row(pieces)
    read = Reading(hints, pieces)
    if match := _STATE.match(signs):
        used = read.state(match)
    elif match := _PARTY.match(signs):
        used = read.party(match)
    else:
        used = read.unclear()
    if used < len(pieces):
        after = rest[pieces[used].start :]
    extra = [part for part in (lead, prefix.text if prefix else "", after.strip(_AROUND)) if part]
    return _finished(replace(read.number, written=text), read.doubts, extra, hints)


def _without_lead(text: str, types: Types) -> tuple[str, str]:
    """Return the type word or other text before the number, and the number with what follows it."""
    if marker := _MARKER.match(text):
        return marker["lead"].strip(), stripped(text[marker.end() :])
    if (words := _WORDS.match(text)) and fold(words["lead"]) in types.by_name:
        return words["lead"], text[words.end() :]
    return "", text


def _row(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"{piece.separator}{piece.sign}" for piece in pieces)


def _finished(number: DocumentNumber, doubts: list[Doubt], extra: list[str], hints: Hints) -> DocumentNumber:
    if not number.is_read:
        return DocumentNumber(number.written, doubts=(Doubt(DoubtKind.NOT_A_NUMBER),))
    all_doubts = [*doubts, *_general_doubts(number, hints)]
    all_doubts += [Doubt(DoubtKind.EXTRA_TEXT, text) for text in extra]
    if any(dash in number.written for dash in DASHES):
        all_doubts.append(Doubt(DoubtKind.SEPARATORS))
    finished = replace(_in_grammar(number, hints), doubts=tuple(dict.fromkeys(all_doubts)))
    if len(canonical(finished)) > MOST_READ:  # its right form would not be read to its end
        return DocumentNumber(number.written, doubts=(Doubt(DoubtKind.NOT_A_NUMBER),))
    return finished


def _in_grammar(number: DocumentNumber, hints: Hints) -> DocumentNumber:
    """Give an unclear number the grammar of its body, where the right form of it is then read in that grammar."""
    if number.grammar is not Grammar.UNKNOWN or hints.grammar is Grammar.UNKNOWN:
        return number
    right = canonical(replace(number, grammar=hints.grammar))
    again = parse_number(right, replace(hints, grammar=Grammar.UNKNOWN))
    return replace(again, written=number.written) if again.grammar is hints.grammar else number


def _general_doubts(number: DocumentNumber, hints: Hints) -> Iterator[Doubt]:
    if number.number is None:
        yield Doubt(DoubtKind.NUMBER_MISSING)
    if not number.body:
        yield Doubt(DoubtKind.BODY_MISSING)
    if number.grammar is Grammar.UNKNOWN:
        yield Doubt(DoubtKind.SHAPE_UNCLEAR)
    elif hints.grammar not in {number.grammar, Grammar.UNKNOWN}:
        yield Doubt(DoubtKind.OTHER_GRAMMAR)
