"""Written numbers for the tests: right ones, made from parts, and ways in which they are written otherwise."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Final

from hypothesis import strategies as st

_CODES = "NQ QĐ CT KL QC HD TB BC KH CTr ĐA TTr CV BB TT QyĐ HĐ GM"
_BODIES = "UBND HĐND ĐUK TU TW CP TTg BTC BGDĐT UBKTTU VPTW ĐU BCH STC QH16 PC07"
CODES = st.sampled_from(_CODES.split())
BODIES = st.sampled_from(_BODIES.split())
UNITS = st.sampled_from(["VX", "TH", "NC", "KGVX", "VP-KT", "ĐT"])
NUMBERS = st.builds("{:02d}{}".format, st.integers(1, 19999), st.sampled_from(["", "", "", "a", "b"]))
YEARS = st.integers(1976, 2099).map(str)
JOINT = st.one_of(BODIES, st.builds("{}-{}".format, BODIES, BODIES))

STATE = st.one_of(
    st.builds("{}/{}-{}".format, NUMBERS, CODES, JOINT),
    st.builds("{}/{}/{}-{}".format, NUMBERS, YEARS, CODES, JOINT),
    st.builds("{}/{}-{}".format, NUMBERS, BODIES, UNITS),
)
PARTY = st.builds("{}-{}/{}".format, NUMBERS, CODES, JOINT)
RIGHT = st.one_of(STATE, PARTY)

# Whatever an editor, a scanner or an attacker may put there.
SIGNS = "0123456789aA-–/. \u00a0\u0301ĐđKHTUưƯtr:…số\u200b(\n"
ANYTHING = st.one_of(
    st.text(max_size=60),
    st.text(SIGNS, max_size=40),
    st.lists(
        st.one_of(CODES, BODIES, NUMBERS, YEARS, st.sampled_from([*"-/ .–", "số ", "Số: ", "và", "ngày"])),
        max_size=8,
    ).map("".join),
)


def _with_spaces(text: str) -> str:
    return text.replace("-", " - ").replace("/", " /\u00a0")


WAYS: Final[dict[str, Callable[[str], str]]] = {
    "as it is": str,
    "in capitals": str.upper,
    "in small letters": str.lower,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "without đ": lambda text: text.replace("Đ", "D").replace("đ", "d"),
    "with spaces": _with_spaces,
    "with other dashes": lambda text: text.replace("-", "–"),
    "with zeros": lambda text: f"00{text}",
    "behind số": lambda text: f"Số: {text}",
    "before a word": lambda text: f"{text} về",
}
