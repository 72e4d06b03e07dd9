"""The words of the membership list and of its changes (docs/paper.md)."""

from __future__ import annotations

from qacouncil.documents.fonts import FIXED_SPACE
from qacouncil.documents.members_content import Order
from qacouncil.i18n.dates import short_date
from qacouncil.i18n.translator import Translator
from qacouncil.rules.member_changes import ChangeKind
from qacouncil.rules.terms import Body, Category, ExternalKind, Role


class MembersWording:
    """Titles by the body's own name, groups, totals. Texts come in ready made."""

    def __init__(self, translator: Translator, body: Body) -> None:
        self._t = translator
        self._body = body

    def title(self) -> str:
        t = self._t
        if self._body is Body.COMMITTEE:
            return t.pgettext("paper, committee", "COMPOSITION OF THE COUNCIL")
        if self._body is Body.COMMISSION:
            return t.pgettext("paper, commission", "COMPOSITION OF THE COUNCIL")
        return t.pgettext("paper, council", "COMPOSITION OF THE COUNCIL")

    def changes_title(self) -> str:
        t = self._t
        if self._body is Body.COMMITTEE:
            return t.pgettext("paper, committee", "CHANGES IN THE COMPOSITION OF THE COUNCIL")
        if self._body is Body.COMMISSION:
            return t.pgettext("paper, commission", "CHANGES IN THE COMPOSITION OF THE COUNCIL")
        return t.pgettext("paper, council", "CHANGES IN THE COMPOSITION OF THE COUNCIL")

    # Heads of columns

    def name_head(self) -> str:
        return self._t.pgettext("paper, column", "Full name")

    def position_head(self) -> str:
        return self._t.pgettext("paper, column", "Position")

    def category_head(self) -> str:
        return self._t.pgettext("paper, column", "Category")

    def seat_head(self) -> str:
        return self._t.pgettext("paper, column", "Category, role")

    def end_head(self) -> str:
        return self._t.pgettext("paper, column", "End of mandate")

    def date_head(self) -> str:
        return self._t.pgettext("paper, column", "Date")

    def order_head(self) -> str:
        return self._t.pgettext("paper, column", "Basis")

    def note_head(self) -> str:
        return self._t.pgettext("paper, column", "Reason, note")

    # Groups of rows

    def role_group(self, role: Role, *, voting: bool, many: bool) -> str:
        t = self._t
        if role is Role.CHAIR:
            return t.pgettext("paper, group", "Chair")
        if role is Role.DEPUTY_CHAIR:
            return (
                t.pgettext("paper, group", "Deputy chairs")
                if many
                else t.pgettext("paper, group", "Deputy chair")
            )
        if role is Role.MEMBER:
            return t.pgettext("paper, group", "Members")
        if voting:
            return t.pgettext("paper, group", "Secretary")
        return t.pgettext("paper, group", "Secretary (non-voting)")

    def change_group(self, kind: ChangeKind) -> str:
        t = self._t
        if kind is ChangeKind.JOINED:
            return t.pgettext("paper, group", "Joined")
        if kind is ChangeKind.LEFT:
            return t.pgettext("paper, group", "Left")
        return t.pgettext("paper, group", "Mandate changed or renewed")

    # Totals, basis

    def voting(self, count: int) -> str:
        """How many have a vote; a line never ends before a number."""
        t = self._t
        if self._body is Body.COMMITTEE:
            text = t.pgettext("paper, committee", "Voting members: {n}.", n=count)
        elif self._body is Body.COMMISSION:
            text = t.pgettext("paper, commission", "Voting members: {n}.", n=count)
        else:
            text = t.pgettext("paper, council", "Voting members: {n}.", n=count)
        return _bound(text)

    def of_category(self, category: Category, kind: ExternalKind | None, count: int) -> str:
        t = self._t
        if category is Category.TEACHER:
            text = t.pgettext("paper", "Teachers: {n}.", n=count)
        elif category is Category.ADMINISTRATION:
            text = t.pgettext("paper", "Administrative and managerial staff: {n}.", n=count)
        elif category is Category.STUDENT:
            text = t.pgettext("paper", "Students: {n}.", n=count)
        elif kind is ExternalKind.EMPLOYER:
            text = t.pgettext("paper", "Employers: {n}.", n=count)
        elif kind is ExternalKind.GRADUATE:
            text = t.pgettext("paper", "Graduates: {n}.", n=count)
        elif kind is ExternalKind.EXPERT:
            text = t.pgettext("paper", "External experts: {n}.", n=count)
        else:
            text = t.pgettext("paper", "External members: {n}.", n=count)
        return _bound(text)

    def vacant(self, count: int) -> str:
        return _bound(self._t.pgettext("paper", "Vacant seats: {n}.", n=count))

    def basis(self, orders: list[str]) -> str:
        return self._t.pgettext("paper", "Basis: {orders}.", orders="; ".join(orders))

    def order(self, order: Order) -> str:
        """№ 112-Ж бұйрық, 28.08.2026; as far as it is known, "" where nothing is."""
        t = self._t
        date = "" if order.date is None else short_date(order.date, t.language)
        if order.number and date:
            return t.pgettext("paper", "Order No. {number}, {date}", number=order.number, date=date)
        if order.number:
            return t.pgettext("paper", "Order No. {number}", number=order.number)
        return t.pgettext("paper", "Order, {date}", date=date) if date else ""

    # Changes

    def strength(self, before: int, joined: int, left: int, after: int) -> str:
        """How many there were, came, went and are."""
        t = self._t
        parts = (
            t.pgettext("paper", "At the beginning of the period: {n}.", n=before),
            t.pgettext("paper", "Joined: {n}.", n=joined),
            t.pgettext("paper", "Left: {n}.", n=left),
            t.pgettext("paper", "At the end of the period: {n}.", n=after),
        )
        return " ".join(map(_bound, parts))

    def expired(self) -> str:
        return self._t.pgettext("paper", "end of the term of office")

    def renewed(self) -> str:
        return self._t.pgettext("paper", "mandate renewed")

    def formerly(self, what: str) -> str:
        return self._t.pgettext("paper", "formerly: {what}", what=what)

    # Nothing to list

    def nobody(self) -> str:
        return self._t.pgettext("paper", "There are no members on this date.")

    def unchanged(self) -> str:
        return self._t.pgettext("paper", "The composition did not change in this period.")


def _bound(text: str) -> str:
    return text.replace(": ", f":{FIXED_SPACE}")
