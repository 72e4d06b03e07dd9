"""Pictures of every usual kind become a plain PNG that fits; anything else is refused in words."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from qacouncil.errors import UserError
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import LANGUAGES
from qacouncil.logo import LOGO_SIDE, is_logo
from qacouncil.ui import logo_file
from qacouncil.ui.logo_file import read_logo
from tests.pictures import picture, png, png_that_says
from tests.ui.test_drawing_weight import HEAD, NOT

RED = (255, 0, 0)


def made(tmp_path: Path, content: bytes, name: str = "logo.png") -> Image.Image:
    """The logo made of these bytes, as Pillow reads it."""
    file = tmp_path / name
    file.write_bytes(content)
    read = read_logo(file)
    assert is_logo(read)
    opened = Image.open(BytesIO(read))
    opened.load()
    return opened


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    written = BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


def test_a_small_picture_keeps_its_size_and_colours(tmp_path: Path) -> None:
    read = made(tmp_path, png((40, 30), "red"))
    assert (read.size, read.mode, read.getpixel((0, 0))) == ((40, 30), "RGB", RED)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_large_picture_is_made_to_fit(tmp_path: Path, kind: str) -> None:
    # By its bytes, whatever it is called.
    read = made(tmp_path, picture(kind, (4000, 1000), "red"), "logo.svg")
    assert read.size == (LOGO_SIDE, 250)
    pixel = read.getpixel((500, 100))
    assert isinstance(pixel, tuple)
    assert pixel[0] > 250 > 5 > pixel[1]


def test_what_is_clear_stays_clear(tmp_path: Path) -> None:
    half = Image.new("RGBA", (10, 10), (255, 0, 0, 128))
    assert made(tmp_path, saved(half)).getpixel((3, 3)) == (255, 0, 0, 128)
    palette = Image.new("P", (4, 4), 0)
    palette.putpalette([0, 0, 0, 255, 0, 0])
    palette.putpixel((1, 1), 1)
    read = made(tmp_path, saved(palette, transparency=0))
    assert read.getpixel((0, 0)) == (0, 0, 0, 0)
    assert read.getpixel((1, 1)) == (*RED, 255)


def test_a_photograph_stands_upright_and_says_nothing_of_its_maker(tmp_path: Path) -> None:
    image = Image.new("RGB", (30, 20), "red")
    exif = image.getexif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x013B] = "Somebody"
    content = saved(image, "JPEG", exif=exif)
    assert b"Somebody" in content
    read = made(tmp_path, content)
    assert read.size == (20, 30)
    assert read.info == {}


@pytest.mark.parametrize("kind", ["CMYK", "L", "1"])
def test_other_ways_to_keep_colours_are_read(tmp_path: Path, kind: str) -> None:
    white = Image.new("RGB", (8, 8), "white").convert(kind)
    content = saved(white, "JPEG" if kind == "CMYK" else "PNG")
    pixel = made(tmp_path, content).getpixel((1, 1))
    assert isinstance(pixel, tuple)
    assert min(pixel) > 250


def test_greys_of_sixteen_bits_are_the_same_greys(tmp_path: Path) -> None:
    grey = Image.new("I;16", (4, 4), 0x8000)
    assert made(tmp_path, saved(grey)).getpixel((0, 0)) == (128, 128, 128)


@pytest.mark.parametrize(
    ("head", "size"),
    [
        (HEAD, (LOGO_SIDE, LOGO_SIDE)),
        (HEAD.replace("0 0 9 9", "0 0 9 3"), (LOGO_SIDE, 333)),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="1mm" height="2mm">', (500, LOGO_SIDE)),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="1">', (LOGO_SIDE, 1)),
    ],
)
def test_a_drawing_is_drawn_as_large_as_it_may_be(
    qapp: QApplication, tmp_path: Path, head: str, size: tuple[int, int]
) -> None:
    drawing = f"<?xml version='1.0'?>{head}<rect width='90' height='90' fill='red'/></svg>"
    read = made(tmp_path, drawing.encode(), "logo.svg")
    assert read.size == size
    assert read.getpixel((0, 0)) == (*RED, 255)


def refusal(file: Path) -> str:
    """The refusal of a file: one sentence in each language, each naming the file."""
    with pytest.raises(UserError) as refused:
        read_logo(file)
    said = {each: refused.value.sentence(load_translator(each)) for each in LANGUAGES}
    assert len(set(said.values())) == len(LANGUAGES)
    assert all(file.name in each for each in said.values())
    return said["en"]


DAMAGED = {
    "a text": b"logo",
    "a GIF": picture("GIF"),
    "a PDF": b"%PDF-1.7",
    "the first bytes of a PNG": png()[:20],
    "half a PNG": png((500, 500))[:600],
    "half a JPEG": picture("JPEG", (500, 500))[:900],
    "a drawing of nothing": f"{HEAD}</svg>".encode(),
    "a drawing without a size": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    **{name: text.encode() for name, text in NOT.items() if text},
}


@pytest.mark.parametrize("name", DAMAGED)
def test_what_is_no_picture_is_refused(qapp: QApplication, tmp_path: Path, name: str) -> None:
    file = tmp_path / "сурет.png"
    file.write_bytes(DAMAGED[name])
    assert (
        refusal(file)
        == "сурет.png is damaged or is not a PNG, JPEG or SVG picture. Choose another one."
    )


def test_a_picture_of_too_many_pixels_is_not_decoded(tmp_path: Path) -> None:
    file = tmp_path / "bomb.png"
    for side in (60_000, 10_000):  # Pillow raises for the one, and warns of the other
        file.write_bytes(png_that_says(side))
        assert "has too many pixels" in refusal(file)


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_nor_where_a_warning_is_no_error(tmp_path: Path) -> None:
    file = tmp_path / "bomb.jpg"
    file.write_bytes(picture("JPEG"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Image, "MAX_IMAGE_PIXELS", 11)
        assert "has too many pixels" in refusal(file)


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "film.png"
    with file.open("wb") as film:
        film.truncate(logo_file.LARGEST_LOGO + 1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "read_bytes", lambda _file: pytest.fail("it was read"))
        said = refusal(file)
    assert said == "film.png is too large for a logo: 21 MB. Choose a picture of at most 20 MB."


def test_empty_missing_and_other_than_a_file(tmp_path: Path) -> None:
    empty = tmp_path / "empty.png"
    empty.touch()
    assert refusal(empty) == "empty.png is empty. Choose another file."
    assert "There is no file none.png" in refusal(tmp_path / "none.png")
    folder = tmp_path / "folder.png"
    folder.mkdir()
    assert "folder.png is not an ordinary file" in refusal(folder)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    assert "is not an ordinary file" in refusal(tmp_path / "pipe.png")
