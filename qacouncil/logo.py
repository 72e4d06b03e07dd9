"""The picture at the head of the papers, as it is kept: a PNG of a modest size."""

from __future__ import annotations

from io import BytesIO

# Pixels of the longer side: 18 mm on paper at over 1200 dots an inch.
LOGO_SIDE = 1000


def is_logo(content: bytes) -> bool:
    """Whether these bytes are a whole PNG of at most LOGO_SIDE by LOGO_SIDE pixels."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - few councils have a logo

    refusals = (
        *(UnidentifiedImageError, Image.DecompressionBombError, Image.DecompressionBombWarning),
        *(OSError, SyntaxError, ValueError),  # Pillow's ways to say that a PNG is damaged
    )
    try:
        with Image.open(BytesIO(content), formats=("PNG",)) as picture:
            if max(picture.size) > LOGO_SIDE:
                return False
            picture.load()
    except refusals:
        return False
    return True
