"""Phrases while typing: two letters at the beginning of an empty text, or Ctrl+Space anywhere.

Ordinary typing goes on below the list: it shows only while what was typed begins words of a phrase,
and Esc keeps it away until the text is empty again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QTextCursor

from qacouncil.i18n.phrase_text import fill, open_places
from qacouncil.i18n.translator import Translator
from qacouncil.localized import NO_TEXT, Language
from qacouncil.operations.phrases import PhraseData, add_phrase
from qacouncil.queries.phrases import Phrase, matching, own_phrases, shipped_phrases
from qacouncil.rules.terms import PhrasePart
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.editing import why_reading
from qacouncil.ui.session import Writing
from qacouncil.ui.workspace.content_language import ContentLanguage, with_text
from qacouncil.ui.workspace.phrase_dialog import PhraseDialog
from qacouncil.ui.workspace.phrase_list import PhraseList
from qacouncil.ui.workspace.text_field import TextField

_LEAST, _MOST = 2, 24  # signs of a beginning that opens the list by itself
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OF_LIST = (*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down)


class PhraseBook:
    """What the fields of an item share: its area, what is known of it, and the phrases."""

    def __init__(self, ui: Ui, content: ContentLanguage) -> None:
        self.ui, self.content = ui, content
        self.area = ""
        self._known: Callable[[Language], Mapping[str, str]] = lambda _language: {}
        self._shipped: tuple[Phrase, ...] | None = None

    def show_item(self, area: str, known: Callable[[Language], Mapping[str, str]]) -> None:
        """known: what the places of a phrase are filled with, in a language."""
        self.area, self._known = area, known

    def found(self, part: PhrasePart, typed: str) -> Sequence[Phrase]:
        """The council's own first, then those that ship; of the item's area before others."""
        if self._shipped is None:
            self._shipped = shipped_phrases()
        session = self.ui.session
        own = session.read(own_phrases, session.council_id)
        language = self.content.language
        return matching((*own, *self._shipped), part, self.area, language, typed)

    def words_of(self, phrase: Phrase) -> str:
        """With what is known put in."""
        language = self.content.language
        return fill(phrase.text.text(language), language, self._known(language))

    def attach(self, field: TextField, part: PhrasePart) -> PhraseHelper:
        """Let a field of this part of the minutes offer phrases."""
        return PhraseHelper(self, field, part)


class PhraseHelper(QObject):
    """Belongs to one field and goes with it."""

    def __init__(self, book: PhraseBook, field: TextField, part: PhrasePart) -> None:
        super().__init__(field)
        self._book, self._field, self._part = book, field, part
        self._list: PhraseList | None = None
        self._from = 0  # where the words begin that the list is filtered by
        self._dismissed = False
        self._typed = QTimer(self, singleShot=True, interval=0)
        self._typed.timeout.connect(self._follow)
        field.installEventFilter(self)
        field.viewport().installEventFilter(self)

    @property
    def is_open(self) -> bool:
        return self._list is not None and self._list.isVisible()

    @property
    def list(self) -> PhraseList:
        """Made when it is first needed."""
        if self._list is None:
            self._list = PhraseList(self._book.ui, self._field, self.insert)
        return self._list

    def open(self) -> None:
        """All phrases for this part, filtered by what is typed from here on."""
        if self._field.isReadOnly():
            return
        beginning = self._beginning()
        if not self._book.found(self._part, beginning):
            beginning = ""  # whole words, after which one is wanted
        self._from = 0 if beginning else self._field.textCursor().selectionStart()
        self._show(beginning)

    def insert(self, phrase: Phrase) -> None:
        """Put it in place of what it was found by: one step of undo. The first open place waits."""
        self.list.hide()
        words = self._book.words_of(phrase)
        cursor = self._field.textCursor()
        end = max(cursor.selectionEnd(), self._from)
        cursor.beginEditBlock()
        cursor.setPosition(self._from)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(self._parted(words))
        cursor.endEditBlock()
        places = open_places(self._field.toPlainText())
        here = [place for place in places if place[0] >= self._from]
        self._select(here[0] if here else None, cursor)
        self._dismissed = True

    def to_next_place(self) -> bool:
        """Select the next place that is still open; False where there is none."""
        cursor = self._field.textCursor()
        if "{" not in self._field.toPlainText()[cursor.position() :]:
            return False
        later = [
            place
            for place in open_places(self._field.toPlainText())
            if place[0] >= cursor.selectionEnd()
        ]
        if later:
            self._select(later[0], cursor)
        return bool(later)

    def keep(self) -> None:
        """The selected words become a phrase of the council's own."""
        ui, language = self._book.ui, self._book.content.language
        chosen = self._field.textCursor().selectedText().replace("\u2029", "\n").strip()
        data = PhraseData(self._part, self._book.area, with_text(NO_TEXT, language, chosen))
        council_id = ui.session.council_id

        def act(given: PhraseData) -> Writing:
            writing = ui.session.write(add_phrase, council_id, given)
            return writing.then(lambda _: ui.tell(Notice("info", _kept)))

        PhraseDialog(ui, self._field.window(), data, act).open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        kind = event.type()
        if kind == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            self._menu(event)
            return True
        if watched is self._field:
            if isinstance(event, QKeyEvent):
                return self._key(event)
            if kind == QEvent.Type.InputMethod:
                self._typed.start()
            elif kind == QEvent.Type.FocusOut and self._list is not None:
                self._list.hide()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        kind, key = event.type(), Qt.Key(event.key())
        command = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        asked = key == Qt.Key.Key_Space and bool(command)
        ours = asked or (self.is_open and not command and key in _OF_LIST)
        if kind == QEvent.Type.ShortcutOverride:
            if ours:
                event.accept()
            return ours
        if kind != QEvent.Type.KeyPress:
            return False
        if self._field.document().isEmpty():
            self._dismissed = False  # a new beginning, or another item
        if asked:
            self._dismissed = False
            self.open()
        elif ours:
            self._key_of_list(key)
        elif key == Qt.Key.Key_Tab and not event.modifiers():
            return not self._field.isReadOnly() and self.to_next_place()
        elif event.text() or self.is_open:
            self._typed.start()  # once the field has it
        return ours

    def _key_of_list(self, key: Qt.Key) -> None:
        if key in _ENTER:
            phrase = self.list.chosen
            if phrase is not None:
                self.insert(phrase)
        elif key == Qt.Key.Key_Escape:
            self._dismissed = True
            self.list.hide()
        else:
            self.list.move_by(1 if key == Qt.Key.Key_Down else -1)

    def _follow(self) -> None:
        """A key was typed: filter the list, open it, or put it away."""
        if self.is_open:
            cursor = self._field.textCursor()
            text = self._field.toPlainText()[self._from : cursor.position()]
            if cursor.position() < self._from or len(text) > _MOST or "\n" in text:
                self.list.hide()
            else:
                self._show(text)
            return
        if self._field.document().characterCount() > _MOST + 1:
            return
        text = self._beginning()
        if len(text.strip()) >= _LEAST and not self._dismissed and not self._field.isReadOnly():
            self._from = 0
            self._show(text)

    def _beginning(self) -> str:
        """The whole text where it is no more than the beginning of one; else nothing."""
        if self._field.document().characterCount() > _MOST + 1:
            return ""
        text = self._field.toPlainText()
        at_end = self._field.textCursor().position() == len(text)
        return text if at_end and "\n" not in text else ""

    def _show(self, typed: str) -> None:
        found = self._book.found(self._part, typed)
        if not found:
            if self._list is not None:
                self._list.hide()
            return
        self.list.fill(found, self._book.content.language, self._book.area)
        at = self._field.cursorRect().bottomLeft()
        self.list.show_below(self._field.viewport().mapToGlobal(at))

    def _parted(self, words: str) -> str:
        before = self._field.toPlainText()[: self._from][-1:]
        return f" {words}" if before and not before.isspace() else words

    def _select(self, place: tuple[int, int] | None, cursor: QTextCursor) -> None:
        if place is not None:
            cursor.setPosition(place[0])
            cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        self._field.setTextCursor(cursor)

    def _menu(self, event: QContextMenuEvent) -> None:
        words = self._book.ui.words
        menu = self._field.createStandardContextMenu()
        menu.addSeparator()
        put = menu.addAction(words.pgettext("menu", "Insert a phrase") + "\tCtrl+Space")
        put.setEnabled(not self._field.isReadOnly())
        put.triggered.connect(self.open)
        kept = menu.addAction(words.pgettext("menu", "Keep the selection as a phrase…"))
        selected = self._field.textCursor().hasSelection()
        kept.setEnabled(selected and not why_reading(self._book.ui))
        kept.triggered.connect(partial(QTimer.singleShot, 0, self.keep))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())


def _kept(words: Translator) -> str:
    return words.gettext("The phrase is kept.")
