"""`qacouncil explain`: quorum and outcome of each vote of a meeting, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qacouncil.commands.context import Answer, Context
from qacouncil.commands.reading import reading
from qacouncil.commands.table import one_line
from qacouncil.i18n.dates import long_date, time_of_day
from qacouncil.i18n.term_words import term_words
from qacouncil.i18n.translator import Translator
from qacouncil.i18n.vote_sentences import explain_quorum, explain_vote
from qacouncil.localized import Language
from qacouncil.operations.vote_result import VoteRefused, result_row
from qacouncil.queries.council_choice import find_council
from qacouncil.queries.meeting_reference import NamedMeeting, find_meeting
from qacouncil.queries.meeting_rows import MeetingRows, Row, read_meeting
from qacouncil.queries.protocol import result_of
from qacouncil.queries.reckoning import (
    attendance_of_item,
    count_of,
    item_minutes,
    opening,
    voting_rule_of,
)
from qacouncil.queries.values import quorum_rule, words
from qacouncil.rules.quorum import Attendance, quorum
from qacouncil.rules.terms import Stage

_INDENT = "    "


def run(
    context: Context, *, file: Path, meeting: str, council: str | None, language: Language | None
) -> Answer:
    """The explanation in `language`, or in the interface's."""
    translator = context.translator if language is None else context.translator_for(language)
    with reading(context, file) as connection:
        council_id = find_council(connection, council).id if council is not None else None
        named = find_meeting(connection, meeting, council_id)
        rows = read_meeting(connection, named.id)
        lines = list(_lines(translator, named, rows))
    return Answer("".join(f"{line}\n" for line in lines))


def _lines(t: Translator, named: NamedMeeting, rows: MeetingRows) -> Iterator[str]:
    yield t.gettext(
        "Meeting {reference}, {date}. {council}.",
        reference=named.written,
        date=long_date(named.date, t.language),
        council=one_line(words(rows.council, "name").nearest(t.language)[0]),
    )
    yield t.gettext("Stage: {stage}.", stage=term_words(t, named.stage))
    reason = one_line(words(rows.meeting, "reason").nearest(t.language)[0])
    if reason:
        yield t.gettext("Reason: {reason}", reason=reason)
    if named.stage is Stage.CANCELLED:
        return
    begun = opening(rows)
    yield ""
    yield t.gettext("Quorum at the opening ({time})", time=time_of_day(begun.minute))
    rule = quorum_rule(rows.regulation)
    yield from _indented(explain_quorum(t, rule, begun.attendance, begun.quorum))
    minutes = item_minutes(rows)
    for number, item in enumerate(rows.of("agenda_item"), start=1):
        yield ""
        yield f"{number}. {one_line(words(item, 'title').nearest(t.language)[0])}"
        yield from _item(t, rows, item, number, minutes[item["id"]])


def _item(t: Translator, rows: MeetingRows, item: Row, number: int, minute: int) -> Iterator[str]:
    there = attendance_of_item(rows, item, minute)
    rule = quorum_rule(rows.regulation)
    yield t.gettext(
        "Quorum at the beginning of the item ({time})",
        time=time_of_day(minute),
    )
    yield from _indented(explain_quorum(t, rule, there, quorum(rule, there)))
    votes = rows.of("vote", item_id=item["id"])
    if not votes:
        yield t.gettext("No vote was taken on this item.")
    for vote in votes:
        yield _vote_heading(t, rows, vote, number)
        yield from _indented(_vote(t, rows, item, vote))


def _vote_heading(t: Translator, rows: MeetingRows, vote: Row, number: int) -> str:
    on = {link["decision_id"] for link in rows.of("vote_point", vote_id=vote["id"])}
    points = [
        f"{number}.{place}"
        for place, point in enumerate(rows.of("decision", item_id=vote["item_id"]), start=1)
        if point["id"] in on
    ]
    if vote["repeats_id"] is not None:
        return t.gettext(
            "Second vote. Points of the decision: {points}", points=", ".join(points) or "–"
        )
    return t.gettext("Vote. Points of the decision: {points}", points=", ".join(points) or "–")


def _vote(t: Translator, rows: MeetingRows, item: Row, vote: Row) -> list[str]:
    """A closed vote from its stored result; a draft as it would come out now."""
    stored = rows.of("vote_result", vote_id=vote["id"])
    if stored:
        return _result(t, rows, item, vote, stored[0])
    draft = t.gettext("The vote is not closed yet. If it were closed now:")
    try:
        return [draft, *_result(t, rows, item, vote, result_row(rows, vote, now=""))]
    except VoteRefused as refused:
        return [draft, refused.sentence(t)]


def _result(t: Translator, rows: MeetingRows, item: Row, vote: Row, result: Row) -> list[str]:
    return explain_vote(
        t,
        quorum_rule(result),
        voting_rule_of(result),
        Attendance(result["mandates"], result["present"], result["recused"], result["vacant"]),
        count_of(rows, item, vote),
        result_of(result),
    )


def _indented(sentences: list[str]) -> Iterator[str]:
    return (f"{_INDENT}{sentence}" for sentence in sentences)
