"""Make the site's own small fonts: Basic Latin, Latin-1, Vietnamese, ₫ and the signs the theme sets.

In: the full TrueType files of the npm packages ``@expo-google-fonts/source-serif-4`` (400, 400 italic, 700) and
``@expo-google-fonts/be-vietnam-pro`` (600), both version 0.4.1, unpacked below one folder. Out: four
``.woff2`` files in ``theme/static/fonts/`` and, on standard output, the numbers for the fallback
``@font-face`` rules of ``theme/styles/1-tokens.css``. The same inputs give the same bytes.

It is run by hand when the set of letters changes, never by a build. It needs ``fonttools==4.68.0``
and ``brotli==1.2.1``::

    python -m tools.subset_fonts FOLDER_WITH_PACKAGES [FOLDER_WITH_LIBERATION_FONTS]

"Source" is a name reserved by the font's makers (OFL 1.1, clause 3), so the subsets are called
"Ban Tin Serif" and "Ban Tin Sans".
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "theme" / "static" / "fonts"

_LATIN = (range(0x20, 0x7F), range(0xA0, 0x100))
_VIETNAMESE = (
    "ĂăĐđĨĩŨũƠơƯư"
    + "".join(chr(code) for code in range(0x1EA0, 0x1EFA))  # Ạ … ỹ: every precomposed letter with a tone
)
_SIGNS = "₫–—‘’“”„‚•…‹›−"  # what the theme draws besides (arrows, a tick) is drawn, not set
LETTERS = {code for block in _LATIN for code in block} | {ord(sign) for sign in _VIETNAMESE + _SIGNS}

FEATURES = ["kern", "ccmp", "liga", "tnum"]  # text is NFC: no mark is ever placed by the font

# How often letters stand in Vietnamese text once the marks are gone: enough to weigh two fonts.
_SAMPLE = (
    "cong hoa xa hoi chu nghia viet nam doc lap tu do hanh phuc uy ban nhan dan tinh thong bao ve viec "
    "to chuc ngay hoi hien mau tinh nguyen cac co quan don vi can bo cong chuc vien chuc nguoi lao dong"
)


@dataclass(frozen=True, slots=True)
class Cut:
    """One subset: where its source lies, and what it is called."""

    source: str
    family: str
    weight: int
    style: str
    fallback: str  # a Liberation font, as wide as the Times or Arial that most machines have

    @property
    def name(self) -> str:
        """The file's name: ``ban-tin-serif-400.woff2``."""
        slant = "-italic" if self.style.endswith("Italic") else ""
        return f"{self.family.lower().replace(' ', '-')}-{self.weight}{slant}.woff2"


CUTS = (
    Cut("SourceSerif4_400Regular.ttf", "Ban Tin Serif", 400, "Regular", "LiberationSerif-Regular.ttf"),
    Cut("SourceSerif4_700Bold.ttf", "Ban Tin Serif", 700, "Bold", "LiberationSerif-Bold.ttf"),
    Cut("SourceSerif4_400Regular_Italic.ttf", "Ban Tin Serif", 400, "Italic", "LiberationSerif-Italic.ttf"),
    Cut("BeVietnamPro_600SemiBold.ttf", "Ban Tin Sans", 600, "SemiBold", "LiberationSans-Bold.ttf"),
)


def subset(source: Path, cut: Cut) -> TTFont:
    """Return the font at ``source`` cut down to ``LETTERS`` and renamed after ``cut``.

    Raises ``ValueError`` when the source lacks one of the letters.
    """
    font = TTFont(source, recalcTimestamp=False, lazy=False)
    missing = sorted(LETTERS - set(font.getBestCmap()) - {0xAD})  # a soft hyphen needs no picture
    if missing:
        raise ValueError(f"{source.name}: {' '.join(f'U+{code:04X}' for code in missing)}")
    options = Options()
    options.hinting = False
    options.layout_features = FEATURES
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.drop_tables = [*options.drop_tables, "STAT", "gasp", "prep", "meta", "DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    _rename(font, cut)
    font.flavor = "woff2"
    return font


def _rename(font: TTFont, cut: Cut) -> None:
    plain, full = f"{cut.family.replace(' ', '')}-{cut.style}", f"{cut.family} {cut.style}"
    texts = {1: full, 2: "Regular", 3: plain, 4: full, 6: plain}
    for identifier, text in texts.items():
        for entry in [name for name in font["name"].names if name.nameID == identifier]:
            font["name"].setName(text, identifier, entry.platformID, entry.platEncID, entry.langID)


def mean_width(font: TTFont) -> float:
    """Return how wide a letter of the sample is, in parts of the font's size."""
    letters = font.getBestCmap()
    widths = [font["hmtx"][letters[ord(letter)]][0] for letter in _SAMPLE]
    return float(sum(widths) / len(widths) / font["head"].unitsPerEm)


def fallback_rule(font: TTFont, fallback: TTFont) -> str:
    """Return the descriptors that make ``fallback`` take the room of ``font`` (CSS Fonts 5, size-adjust)."""
    adjust = mean_width(font) / mean_width(fallback)
    unit = font["head"].unitsPerEm
    ascent, descent = font["hhea"].ascent / unit / adjust, -font["hhea"].descent / unit / adjust
    return (
        f"size-adjust: {adjust:.1%}; ascent-override: {ascent:.1%}; "
        f"descent-override: {descent:.1%}; line-gap-override: 0%;"
    )


def _found(folder: Path, name: str) -> Path:
    found = sorted(folder.rglob(name))
    if not found:
        raise FileNotFoundError(f"{name} is not below {folder}")
    return found[0]


def main(arguments: list[str]) -> None:
    """Write the subsets; print their sizes and the fallback descriptors."""
    packages = Path(arguments[0])
    FONTS.mkdir(parents=True, exist_ok=True)
    total = 0
    for cut in CUTS:
        font = subset(_found(packages, cut.source), cut)
        target = FONTS / cut.name
        font.save(target)
        total += target.stat().st_size
        print(f"{cut.name}: {target.stat().st_size:,} bytes")
        if len(arguments) > 1:
            print("  " + fallback_rule(font, TTFont(_found(Path(arguments[1]), cut.fallback))))
    print(f"total: {total:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
