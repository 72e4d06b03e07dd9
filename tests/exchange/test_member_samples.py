"""Lists of members as universities export them come out as the samples say, finding by finding."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import yaml

from qacouncil.exchange.member_findings import MemberCode
from qacouncil.exchange.member_row import MemberRow
from qacouncil.exchange.member_table import MemberTable, members_layout, read_members
from qacouncil.exchange.row_findings import RowFinding, Severity
from qacouncil.exchange.sheet_file import read_sheets
from tests.samples_folder import samples_folder

pytestmark = pytest.mark.samples

# The day after the last of the orders: one student's mandate has ended by then.
TODAY = dt.date(2026, 9, 1)
FILES = (
    "members_kk.xlsx",
    "members_ru_cp1251.csv",
    "members_kk_kz1048.csv",
    "members_en_utf8bom.csv",
    "members_utf16.csv",
    "members_hidden_serial.xlsx",
)
# Not among the expected warnings: the expected members tell them, as null.
NOT_IN_FILE = {MemberCode.START_NOT_STATED}


def expected(name: str) -> dict[str, Any]:
    text = (samples_folder() / "members" / "expected.yaml").read_text("utf-8")
    found: dict[str, Any] = yaml.safe_load(text)[name]
    return found


def table(name: str) -> MemberTable:
    (sheet,) = read_sheets(samples_folder() / "members" / name)
    wanted = expected(name)
    layout = members_layout(sheet)
    assert layout.heading_row == wanted["heading_row"]
    assert sheet.name == wanted.get("sheet", sheet.name)
    return read_members(sheet, layout, TODAY)


def told(row: MemberRow) -> dict[str, Any]:
    """The member in the words of the samples."""
    return {
        "row": row.number,
        "surname": row.surname,
        "given": row.given or None,
        "patronymic": row.patronymic or None,
        "position": row.position or None,
        "category": row.category,
        "role": row.role,
        "vote": row.voting,
        "from": row.starts_on.isoformat() if row.starts_on else None,
        "until": row.ends_on.isoformat() if row.ends_on else None,
        "order_number": row.order_number or None,
        "order_date": row.order_date.isoformat() if row.order_date else None,
    }


def finding(found: RowFinding) -> dict[str, Any]:
    said = {"row": found.row, "code": found.code.value, "column": found.column}
    return said | {"was": found.was, "offered": found.becomes, "of": found.of}


@pytest.mark.parametrize("name", FILES)
def test_every_member_comes_out_as_expected(name: str) -> None:
    wanted = [
        {key: value for key, value in each.items() if not key.startswith("offered_")}
        for each in expected(name)["members"]
    ]
    assert [told(row) for row in table(name).taken] == wanted


@pytest.mark.parametrize("name", FILES)
def test_every_finding_is_told_and_no_other(name: str) -> None:
    found = [each for each in table(name).findings if each.code not in NOT_IN_FILE]
    wanted = expected(name)
    for said, grave in ((wanted["errors"], True), (wanted["warnings"], False)):
        of_kind = [each for each in found if (each.severity is Severity.ERROR) == grave]
        assert len(of_kind) == len(said), of_kind
        for each, one in zip(of_kind, said, strict=True):
            keys = one.keys() & {"row", "code", "column", "was", "offered", "of"}
            assert {key: finding(each)[key] for key in keys} == {
                key: str(one[key]) if key == "was" else one[key] for key in keys
            }


@pytest.mark.parametrize("name", FILES)
def test_a_start_that_is_not_in_the_file_is_asked_for_with_the_date_of_the_order(name: str) -> None:
    members = expected(name)["members"]
    asked = {each.row: each for each in table(name).findings if each.code in NOT_IN_FILE}
    assert set(asked) == {each["row"] for each in members if each["from"] is None}
    for each in members:
        if each["from"] is None:
            assert asked[each["row"]].becomes == (each["order_date"] or "")


@pytest.mark.parametrize("name", FILES)
def test_the_file_is_read_in_its_own_encoding(name: str) -> None:
    (sheet,) = read_sheets(samples_folder() / "members" / name)
    wanted = expected(name)
    separator = {"tab": "\t"}.get(wanted.get("separator", ""), wanted.get("separator", ""))
    assert sheet.separator == separator


def test_repairs_that_are_offered_can_be_told() -> None:
    rows = {row.number: row for row in table("members_utf16.csv").taken}
    offered = {
        each.row: each.becomes for each in table("members_utf16.csv").findings if each.becomes
    }
    for each in expected("members_utf16.csv")["members"]:
        if "offered_surname" in each:
            assert rows[each["row"]].surname == each["surname"]
            assert offered[each["row"]] == each["offered_surname"]
