"""The members screen: who sits on the council on a date, and whether that is as it should be."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from qacouncil.changes import Changes
from qacouncil.i18n.term_words import term_words
from qacouncil.queries.composition import composition_on
from qacouncil.queries.mandates import MandateLine, council_mandates
from qacouncil.queries.person_details import attended_meetings
from qacouncil.queries.regulations import (
    RegulationVersion,
    regulation_versions,
    version_in_force,
)
from qacouncil.rules.terms import Category, Role
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.members.as_of import AsOf
from qacouncil.ui.members.composition import CompositionSide
from qacouncil.ui.members.detail import MemberDetail
from qacouncil.ui.members.importing import KEY, ImportMembers
from qacouncil.ui.members.makers import (
    adding,
    changing_mandate,
    changing_person,
    ending,
    handing_over,
)
from qacouncil.ui.members.merge_button import MergeButton
from qacouncil.ui.members.person_assignments import assignments_until, showing_assignments
from qacouncil.ui.members.rows import columns, is_named, rows_on
from qacouncil.ui.members.views import (
    ATTENDANCE,
    ELECTIONS,
    MEMBERS,
    ORDERS,
    VIEWS,
    OtherViews,
)
from qacouncil.ui.page import PageHead, page_column
from qacouncil.ui.said import capital
from qacouncil.ui.screen import Screen
from qacouncil.ui.side_panel import SidePanel
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.tokens import GAP_L, GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Button, Panel, label, line
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.columns_button import ColumnsButton
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.fields import SearchEdit
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.segmented import Segmented
from qacouncil.ui.widgets.table import Table

_SIDE, _DETAIL = 282, 214
_DETAIL_LOW, _LOW = 130, 520
_DAY = dt.timedelta(days=1)
_SMALLEST = QSize(600, 380)
_TABLES = frozenset(
    {
        *("person", "mandate", "regulation", "attendance", "meeting"),
        *("decision", "vote_result", "assignment", "assignment_person", "assignment_step"),
    }
)


class MembersScreen(Screen):
    """Everything follows the date "as of". Insert adds, Enter changes, Ctrl+F filters."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._mandates: list[MandateLine] | None = None
        self._versions: list[RegulationVersion] = []
        self._rows_of_date = 0
        self.head, self.as_of = PageHead(), AsOf(ui)
        self.views = Segmented(ui)
        self.views.chosen.connect(lambda _view: self._turn())
        self.add = Button(ui, "primary", "add")
        self.search, self.category = SearchEdit(ui), Choice(ui)
        self._count = label("note")
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.twice = MergeButton(ui)
        self.side_button = Button(ui, "secondary", "panel", small=True)
        self.table = Table(ui, columns(ui, lambda: self.as_of.day))
        self.table.sort_by("name")
        self.importing = ImportMembers(ui, self.table)
        self.columns = ColumnsButton(ui, self.table, "members")
        self.save = ExportButton(
            ui, self.table, lambda t: t.pgettext("screen", "Members of the council")
        )
        self.empty = EmptyList(ui, "members")
        self.detail = MemberDetail(ui)
        self.composition = CompositionSide(ui)
        self._arrange()
        self._connect()
        self.retranslate()

    def open(self, record_id: str) -> None:
        """With this mandate selected, or the first of this person; or a view, by its name."""
        record_id = self.importing.asked_by(record_id)
        if record_id in VIEWS:
            self.views.set_value(record_id)
            self._turn()
            record_id = ""
        elif record_id:
            self.views.set_value(MEMBERS)
            self._turn()
        self.as_of.follow()
        self.renew()
        found = [each for each in self._mandates or () if record_id in (each.id, each.person_id)]
        if record_id and found:
            self._reveal(found[-1])

    def first(self) -> QWidget:
        if self.others.shown is not None:
            return self.others.shown.first()
        return self.table if self._mandates else self.empty.action

    def refresh(self, changes: Changes | None) -> None:
        self.others.refresh(changes)
        if changes is None or changes.tables & _TABLES:
            session = self.ui.session
            self._mandates = session.read(council_mandates, session.council_id)
            self._versions = session.read(regulation_versions, session.council_id)
            self._show()
        self.twice.refresh(changes)

    def retranslate(self) -> None:
        t = self.ui.words
        self.head.heading.setText(t.pgettext("screen", "Members of the council"))
        self.setAccessibleName(t.pgettext("screen", "Members of the council"))
        self.views.set_choices(
            [
                (MEMBERS, t.pgettext("view", "Members")),
                (ATTENDANCE, t.pgettext("view", "Attendance")),
                (ORDERS, t.pgettext("view", "Orders")),
                (ELECTIONS, t.pgettext("view", "Elections")),
            ]
        )
        self.as_of.say()
        self.add.setText(t.pgettext("button", "Add a member"))
        self.search.setPlaceholderText(t.gettext("Filter by name"))
        self.search.setAccessibleName(t.gettext("Filter by name"))
        self.copy.name_it(t.pgettext("button", "Copy the rows"))
        self.side_button.name_it(t.pgettext("button", "Check of the composition (F8)"))
        categories = [(each, capital(term_words(t, each))) for each in Category]
        self.category.set_choices([(None, t.gettext("All categories")), *categories])
        self.category.setAccessibleName(t.pgettext("table", "Category"))
        self.table.setAccessibleName(t.pgettext("screen", "Members of the council"))
        self.empty.set_texts(
            t.gettext("The council has no members yet"),
            t.gettext("Enter the members by the order that appointed them."),
            t.pgettext("button", "Add a member"),
            t.pgettext("button", "Import members from a table…"),
        )
        for button in (self.add, self.empty.action, self.empty.second):
            lock(button, why_reading(self.ui))
        self._fit_head()
        self._show()

    def keys(self) -> list[tuple[str, str]]:
        t = self.ui.words
        if self.others.shown is not None:
            return self.others.shown.keys(t)
        edits = [("Enter", t.pgettext("key", "change")), ("Insert", t.pgettext("key", "add"))]
        edits.append(self.importing.key())
        return [
            *([] if why_reading(self.ui) else edits),
            ("Ctrl+F", t.pgettext("key", "filter")),
            ("Ctrl+C", t.pgettext("key", "copy rows")),
            ("Ctrl+E", t.pgettext("key", "export")),
            ("F8", t.pgettext("key", "side panel")),
        ]

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return _SMALLEST  # the head gives way before the window must grow

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        wanted = _DETAIL if self.height() > _LOW else _DETAIL_LOW
        if self.detail.minimumHeight() != wanted:
            self.detail.setMinimumHeight(wanted)
            self._upright.setSizes([self.height(), wanted])
        self._fit_head()

    def _fit_head(self) -> None:
        """Date and views stand beside the heading, or below it where there is no room."""
        ahead = (self.head.heading, self.importing, self.add)
        parts: tuple[QWidget, ...] = (*ahead, self.views, self.as_of)
        widths = [part.sizeHint().width() + 2 * GAP_M for part in parts]
        below = [
            part
            for place, part in ((4, self.as_of), (3, self.views))
            if sum(widths[: place + 1]) + 2 * GAP_L > self.width()
        ]
        if below == [each for each in (self.as_of, self.views) if self._column.indexOf(each) >= 0]:
            return
        for part in (self._gap, self.as_of, self.views):
            if part in (*below, self._gap):
                self._column.insertWidget(1, part)
        self._gap.setVisible(bool(below))
        self.as_of.setContentsMargins(0, GAP_S if self.views in below else 0, 0, 0)
        for part in (self.views, self.as_of):
            if part not in below:
                self.head.add_before_gap(part)

    def _show(self) -> None:
        if self._mandates is None:
            return
        category = self.category.value()
        rows = rows_on(
            self._mandates,
            self.as_of.day,
            self.ui.language,
            ended=self.as_of.ended.isChecked(),
            category=category if isinstance(category, Category) else None,
        )
        self._rows_of_date = len(rows)
        self.table.show_rows(rows)
        if self.table.selected_row() is None and rows:
            self.table.select(rows[0].id)
        regulation = version_in_force(self._versions, self.as_of.day)
        self.composition.show_composition(
            composition_on(self._mandates, regulation, self.as_of.day)
        )
        self._say_count()
        self._show_detail(self.table.selected_row())
        there = bool(self._mandates)
        for part in (self.add, self.importing, self._panes, self.as_of):
            part.setVisible(there and self.others.shown is None)
        self.views.setVisible(there)
        begun = there and self._nothing.isVisible()
        self._nothing.setVisible(not there)
        if begun:
            # The button that had the keys is gone: they go on in the rows.
            self.table.setFocus()

    def _turn(self) -> None:
        """From the members of a date to another view, or back."""
        self.others.turn(str(self.views.value()))
        self._show()
        self.keys_changed.emit()

    def _say_count(self) -> None:
        shown, number = self.table.row_count(), self._rows_of_date
        words = self.ui.words
        self._count.setText(words.gettext("Shown: {shown} of {number}", shown=shown, number=number))

    def _show_detail(self, row: MandateLine | None) -> None:
        if row is None:
            self.detail.show_member(None, (), (), (), self.as_of.day)
            return
        session = self.ui.session
        attended = session.read(attended_meetings, session.council_id, row.person_id)
        within = tuple(each for each in attended if row.term.valid_on(each.date))
        own = [each for each in self._mandates or () if each.person_id == row.person_id]
        tasks = assignments_until(self.ui, row.person_id, self.as_of.day)
        self.detail.show_member(row, own, within, tasks, self.as_of.day)

    def _show_assignments(self) -> None:
        row = self.table.selected_row()
        if row is not None:
            showing_assignments(self.ui, self, row, self.as_of.day).exec()

    def _reveal(self, mandate: MandateLine) -> None:
        """Bring a mandate into view, whatever date and filter it takes."""
        self.search.set_value("")
        self.category.set_value(None)
        if not mandate.term.valid_on(self.as_of.day):
            self.as_of.set_day(max(mandate.term.from_, min(mandate.term.last, self.as_of.day)))
        else:
            self._show()
        self.table.select(mandate.id)

    def _add(self) -> None:
        if why_reading(self.ui) or self.others.shown is not None:
            return
        dialog = adding(self.ui, self, self.as_of.day)
        if dialog.exec():
            self.open(dialog.made)
            self.table.setFocus()

    def _changeable(self) -> MandateLine | None:
        return None if why_reading(self.ui) else self.table.selected_row()

    def _change_person(self) -> None:
        row = self._changeable()
        if row is not None:
            changing_person(self.ui, self, row).exec()

    def _change_mandate(self) -> None:
        row = self._changeable()
        if row is not None:
            changing_mandate(self.ui, self, row).exec()

    def _end(self) -> None:
        row = self._changeable()
        if row is not None and row.term.ended is None:
            ending(self.ui, self, row, self.as_of.day).exec()

    def _hand_over(self) -> None:
        row = self._changeable()
        if row is not None and row.role is not Role.MEMBER:
            dialog = handing_over(self.ui, self, row, max(self.as_of.day, row.term.from_ + _DAY))
            if dialog.exec():
                self.open(dialog.made)

    def save_paper(self) -> bool:
        shown = self.others.shown
        (self.save if shown is None else shown).export()
        return True

    def _filter(self, text: str) -> None:
        self.table.filter_rows(lambda row: not text.strip() or is_named(self.ui, row, text))
        self._say_count()

    def _narrowed(self, narrow: bool) -> None:
        """The detail shows what the table then leaves out."""
        self.side_button.setVisible(narrow)
        self._count.setVisible(not narrow)
        self.save.shorten(short=narrow)
        self.twice.shorten(short=narrow)
        self.table.columns_seen.leave_out(("voting", "from", "order") if narrow else ())

    def _connect(self) -> None:
        self.as_of.changed.connect(self._show)
        self.category.chosen.connect(lambda _category: self._show())
        self.search.textChanged.connect(self._filter)
        self.add.clicked.connect(self._add)
        self.empty.acted.connect(self._add)
        self.empty.other.connect(self.importing.run)
        self.copy.clicked.connect(self.table.copy)
        self.table.selected.connect(self._show_detail)
        self.table.opened.connect(lambda _row: self._change_person())
        self.detail.person.connect(self._change_person)
        self.detail.mandate.connect(self._change_mandate)
        self.detail.ending.connect(self._end)
        self.detail.handing.connect(self._hand_over)
        self.detail.asked.connect(self._show_assignments)
        self.composition.asked.connect(self.as_of.set_day)
        self.side_button.clicked.connect(self._panes.toggle)
        self._panes.narrowed.connect(self._narrowed)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in (("Ins", self._add), ("Ctrl+N", self._add), (KEY, self.importing.run)):
            shortcut(self, keys, slot, within)
        shortcut(self, "Ctrl+F", self.search.setFocus, within)

    def _arrange(self) -> None:
        self.head.add_before_gap(self.views)
        self.head.add_before_gap(self.as_of)
        self.head.add(self.importing)
        self.head.add(self.add)
        panel = Panel(head=False)
        bar = QHBoxLayout()
        bar.setContentsMargins(10, GAP_S, 10, GAP_S)
        bar.setSpacing(GAP_S)
        self.search.setMinimumWidth(110)
        self.search.setMaximumWidth(190)
        for filtering in (self.search, self.category, self._count):
            bar.addWidget(filtering)
        bar.addStretch(1)
        for button in (self.twice, self.columns, self.copy, self.save, self.side_button):
            bar.addWidget(button)
        self.side_button.hide()
        panel.body.addLayout(bar)
        panel.body.addWidget(line())
        panel.body.addWidget(self.table, 1)
        self._upright = upright = QSplitter(Qt.Orientation.Vertical)
        upright.setProperty("kind", "gap")
        upright.setHandleWidth(GAP_M)
        upright.setChildrenCollapsible(False)
        upright.addWidget(panel)
        upright.addWidget(self.detail)
        upright.setStretchFactor(0, 1)
        self.detail.setMinimumHeight(_DETAIL)
        upright.setSizes([1000, _DETAIL])
        self._panes = SidePanel(self.ui, "members", upright, self.composition, _SIDE)
        self._nothing = Panel(head=False)
        self._nothing.body.addWidget(self.empty)
        self._nothing.hide()
        self._gap = QWidget()
        self._gap.setFixedHeight(GAP_S)
        self._gap.hide()
        self._column = page_column(self)
        self.others = OtherViews(self.ui, self._column, self.open)
        self._column.addWidget(self.head)
        self._column.addWidget(self._panes, 1)
        self._column.addWidget(self._nothing, 1)
