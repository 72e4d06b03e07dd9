"""The check code of signed minutes and of what is taken from them: a QR code and what it holds.

It tells which signed text a paper was printed from; it is no electronic signature, and says so.
It stands in the lower margin of the last page, where it moves no line of the text.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

from qacouncil.documents.breaking import Breaker, TextStyle
from qacouncil.documents.fonts import REGULAR, fonts
from qacouncil.documents.pages import MM, Box, Frame, Mark, Placed, ShapeMark, TextMark
from qacouncil.documents.protocol_content import ProtocolContent
from qacouncil.documents.story import Said
from qacouncil.i18n.dates import short_date
from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import PaperKind

DIGITS = 16  # of the fingerprint that are printed

SIDE = 14 * MM
FROM_EDGE = 4.5 * MM  # most printers reach no further
_BESIDE = 2 * MM  # the quiet zone of a code is four of its modules wide
_COLUMNS_APART = 5 * MM
SIZE = 7.0
_LEADING = 1.15 * SIZE


@dataclass(frozen=True, slots=True)
class CheckCode:
    """text: what the QR code holds. captions: the same in plain words, in each language."""

    text: str
    captions: tuple[Said, ...]


def check_code(
    content: ProtocolContent, translator: Translator, kind: PaperKind = PaperKind.PROTOCOL
) -> CheckCode | None:
    """The code of a paper of this kind; None where it is not signed or the council wants none."""
    if content.draft or not content.fingerprint or not content.style.code:
        return None
    language = translator.language
    number = f"{content.number_prefix}{content.number}"
    date = short_date(content.date, language)
    if kind is PaperKind.EXTRACT:
        title = translator.pgettext(
            "paper", "Extract from Minutes No. {number}, {date}", number=number, date=date
        )
    else:
        title = translator.pgettext(
            "paper", "Minutes No. {number}, {date}", number=number, date=date
        )
    digits = content.fingerprint[:DIGITS]
    text = translator.pgettext(
        "paper",
        "{title}\nRevision: {revision}\nSHA-256: {digits}",
        title=title,
        revision=str(content.revision),
        digits=digits,
    )
    caption = translator.pgettext(
        "paper",
        "{title}. Revision: {revision}. SHA-256 of the signed text, the first 16 digits: {digits}."
        " The QR code holds the same data; it serves for checking and is not a signature.",
        title=title,
        revision=str(content.revision),
        digits=digits,
    )
    return CheckCode(text, (Said(caption, language),))


def in_both(one: CheckCode | None, other: CheckCode | None) -> CheckCode | None:
    """One code for a paper in two languages; it holds the words of the first."""
    if one is None or other is None:
        return one
    return CheckCode(one.text, one.captions + other.captions)


def placed_code(code: CheckCode, frame: Frame) -> Placed:
    """The code and its captions on the page, below the frame of the text."""
    x = SIDE + _BESIDE
    count = len(code.captions)
    width = (frame.width - x - _COLUMNS_APART * (count - 1)) / count
    marks: list[Mark] = [ShapeMark(0.0, _operators(modules(code.text)))]
    breaker = Breaker(fonts(), None)
    for caption in code.captions:
        lines = breaker.lines(caption.text, TextStyle(REGULAR, SIZE), width, caption.language)
        marks += [
            TextMark(x, line, REGULAR, SIZE, number * _LEADING, _LEADING)
            for number, line in enumerate(lines)
        ]
        x += width + _COLUMNS_APART
    top = frame.page_height - frame.top - FROM_EDGE - SIDE
    return Placed(Box(SIDE, tuple(marks)), top)


@functools.lru_cache(maxsize=64)
def modules(text: str) -> tuple[str, ...]:
    """The rows of the QR code (ISO/IEC 18004, level M), 1 for a dark module."""
    # Few papers are signed: the others need not wait for it.
    from reportlab.graphics.barcode import qrencoder  # noqa: PLC0415

    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(qrencoder.QR8bitByte(text.encode()))
    code.make()
    return tuple("".join("1" if dark else "0" for dark in row) for row in code.modules)


def _operators(rows: tuple[str, ...]) -> str:
    """Black rectangles below the origin, one for each run of dark modules."""
    unit = SIDE / len(rows)
    parts = ["0 g"]
    for number, row in enumerate(rows):
        start = row.find("1")
        while start >= 0:
            end = row.find("0", start)
            end = end if end >= 0 else len(row)
            place = f"{start * unit:.3f} {-(number + 1) * unit:.3f}"
            parts.append(f"{place} {(end - start) * unit:.3f} {unit:.3f} re")
            start = row.find("1", end)
    return " ".join((*parts, "f"))
