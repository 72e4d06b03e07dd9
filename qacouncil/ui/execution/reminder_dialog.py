"""The letter that reminds of an assignment: to be copied, or to be sent by the mail program."""

from __future__ import annotations

from urllib.parse import quote

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.i18n.reminder_text import Reminded, reminder_subject, reminder_text
from qacouncil.localized import LANGUAGES, Language
from qacouncil.queries.council_details import council_details
from qacouncil.queries.decision_timeline import addresses
from qacouncil.queries.tracked_assignments import TrackedAssignment
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import today
from qacouncil.ui.widgets.basic import Button
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import Field
from qacouncil.ui.widgets.growing_text import GrowingText
from qacouncil.ui.widgets.segmented import Segmented

_NAMES: tuple[tuple[Language, str], ...] = (("kk", "ҚАЗ"), ("ru", "РУС"), ("en", "ENG"))


class ReminderDialog(Retranslating, Dialog):
    """The text may be changed before it is copied. The verb copies it."""

    def __init__(self, ui: Ui, parent: QWidget | None, task: TrackedAssignment) -> None:
        super().__init__(ui, parent)
        self._about = _about(ui, task)
        self._to = ui.session.read(addresses, task)
        self._language: Language = ui.language
        self.language = Segmented(ui)
        self.language.chosen.connect(self._turn)
        self.text = GrowingText(ui)
        self._field = Field(ui, self.text)
        self.letter = Button(ui, "secondary", "mail")
        self.letter.clicked.connect(self._write_letter)
        row = QHBoxLayout()
        row.addWidget(self.language)
        row.addStretch(1)
        row.addWidget(self.letter)
        self.body.addLayout(row)
        self.body.addWidget(self._field)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._write()
        self.retranslate()

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("Reminder of point {number}", number=self._about.point))
        self.language.set_choices(_NAMES)
        self.language.set_value(self._language)
        self.language.setAccessibleName(t.gettext("Language of the text"))
        self._field.set_label(t.pgettext("field", "Text of the letter"))
        self.letter.setText(t.pgettext("button", "Open in the mail program"))
        self.set_buttons(t.pgettext("button", "Close"), t.pgettext("button", "Copy the text"))

    def confirm(self) -> None:
        QGuiApplication.clipboard().setText(self.text.value())
        self.ui.tell(Notice("info", lambda words: words.gettext("The reminder is copied.")))
        self.accept()

    def letter_address(self) -> QUrl:
        """The letter as the mail program takes it."""
        subject = quote(reminder_subject(self._about, self._language))
        body = quote(self.text.value().replace("\n", "\r\n"))
        to = quote(",".join(self._to), safe="@,")
        return QUrl(f"mailto:{to}?subject={subject}&body={body}")

    def _write_letter(self) -> None:
        QDesktopServices.openUrl(self.letter_address())

    def _turn(self, language: object) -> None:
        self._language = next(each for each in LANGUAGES if each == language)
        self._write()

    def _write(self) -> None:
        self.text.set_value(reminder_text(self._about, self._language, today(self.ui)))


def _about(ui: Ui, task: TrackedAssignment) -> Reminded:
    session = ui.session
    return Reminded(
        council=session.read(council_details, session.council_id).name,
        minutes=task.written_minutes,
        given_on=task.given_on,
        point=task.number,
        text=task.text,
        responsible=task.responsible,
        responsible_text=task.responsible_text,
        deadline=task.deadline,
        first_deadline=task.first_deadline,
    )
