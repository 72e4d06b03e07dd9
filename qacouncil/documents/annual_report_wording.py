"""The words of the annual report: headings, sentences, columns, captions (docs/paper.md)."""

from __future__ import annotations

from qacouncil.i18n.translator import Translator
from qacouncil.rules.attendance_record import Share
from qacouncil.rules.terms import Body, Category


class ReportWording:
    """Its own words; what it shares with registers and minutes is theirs."""

    def __init__(self, translator: Translator, body: Body) -> None:
        self._t = translator
        self._body = body

    def title(self) -> str:
        t = self._t
        if self._body is Body.COMMITTEE:
            return t.pgettext("paper, committee", "ANNUAL REPORT")
        if self._body is Body.COMMISSION:
            return t.pgettext("paper, commission", "ANNUAL REPORT")
        return t.pgettext("paper, council", "ANNUAL REPORT")

    def approval_date(self, year: int) -> str:
        """Room for the day and the month, in the size of running text."""
        return self._t.pgettext("paper", "___ __________ {year}", year=year)

    # Meetings

    def meetings(self) -> str:
        return self._t.pgettext("paper, report", "Meetings")

    def held(self, count: int) -> str:
        t = self._t
        if not count:
            return t.pgettext("paper, report", "During the academic year no meetings were held.")
        return t.npgettext(
            "paper, report",
            "During the academic year {n} meeting was held.",
            "During the academic year {n} meetings were held.",
            count,
            n=count,
        )

    def kinds(self, regular: int, extraordinary: int) -> str:
        return self._t.pgettext(
            "paper, report",
            "Of these, regular: {r}, extraordinary: {e}.",
            r=regular,
            e=extraordinary,
        )

    def meetings_not_held(self, count: int) -> str:
        return self._t.pgettext("paper, report", "Meetings not held: {n}.", n=count)

    def meetings_cancelled(self, count: int) -> str:
        return self._t.pgettext("paper, report", "Meetings cancelled: {n}.", n=count)

    def meetings_ahead(self, count: int) -> str:
        return self._t.pgettext(
            "paper, report", "Meetings still ahead in the academic year: {n}.", n=count
        )

    def kind_not_held(self, kind: str) -> str:
        return self._t.pgettext("paper, report", "{kind}, not held", kind=kind)

    def not_held(self) -> str:
        return self._t.pgettext("paper, report", "not held")

    def meeting_heads(self) -> tuple[str, ...]:
        t = self._t
        return (
            t.pgettext("paper, report column", "Date"),
            t.pgettext("paper, report column", "Kind"),
            t.pgettext("paper, report column", "Form"),
            t.pgettext("paper, report column", "Present"),
            t.pgettext("paper, report column", "Items"),
            t.pgettext("paper, report column", "Decisions adopted"),
        )

    def meetings_chart(self) -> str:
        return self._t.pgettext("paper, report caption", "Meetings by form")

    # Attendance

    def attendance(self) -> str:
        return self._t.pgettext("paper, report", "Attendance")

    def attended(self, share: Share) -> str:
        return self._t.pgettext(
            "paper, report",
            "Attendance over the academic year: {percent} ({came} of {of}).",
            percent=self.percent(share),
            came=share.came,
            of=share.of,
        )

    def not_recorded(self) -> str:
        return self._t.pgettext("paper, report", "No attendance is recorded.")

    def percent(self, share: Share) -> str:
        if share.percent is None:
            return "–"
        return self._t.pgettext("paper", "{n} %", n=share.percent)

    def attendance_heads(self) -> tuple[str, ...]:
        t = self._t
        return (
            t.pgettext("paper, report column", "Member"),
            t.pgettext("paper, report column", "Meetings"),
            t.pgettext("paper, report column", "Attended"),
            t.pgettext("paper, report column", "Absent"),
            t.pgettext("paper, report column", "of which for a valid reason"),
            t.pgettext("paper, report column", "Share"),
        )

    def members(self, category: Category) -> str:
        """The members of a category, as a heading."""
        t = self._t
        return {
            Category.TEACHER: t.pgettext("paper, group", "Teachers"),
            Category.STUDENT: t.pgettext("paper, group", "Students"),
            Category.ADMINISTRATION: t.pgettext(
                "paper, group", "Administrative and managerial staff"
            ),
            Category.EXTERNAL: t.pgettext("paper, group", "External members"),
        }[category]

    def all_members(self) -> str:
        return self._t.pgettext("paper, group", "All members")

    def attendance_legend(self) -> tuple[str, ...]:
        t = self._t
        return (
            t.pgettext("paper, report legend", "attended"),
            t.pgettext("paper, report legend", "absent for a valid reason"),
            t.pgettext("paper, report legend", "absent otherwise"),
        )

    def attendance_chart(self) -> str:
        return self._t.pgettext("paper, report caption", "Attendance by category of members")

    def total(self) -> str:
        return self._t.pgettext("paper, report", "Total")

    # Composition

    def composition(self) -> str:
        return self._t.pgettext("paper, report", "Changes in the composition")

    def change_heads(self) -> tuple[str, ...]:
        t = self._t
        return (
            t.pgettext("paper, report column", "Member"),
            t.pgettext("paper, report column", "Category"),
            t.pgettext("paper, report column", "Date"),
            t.pgettext("paper, report column", "Basis"),
        )

    def composition_chart(self) -> str:
        return self._t.pgettext("paper, report caption", "Members by category")

    def signs_chair(self) -> str:
        t = self._t
        if self._body is Body.COMMITTEE:
            return t.pgettext("paper, signature, committee", "Chair")
        if self._body is Body.COMMISSION:
            return t.pgettext("paper, signature, commission", "Chair")
        return t.pgettext("paper, signature, council", "Chair")
