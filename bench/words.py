"""The words of the corpus: what its sentences, titles, categories and tags are put together from.

Nothing here names a person or a real body. A sentence pattern holds the names of lists in braces;
`bench/prose.py` fills them in.
"""

from __future__ import annotations

from typing import Final

CATEGORIES: Final = (
    "Tin hoạt động",
    "Thời sự trong tỉnh",
    "Chuyển đổi số",
    "Cải cách hành chính",
    "Văn hóa và xã hội",
    "Kinh tế địa phương",
    "Giáo dục và đào tạo",
    "Y tế cộng đồng",
    "Nông nghiệp, nông thôn",
    "Môi trường và khí hậu",
    "Tuổi trẻ tình nguyện",
    "Thông báo và hướng dẫn",
)
AUTHORS: Final = (
    "Ban Biên tập",
    "Văn phòng",
    "Phòng Tổng hợp",
    "Phòng Văn hóa và Thông tin",
    "Đoàn Thanh niên",
    "Hội Phụ nữ",
    "Trung tâm Truyền thông",
    "Tổ công nghệ số cộng đồng",
)

# 40 subjects and 5 places make the 200 tags.
SUBJECTS: Final = (
    *("chữ ký số", "dịch vụ công", "một cửa", "hồ sơ điện tử", "an toàn thông tin", "dữ liệu mở"),
    *("hiến máu", "tiêm chủng", "bữa ăn học đường", "nước sạch", "vệ sinh môi trường", "phân loại rác"),
    *("trồng cây", "phòng cháy", "phòng chống bão", "an toàn giao thông", "tiết kiệm điện", "đường thôn"),
    *("khuyến nông", "hợp tác xã", "làng nghề", "chợ phiên", "thủy lợi", "giống lúa mới"),
    *("thư viện", "ngày sách", "xóa mù chữ", "học bổng", "dạy nghề", "lớp học buổi tối"),
    *("nhà văn hóa", "hội thao", "dân ca", "di tích", "du lịch cộng đồng", "ẩm thực quê"),
    *("cựu chiến binh", "người cao tuổi", "trẻ em", "gia đình văn hóa"),
)
PLACES: Final = ("miền núi", "ven biển", "đồng bằng", "đô thị", "vùng ven")

# Each list is named by the word that patterns use.
LISTS: Final = {
    "khi": (
        *("Sáng nay", "Chiều qua", "Trong quý vừa rồi", "Từ đầu năm đến nay", "Sau ba tháng thực hiện"),
        *("Cuối tuần trước", "Ngay trong tháng này", "Trước mùa mưa bão", "Theo kế hoạch đã công bố"),
        *("Trong hai ngày làm việc", "Nhân dịp tổng kết năm", "Ngay sau lễ phát động"),
    ),
    "don_vi": (
        *("Ủy ban nhân dân xã", "Văn phòng Đảng ủy", "phòng Giáo dục và Đào tạo", "trạm y tế phường"),
        *("tổ công nghệ số cộng đồng", "Hội Phụ nữ huyện", "Đoàn Thanh niên các cơ quan", "bộ phận một cửa"),
        *("ban quản lý chợ", "trung tâm khuyến nông", "đội thủy lợi", "thư viện huyện", "ban văn hóa xã"),
        *(
            "ban chỉ huy phòng chống thiên tai",
            "hợp tác xã nông nghiệp",
            "nhà văn hóa thôn",
            "Mặt trận Tổ quốc xã",
        ),
    ),
    "viec": (
        *("rà soát toàn bộ hồ sơ tồn đọng", "mở thêm hai điểm tiếp nhận", "tập huấn cho cán bộ thôn"),
        *(
            "hướng dẫn người dân nộp hồ sơ qua mạng",
            "sửa chữa đoạn đê xung yếu",
            "trồng mới hàng cây bóng mát",
        ),
        *("công khai danh sách hộ được hỗ trợ", "lắp đặt biển báo ở các ngã ba", "số hóa sổ hộ tịch cũ"),
        *("khảo sát nguồn nước sinh hoạt", "tổ chức khám sức khỏe miễn phí", "bàn giao nhà tình nghĩa"),
        *(
            "kiểm tra hệ thống thoát nước",
            "thay bóng đèn tiết kiệm điện",
            "thu gom vỏ bao thuốc bảo vệ thực vật",
        ),
        *("mở lớp dạy nghề buổi tối", "gia cố mái trường trước mùa bão", "xây dựng tủ sách dùng chung"),
    ),
    "ket_qua": (
        *(
            "thời gian chờ giảm còn một nửa",
            "không còn hồ sơ quá hạn",
            "người dân không phải đi lại nhiều lần",
        ),
        *("mỗi hộ tiết kiệm được một khoản đáng kể", "trẻ em có chỗ vui chơi an toàn", "đường làng sạch hơn"),
        *("năng suất vụ mùa tăng rõ rệt", "số ca mắc bệnh giảm so với cùng kỳ", "ruộng cuối kênh đã đủ nước"),
        *("việc tra cứu chỉ mất vài phút", "chi phí in ấn giảm hẳn", "bà con yên tâm hơn khi vào mùa mưa"),
        *("lớp học luôn kín chỗ", "các tổ nhân dân tự quản hoạt động đều đặn"),
    ),
    "noi": (
        *("ở các xã miền núi", "tại ba phường trung tâm", "trên toàn địa bàn huyện", "ở vùng cuối kênh"),
        *(
            "tại khu dân cư số hai",
            "dọc tuyến đường liên thôn",
            "ở những thôn xa trung tâm",
            "trong khu chợ cũ",
        ),
        *("tại điểm trường lẻ", "ở hai bờ con sông nhỏ", "tại hội trường cơ quan"),
    ),
    "nguoi": (
        *(
            "Nhiều hộ gia đình",
            "Đại diện tổ dân phố",
            "Các đoàn viên trẻ",
            "Một số tiểu thương",
            "Cán bộ thôn",
        ),
        *(
            "Bà con trong vùng",
            "Giáo viên nhà trường",
            "Lực lượng dân quân",
            "Những người cao tuổi",
            "Phụ huynh",
        ),
    ),
    "y_kien": (
        *("cho rằng cách làm này nên được giữ lâu dài", "mong việc hướng dẫn được làm ngay tại nhà văn hóa"),
        *("đề nghị niêm yết lịch làm việc rõ ràng hơn", "góp thêm ngày công và vật liệu sẵn có"),
        *("đánh giá cao thái độ phục vụ của cán bộ", "nêu khó khăn về đường truyền và thiết bị"),
        *("sẵn sàng tham gia các đợt tiếp theo", "cùng ký cam kết giữ gìn công trình chung"),
        *("muốn được biết tiến độ qua loa truyền thanh", "kiến nghị lùi giờ mở cửa cho phù hợp mùa vụ"),
    ),
    "muc_dich": (
        *("để người dân làm thủ tục nhanh hơn", "nhằm chủ động ứng phó với thời tiết cực đoan"),
        *(
            "để mọi khoản chi đều được công khai",
            "nhằm giữ gìn cảnh quan chung",
            "để trẻ em đến trường an toàn",
        ),
        *("nhằm giảm chi phí cho ngân sách xã", "để không hộ nào bị bỏ lại phía sau"),
        *("nhằm nâng cao chất lượng phục vụ", "để số liệu thống nhất từ thôn đến huyện"),
    ),
    "can_cu": (
        *("Theo báo cáo tổng hợp", "Qua kiểm tra thực tế", "Từ ý kiến của người dân", "Căn cứ kế hoạch năm"),
        *("Qua ba đợt khảo sát", "Theo số liệu công bố", "Từ kinh nghiệm năm trước"),
    ),
    "tiep": (
        *("Thời gian tới", "Trong giai đoạn tiếp theo", "Từ tháng sau", "Sau đợt cao điểm này", "Năm nay"),
        *("Ở bước thứ hai", "Khi có đủ kinh phí"),
    ),
    "so": (
        *(
            "12",
            "18",
            "25",
            "37",
            "48",
            "64",
            "86",
            "105",
            "120",
            "156",
            "210",
            "245",
            "320",
            "1.250",
            "2.400",
        ),
    ),
    "vat": (
        *(
            "hồ sơ",
            "hộ dân",
            "lượt người",
            "cây xanh",
            "mét đường",
            "suất quà",
            "bộ bàn ghế",
            "buổi tập huấn",
        ),
        *("công trình nhỏ", "điểm tiếp nhận", "đầu sách"),
    ),
}

