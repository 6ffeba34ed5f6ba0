"""The types of documents with their codes: the profiles `nha-nuoc` and `dang` as one table.

A site's own types (`loai-van-ban.yaml`) are laid over it (`Types.with_own`). Sources: State types and codes,
Decree 30/2020/NĐ-CP, Annex III; legal ones, Law on Promulgation of Legal Documents; Party types, Regulation
399-QĐ/TW, codes as met in documents (Guide 36-HD/VPTW for QĐ, which stands for Quyết định and Quy định).
A row: name, codes at the State, codes in the Party, year in the symbol. Of several codes the first is the
right one, the others are met; ``-`` is "right without a code"; ``None`` is "no such type there".
"""

from __future__ import annotations

from typing import Final, Literal

YearInSymbol = Literal["always", "may", "never"]  # legal normative documents carry it: 42/2022/NĐ-CP

Row = tuple[str, str | None, str | None, YearInSymbol]

ROWS: Final[tuple[Row, ...]] = (
    ("Nghị quyết", "NQ", "NQ", "may"),
    ("Quyết định", "QĐ", "QĐ", "may"),
    ("Chỉ thị", "CT", "CT", "may"),
    ("Kết luận", None, "KL", "never"),
    ("Quy chế", "QC", "QC", "never"),
    ("Quy định", "QyĐ QĐ", "QĐ QyĐ QĐi", "never"),
    ("Thông tri", None, "TT", "never"),
    ("Hướng dẫn", "HD", "HD", "never"),
    ("Thông báo", "TB", "TB", "never"),
    ("Thông cáo", "TC", "TC", "never"),
    ("Tuyên bố", None, "-", "never"),
    ("Lời kêu gọi", None, "-", "never"),
    ("Báo cáo", "BC", "BC", "never"),
    ("Kế hoạch", "KH", "KH", "never"),
    ("Quy hoạch", None, "QH", "never"),
    ("Chương trình", "CTr", "CTr CTHĐ", "never"),
    ("Đề án", "ĐA", "ĐA", "never"),
    ("Phương án", "PA", "PA", "never"),
    ("Dự án", "DA", "DA", "never"),
    ("Tờ trình", "TTr", "TTr", "never"),
    ("Công văn", "- CV", "CV", "never"),
    ("Biên bản", "BB", "BB", "never"),
    ("Chiến lược", None, "-", "never"),
    ("Cương lĩnh chính trị", None, "-", "never"),
    ("Điều lệ Đảng", None, "-", "never"),
    ("Hợp đồng", "HĐ", None, "never"),
    ("Công điện", "CĐ", None, "never"),
    ("Bản ghi nhớ", "BGN", None, "never"),
    ("Bản thỏa thuận", "BTT", None, "never"),
    ("Giấy ủy quyền", "GUQ", None, "never"),
    ("Giấy mời", "GM", "GM", "never"),
    ("Giấy giới thiệu", "GGT", "GGT", "never"),
    ("Giấy nghỉ phép", "GNP", "GNP", "never"),
    ("Giấy chứng nhận", None, "-", "never"),
    ("Giấy đi đường", None, "-", "never"),
    ("Phiếu gửi", "PG", "PG", "never"),
    ("Phiếu chuyển", "PC", "PC", "never"),
    ("Phiếu báo", "PB", None, "never"),
    ("Thư công", "-", "-", "never"),
    ("Bản sao y", "SY", "BS", "never"),
    ("Bản trích sao", "TrS", "BS", "never"),
    ("Bản sao lục", "SL", "BS", "never"),
    ("Luật", "- Luật", None, "always"),
    ("Bộ luật", "-", None, "always"),
    ("Pháp lệnh", "- PL", None, "always"),
    ("Lệnh", "L", None, "always"),
    ("Nghị định", "NĐ", None, "always"),
    ("Thông tư", "TT", None, "always"),
    ("Thông tư liên tịch", "TTLT", None, "always"),
    ("Nghị quyết liên tịch", "NQLT", "NQLT", "may"),
    ("Văn bản hợp nhất", "VBHN", None, "never"),
)
