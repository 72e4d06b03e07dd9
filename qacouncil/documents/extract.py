"""An extract from signed minutes: some decisions word for word, certified as a true copy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace

from qacouncil.documents.binding import paragraphs
from qacouncil.documents.check_code import check_code
from qacouncil.documents.composition import members_in_all, members_present
from qacouncil.documents.extract_wording import ExtractWording
from qacouncil.documents.gaps import Gap, protocol_gaps
from qacouncil.documents.heading import Heading
from qacouncil.documents.page_style import page_setting
from qacouncil.documents.pdf import Metadata
from qacouncil.documents.person_name import PersonName
from qacouncil.documents.protocol_content import Item, ProtocolContent
from qacouncil.documents.protocol_items import ItemWriter
from qacouncil.documents.reading import Reading
from qacouncil.documents.rendering import Paper
from qacouncil.documents.story import WHOLE, Fact, SealLine, Story
from qacouncil.documents.wording import BLANK, Wording
from qacouncil.errors import UserError
from qacouncil.i18n.dates import long_date
from qacouncil.i18n.marking import N_
from qacouncil.i18n.translator import Translator
from qacouncil.localized import NO_TEXT, Language, Localized
from qacouncil.rules.terms import PaperKind

_HEADER_SPACE = 16.0
_SIGNATURES_BEFORE, _TYPED_APART = 24.0, 8.0
_TRUE_COPY_BEFORE, _CERTIFIER_BEFORE, _DATE_BEFORE = 32.0, 24.0, 14.0


@dataclass(frozen=True, slots=True)
class Certifier:
    """Who signs that the copy is true; without a position of their own, as secretary."""

    name: PersonName | None = None
    position: Localized = NO_TEXT


def chosen_content(content: ProtocolContent, chosen: Collection[str]) -> ProtocolContent:
    """The content with these items alone, in short form.

    chosen: printed numbers, "2" for a whole item, "2.1" for a point of it; none: everything.
    What was voted on other points only is left out, as is who came and left between the items.
    """
    items = []
    presiding = None
    for item in content.items:
        presiding = item.presiding or presiding
        part = _chosen_part(item, chosen)
        if part is not None:
            items.append(replace(part, presiding=presiding))
            presiding = None
    style = replace(content.style, full_form=False)
    return replace(content, items=tuple(items), annexes=(), style=style)


def extract_gaps(
    content: ProtocolContent, chosen: Collection[str], language: Language
) -> list[Gap]:
    """The gaps of the extract in this language; it names nobody who was there or away."""
    part = replace(
        chosen_content(content, chosen),
        place=NO_TEXT,
        approver=None,
        present=(),
        absent=(),
        guests=(),
    )
    secretary = part.secretary and replace(part.secretary, position=NO_TEXT)
    return protocol_gaps(replace(part, secretary=secretary), language)


def extract_paper(
    content: ProtocolContent,
    chosen: Collection[str],
    issued_on: dt.date,
    certifier: Certifier,
    translator: Translator,
) -> Paper:
    """The extract in the translator's language. chosen: as for `chosen_content`.

    Raises UserError where the minutes are not signed, or have no such items.
    """
    if content.draft:
        raise UserError(
            N_(
                "An extract is made only from signed minutes."
                " Sign the minutes of the meeting first."
            )
        )
    part = chosen_content(content, chosen)
    there = {number for item in part.items for number in _numbers(item)}
    missing = [number for number in chosen if number not in there]
    if missing or not part.items:
        raise UserError(
            N_("These minutes have no such decisions: {numbers}. Choose others."),
            numbers=", ".join(missing) or "–",
        )
    return _ExtractWriter(part, issued_on, certifier, translator).paper()


def _chosen_part(item: Item, chosen: Collection[str]) -> Item | None:
    bare = replace(item, movements_before=(), movements_after=())
    if not chosen or str(item.number) in chosen:
        return bare
    points = tuple(p for p in item.points if f"{item.number}.{p.number}" in chosen)
    if not points:
        return None
    numbers = {point.number for point in points}
    votes = tuple(v for v in item.votes if not v.points or numbers.intersection(v.points))
    return replace(bare, points=points, votes=votes)


def _numbers(item: Item) -> list[str]:
    return [str(item.number), *(f"{item.number}.{point.number}" for point in item.points)]


class _ExtractWriter:
    def __init__(
        self,
        content: ProtocolContent,
        issued_on: dt.date,
        certifier: Certifier,
        translator: Translator,
    ) -> None:
        self._content, self._issued_on, self._certifier = content, issued_on, certifier
        self._translator = translator
        self._language = translator.language
        style = content.style
        self._shared = Wording(translator, content.body, content.form)
        self._wording = ExtractWording(translator)
        self._reading = Reading(self._language, self._shared, initials_first=style.initials_first)
        self._story = Story(self._language)
        self._heading = Heading(self._story, self._shared, self._reading, self._language)

    def paper(self) -> Paper:
        content = self._content
        self._header()
        self._facts()
        self._heading.agenda(content.items)
        items = ItemWriter(content, self._translator, self._story, self._shared, self._reading)
        items.write()
        self._signatures()
        title = self._wording.file_title(self._number(), content.date)
        author = " ".join(paragraphs(self._reading.text(content.council)))
        metadata = Metadata(title, author, self._language)
        check = check_code(content, self._translator, PaperKind.EXTRACT)
        return Paper(self._story, page_setting(content.style), metadata, check)

    def _number(self) -> str:
        number = self._content.number
        return BLANK if number is None else f"{self._content.number_prefix}{number}"

    def _header(self) -> None:
        content, story = self._content, self._story
        self._heading.logo(content.logo)
        self._heading.body(content)
        story.title(self._wording.kind(), before=_HEADER_SPACE)
        story.centred(self._shared.kind_of_meeting(content.kind))
        city = self._reading.text(content.city)
        story.three_parts(
            long_date(content.date, self._language),
            self._shared.number(self._number()),
            self._shared.city(city) if city else "",
            before=_HEADER_SPACE,
        )

    def _facts(self) -> None:
        content, shared, wording = self._content, self._shared, self._wording
        facts = []
        if content.presiding is not None:
            label = shared.chair_label(is_chair=content.presiding_is_chair)
            facts.append(Fact(label, self._reading.name(content.presiding.name), bold=True))
        if content.secretary is not None:
            name = self._reading.name(content.secretary.name)
            facts.append(Fact(shared.secretary_label(), name, bold=True))
        present = shared.present_of(len(members_present(content)), members_in_all(content))
        facts.append(Fact(shared.present_label(), present))
        quorum = wording.quorum(content.quorum_needed, met=content.quorum_met)
        facts.append(Fact(wording.quorum_label(), quorum))
        self._story.facts(facts, before=_HEADER_SPACE)

    def _signatures(self) -> None:
        """Who signed the minutes, only typed; then the certification, to be signed and sealed."""
        content, story, shared = self._content, self._story, self._shared
        presiding = content.presiding
        story.tie_above(2)
        first = story.place
        before = _SIGNATURES_BEFORE
        if presiding is not None:
            chair = shared.signs_chair(is_chair=content.presiding_is_chair)
            name = self._reading.name(presiding.name)
            story.signature(chair, name, before=before, ruled=False)
            before = _TYPED_APART
        if content.secretary is not None:
            name = self._reading.name(content.secretary.name)
            story.signature(shared.signs_secretary(), name, before=before, ruled=False)
        story.plain(self._wording.true_copy(), before=_TRUE_COPY_BEFORE)
        by = self._certifier
        position = self._reading.text(by.position) or shared.signs_body_secretary()
        name = self._reading.name(by.name) if by.name is not None else ""
        story.signature(position, name, before=_CERTIFIER_BEFORE)
        story.tie_since(first)
        date = long_date(self._issued_on, self._language)
        story.add(SealLine(date, self._wording.seal(), before=_DATE_BEFORE, tied=WHOLE))
        story.loosen_last()
