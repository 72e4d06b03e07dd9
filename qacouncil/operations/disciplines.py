"""The disciplines of a version: what they ask for, when they are taught, what they form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from qacouncil.errors import FieldError, UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.programmes import (
    discipline,
    discipline_outcome,
    discipline_prerequisite,
    learning_outcome,
    programme_version,
)
from qacouncil.models.register import decision_discipline
from qacouncil.operations.guards import clean, close_ranks, columns, refuse_outside, renumber
from qacouncil.rules.discipline_code import LONGEST_CODE, read_discipline_code
from qacouncil.rules.outcome_matrix import circles
from qacouncil.storage.transaction import Transaction

MOST_CREDITS = 1000
LAST_SEMESTER = 16


@dataclass(frozen=True, slots=True)
class DisciplineData:
    """A discipline. module: the group it stands in; the ids: of the same version."""

    code: str
    name: Localized
    credits: int
    module: Localized = NO_TEXT
    semesters: Sequence[int] = ()
    prerequisite_ids: Sequence[str] = ()
    outcome_ids: Sequence[str] = ()


def add_discipline(transaction: Transaction, version_id: str, data: DisciplineData) -> str:
    """Add a discipline at the end of a version. Returns its id.

    Raises UserError where the version has its code already.
    """
    transaction.row(programme_version, version_id, [programme_version.c.id])
    last = select(func.max(discipline.c.position)).where(discipline.c.version_id == version_id)
    discipline_id = transaction.insert(
        discipline,
        version_id=version_id,
        position=(transaction.connection.execute(last).scalar() or 0) + 1,
        **_columns(transaction, version_id, data, None),
    )
    # Nothing asks for it yet, so no circle can come of it.
    _link_prerequisites(transaction, version_id, discipline_id, data.prerequisite_ids)
    _link_outcomes(transaction, version_id, discipline_id, data.outcome_ids)
    return discipline_id


def change_discipline(transaction: Transaction, discipline_id: str, data: DisciplineData) -> None:
    """Change a discipline. Raises UserError where its prerequisites would go round in a circle."""
    version_id = transaction.row(discipline, discipline_id)["version_id"]
    values = _columns(transaction, version_id, data, discipline_id)
    transaction.update(discipline, discipline_id, **values)
    set_prerequisites(transaction, version_id, {discipline_id: data.prerequisite_ids})
    set_outcomes(transaction, discipline_id, data.outcome_ids)


def remove_discipline(transaction: Transaction, discipline_id: str) -> None:
    """Take a discipline out; the audit keeps it. Raises UserError where a decision is on it."""
    row = transaction.row(discipline, discipline_id)
    if transaction.rows(decision_discipline, discipline_id=discipline_id):
        raise UserError(N_("A decision is on this discipline: it stays in this version."))
    transaction.remove(discipline, id=discipline_id)
    close_ranks(transaction, discipline, version_id=row["version_id"])


def move_discipline(transaction: Transaction, discipline_id: str, position: int) -> None:
    """Put a discipline at another place, counted from 1; the others close up."""
    row = transaction.row(discipline, discipline_id)
    others = [
        each
        for each in transaction.ids(discipline, version_id=row["version_id"])
        if each != discipline_id
    ]
    place = max(0, min(position - 1, len(others)))
    renumber(transaction, discipline, [*others[:place], discipline_id, *others[place:]])


def set_prerequisites(
    transaction: Transaction, version_id: str, asks: Mapping[str, Sequence[str]]
) -> None:
    """Say for disciplines of a version what each asks for; the others keep theirs.

    Raises UserError where they would go round in a circle.
    """
    for discipline_id, ids in asks.items():
        transaction.remove(discipline_prerequisite, discipline_id=discipline_id)
        _link_prerequisites(transaction, version_id, discipline_id, ids)
    codes, links = _all_links(transaction, version_id)
    for circle in circles(links):
        way = " → ".join(codes[each] for each in (*circle, circle[0]))
        raise FieldError(
            "prerequisites",
            N_("The prerequisites would go round in a circle: {way}. Take one of them out."),
            way=way,
        )


def set_outcomes(transaction: Transaction, discipline_id: str, outcome_ids: Sequence[str]) -> None:
    """Say which learning outcomes a discipline forms."""
    row = transaction.row(discipline, discipline_id)
    transaction.remove(discipline_outcome, discipline_id=discipline_id)
    _link_outcomes(transaction, row["version_id"], discipline_id, outcome_ids)


def mark_outcome(
    transaction: Transaction, discipline_id: str, outcome_id: str, *, formed: bool
) -> None:
    """A cell of the matrix: whether a discipline forms an outcome."""
    ids = [
        row["outcome_id"]
        for row in transaction.rows(discipline_outcome, discipline_id=discipline_id)
        if row["outcome_id"] != outcome_id
    ]
    # All its outcomes are written anew, so that undoing sees whether any of them changed since.
    set_outcomes(transaction, discipline_id, [*ids, outcome_id] if formed else ids)


def _all_links(
    transaction: Transaction, version_id: str
) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """The codes of a version's disciplines, and what each asks for."""
    own = discipline.c
    query = (
        select(own.id, own.code, discipline_prerequisite.c.prerequisite_id)
        .outerjoin(discipline_prerequisite, discipline_prerequisite.c.discipline_id == own.id)
        .where(own.version_id == version_id)
        .order_by(own.position)
    )
    codes: dict[str, str] = {}
    links: dict[str, tuple[str, ...]] = {}
    for discipline_id, code, asked in transaction.connection.execute(query):
        codes[discipline_id] = code
        before = links.get(discipline_id, ())
        links[discipline_id] = before if asked is None else (*before, asked)
    return codes, links


