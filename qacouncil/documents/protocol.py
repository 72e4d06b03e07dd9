"""The protocol of a meeting as a PDF: header, lists, agenda, items, annexes, signatures."""

from __future__ import annotations

from dataclasses import replace

from qacouncil.documents.binding import paragraphs
from qacouncil.documents.check_code import check_code
from qacouncil.documents.composition import members_in_all, members_present
from qacouncil.documents.fonts import fonts
from qacouncil.documents.gaps import Gap, GapKind, gap_sentence, protocol_gaps
from qacouncil.documents.heading import Heading
from qacouncil.documents.page_style import page_setting
from qacouncil.documents.pages import Placed, draw
from qacouncil.documents.pdf import Metadata
from qacouncil.documents.places import Stretch, item_stretches
from qacouncil.documents.protocol_content import Participant, ProtocolContent
from qacouncil.documents.protocol_items import ItemWriter
from qacouncil.documents.reading import Reading, clause
from qacouncil.documents.rendering import (
    Paper,
    pages_of,
    paper_layout,
    paper_lines,
    paper_pages,
    paper_pdf,
)
from qacouncil.documents.story import Approval, Fact, Said, Story
from qacouncil.documents.wording import BLANK, Wording
from qacouncil.i18n.collation import collation_key
from qacouncil.i18n.dates import long_date, time_span
from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language
from qacouncil.rules.terms import MeetingForm

__all__ = [
    "Gap",
    "GapKind",
    "gap_sentence",
    "protocol_gaps",
    "protocol_lines",
    "protocol_pages",
    "protocol_pdf",
    "protocol_with_places",
]

# Above this many present, the page gives their number and the list is an annex.
_MOST_LISTED = 15

_HEADER_SPACE = 16.0
_LIST_AFTER = 6.0
_ROSTER_BEFORE, _ROSTER_AFTER, _QUORUM_BEFORE = 8.0, 2.0, 10.0
_ANNEXES_BEFORE = 14.0
_SIGNATURES_BEFORE, _SIGNATURES_APART = 24.0, 20.0
_ANNEX_MARK_AFTER = 10.0


def protocol_pdf(content: ProtocolContent, translator: Translator) -> bytes:
    """The protocol in the translator's language, as the bytes of a PDF file.

    The same content gives the same bytes. Texts that are missing in the language stand in the
    nearest one, marked; `protocol_gaps` names them beforehand.
    """
    return paper_pdf(protocol_paper(content, translator))


def protocol_paper(
    content: ProtocolContent, translator: Translator, *, narrow: bool = False
) -> Paper:
    """The protocol in the translator's language.

    narrow: for a column of half the page, where the number stands behind the kind, and each
    person in the line of the Kazakh column.
    """
    return _ProtocolWriter(content, translator, narrow=narrow).paper()


def protocol_with_places(
    content: ProtocolContent, translator: Translator
) -> tuple[bytes, tuple[tuple[Stretch, ...], ...]]:
    """The bytes of `protocol_pdf`, and for each item where it stands on the pages."""
    writer = _ProtocolWriter(content, translator)
    paper = writer.paper()
    layout = paper_layout(paper)
    frame = paper.setting.frame
    pages = pages_of(paper, layout)
    end = layout.starts[writer.items_end]
    return draw(pages, frame, fonts(), paper.metadata), item_stretches(pages, frame, end)


def protocol_pages(content: ProtocolContent, translator: Translator) -> list[list[Placed]]:
    """The protocol's line boxes by page, as `protocol_pdf` draws them."""
    return paper_pages(protocol_paper(content, translator))


def protocol_lines(content: ProtocolContent, translator: Translator) -> list[str]:
    """The words of the protocol in the translator's language: a paragraph or row each.

    Without the check code: it differs wherever a word does.
    """
    return paper_lines(replace(protocol_paper(content, translator), check=None))


