"""The annual report of a council: text, tables and charts of one academic year."""

from __future__ import annotations

from collections import Counter

from qacouncil.documents.annual_report_content import AnnualReportContent, Attended
from qacouncil.documents.annual_report_results import ResultsWriter
from qacouncil.documents.annual_report_wording import ReportWording
from qacouncil.documents.charts import Bar
from qacouncil.documents.fonts import FIXED_SPACE
from qacouncil.documents.layout import PageSetting
from qacouncil.documents.members_wording import MembersWording
from qacouncil.documents.page_style import page_setting
from qacouncil.documents.register import RegisterWriter
from qacouncil.documents.register_wording import NONE
from qacouncil.documents.rendering import Paper
from qacouncil.documents.report_section import SectionWriter, bold_row
from qacouncil.documents.story import Align, Column, Row, cells
from qacouncil.i18n.member_words import category_words
from qacouncil.i18n.term_words import term_words
from qacouncil.i18n.translator import Translator
from qacouncil.rules.member_changes import ChangeKind
from qacouncil.rules.numbering import academic_year_bounds
from qacouncil.rules.terms import Category, MeetingForm, MeetingKind

_SIGNATURES_BEFORE, _SIGNATURES_APART = 24.0, 20.0
_CHANGES = (
    (ChangeKind.JOINED,),
    (ChangeKind.LEFT,),
    (ChangeKind.RESEATED, ChangeKind.RENEWED),
)


def annual_report_paper(
    content: AnnualReportContent, translator: Translator, *, approved: bool = False
) -> Paper:
    """The report in the translator's language; approved: with room for the approval."""
    return _ReportWriter(content, translator, approved=approved).paper()