def _link_prerequisites(
    transaction: Transaction, version_id: str, discipline_id: str, ids: Sequence[str]
) -> None:
    for each in dict.fromkeys(ids):
        if each == discipline_id:
            raise FieldError("prerequisites", N_("A discipline cannot be its own prerequisite."))
        if transaction.row(discipline, each)["version_id"] != version_id:
            raise ValueError("a prerequisite of another version")
        transaction.link(discipline_prerequisite, discipline_id=discipline_id, prerequisite_id=each)


def _link_outcomes(
    transaction: Transaction, version_id: str, discipline_id: str, ids: Sequence[str]
) -> None:
    for each in dict.fromkeys(ids):
        if transaction.row(learning_outcome, each)["version_id"] != version_id:
            raise ValueError("a learning outcome of another version")
        transaction.link(discipline_outcome, discipline_id=discipline_id, outcome_id=each)


def _columns(
    transaction: Transaction, version_id: str, data: DisciplineData, own_id: str | None
) -> dict[str, object]:
    refuse_outside(1, MOST_CREDITS, data.credits)
    refuse_outside(1, LAST_SEMESTER, *data.semesters)
    if not data.name:
        raise FieldError(
            "name", N_("The discipline has no name. Write it in one language at least.")
        )
    code = clean(data.code.strip())
    if not code or len(code) > LONGEST_CODE:
        raise FieldError(
            "code", N_("A discipline has a code of up to {most} characters."), most=LONGEST_CODE
        )
    meant = read_discipline_code(code)
    if meant != code:
        raise FieldError(
            "code",
            N_(
                "The code is not written as it should be: {written}. In Latin letters, without"
                " spaces, it is {code}."
            ),
            written=code,
            code=meant,
        )
    there = transaction.rows(discipline, version_id=version_id, code=code)
    if any(row["id"] != own_id for row in there):
        raise FieldError(
            "code", N_("There is a discipline with this code already: {code}."), code=code
        )
    return {
        "code": code,
        "credits": data.credits,
        "semesters": ",".join(str(each) for each in sorted(set(data.semesters))),
        **columns("name", data.name),
        **columns("module", data.module),
    }
