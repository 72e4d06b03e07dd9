"""Votes: typed as a draft, checked and reckoned when closed, then stored as they stood."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.agenda import agenda_item, decision
from qacouncil.models.meetings import meeting
from qacouncil.models.votes import ballot, counting_member, vote, vote_point, vote_result
from qacouncil.operations.absentee import refuse_secret
from qacouncil.operations.guards import (
    TYPED,
    close_ranks,
    columns,
    meeting_to_edit,
    refuse_minutes,
    refuse_outside,
)
from qacouncil.operations.vote_result import is_counted, result_row
from qacouncil.queries.meeting_rows import MeetingRows, read_meeting
from qacouncil.rules.decisions import DecisionMove, decision_move, decision_state
from qacouncil.rules.lifecycle import Edit
from qacouncil.rules.terms import Choice, Majority, Outcome, PresidingVote, VoteKind
from qacouncil.storage.transaction import Transaction, Values


class VotedAlready(UserError):  # noqa: N818 - a UserError, as its base is named
    """A closed vote is on some of the points: `vote_id`; `points`: these, as they are numbered."""

    def __init__(self, vote_id: str, points: str) -> None:
        super().__init__(
            N_(
                "A closed vote is on these points already: {points}."
                " Say that this is a second vote, or choose other points."
            ),
            points=points,
        )
        self.vote_id, self.points = vote_id, points


@dataclass(frozen=True, slots=True)
class VoteData:
    """A vote as typed; None: not typed yet. `minute` counts from 00:00 of the meeting's date.

    decision_ids: the points it is on; empty: all there are when it is closed.
    by_name: choices by person id, never of a secret vote.
    counting_commission: persons who counted a secret vote.
    """

    decision_ids: Sequence[str] = ()
    kind: VoteKind = VoteKind.OPEN
    majority: Majority | None = None
    minute: int | None = None
    for_: int | None = None
    against: int | None = None
    abstained: int | None = None
    not_voting: int | None = None
    presiding_vote: PresidingVote | None = None
    ballots_issued: int | None = None
    ballots_found: int | None = None
    ballots_invalid: int | None = None
    note: Localized = NO_TEXT
    by_name: Mapping[str, Choice] = field(default_factory=dict)
    counting_commission: Sequence[str] = ()


def draft_vote(
    transaction: Transaction,
    item_id: str,
    data: VoteData,
    repeats_id: str | None = None,
    vote_id: str | None = None,
) -> str:
    """Begin a vote on points of an item. Returns its id, which may be given.

    repeats_id: the closed vote that this one repeats; the first is kept. Raises UserError where
    it is no closed vote on the same item.
    """
    item = transaction.row(agenda_item, item_id)
    head = meeting_to_edit(transaction, item["meeting_id"], Edit.VOTES)
    refuse_secret(head["form"], data.kind)
    votes = [row["id"] for row in transaction.rows(vote, item_id=item_id)]
    closed = {
        row["vote_id"] for row in transaction.rows(vote_result, meeting_id=item["meeting_id"])
    }
    if repeats_id is not None and (repeats_id not in votes or repeats_id not in closed):
        raise UserError(N_("Only a closed vote on the same item can be repeated."))
    _refuse_names(data)
    vote_id = transaction.insert(
        vote,
        id=vote_id,
        meeting_id=item["meeting_id"],
        item_id=item_id,
        position=len(votes) + 1,
        repeats_id=repeats_id,
        **_columns(data),
    )
    _link(transaction, item, vote_id, data)
    return vote_id


def keep_vote(transaction: Transaction, item_id: str, vote_id: str, data: VoteData) -> None:
    """Keep what was typed of a vote, which is begun here where it is not there yet.

    Whoever types gives it its id, so that nothing waits for an answer between two fields.
    """
    if transaction.rows(vote, id=vote_id):
        change_vote(transaction, vote_id, data)
    else:
        draft_vote(transaction, item_id, data, vote_id=vote_id)


def close_as_typed(
    transaction: Transaction,
    item_id: str,
    vote_id: str,
    data: VoteData,
    repeats_id: str | None = None,
) -> Outcome:
    """Keep what was typed and close the vote, or neither. Raises as `close_vote` does.

    repeats_id: the closed vote on the same points that this one turned out to repeat.
    """
    keep_vote(transaction, item_id, vote_id, data)
    if repeats_id is not None:
        transaction.update(vote, vote_id, repeats_id=repeats_id)
    return close_vote(transaction, vote_id)


def change_vote(transaction: Transaction, vote_id: str, data: VoteData) -> None:
    """Keep what was typed; nothing is checked before the vote is closed.

    Raises UserError where the vote is closed.
    """
    row = _open_vote(transaction, vote_id)
    item = transaction.row(agenda_item, row["item_id"])
    refuse_secret(transaction.row(meeting, row["meeting_id"])["form"], data.kind)
    _refuse_names(data)
    for table in (vote_point, ballot, counting_member):
        transaction.remove(table, vote_id=vote_id)
    transaction.update(vote, vote_id, **_columns(data))
    _link(transaction, item, vote_id, data)


def close_vote(transaction: Transaction, vote_id: str) -> Outcome:
    """Check and reckon a vote, and store its result as it stands. Returns the outcome.

    Raises VotedAlready where a closed vote is on one of its points and this one does not repeat
    it, VoteRefused where the numbers cannot be, or where somebody voted who was recused or
    not there, UserError where nothing is entered; nothing is changed then and the draft stays.
    """
    row = _open_vote(transaction, vote_id)
    if not is_counted(row) and not transaction.rows(ballot, vote_id=vote_id):
        raise UserError(N_("No votes are entered yet. Enter them first, then close the vote."))
    rows = read_meeting(transaction.connection, row["meeting_id"])
    result = result_row(rows, row, transaction.now)
    _refuse_second(rows, row, Outcome(result["outcome"]))
    _link_all_points(transaction, row)
    transaction.link(vote_result, **result)
    return Outcome(result["outcome"])


def _refuse_second(rows: MeetingRows, row: Values, outcome: Outcome) -> None:
    """A second vote on a point says that it is one, so that the first is kept beside it."""
    target = decision_state((outcome,), signed=False)
    points = rows.of("decision", item_id=row["item_id"])
    own = {link["decision_id"] for link in rows.of("vote_point", vote_id=row["id"])}
    own = own or {point["id"] for point in points}
    votes = {each["id"]: each for each in rows.of("vote", item_id=row["item_id"])}
    first = _first(votes, row["id"])
    for other in votes.values():
        closed = rows.of("vote_result", vote_id=other["id"])
        on = {link["decision_id"] for link in rows.of("vote_point", vote_id=other["id"])}
        known = decision_state([Outcome(each["outcome"]) for each in closed], signed=False)
        repeats = _first(votes, other["id"]) == first
        move = decision_move(known, target, repeats=repeats)
        if on & own and move is not DecisionMove.ALLOWED:
            item = next(
                number
                for number, each in enumerate(rows.of("agenda_item"), start=1)
                if each["id"] == row["item_id"]
            )
            named = ", ".join(
                f"{item}.{place}"
                for place, point in enumerate(points, start=1)
                if point["id"] in on & own
            )
            raise VotedAlready(other["id"], named)


def _first(votes: Mapping[str, Values], vote_id: str) -> str:
    """The vote that this one repeats, or that that one repeats, and so on; itself otherwise."""
    while votes[vote_id]["repeats_id"] in votes:
        vote_id = votes[vote_id]["repeats_id"]
    return vote_id


def reopen_vote(transaction: Transaction, vote_id: str) -> None:
    """Make a closed vote a draft again, to correct it; the audit keeps its result.

    Raises UserError for a draft, and for a vote that another repeats.
    """
    row = transaction.row(vote, vote_id)
    meeting_to_edit(transaction, row["meeting_id"], Edit.VOTES)
    if not transaction.rows(vote_result, vote_id=vote_id):
        raise UserError(N_("The vote is not closed."))
    refuse_repeated(transaction, vote_id)
    transaction.remove(vote_result, vote_id=vote_id)


def remove_vote(transaction: Transaction, vote_id: str) -> None:
    """Take a draft away; the audit keeps it. Raises UserError for a closed or repeated vote."""
    row = _open_vote(transaction, vote_id)
    refuse_repeated(transaction, vote_id)
    transaction.remove(vote, id=vote_id)
    close_ranks(transaction, vote, item_id=row["item_id"])


def refuse_repeated(transaction: Transaction, vote_id: str) -> None:
    """Raises UserError where another vote repeats this one: the first is kept as it is."""
    if transaction.rows(vote, repeats_id=vote_id):
        raise UserError(N_("Another vote repeats this one: it is kept."))


def _open_vote(transaction: Transaction, vote_id: str) -> Values:
    row = transaction.row(vote, vote_id)
    meeting_to_edit(transaction, row["meeting_id"], Edit.VOTES)
    if transaction.rows(vote_result, vote_id=vote_id):
        raise UserError(N_("The vote is closed. Reopen it to correct it."))
    return row


def _refuse_names(data: VoteData) -> None:
    presiding = data.presiding_vote not in (None, PresidingVote.NONE)
    if data.kind is VoteKind.SECRET and (data.by_name or presiding):
        raise UserError(N_("A secret ballot holds no names: enter the numbers only."))


def _link(transaction: Transaction, item: Values, vote_id: str, data: VoteData) -> None:
    keys = {"meeting_id": item["meeting_id"], "vote_id": vote_id}
    own = {row["id"] for row in transaction.rows(decision, item_id=item["id"])}
    for decision_id in dict.fromkeys(data.decision_ids):
        if decision_id not in own:
            raise UserError(N_("A vote can only be on points of its own item."))
        transaction.link(vote_point, decision_id=decision_id, **keys)
    for person_id, choice in data.by_name.items():
        transaction.link(ballot, person_id=person_id, choice=choice, **keys)
    for position, person_id in enumerate(dict.fromkeys(data.counting_commission)):
        transaction.link(counting_member, person_id=person_id, position=position + 1, **keys)


def _link_all_points(transaction: Transaction, row: Values) -> None:
    """A vote on no point in particular is on all there are when it is closed."""
    if not transaction.rows(vote_point, vote_id=row["id"]):
        for point in transaction.rows(decision, item_id=row["item_id"]):
            transaction.link(
                vote_point,
                meeting_id=row["meeting_id"],
                vote_id=row["id"],
                decision_id=point["id"],
            )


def _columns(data: VoteData) -> dict[str, object]:
    refuse_minutes(data.minute)
    typed = (data.for_, data.against, data.abstained, data.not_voting)
    ballots = (data.ballots_issued, data.ballots_found, data.ballots_invalid)
    # As typed, right or wrong: looked at when the vote is closed.
    refuse_outside(-TYPED, TYPED, *typed, *ballots)
    return {
        "kind": data.kind,
        "majority": data.majority,
        "at_minute": data.minute,
        "votes_for": data.for_,
        "votes_against": data.against,
        "votes_abstained": data.abstained,
        "votes_not_voting": data.not_voting,
        "presiding_vote": data.presiding_vote,
        "ballots_issued": data.ballots_issued,
        "ballots_found": data.ballots_found,
        "ballots_invalid": data.ballots_invalid,
        **columns("note", data.note),
    }
