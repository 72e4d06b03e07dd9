"""The assessment screen: the version that is shown, and beside it all versions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.changes import Changes
from qacouncil.operations.assessment_policy import remove_policy_draft
from qacouncil.queries.adopted_decisions import adopted_decisions
from qacouncil.queries.assessment_policies import (
    PolicyVersion,
    assessment_policies,
    policy_in_force,
)
from qacouncil.rules.assessment import PolicyState, policy_state
from qacouncil.ui.assessment.as_of import InForceOn
from qacouncil.ui.assessment.makers import adopting, beginning, comparing, ending
from qacouncil.ui.assessment.version_words import columns, version_name
from qacouncil.ui.assessment.view import PolicyView
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.page import PageHead, page_column
from qacouncil.ui.screen import Screen
from qacouncil.ui.side_panel import SidePanel
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button, Panel, line
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.fields import SearchEdit
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.table import Table

_SIDE = 300
_NARROW = 900
_TABLES = frozenset({"assessment_policy", "assessment_grade", "decision", "vote_result", "meeting"})


class AssessmentScreen(Screen):
    """Insert begins a draft, Delete removes one, F8 shows the versions."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._versions: list[PolicyVersion] | None = None
        self.head, self.as_of = PageHead(), InForceOn(ui)
        self.new = Button(ui, "primary", "add")
        self.side_button = Button(ui, "secondary", "panel", small=True)
        self.view = PolicyView(ui)
        self.search = SearchEdit(ui)
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.table = Table(ui, columns(ui, self.state_of), two_lines=True)
        self.table.sort_by("period", descending=True)
        self.save = ExportButton(
            ui, self.table, lambda t: t.pgettext("screen", "Assessment policy"), short=True
        )
        self.empty = EmptyList(ui, "assessment")
        self._arrange()
        self._connect()
        self.retranslate()

    def open(self, record_id: str) -> None:
        """With this version."""
        self.as_of.follow()
        self.renew()
        if record_id:
            self.table.select(record_id)

    def first(self) -> QWidget:
        return self.table if self._versions else self.empty.action

    def leave(self) -> bool:
        self.view.settle()
        return True

    def state_of(self, version: PolicyVersion) -> PolicyState:
        """Where a version stands on the date asked for."""
        return policy_state(version, self._versions or (), self.as_of.day)

    def refresh(self, changes: Changes | None) -> None:
        if changes is None or changes.tables & _TABLES:
            session = self.ui.session
            self._versions = session.read(assessment_policies, session.council_id)
            self._show_list()
            if self.table.selected_row() is None and self._versions:
                self._select_in_force()
            self._show_selected()

    def retranslate(self) -> None:
        t = self.ui.words
        self.head.heading.setText(t.pgettext("screen", "Assessment policy"))
        self.setAccessibleName(t.pgettext("screen", "Assessment policy"))
        self.as_of.say()
        self.new.setText(t.pgettext("button", "New draft"))
        self.side_button.name_it(t.pgettext("button", "Versions (F8)"))
        self.search.setPlaceholderText(t.gettext("Filter"))
        self.search.setAccessibleName(t.gettext("Filter of the versions"))
        self.copy.name_it(t.pgettext("button", "Copy the rows"))
        self._list.title.setText(t.gettext("Versions"))
        self.table.setAccessibleName(t.gettext("Versions"))
        self.empty.set_texts(
            t.gettext("There is no assessment policy yet"),
            t.gettext(
                "Begin with the usual scale, change what is different here, and adopt it by a"
                " decision."
            ),
            t.pgettext("button", "New draft"),
        )
        for button in (self.new, self.empty.action):
            lock(button, why_reading(self.ui))
        self._say_in_force()
        self.view.say()

    def keys(self) -> list[tuple[str, str]]:
        t = self.ui.words
        new = [] if why_reading(self.ui) else [("Insert", t.pgettext("key", "new draft"))]
        return [
            *new,
            ("Ctrl+F", t.pgettext("key", "filter")),
            ("Ctrl+C", t.pgettext("key", "copy rows")),
            ("F8", t.pgettext("key", "side panel")),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.as_of.fold(narrow=self.width() < _NARROW)
        self.head.fact.setVisible(self.width() >= _NARROW)

    def select(self, policy_id: object) -> None:
        """Show this version once it is in the list."""
        self.table.select(str(policy_id))

    def remove_draft(self) -> None:
        """Take the draft shown away; it can be restored."""
        policy = self.view.policy
        if policy is None or not policy.is_draft or why_reading(self.ui):
            return
        name = version_name(self.ui, policy)
        offer_undo(
            self.ui,
            self.ui.session.write(remove_policy_draft, policy.id),
            lambda words: words.gettext("The draft was removed: {name}", name=name),
        )

    def _connect(self) -> None:
        self.new.clicked.connect(self._begin)
        self.empty.acted.connect(self._begin)
        self.as_of.changed.connect(self._follow_date)
        self.side_button.clicked.connect(self.side.toggle)
        self.side.narrowed.connect(self.side_button.setVisible)
        self.search.textChanged.connect(self.table.filter)
        self.copy.clicked.connect(self.table.copy)
        self.table.selected.connect(lambda _row: self._show_selected())
        self.table.opened.connect(lambda _row: self.view.first().setFocus())
        self.view.adopting.connect(lambda: self._with(adopting))
        self.view.ending.connect(lambda: self._with(ending))
        self.view.comparing.connect(self._compare)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self, "Ins", self._begin, within)
        shortcut(self, "Ctrl+F", self.search.setFocus, within)
        shortcut(self.table, "Delete", self.remove_draft, within)

    def _begin(self) -> None:
        if why_reading(self.ui):
            return
        dialog = beginning(self.ui, self, self._versions or [], self.view.policy)
        dialog.accepted.connect(lambda: self.select(dialog.made))
        dialog.open()

    def _with(self, make: object) -> None:
        policy = self.view.policy
        if policy is not None and callable(make):
            make(self.ui, self, self._versions or [], policy).open()

    def _compare(self) -> None:
        if self._versions and self.view.policy is not None:
            comparing(self.ui, self, self._versions, self.view.policy).open()

    def _follow_date(self) -> None:
        self._show_list()
        self._select_in_force()
        self._show_selected()

    def _select_in_force(self) -> None:
        session = self.ui.session
        found = session.read(policy_in_force, session.council_id, self.as_of.day)
        if found is not None:
            self.table.select(found.id)
        elif self.table.selected_row() is None and self._versions:
            self.table.select(self._versions[0].id)

    def _show_list(self) -> None:
        versions = self._versions or []
        self.table.show_rows(versions)
        there = bool(versions)
        self.side.setVisible(there)
        self.new.setVisible(there)
        self.as_of.setVisible(there)
        self._nothing.setVisible(not there)
        self._say_in_force()

    def _say_in_force(self) -> None:
        if self._versions is None:
            return
        t = self.ui.words
        found = [each for each in self._versions if self.state_of(each) is PolicyState.IN_FORCE]
        said = (
            version_name(self.ui, found[0])
            if found
            else t.gettext("no version is in force on this date")
        )
        self.head.fact.setText(said if self._versions else "")

    def _show_selected(self) -> None:
        row = self.table.selected_row()
        if not isinstance(row, PolicyVersion):
            return
        session, decision = self.ui.session, None
        if row.decision_id is not None:
            found = session.read(adopted_decisions, session.council_id, decision_id=row.decision_id)
            decision = found[0] if found else None
        copying = (
            lambda words: words.pgettext("button", "Copy into a new draft…"),
            self._begin,
        )
        removing = (
            lambda words: words.pgettext("button", "Remove the draft"),
            self.remove_draft,
        )
        self.view.more.entries = [copying, *([removing] if row.is_draft else [])]
        self.view.compare.setEnabled(len(self._versions or ()) > 1)
        self.view.show_policy(row, self.state_of(row), decision)

    def _arrange(self) -> None:
        self.head.add_before_gap(self.as_of)
        self.head.add(self.side_button)
        self.head.add(self.new)
        self.side_button.hide()
        self._list = Panel()
        bar = QHBoxLayout()
        bar.setContentsMargins(10, GAP_S, 10, GAP_S)
        bar.setSpacing(GAP_S)
        bar.addWidget(self.search, 1)
        bar.addWidget(self.copy)
        bar.addWidget(self.save)
        self._list.body.addLayout(bar)
        self._list.body.addWidget(line())
        self._list.body.addWidget(self.table, 1)
        self._nothing = Panel(head=False)
        self._nothing.body.addWidget(self.empty)
        self._nothing.hide()
        self.side = SidePanel(self.ui, "assessment", self.view, self._list, _SIDE)
        column = page_column(self)
        column.addWidget(self.head)
        column.addWidget(self.side, 1)
        column.addWidget(self._nothing, 1)
