"""The public bulletin of a council's decisions: what was decided, and nothing of who."""

from __future__ import annotations

from qacouncil.documents.binding import paragraphs
from qacouncil.documents.bulletin_content import (
    BulletinContent,
    PublishedItem,
    PublishedMeeting,
    PublishedPoint,
)
from qacouncil.documents.bulletin_wording import BulletinWording
from qacouncil.documents.heading import Heading
from qacouncil.documents.page_style import page_setting
from qacouncil.documents.pdf import Metadata
from qacouncil.documents.reading import Reading, clause, sentence
from qacouncil.documents.rendering import Paper
from qacouncil.documents.story import Logo, Said, Story
from qacouncil.documents.wording import Wording
from qacouncil.i18n.responsible import is_several
from qacouncil.i18n.translator import Translator

_TITLE_BEFORE, _ABOUT_BEFORE = 16.0, 10.0
_MEETING_BEFORE, _ITEM_BEFORE, _POINT_BEFORE, _ISSUED_BEFORE = 16.0, 8.0, 2.0, 18.0


def bulletin_paper(content: BulletinContent, translator: Translator) -> Paper:
    """The bulletin in the translator's language."""
    return _BulletinWriter(content, translator).paper()


class _BulletinWriter:
    def __init__(self, content: BulletinContent, translator: Translator) -> None:
        self._content = content
        self._language = translator.language
        self._shared = Wording(translator, content.body)
        self._wording = BulletinWording(translator, content.body)
        self._reading = Reading(
            self._language, self._shared, initials_first=content.style.initials_first
        )
        self._story = Story(self._language)
        self._heading = Heading(self._story, self._shared, self._reading, self._language)

    def paper(self) -> Paper:
        content, wording = self._content, self._wording
        period = wording.period(content.since, content.until)
        self._head(period)
        for meeting in content.meetings:
            self._meeting(meeting)
        self._story.plain(wording.issued(content.issued), before=_ISSUED_BEFORE)
        author = " ".join(paragraphs(self._reading.text(content.council)))
        title = wording.file_title(wording.title(), period)
        return Paper(
            self._story, page_setting(content.style), Metadata(title, author, self._language)
        )

    def _head(self, period: str) -> None:
        content, story, wording = self._content, self._story, self._wording
        if content.letterhead.logo is not None:
            story.add(Logo(content.letterhead.logo))
        self._heading.body(content)
        story.title(wording.title(), before=_TITLE_BEFORE)
        story.centred(period)
        about = [wording.without_personal_data(), wording.published(content.decisions)]
        about += [wording.withheld(content.withheld)] if content.withheld else []
        about += [wording.unsigned(content.unsigned)] if content.unsigned else []
        self._say(" ".join(about), before=_ABOUT_BEFORE)

    def _meeting(self, meeting: PublishedMeeting) -> None:
        heading = self._wording.minutes(meeting.number, meeting.date)
        self._story.heading(heading, before=_MEETING_BEFORE, bookmark=heading)
        for item in meeting.items:
            self._item(item)

    def _item(self, item: PublishedItem) -> None:
        title = self._reading.text(item.title)
        self._story.heading(f"{item.number}. {sentence(title)}", before=_ITEM_BEFORE)
        for point in item.points:
            self._point(item, point)

    def _point(self, item: PublishedItem, point: PublishedPoint) -> None:
        said = self._reading.said(point.text)
        text = f"{item.number}.{point.number}. {said.text}"
        self._story.paragraph(Said(text, said.language), before=_POINT_BEFORE)
        for line in self._lines(point):
            self._story.tie_last()
            self._say(line)

    def _lines(self, point: PublishedPoint) -> list[str]:
        """Who carries it out, until when, and the vote."""
        lines = []
        who = [clause(self._reading.text(each)) for each in point.responsible]
        who = list(dict.fromkeys(filter(None, who)))
        if who:
            many = len(who) > 1 or is_several(who[0], self._language)
            lines.append(self._shared.responsible(", ".join(who), many=many))
        if point.deadline is not None:
            lines.append(self._shared.deadline(point.deadline))
        if point.vote is not None:
            lines.append(self._wording.vote(point.vote))
        return lines

    def _say(self, text: str, *, before: float = 0.0) -> None:
        self._story.paragraph(Said(text, self._language), before=before)
