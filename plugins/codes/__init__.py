"""Numbers of documents as data: read, written, sorted, audited, and found in running text."""

from plugins.codes.audit import Entry, audit_series, by_series
from plugins.codes.find import Found, NumberFinder
from plugins.codes.forms import canonical, folded_key, number_slug, sort_key
from plugins.codes.number import DocumentNumber, Doubt, DoubtKind, Grammar
from plugins.codes.parse import parse_number
from plugins.codes.profiles import STANDARD, Agreement, DocumentType, OwnType, Types
from plugins.codes.reading import Hints, spellings
from plugins.codes.series import NumberKey, Series, Term, key_of, series_of

__all__ = [
    "STANDARD",
    "Agreement",
    "DocumentNumber",
    "DocumentType",
    "Doubt",
    "DoubtKind",
    "Entry",
    "Found",
    "Grammar",
    "Hints",
    "NumberFinder",
    "NumberKey",
    "OwnType",
    "Series",
    "Term",
    "Types",
    "audit_series",
    "by_series",
    "canonical",
    "folded_key",
    "key_of",
    "number_slug",
    "parse_number",
    "series_of",
    "sort_key",
    "spellings",
]
