"""The fields of a meeting: when, where, of what kind."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QWidget

from qacouncil.i18n.day_sentences import day_sentences, hour_sentences
from qacouncil.i18n.marking import N_
from qacouncil.i18n.term_words import term_words
from qacouncil.i18n.zone_words import zone_words
from qacouncil.localized import Language
from qacouncil.operations.meetings import MeetingData
from qacouncil.queries.absentee import allows_absentee
from qacouncil.rules.terms import MeetingForm, MeetingKind
from qacouncil.time_zones import KAZAKHSTAN, USUAL
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import capital, today
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.fields import Choice, ClockEdit, DateEdit, Field, LineEdit
from qacouncil.ui.workspace.content_language import with_text

_NO_DATE = N_("This is not a date. Write it as 31.12.2026.")
_NO_ABSENTEE = N_("The regulation in force on that day does not allow absentee voting.")
_TOO_EARLY = N_("The meeting would end before it begins. Correct the time.")
_NO_TIME = N_("This is not a time. Write it as 15:20.")


class MeetingFields(Retranslating, QWidget):
    """The form; what was typed stays, whatever is wrong with it. with_end: asks for the end too."""

    def __init__(self, ui: Ui, language: Language, *, with_end: bool = False) -> None:
        super().__init__()
        self.ui = ui
        self._language = language
        self._kept: MeetingData | None = None
        self._errors: dict[Field, str] = {}
        self.date, self.start, self.end = DateEdit(ui), ClockEdit(ui), ClockEdit(ui)
        self.place = LineEdit(ui)
        self.kind, self.form = Choice(ui), Choice(ui)
        self.zone = Choice(ui)
        editors = (self.date, self.start, self.end, self.place, self.kind, self.form, self.zone)
        self.fields = [Field(ui, editor) for editor in editors]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP_M)
        grid.setVerticalSpacing(GAP_S)
        date, start, end, place, kind, form, zone = self.fields
        grid.addWidget(date, 0, 0, 1, 2)
        grid.addWidget(start, 0, 2)
        grid.addWidget(end, 0, 3)
        grid.addWidget(place, 1, 0, 1, 4)
        grid.addWidget(kind, 2, 0, 1, 2)
        grid.addWidget(form, 2, 2, 1, 2)
        grid.addWidget(zone, 3, 0, 1, 2)
        for column in range(4):
            grid.setColumnStretch(column, 1)
        end.setVisible(with_end)
        zone.setVisible(with_end)
        for each in (self.date, self.start, self.end):
            each.textChanged.connect(self._note)
        self.zone.chosen.connect(self._note)
        self.date.left_changed.connect(self._offer_forms)
        self.retranslate()

    def show_data(self, data: MeetingData) -> None:
        self._kept = data
        self.date.set_value(data.date)
        self.start.set_value(data.start)
        self.end.set_value(data.end)
        self.place.set_value(data.place.text(self._language))
        self.place.setPlaceholderText(data.place.nearest(self._language)[0])
        self.kind.set_value(data.kind)
        self._offer_forms()
        self.form.set_value(data.form)
        self._offer_zones()
        self.zone.set_value(data.timezone)
        self._note()

    def value(self) -> MeetingData | None:
        """What is typed; None where something is wrong, which is then said at its field."""
        kept = self._kept
        date, start = self.date.value(), self.start.value()
        self._say(self.fields[0], "" if date else _NO_DATE)
        self._say(self.fields[1], "" if start is not None else _NO_TIME)
        self._say(self.fields[2], "" if self.end.is_valid() else _NO_TIME)
        end = self.end.value(start) if start is not None and self.end.is_valid() else None
        if start is not None and end is not None and end < start:
            self._say(self.fields[2], _TOO_EARLY)
        absentee = self.form.value() == MeetingForm.ABSENTEE
        # A meeting that was opened stays as its own regulation had it.
        same = kept is not None and (kept.form, kept.date) == (MeetingForm.ABSENTEE, date)
        refused = absentee and not same and not self._allows_absentee()
        self._say(self.fields[5], _NO_ABSENTEE if refused else "")
        wrong = [field for field in self.fields if field.error]
        if wrong or kept is None or date is None or start is None:
            if wrong:
                wrong[0].take_keys()
            return None
        return replace(
            kept,
            date=date,
            start=start,
            end=self.end.value(start),
            place=with_text(kept.place, self._language, self.place.value()),
            kind=MeetingKind(str(self.kind.value())),
            form=MeetingForm(str(self.form.value())),
            timezone=str(self.zone.value() or kept.timezone),
        )

    def lock_date(self, reason: str) -> None:
        """The number hangs on the date: after the opening it stays."""
        if reason:
            self.date.setReadOnly(True)
            self._note()  # a day that stays needs none; the reason is told in its place
            self.date.setToolTip(reason)
            self.date.setAccessibleDescription(reason)

    def retranslate(self) -> None:
        words = self.ui.words
        labels = (
            words.pgettext("field", "Date"),
            words.pgettext("field", "Start"),
            words.pgettext("field", "End"),
            words.pgettext("field", "Place"),
            words.pgettext("field", "Kind of meeting"),
            words.pgettext("field", "Form"),
            words.pgettext("field", "Time zone"),
        )
        for field, text in zip(self.fields, labels, strict=True):
            field.set_label(text)
        kinds = [(each, capital(term_words(words, each))) for each in MeetingKind]
        self.kind.set_choices(kinds)
        self._offer_forms()
        self._offer_zones()
        self._note()
        for field, message in self._errors.items():
            field.set_error(words.gettext(message) if message else "")

    def _allows_absentee(self) -> bool:
        session, date = self.ui.session, self.date.value()
        return date is not None and session.read(allows_absentee, session.council_id, date)

    def _offer_forms(self) -> None:
        """Absentee voting where the regulation of that date allows it, or it was chosen before."""
        words, allowed = self.ui.words, self._allows_absentee()
        kept = self._kept is not None and self._kept.form is MeetingForm.ABSENTEE
        forms: list[MeetingForm] = [
            each for each in MeetingForm if each is not MeetingForm.ABSENTEE
        ]
        if allowed or kept or self.form.value() == MeetingForm.ABSENTEE:
            forms.append(MeetingForm.ABSENTEE)
        self.form.set_choices([(each, capital(term_words(words, each))) for each in forms])
        reason = "" if allowed else words.gettext(_NO_ABSENTEE)
        self.form.setToolTip(reason)
        self.form.setAccessibleDescription(reason)

    def _offer_zones(self) -> None:
        """Kazakhstan's, each with its offset on the date; another that was stored stays."""
        kept = self._kept.timezone if self._kept is not None else USUAL
        names = [*KAZAKHSTAN, *([] if kept in KAZAKHSTAN else [kept])]
        date = self.date.value() or today(self.ui)
        self.zone.set_choices([(each, zone_words(self.ui.words, each, date)) for each in names])

    def _note(self, *_changed: object) -> None:
        """What is unusual about day and hours, while they are typed; they may stay."""
        words, date, start = self.ui.words, self.date.value(), self.start.value()
        notes: list[str] = []
        if date is not None and not self.date.isReadOnly():
            notes = day_sentences(words, date, today(self.ui))
        self.fields[0].set_note(" ".join(notes))
        zone = str(self.zone.value() or USUAL)
        notes = []
        if date is not None and start is not None and self.end.is_valid():
            notes = hour_sentences(words, date, start, self.end.value(start), zone)
        self.fields[2].set_note(" ".join(notes))

    def _say(self, field: Field, message: str) -> None:
        self._errors[field] = message
        field.set_error(self.ui.words.gettext(message) if message else "")
