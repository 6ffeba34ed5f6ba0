"""What a document's page and the lists of documents say, from examples of their values."""

from __future__ import annotations

import re

import pytest

from tests.theme.examples import examples
from tests.theme.rendering import component, page

EXAMPLES = {(example.component, example.name): example.params for example in examples()}


def made(name: str, example: str) -> str:
    return component(name, **EXAMPLES[name, example])


def text(html: str) -> str:
    """Return the words of ``html``, one space apart."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_box_of_validity_says_what_holds_and_each_day_that_changes_it() -> None:
    html = made("validity", "changes twice")
    assert re.findall(r'class="validity__now"[^>]*>([^<]+)<', html) == ["Còn hiệu lực, đã được sửa đổi"]
    assert 'Từ <time datetime="2026-03-01">01/03/2026</time>: Còn hiệu lực, đã được sửa đổi bởi <a' in html
    assert "Bị thay thế bởi Kế hoạch hiến máu năm 2027</li>" in html
    assert (
        'data-steps=" con Còn hiệu lực|2026-03-01 con Còn hiệu lực, đã được sửa đổi|2027-07-01 thay-the Bị thay thế"'
        in html
    )


@pytest.mark.parametrize("example", ["an editor's word, with its reason", "in a list, as it is for good"])
def test_what_never_changes_carries_no_steps(example: str) -> None:
    assert "data-" not in made("validity", example).replace("data-state", "")


def test_sheets_of_state_and_party_write_number_and_recipients_in_their_forms() -> None:
    assert "Số: 12/KH-SNV" in text(made("sheet", "the State's, above its text"))
    assert "* Số 18-KH/ĐUK" in text(made("sheet", "the Party's, above its text"))
    end = text(made("sheet", "the State's, below its text"))
    assert end == "Nơi nhận: - Như trên; - Lưu: VT. KT. GIÁM ĐỐC Phó Giám đốc thường trực"


def test_sheet_does_not_say_the_type_twice() -> None:
    assert text(made("sheet", "the State's, above its text")).endswith(
        "KẾ HOẠCH Tổ chức Ngày hội hiến máu tình nguyện"
    )


def test_letter_has_its_subject_below_its_number() -> None:
    words = text(made("sheet", "a letter"))
    assert "Số: 4312/UBND-NN V/v bảo đảm an toàn giao thông dịp khai giảng" in words
    assert "CÔNG VĂN" not in words


def test_document_tells_status_first_and_mentions_after_the_text() -> None:
    html = page("document")
    parts = (
        'class="heading__kicker"',
        "<h1",
        'class="validity"',
        'class="meeting',
        'class="comment-period',
        'class="facts"',
        'class="body-note"',
        'class="attachments"',
        'class="sheet"',
        'class="prose"',
        'class="sheet sheet--end"',
        'class="relations"',
        'class="cited-by"',
    )
    places = [html.index(part) for part in parts]
    assert places == sorted(places)
    assert "và 12 mục cũ hơn" in html


def test_filter_stands_right_before_the_list_that_it_hides() -> None:
    html = page("listing-filtered")
    assert re.search(r'</template>\s*</section>\s*<div>\s*<ul class="rows">', html)
    assert 'class="filter"' not in page("listing-documents")


def test_gaps_of_a_register_are_told_in_words() -> None:
    assert "Không có trên trang này: 3, 5–7." in text(made("number-register", "odd numbers and gaps"))
