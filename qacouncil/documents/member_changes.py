"""Who joined a council's composition and who left it, when, by which order and why."""

from __future__ import annotations

from qacouncil.documents.members_content import ListedChange, MemberChangesContent
from qacouncil.documents.members_wording import MembersWording
from qacouncil.documents.register import RegisterWriter
from qacouncil.documents.register_wording import NONE
from qacouncil.documents.rendering import Paper
from qacouncil.documents.story import Align, Cell, Column, Row, cells
from qacouncil.i18n.member_words import category_words
from qacouncil.i18n.translator import Translator
from qacouncil.rules.mandates import Seat
from qacouncil.rules.member_changes import ChangeKind
from qacouncil.rules.terms import ExternalKind

_GROUPS = (
    (ChangeKind.JOINED,),
    (ChangeKind.LEFT,),
    (ChangeKind.RESEATED, ChangeKind.RENEWED),
)


def member_changes_paper(content: MemberChangesContent, translator: Translator) -> Paper:
    """The changes in the translator's language."""
    return _ChangesWriter(content, translator).paper()


class _ChangesWriter(RegisterWriter):
    def __init__(self, content: MemberChangesContent, translator: Translator) -> None:
        super().__init__(content.head, translator, landscape=True)
        self._content = content
        self._wording = MembersWording(translator, content.head.body)
        period = self.words.period(content.since, content.until)
        self.heading(self._wording.changes_title(), period)
        counts = {kind: sum(each.kind is kind for each in content.changes) for kind in ChangeKind}
        joined, left = counts[ChangeKind.JOINED], counts[ChangeKind.LEFT]
        self.summary(self._wording.strength(content.before, joined, left, content.after))
        self.table(self._columns(), self._rows(), self._wording.unchanged())
        self.signature()

    def _columns(self) -> tuple[Column, ...]:
        words = self._wording
        return (
            Column(self.words.number_head(), 10, Align.CENTRE),
            Column(words.name_head(), 50),
            Column(words.position_head()),
            Column(words.seat_head(), 38),
            Column(words.date_head(), self.date_width, Align.CENTRE),
            Column(words.order_head(), 36),
            Column(words.note_head(), 44),
        )

    def _rows(self) -> list[Row]:
        """By kind, then by date, then by name."""
        rows: list[Row] = []
        number = 0
        for kinds in _GROUPS:
            there = [each for each in self._content.changes if each.kind in kinds]
            there.sort(key=lambda each: (each.date, self.name_key(each.member.name)))
            if there:
                rows.append(Row(group=self._wording.change_group(kinds[0])))
            for each in there:
                number += 1
                rows.append(self._row(number, each))
        return rows

    def _row(self, number: int, change: ListedChange) -> Row:
        member = change.member
        return cells(
            str(number),
            self.full_name(member.name),
            self.cell(member.position),
            self._seat(member.seat, member.external_kind),
            self.words.date(change.date),
            self._wording.order(change.order) or NONE,
            self._note(change),
        )

    def _seat(self, seat: Seat, kind: ExternalKind | None) -> str:
        """The category, the role where it is one, and that there is no vote."""
        category = category_words(self.translator, seat.category, kind)
        text = ", ".join(filter(None, (category, self.shared.role(seat.role))))
        return text if seat.voting else self.shared.non_voting(text)

    def _note(self, change: ListedChange) -> Cell:
        """What is known of why, in the words of the order; else what the change was."""
        words = self._wording
        parts = []
        if change.former is not None and change.kind is ChangeKind.RESEATED:
            parts.append(words.formerly(self._seat(change.former, change.former_kind)))
        elif change.kind is ChangeKind.RENEWED:
            parts.append(words.renewed())
        elif change.kind is ChangeKind.LEFT and change.expired and not change.reason:
            parts.append(words.expired())
        reason = self.reading.said(change.reason)
        parts.append(reason.text)
        return Cell("\n".join(filter(None, parts)) or NONE, language=reason.language)
