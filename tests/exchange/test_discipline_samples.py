"""The sample of disciplines: what a good importer makes of it, row by row."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from qacouncil.exchange.discipline_table import (
    DisciplineTable,
    disciplines_layout,
    read_disciplines,
)
from qacouncil.exchange.row_findings import RowFinding, Severity
from qacouncil.exchange.sheet_file import read_sheets
from qacouncil.exchange.table_layout import best_sheet
from tests.samples_folder import samples_folder

FOLDER = "disciplines"


def samples() -> dict[str, Any]:
    text = (samples_folder() / FOLDER / "expected.yaml").read_text("utf-8")
    expected: dict[str, Any] = yaml.safe_load(text)
    return expected


def as_expected(finding: RowFinding) -> dict[str, Any]:
    told: dict[str, Any] = {"row": finding.row, "code": str(finding.code)}
    if finding.was:
        told["was"] = finding.was
    if finding.becomes:
        told["becomes"] = finding.becomes
    return told


def read_sample(name: str, expected: dict[str, Any]) -> DisciplineTable:
    sheets = read_sheets(samples_folder() / FOLDER / name)
    sheet = sheets[best_sheet(sheets, [disciplines_layout(each) for each in sheets])]
    assert sheet.name == expected["sheet"]
    layout = disciplines_layout(sheet)
    assert layout.heading_row == expected["heading_row"]
    return read_disciplines(sheet, layout)


@pytest.mark.samples
def test_the_samples_come_out_as_expected() -> None:
    for name, expected in samples().items():
        table = read_sample(name, expected)
        assert [
            {
                "row": row.number,
                "code": row.code,
                "kk": row.name.kk,
                "ru": row.name.ru,
                "en": row.name.en,
                "credits": row.credits,
                "semesters": list(row.semesters),
                "prerequisites": list(row.prerequisites),
                "outcomes": list(row.outcomes),
            }
            for row in table.taken
        ] == expected["disciplines"]
        assert table.credits == expected["credits_total"]
        assert list(table.outcomes) == expected["outcomes_used"]
        load = {each: sum(each in row.outcomes for row in table.taken) for each in table.outcomes}
        assert load == expected["outcome_load"]
        warnings = [each for each in table.findings if each.severity is Severity.WARNING]
        wanted = sorted(expected["warnings"], key=lambda each: each["row"])
        assert [as_expected(each) for each in warnings] == wanted
        errors = [each for each in table.findings if each.severity is not Severity.WARNING]
        assert [as_expected(each) for each in errors] == expected["errors"]
        assert table.open == ()


@pytest.mark.samples
def test_the_section_row_of_the_sample_is_the_module_of_those_below() -> None:
    name, expected = next(iter(samples().items()))
    table = read_sample(name, expected)
    modules = {row.number: row.module.kk for row in table.rows}
    assert modules[24] == ""
    assert modules[26] == modules[44] == "Бейіндеуші пәндер"
