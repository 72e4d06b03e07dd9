"""What all registers look like: whose they are, what they are of, a table, who signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qacouncil.documents.binding import paragraphs
from qacouncil.documents.heading import Heading
from qacouncil.documents.layout import PageSetting
from qacouncil.documents.page_style import page_setting
from qacouncil.documents.pages import LANDSCAPE
from qacouncil.documents.pdf import Metadata
from qacouncil.documents.person_name import PersonName
from qacouncil.documents.reading import Reading, sentence
from qacouncil.documents.register_content import RegisterHead
from qacouncil.documents.register_wording import NONE, RegisterWording
from qacouncil.documents.rendering import Paper
from qacouncil.documents.story import Approval, Cell, Column, Logo, Row, Story
from qacouncil.documents.wording import Wording
from qacouncil.i18n.collation import Key, collation_key
from qacouncil.i18n.full_names import full_name
from qacouncil.i18n.translator import Translator
from qacouncil.localized import Localized

SIZE = 12.0
_TITLE_BEFORE, _TABLE_BEFORE, _SUMMARY_BEFORE = 14.0, 8.0, 10.0
_PADDING = 0.6  # of their rows, in millimetres: many stand on a page
_AFTER_APPROVAL, _SIGNATURE_BEFORE = 18.0, 24.0


class RegisterWriter:
    """Writes the parts in their order; a paper says which, and what its table holds."""

    def __init__(self, head: RegisterHead, translator: Translator, *, landscape: bool) -> None:
        self.words = RegisterWording(translator)
        self.shared = Wording(translator, head.body)
        self.reading = Reading(
            translator.language, self.shared, initials_first=head.style.initials_first
        )
        self.translator = translator
        self.language = translator.language
        self.story = Story(translator.language)
        self._head, self._landscape = head, landscape
        self._heading = Heading(self.story, self.shared, self.reading, translator.language)
        self._title = ""

    def paper(self) -> Paper:
        author = " ".join(paragraphs(self.reading.text(self._head.council)))
        return Paper(self.story, self._setting(), Metadata(self._title, author, self.language))

    def _setting(self) -> PageSetting:
        setting = page_setting(self._head.style)
        frame = LANDSCAPE if self._landscape else setting.frame
        return replace(setting, frame=frame, size=SIZE, spacing=100)

    def approval(self, year: int, date: str = "") -> None:
        """The approval by whom the council's settings name; without a date, room for one."""
        by = self._head.letterhead
        name = self.reading.name(by.approver_name) if by.approver_name is not None else ""
        position = self.reading.text(by.approver_position)
        self.stamp(position, name, date or self.shared.approval_date(year))

    def stamp(self, position: str, name: str, date: str) -> None:
        self.story.add(Approval(self.shared.approved(), position, name, date))

    def heading(self, title: str, *subtitles: str) -> None:
        """Whose it is, its title in capitals, and what it is of."""
        story, head = self.story, self._head
        start = story.place
        if head.letterhead.logo is not None:
            story.add(Logo(head.letterhead.logo))
        if self._landscape:
            self._body_in_two_lines()
        else:
            self._heading.body(head)
        if 0 < start < story.place:
            story.blocks[start].before = _AFTER_APPROVAL
        story.title(title, before=_TITLE_BEFORE)
        story.tie_last()
        for subtitle in subtitles:
            story.centred(subtitle)
            story.tie_last()
        self._title = ", ".join((title.capitalize(), *subtitles[:1]))

    def _body_in_two_lines(self) -> None:
        """The university, and below it faculty and council: a wide page is low."""
        head = self._head
        self._heading.university(head)
        faculty, council = (self.reading.text(text) for text in (head.faculty, head.council))
        parts = (sentence(faculty), council) if council else (faculty,)
        self.story.centred(" ".join(filter(None, parts)))

    def summary(self, text: str) -> None:
        self.story.plain(text, before=_SUMMARY_BEFORE)
        self.story.tie_last()

    def table(self, columns: Sequence[Column], rows: Sequence[Row], empty: str) -> None:
        """The table or, where it would have no row, a sentence that says so."""
        if rows:
            self.story.table(
                columns,
                rows,
                before=_TABLE_BEFORE,
                size=SIZE,
                caption=self._title,
                padding=_PADDING,
            )
        else:
            self.story.plain(empty, before=_SUMMARY_BEFORE)

    def signature(self) -> None:
        """The secretary's; it takes two rows or lines along to its page."""
        head, story = self._head, self.story
        story.tie_above(2)
        name = self.reading.name(head.secretary) if head.secretary is not None else ""
        story.signature(self.shared.signs_body_secretary(), name, before=_SIGNATURE_BEFORE)

    # Cells

    @property
    def date_width(self) -> float:
        """Of a column of dates, in millimetres: English papers write the month out."""
        if self.language != "en":
            return 25.0
        return 36.0 if self._landscape else 29.0

    def cell(self, text: Localized) -> Cell:
        """A stored text in the paper's language or, marked, in another."""
        said = self.reading.said(text)
        return Cell(said.text or NONE, language=said.language)

    def people(self, names: Sequence[PersonName], words: Localized) -> str:
        """Persons and words such as "heads of departments", a line each."""
        lines = dict.fromkeys((*self.reading.names(names), self.reading.text(words)))
        return "\n".join(filter(None, lines)) or NONE

    def full_name(self, name: PersonName) -> str:
        return full_name(name, self.language)

    def name_key(self, name: PersonName) -> Key:
        """By the alphabet of the paper's language."""
        return collation_key(self.language)(full_name(name, self.language))
