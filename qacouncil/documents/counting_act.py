"""The act of a counting commission on a secret vote: an annex to the minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qacouncil.documents.ballot_wording import BallotWording
from qacouncil.documents.binding import paragraphs
from qacouncil.documents.counting_act_content import CountingActContent
from qacouncil.documents.counting_act_wording import CountingActWording
from qacouncil.documents.gaps import Gap, Place, PlaceKind, name_gaps, text_gaps
from qacouncil.documents.heading import Heading
from qacouncil.documents.page_style import page_setting
from qacouncil.documents.pdf import Metadata
from qacouncil.documents.reading import Reading, sentence
from qacouncil.documents.rendering import Paper
from qacouncil.documents.story import Align, Column, Fact, Row, Said, Story, cells
from qacouncil.documents.vote_wording import VoteWording
from qacouncil.documents.wording import BLANK, Wording
from qacouncil.i18n.dates import long_date
from qacouncil.i18n.full_names import full_name
from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language

_ANNEX_MARK_AFTER, _HEADER_SPACE = 10.0, 16.0
_TABLE_BEFORE, _TEXT_BEFORE = 8.0, 12.0
_SIGNATURES_BEFORE, _SIGNATURES_APART = 24.0, 20.0
_ROW_HEIGHT = 5.8  # millimetres
_MEMBERS = 2  # for whom there is room where nobody is named


def counting_act_paper(contents: Sequence[CountingActContent], translator: Translator) -> Paper:
    """The acts in the translator's language, each on a new page."""
    story = Story(translator.language)
    for content in contents:
        _ActWriter(content, translator, story).write()
    first = _ActWriter(contents[0], translator, story)
    return Paper(story, page_setting(contents[0].style), first.metadata())


def counting_act_gaps(contents: Sequence[CountingActContent], language: Language) -> list[Gap]:
    """The gaps of the acts in this language."""
    gaps: list[Gap] = []
    for content in contents:
        for kind, text in (
            (PlaceKind.UNIVERSITY, content.university),
            (PlaceKind.FACULTY, content.faculty),
            (PlaceKind.COUNCIL, content.council),
            (PlaceKind.CITY, content.city),
        ):
            gaps += text_gaps(Place(kind), text, language)
        gaps += text_gaps(Place(PlaceKind.TITLE, content.item), content.title, language)
        for number, text in content.points if content.candidate is None else ():
            point = int(number.rpartition(".")[2])
            gaps += text_gaps(Place(PlaceKind.POINT, content.item, point), text, language)
        stands = (content.candidate,) if content.candidate is not None else ()
        for name in (*content.commission, *stands):
            gaps += name_gaps(name, language)
    return list(dict.fromkeys(gaps))


