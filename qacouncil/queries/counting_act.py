"""What the acts of a meeting's counting commissions print: one for each closed secret vote."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection

from qacouncil.documents.counting_act_content import CountingActContent
from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.models.votes import counting_member
from qacouncil.queries.letterhead import logo
from qacouncil.queries.meeting_reference import written_number
from qacouncil.queries.meeting_rows import PARTS, MeetingRows, read_meeting
from qacouncil.queries.protocol import paper_style, points_and_votes
from qacouncil.queries.values import person_name, words
from qacouncil.rules.terms import Body, VoteKind

# By these words in its title an annex of the minutes is the act: in each language.
_NAMED = ("есеп комиссия", "счётной комисси", "счетной комисси", "counting commission")


def counting_act_content(
    connection: Connection, meeting_id: str, chosen: Collection[str] = ()
) -> tuple[CountingActContent, ...]:
    """The acts on the points chosen by their printed numbers; none: on all.

    Raises UserError where no secret vote on them is closed.
    """
    rows = read_meeting(connection, meeting_id, (*PARTS, counting_member))
    head, council = rows.meeting, rows.council
    number = written_number(connection, head)
    annexes = iter(_annexes(rows))  # one for each act, also for those not chosen
    picture = logo(connection, council["id"])
    made: list[CountingActContent] = []
    for place, item in enumerate(rows.of("agenda_item"), start=1):
        points, votes = points_and_votes(rows, item["id"])
        results = [
            (row, result)
            for row in rows.of("vote", item_id=item["id"])
            for result in rows.of("vote_result", vote_id=row["id"])
        ]
        for (row, result), vote in zip(results, votes, strict=True):
            on = vote.points or tuple(point.number for point in points)
            numbers = {f"{place}.{point}" for point in on} | {str(place)}
            if vote.kind is not VoteKind.SECRET:
                continue
            annexed = next(annexes, None)
            if chosen and not numbers & {*chosen}:
                continue
            made.append(
                CountingActContent(
                    university=words(council, "university"),
                    faculty=words(council, "faculty"),
                    council=words(council, "name"),
                    city=words(council, "city"),
                    body=Body(council["body"]),
                    date=head["date"],
                    number=number,
                    annex=annexed,
                    commission=tuple(
                        person_name(rows.persons[each["person_id"]])
                        for each in rows.of("counting_member", vote_id=row["id"])
                    ),
                    item=place,
                    title=words(item, "title"),
                    points=tuple(
                        (f"{place}.{each.number}", each.text)
                        for each in points
                        if each.number in on
                    ),
                    mandates=result["mandates"],
                    present=result["present"],
                    vote=vote,
                    style=paper_style(council),
                    logo=picture,
                )
            )
    if not made:
        raise UserError(
            N_(
                "No secret ballot of this meeting is closed."
                " Enter its ballot papers and close it first."
            )
        )
    return tuple(made)


def _annexes(rows: MeetingRows) -> list[int]:
    """The numbers of the annexes of the minutes that are acts by their titles, in their order."""
    numbers = []
    for number, annex in enumerate(rows.of("annex"), start=1):
        title = words(annex, "title")
        text = " ".join((title.kk, title.ru, title.en)).casefold()
        if any(words_ in text for words_ in _NAMED):
            numbers.append(number)
    return numbers
