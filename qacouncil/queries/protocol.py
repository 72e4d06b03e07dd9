"""What a meeting's protocol prints, from its rows; of a signed one, from what was signed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection, select

from qacouncil.documents import protocol_content as paper
from qacouncil.documents.person_name import PersonName
from qacouncil.models.meetings import meeting, signed_minutes
from qacouncil.queries.letterhead import approver_name, logo
from qacouncil.queries.meeting_rows import MeetingRows, Row, read_meeting
from qacouncil.queries.reckoning import (
    attendance_of_item,
    counted,
    item_minutes,
    opening,
    presences,
    voting_rule_of,
)
from qacouncil.queries.values import person_name, quorum_rule, words
from qacouncil.rules.quorum import Quorum, quorum
from qacouncil.rules.terms import (
    AttendanceState,
    BilingualForm,
    Body,
    Choice,
    MeetingForm,
    MeetingKind,
    Mode,
    Outcome,
    PresidingVote,
    Reason,
    Role,
    Stage,
    VoteKind,
)
from qacouncil.rules.voting import Result

_NOT_BEGUN = (Stage.PLAN, Stage.CONVENE, Stage.CANCELLED)


def protocol_content(connection: Connection, meeting_id: str) -> paper.ProtocolContent:
    """The content of a meeting's protocol: as signed, or as it stands."""
    signed = signed_text(connection, meeting_id)
    if signed is None:
        return content_of(read_meeting(connection, meeting_id))
    from qacouncil.queries.signed_content import decode  # noqa: PLC0415 - only signed ones need it

    return decode(signed)


def printed_content(connection: Connection, meeting_id: str) -> paper.ProtocolContent:
    """The same with the council's logo, as it is printed and shown beside the texts."""
    content = protocol_content(connection, meeting_id)
    own = select(meeting.c.council_id).where(meeting.c.id == meeting_id)
    return replace(content, logo=logo(connection, connection.execute(own).scalar_one()))


def signed_text(connection: Connection, meeting_id: str) -> str | None:
    """The content of a signed meeting as it was signed; None of one that is not signed."""
    signed: str | None = connection.execute(
        select(signed_minutes.c.content)
        .join(meeting, meeting.c.id == signed_minutes.c.meeting_id)
        .where(meeting.c.id == meeting_id, meeting.c.stage == Stage.SIGNED)
        .where(signed_minutes.c.revision == meeting.c.revision)
    ).scalar_one_or_none()
    return signed


def content_of(rows: MeetingRows) -> paper.ProtocolContent:
    """The content of a protocol from the rows of its meeting."""
    head, council = rows.meeting, rows.council
    begun = opening(rows)
    attended = rows.of("attendance", state=AttendanceState.PRESENT)
    presiding = _leader(rows, head["presiding_id"])
    return paper.ProtocolContent(
        university=words(council, "university"),
        faculty=words(council, "faculty"),
        council=words(council, "name"),
        city=words(council, "city"),
        body=Body(council["body"]),
        kind=MeetingKind(head["kind"]),
        form=MeetingForm(head["form"]),
        date=head["date"],
        number=head["number"],
        number_prefix=rows.regulation["number_prefix"],
        start=head["start_minute"],
        end=head["end_minute"],
        place=words(head, "place"),
        presiding=presiding,
        presiding_is_chair=presiding is not None and presiding.role is Role.CHAIR,
        secretary=_leader(rows, head["secretary_id"]),
        present=tuple(_participant(rows, row) for row in attended),
        absent=tuple(
            _participant(rows, row) for row in rows.of("attendance") if row not in attended
        ),
        guests=tuple(_guest(rows, row) for row in rows.of("guest")),
        voting_mandates=begun.attendance.mandates,
        quorum_present=begun.attendance.present,
        quorum_needed=begun.quorum.needed,
        quorum_met=begun.quorum.met,
        held=head["stage"] != Stage.NOT_HELD,
        begun=head["stage"] not in _NOT_BEGUN,
        items=_items(rows),
        annexes=tuple(paper.Annex(words(row, "title"), row["sheets"]) for row in rows.of("annex")),
        draft=head["stage"] != Stage.SIGNED,
        revision=head["revision"],
        style=paper_style(council),
        approver=_approver(council),
    )


def _approver(council: Row) -> paper.Approver | None:
    if not council["paper_approve_protocol"]:
        return None
    return paper.Approver(words(council, "approver_position"), approver_name(council))