class _ProtocolWriter:
    def __init__(
        self, content: ProtocolContent, translator: Translator, *, narrow: bool = False
    ) -> None:
        self._content = content
        self._narrow = narrow
        self._translator = translator
        self._language = translator.language
        self._order: Language = "kk" if narrow else self._language
        style = content.style
        self._wording = Wording(translator, content.body, content.form)
        self._reading = Reading(self._language, self._wording, initials_first=style.initials_first)
        self._story = Story(self._language)
        self._heading = Heading(self._story, self._wording, self._reading, self._language)
        self._present = members_present(content)
        self._annexes = content.annexes if content.held else ()
        self._list_is_annex = len(self._present) > _MOST_LISTED
        self.items_end = 0  # the blocks before this one belong to the items, or stand above them

    def _metadata(self) -> Metadata:
        content = self._content
        title = self._wording.title(self._number(), content.date, draft=content.draft)
        author = self._reading.text(content.council)
        return Metadata(_one_line(title), _one_line(author), self._language)

    def paper(self) -> Paper:
        self._write()
        setting = page_setting(self._content.style)
        check = check_code(self._content, self._translator)
        return Paper(self._story, setting, self._metadata(), check)

    def _write(self) -> None:
        """Everything, from head to signatures."""
        self._header()
        self._facts()
        self._rosters()
        self._quorum()
        self._heading.agenda(self._content.items)
        if self._content.held:
            items = ItemWriter(
                self._content, self._translator, self._story, self._wording, self._reading
            )
            items.write()
        self.items_end = self._story.place
        self._annex_list()
        self._signatures()
        if self._list_is_annex:
            self._list_annex()

    def _number(self) -> str:
        if self._content.number is None:
            return BLANK
        return f"{self._content.number_prefix}{self._content.number}"

    def _header(self) -> None:
        content, story, wording = self._content, self._story, self._wording
        self._approval()
        first = story.place
        self._heading.logo(content.logo)
        self._heading.body(content)
        if 0 < first < story.place:
            story.blocks[first].before = _HEADER_SPACE
        number = wording.number(self._number())
        kind = f"{wording.kind()} {number}" if self._narrow else wording.kind()
        story.title(kind, before=_HEADER_SPACE)
        story.centred(wording.kind_of_meeting(content.kind))
        city = self._reading.text(content.city)
        story.three_parts(
            long_date(content.date, self._language),
            "" if self._narrow else number,
            wording.city(city) if city else "",
            before=_HEADER_SPACE,
        )

    def _approval(self) -> None:
        """Room for the approval of those who have to approve the minutes."""
        approver, wording = self._content.approver, self._wording
        if approver is None:
            return
        position = self._reading.text(approver.position)
        name = self._reading.name(approver.name) if approver.name is not None else ""
        date = wording.approval_date(self._content.date.year)
        self._story.add(Approval(wording.approved(), position, name, date))

    def _facts(self) -> None:
        content, wording = self._content, self._wording
        facts = [Fact(wording.time_label(), time_span(content.start, content.end))]
        if content.form is not MeetingForm.IN_PERSON:
            facts.append(Fact(wording.form_label(), wording.form(content.form)))
        place = self._reading.text(content.place)
        if place:
            facts.append(Fact(wording.place_label(), place))
        if content.presiding is not None:
            label = wording.chair_label(is_chair=content.presiding_is_chair)
            facts.append(Fact(label, self._reading.name(content.presiding.name), bold=True))
        if content.secretary is not None:
            described = self._secretary(content.secretary)
            facts.append(Fact(wording.secretary_label(), described, bold=True))
        self._story.facts(facts, before=_HEADER_SPACE)

    def _secretary(self, secretary: Participant) -> str:
        """A secretary with a vote is described in the list of members, one without only here."""
        name = self._reading.name(secretary.name)
        if secretary.voting:
            return name
        position = self._reading.text(secretary.position)
        described = f"{name}, {position}" if position else name
        if secretary.online:
            described = self._wording.online(described)
        return self._wording.non_voting(described)

    def _rosters(self) -> None:
        content, wording = self._content, self._wording
        if not content.begun:
            self._roster(wording.invited(len(content.guests)), content.guests)
            return
        heading = wording.present(len(self._present), members_in_all(content))
        if self._list_is_annex:
            self._story.label(f"{heading} {wording.list_attached()}", before=_ROSTER_BEFORE)
        else:
            self._roster(heading, self._present)
        self._roster(wording.absent(len(content.absent)), content.absent)
        self._roster(wording.invited(len(content.guests)), content.guests)

    def _roster(self, heading: str, people: list[Participant] | tuple[Participant, ...]) -> None:
        if not people:
            return
        self._story.label(heading, before=_ROSTER_BEFORE)
        self._rows(people, before=_ROSTER_AFTER)

    def _rows(self, people: list[Participant] | tuple[Participant, ...], *, before: float) -> None:
        key = collation_key(self._order)
        for name, person in sorted(
            ((self._reading.roster_name(p.name), p) for p in people), key=lambda row: key(row[0])
        ):
            self._story.roster_row(name, self._description(person), before=before)
            before = 0.0

    def _description(self, person: Participant) -> str:
        """Position, role, remarks and the reason of absence, as far as they are known."""
        is_guest = person in self._content.guests
        position = clause(self._reading.text(person.position))
        role = "" if is_guest else self._wording.role(person.role)
        described = ", ".join(part for part in (position, role) if part)
        if person.online:
            described = self._wording.online(described)
        if not person.voting and not is_guest:
            described = self._wording.non_voting(described)
        reason = clause(self._reading.text(person.reason))
        return "; ".join(part for part in (described, reason) if part)

    def _quorum(self) -> None:
        content, wording = self._content, self._wording
        if not content.begun:
            return
        numbers = wording.quorum_numbers(
            content.voting_mandates, content.quorum_present, content.quorum_needed
        )
        finding = wording.quorum_finding(met=content.quorum_met, held=content.held)
        self._story.paragraph(Said(f"{numbers} {finding}", self._language), before=_QUORUM_BEFORE)

    def _annex_list(self) -> None:
        titles = [
            (clause(self._reading.text(annex.title)), annex.sheets) for annex in self._annexes
        ]
        if self._list_is_annex:
            titles.append((self._wording.list_title(), None))
        if not titles:
            self._story.tie_above(2)
            return
        first = self._story.place
        self._story.heading(self._wording.annexes(), before=_ANNEXES_BEFORE)
        for number, (title, sheets) in enumerate(titles, start=1):
            text = self._wording.annex(number, title, sheets)
            self._story.paragraph(Said(text, self._language), justified=False)
        self._story.tie_since(first)

    def _signatures(self) -> None:
        content, story, wording = self._content, self._story, self._wording
        presiding = content.presiding
        chair = self._reading.name(presiding.name) if presiding else ""
        is_chair = content.presiding_is_chair or presiding is None
        first = story.place
        story.signature(wording.signs_chair(is_chair=is_chair), chair, before=_SIGNATURES_BEFORE)
        if content.style.all_members_sign:
            for name in self._signing_members():
                story.signature(wording.signs_member(), name, before=_SIGNATURES_APART)
        secretary = self._reading.name(content.secretary.name) if content.secretary else ""
        story.signature(wording.signs_secretary(), secretary, before=_SIGNATURES_APART)
        story.tie_since(first)
        story.loosen_last()

    def _signing_members(self) -> list[str]:
        """Voting members who were there, but for those who sign in another place."""
        content = self._content
        apart = {p.name for p in (content.presiding, content.secretary) if p is not None}
        key = collation_key(self._language)
        people = sorted(
            (p.name for p in content.present if p.voting and p.name not in apart),
            key=lambda name: key(self._reading.roster_name(name)),
        )
        return self._reading.names(people)

    def _list_annex(self) -> None:
        content, story, wording = self._content, self._story, self._wording
        number = len(self._annexes) + 1
        story.annex_mark(wording.annex_mark(number, self._number(), content.date))
        story.centred_heading(wording.list_title(), before=_ANNEX_MARK_AFTER)
        self._rows(self._present, before=_LIST_AFTER)


def _one_line(text: str) -> str:
    return " ".join(paragraphs(text))
