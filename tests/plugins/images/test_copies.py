"""Smaller copies of a picture: which there are, what is in them, and that the same picture gives the same bytes."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from plugins.images.encode import encoded, reduced
from plugins.images.facts import PictureFacts
from plugins.images.inspect import inspect_picture
from plugins.images.variants import Variant, place_of, variants_of
from plugins.problems import ProblemList

PATH = "hinh-anh/anh.jpg"
UPRIGHT, TURNED = 1, 6
ORIENTATION = 0x0112


def saved(picture: Image.Image, form: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, format=form, **options)
    return out.getvalue()


def halves(size: tuple[int, int], mode: str = "RGB") -> Image.Image:
    """A picture whose left half is red and whose right half is blue."""
    picture = Image.new("RGB", size, "red")
    picture.paste("blue", (size[0] // 2, 0, *size))
    return picture.convert(mode)


def is_red(picture: Image.Image, x: int, y: int) -> bool:
    """Return whether the picture is red there, and not blue."""
    red, _, blue = picture.convert("RGB").crop((x, y, x + 1, y + 1)).tobytes()
    assert abs(red - blue) > 150
    return red > blue


def facts_of(folder: Path, data: bytes) -> tuple[Path, PictureFacts]:
    file = folder / "anh"
    file.write_bytes(data)
    problems = ProblemList()
    found = inspect_picture(file, PATH, problems)
    assert found is not None, list(problems)
    return file, found


def copies(folder: Path, data: bytes) -> dict[Variant, Image.Image]:
    file, facts = facts_of(folder, data)
    source = reduced(file, facts)
    return {v: Image.open(io.BytesIO(encoded(source, v))) for v in variants_of(PATH, facts)}


@pytest.mark.parametrize(
    "width,expected",
    [
        (480, []),
        (481, ["480.avif", "481.avif", "480.webp", "481.webp"]),
        (1600, [f"{width}.{end}" for end in ("avif", "webp") for width in (480, 960, 1600)]),
        (2000, [f"{width}.{end}" for end in ("avif", "webp") for width in (480, 960, 1600)] + ["1600.jpg"]),
    ],
)
def test_copies_are_smaller_than_the_picture_and_a_wide_one_has_a_fallback(
    tmp_path: Path, width: int, expected: list[str]
) -> None:
    found = variants_of(PATH, facts_of(tmp_path, saved(halves((width, 100))))[1])
    assert [variant.path.rpartition("-")[2] for variant in found] == expected
    assert all(variant.path.startswith(place_of(PATH)) for variant in found)
    assert [v.path.endswith(".jpg") for v in found] == [v.is_fallback for v in found]


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_copies_show_the_picture_in_the_size_that_they_name(tmp_path: Path, form: str) -> None:
    made = copies(tmp_path, saved(halves((2000, 1000)), form))
    assert len(made) == (7 if form in {"JPEG", "PNG"} else 6)
    for variant, picture in made.items():
        assert (picture.format, picture.size) == (variant.form, (variant.width, variant.height))
        left, right = (is_red(picture, picture.width * n // 4, 9) for n in (1, 3))
        assert left
        assert not right


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGB", "RGBA"])
def test_copies_are_made_of_every_usual_kind_of_pixels(tmp_path: Path, mode: str) -> None:
    written = halves((600, 20), mode)
    if "A" in mode:
        written.putalpha(128)
    made = copies(tmp_path, saved(written, "PNG"))
    assert {picture.mode for picture in made.values()} == {"RGBA" if mode in {"LA", "RGBA"} else "RGB"}


def test_copies_stand_upright_and_hold_no_metadata(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ORIENTATION], exif[0x010F] = TURNED, "may anh bi mat"
    data = saved(halves((1000, 600)), exif=exif, comment=b"bi mat", xmp=b"<x>bi mat</x>")
    made = copies(tmp_path, data)
    assert {variant.width for variant in made} == {480, 600}
    for variant, picture in made.items():
        assert picture.size == (variant.width, round(1000 * variant.width / 600))
        top, bottom = (is_red(picture, 9, picture.height * n // 4) for n in (1, 3))
        assert top
        assert not bottom
        assert not picture.getexif()
        assert not {"exif", "xmp", "comment"} & picture.info.keys()


def test_the_same_picture_gives_the_same_bytes_and_another_another_name(tmp_path: Path) -> None:
    noise = saved(Image.effect_noise((700, 300), 90).convert("RGB"))
    (tmp_path / "kia").mkdir()
    one, other = facts_of(tmp_path, noise), facts_of(tmp_path / "kia", noise)
    for variant in variants_of(PATH, one[1]):
        assert encoded(reduced(*one), variant) == encoded(reduced(*other), variant)
    _, third = facts_of(tmp_path, saved(halves((700, 300))))
    assert not {v.path for v in variants_of(PATH, one[1])} & {v.path for v in variants_of(PATH, third)}
    elsewhere = {v.path for v in variants_of("hinh-anh/khac.jpg", one[1])}
    assert not {v.path for v in variants_of(PATH, one[1])} & elsewhere


MOVING = {"save_all": True, "append_images": [halves((600, 40), "L").convert("RGB")], "duration": 90}
WITHOUT_COPIES = {
    "moving": saved(halves((600, 40)), "WEBP", **MOVING),
    "gif": saved(halves((600, 40)), "GIF"),
    "print colours": saved(halves((600, 40), "CMYK")),
    "deep": saved(Image.new("I;16", (600, 40)), "PNG"),
    "slender": saved(halves((500, 5001)), "PNG"),
    "drawing": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2000 1000"/>',
}


@pytest.mark.parametrize("case", WITHOUT_COPIES)
def test_what_cannot_be_reduced_as_it_is_stays_as_it_is(tmp_path: Path, case: str) -> None:
    file = tmp_path / ("a.svg" if case == "drawing" else "a.png")
    file.write_bytes(WITHOUT_COPIES[case])
    facts = inspect_picture(file, file.name, ProblemList())
    assert facts is not None
    assert variants_of(file.name, facts) == ()


def test_large_picture_that_is_damaged_inside_is_told_before_a_copy_is_wanted(tmp_path: Path) -> None:
    whole = saved(Image.effect_noise((700, 500), 90).convert("RGB"))
    middle = len(whole) // 2
    (tmp_path / "a.jpg").write_bytes(whole[:middle] + b"\xff\xd8" * 100 + whole[middle + 200 :])
    problems = ProblemList()
    assert inspect_picture(tmp_path / "a.jpg", "a.jpg", problems) is None
    assert [problem.code.name for problem in problems] == ["broken-picture"]
