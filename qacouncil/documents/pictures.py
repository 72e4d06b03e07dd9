"""Pictures on paper: their size, and their samples for the file. They are kept as PNG."""

from __future__ import annotations

import io


def picture_size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels."""
    # Few papers bear a picture: the others need not wait for this.
    from PIL import Image  # noqa: PLC0415

    with Image.open(io.BytesIO(png)) as picture:
        return picture.size


def opaque_samples(png: bytes) -> tuple[int, int, bytes]:
    """Width, height and the samples, three bytes each, on white where it is transparent."""
    from PIL import Image  # noqa: PLC0415

    with Image.open(io.BytesIO(png)) as picture:
        shown = picture.convert("RGBA")
    white = Image.new("RGBA", shown.size, "white")
    white.alpha_composite(shown)
    return *shown.size, white.convert("RGB").tobytes()
