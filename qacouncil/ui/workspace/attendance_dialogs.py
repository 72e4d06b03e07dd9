"""Forms of attendance: a recusal with its reason; times, reason of absence and manner."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.errors import UserError
from qacouncil.localized import Localized
from qacouncil.operations.attendance import check_intervals
from qacouncil.operations.comings import Stay, record_stay
from qacouncil.queries.presence import Attendee, Presence
from qacouncil.rules.attendance import Interval
from qacouncil.rules.terms import AttendanceState, Mode
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import listed_name
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import ClockEdit, Field, LineEdit


class RecusalDialog(Retranslating, Dialog):
    """A conflict of interest in an item; what it lies in may be told."""

    def __init__(self, ui: Ui, parent: QWidget | None, name: str, item_number: int) -> None:
        super().__init__(ui, parent)
        self._name, self._number = name, item_number
        self._told = self.add_words()
        self.text = LineEdit(ui)
        self._field = Field(ui, self.text)
        self.body.addWidget(self._field)
        self.retranslate()
        self.text.setFocus()

    def reason(self) -> Localized:
        """As typed, in the language of the interface."""
        return Localized(**{self.ui.language: self.text.value()})

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(
            words.gettext(
                "Recuse from item {number}? Member: {name}", number=self._number, name=self._name
            )
        )
        self._told.setText(
            words.gettext(
                "A recused member takes no part in the discussion and the vote on this item;"
                " its quorum follows the regulation."
            )
        )
        self._field.set_label(words.pgettext("field", "What the conflict of interest lies in"))
        self.set_buttons(words.pgettext("button", "Cancel"), words.pgettext("button", "Recuse"))


class StayDialog(Retranslating, Dialog):
    """Everything about one member's attendance; written when the verb is chosen."""

    def __init__(
        self, ui: Ui, parent: QWidget | None, member: Attendee, presence: Presence
    ) -> None:
        super().__init__(ui, parent)
        self._member, self._presence = member, presence
        self.state, self.mode, self.excused = Choice(ui), Choice(ui), Choice(ui)
        self.reason = LineEdit(ui)
        self.times = [(ClockEdit(ui), ClockEdit(ui)) for _ in range(len(member.intervals) + 1)]
        self._named = {
            "state": Field(ui, self.state),
            "mode": Field(ui, self.mode),
            "excused": Field(ui, self.excused),
            "reason": Field(ui, self.reason),
        }
        self._stays = [(Field(ui, came), Field(ui, went)) for came, went in self.times]
        self._lay_out()
        self.retranslate()
        self._fill()
        self.state.chosen.connect(lambda _state: self._show_parts())
        self._show_parts()

    def confirm(self) -> None:
        """Check the times here; the operation has the last word."""
        for fields in self._stays:
            for field in fields:
                field.set_error("")
        if not self._times_are_valid():
            return
        self.send(self.ui.session.write(record_stay, self._member.id, self.stay()))

    def stay(self) -> Stay:
        """The attendance as the fields have it."""
        state = self.state.value()
        state = state if isinstance(state, AttendanceState) else AttendanceState.UNKNOWN
        absent = state is AttendanceState.ABSENT
        excused = self.excused.value()
        return Stay(
            state=state,
            mode=Mode(str(self.mode.value())),
            excused=bool(excused) if absent and excused is not None else None,
            reason=self._reason() if absent else Localized(),
            intervals=() if absent else self._intervals(),
        )

    def retranslate(self) -> None:
        words = self.ui.words
        name = listed_name(self.ui, self._member.name)
        self.set_question(words.gettext("Attendance: {name}", name=name))
        labels = {
            "state": words.pgettext("field", "Attendance"),
            "mode": words.pgettext("field", "Takes part"),
            "excused": words.pgettext("field", "Absence"),
            "reason": words.pgettext("field", "Reason"),
        }
        for key, text in labels.items():
            self._named[key].set_label(text)
        for came, went in self._stays:
            came.set_label(words.pgettext("field", "Arrival"))
            went.set_label(words.pgettext("field", "Departure"))
        here, away = (
            words.pgettext("attendance", "present"),
            words.pgettext("attendance", "absent"),
        )
        if self._presence.absentee:
            here = words.pgettext("attendance", "voting sheet returned")
            away = words.pgettext("attendance", "not returned")
        self.state.set_choices(
            [
                (AttendanceState.UNKNOWN, words.pgettext("attendance", "not marked")),
                (AttendanceState.PRESENT, here),
                (AttendanceState.ABSENT, away),
            ]
        )
        self.mode.set_choices(
            [
                (Mode.IN_PERSON, words.pgettext("attendance", "in person")),
                (Mode.ONLINE, words.pgettext("attendance", "online")),
            ]
        )
        self.excused.set_choices(
            [
                (None, words.pgettext("attendance", "not said")),
                (True, words.pgettext("attendance", "absent for a valid reason")),
                (False, words.pgettext("attendance", "absent without a valid reason")),
            ]
        )
        self.set_buttons(words.pgettext("button", "Cancel"), words.pgettext("button", "Save"))

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(GAP_M)
        first.addWidget(self._named["state"])
        first.addWidget(self._named["mode"])
        first.addStretch(1)
        self.body.addLayout(first)
        for came, went in self._stays:
            row = QHBoxLayout()
            row.setSpacing(GAP_M)
            row.addWidget(came)
            row.addWidget(went)
            self.body.addLayout(row)
        self.body.addWidget(self._named["excused"])
        self.body.addWidget(self._named["reason"])

    def _fill(self) -> None:
        member = self._member
        self.state.set_value(member.state)
        self.mode.set_value(member.mode)
        self.excused.set_value(member.excused)
        self.reason.set_value(member.reason.nearest(self.ui.language)[0])
        for (came, went), stay in zip(self.times, member.intervals, strict=False):
            came.set_value(stay.arrival)
            went.set_value(stay.departure)

    def _show_parts(self) -> None:
        absent = self.state.value() is AttendanceState.ABSENT
        absentee = self._presence.absentee
        there = self.state.value() is AttendanceState.PRESENT and not absentee
        self._named["mode"].setVisible(not absentee)
        for key in ("excused", "reason"):
            self._named[key].setVisible(absent)
        for fields in self._stays:
            for field in fields:
                field.setVisible(there)

    def _intervals(self) -> tuple[Interval, ...]:
        start = self._presence.start
        stays = [Interval(came.value(start), went.value(start)) for came, went in self.times]
        return tuple(stay for stay in stays if stay != Interval())

    def _times_are_valid(self) -> bool:
        if self.state.value() is not AttendanceState.PRESENT:
            return True
        words = self.ui.words
        for fields, editors in zip(self._stays, self.times, strict=True):
            for field, editor in zip(fields, editors, strict=True):
                if not editor.is_valid():
                    field.set_error(words.gettext("This is not a time. Write it as 15:20."))
                    field.take_keys()
                    return False
        try:
            check_intervals(self._intervals(), self._presence.start)
        except UserError as error:
            self._stays[0][0].set_error(error.sentence(words))
            return False
        return True

    def _reason(self) -> Localized:
        """The reason as typed; the other languages stay where this one was not changed."""
        typed, known = self.reason.value(), self._member.reason
        if typed == known.nearest(self.ui.language)[0]:
            return known
        return Localized(**{self.ui.language: typed})
