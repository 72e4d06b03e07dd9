"""The fonts of the printed page: what each can show and how wide it is.

Liberation Serif (regular and bold) sets the text. What it lacks comes from DejaVu Sans (₸, arrows,
Arabic …) and Noto Emoji; what none of them has is shown as a mark.
"""

from __future__ import annotations

import functools
import struct
import unicodedata
from collections.abc import Iterator
from operator import add

from reportlab.pdfbase.ttfonts import TTFontFace

from qacouncil.documents.arabic import HIDDEN, joined
from qacouncil.paths import resource

REGULAR, BOLD, SIGNS, EMOJI = range(4)

_FILES = (
    "LiberationSerif-Regular.ttf",
    "LiberationSerif-Bold.ttf",
    "DejaVuSans.ttf",
    "NotoEmoji-Regular.ttf",
)

# What is printed for a character that no font has.
MISSING_MARK = "□"

# A space of fixed width at which no line breaks; it is copied and searched as a plain space.
FIXED_SPACE = "\u00a0"

# The hyphen printed where a word is divided at a line's end; it is no letter of the word.
SOFT_HYPHEN = "\u00ad"

# Characters that are drawn with the glyph of another one.
BORROWED_GLYPHS = {FIXED_SPACE: " ", SOFT_HYPHEN: "-", **dict.fromkeys(HIDDEN, "\u200b")}

# Joiners and variation selectors: they belong to the sign before them.
_JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f\u20e3")


class _Widths(dict[str, float]):
    """Advance of each character, in thousandths of the type size; the mark's for unknown ones."""

    def __missing__(self, character: str) -> float:
        return self.get(MISSING_MARK, 1000.0)


class Face:
    """One font file, parsed when it is first needed."""

    def __init__(self, file_name: str) -> None:
        self.file_name = file_name

    @functools.cached_property
    def parsed(self) -> TTFontFace:
        return TTFontFace(str(resource(f"fonts/{self.file_name}")))

    @functools.cached_property
    def widths(self) -> dict[str, float]:
        """Advance of every character the font has, in thousandths of the type size."""
        advances = self.parsed.charWidths
        widths = _Widths((chr(code), float(width)) for code, width in advances.items())
        for borrower, lender in BORROWED_GLYPHS.items():
            if borrower not in HIDDEN or "\ufefb" in widths:  # beside the ligatures only
                widths[borrower] = widths[lender]
        return widths

    @functools.cached_property
    def characters(self) -> frozenset[str]:
        return frozenset(self.widths)

    @functools.cached_property
    def kerning(self) -> dict[str, float]:
        """What to add between two characters, in thousandths of the type size.

        From the font's `kern` table (format 0). Spaces are left out: justification sets them.
        """
        try:
            table = self.parsed.get_table("kern")
        except KeyError:
            return {}
        characters: dict[int, list[str]] = {}
        for code, glyph in self.parsed.charToGlyph.items():
            characters.setdefault(glyph, []).append(chr(code))
        pair_count = struct.unpack_from(">H", table, 10)[0]
        scale = 1000 / self.parsed.unitsPerEm
        return {
            first + second: value * scale
            for left, right, value in struct.iter_unpack(">HHh", table[18 : 18 + 6 * pair_count])
            for first in characters.get(left, ())
            for second in characters.get(right, ())
            if not (first.isspace() or second.isspace())
        }

    def advance(self, text: str) -> float:
        """Width of a text this font can show, in thousandths of the type size."""
        kerning = self.kerning
        width = sum(map(self.widths.__getitem__, text))
        if kerning:
            width += sum(kerning.get(pair, 0.0) for pair in map(add, text, text[1:]))
        return width

    def has(self, character: str) -> bool:
        return character in self.widths


# Words whose width is remembered, of each face.
_MOST_MEASURED = 50_000


class FontSet:
    """The fonts of one process: which of them shows a character, and how wide a text is."""

    def __init__(self) -> None:
        self.faces = tuple(Face(name) for name in _FILES)
        self._measured: tuple[dict[str, float], ...] = tuple({} for _ in self.faces)

    def width(self, text: str, face: int) -> float:
        """Advance of the text set in `face`, in thousandths of the type size."""
        known = self._measured[face]
        found = known.get(text)
        if found is None:
            if len(known) >= _MOST_MEASURED:  # the window lives for days
                known.clear()
            found = known[text] = self._measure(text, face)
        return found

    def shows(self, text: str, face: int) -> bool:
        """Whether the one face has every character of the text."""
        return self.faces[face].characters.issuperset(text)

    def runs(self, text: str, face: int) -> Iterator[tuple[int, str]]:
        """Parts of the text with the font that shows each: `face` wherever it can."""
        start, current = 0, face
        for position, character in enumerate(text):
            found = self._face_of(character, face, current)
            if found != current:
                if position > start:
                    yield current, text[start:position]
                start, current = position, found
        if start < len(text):
            yield current, text[start:]

    def missing(self, text: str) -> tuple[str, ...]:
        """Visible characters of the text that no font has, each once, in their order."""
        known = self.faces[REGULAR].widths
        unknown = dict.fromkeys(c for c in text if c not in known)
        return tuple(
            c
            for c in unknown
            if not any(face.has(c) for face in self.faces[1:]) and unicodedata.category(c) != "Cf"
        )

    def _measure(self, text: str, face: int) -> float:
        if self.shows(text, face):
            return self.faces[face].advance(text)
        runs = self.runs(joined(text), face)
        return sum(self.faces[found].advance(part) for found, part in runs)

    def _face_of(self, character: str, preferred: int, current: int) -> int:
        # Another font would tear a joined sequence apart.
        if character in _JOINERS and self.faces[current].has(character):
            return current
        for face in (preferred, SIGNS, EMOJI):
            if self.faces[face].has(character):
                return face
        return preferred


@functools.cache
def fonts() -> FontSet:
    """The fonts of this process, read once; they never change."""
    return FontSet()
