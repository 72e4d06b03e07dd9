"""The attendance sheet of a meeting: to be signed, or with who came, when, and who did not."""

from __future__ import annotations

from dataclasses import replace

from qacouncil.documents.attendance_content import AttendanceContent, Attender
from qacouncil.documents.attendance_wording import AttendanceWording
from qacouncil.documents.binding import paragraphs
from qacouncil.documents.gaps import Gap, Place, PlaceKind, name_gaps, text_gaps
from qacouncil.documents.heading import Heading
from qacouncil.documents.notice_wording import NoticeWording
from qacouncil.documents.page_style import page_setting
from qacouncil.documents.pdf import Metadata
from qacouncil.documents.reading import Reading, clause
from qacouncil.documents.rendering import Paper
from qacouncil.documents.story import Align, Cell, Column, Logo, Pair, Plain, Row, Story
from qacouncil.documents.wording import BLANK, Wording
from qacouncil.i18n.collation import collation_key
from qacouncil.i18n.dates import time_span
from qacouncil.i18n.full_names import full_name
from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language
from qacouncil.rules.terms import AttendanceState

_SIZE = 12.0  # points, of the table and of the narrow columns of two languages
_NOTE_SIZE, _PAIRED_SIZE = 10.0, 9.0
_TITLE_BEFORE, _MEETING_BEFORE, _TABLE_BEFORE = 12.0, 10.0, 6.0
_FOOT_BEFORE, _SIGNATURE_BEFORE = 6.0, 18.0
_ROW_HEIGHT = 8.5  # millimetres
_WIDTHS = (10.0, 0.0, 33.0, 19.0, 35.0)
_WIDTHS_FILLED = (10.0, 0.0, 30.0, 25.0, 34.0)


def attendance_paper(
    content: AttendanceContent, translator: Translator, beside: Translator | None = None
) -> Paper:
    """The sheet in the translator's language, and with `beside` in another one too."""
    return _SheetWriter(content, translator, beside).paper()


def attendance_gaps(content: AttendanceContent, language: Language) -> list[Gap]:
    """The gaps of the sheet in this language, in the order of the page."""
    gaps: list[Gap] = []
    for kind, localized in (
        (PlaceKind.UNIVERSITY, content.university),
        (PlaceKind.FACULTY, content.faculty),
        (PlaceKind.COUNCIL, content.council),
        (PlaceKind.VENUE, content.place),
    ):
        gaps += text_gaps(Place(kind), localized, language)
    people = (*content.voting, *content.others)
    for person in people:
        if content.filled and person.state is AttendanceState.ABSENT:
            place = Place(PlaceKind.REASON, who=person.name.surname)
            gaps += text_gaps(place, person.reason, language)
    for person in people:
        gaps += name_gaps(person.name, language)
    return gaps


class _Voice:
    """The sheet's words in one language."""

    def __init__(self, content: AttendanceContent, translator: Translator) -> None:
        self._content = content
        self.language = translator.language
        self.shared = Wording(translator, content.body)
        self.wording = AttendanceWording(translator, content.body)
        self._notice = NoticeWording(translator, content.body)
        initials_first = content.style.initials_first
        self.reading = Reading(self.language, self.shared, initials_first=initials_first)

    def meeting(self, number: str) -> str:
        content = self._content
        lines = [self.wording.meeting(number, content.date, content.start)]
        place = self.reading.text(content.place)
        if place:
            label = self.shared if content.begun else self._notice
            lines.append(f"{label.place_label()} {place}")
        return "\n".join(lines)

    def foot(self) -> str:
        content = self._content
        there = content.members_present if content.filled else BLANK
        return f"{self.shared.present_label()} {self.shared.present_of(there, content.members)}"

    def remark(self, person: Attender) -> str:
        """Why nobody signs here; empty for one who does."""
        if person.state is AttendanceState.ABSENT:
            return self.wording.absent(clause(self.reading.text(person.reason)))
        return self.wording.online() if person.online else ""