SENTENCES: Final = (
    "{khi}, {don_vi} đã {viec} {noi} {muc_dich}.",
    "{can_cu}, {don_vi} đã giải quyết {so} {vat} {noi}, nhờ đó {ket_qua}.",
    "{nguoi} {y_kien}.",
    "{nguoi} {noi} {y_kien}; {don_vi} đã ghi nhận và trả lời ngay tại buổi làm việc.",
    "{tiep}, {don_vi} sẽ {viec} và {viec} {muc_dich}.",
    "Điều dễ thấy nhất là {ket_qua}, và {ket_qua}.",
    "{khi}, {so} {vat} đã được hoàn thành {noi}, nhiều hơn cùng kỳ năm trước {so} {vat}.",
    "{can_cu}, việc khó nhất vẫn là {viec} {noi}, nơi chỉ có {so} {vat}.",
    "Để làm được như vậy, {don_vi} phối hợp với {don_vi} cùng {viec}.",
    "{don_vi_hoa} giao từng phần việc cho từng người, ghi rõ thời hạn, {muc_dich}.",
    "{khi}, {nguoi_thuong} {noi} {y_kien}, sau đó {ket_qua}.",
    "Kinh phí gồm {so} triệu đồng từ ngân sách và {so} ngày công do {nguoi_thuong} đóng góp.",
    "{tiep}, mỗi tháng {don_vi} họp một lần {muc_dich}.",
    "Trước đây, muốn {viec} phải chờ nhiều tuần; nay {ket_qua}.",
)
TITLES: Final = (
    "{don_vi_hoa} {viec}",
    "{so} {vat} {noi}: {ket_qua}",
    "{nguoi} {y_kien}",
    "{viec_hoa} {muc_dich}",
    "{tiep}, {don_vi} sẽ {viec}",
)
HEADINGS: Final = (
    *(
        "Cách làm từ cơ sở",
        "Kết quả bước đầu",
        "Điều người dân mong đợi",
        "Những việc còn vướng",
        "Số liệu đáng chú ý",
    ),
    *(
        "Bài học kinh nghiệm",
        "Việc cần làm ngay",
        "Phối hợp giữa các đơn vị",
        "Nguồn lực và kinh phí",
        "Bước tiếp theo",
    ),
)
CAPTIONS: Final = (
    *("Quang cảnh buổi làm việc", "Người dân làm thủ tục tại bộ phận một cửa", "Đoạn đường mới hoàn thành"),
    *("Lớp tập huấn buổi tối", "Hàng cây mới trồng dọc bờ kênh", "Điểm tiếp nhận lưu động"),
)
