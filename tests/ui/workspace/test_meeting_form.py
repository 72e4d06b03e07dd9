"""The form of a meeting tells what is unusual while it is typed, and stays usable."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from qacouncil.operations.meetings import MeetingData
from qacouncil.ui.workspace.meeting_form import MeetingFields
from tests.ui.workspace.held_meeting import DAY
from tests.ui.workspace.open_workspace import AtWork

DATA = MeetingData(DAY + dt.timedelta(days=7), 15 * 60, 17 * 60)


@pytest.fixture
def form(work: AtWork) -> Iterator[MeetingFields]:
    made = MeetingFields(work.held.ui, "kk", with_end=True)
    made.show_data(DATA)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def test_a_day_off_is_told_while_it_is_typed_and_may_stay(form: MeetingFields) -> None:
    date = form.fields[0]
    assert date.note == ""
    for typed, note in (
        ("16.12.2026", "Public holiday: Independence Day."),
        ("28.11.2026", "Day off: Saturday."),
        ("25.11.2026", "This date is in the past."),
        ("27.11.2026", ""),
        ("27.11.", ""),
    ):
        form.date.setText(typed)
        assert date.note == note
        assert form.date.accessibleDescription() == note
    form.date.setText("16.12.2026")
    value = form.value()
    assert value is not None
    assert value.date == dt.date(2026, 12, 16)
    assert date.error == ""
    form.ui.languages.switch("kk")
    assert date.note == "Мереке күні: Тәуелсіздік күні."


def test_an_end_past_midnight_is_told_and_one_before_the_start_refused(
    form: MeetingFields,
) -> None:
    end = form.fields[2]
    form.end.setText("01:30")
    assert end.note == "It ends on the next day at 01:30."
    value = form.value()
    assert value is not None
    assert value.end == 25 * 60 + 30
    form.end.setText("12:00")
    assert end.note.endswith("It would last longer than 12 hours.")
    form.end.setText("14:30")
    assert end.note == ""
    assert form.value() is None
    assert end.error.startswith("The meeting would end before it begins")
    assert form.end.text() == "14:30"


def test_the_clocks_change_in_the_zone_that_is_chosen(form: MeetingFields) -> None:
    form.date.setText("29.02.2024")
    form.start.setText("22:00")
    form.end.setText("01:00")
    assert "The clocks change" in form.fields[2].note
    form.zone.set_value("Asia/Qyzylorda")
    form.zone.chosen.emit("Asia/Qyzylorda")
    assert "The clocks change" not in form.fields[2].note
    value = form.value()
    assert value is not None
    assert value.timezone == "Asia/Qyzylorda"


@pytest.mark.parametrize("stored", ["Europe/Berlin", "Asia/Nowhere"])
def test_a_zone_of_another_country_or_of_nowhere_stays(form: MeetingFields, stored: str) -> None:
    names = [form.zone.itemText(index) for index in range(form.zone.count())]
    assert names[:2] == ["Almaty (UTC+5)", "Kyzylorda (UTC+5)"]
    assert len(names) == 7
    form.show_data(MeetingData(DATA.date, DATA.start, timezone=stored))
    assert form.zone.count() == 8
    value = form.value()
    assert value is not None
    assert value.timezone == stored


def test_a_date_that_is_fixed_is_not_warned_of(form: MeetingFields) -> None:
    form.date.setText("25.11.2026")
    form.lock_date("fixed")
    assert form.fields[0].note == ""
