"""A takedown reaches every release, and going back brings nothing withdrawn back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.images.variants import place_of
from plugins.releases import purge as purging
from plugins.releases.doctor import examine
from plugins.releases.making import RefusedReleaseError
from plugins.releases.purge import allow, purge
from plugins.releases.rollback import BringsBackError, DamagedReleaseError, roll_back
from plugins.releases.shelf import Shelf
from plugins.releases.verify import Fault, differences
from plugins.settings import ConfigurationError
from tests.plugins.releases.shelves import NOW, SITE, page, publish_files

ADDRESS = "/tin/mot/"
FILE = "tin/mot/index.html"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Three releases; the page that has to go is shared by the first two and other in the third."""
    shelf = Shelf(tmp_path / "www")
    publish_files(shelf, SITE)
    publish_files(shelf, SITE | {"tin/hai/index.html": page("Hai, sửa")})
    publish_files(shelf, SITE | {FILE: page("Một, sửa")})
    return shelf


def holders(shelf: Shelf, path: str) -> Iterator[int]:
    return (number for number in shelf.numbers() if (shelf.path(number) / path).exists())


@pytest.mark.parametrize("address", [ADDRESS, "https://x.example.vn/tin/mot/", "/tin/mot"])
def test_a_purged_address_is_gone_from_every_release_and_nothing_else_is(shelf: Shelf, address: str) -> None:
    done = purge(shelf, address, NOW)
    assert done.removed == dict.fromkeys((1, 2, 3), (FILE,))
    assert list(holders(shelf, FILE)) == []
    assert not (shelf.work / FILE).exists()
    for number in (1, 2, 3):
        assert differences(shelf.path(number)) == []
        assert (shelf.path(number) / "tin/hai/index.html").is_file()
    assert (shelf.path(1) / "tin/hai/index.html").read_text("utf-8") == SITE["tin/hai/index.html"]
    assert (shelf.path(2) / "tin/hai/index.html").read_text("utf-8") == page("Hai, sửa")


def test_a_purge_names_the_releases_that_still_speak_of_the_address(shelf: Shelf) -> None:
    assert purge(shelf, ADDRESS, NOW).mentions == {1: 1, 2: 1, 3: 1}
    assert purge(shelf, "/tin/hai/", NOW).mentions == {}


def test_a_purged_picture_takes_its_smaller_copies_with_it(shelf: Shelf) -> None:
    copy, other = f"{place_of('tin/a.jpg')}1a2b3c4d5e-480.avif", f"{place_of('tin/b.jpg')}1a2b3c4d5e-480.avif"
    showing = {
        "tin/hai/index.html": f'<picture><source srcset="/{copy} 480w"><img src="/{other}" alt=""></picture>'
    }
    publish_files(shelf, SITE | showing | {"tin/a.jpg": "x", copy: "y", other: "z"})
    done = purge(shelf, "/tin/a.jpg", NOW)
    assert done.removed[4] == ("tin/a.jpg", copy)
    assert done.mentions == {4: 1}
    assert (shelf.path(4) / other).is_file()
    allow(shelf, "/tin/a.jpg")
    assert not list(purging._noted(shelf))


def test_a_purged_file_takes_its_packed_copies_with_it(shelf: Shelf) -> None:
    publish_files(shelf, SITE | {"tin/a.pdf.br": "x", "tin/ab.pdf": "y"})
    assert purge(shelf, "/tin/a.pdf", NOW).removed[4] == ("tin/a.pdf", "tin/a.pdf.br")
    assert (shelf.path(4) / "tin/ab.pdf").is_file()


@pytest.mark.parametrize(
    "address", ["", "/", "/.bantin/files.txt", "/theme/x.css", "/../x", "/tin/khong-co/"]
)
def test_what_is_no_record_and_no_file_is_not_purged(shelf: Shelf, address: str) -> None:
    with pytest.raises(ConfigurationError):
        purge(shelf, address, NOW)
    assert list(holders(shelf, FILE)) == [1, 2, 3]


def test_a_publish_that_would_bring_it_back_is_refused_until_the_record_is_withdrawn(shelf: Shelf) -> None:
    purge(shelf, ADDRESS, NOW)
    with pytest.raises(RefusedReleaseError, match=ADDRESS):
        publish_files(shelf, SITE)
    assert shelf.numbers() == [1, 2, 3]
    assert publish_files(shelf, SITE | {FILE: page("Đã thu hồi")}, withdrawn=(ADDRESS,)) == 4


def test_a_purged_file_may_come_back_with_other_bytes_only(shelf: Shelf) -> None:
    purge(shelf, "/tin/a.pdf", NOW)
    with pytest.raises(RefusedReleaseError, match="/tin/a"):
        publish_files(shelf, SITE)
    assert publish_files(shelf, SITE | {"tin/a.pdf": "%PDF, bản che thông tin"}) == 4


def test_a_purge_leaves_the_pages_that_say_that_the_record_is_withdrawn(shelf: Shelf) -> None:
    publish_files(shelf, SITE | {FILE: page("Đã thu hồi")}, withdrawn=(ADDRESS,))
    assert purge(shelf, ADDRESS, NOW).removed[4] == ()
    assert list(holders(shelf, FILE)) == [4]


