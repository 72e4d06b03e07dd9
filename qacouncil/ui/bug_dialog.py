"""An error of the program itself: a report to copy, and where it is kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.notices import open_outside
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.dialog import Dialog

_WIDTH, _HEIGHT = 640, 220


class BugDialog(Retranslating, Dialog):
    """Says that the file is safe, shows the report, copies it."""

    def __init__(self, ui: Ui, parent: QWidget | None, report: str, place: Path | None) -> None:
        super().__init__(ui, parent)
        self.body.addStrut(_WIDTH)
        self._place = place
        self._told = self.add_words()
        self._text = QPlainTextEdit(report)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(_HEIGHT)
        self._where = label("note", wrap=True)
        self.folder = Button(ui, "link")
        self.folder.setVisible(place is not None)
        self.folder.clicked.connect(self._open_folder)
        self.body.addWidget(self._text)
        self.body.addWidget(self._where)
        self.body.addWidget(self.folder)
        # Copying is no end of it: the dialog stays to be read.
        self.cancel.clicked.disconnect()
        self.cancel.clicked.connect(self._copy)
        self.retranslate()

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("An error of the program"))
        self._told.setText(
            words.gettext(
                "The last action was not carried out. The council file is safe: everything "
                "saved before is in it. Please send this report to the developers."
            )
        )
        self._text.setAccessibleName(words.gettext("Report"))
        self._where.setText(
            words.gettext("The report is kept in: {place}", place=self._place)
            if self._place is not None
            else words.gettext("The report could not be saved: copy it.")
        )
        self.folder.setText(words.pgettext("button", "Open the folder"))
        self.set_buttons(
            words.pgettext("button", "Copy the report"), words.pgettext("button", "Close")
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())

    def _open_folder(self) -> None:
        if self._place is not None:
            open_outside(self._place.parent)
