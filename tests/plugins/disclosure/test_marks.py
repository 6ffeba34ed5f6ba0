"""Marks of secrecy: found where they stand as marks, never as words of a sentence."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.disclosure.marks import MARKS, may_hold_mark, secrecy_marks


@pytest.mark.parametrize(
    "line, mark",
    [
        ("MẬT", "MẬT"),
        ("  TỐI MẬT  ", "TỐI MẬT"),
        ("TUYỆT MẬT", "TUYỆT MẬT"),
        ("**MẬT**", "MẬT"),
        ("# MẬT", "MẬT"),
        ("> *TỐI  MẬT*.", "TỐI MẬT"),
        ("(MẬT)", "MẬT"),
        ("“MẬT”", "MẬT"),
        ("| Số 12 | MẬT |", "MẬT"),
        ("TỈNH ỦY X          MẬT", "MẬT"),
        ("TỈNH ỦY X\tTUYỆT MẬT", "TUYỆT MẬT"),
        ("M Ậ T", "MẬT"),
        ("T Ố I  M Ậ T", "TỐI MẬT"),
        ("<b>MẬT</b>", "MẬT"),
        ("<td>MẬT</td><td>12</td>", "MẬT"),
        ("Độ mật: Mật", "MẬT"),
        ("ĐỘ MẬT : TUYỆT MẬT", "TUYỆT MẬT"),
        ("do_mat: MẬT", "MẬT"),
        ('reason: "TỐI MẬT"', "TỐI MẬT"),
        ("- MẬT", "MẬT"),
        ("1. MẬT", "MẬT"),
        ("[^1]: MẬT", "MẬT"),
        ("**TỐI** **MẬT**", "TỐI MẬT"),
        ("MẬT {: .dau }", "MẬT"),
        ("M&#7852;T", "MẬT"),
        ("Mức độ mật: Mật", "MẬT"),
        ("do-mat: MẬT", "MẬT"),
        ("HỎA TỐC – MẬT", "MẬT"),
        ("TỐI MẬT / KHẨN", "TỐI MẬT"),
        ("Số: 12/BC-UBND  MẬT", "MẬT"),
        ("Số: 12/BC-UBND MẬT", "MẬT"),
        ("TỈNH ỦY X  TỐI MẬT", "TỐI MẬT"),
        ("MẬT (bản 1)", "MẬT"),
        ("TUYỆT MẬT (Bản số: 03)", "TUYỆT MẬT"),
        ("TUYỆT MẬT – Không phổ biến", "TUYỆT MẬT"),
        ("MẬT - Tài liệu thu hồi sau cuộc họp", "MẬT"),
        ("MẬT, bản số 2", "MẬT"),
        ("![MẬT](x.png)", "MẬT"),
        ('![Bìa](x.png "TỐI MẬT")', "TỐI MẬT"),
        ("[MẬT](/van-ban/x.pdf)", "MẬT"),
        ("<b>T</b>ỐI MẬT", "TỐI MẬT"),
        ("T**Ố**I MẬT", "TỐI MẬT"),
        ("ＴỐＩ ＭẬＴ", "TỐI MẬT"),
        ("МẬТ", "MẬT"),
        ("M\u200bẬT", "MẬT"),
        ("M.Ậ.T", "MẬT"),
        ("attachments: [{file: a.pdf, title: MẬT}]", "MẬT"),
        ('  - {file: a.pdf, title: "TỐI MẬT"}', "TỐI MẬT"),
        ("  - title: MẬT", "MẬT"),
        ("tags: [hội nghị, MẬT]", "MẬT"),
        ("Dấu chỉ độ mật: Tối mật", "TỐI MẬT"),
    ],
)
def test_a_mark_stands_alone(line: str, mark: str) -> None:
    assert [found.text for found in secrecy_marks(["", line])] == [mark]
    assert [found.line for found in secrecy_marks(["", line])] == [1]
    assert may_hold_mark(line)


@pytest.mark.parametrize(
    "line",
    [
        "Cán bộ làm công tác bảo mật",
        "Tài liệu MẬT là tài liệu có dấu MẬT theo quy định",
        "Danh mục bí mật nhà nước độ Tối mật",
        "Mật",
        "mật",
        "1. MẬT là một trong ba độ",
        "HỎA TỐC",
        "MẬT KHẨU CẦN ĐỔI KHẨN",
        "M&#7852;T ONG",
        "Tối mật",
        "MẬT ONG RỪNG",
        "BÍ MẬT NHÀ NƯỚC",
        "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "Độ mật: Không",
        "Độ mật của tài liệu do người soạn thảo đề xuất: Mật, Tối mật hoặc Tuyệt mật",
        "MAT",
        "Bảo vệ bí mật kinh doanh theo Luật Sở hữu trí tuệ",
        "Tài liệu  MẬT  được quản lý theo chế độ riêng",
        "Việc quản lý tài liệu [MẬT](/x.md) do văn thư làm",
        "MẬT (một trong ba độ) do người ký quyết định",
        "TUYỆT MẬT – độ cao nhất trong ba độ",
        "![Hội nghị phổ biến LUẬT BẢO VỆ BÍ MẬT](x.png)",
        "Luật {bí mật, MẬT vụ}",
        "Số: 12/BC-UBND MẬT ĐỘ DÂN SỐ",
        "",
    ],
)
def test_words_in_a_sentence_are_no_mark(line: str) -> None:
    assert list(secrecy_marks([line])) == []


@given(st.text(), st.sampled_from(MARKS), st.text())
def test_any_text_is_looked_at_and_a_mark_on_its_own_line_is_found(
    before: str, mark: str, after: str
) -> None:
    lines = [*before.split("\n"), mark, *after.split("\n")]
    assert (before.count("\n") + 1, mark) in {(found.line, found.text) for found in secrecy_marks(lines)}
    assert may_hold_mark(unicodedata.normalize("NFC", "\n".join(lines)))