def test_an_address_that_is_allowed_again_is_published(shelf: Shelf) -> None:
    purge(shelf, ADDRESS, NOW)
    allow(shelf, ADDRESS)
    assert publish_files(shelf, SITE) == 4
    with pytest.raises(ConfigurationError, match="never purged"):
        allow(shelf, ADDRESS)


def test_a_purge_reaches_a_release_that_was_set_aside(shelf: Shelf) -> None:
    aside = shelf.folder / ".broken-3"
    shelf.path(3).rename(aside)
    assert purge(shelf, ADDRESS, NOW).aside == (aside / FILE,)
    assert not (aside / FILE).exists()
    assert (aside / "tin/a.pdf").is_file()


@pytest.mark.parametrize("step", ["write_record", "put", "flush_folder"])
@pytest.mark.parametrize("nth", [1, 2, 3, 4])
def test_a_purge_that_was_killed_is_taken_up_by_doctor(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, step: str, nth: int
) -> None:
    real, calls = getattr(purging, step), 0

    def die(*arguments: object) -> object:
        nonlocal calls
        calls += 1
        if calls == nth:
            raise KeyboardInterrupt
        return real(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(purging, step, die)
        with pytest.raises(KeyboardInterrupt):
            purge(shelf, ADDRESS, NOW)
    states = {tuple(found.fault for found in differences(shelf.path(number))) for number in (1, 2, 3)}
    assert states <= {(), (Fault.LEFT,)}
    assert all(finding.mended for finding in examine(shelf))
    if purging._noted(shelf):
        with pytest.raises(RefusedReleaseError):
            publish_files(shelf, SITE)
    purge(shelf, ADDRESS, NOW)
    assert list(holders(shelf, FILE)) == []
    assert all(differences(shelf.path(number)) == [] for number in shelf.numbers())


def test_going_back_to_a_release_that_shows_what_was_withdrawn_since_needs_force(shelf: Shelf) -> None:
    publish_files(shelf, SITE | {FILE: page("Đã thu hồi")}, withdrawn=(ADDRESS,))
    publish_files(shelf, SITE | {FILE: page("Đã thu hồi"), "index.html": page("x")}, withdrawn=(ADDRESS,))
    with pytest.raises(BringsBackError) as refused:
        roll_back(shelf, 3)
    assert refused.value.addresses == (ADDRESS,)
    assert shelf.current() == 5
    assert roll_back(shelf, 4).withdrawn == ()
    assert roll_back(shelf, 3, force=True).withdrawn == (ADDRESS,)
    assert shelf.current() == 3


def test_going_back_to_lists_that_name_what_was_purged_needs_force(shelf: Shelf) -> None:
    lists = {"index.html": page("Không có gì"), FILE: page("Đã thu hồi")}
    publish_files(shelf, SITE | lists, withdrawn=(ADDRESS,))
    purge(shelf, ADDRESS, NOW)
    with pytest.raises(BringsBackError) as refused:
        roll_back(shelf, 1)
    assert refused.value.addresses == (ADDRESS,)
    assert shelf.current() == 4
    assert roll_back(shelf, 1, force=True).withdrawn == (ADDRESS,)


def test_going_back_over_a_purge_without_a_withdrawal_needs_force(shelf: Shelf) -> None:
    purge(shelf, ADDRESS, NOW)
    with pytest.raises(BringsBackError):
        roll_back(shelf, 2)
    allow(shelf, ADDRESS)
    assert roll_back(shelf, 2).withdrawn == ()


def test_a_purge_of_what_no_other_file_names_stands_in_nobodys_way(shelf: Shelf) -> None:
    purge(shelf, "/tin/hai/", NOW)
    assert roll_back(shelf, 1).withdrawn == ()


def test_the_index_of_search_counts_as_a_file_that_names_an_address(shelf: Shelf) -> None:
    index = {"index.html": page("x"), "tim-kiem/chi-muc/1.bin": '["/tin/mot/", "Một"]'}
    publish_files(shelf, SITE | index)
    assert purge(shelf, ADDRESS, NOW).mentions[4] == 1
    with pytest.raises(BringsBackError):
        roll_back(shelf, 4)


def test_the_page_that_says_that_a_record_is_withdrawn_is_no_mention(shelf: Shelf) -> None:
    page_of_it = page(f'<link rel="canonical" href="{ADDRESS}">')
    publish_files(shelf, SITE | {"index.html": page("x"), FILE: page_of_it}, withdrawn=(ADDRESS,))
    assert purge(shelf, ADDRESS, NOW).mentions == {1: 1, 2: 1, 3: 1}


def test_what_was_published_again_after_its_withdrawal_comes_back_freely(shelf: Shelf) -> None:
    publish_files(shelf, SITE | {FILE: page("Đã thu hồi")}, withdrawn=(ADDRESS,))
    publish_files(shelf, SITE)
    assert roll_back(shelf, 1).withdrawn == ()


def test_going_back_names_the_pages_that_are_shown_again(shelf: Shelf) -> None:
    publish_files(shelf, {path: text for path, text in SITE.items() if path != "tin/hai/index.html"})
    assert roll_back(shelf, 2).gone == ("/tin/hai/",)


def test_nobody_is_sent_back_to_a_damaged_release_but_by_force(shelf: Shelf) -> None:
    (shelf.path(2) / "tin/a.pdf").unlink()
    with pytest.raises(DamagedReleaseError):
        roll_back(shelf, 2)
    assert shelf.current() == 3
    assert roll_back(shelf, 2, force=True).number == 2
