"""The membership list of a council on a date, approved and signed."""

from __future__ import annotations

from collections import Counter

from qacouncil.documents.members_content import ListedMember, MembersContent
from qacouncil.documents.members_wording import MembersWording
from qacouncil.documents.register import RegisterWriter
from qacouncil.documents.register_wording import NONE
from qacouncil.documents.rendering import Paper
from qacouncil.documents.story import Align, Cell, Column, Row, cells
from qacouncil.i18n.member_words import category_words
from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import Category, ExternalKind, Role

_ROLES = (Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER, Role.SECRETARY)
_CATEGORIES = (Category.TEACHER, Category.ADMINISTRATION, Category.STUDENT, Category.EXTERNAL)
_KINDS = (*ExternalKind, None)
_TOTALS_BEFORE, _BASIS_BEFORE = 10.0, 2.0


def members_paper(
    content: MembersContent, translator: Translator, *, approved: bool = True
) -> Paper:
    """The list in the translator's language; approved: with room for the approval."""
    return _MembersWriter(content, translator, approved=approved).paper()


class _MembersWriter(RegisterWriter):
    def __init__(self, content: MembersContent, translator: Translator, *, approved: bool) -> None:
        super().__init__(content.head, translator, landscape=False)
        self._content = content
        self._wording = MembersWording(translator, content.head.body)
        if approved:
            self.approval(content.date.year)
        self.heading(self._wording.title(), self.words.year_as_of(content.date))
        self.table(self._columns(), self._rows(), self._wording.nobody())
        self._totals()
        self.signature()

    def _columns(self) -> tuple[Column, ...]:
        words = self._wording
        return (
            Column(self.words.number_head(), 10, Align.CENTRE),
            Column(words.name_head(), 47),
            Column(words.position_head()),
            Column(words.category_head(), 27),
            Column(words.end_head(), self.date_width + 2, Align.CENTRE),
        )

    def _rows(self) -> list[Row]:
        """The chair, the deputies, the members and last the secretary, each group by name."""
        rows: list[Row] = []
        number = 0
        for role in _ROLES:
            there = [each for each in self._content.members if each.seat.role is role]
            there.sort(key=lambda each: self.name_key(each.name))
            voting = any(each.seat.voting for each in there)
            if there:
                group = self._wording.role_group(role, voting=voting, many=len(there) > 1)
                rows.append(Row(group=group))
            said_so = role is Role.SECRETARY and not voting
            for each in there:
                number += 1
                rows.append(self._row(number, each, remark=not said_so))
        return rows

    def _row(self, number: int, member: ListedMember, *, remark: bool) -> Row:
        position = self.reading.said(member.position)
        text = position.text
        if remark and not member.seat.voting:
            text = self.shared.non_voting(text)
        return cells(
            str(number),
            self.full_name(member.name),
            Cell(text or NONE, language=position.language),
            category_words(self.translator, member.seat.category, member.external_kind),
            self.words.date(member.until),
        )

    def _totals(self) -> None:
        """Those with a vote by category, the vacant seats, and the orders."""
        content, words = self._content, self._wording
        voting = [each for each in content.members if each.seat.voting]
        counts = Counter((each.seat.category, each.external_kind) for each in voting)
        parts = [words.voting(len(voting))]
        parts += [
            words.of_category(category, kind, counts[category, kind])
            for category in _CATEGORIES
            for kind in _KINDS
            if counts[category, kind]
        ]
        if content.vacant:
            parts.append(words.vacant(content.vacant))
        if content.members:
            self.story.tie_above(2)
            self.story.plain(" ".join(parts), before=_TOTALS_BEFORE)
        orders = [words.order(each) for each in content.orders if each]
        if orders:
            self.story.tie_last()
            self.story.plain(words.basis(orders), before=_BASIS_BEFORE)
