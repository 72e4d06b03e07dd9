"""A table is read in: its columns, its rows with what is to be said of them, one commit."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qacouncil.exchange.member_findings import Answer, MemberCode
from qacouncil.exchange.member_headings import MemberField
from qacouncil.exchange.row_findings import Severity
from qacouncil.queries.mandates import council_mandates
from qacouncil.queries.person_details import persons
from qacouncil.ui.context import Notice
from qacouncil.ui.imports.dialog import ImportDialog
from qacouncil.ui.imports.members import MembersImport, members_import
from tests.ui.open_council import OpenCouncil, dispose, settled

HEADS = "ФИО;Должность;Категория;Роль;Начало полномочий;Окончание полномочий\n"
GOOD = "Әбілова Дана;доцент;ППС;член совета;01.09.2030;31.08.2033\n"
SECRETARY = "Ким Т. С.;методист;АУП;секретарь;01.09.2030;31.08.2033\n"
SECOND = "Цой Е. В.;методист;АУП;секретарь;01.09.2030;31.08.2033\n"
WRONG = "Пак Света;доцент;ППС;член совета;01.09.2030;31.13.2033\n"


def table(folder: Path, *rows: str, heads: str = HEADS) -> Path:
    path = folder / "members.csv"
    path.write_text(heads + "".join(rows), "utf-8")
    return path


@contextmanager
def importing(opened: OpenCouncil, qtbot: QtBot, path: Path) -> Iterator[ImportDialog]:
    """The dialog with the file read, or refused."""
    window = QWidget()
    window.resize(1100, 650)
    kind = members_import(opened.ui)
    dialog = ImportDialog(opened.ui, window, kind, path)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.columns.chosen() is not None or dialog.refused.isVisible())
    yield dialog
    dispose(dialog)


def on_rows(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.confirm()
    qtbot.waitUntil(lambda: dialog.on_rows)


def answer(dialog: ImportDialog, qtbot: QtBot, row: int, value: str, *, all_: bool = False) -> None:
    """Give the answer as a person does: it is chosen from the list."""
    assert dialog.rows.table.select(row)
    (line,) = [each for each in dialog.rows.panel.lines if each.answer is not None]
    assert line.answer is not None
    assert line.everywhere is not None
    line.everywhere.setChecked(all_)
    line.answer.set_value(value)
    line.answer.activated.emit(line.answer.currentIndex())
    qtbot.waitUntil(lambda: not dialog.progress.later.isActive() and dialog._steering is None)


def votes(dialog: ImportDialog) -> list[bool | None]:
    """Who votes among those who would be imported."""
    assert dialog._preview is not None
    return [row.voting for row in dialog._preview.content.taken]


def number_of(opened: OpenCouncil) -> tuple[int, int]:
    session = opened.ui.session
    mandates = session.read(council_mandates, session.council_id)
    return len(session.read(persons)), len(mandates)


def test_members_come_in_with_one_commit_and_go_with_one_undo(
    opened: OpenCouncil, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[Notice] = []
    opened.ui.tell = told.append
    before = number_of(opened)
    with importing(opened, qtbot, table(tmp_path, GOOD)) as dialog:
        on_rows(dialog, qtbot)
        assert dialog.verb.text() == "Import 1 member"
        dialog.confirm()
        qtbot.waitUntil(lambda: dialog.imported == 1)
    assert number_of(opened) == (before[0] + 1, before[1] + 1)
    (notice,) = told
    assert notice.sentence(opened.ui.words) == "Members imported: 1."
    assert notice.action is not None
    notice.action()
    opened.flush()
    assert number_of(opened) == before


def test_open_questions_keep_the_verb_away_until_all_are_answered(
    opened: OpenCouncil, qtbot: QtBot, tmp_path: Path
) -> None:
    path = table(tmp_path, GOOD, SECRETARY, SECOND)
    with importing(opened, qtbot, path) as dialog:
        on_rows(dialog, qtbot)
        assert not dialog.verb.isEnabled()
        dialog.confirm()  # Enter in a field takes no verb that is not there
        opened.flush()
        assert dialog.imported == 0
        assert dialog.refused.isHidden()  # nothing was even tried
        answer(dialog, qtbot, 3, Answer.WITHOUT_VOTE)
        assert not dialog.verb.isEnabled()
        answer(dialog, qtbot, 4, Answer.WITH_VOTE)
        assert dialog.verb.isEnabled()
        assert votes(dialog) == [True, False, True]
        answer(dialog, qtbot, 4, Answer.WITH_VOTE, all_=True)
        assert votes(dialog) == [True, True, True]


def test_a_row_in_error_is_left_out_with_delete_and_taken_again(
    opened: OpenCouncil, qtbot: QtBot, tmp_path: Path
) -> None:
    with importing(opened, qtbot, table(tmp_path, GOOD, WRONG)) as dialog:
        on_rows(dialog, qtbot)
        rows = dialog.rows
        assert "Errors: 1" in rows.count.text()
        assert rows.table.selected_row().number == 3  # what has to be mended first
        assert "There is no such date: 31.13.2033." in rows.panel.lines[0].sentence.text()
        rows.table.setFocus()
        QTest.keyClick(rows.table, Qt.Key.Key_Delete)
        qtbot.waitUntil(dialog.verb.isEnabled)
        assert dialog.verb.text() == "Import 1 member"
        QTest.keyClick(rows.table, Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda: not dialog.verb.isEnabled())


def test_rows_are_filtered_by_what_is_to_be_said_of_them(
    opened: OpenCouncil, qtbot: QtBot, tmp_path: Path
) -> None:
    with importing(opened, qtbot, table(tmp_path, GOOD, SECRETARY, WRONG)) as dialog:
        on_rows(dialog, qtbot)
        rows = dialog.rows
        shown = {}
        for place in range(rows.which.count()):
            rows.which.setCurrentIndex(place)
            rows.which.activated.emit(place)
            numbers = [rows.table.rows.row(each).number for each in range(rows.table.row_count())]
            shown[rows.which.value()] = numbers
        assert shown == {
            "all": [2, 3, 4],
            Severity.ERROR: [4],
            Severity.QUESTION: [3],
            Severity.WARNING: [3],
            "left_out": [],
        }


def test_columns_that_are_not_known_are_mapped_by_hand(
    opened: OpenCouncil, qtbot: QtBot, tmp_path: Path
) -> None:
    path = table(tmp_path, GOOD, heads="a;b;c;d;e;f\n")
    with importing(opened, qtbot, path) as dialog:
        assert not dialog.verb.isEnabled()
        columns = dialog.columns
        columns.heading_row.set_value(1)
        columns.heading_row.left_changed.emit()
        fields = ("name", "position", "category", "role", "from", "until")
        for choice, field in zip(columns.choices, fields, strict=True):
            choice.set_value(MemberField(field))
            choice.activated.emit(choice.currentIndex())
        assert dialog.verb.isEnabled()
        on_rows(dialog, qtbot)
        assert dialog.verb.text() == "Import 1 member"
        assert dialog.verb.isEnabled()


def test_two_columns_never_hold_the_same(opened: OpenCouncil, qtbot: QtBot, tmp_path: Path) -> None:
    with importing(opened, qtbot, table(tmp_path, GOOD)) as dialog:
        choice = dialog.columns.choices[1]
        choice.set_value(MemberField.NAME)
        choice.activated.emit(choice.currentIndex())
        held = [each.value() for each in dialog.columns.choices]
        assert held[:2] == [None, MemberField.NAME]
        assert dialog.verb.isEnabled()


def test_what_is_no_table_is_refused_in_the_dialog(
    opened: OpenCouncil, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "members.xlsx"
    path.write_bytes(b"")
    with importing(opened, qtbot, path) as dialog:
        assert "members.xlsx" in dialog.refused.text()
        assert not dialog.verb.isEnabled()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Writing waits at its first step until it is let go on."""
    go_on = threading.Event()
    write = MembersImport.write

    def waiting(self: MembersImport, preview: object, told: object) -> object:
        def step(done: int, total: int) -> None:
            told(done, total)  # type: ignore[operator]
            if done:
                assert go_on.wait(20)

        return write(self, preview, step)  # type: ignore[arg-type]

    monkeypatch.setattr(MembersImport, "write", waiting)
    return go_on


