"""A picture file as a logo: read, made to fit, and drawn anew as a plain PNG.

What is kept is never the file itself: no hidden data goes with it, and every paper can be made
from it, whatever program the picture came from.
"""

from __future__ import annotations

import stat
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer, QtSvg

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.logo import LOGO_SIDE
from qacouncil.storage.failures import file_error
from qacouncil.ui.drawing_weight import is_drawable

LARGEST_LOGO = 20 * 1024 * 1024  # bytes
_RASTER = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_FIT = (LOGO_SIDE, LOGO_SIDE)
# Pillow's ways to say that a picture is damaged.
_DAMAGED = (UnidentifiedImageError, OSError, SyntaxError, ValueError)


def read_logo(path: Path) -> bytes:
    """The PNG of a PNG, JPEG or SVG file, at most LOGO_SIDE pixels wide and high.

    Raises UserError where the file cannot be read, is too large or is no such picture. Its size is
    asked first: nobody waits for a film of gigabytes to be refused.
    """
    content = _content(path)
    try:
        made = _of_raster(content) if content.startswith(_RASTER) else _of_drawing(content)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UserError(
            N_("{name} has too many pixels to be read. Save it smaller, then choose it again."),
            name=path.name,
        ) from error
    if made is None:
        raise UserError(
            N_("{name} is damaged or is not a PNG, JPEG or SVG picture. Choose another one."),
            name=path.name,
        )
    return made


def _content(path: Path) -> bytes:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UserError(N_("{name} is not an ordinary file. Choose another."), name=path.name)
        if about.st_size > LARGEST_LOGO:
            raise UserError(
                N_(
                    "{name} is too large for a logo: {size} MB. "
                    "Choose a picture of at most {largest} MB."
                ),
                name=path.name,
                size=-(-about.st_size // 1024**2),
                largest=LARGEST_LOGO // 1024**2,
            )
        content = path.read_bytes()
    except OSError as error:
        raise file_error(error, path, reading=True) from error
    if not content:
        raise UserError(N_("{name} is empty. Choose another file."), name=path.name)
    return content


def _of_raster(content: bytes) -> bytes | None:
    """None: damaged. Raises Pillow's bomb errors for more pixels than it decodes."""
    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > (Image.MAX_IMAGE_PIXELS or 0):
                raise Image.DecompressionBombError  # a warning where nobody makes it an error
            picture.draft("RGB", _FIT)  # a large JPEG is decoded small at once
            upright = ImageOps.exif_transpose(picture)
            clear = upright.has_transparency_data
            plain = _eight_bits(upright).convert("RGBA" if clear else "RGB")
    except _DAMAGED:
        return None
    plain.thumbnail(_FIT, Image.Resampling.LANCZOS)
    return _saved(plain)


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Greys of sixteen bits as those of eight: converted as they are, most would be white."""
    if not picture.mode.startswith("I"):
        return picture
    return picture.convert("I").point(lambda grey: grey / 256).convert("L")


def _of_drawing(content: bytes) -> bytes | None:
    """None: no SVG, damaged, or nothing is to be seen in it."""
    if not is_drawable(content):
        return None
    drawing = QSvgRenderer()
    still = QtSvg.Option.DisableSMILAnimations | QtSvg.Option.DisableCSSAnimations
    drawing.setOptions(still)
    box = drawing.viewBoxF() if drawing.load(QByteArray(content)) else QRectF()
    if box.isEmpty():
        return None
    size = box.size().scaled(LOGO_SIDE, LOGO_SIDE, Qt.AspectRatioMode.KeepAspectRatio).toSize()
    image = QImage(
        max(size.width(), 1), max(size.height(), 1), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    drawn = Image.frombytes("RGBA", (plain.width(), plain.height()), bytes(plain.constBits()))
    return _saved(drawn) if drawn.getbbox() else None


def _saved(picture: Image.Image) -> bytes:
    picture.info.clear()
    written = BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()
