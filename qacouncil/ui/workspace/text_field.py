"""A text of the meeting in the language that is typed, saved by visits."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent

from qacouncil.errors import UserError
from qacouncil.i18n.translator import Translator
from qacouncil.localized import NO_TEXT, Language, Localized
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.session import Writing
from qacouncil.ui.widgets.growing_text import GrowingText
from qacouncil.ui.workspace.content_language import ContentLanguage, with_text

# Writes the text in the visit of this id; None: there is nothing to write to.
Save = Callable[[str, Localized], Writing | None]

LANGUAGE_NAMES: dict[Language, str] = {"kk": "ҚАЗ", "ru": "РУС", "en": "ENG"}


class TextField(GrowingText):
    """Shows one language of a text. Empty, it shows another one greyed, as not translated.

    Whatever it is shown while it is being written waits: what was typed is newer.
    """

    focused = Signal()

    def __init__(
        self,
        ui: Ui,
        content: ContentLanguage,
        save: Save,
        *,
        bare: bool = False,
        record: str = "",
    ) -> None:
        super().__init__(ui)
        self._content = content
        self._save = save
        self._text = content.on_its_way.newest(record, NO_TEXT)
        self._shown: Language = content.language
        self._hint: Callable[[Translator], str] | None = None
        self._record = record
        self._visit_id = ""
        self._locked = ""
        self.setProperty("bare", bare)
        self.left_changed.connect(self._write)
        content.changed.connect(self._show_language)
        self.replace_text(self._text.text(self._shown))

    @property
    def localized(self) -> Localized:
        """The text in all languages, with what is typed."""
        return with_text(self._text, self._shown, self.value())

    def show_localized(self, text: Localized, record: str = "") -> None:
        """What the file says; passed over while something typed is still on its way there.

        record: of what it is the text, where one field shows several after each other; what was
        typed for the one before is settled by then.
        """
        on_its_way, record = self._content.on_its_way, record or self._record
        if record != self._record:
            self._record = record
            self._text = on_its_way.newest(record, text)
            self.replace_text(self._text.text(self._shown))
        elif not on_its_way.waits(record):
            self._text = text
            self.show_text(text.text(self._shown))
        self._say_hint()

    def set_hint(self, hint: Callable[[Translator], str] | None) -> None:
        """What an empty field asks for."""
        self._hint = hint
        self._say_hint()

    def set_locked(self, reason: str) -> None:
        """Read-only, with the reason; empty: open."""
        self._locked = reason
        self.setReadOnly(bool(reason))
        if bool(self.property("locked")) != bool(reason):
            self.setProperty("locked", bool(reason))
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleDescription(reason)
        self.setToolTip(reason)
        self._say_hint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._say_hint()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._visit_id = str(uuid.uuid4())
        super().focusInEvent(event)
        self.focused.emit()

    def _show_language(self) -> None:
        self.settle()
        self._shown = self._content.language
        self.replace_text(self._text.text(self._shown))
        self._say_hint()

    def _write(self) -> None:
        self._text = with_text(self._text, self._shown, self.value())
        self._say_hint()
        writing = self._save(self._visit_id or str(uuid.uuid4()), self._text)
        if writing is not None:
            self._content.on_its_way.send(self._record, self._text, writing)
            writing.otherwise(self._refused)

    def _refused(self, error: UserError) -> None:
        self.ui.tell(Notice("error", error.sentence))

    def _say_hint(self) -> None:
        """Without words of its own: another language's, else what the field asks for."""
        words = self.ui.words
        other, language = self._text.nearest(self._shown)
        if other and language != self._shown:
            hint = words.gettext(
                "Not translated. {language}: {text}", language=LANGUAGE_NAMES[language], text=other
            )
        else:
            hint = self._hint(words) if self._hint and not self._locked else ""
        if hint != self.placeholderText():
            self.setPlaceholderText(hint)
            self._grow()

    def _height(self) -> int:
        usual = super()._height()
        if not self.placeholderText() or not self.document().isEmpty():
            return usual
        room = QRect(0, 0, max(1, self.viewport().width()), 1 << 16)
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
        need = self.fontMetrics().boundingRect(room, flags, self.placeholderText()).height()
        return max(usual, need + usual - self.fontMetrics().height())


def saved_by(
    ui: Ui, operation: Callable[..., object], *args: object
) -> Callable[[str, Localized], Writing]:
    """A `Save` that hands the text to an operation after these arguments."""
    return partial(_write_visit, ui, operation, args)


def _write_visit(
    ui: Ui, operation: Callable[..., object], args: tuple[object, ...], visit: str, text: Localized
) -> Writing:
    return ui.session.write_visit(visit, operation, *args, text)
