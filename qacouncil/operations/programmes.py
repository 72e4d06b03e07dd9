"""Educational programmes. Where one stands is not written here: decisions on it say so."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qacouncil.errors import FieldError, UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.agenda import decision, item_programme
from qacouncil.models.councils import council
from qacouncil.models.meetings import meeting
from qacouncil.models.people import person
from qacouncil.models.programmes import programme, programme_review, programme_version
from qacouncil.models.register import decision_programme
from qacouncil.operations.agenda import add_item
from qacouncil.operations.decisions import add_decision
from qacouncil.operations.guards import clean, columns, refuse_outside
from qacouncil.operations.programme_versions import refuse_decided
from qacouncil.queries.programme_changes import state_changes
from qacouncil.rules.programme_code import read_programme_code
from qacouncil.rules.programme_state import StateMove, state_move, state_on
from qacouncil.rules.terms import ProgrammeLevel, ProgrammeState
from qacouncil.storage.transaction import Transaction

MOST_CREDITS = 1000
LONGEST_REVIEW = 20  # years
_LONGEST_CODE = 40


@dataclass(frozen=True, slots=True)
class ProgrammeData:
    """What is said of a programme. state, since, basis: where it stood when it was entered."""

    code: str
    name: Localized
    level: ProgrammeLevel
    nqf_level: int
    eqf_level: int
    credits: int
    group_code: str = ""
    department: Localized = NO_TEXT
    head_id: str | None = None
    state: ProgrammeState = ProgrammeState.IN_DEVELOPMENT
    since: dt.date | None = None
    basis: Localized = NO_TEXT
    review_years: int = 5


def add_programme(transaction: Transaction, council_id: str, data: ProgrammeData) -> str:
    """Enter a programme. Returns its id.

    Raises UserError where its code is written in look-alike letters or is there already, and where
    it is entered as anything but in development without a word on what that rests on.
    """
    transaction.row(council, council_id)
    values = _columns(transaction, council_id, data, None)
    return transaction.insert(programme, council_id=council_id, **values, **_entered(data))


def change_programme(transaction: Transaction, programme_id: str, data: ProgrammeData) -> None:
    """Change what is said of a programme.

    How it stood when it was entered can be put right until a decision has put it into a state.
    """
    row = transaction.row(programme, programme_id)
    values = _columns(transaction, row["council_id"], data, programme_id)
    entered = _entered(data)
    decided = state_changes(transaction.connection, programme_id=programme_id)[programme_id]
    if decided and any(row[name] != value for name, value in entered.items()):
        raise FieldError(
            "state",
            N_(
                "A decision has changed the state of this programme: how it was entered stays."
                " Only a decision changes the state now."
            ),
        )
    transaction.update(programme, programme_id, **values, **entered)


def remove_programme(transaction: Transaction, programme_id: str) -> None:
    """Take a programme out that was entered by mistake; the audit keeps it.

    Raises UserError where a decision or an agenda item is on it: such a programme is closed by a
    decision instead.
    """
    transaction.row(programme, programme_id)
    links = [decision_programme, item_programme]
    decided = any(transaction.rows(each, programme_id=programme_id) for each in links) or any(
        row["decision_id"]
        for table in (programme_version, programme_review)
        for row in transaction.rows(table, programme_id=programme_id)
    )
    if decided:
        raise UserError(
            N_(
                "Decisions or agenda items are on this programme: it stays in the register."
                " A decision can close it."
            )
        )
    for version_id in transaction.ids(programme_version, programme_id=programme_id):
        refuse_decided(transaction, version_id)
    transaction.remove(programme, id=programme_id)


def add_item_about(
    transaction: Transaction, meeting_id: str, programme_id: str, title: Localized, area: str
) -> str:
    """Put an item about a programme at the end of an agenda. Returns its id.

    The decisions on the item are on the programme, too.
    """
    transaction.row(programme, programme_id)
    item_id = add_item(transaction, meeting_id, title, area)
    transaction.link(
        item_programme, meeting_id=meeting_id, item_id=item_id, programme_id=programme_id
    )
    return item_id


def add_item_to_decide(
    transaction: Transaction,
    meeting_id: str,
    programme_id: str,
    title: Localized,
    area: str,
    state: ProgrammeState,
    text: Localized,
) -> str:
    """As `add_item_about`, with a draft of the decision that puts the programme into `state`.

    Raises UserError where the programme, as it stands on the day of the meeting, cannot come into
    that state.
    """
    item_id = add_item_about(transaction, meeting_id, programme_id, title, area)
    decision_id = add_decision(transaction, item_id, text)
    set_effect(transaction, decision_id, programme_id, state)
    return item_id


def set_effect(
    transaction: Transaction, decision_id: str, programme_id: str, state: ProgrammeState | None
) -> None:
    """Say that a decision is on a programme and which state it gives it; None: it changes none.

    Raises UserError where that state cannot follow the one before the decision.
    """
    row = transaction.row(programme, programme_id)
    meeting_id = transaction.row(decision, decision_id, [decision.c.meeting_id])["meeting_id"]
    if state is not None:
        day = transaction.row(meeting, meeting_id, [meeting.c.date])["date"]
        changes = state_changes(transaction.connection, programme_id=programme_id)[programme_id]
        earlier = [each for each in changes if each.decision_id != decision_id]
        before = state_on(ProgrammeState(row["initial_state"]), earlier, day)
        refuse_move(state_move(before, state))
    links = transaction.rows(decision_programme, decision_id=decision_id)
    transaction.remove(decision_programme, decision_id=decision_id)
    kept = {each["programme_id"]: each["state"] for each in links}
    for each, effect in {**kept, programme_id: state}.items():
        transaction.link(
            decision_programme, decision_id=decision_id, programme_id=each, state=effect
        )


def refuse_move(move: StateMove) -> None:
    """Raises UserError with the reason where a state cannot follow."""
    sentences = {
        StateMove.ALREADY_THERE: N_("The programme is in this state already."),
        StateMove.NOT_IN_FORCE_YET: N_(
            "The programme is not in force yet: first a decision approves it."
        ),
        StateMove.APPROVED_ALREADY: N_(
            "The programme has been approved: it is revised now, not developed."
        ),
        StateMove.CLOSED_BEFORE: N_(
            "The programme is closed: first a decision puts it into development anew."
        ),
    }
    if move in sentences:
        raise FieldError("state", sentences[move])


def _columns(
    transaction: Transaction, council_id: str, data: ProgrammeData, own_id: str | None
) -> dict[str, object]:
    refuse_outside(1, MOST_CREDITS, data.credits)
    refuse_outside(1, 8, data.nqf_level, data.eqf_level)
    refuse_outside(1, LONGEST_REVIEW, data.review_years)
    if not data.name:
        raise FieldError(
            "name", N_("The programme has no name. Write it in one language at least.")
        )
    if data.head_id is not None:
        transaction.row(person, data.head_id)
    code = _code(data)
    there = transaction.rows(programme, council_id=council_id, code=code)
    if any(row["id"] != own_id for row in there):
        raise FieldError(
            "code", N_("There is a programme with this code already: {code}."), code=code
        )
    return {
        "code": code,
        "level": data.level,
        "nqf_level": data.nqf_level,
        "eqf_level": data.eqf_level,
        "group_code": clean(data.group_code.strip()),
        "credits": data.credits,
        "head_id": data.head_id,
        "review_years": data.review_years,
        **columns("name", data.name),
        **columns("department", data.department),
    }


def _code(data: ProgrammeData) -> str:
    code = clean(data.code.strip())
    if not code or len(code) > _LONGEST_CODE:
        raise FieldError(
            "code", N_("A programme has a code of up to {most} characters."), most=_LONGEST_CODE
        )
    read = read_programme_code(code)
    if read.is_repaired:
        raise FieldError(
            "code",
            N_(
                "The code is not written as it should be: {written}. In Latin letters, without"
                " spaces, it is {code}."
            ),
            written=read.written,
            code=read.code,
        )
    if read.level is not None and read.level is not data.level:
        raise FieldError(
            "level",
            N_("The code {code} is one of another level. Correct the code or the level."),
            code=code,
        )
    return code


def _entered(data: ProgrammeData) -> dict[str, object]:
    if data.state is not ProgrammeState.IN_DEVELOPMENT and not data.basis:
        raise FieldError(
            "basis",
            N_(
                "A programme that is not in development was approved by somebody."
                " Write what its state rests on."
            ),
        )
    return {
        "initial_state": data.state,
        "initial_since": data.since,
        **columns("initial_basis", data.basis),
    }
