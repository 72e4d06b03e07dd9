"""What the register is filtered by: words, area and person at once, the rest in a row below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.area_words import area_words
from qacouncil.i18n.collation import collation_key
from qacouncil.i18n.standard_words import standard_words
from qacouncil.queries.meeting_reference import NamedMeeting
from qacouncil.queries.register_choices import STANDARDS, RegisterChoices
from qacouncil.queries.register_filter import RegisterFilter
from qacouncil.rules.numbering import academic_year_bounds
from qacouncil.rules.register import Decided
from qacouncil.ui.context import Ui
from qacouncil.ui.said import listed_name, numbered, one_line, today
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import Button, line
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.fields import SearchEdit
from qacouncil.ui.widgets.flow import Flow
from qacouncil.ui.widgets.typed_times import date_as_shown

_NO_CHOICES = RegisterChoices((), (), (), (), ())


class RegisterFilters(QWidget):
    """`changed`: something else is wanted. `actions` stand at the right end of the first row."""

    changed = Signal()

    def __init__(self, ui: Ui, actions: Sequence[QWidget]) -> None:
        super().__init__()
        self._ui = ui
        self._known = _NO_CHOICES
        self.search = SearchEdit(ui)
        self.area, self.person = Choice(ui), Choice(ui)
        self.year, self.meeting, self.decided = Choice(ui), Choice(ui), Choice(ui)
        self.programme, self.standard = Choice(ui), Choice(ui)
        self.more = Button(ui, "secondary", "down", small=True)
        self.more.setCheckable(True)
        self.clear = Button(ui, "link")
        self._below = QWidget()
        self._arrange(actions)
        self.search.textChanged.connect(self.changed)
        for each in self._choices():
            each.chosen.connect(self._chosen)
        self.more.toggled.connect(self._below.setVisible)
        self.clear.clicked.connect(self._clear)

    def show_choices(self, known: RegisterChoices) -> None:
        """The values that decisions have."""
        self._known = known
        self.retranslate()

    def wanted(self, council_id: str) -> RegisterFilter:
        """What is asked for, whatever the part of the register."""
        year = self.year.value()
        since, until = academic_year_bounds(str(year)) if year else (None, None)
        decided = self.decided.value()
        return RegisterFilter(
            council_id,
            today(self._ui),
            area=str(self.area.value() or ""),
            decided=Decided(str(decided)) if decided else None,
            person_id=str(self.person.value() or ""),
            programme_id=str(self.programme.value() or ""),
            standard=str(self.standard.value() or ""),
            meeting_id=str(self.meeting.value() or ""),
            since=since,
            until=until,
            words=self.search.text(),
        )

    def values(self) -> dict[str, str]:
        """What is chosen, by name, to be kept as a view."""
        named = {"words": self.search.text()}
        for name, each in self._named().items():
            named[name] = str(each.value() or "")
        return {name: value for name, value in named.items() if value}

    def set_values(self, values: dict[str, str]) -> None:
        """As `values` gave it; what is not there any more is left out."""
        self.blockSignals(True)
        self.search.set_value(values.get("words", ""))
        for name, each in self._named().items():
            each.set_value(None)
            if values.get(name):
                each.set_value(values[name])
            if each.currentIndex() < 0:
                each.set_value(None)
        self.blockSignals(False)
        self._chosen()

    def retranslate(self) -> None:
        t, known = self._ui.words, self._known
        self.search.setPlaceholderText(t.gettext("Words of the decision"))
        self.search.setAccessibleName(t.gettext("Filter of the decisions"))
        self.area.set_choices(
            [(None, t.gettext("All areas")), *((each, area_words(t, each)) for each in known.areas)]
        )
        self.area.setAccessibleName(t.pgettext("field", "Area"))
        key = collation_key(self._ui.language)
        people = [(each, listed_name(self._ui, name)) for each, name in known.persons]
        everyone = (None, t.gettext("All persons responsible"))
        self.person.set_choices([everyone, *sorted(people, key=lambda each: key(each[1]))])
        self.person.setAccessibleName(t.pgettext("field", "Responsible"))
        self.year.set_choices([(None, t.gettext("All years")), *((y, y) for y in known.years)])
        self.year.setAccessibleName(t.gettext("Academic year"))
        meetings = [(each.id, _meeting_words(self._ui, each)) for each in known.meetings]
        self.meeting.set_choices([(None, t.gettext("All meetings")), *meetings])
        self.meeting.setAccessibleName(t.pgettext("field", "Meeting"))
        self.decided.set_choices(
            [
                (None, t.gettext("All outcomes")),
                (Decided.ADOPTED, t.pgettext("decisions", "Adopted")),
                (Decided.NOT_ADOPTED, t.pgettext("decisions", "Not adopted")),
                (Decided.UNDECIDED, t.pgettext("decisions", "Without a vote")),
                (Decided.NOT_IN_FORCE, t.pgettext("decisions", "No longer in force")),
            ]
        )
        self.decided.setAccessibleName(t.gettext("Outcome"))
        programmes = [(p.id, f"{p.code} {one_line(p.name, self._ui)}") for p in known.programmes]
        self.programme.set_choices([(None, t.gettext("All programmes")), *programmes])
        self.programme.setAccessibleName(t.pgettext("field", "Programme"))
        standards = [(each, standard_words(t, each)) for each in STANDARDS]
        self.standard.set_choices([(None, t.gettext("All standards")), *standards])
        self.standard.setAccessibleName(t.pgettext("field", "Standard"))
        self.clear.setText(t.pgettext("button", "Clear the filter"))
        self._say_more()

    def _chosen(self, *_: object) -> None:
        self._say_more()
        self.changed.emit()

    def _say_more(self) -> None:
        """How many of the filters below are set, whether they are seen or not."""
        t = self._ui.words
        used = sum(each.value() is not None for each in self._lower())
        words = t.pgettext("button", "More filters")
        said = t.gettext("More filters: {number}", number=used) if used else words
        self.more.name_it(said)

    def _clear(self) -> None:
        self.set_values({})

    def _named(self) -> dict[str, Choice]:
        return {
            "area": self.area,
            "person": self.person,
            "year": self.year,
            "meeting": self.meeting,
            "decided": self.decided,
            "programme": self.programme,
            "standard": self.standard,
        }

    def _choices(self) -> tuple[Choice, ...]:
        return tuple(self._named().values())

    def _lower(self) -> tuple[Choice, ...]:
        return self.year, self.meeting, self.decided, self.programme, self.standard

    def _arrange(self, actions: Sequence[QWidget]) -> None:
        self.search.setMinimumWidth(110)
        self.search.setMaximumWidth(176)
        for each in self._choices():
            short = each.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            each.setSizeAdjustPolicy(short)
            each.setMinimumContentsLength(7)
            each.setMaximumWidth(180)
            each.view().setTextElideMode(Qt.TextElideMode.ElideNone)
        bar = QHBoxLayout()
        bar.setContentsMargins(10, GAP_S, 10, GAP_S)
        bar.setSpacing(GAP_S)
        bar.addWidget(self.search, 2)
        bar.addWidget(self.area, 2)
        bar.addWidget(self.person, 2)
        bar.addWidget(self.more)
        bar.addStretch(1)
        for action in actions:
            bar.addWidget(action)
        below = Flow(GAP_S, GAP_S)
        for chooser in self._lower():
            chooser.setFixedWidth(176)
            below.addWidget(chooser)
        below.addWidget(self.clear)
        inside = QVBoxLayout(self._below)
        inside.setContentsMargins(10, 0, 10, GAP_S)
        inside.addLayout(below)
        self._below.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(bar)
        rows.addWidget(self._below)
        rows.addWidget(line())


def _meeting_words(ui: Ui, each: NamedMeeting) -> str:
    """The day and the number of the minutes: 20.11.2026, № 3."""
    date = date_as_shown(each.date)
    return f"{date}, {numbered(ui, each.written_number)}" if each.written_number else date
