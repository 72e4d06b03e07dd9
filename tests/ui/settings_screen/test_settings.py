"""Settings: fields save as they are left; a regulation is never overwritten."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from qacouncil.queries.council_details import CouncilDetails, council_details
from qacouncil.queries.regulations import regulation_versions
from qacouncil.rules.terms import Body, Category, Comparison, Majority, QuorumKind
from qacouncil.settings import SettingsFile, read_settings
from qacouncil.ui.session import Session
from qacouncil.ui.settings_screen.regulation_dialog import next_version
from qacouncil.ui.settings_screen.screen import SettingsScreen
from qacouncil.ui.theme import ThemeChoice
from tests.ui.open_council import OpenCouncil, dispose, settled


@pytest.fixture
def screen(opened: OpenCouncil) -> SettingsScreen:
    made = SettingsScreen(opened.ui)
    opened.show(made)
    return made


def details(opened: OpenCouncil) -> CouncilDetails:
    return opened.ui.session.read(council_details, opened.council.id)


def said(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]


def test_a_name_is_saved_when_its_field_is_left(
    screen: SettingsScreen, opened: OpenCouncil
) -> None:
    field = screen.council.editors["faculty", "ru"]
    field.setFocus()
    QTest.keyClicks(field, "FIT")
    screen.council.editors["city", "kk"].setFocus()
    opened.flush()
    assert details(opened).faculty.ru == "FIT"
    assert details(opened).faculty.kk == "Инженерия факультеті"


def test_a_council_without_a_name_is_refused_at_its_field(
    screen: SettingsScreen, opened: OpenCouncil
) -> None:
    field = screen.council.editors["name", "kk"]
    field.setFocus()
    field.selectAll()
    field.del_()
    screen.council.editors["city", "kk"].setFocus()
    opened.flush()
    assert "no name" in screen.council.fields["name", "kk"].error
    assert details(opened).name.kk == "Академиялық сапа жөніндегі кеңес"


def test_the_body_may_be_a_commission(screen: SettingsScreen, opened: OpenCouncil) -> None:
    screen.council.body_name.set_value(Body.COMMISSION)
    screen.council.body_name.chosen.emit(Body.COMMISSION)
    opened.flush()
    assert details(opened).body is Body.COMMISSION


def test_choices_of_the_paper_are_saved_at_once(
    screen: SettingsScreen, opened: OpenCouncil
) -> None:
    screen.show_section("papers")
    screen.papers.choices["body_size"].set_value(12)
    screen.papers.choices["body_size"].chosen.emit(12)
    screen.papers.checks["hyphenate"].click()
    opened.flush()
    style = details(opened).style
    assert (style.body_size, style.hyphenate, style.full_form) == (12, False, True)


def test_the_regulation_is_told_in_words(screen: SettingsScreen) -> None:
    screen.show_section("regulation")
    settled()
    texts = said(screen.regulation)
    assert "At least 2/3 of the voting members; vacant seats do not count." in texts
    assert "simple majority (more than half), of the voting members present" in texts
    assert "version of 01.09.2026, in force now" in texts
    assert "Teachers: at least 1\nStudents: at least 1\nAdministrative staff: at least 1" in texts


def test_an_edit_makes_the_next_version(screen: SettingsScreen, opened: OpenCouncil) -> None:
    dialog = next_version(opened.ui, screen)
    dialog.since.set_value(dt.date(2027, 1, 1))
    dialog.choices["majority"].set_value(Majority.TWO_THIRDS)
    dialog.choices["kind"].set_value(QuorumKind.FIXED)
    dialog.choices["kind"].chosen.emit(QuorumKind.FIXED)
    dialog.numbers["numerator"].set_value(5)
    dialog.numbers["student_share_percent"].set_value(20)
    dialog.seats[Category.TEACHER].set_value(4)
    dialog.areas["A03"].set_value(Majority.UNANIMOUS)
    dialog.flags["absentee_voting"].setChecked(True)
    dialog.confirm()
    opened.flush()
    dispose(dialog)
    latest, first = opened.ui.session.read(regulation_versions, opened.council.id)
    assert latest.in_force_from == dt.date(2027, 1, 1)
    assert (latest.quorum.kind, latest.quorum.numerator, latest.quorum.denominator) == (
        QuorumKind.FIXED,
        5,
        1,
    )
    assert (latest.majority, latest.student_share_percent) == (Majority.TWO_THIRDS, 20)
    assert (latest.seats, latest.majorities) == (
        {Category.TEACHER: 4},
        {"A03": Majority.UNANIMOUS},
    )
    assert latest.absentee_voting
    assert latest.minimums == first.minimums
    assert (first.number, first.quorum.comparison) == (1, Comparison.AT_LEAST)
    assert screen.regulation.table.row_count() == 2
    shown = screen.regulation.shown()
    assert shown is not None
    assert shown.number == 1  # the one in force today


def test_a_quorum_that_cannot_be_is_refused_and_nothing_is_lost(
    screen: SettingsScreen, opened: OpenCouncil
) -> None:
    dialog = next_version(opened.ui, screen)
    dialog.numbers["notice_days"].set_value(None)
    dialog.confirm()
    assert dialog.fields["notice_days"].error == "A number is missing here. Write it."
    dialog.numbers["notice_days"].set_value(3)
    dialog.numbers["numerator"].set_value(4)
    dialog.confirm()
    opened.flush()
    assert dialog.refused.text().startswith("This quorum cannot be reached")
    assert dialog.numbers["numerator"].value() == 4
    assert len(opened.ui.session.read(regulation_versions, opened.council.id)) == 1
    dispose(dialog)


def test_language_theme_and_name_are_kept_for_next_time(
    opened: OpenCouncil, tmp_path: Path
) -> None:
    kept = tmp_path / "settings.json"
    opened.ui.settings = SettingsFile(kept)
    screen = SettingsScreen(opened.ui)
    opened.show(screen)
    screen.show_section("program")
    screen.program.language.chosen.emit("kk")
    assert screen.head.heading.text() == "Баптаулар"
    screen.program.theme.chosen.emit(ThemeChoice.DARK)
    assert opened.ui.theme.tokens.dark
    screen.program.name.setFocus()
    QTest.keyClicks(screen.program.name, "Aisulu")
    screen.program.theme.setFocus()
    screen.program.name.clearFocus()
    chosen = read_settings(kept)
    assert (chosen.interface_language, chosen.theme, chosen.name) == ("kk", "dark", "Aisulu")


def test_a_place_opens_its_section(screen: SettingsScreen) -> None:
    screen.open("regulation")
    settled()
    assert screen.regulation.isVisible()
    assert screen.sections.value() == "regulation"


def test_another_name_is_noted_at_once(opened: OpenCouncil) -> None:
    there = opened.council
    named = Session(there.file, there.id, None, lambda: opened.ui.settings.chosen.name)
    before, opened.ui.open_session = opened.ui.session, named
    screen = SettingsScreen(opened.ui)
    screen.program.name.setText("Aisulu")
    screen.program.name.left_changed.emit()
    assert there.file.actor == "Aisulu"
    opened.ui.open_session = before
    screen.deleteLater()
