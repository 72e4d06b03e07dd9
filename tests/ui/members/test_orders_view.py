"""The orders as a view of the members' screen, and how its rows leave as a file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from qacouncil.exchange.sheet_file import read_sheets
from qacouncil.operations.members import end_mandate
from qacouncil.ui.members.orders_view import OrdersView
from qacouncil.ui.members.screen import MembersScreen
from qacouncil.ui.members.views import ORDERS
from tests.ui.open_council import OpenCouncil

LAST = dt.date(2026, 12, 10)


@pytest.fixture
def screen(opened: OpenCouncil) -> MembersScreen:
    made = MembersScreen(opened.ui)
    opened.show(made)
    made.open(ORDERS)
    return made


def view(screen: MembersScreen) -> OrdersView:
    shown = screen.others.shown
    assert isinstance(shown, OrdersView)
    return shown


def test_an_order_appears_when_it_is_noted(screen: MembersScreen, opened: OpenCouncil) -> None:
    assert view(screen).empty.isVisible()
    opened.ui.session.write(
        end_mandate, opened.council.mandates[2], LAST, order_number="=9-ө", order_date=LAST
    )
    opened.flush()
    shown = view(screen)
    assert not shown.empty.isVisible()
    assert shown.table.row_count() == 1
    assert "Gali A." in shown.table.rows.tsv([]).replace("\u00a0", " ")
    shown.search.setText("nobody")
    assert shown.table.row_count() == 0
    shown.search.setText("=9")
    assert shown.table.row_count() == 1


def test_enter_leads_to_the_member(screen: MembersScreen, opened: OpenCouncil) -> None:
    mandate = opened.council.mandates[2]
    opened.ui.session.write(end_mandate, mandate, LAST, order_number="9-ө")
    opened.flush()
    QTest.keyClick(view(screen).table, Qt.Key.Key_Return)
    assert screen.others.shown is None
    assert screen.table.selected_row().id == mandate


def test_the_rows_are_exported_without_formulas(
    screen: MembersScreen,
    opened: OpenCouncil,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened.ui.session.write(
        end_mandate, opened.council.mandates[2], LAST, order_number="9-ө", order_date=LAST
    )
    opened.flush()
    target = tmp_path / "list.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    assert screen.save_paper()
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: not opened.ui.session.busy)
    (sheet,) = read_sheets(target)
    assert [row.cells for row in sheet.rows] == [
        ("Order", "Date", "Appointed", "Released"),
        ("No.\u00a09-ө", LAST, None, "Gali\u00a0A."),
    ]
