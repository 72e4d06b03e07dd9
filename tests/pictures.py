"""Small pictures for tests that need one."""

from __future__ import annotations

import zlib
from io import BytesIO

from PIL import Image


def png(size: tuple[int, int] = (4, 3), colour: str = "navy") -> bytes:
    """A PNG of one colour."""
    return picture("PNG", size, colour)


def picture(kind: str, size: tuple[int, int] = (4, 3), colour: str = "navy") -> bytes:
    """A picture of one colour in a format that Pillow writes."""
    written = BytesIO()
    Image.new("RGB", size, colour).save(written, kind)
    return written.getvalue()


def png_that_says(side: int) -> bytes:
    """A PNG of a few bytes whose head says that it is so many pixels wide and high."""
    small = png()
    head = small[12:16] + side.to_bytes(4, "big") * 2 + small[24:29]
    return small[:12] + head + zlib.crc32(head).to_bytes(4, "big") + small[33:]
