"""The prerequisites in a table of disciplines: found among its codes and those known already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from qacouncil.exchange.discipline_findings import DisciplineCode, DisciplineRow, severity_of
from qacouncil.exchange.discipline_headings import DisciplineField
from qacouncil.exchange.row_findings import RowFinding
from qacouncil.exchange.table_layout import TableLayout
from qacouncil.i18n.folding import fold
from qacouncil.localized import LANGUAGES
from qacouncil.queries.known_disciplines import KnownDiscipline
from qacouncil.rules.discipline_code import read_discipline_code
from qacouncil.rules.outcome_matrix import circles

_C = DisciplineCode


def linked(
    rows: Sequence[DisciplineRow],
    known: Mapping[str, KnownDiscipline],
    layout: TableLayout[DisciplineField],
) -> list[DisciplineRow]:
    """The rows with the codes of their prerequisites in place of what was written.

    What is no code of the table or the version is looked for among the names, and is an error
    where it is no name either; so is a circle.
    """
    place = layout.place(DisciplineField.PREREQUISITES)
    if place is None:
        return list(rows)
    column = layout.heading(place)
    finder = _Finder(rows, known)
    found = [row if row.left_out else _linked(row, finder, column) for row in rows]
    return _without_circles(found, known, column)


class _Finder:
    def __init__(self, rows: Sequence[DisciplineRow], known: Mapping[str, KnownDiscipline]) -> None:
        taken = [row for row in rows if row.code and not row.left_out]
        self.codes = {row.code for row in taken} | known.keys()
        self._taken, self._known = taken, known
        self._names: dict[str, str] | None = None

    def by_name(self, written: str) -> str | None:
        """The code of the one discipline of this name; None where there is none, or several."""
        if self._names is None:
            self._names = {}
            everything: list[KnownDiscipline | DisciplineRow] = [*self._known.values()]
            for each in [*everything, *self._taken]:
                for name in {fold(each.name.text(language)) for language in LANGUAGES} - {""}:
                    there = self._names.setdefault(name, each.code)
                    if there != each.code:
                        self._names[name] = ""
        return self._names.get(fold(written)) or None


def _linked(row: DisciplineRow, finder: _Finder, column: str) -> DisciplineRow:
    codes: list[str] = []
    findings = list(row.findings)

    def note(code: DisciplineCode, was: str, becomes: str = "") -> None:
        findings.append(RowFinding(row.number, code, severity_of(code), column, was, becomes))

    for written in row.prerequisites:
        meant = read_discipline_code(written)
        if meant in finder.codes:
            if meant != written:
                note(_C.PREREQUISITE_REPAIRED, written, meant)
            codes.append(meant)
        elif (named := finder.by_name(written)) is not None:
            note(_C.PREREQUISITE_BY_NAME, written, named)
            codes.append(named)
        else:
            note(_C.PREREQUISITE_UNKNOWN, written)
    return replace(row, prerequisites=tuple(dict.fromkeys(codes)), findings=tuple(findings))


def _without_circles(
    rows: list[DisciplineRow], known: Mapping[str, KnownDiscipline], column: str
) -> list[DisciplineRow]:
    """Each circle is told at the rows that are in it."""
    asks = {code: each.prerequisites for code, each in known.items()}
    asks |= {row.code: row.prerequisites for row in rows if row.code and not row.left_out}
    ways: dict[str, str] = {}
    for circle in circles(asks):
        way = " → ".join((*circle, circle[0]))
        ways |= dict.fromkeys(circle, way)
    code = _C.PREREQUISITE_CIRCLE
    return [
        replace(
            row,
            findings=(
                *row.findings,
                RowFinding(row.number, code, severity_of(code), column, ways[row.code]),
            ),
        )
        if row.code in ways and not row.left_out
        else row
        for row in rows
    ]
