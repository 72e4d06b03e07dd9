"""Small pictures for tests that need one."""

from __future__ import annotations

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
