"""The head of a version: the way back, the year of entry, what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.queries.programme_card import ProgrammeCard, VersionLine
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import Button
from qacouncil.ui.widgets.choice import Choice


class VersionHead(QWidget):
    """`chosen`: the id of another version. `back` stands before the heading."""

    chosen = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._card: ProgrammeCard | None = None
        self._version = ""
        self.back = Button(ui, "flat", "left", small=True)
        self.year = Choice(ui)
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.change = Button(ui, "secondary", "edit", small=True)
        self.remove = Button(ui, "secondary", "remove", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        for widget in (self.year, self.copy, self.change, self.remove):
            row.addWidget(widget)
        self.year.chosen.connect(lambda version: self.chosen.emit(str(version)))

    def show_card(self, card: ProgrammeCard, version_id: str) -> None:
        self._card, self._version = card, version_id
        self.say()

    def line(self) -> VersionLine | None:
        """The version that is shown."""
        versions = () if self._card is None else self._card.versions
        return next((each for each in versions if each.id == self._version), None)

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        self.back.name_it(t.pgettext("button", "To the list of programmes"))
        self.copy.setText(t.pgettext("button", "Copy for another year"))
        self.change.name_it(t.pgettext("button", "Change the version"))
        self.remove.name_it(t.pgettext("button", "Remove the version"))
        self.year.setAccessibleName(t.pgettext("field", "Year of entry"))
        for button in (self.copy, self.change, self.remove):
            lock(button, why_reading(self._ui))
        if self._card is not None:
            self.year.set_choices(
                [
                    (each.id, t.gettext("entry {year}", year=str(each.entry_year)))
                    for each in self._card.versions
                ]
            )
            self.year.set_value(self._version)