def paper_style(council: Row) -> paper.PaperStyle:
    """The council's choices for its printed page."""
    return paper.PaperStyle(
        body_size=council["paper_body_size"],
        line_spacing=council["paper_line_spacing"],
        right_margin=council["paper_right_margin"],
        initials_first=council["paper_initials_first"],
        resolved_heading=council["paper_resolved_heading"],
        full_form=council["paper_full_form"],
        all_members_sign=council["paper_all_members_sign"],
        hyphenate=council["paper_hyphenate"],
        bilingual=BilingualForm(council["paper_bilingual"]),
        code=council["paper_code"],
        approve_protocol=council["paper_approve_protocol"],
    )


def _leader(rows: MeetingRows, person_id: str | None) -> paper.Participant | None:
    """The presiding person or the secretary; elected for the meeting, they may be no members."""
    if person_id is None:
        return None
    listed = rows.of("attendance", person_id=person_id)
    if listed:
        return _participant(rows, listed[0])
    person = rows.persons[person_id]
    return paper.Participant(
        name=person_name(person), position=words(person, "position"), voting=False
    )


def _participant(rows: MeetingRows, row: Row) -> paper.Participant:
    person = rows.persons[row["person_id"]]
    return paper.Participant(
        name=person_name(person),
        position=words(person, "position"),
        role=Role(row["role"]),
        voting=row["voting"],
        online=row["mode"] == Mode.ONLINE and rows.meeting["form"] != MeetingForm.ABSENTEE,
        reason=words(row, "reason"),
    )


def _guest(rows: MeetingRows, row: Row) -> paper.Participant:
    person = rows.persons[row["person_id"]]
    return paper.Participant(
        name=person_name(person),
        position=words(person, "position"),
        voting=False,
        online=row["mode"] == Mode.ONLINE,
    )


def _items(rows: MeetingRows) -> tuple[paper.Item, ...]:
    """The items with the comings and goings put to the item in which they fell."""
    begins = item_minutes(rows)
    ends = _next_beginnings([begins[row["id"]] for row in rows.of("agenda_item")])
    moves = _movements(rows)
    items = []
    for index, row in enumerate(rows.of("agenda_item")):
        begin = begins[row["id"]]
        before = [move for move in moves if move.minute <= begin]
        voted = _last_vote(rows, row)
        last = ends[index] - 1 if voted is None else min(voted, ends[index] - 1)
        during = [move for move in moves if begin < move.minute <= last]
        moves = [move for move in moves if move not in before and move not in during]
        items.append(_item(rows, row, index + 1, begin, (before, during)))
    if items:  # who left after the last vote of all
        items[-1] = replace(items[-1], movements_after=tuple(moves))
    return tuple(items)


def _last_vote(rows: MeetingRows, item: Row) -> int | None:
    """The minute of an item's last vote; who comes or goes later is no part of its count."""
    minutes = [
        cast["at_minute"]
        for cast in rows.of("vote", item_id=item["id"])
        if cast["at_minute"] is not None
    ]
    return max(minutes, default=None)


def _next_beginnings(begins: list[int]) -> list[int]:
    """For each item the first minute of any later one; the last has no end."""
    ends, first = [], 1 << 30
    for begin in reversed(begins):
        ends.append(first)
        first = min(first, begin)
    return ends[::-1]


def _item(
    rows: MeetingRows,
    row: Row,
    number: int,
    begin: int,
    moves: tuple[list[paper.Movement], list[paper.Movement]],
) -> paper.Item:
    came = presences(rows)
    points, votes = points_and_votes(rows, row["id"])
    closed = _closed(rows, row["id"])
    decisive, entitled = _decisive_quorum(rows, row, closed, begin)
    return paper.Item(
        number=number,
        title=words(row, "title"),
        speakers=_names(rows, rows.of("item_speaker", item_id=row["id"])),
        presiding=_name(rows, row["presiding_id"]) if row["presiding_id"] else None,
        heard=words(row, "heard"),
        speeches=tuple(
            paper.Speech(_name(rows, speech["person_id"]), words(speech, "text"))
            for speech in rows.of("speech", item_id=row["id"])
        ),
        recused=tuple(
            paper.Recused(_name(rows, recusal["person_id"]), words(recusal, "reason"))
            for recusal in rows.of("recusal", item_id=row["id"])
            if came[recusal["person_id"]].present  # being absent is no recusal
        ),
        movements_before=tuple(moves[0]),
        movements_during=tuple(moves[1]),
        present=decisive.counted,
        entitled=entitled,
        quorum_needed=decisive.needed,
        quorum_met=decisive.met,
        put_off=row["put_off"],
        points=points,
        votes=votes,
    )


def points_and_votes(
    rows: MeetingRows, item_id: str
) -> tuple[tuple[paper.Point, ...], tuple[paper.Vote, ...]]:
    """What was decided under an item, and the closed votes on it."""
    points = rows.of("decision", item_id=item_id)
    return (
        tuple(_point(rows, point, index + 1) for index, point in enumerate(points)),
        tuple(_vote(rows, vote, points) for vote in _closed(rows, item_id)),
    )