class _SheetWriter:
    def __init__(
        self, content: AttendanceContent, translator: Translator, beside: Translator | None
    ) -> None:
        self._content = content
        self._voices = [_Voice(content, each) for each in (translator, beside) if each is not None]
        self._first = self._voices[0]
        self._both = len(self._voices) > 1
        self._story = Story(self._first.language)

    def paper(self) -> Paper:
        story = self._story
        self._body()
        titles = dict.fromkeys(voice.wording.title() for voice in self._voices)
        story.title("\n".join(titles), before=_TITLE_BEFORE)
        self._beside([voice.meeting(self._number()) for voice in self._voices], _MEETING_BEFORE)
        self._table()
        self._beside([voice.foot() for voice in self._voices], _FOOT_BEFORE)
        story.tie_above(3)
        positions = dict.fromkeys(voice.shared.signs_secretary() for voice in self._voices)
        secretary = self._content.secretary
        name = "" if secretary is None else self._first.reading.name(secretary)
        story.signature(" / ".join(positions), name, before=_SIGNATURE_BEFORE)
        setting = page_setting(self._content.style)
        return Paper(story, replace(setting, size=_SIZE) if self._both else setting, self._about())

    def _about(self) -> Metadata:
        number, date = self._number(), self._content.date
        titles = [voice.wording.file_title(number, date) for voice in self._voices]
        author = " ".join(paragraphs(self._first.reading.text(self._content.council)))
        return Metadata(" / ".join(titles), author, self._first.language)

    def _number(self) -> str:
        return self._content.number or BLANK

    def _body(self) -> None:
        if self._content.logo is not None:
            self._story.add(Logo(self._content.logo))
        stories = []
        for voice in self._voices:
            story = Story(voice.language)
            Heading(story, voice.shared, voice.reading, voice.language).body(self._content)
            stories.append(story.blocks)
        if not self._both:
            for block in stories[0]:
                self._story.add(block)
            return
        for left, right in zip(*stories, strict=False):
            self._story.add(Pair(left, right))

    def _beside(self, texts: list[str], before: float) -> None:
        """A text in each language, side by side."""
        if not self._both:
            self._story.plain(texts[0], before=before)
            return
        left, right = (
            Plain(text, before=before, language=voice.language)
            for text, voice in zip(texts, self._voices, strict=True)
        )
        self._story.add(Pair(left, right))

    def _table(self) -> None:
        content = self._content
        heads = zip(*(voice.wording.heads() for voice in self._voices), strict=True)
        aligns = (Align.CENTRE, Align.LEFT, Align.LEFT, Align.CENTRE, Align.LEFT)
        widths = _WIDTHS_FILLED if content.filled else _WIDTHS
        columns = [
            Column("\n".join(dict.fromkeys(words)), width, align)
            for words, width, align in zip(heads, widths, aligns, strict=True)
        ]
        voting = [voice.wording.voting() for voice in self._voices]
        others = [voice.wording.others() for voice in self._voices]
        rows = [Row(group=" / ".join(voting)), *self._rows(content.voting, 1)]
        if content.others:
            rows.append(Row(group=" / ".join(others)))
            rows += self._rows(content.others, len(content.voting) + 1)
        caption = self._first.wording.title()
        self._story.table(
            columns,
            rows,
            before=_TABLE_BEFORE,
            size=_SIZE,
            row_height=_ROW_HEIGHT,
            caption=caption,
        )

    def _rows(self, people: tuple[Attender, ...], first: int) -> list[Row]:
        language = self._first.language
        key = collation_key(language)
        ordered = sorted(people, key=lambda person: key(full_name(person.name, language)))
        return [self._row(number, person) for number, person in enumerate(ordered, start=first)]

    def _row(self, number: int, person: Attender) -> Row:
        size = _PAIRED_SIZE if self._both else _NOTE_SIZE
        categories = dict.fromkeys(voice.wording.category(person) for voice in self._voices)
        filled = self._content.filled
        remarks = dict.fromkeys(voice.remark(person) for voice in self._voices if filled)
        return Row(
            (
                Cell(str(number)),
                Cell(full_name(person.name, self._first.language)),
                Cell("\n".join(categories), size=size),
                Cell(self._time(person) if filled else ""),
                Cell("\n".join(remarks), size=size),
            )
        )

    def _time(self, person: Attender) -> str:
        """From when to when, once for each stay; a dash for one who was not there."""
        if person.state is AttendanceState.ABSENT:
            return "–"
        if person.state is not AttendanceState.PRESENT:
            return ""
        start, end = self._content.start, self._content.end
        spans = [
            time_span(
                start if stay.arrival is None else stay.arrival,
                end if stay.departure is None else stay.departure,
            )
            for stay in person.intervals
        ]
        return "\n".join(spans) or time_span(start, end)
