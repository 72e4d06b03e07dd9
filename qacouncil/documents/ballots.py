"""Ballots for secret votes: cards to cut apart, which nothing tells from one another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from qacouncil.documents.ballot_content import BallotContent
from qacouncil.documents.ballot_wording import BallotWording
from qacouncil.documents.binding import paragraphs
from qacouncil.documents.fonts import FIXED_SPACE
from qacouncil.documents.gaps import Gap, Place, PlaceKind, name_gaps, text_gaps
from qacouncil.documents.layout import PageSetting
from qacouncil.documents.pages import WHOLE_PAGE
from qacouncil.documents.pdf import Metadata
from qacouncil.documents.reading import Reading, sentence
from qacouncil.documents.rendering import Paper
from qacouncil.documents.story import Block, Cards, Fact, Facts, Pair, Plain, Story
from qacouncil.documents.wording import Wording
from qacouncil.i18n.full_names import full_name
from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language, Localized
from qacouncil.rules.terms import Body

_SIZE = 12.0
_SMALL = 10.0  # points, of the heading and of the note
_TITLE_BEFORE, _DATE_BEFORE, _ITEM_BEFORE, _DRAFT_BEFORE = 14.0, 8.0, 10.0, 8.0
_BETWEEN = FIXED_SPACE * 8  # date and number

# A longer text is cut: one sheet of paper has to show all of it.
_MOST_SIGNS = 1500


def ballots_paper(
    contents: Sequence[BallotContent], translator: Translator, beside: Translator | None = None
) -> Paper:
    """The ballots of each vote on pages of their own, with `beside` in two languages each."""
    voices = [_Voice(each) for each in (translator, beside) if each is not None]
    story = Story(translator.language)
    for content in contents:
        story.add(_cards(content, voices))
    return Paper(story, PageSetting(WHOLE_PAGE, _SIZE), _metadata(contents, voices))


def ballots_gaps(contents: Sequence[BallotContent], language: Language) -> list[Gap]:
    """The gaps of the ballots in this language."""
    gaps: list[Gap] = []
    for content in contents:
        texts = [
            (Place(PlaceKind.UNIVERSITY), content.university),
            (Place(PlaceKind.FACULTY), content.faculty),
            (Place(PlaceKind.COUNCIL), content.council),
            (Place(PlaceKind.TITLE, content.item), content.title),
        ]
        if content.candidate is None:
            for number, text in content.points:
                point = int(number.rpartition(".")[2])
                texts.append((Place(PlaceKind.POINT, content.item, point), text))
        else:
            gaps += name_gaps(content.candidate, language)
        for place, text in texts:
            gaps += text_gaps(place, text, language)
    return list(dict.fromkeys(gaps))


class _Voice:
    """The ballot's words in one language."""

    def __init__(self, translator: Translator) -> None:
        self.language = translator.language
        self.wording = BallotWording(translator)
        shared = Wording(translator, Body.COUNCIL)
        self._reading = Reading(self.language, shared, initials_first=True)

    def text(self, localized: Localized) -> str:
        """The text or, where it is too long for a ballot, its beginning and a word of that."""
        text = self._reading.text(localized)
        if len(text) <= _MOST_SIGNS:
            return text
        return self.wording.shortened(text[:_MOST_SIGNS].rpartition(" ")[0] or text[:_MOST_SIGNS])

    def body(self, content: BallotContent) -> list[Block]:
        story = Story(self.language)
        for name in (content.university, content.faculty, content.council):
            story.centred(self.text(name), size=_SMALL)
        return story.blocks

    def purpose(self) -> list[Block]:
        story = Story(self.language)
        story.centred(self.wording.purpose())
        return story.blocks

    def question(self, content: BallotContent) -> list[Block]:
        """When, of which meeting, and what is asked."""
        story, wording = Story(self.language), self.wording
        when = [wording.date(content.date)]
        if content.number:
            when.append(wording.meeting(content.number))
        story.centred(_BETWEEN.join(when), before=_DATE_BEFORE)
        title = sentence(self.text(content.title))
        story.plain(wording.item(content.item, title), before=_ITEM_BEFORE)
        if content.candidate is not None:
            name = full_name(content.candidate, self.language)
            fact = Fact(wording.candidate_label(), name, strong=True)
            story.add(Facts((fact,), before=_DRAFT_BEFORE))
            return story.blocks
        before = _DRAFT_BEFORE
        if content.points:
            story.plain(wording.draft_label(), before=before)
            before = 0.0
        for number, text in content.points:
            story.plain(f"{number}. {self.text(text)}", before=before)
        return story.blocks

    def foot(self) -> list[Block]:
        return [Plain(self.wording.note(), size=_SMALL, language=self.language)]


def _cards(content: BallotContent, voices: list[_Voice]) -> Cards:
    title = Story(voices[0].language)
    titles = dict.fromkeys(voice.wording.title() for voice in voices)
    title.title("\n".join(titles), before=_TITLE_BEFORE)
    choices = zip(*(voice.wording.choices() for voice in voices), strict=True)
    return Cards(
        blocks=(
            *_together([voice.body(content) for voice in voices]),
            *title.blocks,
            *_together([voice.purpose() for voice in voices]),
            *_together([voice.question(content) for voice in voices]),
        ),
        choices=tuple(" / ".join(dict.fromkeys(words)) for words in choices),
        foot=tuple(_together([voice.foot() for voice in voices])),
        count=content.count,
        columns=2 if len(voices) == 1 else 1,
    )


def _together(sides: list[list[Block]]) -> Iterable[Block]:
    """The blocks of one language as they are, those of two side by side."""
    if len(sides) == 1:
        return sides[0]
    return [Pair(left, right) for left, right in zip_longest(*sides)]


def _metadata(contents: Sequence[BallotContent], voices: list[_Voice]) -> Metadata:
    first = contents[0]
    titles = [voice.wording.file_title(first.number, first.date) for voice in voices]
    author = " ".join(paragraphs(voices[0].text(first.council)))
    return Metadata(" / ".join(titles), author, voices[0].language)