class _ReportWriter(RegisterWriter):
    def __init__(
        self, content: AnnualReportContent, translator: Translator, *, approved: bool
    ) -> None:
        super().__init__(content.head, translator, landscape=False)
        self._content = content
        self._wording = ReportWording(translator, content.head.body)
        self._sections = SectionWriter(self.story, self._setting().frame.width)
        if approved:
            self._approval()
        over = content.as_of >= academic_year_bounds(content.year)[1]
        year = content.year
        period = self.words.year(year) if over else self.words.year_as_of(content.as_of, year)
        self.heading(self._wording.title(), period)
        self._meetings()
        self._attendance()
        ResultsWriter(content, translator, self._sections, self.cell).write()
        self._composition()
        self._signatures()

    def _approval(self) -> None:
        by = self._content.head.letterhead
        name = self.reading.name(by.approver_name) if by.approver_name is not None else ""
        date = self._wording.approval_date(self._content.as_of.year)
        self.stamp(self.reading.text(by.approver_position), name, date)

    def _setting(self) -> PageSetting:
        return page_setting(self._content.head.style)

    def _meetings(self) -> None:
        content, words = self._content, self._wording
        held = [each for each in content.meetings if each.held]
        kinds = Counter(each.kind for each in held)
        not_held = len(content.meetings) - len(held)
        said = [words.held(len(held))]
        if held:
            said.append(words.kinds(kinds[MeetingKind.REGULAR], kinds[MeetingKind.EXTRAORDINARY]))
        said += [words.meetings_not_held(not_held)] if not_held else []
        said += [words.meetings_cancelled(content.cancelled)] if content.cancelled else []
        said += [words.meetings_ahead(content.ahead)] if content.ahead else []
        self._sections.begin(words.meetings(), said)
        self._sections.table(self._meeting_columns(), self._meeting_rows())
        forms = Counter(each.form for each in held)
        bars = [Bar(self.shared.form(form), (forms[form],)) for form in MeetingForm if forms[form]]
        bars += [Bar(words.not_held(), (not_held,))] if not_held else []
        self._sections.chart(bars, words.meetings_chart())

    def _meeting_columns(self) -> tuple[Column, ...]:
        date, kind, form, present, items, decisions = self._wording.meeting_heads()
        english = self.language == "en"  # its dates are written out
        return (
            Column(self.words.number_head(), 10, Align.CENTRE),
            Column(date, 37 if english else 23, Align.CENTRE),
            Column(kind, 27 if english else 31),
            Column(form),
            Column(present, 20, Align.CENTRE),
            Column(items, 15 if english else 24, Align.CENTRE),
            Column(decisions, 22 if english else 26, Align.CENTRE),
        )

    def _meeting_rows(self) -> list[Row]:
        rows = []
        for each in self._content.meetings:
            kind = term_words(self.translator, each.kind)
            numbers = (str(each.items), str(each.decisions)) if each.held else (NONE, NONE)
            rows.append(
                cells(
                    each.number or NONE,
                    self.words.date(each.date),
                    kind if each.held else self._wording.kind_not_held(kind),
                    self.shared.form(each.form),
                    f"{each.present}{FIXED_SPACE}/{FIXED_SPACE}{each.of}",
                    *numbers,
                )
            )
        return rows

    def _attendance(self) -> None:
        content, words = self._content, self._wording
        groups = {
            category: sum(
                (each.attended for each in content.members if each.category is category),
                Attended(),
            )
            for category in Category
        }
        every = sum(groups.values(), Attended())
        if not every.share.of:
            self._sections.begin(words.attendance(), [words.not_recorded()])
            return
        self._sections.begin(words.attendance(), [words.attended(every.share)])
        self._sections.table(self._member_columns(), self._member_rows(groups, every))
        bars = [
            Bar(words.members(category), (own.came, own.excused, own.otherwise))
            for category, own in groups.items()
            if own.share.of
        ]
        self._sections.chart(bars, words.attendance_chart(), words.attendance_legend())

    def _member_columns(self) -> tuple[Column, ...]:
        member, meetings, came, absent, excused, share = self._wording.attendance_heads()
        return (
            Column(self.words.number_head(), 9, Align.CENTRE),
            Column(member),
            Column(meetings, 23, Align.CENTRE),
            Column(came, 21, Align.CENTRE),
            Column(absent, 25, Align.CENTRE),
            Column(excused, 26, Align.CENTRE),
            Column(share, 15, Align.CENTRE),
        )

    def _member_rows(self, groups: dict[Category, Attended], every: Attended) -> list[Row]:
        rows: list[Row] = []
        number = 0
        for category, own in groups.items():
            there = [each for each in self._content.members if each.category is category]
            if there:
                rows.append(Row(group=self._wording.members(category)))
            for each in sorted(there, key=lambda one: self.name_key(one.name)):
                number += 1
                name = self.reading.roster_name(each.name)
                rows.append(cells(str(number), name, *self._numbers(each.attended)))
            if len(there) > 1:
                rows.append(bold_row("", self._wording.total(), *self._numbers(own)))
        total = bold_row("", self._wording.all_members(), *self._numbers(every))
        return [*rows, total]

    def _numbers(self, attended: Attended) -> tuple[str, ...]:
        absent = attended.excused + attended.otherwise
        numbers = (attended.share.of, attended.came, absent, attended.excused)
        return (*map(str, numbers), self._wording.percent(attended.share))

    def _composition(self) -> None:
        changes, words = self._content.changes, self._wording
        of_members = MembersWording(self.translator, self._content.head.body)
        kinds = Counter(each.kind for each in changes.changes)
        joined, left = kinds[ChangeKind.JOINED], kinds[ChangeKind.LEFT]
        said = [of_members.strength(changes.before, joined, left, changes.after)]
        said += [] if changes.changes else [of_members.unchanged()]
        self._sections.begin(words.composition(), said)
        member, category, date, basis = words.change_heads()
        columns = (
            Column(member),
            Column(category, 36),
            Column(date, 37 if self.language == "en" else 25, Align.CENTRE),
            Column(basis, 46),
        )
        self._sections.table(columns, self._change_rows(of_members))
        bars = [Bar(self.words.date(each.date), each.counts) for each in self._content.seated]
        legend = [words.members(category) for category in Category]
        self._sections.chart(bars, words.composition_chart(), legend)

    def _change_rows(self, words: MembersWording) -> list[Row]:
        rows: list[Row] = []
        for kinds in _CHANGES:
            there = [each for each in self._content.changes.changes if each.kind in kinds]
            there.sort(key=lambda each: (each.date, self.name_key(each.member.name)))
            if there:
                rows.append(Row(group=words.change_group(kinds[0])))
            rows += [
                cells(
                    self.reading.roster_name(each.member.name),
                    category_words(
                        self.translator, each.member.seat.category, each.member.external_kind
                    ),
                    self.words.date(each.date),
                    words.order(each.order) or NONE,
                )
                for each in there
            ]
        return rows

    def _signatures(self) -> None:
        content, story = self._content, self.story
        story.tie_above(2)
        positions = (self._wording.signs_chair(), self.shared.signs_body_secretary())
        before = _SIGNATURES_BEFORE
        for position, signs in zip(positions, (content.chair, content.head.secretary), strict=True):
            name = self.reading.name(signs) if signs is not None else ""
            story.signature(position, name, before=before)
            if before == _SIGNATURES_BEFORE:
                story.tie_last()
            before = _SIGNATURES_APART
