"""Letterhead and approval: fields save as they are left, a logo as it is chosen."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from qacouncil.documents.letterhead import Letterhead
from qacouncil.documents.person_name import PersonName
from qacouncil.errors import UserError
from qacouncil.localized import Localized
from qacouncil.operations.letterhead import LetterheadData, change_letterhead, set_logo
from qacouncil.queries.letterhead import letterhead
from qacouncil.rules.terms import BilingualForm
from qacouncil.ui import logo_file
from qacouncil.ui.context import Notice
from qacouncil.ui.settings_screen import letterhead as section
from qacouncil.ui.settings_screen.logo import LogoChooser
from qacouncil.ui.settings_screen.screen import SettingsScreen
from tests.pictures import picture, png
from tests.ui.open_council import OpenCouncil, settled
from tests.ui.settings_screen.test_settings import details


@pytest.fixture
def screen(opened: OpenCouncil) -> SettingsScreen:
    made = SettingsScreen(opened.ui)
    opened.show(made)
    made.show_section("papers")
    settled()
    return made


@pytest.fixture
def logo(screen: SettingsScreen) -> LogoChooser:
    return screen.letterhead.logo


def kept(opened: OpenCouncil) -> Letterhead:
    return opened.ui.session.read(letterhead, opened.council.id)


def rest(opened: OpenCouncil) -> None:
    """Wait until what is read beside the window is written and shown."""
    while opened.ui.session.busy:
        settled()
    opened.flush()


def test_each_field_is_saved_when_it_is_left(screen: SettingsScreen, opened: OpenCouncil) -> None:
    typed = {
        "position_kk": "Dekany",
        "position_ru": "Dekan",
        "position_en": "Dean",
        "approver_name": "Gali Madi",
        "approver_name_latin": "Gali M",
        "file_index": "05-12",
    }
    for name, text in typed.items():
        screen.letterhead.editors[name].setFocus()
        QTest.keyClicks(screen.letterhead.editors[name], text)
    screen.letterhead.logo.choose.setFocus()
    opened.flush()
    position = Localized("Dekany", "Dekan", "Dean")
    approver = PersonName("Gali", "Madi", "", "Gali", "M")
    assert kept(opened) == Letterhead(None, position, approver, "05-12")


def test_what_is_on_disk_is_shown(screen: SettingsScreen, opened: OpenCouncil) -> None:
    data = LetterheadData(Localized(ru="Декан"), "Ғали Мәди Аянұлы", "Gali", "05-12")
    opened.ui.session.write(change_letterhead, opened.council.id, data)
    opened.flush()
    shown = {name: editor.value() for name, editor in screen.letterhead.editors.items()}
    assert shown == {
        "position_kk": "",
        "position_ru": "Декан",
        "position_en": "",
        "approver_name": "Ғали Мәди Аянұлы",
        "approver_name_latin": "Gali",
        "file_index": "05-12",
    }


def test_what_is_refused_is_told_at_its_field(
    screen: SettingsScreen, opened: OpenCouncil, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UserError("Not this.")

    monkeypatch.setattr(section, "change_letterhead", refuse)
    fields = screen.letterhead.fields
    fields["file_index"].editor.setFocus()
    QTest.keyClicks(fields["file_index"].editor, "05")
    screen.letterhead.logo.choose.setFocus()
    opened.flush()
    assert [name for name, field in fields.items() if field.error] == ["file_index"]
    assert fields["file_index"].error == "Not this."


def test_the_choices_of_the_papers_are_saved_at_once(
    screen: SettingsScreen, opened: OpenCouncil
) -> None:
    screen.papers.choices["bilingual"].set_value(BilingualForm.AFTER)
    screen.papers.choices["bilingual"].chosen.emit(BilingualForm.AFTER)
    screen.papers.checks["code"].click()
    screen.papers.checks["approve_protocol"].click()
    opened.flush()
    style = details(opened).style
    assert (style.bilingual, style.code, style.approve_protocol) == ("after", False, True)
    assert screen.papers.choices["bilingual"].value() is BilingualForm.AFTER


def test_a_logo_is_read_beside_the_window_and_shown(
    logo: LogoChooser, opened: OpenCouncil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = []
    read = logo_file.read_logo

    def noted(path: Path) -> bytes:
        threads.append(threading.current_thread())
        return read(path)

    monkeypatch.setattr(logo_file, "read_logo", noted)
    file = tmp_path / "logo.jpg"
    file.write_bytes(picture("JPEG", (60, 60), "red"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    assert not logo.remove.isVisible()
    logo.choose.click()
    rest(opened)
    assert threads
    assert threading.main_thread() not in threads
    assert kept(opened).logo is not None
    assert logo.remove.isVisible()
    assert logo.note.text() == "It is printed at the head of the papers."
    middle = logo.preview.grab().toImage().pixelColor(logo.preview.rect().center())
    assert middle.red() > 240 > 20 > middle.green()


def test_no_file_chosen_changes_nothing(
    logo: LogoChooser, opened: OpenCouncil, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    logo.choose.click()
    rest(opened)
    assert kept(opened).logo is None


def test_a_bad_file_is_refused_below_the_logo_that_stays(
    logo: LogoChooser, opened: OpenCouncil, tmp_path: Path
) -> None:
    opened.ui.session.write(set_logo, opened.council.id, png())
    bad, good = tmp_path / "bad.png", tmp_path / "good.png"
    bad.write_bytes(b"no picture")
    good.write_bytes(png(colour="red"))
    logo.take(bad)
    rest(opened)
    assert logo.field.error.startswith("bad.png is damaged or is not a PNG")
    assert kept(opened).logo == png()
    logo.take(good)
    assert logo.field.error == ""
    rest(opened)
    assert kept(opened).logo not in (None, png())


def test_a_logo_that_is_removed_can_be_put_back(logo: LogoChooser, opened: OpenCouncil) -> None:
    told: list[Notice] = []
    opened.ui.tell = told.append
    opened.ui.session.write(set_logo, opened.council.id, png((30, 30), "red"))
    opened.flush()
    logo.remove.click()
    opened.flush()
    assert kept(opened).logo is None
    assert not logo.remove.isVisible()
    header = QColor(opened.ui.theme.tokens.header)
    middle = logo.preview.grab().toImage().pixelColor(logo.preview.rect().center())
    assert middle == header
    (notice,) = told
    assert notice.sentence(opened.ui.words) == "The logo was removed."
    assert notice.action is not None
    notice.action()
    opened.flush()
    assert kept(opened).logo == png((30, 30), "red")
    assert logo.remove.isVisible()
