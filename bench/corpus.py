"""The articles of the bench: as many as asked for, the same ones on every machine and in every run.

In: how many. Out: ``Article`` values, each made from its number alone, so that any of them can be made
again without the others. Ten years of dates, 12 categories, 200 tags (three an article), a body of about
950 words; a table in 20 % of them, a picture in 40 %, a footnote in 5 %, raw HTML in 5 %.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Final

from bench import prose
from bench.words import AUTHORS, CATEGORIES, PLACES, SUBJECTS
from plugins.dates import ZONE
from plugins.vietnamese.fold import slug

SEED: Final = "bản tin 1"
WORDS, HALF_A_PARAGRAPH = 950, 50  # of a body, on the average
FIRST_DAY: Final = datetime(2016, 1, 1, 7, 0, tzinfo=ZONE)
YEARS: Final = timedelta(days=3652)  # ten, to the end of 2025
TAGS: Final = tuple(f"{subject} {place}" for subject in SUBJECTS for place in PLACES)
PICTURES: Final = tuple(f"/hinh-anh/canh-{number}.jpg" for number in range(1, 7))

SHARE_OF_TABLES, SHARE_OF_PICTURES, SHARE_OF_FOOTNOTES, SHARE_OF_HTML = 0.20, 0.40, 0.05, 0.05


@dataclass(frozen=True, slots=True)
class Article:
    """One article. ``body`` is Markdown in which links name files from the content's root, as in Bản Tin.

    ``picture`` is the address of the first picture of the body, or "".
    """

    name: str
    date: datetime
    title: str
    summary: str
    category: str
    tags: tuple[str, ...]
    author: str
    picture: str
    body: str

    @property
    def file(self) -> str:
        """Return the path of its source, from the folder of all articles."""
        return f"{self.date.year}/{self.name}.md"

    @property
    def address(self) -> str:
        """Return where its page stands in each of the sites."""
        return f"/tin-tuc/{self.date.year}/{self.name}/"


def articles(count: int) -> Iterator[Article]:
    """Yield the ``count`` articles of a corpus, oldest first."""
    return (article(number, count) for number in range(count))


def article(number: int, count: int, *, date: datetime | None = None) -> Article:
    """Return article ``number`` of a corpus of ``count``; one past the end is a newer one.

    ``date`` puts it at another time than its own. Links go to articles of the corpus alone.
    """
    random = _random("bài", number)
    name = _name(number)
    title = prose.title(_random("tên", number))
    summary, category = prose.summary(random), random.choice(CATEGORIES)
    tags = tuple(random.sample(TAGS, 3))
    author = random.choice(AUTHORS)
    picture = random.choice(PICTURES) if _has("ảnh", SHARE_OF_PICTURES, number) else ""
    body = _body(number, count, picture, random)
    return Article(name, date or _date(number, count), title, summary, category, tags, author, picture, body)


def _body(number: int, count: int, picture: str, random: Random) -> str:
    """Return the paragraphs, with what an article has between them, and its footnotes at the end."""
    blocks, notes = [prose.paragraph(random)], list[str]()
    between = _constructs(number, count, picture, random)
    if _has("chú thích", SHARE_OF_FOOTNOTES, number):
        text, note = prose.footnote(random)
        between.append(text)
        notes.append(note)
    headings = prose.headings(random)
    paragraphs = 1
    while sum(len(block.split()) for block in (*blocks, *between, *notes)) < WORDS - HALF_A_PARAGRAPH:
        if paragraphs % 3 == 2 and headings:
            blocks.append(headings.pop(0))
        blocks.append(prose.paragraph(random))
        paragraphs += 1
        if between:
            blocks.append(between.pop(0))
    return "\n\n".join((*blocks, *between, *notes)) + "\n"


def _constructs(number: int, count: int, picture: str, random: Random) -> list[str]:
    """Return what stands between the paragraphs, in the order in which it comes."""
    found = [prose.picture(picture, random)] if picture else []
    if number:
        earlier = min(number, count)
        found += [_link(random.randrange(earlier), count, random) for _ in range(random.randint(1, 2))]
    found.append(prose.bullets(random))
    if _has("bảng", SHARE_OF_TABLES, number):
        found.append(prose.table(random))
    if random.random() < 0.25:
        found.append(prose.quotation(random))
    if _has("HTML", SHARE_OF_HTML, number):
        found.append(prose.raw_html(random))
    return found


def _has(what: str, share: float, number: int) -> bool:
    """Whether article ``number`` has ``what``: as many of every twenty as ``share`` says, which ones by chance."""
    group, place = divmod(number, 20)
    return place in _random(what, group).sample(range(20), round(share * 20))


def _link(target: int, count: int, random: Random) -> str:
    words = prose.title(_random("tên", target))
    file = f"{_date(target, count).year}/{_name(target)}.md"
    return f"Xem thêm: [{words}](/tin-tuc/{file}). {prose.sentence(random)}"


def _date(number: int, count: int) -> datetime:
    """Return the date: the articles lie evenly over the ten years, to the minute."""
    minutes = YEARS // timedelta(minutes=1) * number // count
    return FIRST_DAY + timedelta(minutes=minutes)


def _name(number: int) -> str:
    return f"{slug(prose.title(_random('tên', number)), longest=60)}-{number}"


def _random(what: str, number: int) -> Random:
    return Random(f"{SEED} {what} {number}")
