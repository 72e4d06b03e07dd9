"""The result of a vote from its meeting's rows: one reckoning for closing and for loading."""

from __future__ import annotations

from typing import Any

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.i18n.vote_sentences import problem_message
from qacouncil.queries.meeting_rows import MeetingRows, Row
from qacouncil.queries.reckoning import (
    attendance_of_item,
    count_of,
    presences,
    presiding_of_item,
    presiding_vote,
    vote_minute,
    voting_rule,
)
from qacouncil.queries.values import quorum_rule
from qacouncil.rules.quorum import Attendance
from qacouncil.rules.terms import PresidingVote
from qacouncil.rules.voting import Count, VoteProblem, decide, problems


class VoteRefused(UserError):  # noqa: N818 - a UserError, as its base is named
    """The numbers of a vote cannot be. `found` are the problems, each with its field."""

    def __init__(self, message: str, found: tuple[VoteProblem, ...] = (), **values: object) -> None:
        super().__init__(message, **values)
        self.found = found


def result_row(rows: MeetingRows, vote: Row, now: str) -> dict[str, Any]:
    """The row of `vote_result` for a vote, with rule, base, numbers and reason as they stand now.

    Raises VoteRefused where the numbers cannot be.
    """
    item = rows.of("agenda_item", id=vote["item_id"])[0]
    minute = vote_minute(rows, item, vote)
    refuse_strangers(rows, vote)
    _refuse_absent_voters(rows, item, vote, minute)
    _refuse_presiding_vote(rows, item, vote, minute)
    there = attendance_of_item(rows, item, minute)
    count = count_of(rows, item, vote)
    refuse_problems(there, count)
    majority, quorum = voting_rule(rows, item, vote), quorum_rule(rows.regulation)
    result = decide(quorum, majority, there, count)
    return {
        "vote_id": vote["id"],
        "meeting_id": vote["meeting_id"],
        "closed_at": now,
        "outcome": result.outcome,
        "reason": result.reason,
        "mandates": there.mandates,
        "vacant": there.vacant,
        "present": there.present,
        "recused": there.recused,
        "entitled": result.entitled,
        "not_voting": result.not_voting,
        "quorum_counted": result.quorum.counted,
        "quorum_of": result.quorum.of,
        "quorum_needed": result.quorum.needed,
        "quorum_met": result.quorum.met,
        "base_size": result.base,
        "needed": result.needed,
        "majority": majority.majority,
        "base": majority.base,
        "tie": majority.tie,
        "quorum_kind": quorum.kind,
        "quorum_numerator": quorum.numerator,
        "quorum_denominator": quorum.denominator,
        "quorum_comparison": quorum.comparison,
        "vacancies_count": quorum.vacancies_count,
        "recused_count": quorum.recused_count,
        "presiding_id": presiding_of_item(rows, item),
    }


def refuse_problems(there: Attendance, count: Count) -> None:
    """Raises VoteRefused where the numbers of a vote cannot be."""
    found = problems(there, count)
    if found:
        raise VoteRefused(problem_message(found[0]), found)


def refuse_strangers(rows: MeetingRows, vote: Row) -> None:
    """Raises VoteRefused, by name, where one voted who is no member or has no vote."""
    members = presences(rows)
    for row in rows.of("ballot", vote_id=vote["id"]):
        member = members.get(row["person_id"])
        if member is None or not member.voting:
            name = rows.persons[row["person_id"]]["surname"]
            raise VoteRefused(
                N_("A vote is counted for a person without a vote: {name}."), name=name
            )


def is_counted(vote: Row) -> bool:
    """Whether any number of a vote is written; its votes may be given by name instead."""
    return any(vote[name] is not None for name in ("votes_for", "votes_against", "votes_abstained"))


def _refuse_presiding_vote(rows: MeetingRows, item: Row, vote: Row, minute: int) -> None:
    """Who presides without a vote on the item, recused or not there, did not vote either."""
    if vote["presiding_vote"] in (None, PresidingVote.NONE):
        return
    if presiding_vote(rows, item, vote, minute) is PresidingVote.NONE:
        raise VoteRefused(
            N_("The presiding person has no vote on this item: say so, or who presided instead.")
        )


def _refuse_absent_voters(rows: MeetingRows, item: Row, vote: Row, minute: int) -> None:
    """The votes of members recused or gone are refused, by name."""
    recused = {row["person_id"] for row in rows.of("recusal", item_id=item["id"])}
    members = presences(rows)
    for row in rows.of("ballot", vote_id=vote["id"]):
        person = row["person_id"]
        name = rows.persons[person]["surname"]
        if person in recused:
            raise VoteRefused(
                N_("A vote is counted for a member recused from the item: {name}."), name=name
            )
        if not members[person].at(minute):
            raise VoteRefused(
                N_("A vote is counted for a member who was not there at that time: {name}."),
                name=name,
            )
