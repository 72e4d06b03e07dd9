"""The notice of a meeting as a PDF: to whom, when and where, the agenda, what is attached."""

from __future__ import annotations

from enum import StrEnum

from qacouncil.documents.binding import paragraphs
from qacouncil.documents.heading import Heading
from qacouncil.documents.notice_content import NoticeContent
from qacouncil.documents.notice_wording import NoticeWording
from qacouncil.documents.page_style import page_setting
from qacouncil.documents.pdf import Metadata
from qacouncil.documents.reading import Reading
from qacouncil.documents.rendering import Paper, paper_pdf
from qacouncil.documents.story import Fact, Said, Story
from qacouncil.documents.wording import Wording
from qacouncil.i18n.dates import long_date, time_span
from qacouncil.i18n.translator import Translator

_ADDRESS_BEFORE, _TITLE_BEFORE, _SENTENCE_BEFORE = 16.0, 16.0, 10.0
_FACTS_BEFORE, _CLOSING_BEFORE, _ANNEXES_BEFORE = 8.0, 12.0, 12.0
_SIGNATURE_BEFORE, _CONTACT_BEFORE, _CONTACT_SIZE = 24.0, 14.0, 12.0


class Signer(StrEnum):
    """Who signs the notice."""

    SECRETARY = "secretary"
    CHAIR = "chair"


def notice_pdf(
    content: NoticeContent, translator: Translator, signer: Signer = Signer.SECRETARY
) -> bytes:
    """The notice in the translator's language, as the bytes of a PDF file.

    The same content gives the same bytes. Texts that are missing in the language stand in the
    nearest one, marked.
    """
    return paper_pdf(notice_paper(content, translator, signer))


def notice_paper(
    content: NoticeContent, translator: Translator, signer: Signer = Signer.SECRETARY
) -> Paper:
    """The notice in the translator's language."""
    return _NoticeWriter(content, translator, signer).paper()


class _NoticeWriter:
    def __init__(self, content: NoticeContent, translator: Translator, signer: Signer) -> None:
        self._content, self._signer = content, signer
        self._language = translator.language
        style = content.style
        self._shared = Wording(translator, content.body)
        self._wording = NoticeWording(translator, content.body)
        self._reading = Reading(self._language, self._shared, initials_first=style.initials_first)
        self._story = Story(self._language)
        self._heading = Heading(self._story, self._shared, self._reading, self._language)

    def paper(self) -> Paper:
        self._write()
        return Paper(self._story, page_setting(self._content.style), self._metadata())

    def _metadata(self) -> Metadata:
        title = self._wording.file_title(self._content.date)
        author = " ".join(paragraphs(self._reading.text(self._content.council)))
        return Metadata(title, author, self._language)

    def _write(self) -> None:
        content, story, wording = self._content, self._story, self._wording
        self._heading.logo(content.logo)
        self._heading.body(content)
        issued = long_date(content.issued, self._language)
        to = wording.addressees(guests=content.to_guests)
        story.beside(issued, to, before=_ADDRESS_BEFORE)
        story.centred_heading(wording.title(), before=_TITLE_BEFORE)
        self._say(wording.announces(content.kind), before=_SENTENCE_BEFORE)
        self._facts()
        self._heading.agenda(content.items)
        self._closing()
        self._signature()

    def _say(self, text: str, *, before: float = 0.0) -> None:
        self._story.paragraph(Said(text, self._language), before=before)

    def _facts(self) -> None:
        content, wording = self._content, self._wording
        facts = [
            Fact(wording.date_label(), wording.date(content.date)),
            Fact(self._shared.time_label(), time_span(content.start, content.end)),
        ]
        place = self._reading.text(content.place)
        if place:
            facts.append(Fact(wording.place_label(), place))
        facts.append(Fact(self._shared.form_label(), wording.form(content.form)))
        self._story.facts(facts, before=_FACTS_BEFORE)

    def _closing(self) -> None:
        """What is attached is said where something is."""
        items, wording = self._content.items, self._wording
        count = sum(len(item.materials) for item in items)
        before = _CLOSING_BEFORE
        if count or any(item.drafted for item in items):
            self._say(wording.attached(), before=before)
            before = 0.0
        self._say(wording.please_tell(), before=before)
        if not count:
            return
        self._say(wording.annexes(count), before=_ANNEXES_BEFORE)
        for item in items:
            if item.materials:
                line = wording.of_item(item.number, list(item.materials))
                self._story.paragraph(Said(line, self._language), justified=False)

    def _signature(self) -> None:
        content, story, wording = self._content, self._story, self._wording
        if self._signer is Signer.CHAIR:
            position = wording.signs_chair(is_chair=content.chair_presides)
            signs = content.chair
        else:
            position, signs = self._shared.signs_body_secretary(), content.secretary
        story.tie_above(2)
        name = self._reading.name(signs) if signs is not None else ""
        story.signature(position, name, before=_SIGNATURE_BEFORE)
        if content.contact:
            contact = wording.contact(content.contact)
            story.tie_last()
            story.plain(contact, size=_CONTACT_SIZE, before=_CONTACT_BEFORE)
        story.loosen_last()
