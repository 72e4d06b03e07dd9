"""Writes pages of text into a PDF file, through ReportLab's document layer.

ReportLab's own fonts map characters wrongly beyond U+FFFF, so the codes of the subsets and their
ToUnicode maps are made here; subsetting the font files stays ReportLab's. The same calls give the
same bytes: nothing in the file comes from the clock, the machine or chance.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

from reportlab.pdfbase import pdfdoc

from qacouncil.documents.arabic import letters
from qacouncil.documents.fonts import (
    BORROWED_GLYPHS,
    FIXED_SPACE,
    MISSING_MARK,
    Face,
    FontSet,
)
from qacouncil.documents.pdf_about import describe, one_line
from qacouncil.documents.pictures import opaque_samples

PAGE_WIDTH, PAGE_HEIGHT = 595.276, 841.89

_ESCAPED = {"(": "\\(", ")": "\\)", "\\": "\\\\"}

# ASCII keeps its codes, so that code 32 is the space (PDF's word spacing widens that code only).
# Others take 128-255 and then the rest; 10 and 13 would be read as one and the same line end.
_SPACE = 32
_FREE_CODES = (*range(128, 256), *range(1, 10), 11, 12, *range(14, 32), 127)

# Characters past the first subset pass as private ones that name their place in the others.
_OVERFLOW_BASE = 0xF0000
_OVERFLOW = re.compile("[\U000f0000-\U000ffffd]")


@dataclass(frozen=True, slots=True)
class Metadata:
    title: str
    author: str
    language: str  # as in /Lang: kk, ru, en


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline: page from 1, `top` in points from the page's lower edge."""

    title: str
    page: int
    top: float


class _Subset:
    """Up to 255 characters of one face under one-byte codes."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.characters: dict[int, str] = {_SPACE: " "}


class _Codes(dict[int, str]):
    """Translation table from characters to the bytes of a PDF string, filled at first use."""

    def __init__(self, face: Face, font_name: str) -> None:
        super().__init__({_SPACE: " "})
        self._face = face
        self._font_name = font_name
        self.subsets = [_Subset(f"{font_name}+0")]
        self._free = list(reversed(_FREE_CODES))
        self._overflow_count = 0
        self._words: dict[str, str] = {}

    def word(self, word: str) -> str:
        """The inside of a TJ array that shows the word, kerned; between ( and ) of its caller."""
        known = self._words.get(word)
        if known is None:
            known = self._words[word] = self._kerned(word)
        return known

    def _kerned(self, word: str) -> str:
        kerning = self._face.kerning
        parts: list[str] = []
        start = 0
        for place in range(1, len(word)):
            value = kerning.get(word[place - 1 : place + 1])
            if value:
                parts += [word[start:place].translate(self), f"){-value:.4g}("]
                start = place
        parts.append(word[start:].translate(self))
        return "".join(parts)

    def __missing__(self, code: int) -> str:
        first = self.subsets[0]
        if _SPACE < code < 127:
            place = code
        elif self._free:
            place = self._free.pop()
        else:
            return self._overflowing(code)
        first.characters[place] = chr(code)
        self[code] = literal = _ESCAPED.get(chr(place), chr(place))
        return literal

    def _overflowing(self, code: int) -> str:
        block, place = divmod(self._overflow_count, 128)
        self._overflow_count += 1
        if len(self.subsets) == block + 1:
            self.subsets.append(_Subset(f"{self._font_name}+{block + 1}"))
        self.subsets[block + 1].characters[128 + place] = chr(code)
        self[code] = literal = chr(_OVERFLOW_BASE + block * 128 + place)
        return literal

    @property
    def overflowed(self) -> bool:
        return self._overflow_count > 0


class PdfFile:
    """A PDF file in the making: pages of operators, then `finish`."""

    def __init__(self, fonts: FontSet) -> None:
        self._codes = tuple(_Codes(face, f"F{n}") for n, face in enumerate(fonts.faces))
        self._faces = fonts.faces
        self._pages: list[tuple[bytes, float, float]] = []
        self._images: dict[bytes, str] = {}

    def show(self, text: str, face: int, size: float) -> str:
        """Operators that choose the font and show the text, kerned, at the current place."""
        codes = self._codes[face]
        words = " ".join(map(codes.word, text.split(" ")))
        name = codes.subsets[0].name
        shown = f"/{name} {size:g} Tf [({words})] TJ"
        if codes.overflowed:
            shown = _OVERFLOW.sub(lambda found: _in_subset(found[0], codes, size), shown)
        return shown

    def add_page(
        self, operators: str, width: float = PAGE_WIDTH, height: float = PAGE_HEIGHT
    ) -> None:
        # At once: a register has hundreds of pages.
        self._pages.append((zlib.compress(operators.encode("latin-1")), width, height))

    def image(self, png: bytes) -> str:
        """The name by which pages draw the picture, in a square of one point."""
        return self._images.setdefault(png, f"Image{len(self._images)}")

    def finish(self, metadata: Metadata, bookmarks: list[Bookmark]) -> bytes:
        """The bytes of the file."""
        document = pdfdoc.PDFDocument(
            compression=1, invariant=1, pdfVersion=(1, 5), lang=metadata.language
        )
        describe(document, metadata.title, metadata.author, metadata.language)
        images = {name: _add_image(document, name, png) for png, name in self._images.items()}
        references = [_add_page(document, images, *page) for page in self._pages]
        _add_outline(document, references, bookmarks)
        for face, codes in zip(self._faces, self._codes, strict=True):
            _add_font(document, face, codes)
        return bytes(document.GetPDFData(None))


def _in_subset(private: str, codes: _Codes, size: float) -> str:
    """Leaves the first subset's string to show one character of a further subset."""
    block, place = divmod(ord(private) - _OVERFLOW_BASE, 128)
    first, other = codes.subsets[0].name, codes.subsets[block + 1].name
    return f")] TJ /{other} {size:g} Tf ({chr(128 + place)}) Tj /{first} {size:g} Tf [("