class _ActWriter:
    def __init__(self, content: CountingActContent, translator: Translator, story: Story) -> None:
        self._content, self._story = content, story
        self._language = translator.language
        self._shared = Wording(translator, content.body)
        style = content.style
        self._reading = Reading(self._language, self._shared, initials_first=style.initials_first)
        votes = VoteWording(translator, self._reading.name)
        self._wording = CountingActWording(translator, content.body, votes)
        self._ballot = BallotWording(translator)

    def metadata(self) -> Metadata:
        title = self._wording.file_title(self._number(), self._content.date)
        author = " ".join(paragraphs(self._reading.text(self._content.council)))
        return Metadata(title, author, self._language)

    def write(self) -> None:
        self._header()
        self._facts()
        self._table()
        self._findings()
        self._signatures()

    def _number(self) -> str:
        return self._content.number or BLANK

    def _header(self) -> None:
        content, story = self._content, self._story
        annex = BLANK if content.annex is None else content.annex
        story.annex_mark(self._shared.annex_mark(annex, self._number(), content.date))
        first = story.place
        heading = Heading(story, self._shared, self._reading, self._language)
        heading.logo(content.logo)
        heading.body(content)
        if story.place > first:
            story.blocks[first].before = _ANNEX_MARK_AFTER
        story.title(self._wording.title(), before=_HEADER_SPACE)
        story.centred(self._wording.subtitle())
        date = long_date(content.date, self._language)
        city = self._reading.text(content.city)
        place = self._shared.city(city) if city else ""
        story.three_parts(date, "", place, before=_HEADER_SPACE)

    def _facts(self) -> None:
        content, wording = self._content, self._wording
        names = [self._reading.roster_name(name) for name in content.commission]
        commission = ", ".join([wording.chair(names[0]), *names[1:]]) if names else BLANK
        facts = [Fact(wording.commission_label(), commission)]
        title = sentence(self._reading.text(content.title))
        facts.append(Fact(wording.item_label(), f"{content.item}. {title}"))
        if content.candidate is not None:
            name = full_name(content.candidate, self._language)
            facts.append(Fact(self._ballot.candidate_label(), name))
        elif content.points:
            texts = [f"{number}. {self._reading.text(text)}" for number, text in content.points]
            facts.append(Fact(self._ballot.draft_label(), "\n".join(texts)))
        self._story.facts(facts, before=_HEADER_SPACE)

    def _table(self) -> None:
        columns = [
            Column(head, width, align)
            for head, width, align in zip(
                self._wording.heads(),
                (12.0, 0.0, 30.0),
                (Align.CENTRE, Align.LEFT, Align.CENTRE),
                strict=True,
            )
        ]
        caption = self._wording.title()
        self._story.table(
            columns,
            list(self._rows()),
            before=_TABLE_BEFORE,
            row_height=_ROW_HEIGHT,
            caption=caption,
        )

    def _rows(self) -> Iterator[Row]:
        content, vote, wording = self._content, self._content.vote, self._wording
        members = (content.mandates, content.present, vote.result.entitled)
        given = (vote.for_, vote.against, *([vote.abstained] * bool(vote.abstained)))
        figures = [
            *zip(wording.voters(), members, strict=True),
            *zip(wording.ballots(), self._ballots(), strict=True),
            *zip(wording.votes(), given, strict=False),
        ]
        for number, (label, value) in enumerate(figures, start=1):
            if number == len(members) + 1:
                yield Row(group=wording.ballots_group())
            yield cells(str(number), label, BLANK if value is None else str(value))

    def _ballots(self) -> tuple[int | None, ...]:
        """Prepared, issued, cancelled, found, invalid, valid; None: not known."""
        prepared, ballots, vote = (
            self._content.prepared,
            self._content.vote.ballots,
            self._content.vote,
        )
        valid = vote.for_ + vote.against + vote.abstained
        if ballots is None:
            return (prepared, None, None, None, None, valid)
        unused = None if prepared is None else prepared - ballots.issued
        return (prepared, ballots.issued, unused, ballots.found, ballots.invalid, valid)

    def _findings(self) -> None:
        vote, wording = self._content.vote, self._wording
        said = [wording.result(vote), wording.sealed()]
        if vote.ballots is not None:
            said.insert(0, wording.discrepancy(vote.ballots.issued - vote.ballots.found))
        if vote.repeats:
            said.insert(0, wording.second_vote())
        before = _TEXT_BEFORE
        for text in said:
            self._story.paragraph(Said(text, self._language), before=before)
            before = 0.0

    def _signatures(self) -> None:
        """The commission's chair and members; where nobody is named, room for three."""
        story, wording = self._story, self._wording
        names = self._reading.names(self._content.commission) or [""] * (1 + _MEMBERS)
        chair, *members = names
        story.tie_above(2)
        first = story.place
        story.signature(wording.signs_chair(), chair, before=_SIGNATURES_BEFORE)
        position = wording.signs_members(len(members))
        for name in members:
            story.signature(position, name, before=_SIGNATURES_APART)
            position = ""
        story.tie_since(first)
        story.loosen_last()
