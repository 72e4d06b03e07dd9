"""The regulation in force, its earlier versions, and the way to the next one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from qacouncil.queries.regulations import RegulationVersion, version_in_force
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.page import Scrolled, emptied
from qacouncil.ui.said import today
from qacouncil.ui.settings_screen.rule_words import facts
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Button, Panel, label
from qacouncil.ui.widgets.table import Column, Table
from qacouncil.ui.widgets.typed_times import date_as_shown

_VERSIONS, _NARROW, _LOW = 282, 800, 150
_SMALLEST = QSize(500, 300)


class RegulationSection(QWidget):
    """`edited`: the next version is wanted, beginning with the one shown."""

    edited = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._versions: list[RegulationVersion] = []
        self.panel, self.versions_panel = Panel(), Panel()
        self.edit = Button(ui, "secondary", "edit", small=True)
        self.edit.clicked.connect(self.edited)
        self.panel.head_actions.addWidget(self.edit)
        self.note = label("note", wrap=True)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(GAP_M)
        self._facts.setVerticalSpacing(GAP_S)
        self._facts.setColumnMinimumWidth(0, 190)
        self._facts.setColumnStretch(1, 1)
        self.table = Table(ui, _columns())
        self.table.selected.connect(lambda _row: self._say_facts())
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return _SMALLEST

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if narrow else across)
        self.versions_panel.setFixedWidth(self.width() if narrow else _VERSIONS)
        self.versions_panel.setFixedHeight(_LOW if narrow else self.height())

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        self.edit.setText(t.pgettext("button", "New version"))
        lock(self.edit, why_reading(self._ui))
        self.versions_panel.title.setText(t.gettext("Versions"))
        self.note.setText(
            t.gettext(
                "A regulation is never overwritten: a change makes a new version with the date on"
                " which it comes into force. Meetings that have been opened keep the version they"
                " were opened under; the next ones take the version in force on their date."
            )
        )
        self.table.setAccessibleName(t.gettext("Versions"))
        self._say_facts()

    def show_versions(self, versions: Sequence[RegulationVersion]) -> None:
        """Show all versions, and the facts of the one selected or in force."""
        self._versions = list(versions)
        self.table.show_rows(versions)
        if self.table.selected_row() is None and versions:
            self.table.select(version_in_force(versions, today(self._ui)).id)
        self._say_facts()

    def shown(self) -> RegulationVersion | None:
        """The version whose facts are shown."""
        row = self.table.selected_row()
        return row if isinstance(row, RegulationVersion) else None

    def _say_facts(self) -> None:
        t, version = self._ui.words, self.shown()
        emptied(self._facts)
        self.panel.title.setText(t.gettext("Regulation"))
        if version is None:
            return
        since = date_as_shown(version.in_force_from)
        now = version is version_in_force(self._versions, today(self._ui))
        self.panel.fact.setText(
            t.gettext("version of {date}, in force now", date=since)
            if now
            else t.gettext("version of {date}", date=since)
        )
        top = Qt.AlignmentFlag.AlignTop
        for place, (name, words) in enumerate(facts(t, version)):
            left, right = label("fact"), label(wrap=True)
            left.setText(name)
            right.setText(words)
            self._facts.addWidget(left, place, 0, top)
            self._facts.addWidget(right, place, 1, top)

    def _arrange(self) -> None:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(GAP_M, GAP_M, GAP_M, GAP_M)
        rows.setSpacing(GAP_M)
        rows.addWidget(self.note)
        rows.addLayout(self._facts)
        rows.addStretch(1)
        self.panel.body.addWidget(Scrolled(inside), 1)
        self.versions_panel.body.addWidget(self.table, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP_M)
        self._row.addWidget(self.panel, 1)
        self._row.addWidget(self.versions_panel)


def _columns() -> list[Column]:
    return [
        Column(
            "number",
            lambda t: t.pgettext("table", "Version"),
            lambda row: str(row.number),
            width=110,
            sort=lambda row: row.number,
        ),
        Column(
            "since",
            lambda t: t.pgettext("table", "In force from"),
            lambda row: date_as_shown(row.in_force_from),
            stretch=True,
            sort=lambda row: (row.in_force_from, row.number),
        ),
    ]
