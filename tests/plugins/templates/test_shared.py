"""What pages share is made once, reads nothing that it does not name, and changes no byte."""

from __future__ import annotations

import re
from gettext import NullTranslations

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined
from jinja2.exceptions import TemplateAssertionError

from plugins.templates import theme_environment
from plugins.templates.shared import Shared, forget_parts
from plugins.templates.words import Words, words
from tests.theme.rendering import THEME
from tests.theme.samples import PAGES, SITE


def made(**sources: str) -> Environment:
    environment = Environment(
        loader=DictLoader(sources), autoescape=True, extensions=["jinja2.ext.i18n", Words, Shared]
    )
    words(environment).speak(NullTranslations())
    return environment


class Counting:
    """Text that counts how often it was asked for."""

    def __init__(self) -> None:
        self.asked = 0

    @property
    def text(self) -> str:
        self.asked += 1
        return "một"


def test_part_is_made_once_for_the_same_values() -> None:
    template = made(page="{% shared item %}<b>{{ item.text }}</b>{% endshared %}").get_template("page")
    item = Counting()
    assert [template.render(item=item) for _ in range(3)] == ["<b>một</b>"] * 3
    assert item.asked == 1


def test_part_is_made_again_for_other_values() -> None:
    template = made(page="{% shared a.b, c %}{{ a.b }}-{{ c }};{% endshared %}").get_template("page")
    assert template.render(a={"b": 1}, c=2) + template.render(a={"b": 1}, c=3) == "1-2;1-3;"


def test_parts_of_one_template_are_kept_apart() -> None:
    source = "{% shared a %}<i>{{ a }}</i>{% endshared %}\n{% shared a %}<b>{{ a }}</b>{% endshared %}"
    assert made(page=source).get_template("page").render(a=1) == "<i>1</i>\n<b>1</b>"


def test_parts_on_one_line_are_kept_apart() -> None:
    source = "{% shared a %}X{% endshared %}{% shared a %}Y{% endshared %}"
    assert made(page=source).get_template("page").render(a=1) == "XY"


def test_parts_can_be_forgotten() -> None:
    environment = made(page="{% shared item %}{{ item.text }}{% endshared %}")
    item = Counting()
    environment.get_template("page").render(item=item)
    forget_parts(environment)
    environment.get_template("page").render(item=item)
    assert item.asked == 2


def test_part_is_escaped_once() -> None:
    template = made(page="{% shared a %}{{ a }}{% endshared %}").get_template("page")
    assert [template.render(a="<&>") for _ in range(2)] == ["&lt;&amp;&gt;"] * 2


def test_part_inside_a_loop_and_a_macro_sees_its_own_values() -> None:
    source = (
        "{% macro row(x) %}{% shared x %}[{{ x }}]{% endshared %}{% endmacro %}"
        "{% for x in xs %}{{ row(x) }}{% endfor %}"
    )
    assert made(page=source).get_template("page").render(xs=[1, 2, 1]) == "[1][2][1]"


@pytest.mark.parametrize(
    "body",
    [
        "{{ other }}",
        "{{ head.url }}",
        "{% if other %}x{% endif %}",
        "{% for x in others %}{{ x }}{% endfor %}",
        "{{ row(other) }}",
        "{{ site.name if other else '' }}",
        "{{ loop.index }}",
        "{% for x in site.menu %}{{ x.text }}{% endfor %}{{ x.text }}",
        "{% set a = site.name %}{{ a }}",
        "{% if site %}{% set site = 1 %}{% endif %}",
        "{% include 'q' %}",
        "{% block b %}{% endblock %}",
        "{{ super() }}",
        "{{ caller() }}",
        "{{ here(site) }}",
        "{{ seen(site) }}",
        "{% set ns.x = 1 %}",
        "{% filter upper %}{{ site.name }}{% endfilter %}{{ url }}",
    ],
)
def test_part_that_reads_what_it_does_not_name_is_an_error(body: str) -> None:
    before = (
        "{% from 'c' import row %}{% from 'c' import seen with context %}"
        "{% macro here(x) %}{{ url }}{% endmacro %}{% set ns = namespace() %}"
    )
    environment = made(page=f"{before}{{% shared site, head.lang %}}{body}{{% endshared %}}")
    with pytest.raises(TemplateAssertionError, match="which it does not name"):
        environment.get_template("page")


@pytest.mark.parametrize(
    "body",
    [
        "{{ site.name }}{{ head.lang }}",
        "{% for x in site.menu %}{{ x.text }}{{ loop.index }}{% endfor %}",
        "{% for x in site.menu if x.href %}{{ x.text }}{% else %}{{ site.name }}{% endfor %}",
        "{{ row(site, head.lang) }}{{ line(site) }}{{ _('Chữ') }}",
    ],
)
def test_part_may_read_what_it_names_and_what_lies_below(body: str) -> None:
    imports = "{% from 'c' import row, other as line without context %}"
    environment = made(page=f"{imports}{{% shared site, head.lang %}}{body}{{% endshared %}}")
    assert environment.get_template("page").name == "page"


@pytest.mark.parametrize("name", PAGES)
def test_page_has_the_bytes_that_a_stock_environment_gives(name: str) -> None:
    """Everything shared is written out in full, every word looked up, by Jinja2 as it comes."""
    template, values = PAGES[name]
    shown = {"site": SITE, **values}
    ours = theme_environment(THEME)
    first = ours.get_template(template).render(shown)
    assert ours.get_template(template).render(shown) == first
    assert first == stock().get_template(template).render(shown)


def stock() -> Environment:
    sources = {
        file.relative_to(folder).as_posix(): re.sub(
            r"{% (shared [^%]*|endshared) %}\n", "", file.read_text(encoding="utf-8")
        )
        for folder in (THEME, THEME / "templates")
        for file in folder.rglob("*.html")
    }
    environment = Environment(
        loader=DictLoader(sources),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.globals["page_lang"] = "vi"
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]  # the extension adds it
    return environment


def test_word_is_put_in_before_the_template_is_compiled() -> None:
    class English(NullTranslations):
        def gettext(self, message: str) -> str:
            return {"Đóng": "Close"}.get(message, message)

    environment = made(page='<b>{{ _("Đóng") }}</b>{{ _("Mở") }}{{ "%s"|format(_("Đóng")) }}')
    words(environment).speak(English())
    assert environment.get_template("page").render() == "<b>Close</b>MởClose"
