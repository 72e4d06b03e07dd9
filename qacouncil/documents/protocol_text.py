"""The words of a protocol, paragraph by paragraph, as the page prints them and without a page."""

from __future__ import annotations

from qacouncil.documents.binding import paragraphs
from qacouncil.documents.layout import Fact, Layout, Said
from qacouncil.documents.pages import Box
from qacouncil.localized import Language


class TextLayout(Layout):
    """Takes down what a `Layout` would set: no fonts, no lines, no pages."""

    def __init__(self, language: Language) -> None:
        self.boxes = []
        self.language = language
        self.lines: list[str] = []

    def paragraph(self, said: Said, *, before: float = 0.0, justified: bool = True) -> None:
        del before, justified
        self._take(said.text)

    def centred(self, text: str, *, bold: bool = False, before: float = 0.0) -> None:
        del bold, before
        self._take(text)

    def heading(self, text: str, *, before: float, bookmark: str = "") -> None:
        del before, bookmark
        self._take(text)

    def label(self, text: str, *, before: float) -> None:
        del before
        self._take(text)

    def three_parts(self, left: str, middle: str, right: str, *, before: float) -> None:
        del before
        self._take("   ".join(part for part in (left, middle, right) if part))

    def facts(self, facts: list[Fact], *, before: float) -> None:
        del before
        for fact in facts:
            self._take(f"{fact.label} {fact.value}")

    def roster_row(self, name: str, position: str, *, before: float = 0.0) -> None:
        del before
        self._take(f"{name} – {position}" if position else name)

    def signature(self, position: str, name: str, *, before: float) -> None:
        del before
        self._take(f"{position} ____ {name}".strip())

    def annex_mark(self, text: str) -> None:
        self._take(text)

    def _take(self, text: str) -> None:
        for part in paragraphs(text):
            self.lines.append(part)
            self.boxes.append(Box(0.0))
