"""Write Vietnamese sentences, paragraphs and the constructs between them, from the lists of `bench/words.py`.

In: a random generator, which alone decides every word. Out: text, and Markdown that the three programs
read alike. Lengths are in words as Vietnamese counts them: syllables between spaces.
"""

from __future__ import annotations

import re
from random import Random

from bench.words import CAPTIONS, HEADINGS, LISTS, SENTENCES, TITLES

_FIELD = re.compile(r"\{(\w+)\}")


def filled(pattern: str, random: Random) -> str:
    """Return ``pattern`` with a word of the list in place of each name in braces.

    ``_hoa`` after a name makes the first letter large, ``_thuong`` small.
    """
    return _FIELD.sub(lambda match: _word(match[1], random), pattern)


def sentence(random: Random) -> str:
    """Return one sentence of about twenty words."""
    return filled(random.choice(SENTENCES), random)


def title(random: Random) -> str:
    """Return the title of an article, its first letter large."""
    return _large(filled(random.choice(TITLES), random))


def summary(random: Random) -> str:
    """Return the two sentences that lead an article."""
    return f"{sentence(random)} {sentence(random)}"


def paragraph(random: Random) -> str:
    """Return three to five sentences, now and then with a word in bold or italics."""
    sentences = [sentence(random) for _ in range(random.randint(3, 5))]
    mark = random.choice(("", "", "", "", "**", "*"))
    if mark:
        first, rest = sentences[-1].split(" ", 2)[:2], sentences[-1].split(" ", 2)[2]
        sentences[-1] = f"{mark}{' '.join(first)}{mark} {rest}".replace(f",{mark} ", f"{mark}, ")
    return " ".join(sentences)


def headings(random: Random) -> list[str]:
    """Return the sub-headings that an article may have, no two of them equal, the third one level lower."""
    texts = random.sample(HEADINGS, 5)
    return [f"{'###' if number % 3 == 2 else '##'} {text}" for number, text in enumerate(texts)]


def bullets(random: Random) -> str:
    """Return a flat list of three to five items, numbered or not."""
    numbered = random.random() < 0.3
    items = [_large(filled("{viec} {muc_dich}", random)) for _ in range(random.randint(3, 5))]
    ends = [*(";" for _ in items[1:]), "."]
    marks = [f"{n}." if numbered else "-" for n in range(1, len(items) + 1)]
    return "\n".join(f"{mark} {item}{end}" for mark, item, end in zip(marks, items, ends, strict=True))


def quotation(random: Random) -> str:
    """Return a block quote of one sentence and who said it, an office."""
    return f"> {sentence(random)}\n>\n> — {filled('{don_vi_hoa}', random)}"


def table(random: Random) -> str:
    """Return a table of three columns and four to seven rows."""
    rows = ["| Nội dung công việc | Số lượng | Đơn vị thực hiện |", "|---|---:|---|"]
    pattern = "| {viec_hoa} | {so} | {don_vi_hoa} |"
    rows += [filled(pattern, random) for _ in range(random.randint(4, 7))]
    return "\n".join(rows)


def picture(address: str, random: Random) -> str:
    """Return a picture alone in its paragraph, with a caption and a credit."""
    return f'![{random.choice(CAPTIONS)}]({address} "Ảnh: Ban Biên tập")'


def raw_html(random: Random) -> str:
    """Return a block of plain HTML."""
    return f"<details>\n<summary>Chi tiết số liệu</summary>\n<p>{sentence(random)}</p>\n</details>"


def footnote(random: Random) -> tuple[str, str]:
    """Return a sentence with a mark for its footnote, and the footnote, to stand at the end."""
    return f"{sentence(random)}[^1]", f"[^1]: {sentence(random)}"


def _word(name: str, random: Random) -> str:
    base, _, form = name.rpartition("_")
    if form == "hoa":
        return _large(random.choice(LISTS[base]))
    if form == "thuong":
        word = random.choice(LISTS[base])
        return word[0].lower() + word[1:]
    return random.choice(LISTS[name])


def _large(text: str) -> str:
    return text[0].upper() + text[1:]
