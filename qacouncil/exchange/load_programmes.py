"""The educational programmes of a council in a document as rows, checked."""

from __future__ import annotations

from qacouncil.errors import UserError
from qacouncil.exchange.council_document import Council
from qacouncil.exchange.load_frame import CouncilFrame, refuse_twice, refused_at
from qacouncil.exchange.programme_document import Discipline, Programme, ProgrammeVersion
from qacouncil.i18n.marking import N_
from qacouncil.models.programmes import (
    discipline,
    discipline_outcome,
    discipline_prerequisite,
    learning_outcome,
    programme,
    programme_review,
    programme_version,
)
from qacouncil.rules.discipline_code import read_discipline_code
from qacouncil.rules.outcome_matrix import circles
from qacouncil.rules.programme_code import read_programme_code
from qacouncil.rules.terms import ProgrammeState


def load_programmes(frame: CouncilFrame, shape: Council, place: str) -> None:
    """Add the rows. Raises UserError, naming the place."""
    refuse_twice([each.code for each in shape.programmes], f"{place}.programmes")
    for index, each in enumerate(shape.programmes):
        _programme(frame, each, f"{place}.programmes[{index}]")


def _programme(frame: CouncilFrame, shape: Programme, place: str) -> None:
    _check_programme(shape, place)
    row = frame.add(programme, shape, place, council_id=frame.council_id)
    refuse_twice([str(each.entry_year) for each in shape.versions], f"{place}.versions")
    for index, version in enumerate(shape.versions):
        _version(frame, version, row["id"], f"{place}.versions[{index}]")
    for index, review in enumerate(shape.reviews):
        where = f"{place}.reviews[{index}]"
        frame.add(programme_review, review, where, programme_id=row["id"])


def _version(frame: CouncilFrame, shape: ProgrammeVersion, programme_id: str, place: str) -> None:
    version = frame.add(programme_version, shape, place, programme_id=programme_id)
    own = {"version_id": version["id"]}
    outcomes = {
        frame.add(learning_outcome, each, f"{place}.outcomes[{index}]", **own, position=index + 1)[
            "id"
        ]
        for index, each in enumerate(shape.outcomes)
    }
    refuse_twice([each.code for each in shape.disciplines], f"{place}.disciplines")
    ids = []
    for index, each in enumerate(shape.disciplines):
        where = f"{place}.disciplines[{index}]"
        _check_discipline(each, where)
        ids.append(frame.add(discipline, each, where, **own, position=index + 1)["id"])
    asks: dict[str, tuple[str, ...]] = {}
    for index, (each, discipline_id) in enumerate(zip(shape.disciplines, ids, strict=True)):
        where = f"{place}.disciplines[{index}]"
        needed = frame.ids(each.prerequisites, f"{where}.prerequisites", "discipline", set(ids))
        asks[discipline_id] = tuple(needed)
        for other in needed:
            frame.link(discipline_prerequisite, discipline_id=discipline_id, prerequisite_id=other)
        for outcome in frame.ids(each.outcomes, f"{where}.outcomes", "learning_outcome", outcomes):
            frame.link(discipline_outcome, discipline_id=discipline_id, outcome_id=outcome)
    codes = dict(zip(ids, (each.code for each in shape.disciplines), strict=True))
    for circle in circles(asks):
        way = " → ".join(codes[each] for each in (*circle, circle[0]))
        refusal = UserError(
            N_("The prerequisites would go round in a circle: {way}. Take one of them out."),
            way=way,
        )
        raise refused_at(f"{place}.disciplines", refusal)


def _check_programme(shape: Programme, place: str) -> None:
    """What a programme cannot be entered with, in the window either."""
    read = read_programme_code(shape.code)
    _check_code(shape.code, read.code, place)
    if read.level not in (None, shape.level):
        refusal = UserError(
            N_("The code {code} is one of another level. Correct the code or the level."),
            code=shape.code,
        )
        raise refused_at(f"{place}.level", refusal)
    if not shape.name.any():
        refusal = UserError(N_("The programme has no name. Write it in one language at least."))
        raise refused_at(f"{place}.name", refusal)
    if shape.initial_state is not ProgrammeState.IN_DEVELOPMENT and not shape.initial_basis.any():
        refusal = UserError(
            N_(
                "A programme that is not in development was approved by somebody."
                " Write what its state rests on."
            )
        )
        raise refused_at(f"{place}.initial_basis", refusal)


def _check_code(written: str, code: str, place: str) -> None:
    if not written.strip():
        raise UserError(
            N_("At {place}: the code is empty. Nothing was loaded."), place=f"{place}.code"
        )
    if code != written:
        refusal = UserError(
            N_(
                "The code is not written as it should be: {written}. In Latin letters, without"
                " spaces, it is {code}."
            ),
            written=written,
            code=code,
        )
        raise refused_at(f"{place}.code", refusal)


def _check_discipline(shape: Discipline, place: str) -> None:
    _check_code(shape.code, read_discipline_code(shape.code), place)
    if not shape.name.any():
        refusal = UserError(N_("The discipline has no name. Write it in one language at least."))
        raise refused_at(f"{place}.name", refusal)
    semesters = [int(each) for each in shape.semesters.split(",") if each]
    if semesters != sorted(set(semesters)):
        raise UserError(
            N_("At {place}: the semesters do not ascend. Nothing was loaded."),
            place=f"{place}.semesters",
        )
