"""A whole table of disciplines into a version of a programme: all of it or nothing."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from qacouncil.errors import UserError
from qacouncil.exchange.discipline_findings import DisciplineRow
from qacouncil.exchange.discipline_headings import DisciplineField
from qacouncil.exchange.discipline_table import DisciplineTable, updated
from qacouncil.i18n.marking import N_
from qacouncil.localized import Localized
from qacouncil.models.programmes import (
    discipline,
    discipline_outcome,
    discipline_prerequisite,
    learning_outcome,
    programme,
)
from qacouncil.operations.disciplines import set_prerequisites
from qacouncil.operations.guards import columns
from qacouncil.operations.learning_outcomes import add_outcomes
from qacouncil.operations.programme_versions import VersionData, add_version
from qacouncil.queries.known_disciplines import (
    KnownDiscipline,
    known_disciplines,
    version_of_year,
)
from qacouncil.storage.transaction import Transaction

_STEP = 100  # rows between two words on how far it is

Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ImportedDisciplines:
    """What an import came to; outcomes: how many were begun, their words yet to be written."""

    version_id: str
    added: int
    updated: int
    outcomes: int
    new_version: bool


def import_disciplines(
    transaction: Transaction,
    programme_id: str,
    entry_year: int,
    table: DisciplineTable,
    told: Told | None = None,
) -> ImportedDisciplines:
    """Bring the disciplines of a table into the version of a year, which is begun if need be.

    Disciplines of the same code are brought up to date, others of the version stay. Outcomes that
    are not there yet are begun with their numbers for words. told: how far it is, and the whole;
    it may raise Cancelled, and nothing is left behind then. Raises UserError where anything in the
    table is still open, or the version was changed since it was read so that it does not fit.
    """
    about = transaction.row(programme, programme_id)
    if table.open:
        raise UserError(
            N_("Nothing was imported: {number} findings are still open. Mend or answer them."),
            number=len(table.open),
        )
    if not table.taken:
        raise UserError(N_("Nothing was imported: the table gives no discipline."))
    version_id = version_of_year(transaction.connection, programme_id, entry_year)
    new_version = version_id is None
    if version_id is None:
        version_id = add_version(
            transaction, programme_id, VersionData(entry_year, about["credits"])
        )
    known = known_disciplines(transaction.connection, version_id)
    steps = _Steps(told, 3 * len(table.taken))
    begun = _begin_outcomes(transaction, version_id, max(table.outcomes, default=0))
    ids, added, changed = _write_rows(transaction, version_id, table, known, steps)
    if DisciplineField.OUTCOMES in table.fields:
        _write_outcomes(transaction, version_id, table.taken, known, ids, steps)
    if DisciplineField.PREREQUISITES in table.fields:
        _write_prerequisites(transaction, version_id, table.taken, known, ids, steps)
    return ImportedDisciplines(version_id, added, changed, begun, new_version)


class _Steps:
    """Says how far the work has come; before the first step too, so that it can be stopped."""

    def __init__(self, told: Told | None, whole: int) -> None:
        self._told, self._whole, self._done = told, whole, 0
        self._tell()

    def one_more(self) -> None:
        self._done += 1
        if self._done % _STEP == 0 or self._done == self._whole:
            self._tell()

    def _tell(self) -> None:
        if self._told is not None:
            self._told(self._done, self._whole)


def _begin_outcomes(transaction: Transaction, version_id: str, wanted: int) -> int:
    there = len(transaction.ids(learning_outcome, version_id=version_id))
    texts = [
        Localized(kk=f"ОН{number}", ru=f"РО{number}", en=f"LO{number}")
        for number in range(there + 1, wanted + 1)
    ]
    add_outcomes(transaction, version_id, texts)
    return len(texts)


def _write_rows(
    transaction: Transaction,
    version_id: str,
    table: DisciplineTable,
    known: Mapping[str, KnownDiscipline],
    steps: _Steps,
) -> tuple[dict[str, str], int, int]:
    """The ids by code, and how many were added and changed."""
    ids = {code: each.id for code, each in known.items()}
    position, changed = len(known), 0
    fresh: list[dict[str, object]] = []
    for row in table.taken:
        there = known.get(row.code)
        if there is None:
            position += 1
            ids[row.code] = str(uuid.uuid4())
            about = {"id": ids[row.code], "version_id": version_id, "position": position}
            fresh.append({**about, "code": row.code, **_values(row)})
            if len(fresh) == _STEP:
                transaction.insert_all(discipline, fresh)
                fresh = []
        elif (meant := updated(there, row, table.fields)) != there:
            transaction.update(discipline, there.id, **_values(meant))
            changed += 1
        steps.one_more()
    transaction.insert_all(discipline, fresh)
    return ids, len(ids) - len(known), changed


def _values(row: DisciplineRow | KnownDiscipline) -> dict[str, object]:
    return {
        "credits": row.credits,
        "semesters": ",".join(map(str, row.semesters)),
        **columns("name", row.name),
        **columns("module", row.module),
    }


def _write_outcomes(
    transaction: Transaction,
    version_id: str,
    rows: Sequence[DisciplineRow],
    known: Mapping[str, KnownDiscipline],
    ids: Mapping[str, str],
    steps: _Steps,
) -> None:
    outcomes = transaction.ids(learning_outcome, version_id=version_id)
    links: list[dict[str, object]] = []
    for row in rows:
        there = known.get(row.code)
        if there is None or there.outcomes != row.outcomes:
            if there is not None:
                transaction.remove(discipline_outcome, discipline_id=there.id)
            links += [
                {"discipline_id": ids[row.code], "outcome_id": outcomes[number - 1]}
                for number in row.outcomes
            ]
        if len(links) >= _STEP:
            transaction.link_all(discipline_outcome, links)
            links = []
        steps.one_more()
    transaction.link_all(discipline_outcome, links)


def _write_prerequisites(
    transaction: Transaction,
    version_id: str,
    rows: Sequence[DisciplineRow],
    known: Mapping[str, KnownDiscipline],
    ids: Mapping[str, str],
    steps: _Steps,
) -> None:
    links: list[dict[str, object]] = []
    for row in rows:
        there = known.get(row.code)
        if there is None or set(there.prerequisites) != set(row.prerequisites):
            if there is not None:
                transaction.remove(discipline_prerequisite, discipline_id=there.id)
            for code in row.prerequisites:
                if code not in ids:
                    raise UserError(
                        N_("Row {row}: the prerequisite {code} is no longer in this version."),
                        row=row.number,
                        code=code,
                    )
                links.append({"discipline_id": ids[row.code], "prerequisite_id": ids[code]})
        if len(links) >= _STEP:
            transaction.link_all(discipline_prerequisite, links)
            links = []
        steps.one_more()
    transaction.link_all(discipline_prerequisite, links)
    set_prerequisites(transaction, version_id, {})  # looks for circles in all of the version
