"""A column of a DOCX file while it is written: its paragraphs and tables, its text and room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qacouncil.documents.binding import TIED_SPACE, bound, paragraphs
from qacouncil.documents.docx_model import PLAIN, Para, Part
from qacouncil.documents.docx_text import run
from qacouncil.documents.fonts import REGULAR, FontSet
from qacouncil.documents.layout import PageSetting
from qacouncil.documents.measures import LEADING
from qacouncil.localized import Language

# Makes a picture the content of a paragraph: a PNG, its width and height, what it shows.
Picture = Callable[[bytes, float, float, str], str]


@dataclass(frozen=True, slots=True)
class Setting:
    """What the writer needs to know of the paper and the file; width: of the column."""

    fonts: FontSet
    page: PageSetting
    width: float
    picture: Picture


class Strip:
    """One column, in one language at a time.

    units: the paragraphs, and for each row of a table those in it: what stays together as a whole.
    new_page: what comes next begins a page.
    """

    def __init__(self, setting: Setting, language: Language) -> None:
        self.setting = setting
        self.language = language
        self.size = setting.page.size
        self.width = setting.width
        self.parts: list[Part] = []
        self.units: list[list[Para]] = []
        self.new_page = False

    def texts(
        self,
        text: str,
        style: str,
        before: float,
        *,
        language: Language | None = None,
        bold: bool = False,
        size: float | None = None,
        left: float = 0.0,
    ) -> None:
        """A paragraph for each of the text's."""
        small = size if size and size != self.size else 0.0
        for part in paragraphs(text):
            shown = run(part, language or self.language, bold=bold, size=small)
            self.add(Para(style, shown, before, left=left, length=len(part)))
            before = 0.0

    def room(self, before: float) -> None:
        """The space above a table: below the paragraph before it, or a line of its own."""
        last = self.parts[-1] if self.parts else None
        if self.new_page and last:
            self.parts.append(Para(PLAIN, exact=max(before, 1.0), new_page=True))
        elif isinstance(last, Para):
            last.after = max(last.after, before)
        elif last:
            self.parts.append(Para(PLAIN, exact=max(before, 1.0)))
        self.new_page = False

    def add(self, made: Para) -> None:
        # Spaces are measured from the type, as on the page: that between lines is part of them.
        leading = LEADING * self.size * self.setting.page.spacing / 100
        made.before = max(0.0, made.before - (leading - self.size))
        self.parts.append(made)
        self.units.append([made])

    def run(self, text: str, *, bold: bool = False) -> str:
        return run(text, self.language, bold=bold)

    def wide(self, text: str, face: int = REGULAR) -> float:
        return self.setting.fonts.width(text, face) * self.size / 1000

    def lines(self, text: str, measure: float) -> list[str]:
        """The lines of a text in a narrow column, filled as far as they go."""
        lines: list[str] = []
        for part in paragraphs(text):
            line = ""
            for unit in bound(part, self.language).split(" "):
                word = unit.replace(TIED_SPACE, " ")
                longer = f"{line} {word}" if line else word
                if line and self.wide(longer) > measure:
                    lines.append(line)
                    longer = word
                line = longer
            lines.append(line)
        return lines
