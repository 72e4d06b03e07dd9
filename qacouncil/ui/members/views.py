"""The views beside the list of the members: made when first gone to, read when they are old."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QVBoxLayout

from qacouncil.changes import Changes
from qacouncil.ui.context import Ui
from qacouncil.ui.members.view import View

# As Place may name them.
MEMBERS, ATTENDANCE, ORDERS, ELECTIONS = "members", "attendance", "orders", "elections"


def _attendance(ui: Ui, open_person: Callable[[str], None]) -> View:
    from qacouncil.ui.members.attendance_view import AttendanceView  # noqa: PLC0415

    made = AttendanceView(ui)
    made.opened.connect(open_person)
    return made


def _orders(ui: Ui, open_person: Callable[[str], None]) -> View:
    from qacouncil.ui.members.orders_view import OrdersView  # noqa: PLC0415

    made = OrdersView(ui)
    made.opened.connect(open_person)
    return made


def _elections(ui: Ui, open_person: Callable[[str], None]) -> View:
    from qacouncil.ui.members.elections_view import ElectionsView  # noqa: PLC0415

    made = ElectionsView(ui)
    made.opened.connect(open_person)
    return made


_MAKERS: Mapping[str, Callable[[Ui, Callable[[str], None]], View]] = MappingProxyType(
    {ATTENDANCE: _attendance, ORDERS: _orders, ELECTIONS: _elections}
)
VIEWS = (MEMBERS, *_MAKERS)


class OtherViews:
    """One of them is shown, or none: then the members are. `open_person`: show who was chosen."""

    def __init__(self, ui: Ui, column: QVBoxLayout, open_person: Callable[[str], None]) -> None:
        self._ui, self._column, self._open = ui, column, open_person
        self._made: dict[str, View] = {}
        self._old: set[str] = set()
        self._name = MEMBERS

    @property
    def shown(self) -> View | None:
        return self._made.get(self._name)

    def turn(self, name: str) -> None:
        """Show the view of this name."""
        self._name = name
        if name in _MAKERS and name not in self._made:
            made = _MAKERS[name](self._ui, self._open)
            self._made[name] = made
            self._old.add(name)
            self._column.addWidget(made, 1)
        for each, view in self._made.items():
            view.setVisible(each == name)
        self._read()

    def refresh(self, changes: Changes | None) -> None:
        """What was written to (None: anything) is read now where it is shown, else later."""
        for name, view in self._made.items():
            if changes is None or changes.tables & view.tables:
                self._old.add(name)
        self._read()

    def _read(self) -> None:
        if self.shown is not None and self._name in self._old:
            self._old.discard(self._name)
            self.shown.read()
