"""What the bulletin publishes: adopted points of signed minutes, without names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from qacouncil.documents.bulletin_content import BulletinContent, PublishedVote
from qacouncil.documents.html_file import paper_html
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import Localized
from qacouncil.operations.agenda import add_item
from qacouncil.operations.decisions import AssignmentData, add_assignment, add_decision
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.members import PersonData, change_person
from qacouncil.operations.minutes import reopen_minutes, sign_minutes
from qacouncil.operations.votes import VoteData, close_vote, draft_vote
from qacouncil.queries.bulletin import bulletin_content, people_of_file
from qacouncil.queries.papers import PaperWish, read_paper
from qacouncil.rules.terms import PaperFormat, PaperKind, PaperLanguage, PresidingVote, VoteKind
from tests.council_builder import HOUR, SURNAMES, Council
from tests.documents.html_reading import read_page

SINCE, UNTIL = dt.date(2026, 9, 1), dt.date(2027, 8, 31)
TODAY = dt.date(2027, 9, 6)
OPEN = VoteData(for_=4, against=2, abstained=1, presiding_vote=PresidingVote.FOR)
SECRET = VoteData(
    kind=VoteKind.SECRET, for_=7, against=0, ballots_issued=7, ballots_found=7, ballots_invalid=0
)
LOST = VoteData(for_=2, against=5, abstained=0, presiding_vote=PresidingVote.AGAINST)
HEAD = Localized(kk="кафедра меңгерушісі")


def point(there: Council, item_id: str, text: str) -> str:
    return there.do(add_decision, item_id, Localized(kk=text))


def held(there: Council, date: dt.date, *, signed: bool = True) -> str:
    """Three items: two points adopted in one vote, one about a person, one not adopted."""
    meeting_id = there.held(date)
    first = there.item(meeting_id)
    second = point(there, first, "Каталог бекітілсін.")
    there.do(
        add_assignment,
        second,
        AssignmentData(responsible_ids=[there.persons[2]], deadline=dt.date(2027, 2, 1)),
    )
    there.closed_vote(first, OPEN)
    for title, text, vote in (
        ("Қызметкер туралы", "Ахметов ұсынылсын.", SECRET),
        ("Өзгеріс туралы", "Өзгерістер енгізілсін.", LOST),
    ):
        item_id = there.do(add_item, meeting_id, Localized(kk=title), "A04")
        point(there, item_id, text)
        there.closed_vote(item_id, vote)
    there.do(close_meeting, meeting_id, HOUR + 60)
    if signed:
        there.do(sign_minutes, meeting_id)
    return meeting_id


def content(there: Council) -> BulletinContent:
    with there.file.reading() as connection:
        return bulletin_content(connection, there.id, SINCE, UNTIL, TODAY)


def test_only_what_was_adopted_openly_and_signed_is_published(seven: Council) -> None:
    seven.do(change_person, seven.persons[2], PersonData(SURNAMES[2], "Аян", position=HEAD))
    held(seven, dt.date(2026, 11, 20))
    held(seven, dt.date(2026, 12, 4), signed=False)
    held(seven, dt.date(2027, 9, 2))  # of the next year
    found = content(seven)
    (meeting,) = found.meetings
    assert (meeting.number, meeting.date) == ("1", dt.date(2026, 11, 20))
    (item,) = meeting.items
    assert [each.text.kk for each in item.points] == ["Жоспар бекітілсін.", "Каталог бекітілсін."]
    first, second = item.points
    assert first.vote is None
    assert second.vote == PublishedVote(4, 2, 1)
    assert second.responsible == (HEAD,)
    assert second.deadline == dt.date(2027, 2, 1)
    assert (found.withheld, found.unsigned) == (1, 1)
    assert (found.decisions, found.issued) == (2, TODAY)


def test_of_two_votes_the_second_is_published(seven: Council) -> None:
    meeting_id = seven.held(dt.date(2026, 11, 20))
    item = seven.item(meeting_id)
    again = seven.do(draft_vote, item, OPEN, seven.closed_vote(item, LOST))
    seven.do(close_vote, again)
    seven.do(close_meeting, meeting_id, HOUR + 60)
    seven.do(sign_minutes, meeting_id)
    (meeting,) = content(seven).meetings
    assert [each.vote for each in meeting.items[0].points] == [PublishedVote(4, 2, 1)]


def test_minutes_signed_anew_are_published_once(seven: Council) -> None:
    meeting_id = held(seven, dt.date(2026, 11, 20))
    seven.do(reopen_minutes, meeting_id, "Қате")
    found = content(seven)
    assert (found.meetings, found.unsigned) == ((), 1)
    seven.do(sign_minutes, meeting_id)
    assert len(content(seven).meetings) == 1


def test_positions_are_those_of_the_signed_minutes(seven: Council) -> None:
    third = seven.persons[2]
    seven.do(change_person, third, PersonData(SURNAMES[2], "Аян", position=HEAD))
    held(seven, dt.date(2026, 11, 20))
    before = content(seven).meetings
    dean = Localized(kk="факультет деканы")
    seven.do(change_person, third, PersonData("Ғалиева", "Аян", position=dean))
    assert content(seven).meetings == before


def test_the_page_for_the_web_names_nobody(seven: Council) -> None:
    held(seven, dt.date(2026, 11, 20))
    wish = PaperWish(PaperKind.BULLETIN, council_id=seven.id, date=TODAY, since=SINCE, until=UNTIL)
    with seven.file.reading() as connection:
        paper = read_paper(connection, wish)
        people = people_of_file(connection)
    words = load_translator("kk")
    html = paper.file(PaperFormat.HTML, PaperLanguage.KK).content
    assert html == paper_html(paper(words))
    shown = read_page(html).text
    assert len(people) == 7
    assert not [each for each in people if each.surname in shown]
    assert paper.gaps("kk") == []


def test_as_many_statements_for_many_meetings(
    seven: Council, statements: Callable[..., int]
) -> None:
    held(seven, dt.date(2026, 11, 20))
    asked = seven.id, SINCE, UNTIL, TODAY
    one = statements(seven, bulletin_content, *asked)
    for month in (12, 1, 2):
        held(seven, dt.date(2026 + (month < 9), month, 20))
    assert statements(seven, bulletin_content, *asked) == one <= 7
