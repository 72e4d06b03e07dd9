"""The pages of a paper as they print, with their head: page number, smaller, larger."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from qacouncil.localized import Language
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.basic import Button, Panel
from qacouncil.ui.workspace.page_maker import Pages
from qacouncil.ui.workspace.page_sheet import PageSheet

_STEP = 1.25


class PreviewPanel(Retranslating, Panel):
    """Shows the bytes of a PDF."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._place = (0, 0)
        self.sheet = PageSheet(ui)
        self.sheet.paged.connect(self._paged)
        self.smaller = Button(ui, "flat", "minus", small=True)
        self.larger = Button(ui, "flat", "add", small=True)
        self.smaller.clicked.connect(lambda: self.sheet.zoom(self.sheet.zoom_factor / _STEP))
        self.larger.clicked.connect(lambda: self.sheet.zoom(self.sheet.zoom_factor * _STEP))
        for button in (self.smaller, self.larger):
            self.head_actions.addWidget(button)
        self.body.addWidget(self.sheet, 1)
        self.retranslate()

    def show_pdf(self, name: str, language: Language, pdf: bytes) -> None:
        """name: while it stays the same, the place on the paper stays too."""
        self.sheet.show_pages(Pages(name, language, pdf, ()))

    def clear(self) -> None:
        """Show nothing."""
        self.sheet.clear()

    def first(self) -> QWidget:
        return self.sheet

    def retranslate(self) -> None:
        words = self.ui.words
        self.title.setText(words.pgettext("panel", "Preview"))
        self.smaller.name_it(words.pgettext("button", "Smaller"))
        self.larger.name_it(words.pgettext("button", "Larger"))
        self.sheet.setAccessibleName(words.gettext("Pages of the paper as they will print"))
        self._paged(*self._place)

    def _paged(self, number: int, count: int) -> None:
        self._place = (number, count)
        said = self.ui.words.gettext("page {number} / {count}", number=number, count=count)
        self.fact.setText(said if count else "")
