"""What is neither a record nor a register: the theme, the conf, the clock."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from plugins.dates import ZONE
from tests.plugins.engine.edits.book import Book
from tests.plugins.engine.lab import Lab
from tests.sites.build import NOW

EDITS = Book()

_TEMPLATES = (
    "news",
    "document",
    "programme",
    "page",
    "record",
    "listing",
    "home",
    "base",
    "feeds",
    "sitemap",
)
_MORE = ("not-found", "withdrawn", "redirect")


def _template(name: str) -> None:
    @EDITS.add(f"the template {name} changes")
    def _do(lab: Lab, draw: Random) -> None:
        file = lab.theme / f"templates/{name}.html"
        text = file.read_text(encoding="utf-8")
        mark = f"<!-- {draw.randrange(999)} -->"
        at = text.rfind("{% endblock") if "{% endblock" in text else len(text)
        file.write_text(text[:at] + mark + text[at:], encoding="utf-8")


for _name in (*_TEMPLATES, *_MORE):
    _template(_name)


def _macro(component: str, old: str) -> None:
    @EDITS.add(f"the macro of {component} changes")
    def _do(lab: Lab, draw: Random) -> None:
        lab.theme_text(f"components/{component}/macro.html", old, f"{old} data-x{draw.randrange(99)}")


for _component, _old in (
    *(("card", "<article"), ("footer", "<footer"), ("dated-list", "<ul"), ("document-row", "<li")),
    *(("contents", "<nav"), ("neighbours", "<nav"), ("related", "<section"), ("attachments", "<section")),
    *(("banner", "<section"), ("masthead", "<header"), ("changes", "<section"), ("facts", "<dl")),
):
    _macro(_component, _old)


@EDITS.add("the macro of a card has other words in it, as long as before", quiet=True)
def _comment(lab: Lab, draw: Random) -> None:
    file = lab.theme / "components/card/macro.html"
    text = file.read_text(encoding="utf-8").partition("{# số")[0]
    file.write_text(f"{text}{{# số {draw.randrange(10, 99)} #}}", encoding="utf-8")


@EDITS.add("a style sheet changes")
def _style(lab: Lab, draw: Random) -> None:
    file = lab.theme / draw.choice(["components/card/style.css", "components/footer/style.css"])
    file.write_text(
        file.read_text(encoding="utf-8") + f"\n.x{{order:{draw.randrange(999)}}}\n", encoding="utf-8"
    )


@EDITS.add("a script changes")
def _script(lab: Lab, draw: Random) -> None:
    file = min(lab.theme.glob("components/*/behaviour.js"))
    text = file.read_text(encoding="utf-8").rstrip().removesuffix("}")
    file.write_text(f"{text}  void {draw.randrange(999)};\n}}\n", encoding="utf-8")


@EDITS.add("a static file of the theme changes")
def _static(lab: Lab, draw: Random) -> None:
    file = draw.choice(sorted((lab.theme / "static").rglob("*.svg")))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.rstrip() + f"<!-- {draw.randrange(999)} -->\n", encoding="utf-8")


@EDITS.add("a template of a site's own stands before the theme's")
def _override(lab: Lab, draw: Random) -> None:
    name = draw.choice(["news.html", "page.html", "home.html"])
    text = (lab.theme / "templates" / name).read_text(encoding="utf-8")
    at = text.rfind("{% endblock")
    (lab.overrides / name).write_text(
        f"{text[:at]}<!-- riêng {draw.randrange(99)} -->{text[at:]}", encoding="utf-8"
    )


def _setting(name: str, *values: object) -> None:
    @EDITS.add(f"the setting {name} changes")
    def _do(lab: Lab, draw: Random) -> None:
        lab.conf = {**lab.conf, name: draw.choice([value for value in values if lab.conf.get(name) != value])}


_setting("DEFAULT_PAGINATION", 2, 4, 20)
_setting("SITEURL", "https://khac.example.vn", "https://khac.example.vn/duoi", "http://localhost:8000")


@EDITS.add("the setting SITENAME changes, and the register names no site")
def _sitename(lab: Lab, draw: Random) -> None:
    lab.identity(name="")
    lab.conf = {**lab.conf, "SITENAME": draw.choice(["Một tên", "Hai tên"])}


def _moment(sentence: str, *moments: datetime, quiet: bool = False) -> None:
    @EDITS.add(sentence, quiet=quiet)
    def _do(lab: Lab, draw: Random) -> None:
        lab.now = draw.choice(moments)


_moment(
    "an hour passes in which nothing is due", NOW + timedelta(hours=1), NOW - timedelta(hours=1), quiet=True
)
_moment("a scheduled news is due to the second", datetime(2026, 11, 22, 7, tzinfo=ZONE))
_moment(
    "a scheduled news is due in a second, and a banner is up",
    *(datetime(2026, 11, 22, 6, 59, 59, tzinfo=ZONE), datetime(2026, 11, 21, tzinfo=ZONE)),
)
_moment("a featured news leads no more", datetime(2026, 11, 26, tzinfo=ZONE))
_moment("the last moment in which a featured news leads", datetime(2026, 11, 25, 23, 59, 59, tzinfo=ZONE))
_moment("a news has not expired yet", datetime(2026, 11, 18, 23, 59, 59, tzinfo=ZONE))
_moment("all banners have ended", datetime(2026, 12, 5, tzinfo=ZONE), datetime(2027, 3, 1, tzinfo=ZONE))
_moment(
    "the clock goes back to before most news",
    datetime(2026, 6, 12, 12, tzinfo=ZONE),
    datetime(2026, 1, 1, tzinfo=ZONE),
)
