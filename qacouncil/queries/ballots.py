"""What the ballots of a meeting print: a set for each secret vote, or for the points chosen."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import Connection

from qacouncil.documents.ballot_content import BallotContent
from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.models.agenda import agenda_item, decision, recusal
from qacouncil.models.meetings import attendance, attendance_interval
from qacouncil.models.votes import vote, vote_point
from qacouncil.queries.meeting_reference import written_number
from qacouncil.queries.meeting_rows import MeetingRows, Row, read_meeting
from qacouncil.queries.reckoning import attendance_of_item, item_minutes
from qacouncil.queries.values import words
from qacouncil.rules.terms import Stage, VoteKind

_PARTS = (attendance, attendance_interval, agenda_item, recusal, decision, vote, vote_point)
_BEGUN = (Stage.HOLD, Stage.MINUTES, Stage.SIGNED)
# Beside one for each who may vote: a ballot that was spoiled is exchanged.
SPARE = 2


def ballots_content(
    connection: Connection, meeting_id: str, chosen: Collection[str] = (), copies: int = 0
) -> tuple[BallotContent, ...]:
    """The ballots for the points chosen by their printed numbers; none: for every secret vote.

    copies: 0: one for each who may vote on the item, and SPARE. Points that one secret vote is on
    share a ballot. Raises UserError where there is nothing to vote on.
    """
    rows = read_meeting(connection, meeting_id, _PARTS)
    head, council = rows.meeting, rows.council
    number = written_number(connection, head)
    begun = head["stage"] in _BEGUN
    minutes = item_minutes(rows) if begun else {}
    made = []
    for place, item in enumerate(rows.of("agenda_item"), start=1):
        points = rows.of("decision", item_id=item["id"])
        numbered = {row["id"]: f"{place}.{n}" for n, row in enumerate(points, start=1)}
        for together in _questions(rows, item, numbered, chosen):
            there = attendance_of_item(rows, item, minutes.get(item["id"], 0))
            entitled = there.present - there.recused if begun else there.mandates
            made.append(
                BallotContent(
                    university=words(council, "university"),
                    faculty=words(council, "faculty"),
                    council=words(council, "name"),
                    date=head["date"],
                    number=number,
                    item=place,
                    title=words(item, "title"),
                    points=tuple(
                        (numbered[row["id"]], words(row, "text"))
                        for row in points
                        if row["id"] in together
                    ),
                    count=copies or entitled + SPARE,
                )
            )
    if not made:
        raise UserError(
            N_(
                "No decision of this meeting is marked for a secret ballot."
                " Choose the decisions to be voted on."
            )
        )
    return tuple(made)


def _questions(
    rows: MeetingRows, item: Row, numbered: dict[str, str], chosen: Collection[str]
) -> Iterator[tuple[str, ...]]:
    """The points of an item that stand on one ballot, for each ballot; each but once."""
    wanted = [id_ for id_, number in numbered.items() if _is_chosen(number, chosen)]
    done: set[str] = set()
    for cast in rows.of("vote", item_id=item["id"], kind=VoteKind.SECRET):
        on = {link["decision_id"] for link in rows.of("vote_point", vote_id=cast["id"])}
        together = tuple(id_ for id_ in wanted if (not on or id_ in on) and id_ not in done)
        done.update(together)
        if together:
            yield together
    if chosen:
        yield from ((id_,) for id_ in wanted if id_ not in done)


def _is_chosen(number: str, chosen: Collection[str]) -> bool:
    return not chosen or number in chosen or number.partition(".")[0] in chosen
