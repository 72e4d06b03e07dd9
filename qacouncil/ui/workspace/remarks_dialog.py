"""What the members remarked on the minutes, and what becomes of each remark."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.changes import Changes
from qacouncil.errors import UserError
from qacouncil.i18n.term_words import term_words
from qacouncil.operations.review import (
    RemarkData,
    accept_remark,
    add_remark,
    change_remark,
    decline_remark,
    remove_remark,
    reopen_remark,
)
from qacouncil.queries.review import RemarkLine, remarks
from qacouncil.queries.workspace import AgendaLine, MeetingHead
from qacouncil.rules.lifecycle import Edit
from qacouncil.rules.terms import MinutesState, RemarkState
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_locked
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import today
from qacouncil.ui.session import Writing
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.undo import Steps
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import Field
from qacouncil.ui.widgets.growing_text import GrowingText
from qacouncil.ui.widgets.key_button import KeyButton
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.table import Column, Table
from qacouncil.ui.widgets.typed_times import date_as_shown
from qacouncil.ui.workspace.people import People
from qacouncil.ui.workspace.remark_form import RemarkForm

_WIDTH, _TABLE = 820, 220  # px
_SIGNS = {
    RemarkState.OPEN: ("warning", "clock"),
    RemarkState.ACCEPTED: ("done", "check"),
    RemarkState.DECLINED: ("plain", "close"),
}


class RemarksDialog(Retranslating, Dialog):
    """`led`: to the item of this number, which the dialog makes room for.

    F2 accepts, F3 declines, F4 opens again, Insert adds, Delete removes, Enter goes to the item.
    """

    led = Signal(int, str)

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        head: MeetingHead,
        agenda: tuple[AgendaLine, ...],
        people: People,
    ) -> None:
        super().__init__(ui, parent)
        self._head, self._agenda, self._people = head, agenda, people
        self._steps = Steps(ui)
        self._rows: tuple[RemarkLine, ...] = ()
        self._shown: tuple[str, RemarkState] | None = None
        self.body.addStrut(_WIDTH)
        self._fact = label("fact", wrap=True)
        self.table = Table(ui, self._columns(), two_lines=True)
        self.table.setMinimumHeight(_TABLE)
        self.table.selected.connect(self._show_selected)
        self.table.opened.connect(self._go)
        self.add = KeyButton(ui, "Insert", "secondary")
        self.change, self.remove = Button(ui), Button(ui)
        self.whole = label(wrap=True)
        self.answer = Field(ui, GrowingText(ui))
        self.accept_it = KeyButton(ui, "F2", "secondary")
        self.decline = KeyButton(ui, "F3", "secondary")
        self.reopen = KeyButton(ui, "F4", "secondary")
        self.to_item = Button(ui, "link")
        self._connect()
        self._lay_out()
        self.cancel.hide()
        self._read()
        self.retranslate()
        self.table.setFocus()
        if self._rows:
            waiting = [row for row in self._rows if row.state is RemarkState.OPEN]
            self.table.select((waiting or self._rows)[0].id)

    @property
    def text(self) -> GrowingText:
        """The answer as it is typed."""
        editor = self.answer.editor
        assert isinstance(editor, GrowingText)
        return editor

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("Remarks on the minutes"))
        self.set_buttons(words.pgettext("button", "Cancel"), words.pgettext("button", "Close"))
        self.table.setAccessibleName(words.gettext("Remarks on the minutes"))
        self.add.setText(words.pgettext("button", "Add a remark"))
        self.change.setText(words.pgettext("button", "Change…"))
        self.remove.setText(words.pgettext("button", "Remove"))
        self.accept_it.setText(words.pgettext("button", "Accept"))
        self.decline.setText(words.pgettext("button", "Decline"))
        self.reopen.setText(words.pgettext("button", "Open again"))
        self.answer.set_label(words.pgettext("field", "Answer to the member"))
        self._say_facts()
        self._show_selected(self.table.selected_row())

    def _columns(self) -> list[Column]:
        ui = self.ui

        def item(row: RemarkLine) -> str:
            if not row.item:
                return ui.words.gettext("The minutes as a whole")
            return ui.words.pgettext("item", "№\u00a0{number}", number=row.item)

        return [
            Column(
                "member",
                lambda t: t.pgettext("table", "Member"),
                lambda row: self._people.name(row.person_id, ui.language),
                width=150,
            ),
            Column("item", lambda t: t.pgettext("table", "Agenda item"), item, width=150),
            Column(
                "text", lambda t: t.pgettext("table", "Remark"), lambda row: row.text, stretch=True
            ),
            Column(
                "date",
                lambda t: t.pgettext("table", "Date"),
                lambda row: date_as_shown(row.made_on),
                width=96,
                sort=lambda row: row.made_on,
            ),
            Column(
                "state",
                lambda t: t.pgettext("table", "State"),
                lambda row: term_words(ui.words, row.state),
                width=150,
                tag=lambda row: (*_SIGNS[row.state], term_words(ui.words, row.state)),
            ),
        ]

    def _connect(self) -> None:
        for button, act in (
            (self.add, self._add),
            (self.change, self._change),
            (self.remove, self._remove),
            (self.accept_it, self._accept),
            (self.decline, self._decline),
            (self.reopen, self._reopen),
            (self.to_item, lambda: self._go(self.table.selected_row())),
        ):
            button.clicked.connect(act)
        for keys, button in (
            ("Ins", self.add),
            ("F2", self.accept_it),
            ("F3", self.decline),
            ("F4", self.reopen),
        ):
            shortcut(self, keys, button.click)
        context = Qt.ShortcutContext.WidgetShortcut
        shortcut(self.table, "Del", self.remove.click, context)
        shortcut(self.table, "Ctrl+Z", self._steps.undo, context)
        self.ui.session.changed.connect(self._follow)

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(GAP_S)
        above.addWidget(self._fact, 1)
        for button in (self.add, self.change, self.remove):
            above.addWidget(button)
        below.setSpacing(GAP_S)
        for button in (self.accept_it, self.decline, self.reopen):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self.to_item)
        self.body.addLayout(above)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.whole)
        self.body.addWidget(self.answer)
        self.body.addLayout(below)

    def _follow(self, changes: Changes) -> None:
        if changes.tables & {"remark", "meeting"}:
            self._read()

    def _read(self) -> None:
        self._rows = self.ui.session.read(remarks, self._head.id)
        self.table.show_rows(self._rows)
        self._say_facts()
        self._show_selected(self.table.selected_row())

    def _say_facts(self) -> None:
        words = self.ui.words
        states = [row.state for row in self._rows]
        self._fact.setText(
            words.gettext(
                "Not settled: {waiting}, accepted: {accepted}, declined: {declined}",
                waiting=states.count(RemarkState.OPEN),
                accepted=states.count(RemarkState.ACCEPTED),
                declined=states.count(RemarkState.DECLINED),
            )
        )

    def _show_selected(self, row: RemarkLine | None) -> None:
        words = self.ui.words
        locked = self._why(row)
        self.whole.setText(row.text if row is not None else "")
        self.whole.setVisible(row is not None)
        self.answer.setVisible(row is not None)
        shown = (row.id, row.state) if row is not None else None
        if shown != self._shown:  # else an answer may be half typed
            self._shown = shown
            self.text.replace_text(row.answer if row is not None else "")
            self.answer.set_error("")
        self.text.setReadOnly(bool(locked))
        waits = row is not None and row.state is RemarkState.OPEN
        for button, wanted in (
            (self.accept_it, waits),
            (self.decline, waits),
            (self.reopen, row is not None and not waits),
            (self.to_item, row is not None and bool(row.item)),
        ):
            button.setVisible(wanted)
        for button in (self.accept_it, self.decline, self.reopen, self.change, self.remove):
            lock(button, locked)
        if row is not None:
            said = words.gettext("Go to item {number}", number=row.item)
            self.to_item.setText(said)
        reviewed = self._head.minutes is MinutesState.REVIEW
        not_now = words.gettext("The minutes are not in review. Send them to the members first.")
        why = why_locked(self.ui, self._head.stage, Edit.REMARKS)
        lock(self.add, why or ("" if reviewed else not_now))

    def _why(self, row: RemarkLine | None) -> str:
        words = self.ui.words
        if row is None:
            return words.gettext("There is no remark here.")
        if row.revision != self._head.revision:
            return words.gettext("This remark was made on an earlier revision, which is signed.")
        return why_locked(self.ui, self._head.stage, Edit.REMARKS)

    def _go(self, row: RemarkLine | None) -> None:
        if row is not None and row.item:
            self.accept()
            self.led.emit(row.item, "heard")

    def _add(self) -> None:
        def act(data: RemarkData) -> Writing:
            written = self.ui.session.write(add_remark, self._head.id, data)
            self._steps.keep(written)
            return written.then(self._added)

        self._ask(act)

    def _added(self, remark_id: str) -> None:
        self._read()
        self.table.select(remark_id)

    def _change(self) -> None:
        row = self.table.selected_row()
        if row is not None:
            self._ask(lambda data: self.ui.session.write(change_remark, row.id, data), row)

    def _ask(self, act: Callable[[RemarkData], Writing], row: RemarkLine | None = None) -> None:
        day = today(self.ui)
        RemarkForm(self.ui, self, self._agenda, self._people, day, act, row).open()

    def _accept(self) -> None:
        self._write(accept_remark, self.text.value())

    def _decline(self) -> None:
        self._write(decline_remark, self.text.value())

    def _reopen(self) -> None:
        self._write(reopen_remark)

    def _remove(self) -> None:
        self._write(remove_remark)

    def _write(self, operation: Callable[..., object], *answer: str) -> None:
        row = self.table.selected_row()
        if row is None:
            return
        writing = self.ui.session.write(operation, row.id, *answer)
        self._steps.keep(writing)
        writing.then(lambda _: self._settled(row.id)).otherwise(self.refuse)

    def _settled(self, remark_id: str) -> None:
        """On to the next that waits."""
        self.table.setFocus()
        waiting = [row.id for row in self._rows if row.state is RemarkState.OPEN]
        if waiting and remark_id not in waiting:
            self.table.select(waiting[0])

    def refuse(self, error: UserError) -> None:
        self.answer.set_error(error.sentence(self.ui.words))
        self.answer.take_keys()


def show_remarks(
    ui: Ui,
    parent: QWidget,
    head: MeetingHead,
    agenda: tuple[AgendaLine, ...],
    people: People,
    lead: Callable[[int, str], object],
) -> None:
    """Open the list over its window; `lead` goes to an item."""
    dialog = RemarksDialog(ui, parent, head, agenda, people)
    dialog.led.connect(lead)
    dialog.open()
