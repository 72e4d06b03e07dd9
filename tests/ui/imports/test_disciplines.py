"""Disciplines come in through the window: columns, rows with every finding, one commit, undo."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qacouncil.exchange.sheet_file import read_sheets
from qacouncil.exchange.xlsx_file import write_xlsx
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import LANGUAGES
from qacouncil.queries.known_disciplines import (
    KnownDiscipline,
    known_disciplines,
    version_of_year,
)
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.imports.dialog import ImportDialog
from qacouncil.ui.imports.disciplines import DisciplinesImport
from tests.programmes_made import a_programme
from tests.samples_folder import samples_folder
from tests.ui.open_council import OpenCouncil, open_council

YEAR = 2026


@pytest.fixture
def there(tmp_path: Path, ui: Ui) -> Iterator[OpenCouncil]:
    with open_council(tmp_path / "council.qac", ui, members=3) as opened:
        yield opened


def known(there: OpenCouncil, programme_id: str) -> Mapping[str, KnownDiscipline]:
    there.flush()
    session = there.ui.session
    return session.read(known_disciplines, session.read(version_of_year, programme_id, YEAR))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1366, 768)
    qtbot.addWidget(made)
    return made


def dialog_of(
    there: OpenCouncil, window: QWidget, programme_id: str, path: Path, qtbot: QtBot
) -> ImportDialog:
    kind = DisciplinesImport(there.ui.session, programme_id, YEAR)
    made = ImportDialog(there.ui, window, kind, path, read_sheets(path))
    made.confirm()
    qtbot.waitUntil(lambda: made.on_rows)
    return made


def test_the_sample_is_imported_and_taken_back(
    there: OpenCouncil, window: QWidget, qtbot: QtBot
) -> None:
    told: list[Notice] = []
    there.ui.tell = told.append
    programme_id = a_programme(there.council)
    sample = samples_folder() / "disciplines" / "disciplines_6B06101.xlsx"
    dialog = dialog_of(there, window, programme_id, sample, qtbot)
    assert dialog.verb.isEnabled()
    dialog.confirm()
    qtbot.waitUntil(lambda: dialog.imported == 39)
    assert len(known(there, programme_id)) == 39
    (notice,) = told
    assert notice.action is not None
    notice.action()
    assert known(there, programme_id) == {}


def test_an_open_finding_keeps_the_button_back(
    there: OpenCouncil, window: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    programme_id = a_programme(there.council)
    table = tmp_path / "table.xlsx"
    rows = [("MAT1201", "Математика", 5, None), ("LA1203", "Алгебра", 5, "XYZ9999")]
    write_xlsx(table, "1", ("Код", "Атауы", "Кредит", "Пререквизит"), rows)
    dialog = dialog_of(there, window, programme_id, table, qtbot)
    assert not dialog.verb.isEnabled()
    dialog.confirm()
    assert known(there, programme_id) == {}


def test_what_the_version_has_is_asked_about(
    there: OpenCouncil, window: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    programme_id = a_programme(there.council)
    for credits_ in (5, 6):
        table = tmp_path / "table.xlsx"
        heads = ("Код", "Атауы", "Кредит")
        write_xlsx(table, "1", heads, [("MAT1201", "Математика", credits_)])
        dialog = dialog_of(there, window, programme_id, table, qtbot)
        assert dialog.verb.isEnabled() == (credits_ == 5)
        dialog.confirm()
        qtbot.waitUntil(lambda: not there.ui.session.busy)
    assert known(there, programme_id)["MAT1201"].credits == 5


def test_cancelling_five_thousand_rows_leaves_nothing_behind(
    there: OpenCouncil, window: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    programme_id = a_programme(there.council)
    table = tmp_path / "table.xlsx"
    rows = [(f"MAT{number}", f"Пән {number}", 5, 1) for number in range(10_000, 15_000)]
    write_xlsx(table, "1", ("Код", "Атауы", "Кредит", "Семестр"), rows)
    before = there.council.dump()
    dialog = dialog_of(there, window, programme_id, table, qtbot)
    dialog.confirm()
    dialog.reject()
    qtbot.waitUntil(lambda: not dialog.refused.isHidden())
    assert dialog.imported == 0
    assert there.council.dump() == before


def test_every_word_of_the_kind_is_there_in_each_language(there: OpenCouncil) -> None:
    kind = DisciplinesImport(there.ui.session, "", YEAR)
    said = set()
    for language in LANGUAGES:
        t = load_translator(language)
        words = [kind.question(t), kind.verb(t, 3), kind.done(t, 3)]
        words += [kind.field_words(t, field) for field in kind.fields()]
        words += [column.heading(t) for column in kind.columns(there.ui)]
        assert all(words)
        said.add(tuple(words))
    assert len(said) == len(LANGUAGES)
