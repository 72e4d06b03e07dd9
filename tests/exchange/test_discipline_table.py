"""Tables of disciplines with what universities do to them."""

from __future__ import annotations

from typing import Any

import pytest

from qacouncil.errors import Cancelled, UserError
from qacouncil.exchange.discipline_headings import DisciplineField, discipline_field
from qacouncil.exchange.discipline_table import (
    DisciplineTable,
    disciplines_layout,
    entry_year_of,
    read_disciplines,
)
from qacouncil.exchange.import_choices import ImportChoices
from qacouncil.exchange.sheet import Sheet, SheetRow
from qacouncil.localized import Localized

HEADS = ("Код", "Наименование дисциплины", "Кредиты", "Семестр", "Пререквизиты", "РО")
A = ("MAT1201", "Математика", 5, 1, None, "РО1")
B = ("LA1203", "Алгебра", 5, 2, "MAT1201", "РО1")

F = DisciplineField


def sheet(*rows: tuple[Any, ...] | SheetRow, formulas: set[tuple[int, int]] | None = None) -> Sheet:
    made = [
        each if isinstance(each, SheetRow) else SheetRow(number, each)
        for number, each in enumerate(rows, 1)
    ]
    return Sheet("Лист1", tuple(made), formulas=frozenset(formulas or ()))


def read(
    *rows: tuple[Any, ...] | SheetRow, choices: ImportChoices | None = None
) -> DisciplineTable:
    made = sheet(HEADS, *rows)
    return read_disciplines(made, disciplines_layout(made), choices=choices)


def told(table: DisciplineTable) -> list[tuple[int, str, str]]:
    return [(each.row, str(each.code), each.column) for each in table.findings]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Пән коды", F.CODE),
        ("Код дисциплины", F.CODE),
        ("Course code", F.CODE),
        ("Пәннің атауы (қаз)", F.NAME_KK),
        ("Наименование дисциплины (рус)", F.NAME_RU),
        ("Наименование дисциплины на казахском языке", F.NAME_KK),
        ("Course title (eng)", F.NAME_EN),
        ("Дисциплина", F.NAME),
        ("Кредит саны", F.CREDITS),
        ("Кол-во кредитов", F.CREDITS),
        ("ECTS", F.CREDITS),
        ("Семестр", F.SEMESTERS),
        ("Пререквизиттер", F.PREREQUISITES),
        ("Prerequisites", F.PREREQUISITES),
        ("Постреквизиты", None),
        ("Оқыту нәтижелері", F.OUTCOMES),
        ("Результаты обучения", F.OUTCOMES),
        ("РО", F.OUTCOMES),
        ("Learning outcomes", F.OUTCOMES),
        ("Модуль", F.MODULE),
        ("Цикл, компонент", F.MODULE),
        ("Барлық сағат", None),
        ("№", None),
        ("Примечание", None),
    ],
)
def test_headings_in_any_language(heading: str, field: DisciplineField | None) -> None:
    assert discipline_field(heading) == field


def test_columns_can_be_mapped_by_hand() -> None:
    made = sheet(("A", "B", "C"), ("MAT1201", "Математика", 5))
    layout = disciplines_layout(made)
    with pytest.raises(UserError, match="which columns"):
        read_disciplines(made, layout)
    for place, field in enumerate((F.CODE, F.NAME_KK, F.CREDITS)):
        layout = layout.mapped(place, field)
    (row,) = [each for each in read_disciplines(made, layout).rows if each.code == "MAT1201"]
    assert row.name == Localized(kk="Математика")


def test_every_fault_is_told_with_its_row_and_column() -> None:
    table = read(
        A,
        ("", "Без кода", 5, 1),
        ("PHY1101", "", 5, 1),
        ("PHY1102", "Физика", "", 1),
        ("PHY1103", "Физика", "пять", 1),
        ("PHY1104", "Физика", 5, "осень"),
        ("PHY1105", "Физика", 5, 1, None, "знает"),
        ("MAT-1201", "Математика", 5, 1),
        ("PHY1106", "Физика", 5, 1, "PHY9999"),
        ("PHY1107", "Физика", 5, 1, "PHY1108"),
        ("PHY1108", "Физика", 5, 2, "PHY1107"),
        ("PHY1109", "Физика", 5, 2, "PHY1109"),
    )
    assert told(table) == [
        (3, "code_missing", "Код"),
        (4, "name_missing", "Наименование дисциплины"),
        (5, "credits_missing", "Кредиты"),
        (6, "credits_unreadable", "Кредиты"),
        (7, "semester_unreadable", "Семестр"),
        (8, "outcome_unreadable", "РО"),
        (9, "space_in_code", "Код"),
        (9, "duplicate_code", "Код"),
        (10, "prerequisite_unknown", "Пререквизиты"),
        (11, "prerequisite_circle", "Пререквизиты"),
        (12, "prerequisite_circle", "Пререквизиты"),
        (13, "prerequisite_circle", "Пререквизиты"),
    ]
    assert {each.row for each in table.open} == {*range(3, 14)}
    assert [row.code for row in table.taken] == ["MAT1201"]


