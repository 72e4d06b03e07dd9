"""The button that chooses which columns of a table are seen."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from qacouncil.errors import UserError
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.basic import Button
from qacouncil.ui.widgets.table import Table


class ColumnsButton(Retranslating, Button):
    """All but the first column can be put away; `name`: under which that is remembered."""

    def __init__(self, ui: Ui, table: Table, name: str) -> None:
        super().__init__(ui, "secondary", "columns", small=True)
        self.ui, self._table, self._name = ui, table, name
        self.clicked.connect(self._offer)
        table.columns_seen.put_away(self.put_away)
        self.retranslate()

    @property
    def put_away(self) -> tuple[str, ...]:
        """Keys of the columns the person does not want to see."""
        return self.ui.settings.chosen.columns.get(self._name, ())

    def retranslate(self) -> None:
        self.name_it(self.ui.words.pgettext("button", "Choose the columns"))

    def menu_of_columns(self) -> QMenu:
        """An entry for each column, ticked where it is seen."""
        menu = QMenu(self)
        for column in self._table.columns[1:]:
            action = QAction(column.heading(self.ui.words).replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(column.key not in self.put_away)
            action.toggled.connect(lambda on, key=column.key: self._choose(key, seen=on))
            menu.addAction(action)
        return menu

    def _offer(self) -> None:
        menu = self.menu_of_columns()
        width = menu.sizeHint().width()
        menu.exec(self.mapToGlobal(QPoint(self.width() - width, self.height())))
        menu.deleteLater()

    def _choose(self, key: str, *, seen: bool) -> None:
        away = tuple(each for each in self.put_away if each != key)
        away = away if seen else (*away, key)
        columns = {**self.ui.settings.chosen.columns, self._name: away}
        # A column is no reason to disturb anybody: where the disk refuses, it holds for this run.
        with suppress(UserError):
            self.ui.settings.change(columns=columns)
        self._table.columns_seen.put_away(away)