def test_cancelled_in_the_middle_nothing_is_left_behind(
    opened: OpenCouncil, qtbot: QtBot, tmp_path: Path, slow: threading.Event
) -> None:
    names = [f"Жаңа{number} Дана" for number in range(600)]
    rows = [GOOD.replace("Әбілова Дана", name) for name in names]
    before = number_of(opened)
    with importing(opened, qtbot, table(tmp_path, *rows)) as dialog:
        on_rows(dialog, qtbot)
        assert dialog.verb.text() == "Import 600 members"
        dialog.confirm()
        qtbot.waitUntil(lambda: dialog.progress._bar._share > 0)
        dialog.reject()  # as Esc does: it is taken back first
        assert dialog.isVisible()
        slow.set()
        qtbot.waitUntil(dialog.refused.isVisible)
        assert dialog.refused.text() == "Stopped: nothing was imported."
        opened.flush()
        assert number_of(opened) == before
        dialog.confirm()
        qtbot.waitUntil(lambda: dialog.imported == 600)
    assert number_of(opened) == (before[0] + 600, before[1] + 600)


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Rows are read as soon as this is set."""
    go_on = threading.Event()
    go_on.set()
    read = MembersImport.read

    def waiting(self: MembersImport, *args: Any) -> object:
        assert go_on.wait(20)
        return read(self, *args)

    monkeypatch.setattr(MembersImport, "read", waiting)
    return go_on


def leave_out(dialog: ImportDialog, row: int) -> None:
    assert dialog.rows.table.select(row)
    dialog.rows.table.setFocus()
    QTest.keyClick(dialog.rows.table, Qt.Key.Key_Delete)


def is_at_rest(dialog: ImportDialog) -> bool:
    return dialog._steering is None


def test_what_was_chosen_holds_before_the_rows_are_read_anew(
    opened: OpenCouncil, qtbot: QtBot, tmp_path: Path, reading: threading.Event
) -> None:
    rows = [GOOD.replace("Дана", name) for name in ("Дана", "Асан", "Ербол")]
    before = number_of(opened)
    with importing(opened, qtbot, table(tmp_path, *rows)) as dialog:
        on_rows(dialog, qtbot)
        assert dialog.verb.isEnabled()
        reading.clear()
        leave_out(dialog, 2)
        leave_out(dialog, 3)
        assert not dialog.verb.isEnabled()
        dialog.confirm()  # as Enter does; those rows are not to be imported
        opened.flush()
        assert number_of(opened) == before
        reading.set()
        qtbot.waitUntil(lambda: is_at_rest(dialog))
        assert dialog.verb.text() == "Import 1 member"
        dialog.confirm()
        qtbot.waitUntil(lambda: dialog.imported == 1)
    assert number_of(opened) == (before[0] + 1, before[1] + 1)


def test_reading_anew_that_is_stopped_takes_the_choice_back(
    opened: OpenCouncil, qtbot: QtBot, tmp_path: Path, reading: threading.Event
) -> None:
    rows = [GOOD, GOOD.replace("Дана", "Асан")]
    with importing(opened, qtbot, table(tmp_path, *rows)) as dialog:
        on_rows(dialog, qtbot)
        reading.clear()
        leave_out(dialog, 2)
        dialog.progress.cancel.click()
        reading.set()
        qtbot.waitUntil(lambda: is_at_rest(dialog))
        assert dialog.isVisible()
        assert not dialog.rows.panel.leave_out.isChecked()
        assert dialog.verb.text() == "Import 2 members"
        assert dialog.verb.isEnabled()


def test_reading_a_file_that_is_stopped_closes_the_dialog(
    opened: OpenCouncil, qtbot: QtBot, tmp_path: Path
) -> None:
    window = QWidget()
    path = table(tmp_path, *[GOOD] * 12_000)
    dialog = ImportDialog(opened.ui, window, members_import(opened.ui), path)
    dialog.show()
    dialog.progress.cancel.click()
    qtbot.waitUntil(lambda: is_at_rest(dialog))
    assert not dialog.isVisible()
    dispose(dialog)


def test_the_language_of_the_dialog_follows_the_window(
    opened: OpenCouncil, qtbot: QtBot, tmp_path: Path
) -> None:
    with importing(opened, qtbot, table(tmp_path, GOOD, SECRETARY)) as dialog:
        on_rows(dialog, qtbot)
        assert dialog.rows.table.select(3)
        opened.ui.languages.switch("ru")
        settled()
        said = [each.sentence.text() for each in dialog.rows.panel.lines]
        assert any("Право голоса не указано." in each for each in said)
        assert dialog.verb.text() == "Импортировать 2 членов совета"
        codes = {each.finding.code for each in dialog.rows.panel.lines}
        assert codes == {MemberCode.VOTE_NOT_STATED, MemberCode.INITIALS_ONLY}
