"""What a list shows becomes an XLSX file: filtered, in its order, nothing in it runs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import openpyxl
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.screen import Screen
from qacouncil.ui.table_export import ExportButton, export_seen
from qacouncil.ui.widgets.table import Column, Table
from qacouncil.ui.widgets.table_rows import as_value
from qacouncil.ui.window_acts import WindowActs
from tests.ui.open_council import OpenCouncil, open_council


@dataclass(frozen=True)
class Row:
    id: str
    text: str
    day: str
    number: int


ROWS = [
    Row("a", "=cmd()", "26.11.2026", 10),
    Row("b", "-5 дана, @кім", "–", 2),
    Row("c", "Әдеттегі", "31.02.2026", 3),
]
DAY = dt.datetime(2026, 11, 26)  # noqa: DTZ001 - as openpyxl gives it
COLUMNS = [
    Column("text", lambda _: "=Мәтін", lambda row: row.text),
    Column("day", lambda _: "Күні", lambda row: row.day),
    Column("number", lambda _: "№", lambda r: str(r.number), right=True, sort=lambda r: r.number),
    Column(
        "share", lambda _: "Үлес", lambda row: f"{row.number} %", value=lambda r: r.number / 100
    ),
]


@pytest.fixture
def there(tmp_path: Path, ui: Ui) -> Iterator[OpenCouncil]:
    with open_council(tmp_path / "council.qac", ui, members=3) as opened:
        yield opened


class ListScreen(Screen):
    """A screen that is nothing but a list."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self.table = Table(ui, COLUMNS)
        self.export = ExportButton(ui, self.table, lambda _: "Тізім: 1", short=True)
        self.export.setParent(self)
        self.table.setParent(self)
        self.table.show_rows(ROWS)

    def refresh(self, changes: object) -> None:
        """Nothing to read."""

    def retranslate(self) -> None:
        """Nothing to say."""


def asked(monkeypatch: pytest.MonkeyPatch, answer: Path | None) -> list[str]:
    """Answers the question for a file; gives what was proposed."""
    proposed: list[str] = []

    def ask(_parent: object, _title: str, path: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(path).name)
        return ("" if answer is None else str(answer), "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return proposed


def test_what_is_shown_is_written_as_values(
    there: OpenCouncil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told: list[Notice] = []
    there.ui.tell = told.append
    screen = ListScreen(there.ui)
    there.show(screen)
    screen.table.sort_by("number")
    screen.table.filter_rows(lambda row: row.id != "c")
    proposed = asked(monkeypatch, tmp_path / "list")
    screen.export.click()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert proposed == ["Тізім- 1.xlsx"]
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").active
    assert sheet is not None
    cells = [[(cell.value, cell.data_type) for cell in row] for row in sheet.iter_rows()]
    assert cells == [
        [("=Мәтін", "s"), ("Күні", "s"), ("№", "s"), ("Үлес", "s")],
        [("-5 дана, @кім", "s"), (None, "n"), (2, "n"), (0.02, "n")],
        [("=cmd()", "s"), (DAY, "d"), (10, "n"), (0.1, "n")],
    ]
    assert (sheet.freeze_panes, sheet["A1"].font.b, sheet["A2"].font.b) == ("A2", True, False)
    assert sheet["A2"].quotePrefix


def test_asked_and_answered_with_no_file_nothing_is_written(
    there: OpenCouncil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = ListScreen(there.ui)
    there.show(screen)
    before = set(tmp_path.iterdir())
    asked(monkeypatch, None)
    screen.export.click()
    there.flush()
    assert set(tmp_path.iterdir()) == before


def test_the_key_takes_the_list_that_is_seen(
    there: OpenCouncil, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = ListScreen(there.ui)
    there.show(screen)
    proposed = asked(monkeypatch, None)
    assert export_seen(screen)
    assert len(proposed) == 1
    screen.export.hide()
    assert not export_seen(screen)
    assert len(proposed) == 1


def test_the_menu_exports_the_list_where_there_is_no_paper(
    there: OpenCouncil, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = ListScreen(there.ui)
    there.show(screen)
    proposed = asked(monkeypatch, None)
    stack: Any = SimpleNamespace(shown=screen)
    nothing: Any = None
    WindowActs(nothing, there.ui, stack, nothing).export()
    assert len(proposed) == 1


def test_what_is_copied_is_no_formula_either(there: OpenCouncil) -> None:
    screen = ListScreen(there.ui)
    there.show(screen)
    screen.table.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == [
        "'=Мәтін",
        "'=cmd()",
        "'-5 дана, @кім",
        "Әдеттегі",
    ]


@pytest.mark.parametrize(
    ("words", "number", "value"),
    [
        ("26.11.2026", False, dt.date(2026, 11, 26)),
        ("31.02.2026", False, "31.02.2026"),
        ("26.11.2026, 27.11.2026", False, "26.11.2026, 27.11.2026"),
        ("–", False, None),
        (" ", True, None),
        ("12", True, 12),
        ("012", True, "012"),
        ("12", False, "12"),
        ("12 / 15", True, "12 / 15"),
    ],
)
def test_cells_are_values(words: str, number: bool, value: object) -> None:
    assert as_value(words, number=number) == value
