"""The register entry of a decision: its disciplines, and its texts in three languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from qacouncil.localized import Localized
from qacouncil.operations.register_entry import EntryData, write_entry
from qacouncil.ui.decisions.entry_dialog import EntryDialog, entry_dialog
from qacouncil.ui.decisions.screen import DecisionsScreen
from qacouncil.ui.widgets.basic import Button
from qacouncil.ui.widgets.choice import Choice
from tests.programmes_made import a_programme, point_of_plan, small_version
from tests.ui.open_council import OpenCouncil, dispose, settled


@dataclass
class There:
    """Two programmes, the first with the versions of two years; a decision on the first."""

    opened: OpenCouncil
    first: str
    second: str
    older: dict[str, str]
    newer: dict[str, str]
    decision: str
    window: QWidget = field(default_factory=QWidget)

    def dialog(self) -> EntryDialog:
        made = entry_dialog(self.opened.ui, self.window, self.decision, "1 / 1.2")
        assert isinstance(made, EntryDialog)
        made.show()
        settled()
        return made

    def save(self, made: EntryDialog) -> None:
        made.confirm()
        self.opened.flush()
        assert not made.isVisible()
        dispose(made)


@pytest.fixture
def there(opened: OpenCouncil) -> Iterator[There]:
    council = opened.council
    first, second = a_programme(council, "6B06101"), a_programme(council, "6B06102")
    older, newer = small_version(council, first, 2025), small_version(council, first, 2026)
    decision = point_of_plan(council)
    council.do(write_entry, decision, EntryData(programmes={first: None}))
    made = There(opened, first, second, older, newer, decision)
    yield made
    made.window.deleteLater()
    QApplication.sendPostedEvents(made.window, QEvent.Type.DeferredDelete)


def offered(made: EntryDialog) -> list[str]:
    found = made.disciplines.found
    return [found.itemText(place) for place in range(found.count())]


def said(widget: DecisionsScreen | EntryDialog) -> set[str]:
    return {each.text() for each in widget.findChildren(QLabel)}


def test_those_of_the_programmes_are_offered_the_newest_version_first(there: There) -> None:
    made = there.dialog()
    assert offered(made) == [
        "MAT1201 Calculus (6B06101, entry 2026)",
        "OOP1206 Programming (6B06101, entry 2026)",
        "MAT1201 Calculus (6B06101, entry 2025)",
        "OOP1206 Programming (6B06101, entry 2025)",
    ]
    made.disciplines.search.setText("бағдарл")  # in any of the three languages
    assert [each[:7] for each in offered(made)] == ["OOP1206", "OOP1206"]
    dispose(made)


def test_one_is_added_shown_on_the_card_and_taken_away_again(there: There) -> None:
    screen = DecisionsScreen(there.opened.ui)
    there.opened.show(screen)
    screen.open(there.decision)
    made = there.dialog()
    made.disciplines.search.setText("oop")
    made.disciplines.add.click()
    assert "OOP1206 Programming (6B06101, entry 2026)" not in offered(made)
    there.save(made)
    named = "OOP1206 Programming (6B06101, entry 2026)"
    assert named in said(screen)
    again = there.dialog()
    assert again.data().disciplines == (there.newer["OOP1206"],)
    assert named in said(again)
    buttons = again.disciplines.findChildren(Button)
    named_so = [
        each for each in buttons if each.accessibleName() == "Remove the discipline OOP1206"
    ]
    (away,) = [each for each in named_so if each.isVisible()]
    away.click()
    there.save(again)
    settled()
    assert named not in said(screen)


def test_another_programme_offers_its_own_and_what_is_kept_stays(there: There) -> None:
    other = small_version(there.opened.council, there.second, 2024)
    made = there.dialog()
    made.disciplines.add.click()
    programme = made.programmes.findChildren(Choice)[0]
    programme.set_value(there.second)
    programme.chosen.emit(there.second)
    assert [each[-20:] for each in offered(made)] == ["(6B06102, entry 2024)"[-20:]] * 2
    made.disciplines.add.click()
    assert set(made.data().disciplines) == {there.newer["MAT1201"], other["MAT1201"]}
    dispose(made)


def test_a_programme_without_disciplines_is_said_to_have_none(there: There) -> None:
    made = there.dialog()
    programme = made.programmes.findChildren(Choice)[0]
    programme.set_value(None)
    programme.chosen.emit(None)
    assert "Choose a programme first: then its disciplines are offered here." in said(made)
    programme.set_value(there.second)
    programme.chosen.emit(there.second)
    assert not made.disciplines.add.isVisible()
    assert "The programmes chosen have no disciplines yet." in said(made)
    dispose(made)


def test_basis_and_note_are_written_in_three_languages(there: There) -> None:
    made = there.dialog()
    for language, basis in (("en", "Order No. 595"), ("kk", "№ 595 бұйрық"), ("ru", "")):
        made.language.set_value(language)
        made.language.chosen.emit(language)
        assert made.basis.value() == ""
        made.basis.set_value(basis)
        made.note.set_value("Ескерту" if language == "kk" else "")
    made.language.chosen.emit("kk")
    assert made.basis.value() == "№ 595 бұйрық"
    there.save(made)
    again = there.dialog()
    assert again.language.value() == "en"
    assert again.data().basis == Localized(kk="№ 595 бұйрық", en="Order No. 595")
    assert again.data().note == Localized(kk="Ескерту")
    dispose(again)


def test_what_is_written_in_another_language_only_is_seen_at_once(there: There) -> None:
    basis = Localized(kk="№ 595 бұйрық")
    there.opened.council.do(write_entry, there.decision, EntryData(basis=basis))
    made = there.dialog()
    assert made.language.value() == "kk"
    assert made.basis.value() == basis.kk
    assert made.data().basis == basis
    dispose(made)