def _add_image(document: pdfdoc.PDFDocument, name: str, png: bytes) -> object:
    """The picture as an object of the file, on white where it is transparent."""
    width, height, samples = opaque_samples(png)
    stream = pdfdoc.PDFStream(content=samples, filters=[pdfdoc.PDFZCompress])
    stream.dictionary["Type"] = pdfdoc.PDFName("XObject")
    stream.dictionary["Subtype"] = pdfdoc.PDFName("Image")
    stream.dictionary["Width"], stream.dictionary["Height"] = width, height
    stream.dictionary["ColorSpace"] = pdfdoc.PDFName("DeviceRGB")
    stream.dictionary["BitsPerComponent"] = 8
    return document.Reference(stream, f"image:{name}")


def _add_page(
    document: pdfdoc.PDFDocument,
    images: dict[str, object],
    compressed: bytes,
    width: float,
    height: float,
) -> object:
    stream = pdfdoc.PDFStream(content=compressed)
    stream.dictionary["Filter"] = pdfdoc.PDFArray([pdfdoc.PDFName("FlateDecode")])
    page = pdfdoc.PDFPage()
    page.pagewidth, page.pageheight = width, height
    page.Contents = stream
    page.Resources = pdfdoc.PDFResourceDictionary()
    page.Resources.basicFonts()
    if images:
        page.Resources.XObject = images
        page.Resources.allProcs()
    reference = document.thisPageRef()
    document.addPage(page)
    return reference


def _add_outline(
    document: pdfdoc.PDFDocument, pages: list[object], bookmarks: list[Bookmark]
) -> None:
    if not bookmarks:
        return
    tree = []
    for number, mark in enumerate(bookmarks):
        name = f"item{number}"
        document.Outlines.destinationnamestotitles[name] = one_line(mark.title)
        place = [pages[mark.page - 1], pdfdoc.PDFName("XYZ"), 0, round(mark.top, 2), 0]
        tree.append({name: pdfdoc.PDFArray(place)})
    document.Outlines.setDestinations(tree)


def _add_font(document: pdfdoc.PDFDocument, face: Face, codes: _Codes) -> None:
    """One PDF font for each subset that is in use."""
    if len(codes) == 1:  # only the space that every subset has
        return
    for number, subset in enumerate(codes.subsets):
        # The six letters that name a subset (ISO 32000-1, 9.6.4).
        tag = "QAC" + "".join(chr(65 + int(digit)) for digit in f"{number:03d}")
        name = f"{tag}+{face.parsed.name.decode('ascii')}"
        shown = [subset.characters.get(code) for code in range(max(subset.characters) + 1)]
        font = pdfdoc.PDFTrueTypeFont()
        font.Name = subset.name
        font.BaseFont = name
        font.FirstChar, font.LastChar = 0, len(shown) - 1
        font.Widths = pdfdoc.PDFArray([_number(face.widths[c]) if c else 0 for c in shown])
        font.ToUnicode = document.Reference(_to_unicode(name, subset), f"toUnicode:{name}")
        glyphs = [ord(_glyph_character(c, face)) if c else 0 for c in shown]
        font.FontDescriptor = face.parsed.addSubsetObjects(document, name, glyphs)
        document.Reference(font, subset.name)
        document.idToObject["BasicFonts"].dict[subset.name] = font


def _glyph_character(character: str, face: Face) -> str:
    if character in BORROWED_GLYPHS:
        return BORROWED_GLYPHS[character]
    return character if face.has(character) else MISSING_MARK


def _to_unicode(name: str, subset: _Subset) -> pdfdoc.PDFStream:
    """The map by which readers copy and search the text (ISO 32000-1, 9.10.3)."""
    entries = [f"<{code:02X}> <{_utf16(c)}>" for code, c in sorted(subset.characters.items())]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
    ]
    for start in range(0, len(entries), 100):  # a block holds at most 100
        block = entries[start : start + 100]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return pdfdoc.PDFStream(content="\n".join(lines), filters=[pdfdoc.PDFZCompress])


def _utf16(character: str) -> str:
    """The character as it reads back, in UTF-16BE; what is no character reads as U+FFFD."""
    if character == FIXED_SPACE:
        character = " "
    elif character < " " or "\ud800" <= character <= "\udfff":
        character = "\ufffd"
    return letters(character).encode("utf-16-be").hex().upper()


def _number(value: float) -> float:
    return round(value, 3)
