"""What the bulletin of the specimen's council would publish. Invented."""

from __future__ import annotations

import datetime as dt

from qacouncil.documents.bulletin_content import (
    BulletinContent,
    PublishedItem,
    PublishedMeeting,
    PublishedPoint,
    PublishedVote,
)
from qacouncil.documents.protocol_content import Assignment, Item
from qacouncil.localized import Localized
from qacouncil.rules.terms import Body
from tests.documents.specimen import specimen

SINCE, UNTIL = dt.date(2026, 9, 1), dt.date(2027, 8, 31)
ISSUED = dt.date(2027, 9, 6)
_HEADS = Localized("кафедра меңгерушілері", "заведующие кафедрами", "heads of departments")
_DEPUTY = Localized("декан орынбасары", "заместитель декана", "Deputy Dean")


def bulletin_specimen() -> BulletinContent:
    """The specimen's decisions, and one of an earlier meeting with a divided vote."""
    minutes = specimen()
    earlier = PublishedItem(
        2,
        Localized(
            kk="Қысқы емтихан сессиясының материалдары туралы",
            ru="О материалах зимней экзаменационной сессии",
            en="On the materials of the winter examinations",
        ),
        (
            PublishedPoint(
                1,
                Localized(
                    kk="Қысқы сессияның емтихан материалдары жаңартылсын.",
                    ru="Обновить экзаменационные материалы зимней сессии.",
                    en="The examination materials of the winter session are to be updated.",
                ),
                (_HEADS, _DEPUTY),
                dt.date(2026, 12, 10),
                PublishedVote(9, 4, 1),
            ),
        ),
    )
    return BulletinContent(
        university=minutes.university,
        faculty=minutes.faculty,
        council=minutes.council,
        body=Body.COUNCIL,
        since=SINCE,
        until=UNTIL,
        issued=ISSUED,
        meetings=(
            PublishedMeeting("3", dt.date(2026, 11, 19), (earlier,)),
            PublishedMeeting("4", minutes.date, tuple(map(_item, minutes.items))),
        ),
        withheld=3,
        unsigned=1,
    )


def _item(item: Item) -> PublishedItem:
    last = item.points[-1].number
    vote = item.votes[0]
    said = PublishedVote(
        vote.for_, vote.against, vote.abstained, unanimous=not vote.against + vote.abstained
    )
    points = tuple(
        PublishedPoint(
            point.number,
            point.text,
            tuple(map(_who, point.assignments)),
            next((task.deadline for task in point.assignments), None),
            said if point.number == last else None,
        )
        for point in item.points
    )
    return PublishedItem(item.number, item.title, points)


def _who(task: Assignment) -> Localized:
    return task.responsible_text or _DEPUTY