def test_a_row_left_out_asks_nothing_and_is_no_prerequisite() -> None:
    choices = ImportChoices().leaving(2, out=True)
    table = read(A, B, choices=choices)
    assert told(table) == [(3, "prerequisite_unknown", "Пререквизиты")]
    twice = read(A, A, choices=ImportChoices().leaving(3, out=True))
    assert (twice.open, [row.number for row in twice.taken]) == ((), [2])


def test_a_hidden_row_is_asked_about() -> None:
    hidden = SheetRow(3, B, hidden=True)
    assert [str(each.code) for each in read(A, hidden).open] == ["hidden_row"]
    taken = read(A, hidden, choices=ImportChoices().answered(3, "hidden_row", "take"))
    assert ([row.number for row in taken.taken], taken.open) == ([2, 3], ())
    out = read(A, hidden, choices=ImportChoices().answered(0, "hidden_row", "leave_out"))
    assert ([row.number for row in out.taken], out.open) == ([2], ())


def test_prerequisites_are_repaired_and_found_by_name() -> None:
    table = read(A, ("LA1203", "Алгебра", 5, 2, "МАТ 1201"), ("X1300", "Поле", 5, 3, "алгебра"))
    assert [(each.was, each.becomes) for each in table.findings] == [
        ("МАТ 1201", "MAT1201"),
        ("алгебра", "LA1203"),
    ]
    assert [row.prerequisites for row in table.rows] == [(), ("MAT1201",), ("LA1203",)]
    two = read(A, ("MAT1202", "Математика", 5, 2), ("X1300", "Поле", 5, 3, "Математика"))
    assert told(two) == [(4, "prerequisite_unknown", "Пререквизиты")]


def test_sections_totals_headings_and_signatures_are_no_disciplines() -> None:
    table = read(
        ("Базовые дисциплины",) * 6,
        A,
        ("Итого", None, 6),
        HEADS,
        (1, 2, 3, 4, 5, 6),
        (None, "Профилирующие дисциплины", 5),
        B,
        ("Всего", None, 10),
        ("Декан ____________ А. Сапарова",),
    )
    assert [(row.code, row.module.ru) for row in table.rows] == [
        ("MAT1201", "Базовые дисциплины"),
        ("LA1203", "Профилирующие дисциплины"),
    ]
    (finding,) = table.findings
    assert (finding.row, str(finding.code)) == (4, "total_differs")
    assert (finding.was, finding.becomes) == ("6", "5")
    assert table.open == ()


def test_a_row_whose_credits_are_not_those_below_lost_its_code() -> None:
    assert told(read(A, (None, "Физика", 4), B)) == [(3, "code_missing", "Код")]


def test_a_value_calculated_by_a_formula_is_told() -> None:
    made = sheet(HEADS, A, B, formulas={(3, 3), (3, 9)})
    table = read_disciplines(made, disciplines_layout(made))
    assert told(table) == [(3, "formula", "Кредиты")]


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("2026 жылғы қабылдау, оқу мерзімі 4 жыл", 2026),
        ("Набор 2025 года", 2025),
        ("План на 2026-2027 учебный год", None),
        ("2025 и 2026 год набора, набор 2025", None),
        ("", None),
    ],
)
def test_the_year_of_entry_above_the_headings(title: str, year: int | None) -> None:
    made = sheet((title,), HEADS, A)
    assert entry_year_of(made, disciplines_layout(made)) == year


def test_reading_can_be_followed_and_stopped() -> None:
    rows = [(f"MAT{number}", "Пән", 5, 1) for number in range(1000, 2000)]
    made = sheet(HEADS, *rows)
    layout = disciplines_layout(made)
    said: list[tuple[int, int]] = []
    read_disciplines(made, layout, told=lambda done, whole: said.append((done, whole)))
    assert said == [(0, 1000), (250, 1000), (500, 1000), (750, 1000)]

    def stop(done: int, whole: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_disciplines(made, layout, told=stop)


def test_a_code_that_no_discipline_may_have_is_an_error_in_its_row() -> None:
    table = read(("A" * 41, "Математика", 5, 1, None, None), B[:4])
    assert [(row, code) for row, code, _column in told(table) if row == 2] == [(2, "code_too_long")]
    assert [each.row for each in table.open] == [2]
    assert [each.code for each in table.taken] == ["LA1203"]
    assert read(("A" * 40, "Математика", 5, 1, None, None)).open == ()
