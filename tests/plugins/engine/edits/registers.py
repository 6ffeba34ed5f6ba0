"""The registers of `du-lieu/`, one by one."""

from __future__ import annotations

from random import Random

from tests.plugins.engine import world
from tests.plugins.engine.beside import listed
from tests.plugins.engine.edits.book import Book
from tests.plugins.engine.lab import Lab

EDITS = Book()


@EDITS.add("an abbreviation means something else")
def _meaning(lab: Lab, draw: Random) -> None:
    lab.site.write("du-lieu/viet-tat.yaml", listed({"short": "DUK", "long": f"Đơn vị {draw.randrange(99)}"}))


@EDITS.add("an abbreviation is added that stands in other bodies")
def _another(lab: Lab, draw: Random) -> None:
    short = draw.choice(["Một", "Xem", "Ẩn", "Kính"])
    lab.site.write(
        "du-lieu/viet-tat.yaml",
        listed({"short": "DUK", "long": "Đơn vị thử"}, {"short": short, "long": "Số"}),
    )


@EDITS.add("there are no abbreviations any more")
def _none(lab: Lab, _draw: Random) -> None:
    lab.remove("du-lieu/viet-tat.yaml")


def _identity(field: str, *values: object) -> None:
    @EDITS.add(f"the site's {field} changes")
    def _do(lab: Lab, draw: Random) -> None:
        lab.identity(**{field: draw.choice(values)})


for _field in ("name", "owner", "licence", "editor", "address", "phone", "email"):
    _identity(_field, "Đơn vị khác", "Nơi khác")
_identity("logo", "/hinh-anh/bia.png")
_identity("footer", ["Một dòng"], ["Một dòng", "Hai dòng"])
_identity("domain", "khac.example.vn")
_identity("tag_date", "2025-01-01")
_identity(
    "menu",
    [{"text": "Phần hai", "link": f"/{world.PARTS}#phan-hai"}],
    [{"text": "Tệp", "link": "/tin-tuc/2026/bang.csv"}],
    [{"text": "Nhãn", "link": "/tu-khoa/rieng/"}, {"text": "Tin", "link": "/tin-tuc/"}],
    [{"text": "Ẩn", "link": f"/{world.HIDDEN}"}],
)


@EDITS.add("a menu leads to a part that vanishes")
def _menu_part(lab: Lab, _draw: Random) -> None:
    lab.identity(menu=[{"text": "Phần hai", "link": f"/{world.PARTS}#phan-hai"}])
    lab.reword(world.PARTS, "## Phần hai", "## Phần mất")
    lab.reword(world.LINKER, "#phan-hai", "#phan-ba")


@EDITS.add("there is no identity any more")
def _no_identity(lab: Lab, _draw: Random) -> None:
    lab.remove("du-lieu/trang-web.yaml")


@EDITS.add("a category gets another address")
def _slug(lab: Lab, draw: Random) -> None:
    lab.site.write(
        "du-lieu/chuyen-muc.yaml",
        listed(
            {"name": "Tin hoạt động", "slug": draw.choice(["tin", "hoat-dong"])},
            {"name": "Thông báo", "slug": "thong-bao"},
        ),
    )


@EDITS.add("a category is described, and its place in the register is another")
def _described(lab: Lab, draw: Random) -> None:
    lab.site.write(
        "du-lieu/chuyen-muc.yaml",
        listed(
            {"name": "Thông báo", "slug": "thong-bao", "description": f"Mô tả {draw.randrange(99)}"},
            {"name": "Tin hoạt động", "slug": "tin-hoat-dong"},
        ),
    )


@EDITS.add("a category is spelled otherwise in the register")
def _spelled(lab: Lab, _draw: Random) -> None:
    lab.site.write(
        "du-lieu/chuyen-muc.yaml",
        listed(
            {"name": "TIN HOẠT ĐỘNG", "slug": "tin-hoat-dong"}, {"name": "Thông báo", "slug": "thong-bao"}
        ),
    )


@EDITS.add("there is no register of categories")
def _no_categories(lab: Lab, _draw: Random) -> None:
    lab.remove("du-lieu/chuyen-muc.yaml")


@EDITS.add("a register of types comes")
def _types(lab: Lab, draw: Random) -> None:
    names = ["Kế hoạch", "Quyết định", "Giấy mời", "Thông báo"]
    entries = [{"name": name, "slug": f"loai-{number}", "code": "KH"} for number, name in enumerate(names)]
    lab.site.write("du-lieu/loai-van-ban.yaml", listed(*entries[: draw.randrange(3, 5)]))


@EDITS.add("a register of bodies comes")
def _bodies(lab: Lab, draw: Random) -> None:
    name = f"Đơn vị thử {draw.randrange(3)}"
    lab.site.write("du-lieu/co-quan.yaml", listed({"name": name, "short": "DUK", "slug": "don-vi"}))


@EDITS.add("banners change")
def _banners(lab: Lab, draw: Random) -> None:
    entries = [
        {
            "text": f"Chào {draw.randrange(9)}",
            "link": draw.choice([f"/{world.PLAN}", f"/{world.PARTS}#phan-hai"]),
        },
        {"text": "Đến hết ngày", "to": draw.choice(["19/11/2026", "20/11/2026", "21/11/2026"])},
    ]
    lab.site.write("du-lieu/khau-hieu.yaml", listed(*entries))


@EDITS.add("there are no banners any more")
def _no_banners(lab: Lab, _draw: Random) -> None:
    lab.remove("du-lieu/khau-hieu.yaml")


@EDITS.add("old addresses lead elsewhere")
def _redirects(lab: Lab, draw: Random) -> None:
    target = draw.choice(
        [f"/{world.BASE}", f"/{world.HIDDEN}", "https://noi.example.vn/x", f"/{world.PARTS}#phan-ba"]
    )
    entries = [
        {"from": "/cu/ke-hoach", "to": target},
        {"from": f"/cu/{draw.randrange(3)}.html", "to": target},
    ]
    lab.site.write("du-lieu/chuyen-huong.yaml", listed(*entries))


@EDITS.add("there are no redirects any more")
def _no_redirects(lab: Lab, _draw: Random) -> None:
    lab.remove("du-lieu/chuyen-huong.yaml")


@EDITS.add("a register is broken, unknown, or has an unknown key")
def _broken(lab: Lab, draw: Random) -> None:
    path, text = draw.choice(
        [
            ("viet-tat", "- {short: "),
            ("khac", "- {name: x}"),
            ("khau-hieu", "- {text: x, mau: do}"),
            ("co-quan", "x: y"),
        ]
    )
    lab.site.write(f"du-lieu/{path}.yaml", text)
