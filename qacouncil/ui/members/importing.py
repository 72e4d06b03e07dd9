"""The button that imports members from a table."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.editing import why_reading
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.basic import Button

IMPORT = "import"  # as Place names this way into the members
KEY = "Ctrl+I"


class ImportMembers(Retranslating, Button):
    """after: takes the keys once members came in."""

    def __init__(self, ui: Ui, after: QWidget) -> None:
        super().__init__(ui, "secondary", "file")
        self._words, self._after = ui, after
        self.clicked.connect(self.run)
        self.retranslate()

    def run(self) -> None:
        """Ask for a table and import from it."""
        if why_reading(self._words):
            return
        # Tables are rarely read in: what that takes is loaded when it is wanted.
        from qacouncil.ui.imports.starting import import_members_from  # noqa: PLC0415

        if import_members_from(self._words, self.window()):
            self._after.setFocus()

    def asked_by(self, place: str) -> str:
        """The place without the way in: it is begun once the screen is there."""
        if place != IMPORT:
            return place
        QTimer.singleShot(0, self, self.run)
        return ""

    def key(self) -> tuple[str, str]:
        """For the status bar."""
        return KEY, self._words.words.pgettext("key", "import")

    def retranslate(self) -> None:
        t = self._words.words
        self.setText(t.pgettext("button", "Import…"))
        self.setEnabled(not why_reading(self._words))
        self.setToolTip(t.gettext("Import members from a table (Ctrl+I)"))
