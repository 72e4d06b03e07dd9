"""What was given out of one meeting."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qacouncil.queries.issued_papers import meeting_papers
from qacouncil.ui.context import Ui
from qacouncil.ui.documents.issued_list import IssuedList
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.dialog import Dialog

_WIDTH, _TABLE = 760, 240  # px


class IssuedDialog(Retranslating, Dialog):
    """Enter opens a paper as it was given out."""

    def __init__(self, ui: Ui, parent: QWidget | None, meeting_id: str) -> None:
        super().__init__(ui, parent)
        self.body.addStrut(_WIDTH)
        self.note = label("note", wrap=True)
        self.list = IssuedList(ui, of_one_meeting=True)
        self.list.table.setMinimumHeight(_TABLE)
        papers = ui.session.read(meeting_papers, meeting_id)
        self.list.show_papers(papers, {})
        self._some = bool(papers)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.note)
        self.cancel.hide()
        self.retranslate()
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("Issued papers of the meeting"))
        self.set_buttons(words.pgettext("button", "Cancel"), words.pgettext("button", "Close"))
        self.note.setText(
            words.gettext("Each is kept as it was issued, byte for byte.")
            if self._some
            else words.gettext(
                "None yet: a paper is kept here when it is saved or printed after the minutes"
                " are signed."
            )
        )
