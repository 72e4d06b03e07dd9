"""The live page with its head: language, page number, zoom; and the dialog that shows it large."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.changes import Changes
from qacouncil.errors import UserError
from qacouncil.localized import LANGUAGES, Language
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M, GAP_S, PANEL_HEAD
from qacouncil.ui.widgets.basic import Button, label, line
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.segmented import Segmented
from qacouncil.ui.workspace.page_maker import PageMaker, Pages
from qacouncil.ui.workspace.page_sheet import PageSheet

SHORT: dict[Language, str] = {"kk": "ҚАЗ", "ru": "РУС", "en": "ENG"}
_STEP = 1.25


class PageView(Retranslating, QWidget):
    """`language_chosen`: the person wants the page, and what is typed, in another language."""

    language_chosen = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._meeting_id = ""
        self._language: Language = ui.language
        self._item: int | None = None
        self._pages: Pages | None = None
        self._place = (0, 0)
        self._refusal: UserError | None = None
        self.maker = PageMaker(ui, self)
        self.maker.made.connect(self._made)
        self.maker.refused.connect(self._refused)
        self.sheet = PageSheet(ui)
        self.sheet.paged.connect(self._paged)
        self._title, self._number = label("title"), label("fact")
        self._trouble = label("error", wrap=True)
        self._trouble.hide()
        self.languages = Segmented(ui)
        self.languages.set_choices([(each, SHORT[each]) for each in LANGUAGES])
        self.languages.chosen.connect(self._choose)
        self.enlarge = Button(ui, "flat", "zoom", small=True)
        self.enlarge.clicked.connect(self.show_large)
        self._arrange()
        self.retranslate()

    def show_meeting(self, meeting_id: str, language: Language) -> None:
        """Show the pages of a meeting; those of another are put away until its own are made."""
        if meeting_id != self._meeting_id:
            self._pages, self._refusal = None, None
            self._trouble.hide()
            self.sheet.clear()
        self._meeting_id = meeting_id
        self.set_language(language)

    def set_language(self, language: Language) -> None:
        """Show them in this language."""
        self._language = language
        self.languages.set_value(language)
        if self.isVisible():
            self._make()
        else:
            self.maker.forget()

    def show_item(self, number: int | None) -> None:
        """Scroll to an item, counted from 1, and draw the line in its margin."""
        self._item = number
        self.sheet.show_item(number)

    def refresh(self, changes: Changes | None) -> None:
        """The meeting has changed: its pages follow."""
        self.maker.refresh(changes)

    def show_large(self) -> None:
        """The dialog with the page in a size to read (F9)."""
        self._make()
        dialog = PageDialog(self.ui, self.window(), self)
        dialog.exec()
        dialog.deleteLater()

    @property
    def pages(self) -> Pages | None:
        """What is on show."""
        return self._pages

    @property
    def item(self) -> int | None:
        return self._item

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._make()

    def _make(self) -> None:
        """Not before somebody sees them: a thread is busy for seconds with long minutes."""
        if self._meeting_id:
            self.maker.show(self._meeting_id, self._language)

    def retranslate(self) -> None:
        words = self.ui.words
        self._title.setText(words.pgettext("panel", "Minutes"))
        self.languages.setAccessibleName(words.gettext("Language of the page"))
        self.enlarge.name_it(words.gettext("Show the page large (F9)"))
        self.sheet.setAccessibleName(words.gettext("Page of the minutes as it is printed"))
        self._paged(*self._place)
        if self._refusal is not None:
            self._trouble.setText(self._refusal.sentence(words))

    def _arrange(self) -> None:
        head = QWidget()
        head.setFixedHeight(PANEL_HEAD - 4)
        row = QHBoxLayout(head)
        row.setContentsMargins(GAP_M, 0, GAP_S, 0)
        row.setSpacing(GAP_S)
        row.addWidget(self._title)
        row.addWidget(self.languages)
        row.addStretch(1)
        row.addWidget(self._number)
        row.addWidget(self.enlarge)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for widget in (head, line(), self._trouble):
            rows.addWidget(widget)
        rows.addWidget(self.sheet, 1)

    def _choose(self, language: object) -> None:
        chosen = next(each for each in LANGUAGES if each == language)
        self.set_language(chosen)
        self.language_chosen.emit(chosen)

    def _made(self, pages: Pages) -> None:
        self._pages, self._refusal = pages, None
        self._trouble.hide()
        self.sheet.show_pages(pages)

    def _refused(self, error: UserError) -> None:
        self._refusal = error
        self._trouble.setText(error.sentence(self.ui.words))
        self._trouble.show()

    def _paged(self, number: int, count: int) -> None:
        self._place = (number, count)
        said = self.ui.words.gettext("page {number} / {count}", number=number, count=count)
        self._number.setText(said if count else "")


class PageDialog(Retranslating, Dialog):
    """The same pages, large; they go on following what is typed elsewhere."""

    def __init__(self, ui: Ui, parent: QWidget | None, view: PageView) -> None:
        super().__init__(ui, parent)
        self._view = view
        self.sheet = PageSheet(ui)
        self.sheet.setMinimumSize(560, 360)
        self.smaller, self.larger = Button(ui, "secondary", "minus"), Button(ui, "secondary", "add")
        self.smaller.clicked.connect(lambda: self.sheet.zoom(self.sheet.zoom_factor / _STEP))
        self.larger.clicked.connect(lambda: self.sheet.zoom(self.sheet.zoom_factor * _STEP))
        self._number = label("fact")
        self.sheet.paged.connect(self._paged)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self.smaller)
        row.addWidget(self.larger)
        row.addWidget(self._number)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.sheet, 1)
        self.cancel.hide()
        self._place = (0, 0)
        room = (parent.window() if parent is not None else self).size()
        self.resize(min(900, room.width() - 40), max(480, room.height() - 40))
        view.maker.made.connect(self.sheet.show_pages)
        self.retranslate()
        if view.pages is not None:
            self.sheet.show_pages(view.pages)
        self.sheet.show_item(view.item)
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("Page of the minutes as it is printed"))
        self.smaller.name_it(words.pgettext("button", "Smaller"))
        self.larger.name_it(words.pgettext("button", "Larger"))
        self.sheet.setAccessibleName(words.gettext("Page of the minutes as it is printed"))
        self.set_buttons(words.pgettext("button", "Cancel"), words.pgettext("button", "Close"))
        self._paged(*self._place)

    def _paged(self, number: int, count: int) -> None:
        self._place = (number, count)
        said = self.ui.words.gettext("page {number} / {count}", number=number, count=count)
        self._number.setText(said if count else "")
