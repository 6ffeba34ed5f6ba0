"""Pictures that would break a build, or reach out of the site, are told before anything is written."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from plugins.images.inspect import inspect_picture
from plugins.images.svg import UnsafeSvgError, svg_size
from plugins.problems import ProblemList

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/" viewBox="0 0 20 10">{}</svg>'
)


def photograph(**options: object) -> bytes:
    """Return a JPEG of noise: its middle can be damaged without touching its ends."""
    out = io.BytesIO()
    Image.effect_noise((96, 64), 80).save(out, format="JPEG", **options)
    return out.getvalue()


def test_jpeg_that_must_be_written_anew_is_read_whole(tmp_path: Path) -> None:
    whole = photograph(comment=b"may anh")
    middle = len(whole) // 2
    damaged = whole[:middle] + b"\xff\xd8" * 100 + whole[middle + 200 :]
    for name, data, codes in (("lanh.jpg", whole, []), ("hong.jpg", damaged, ["broken-picture"])):
        (tmp_path / name).write_bytes(data)
        problems = ProblemList()
        facts = inspect_picture(tmp_path / name, f"hinh-anh/{name}", problems)
        assert [problem.code.name for problem in problems] == codes
        assert (facts is None) == bool(codes)


@pytest.mark.parametrize(
    "hostile",
    [
        "<style>a{fill:url(https://x.example/a)}</style>",
        "<style>a{fill:url(<![CDATA[https://x.example/a]]>)}</style>",
        "<style>a{fill:url(&#104;ttps://x.example/a)}</style>",
        r"<style>a{fill:u\72l(https://x.example/a)}</style>",
        r"<style>@\69mport 'https://x.example/a'</style>",
        '<style>a{background:image-set("https://x.example/a" 1x)}</style>',
        '<rect fill="url(https://x.example/a)"/>',
        r'<rect fill="u\72l(https://x.example/a)"/>',
    ],
)
def test_svg_that_reaches_out_is_refused_however_it_is_written(hostile: str) -> None:
    with pytest.raises(UnsafeSvgError):
        svg_size(SVG.format(hostile).encode())


@pytest.mark.parametrize(
    "harmless",
    [
        '<style>a{fill:url(#mau)}</style><rect fill="url(#mau)"/>',
        r'<g i:export-filename="C:\Users\van-phong\so-do (1).png"/>',
        r'<g id="a\b"/>',
    ],
)
def test_svg_that_stays_inside_is_published(harmless: str) -> None:
    assert svg_size(SVG.format(harmless).encode()) == (20, 10)
