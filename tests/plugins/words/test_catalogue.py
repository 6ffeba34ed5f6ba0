"""The English catalogue says every word of the interface, and is read as Babel reads it."""

from __future__ import annotations

import io
import re
from functools import cache

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po as read_by_babel

from plugins.words import read_po, words_of
from tools.words import FILE, updated

TEXT = FILE.read_text(encoding="utf-8")
_PLACE = re.compile(r"%\(\w+\)s|\{\w+\}")


@cache
def catalogue() -> Catalog:
    return read_by_babel(io.StringIO(TEXT), locale="en")


def messages() -> list[Message]:
    return [message for message in catalogue() if message.id]


def forms(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)  # type: ignore[arg-type]  # Babel's tuples


def test_catalogue_has_the_words_that_pages_say_and_no_others() -> None:
    assert updated(TEXT) == TEXT, "make words, then write the English of what is new"


def test_every_word_has_its_english() -> None:
    assert len(messages()) > 200
    assert [message.id for message in messages() if not all(forms(message.string))] == []
    assert [message.id for message in messages() if message.fuzzy] == []
    assert not catalogue().obsolete


def test_english_has_the_placeholders_of_its_word() -> None:
    for message in messages():
        wanted = set(_PLACE.findall(forms(message.id)[0]))
        assert all(set(_PLACE.findall(form)) == wanted for form in forms(message.string)), message.id


def test_english_ends_as_its_word_does() -> None:
    """A sentence stays a sentence, a label a label: what follows in a template is the same for both."""
    for message in messages():
        texts = (*forms(message.id), *forms(message.string))
        ends = {text[-1] if text[-1] in ".:…?!" else "" for text in texts}
        assert len(ends) == 1 or message.id == "Số", message.id


def test_no_english_has_a_vietnamese_letter_but_in_an_example() -> None:
    for message in messages():
        for form in forms(message.string):
            assert not re.search("[ăâđêôơưĂÂĐÊÔƠƯạ-ỹ]", re.sub(r"“[^”]*”|\"[^\"]*\"", "", form)), form


def test_own_reader_reads_what_babel_reads() -> None:
    found = read_po(TEXT)
    assert len(found) == len(messages())
    for message in messages():
        name = forms(message.id)[0]
        key = f"{message.context}\x04{name}" if message.context else name
        assert found[key] == forms(message.string)


@pytest.mark.parametrize("text", ['msgid "a', "msgstr b", '"alone"', 'msgnone "a"'])
def test_line_that_is_none_of_a_catalogue_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="no line of a catalogue"):
        read_po(text)


def test_escapes_long_strings_fuzzy_and_empty_words_are_read_as_gettext_means_them() -> None:
    text = (
        'msgid ""\nmsgstr ""\n"Language: en\\n"\n\n'
        'msgid "một "\n"hai"\nmsgstr "one\\n"\n"\\"two\\""\n\n'
        '#, fuzzy\nmsgid "ba"\nmsgstr "three"\n\nmsgid "bốn"\nmsgstr ""\n\n#~ msgid "năm"\n#~ msgstr "five"\n'
    )
    assert read_po(text) == {"một hai": ('one\n"two"',)}


def test_word_without_english_and_a_language_without_a_catalogue_stay_vietnamese() -> None:
    assert words_of("en").gettext("Không có trong danh mục") == "Không có trong danh mục"
    assert words_of("en").pgettext("đâu đó", "Nội dung") == "Nội dung"
    assert words_of("vi").gettext("Trang chủ") == "Trang chủ"
    assert words_of("fr").ngettext("một trang", "nhiều trang", 2) == "nhiều trang"


def test_one_word_means_two_things_by_its_context() -> None:
    english = words_of("en")
    assert english.gettext("Nội dung") == "Item"
    assert english.pgettext("mục lục", "Nội dung") == "Contents"
    assert english.pgettext("loại văn bản", "Hướng dẫn") == "Guidance"
    assert [english.ngettext("%(pages)s trang", "%(pages)s trang", n) for n in (1, 2)] == [
        "%(pages)s page",
        "%(pages)s pages",
    ]
