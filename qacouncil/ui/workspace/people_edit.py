"""Several persons chosen in order: their names, and a picker that adds another."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.localized import Language
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_XS
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.workspace.more import Label
from qacouncil.ui.workspace.name_picker import NamePicker
from qacouncil.ui.workspace.people import People


class PeopleEdit(Retranslating, QWidget):
    """`changed`: somebody was added or taken out. name: what the field is called.

    language: in which the persons are named; None: in that of the window. most: how many at most.
    """

    changed = Signal()

    def __init__(
        self, ui: Ui, name: Label, language: Language | None = None, *, most: int | None = None
    ) -> None:
        super().__init__()
        self.ui = ui
        self._most = most
        self._name, self._language = name, language
        self._people = People()
        self._chosen: list[str] = []
        self._label = label("label")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.picker = NamePicker(ui, name, lambda words: words.gettext("Two letters of the name"))
        self.picker.takes_names = False
        self.picker.picked.connect(self._add)
        self._label.setBuddy(self.picker)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_XS)
        rows.addWidget(self._label)
        rows.addLayout(self._list)
        rows.addWidget(self.picker)
        self.retranslate()

    def show_people(self, people: People, chosen: Iterable[str]) -> None:
        self._people, self._chosen = people, list(chosen)
        self._show()

    def value(self) -> tuple[str, ...]:
        """The ids in order."""
        return tuple(self._chosen)

    def retranslate(self) -> None:
        self._label.setText(self._name(self.ui.words))
        self._show()

    def _show(self) -> None:
        while (gone := self._list.takeAt(0)) is not None:
            widget = gone.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for person_id in self._chosen:
            self._list.addWidget(self._row(person_id))
        self.picker.setVisible(self._most is None or len(self._chosen) < self._most)
        chosen = tuple(self._chosen)
        self.picker.set_people(partial(self._people.to_pick, self._named_in(), chosen))

    def _named_in(self) -> Language:
        return self._language or self.ui.language

    def _row(self, person_id: str) -> QWidget:
        row = QWidget()
        cells = QHBoxLayout(row)
        cells.setContentsMargins(0, 0, 0, 0)
        name = label()
        name.setText(self._people.name(person_id, self._named_in()))
        remove = Button(self.ui, "flat", "close", small=True)
        remove.name_it(self.ui.words.gettext("Remove: {name}", name=name.text()))
        remove.clicked.connect(lambda: self._take_out(person_id))
        cells.addWidget(name, 1)
        cells.addWidget(remove)
        return row

    def _add(self, person_id: str) -> None:
        if person_id not in self._chosen:
            self._chosen.append(person_id)
            self._show()
            self.changed.emit()

    def _take_out(self, person_id: str) -> None:
        self._chosen.remove(person_id)
        self._show()
        self.picker.setFocus()
        self.changed.emit()