def _closed(rows: MeetingRows, item_id: str) -> list[Row]:
    votes = rows.of("vote", item_id=item_id)
    return [vote for vote in votes if rows.of("vote_result", vote_id=vote["id"])]


def _decisive_quorum(
    rows: MeetingRows, item: Row, closed: list[Row], begin: int
) -> tuple[Quorum, int]:
    """The quorum by which an item could decide or not, and how many could vote then.

    Of its votes, each at its minute: where any had a quorum, the item could decide. Without votes
    its beginning counts.
    """
    results = [result_of(rows.of("vote_result", vote_id=vote["id"])[0]) for vote in closed]
    if not results:
        there = attendance_of_item(rows, item, begin)
        return quorum(quorum_rule(rows.regulation), there), there.present - there.recused
    decisive = next((result for result in results if result.quorum.met), results[-1])
    return decisive.quorum, decisive.entitled


def _point(rows: MeetingRows, row: Row, number: int) -> paper.Point:
    return paper.Point(
        number=number,
        text=words(row, "text"),
        assignments=tuple(
            _assignment(rows, task) for task in rows.of("assignment", decision_id=row["id"])
        ),
    )


def _assignment(rows: MeetingRows, row: Row) -> paper.Assignment:
    named = rows.of("assignment_person", assignment_id=row["id"])
    return paper.Assignment(
        responsible=_names(rows, (each for each in named if not each["co_executor"])),
        responsible_text=words(row, "responsible"),
        co_executors=_names(rows, (each for each in named if each["co_executor"])),
        deadline=row["deadline"],
    )


def _vote(rows: MeetingRows, row: Row, points: list[Row]) -> paper.Vote:
    result = rows.of("vote_result", vote_id=row["id"])[0]
    on = {link["decision_id"] for link in rows.of("vote_point", vote_id=row["id"])}
    numbers = tuple(index + 1 for index, point in enumerate(points) if point["id"] in on)
    names = rows.of("ballot", vote_id=row["id"])
    presiding = PresidingVote(row["presiding_vote"]) if row["presiding_vote"] else None
    count = counted(row, [name["choice"] for name in names], presiding)
    secret = count.kind is VoteKind.SECRET
    return paper.Vote(
        points=numbers,
        kind=count.kind,
        minute=row["at_minute"],
        for_=count.for_,
        against=count.against,
        abstained=count.abstained,
        presiding_vote=presiding,
        voting_rule=voting_rule_of(result),
        quorum_rule=quorum_rule(result),
        result=result_of(result),
        recused=result["recused"],
        ballots=count.ballots,
        roll_call=None if secret or not names else _roll_call(rows, names),
        repeats=row["repeats_id"] is not None,
    )


def result_of(row: Row) -> Result:
    """The stored result of a closed vote."""
    return Result(
        outcome=Outcome(row["outcome"]),
        reason=Reason(row["reason"]),
        quorum=Quorum(
            row["quorum_counted"], row["quorum_of"], row["quorum_needed"], row["quorum_met"]
        ),
        entitled=row["entitled"],
        not_voting=row["not_voting"],
        base=row["base_size"],
        needed=row["needed"],
    )


def _roll_call(rows: MeetingRows, named: list[Row]) -> paper.RollCall:
    def group(choice: Choice) -> tuple[PersonName, ...]:
        return _names(rows, (row for row in named if row["choice"] == choice))

    return paper.RollCall(
        for_=group(Choice.FOR),
        against=group(Choice.AGAINST),
        abstained=group(Choice.ABSTAINED),
        not_voting=group(Choice.NOT_VOTING),
    )


def _movements(rows: MeetingRows) -> list[paper.Movement]:
    """Arrivals after the start and departures before the end, in order of time."""
    start, end = rows.meeting["start_minute"], rows.meeting["end_minute"]
    people = {row["id"]: row["person_id"] for row in rows.of("attendance")}
    came = presences(rows)
    moves = []
    for row in rows.of("attendance_interval"):
        person = people[row["attendance_id"]]
        if not came[person].present:
            continue
        name = _name(rows, person)
        arrived, left = row["arrived_minute"], row["left_minute"]
        if arrived is not None and arrived > start:
            moves.append(paper.Movement(arrived, name, arrival=True))
        if left is not None and (end is None or left < end):
            moves.append(paper.Movement(left, name, arrival=False))
    return sorted(moves, key=lambda move: (move.minute, move.name.surname, move.name.given))


def _name(rows: MeetingRows, person_id: str) -> PersonName:
    return person_name(rows.persons[person_id])


def _names(rows: MeetingRows, named: Iterable[Row]) -> tuple[PersonName, ...]:
    return tuple(_name(rows, row["person_id"]) for row in named)
