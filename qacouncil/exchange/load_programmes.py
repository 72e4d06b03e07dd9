"""The educational programmes of a council in a document as rows, checked."""

from __future__ import annotations

from qacouncil.errors import UserError
from qacouncil.exchange.council_document import Council
from qacouncil.exchange.load_frame import CouncilFrame, refuse_twice
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


def load_programmes(frame: CouncilFrame, shape: Council, place: str) -> None:
    """Add the rows. Raises UserError, naming the place."""
    refuse_twice([each.code for each in shape.programmes], f"{place}.programmes")
    for index, each in enumerate(shape.programmes):
        _programme(frame, each, f"{place}.programmes[{index}]")


def _programme(frame: CouncilFrame, shape: Programme, place: str) -> None:
    if not shape.code.strip():
        raise UserError(
            N_("At {place}: the code is empty. Nothing was loaded."), place=f"{place}.code"
        )
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
    for index, (each, discipline_id) in enumerate(zip(shape.disciplines, ids, strict=True)):
        where = f"{place}.disciplines[{index}]"
        needed = f"{where}.prerequisites"
        for other in frame.ids(each.prerequisites, needed, "discipline", set(ids)):
            if other == discipline_id:
                raise UserError(
                    N_("At {place}: the discipline asks for itself. Nothing was loaded."),
                    place=needed,
                )
            frame.link(discipline_prerequisite, discipline_id=discipline_id, prerequisite_id=other)
        for outcome in frame.ids(each.outcomes, f"{where}.outcomes", "learning_outcome", outcomes):
            frame.link(discipline_outcome, discipline_id=discipline_id, outcome_id=outcome)


def _check_discipline(shape: Discipline, place: str) -> None:
    if not shape.code.strip():
        raise UserError(
            N_("At {place}: the code is empty. Nothing was loaded."), place=f"{place}.code"
        )
    semesters = [int(each) for each in shape.semesters.split(",") if each]
    if semesters != sorted(set(semesters)):
        raise UserError(
            N_("At {place}: the semesters do not ascend. Nothing was loaded."),
            place=f"{place}.semesters",
        )
