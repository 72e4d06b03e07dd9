"""Notifications, progress and a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.translator import Translator
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_L, GAP_S
from qacouncil.ui.widgets.basic import IconLabel, label, line
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.notification import NotificationBar
from qacouncil.ui.widgets.progress import Progress


class Notices(QWidget):
    """One of each kind."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_S - 1)
        for notice in (
            Notice("info", _removed, _restore),
            Notice("warning", _absent, _change),
            Notice("error", _not_saved, _save_again),
        ):
            bar = NotificationBar(ui)
            rows.addWidget(bar)
            bar.tell(notice)


def _removed(words: Translator) -> str:
    return words.gettext("The assignment was deleted.")


def _restore(words: Translator) -> str:
    return words.pgettext("button", "Restore")


def _absent(words: Translator) -> str:
    return words.gettext("The rapporteur is absent: S. Petrov. Item: 5.")


def _change(words: Translator) -> str:
    return words.pgettext("button", "Change the rapporteur")


def _not_saved(words: Translator) -> str:
    return words.gettext(
        "Not saved: the disk is full. Your text is kept. Free some space and save again."
    )


def _save_again(words: Translator) -> str:
    return words.pgettext("button", "Save again")


class Work(Retranslating, QWidget):
    """Progress as it stands in the middle of something."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._progress = Progress(ui)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._progress)
        self.retranslate()

    def retranslate(self) -> None:
        words = self._ui.words
        sentence = words.gettext("Making the minutes: page {number} of {count}", number=2, count=3)
        self._progress.show_step(sentence, 2, 3)


class DialogSample(QFrame):
    """A dialog with the caption that the system draws."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.setProperty("kind", "dialog")
        caption = QWidget()
        caption.setProperty("kind", "header")
        caption.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        caption.setFixedHeight(30)
        name = label("label")
        name.setText("QACouncil")
        inside = QHBoxLayout(caption)
        inside.setContentsMargins(GAP_L, 0, GAP_L - 4, 0)
        inside.addWidget(name, 1)
        inside.addWidget(IconLabel(ui, "close", "text"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(caption)
        rows.addWidget(line())
        rows.addWidget(_Sign(ui))


class _Sign(Retranslating, Dialog):
    """The question before signing, part of the page instead of a window."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui, None)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setMinimumWidth(0)
        self._changes = self.add_words()
        self._open_point = self.add_open_point()
        self.retranslate()

    def done(self, result: int) -> None:
        """It stays where it is."""

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("Prepare the minutes for signing?"))
        self._changes.setText(
            words.gettext(
                "After signing, minutes No. {number} cannot be changed. "
                "A correction is entered as a new version.",
                number=4,
            )
        )
        self._open_point.set_text(words.gettext("To be completed: item {number}", number=2))
        self.set_buttons(
            words.pgettext("button", "Cancel"), words.pgettext("button", "Prepare"), "primary"
        )
