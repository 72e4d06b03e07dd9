"""What is worth a second look in the record: a list that leads to each place, with its repair."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from qacouncil.i18n.text_checks import TextFinding
from qacouncil.i18n.translator import Translator
from qacouncil.i18n.warning_sentences import warning_place, warning_sentence
from qacouncil.operations.repairs import can_repair, repair_text
from qacouncil.queries.meeting_warnings import MeetingWarnings, meeting_warnings
from qacouncil.rules.meeting_warnings import MeetingWarning, Spot
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import why_reading
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.table import Column, Table

_LEAST, _MOST = 120, 380  # px
_WIDTH = 720
_FIELDS = {
    Spot.ATTENDANCE: "attendance",
    Spot.TITLE: "title",
    Spot.HEARD: "heard",
    Spot.SPEECH: "spoke",
    Spot.POINT: "points",
    Spot.VOTE: "vote",
    Spot.RECUSAL: "attendance",
    Spot.ITEM: "heard",
}
Lead = Callable[[int, str], object]


@dataclass(frozen=True, slots=True)
class _Row:
    id: int
    place: str
    sentence: str
    warning: MeetingWarning


class WarningsDialog(Retranslating, Dialog):
    """`lead` goes to an item (0: the meeting) and a field, as the head's "what is missing" does."""

    def __init__(
        self, ui: Ui, parent: QWidget | None, meeting_id: str, found: MeetingWarnings, lead: Lead
    ) -> None:
        super().__init__(ui, parent)
        self._meeting_id, self._found, self._lead = meeting_id, found, lead
        self._none = label("fact")
        self.table = Table(
            ui,
            (
                Column("place", _place_heading, lambda row: row.place, width=210),
                Column("sentence", _sentence_heading, lambda row: row.sentence, stretch=True),
            ),
            two_lines=True,
        )
        self.table.setMinimumWidth(_WIDTH)
        self.table.selected.connect(self._chosen)
        self.table.opened.connect(lambda _row: self.confirm())
        self.repair = Button(ui)
        self.repair.clicked.connect(self._repair)
        self.body.addWidget(self._none)
        self.body.addWidget(self.table)
        self.below.addWidget(self.repair)
        self.below.addSpacing(GAP_M)
        ui.session.changed.connect(self._refresh)
        self.retranslate()

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("Worth a second look"))
        self._none.setText(
            words.gettext("Nothing in the record of the meeting is worth a second look.")
        )
        self.table.setAccessibleName(words.gettext("Worth a second look"))
        self.repair.setText(words.pgettext("button", "Repair"))
        self.set_buttons(words.pgettext("button", "Close"), words.pgettext("button", "Show"))
        self._show()

    def confirm(self) -> None:
        """To the place of the one that is selected."""
        row = self.table.selected_row()
        if row is None:
            return
        where, lead = row.warning.where, self._lead
        self.accept()
        # The window below takes the keys back first, where they were.
        QTimer.singleShot(0, lambda: lead(where.item, _FIELDS.get(where.spot, "details")))

    def _show(self) -> None:
        words = self.ui.words
        rows = [
            _Row(
                number,
                warning_place(words, each.where),
                warning_sentence(
                    words, each, self._found.names, initials_first=self._found.initials_first
                ),
                each,
            )
            for number, each in enumerate(self._found.warnings)
        ]
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        self._none.setVisible(not rows)
        height = self.table.horizontalHeader().height() + 2
        height += sum(self.table.rowHeight(each) for each in range(len(rows)))
        self.table.setFixedHeight(max(_LEAST, min(_MOST, height)))
        if rows and self.table.selected_row() is None:
            self.table.select(rows[0].id)
        self._chosen(self.table.selected_row())

    def _chosen(self, row: _Row | None) -> None:
        self.verb.setEnabled(row is not None)
        reason = why_reading(self.ui)
        able = row is not None and can_repair(row.warning.where, _finding(row.warning))
        self.repair.setEnabled(able and not reason)
        self.repair.setToolTip(reason)

    def _repair(self) -> None:
        row = self.table.selected_row()
        if row is None:
            return
        self.refused.hide()
        writing = self.ui.session.write(
            repair_text, row.warning.where, _finding(row.warning)
        ).otherwise(self.refuse)
        offer_undo(self.ui, writing, lambda words: words.gettext("A text was repaired."))

    def _refresh(self, _changes: object) -> None:
        self._found = self.ui.session.read(meeting_warnings, self._meeting_id)
        self._show()


def _finding(warning: MeetingWarning) -> TextFinding:
    found, repair = warning.values.get("found", ""), warning.values.get("repair", "")
    return TextFinding(warning.code, str(found), str(repair))


def _place_heading(words: Translator) -> str:
    return words.pgettext("column", "Place in the record")


def _sentence_heading(words: Translator) -> str:
    return words.pgettext("column", "What is noticed")
