"""Members as rows on a date: who is shown, and the columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from qacouncil.i18n.collation import collation_key
from qacouncil.i18n.folding import name_matches
from qacouncil.i18n.full_names import full_name
from qacouncil.i18n.member_words import category_words, role_words
from qacouncil.localized import Language
from qacouncil.queries.mandates import MandateLine
from qacouncil.rules.terms import Category
from qacouncil.ui.context import Ui
from qacouncil.ui.said import capital, numbered
from qacouncil.ui.widgets.table import Column
from qacouncil.ui.widgets.typed_times import date_as_shown

_SOON = dt.timedelta(days=60)


def rows_on(
    mandates: Iterable[MandateLine],
    date: dt.date,
    language: Language,
    *,
    ended: bool,
    category: Category | None,
) -> list[MandateLine]:
    """The mandates that hold on a date, or have begun by then, in order of name."""
    wanted = [
        each
        for each in mandates
        if category in (None, each.category)
        and (each.term.valid_on(date) or (ended and each.term.from_ <= date))
    ]
    key = collation_key(language)
    return sorted(wanted, key=lambda each: (key(full_name(each.name, language)), each.term.from_))


def is_named(ui: Ui, row: MandateLine, typed: str) -> bool:
    """Whether letters typed on any layout begin the words of the name, as stored or as shown."""
    names = (full_name(row.name, "kk"), full_name(row.name, ui.language))
    return any(name_matches(typed, name) is not None for name in names)


def columns(ui: Ui, on: Callable[[], dt.date]) -> list[Column]:
    """Name, category, role, vote, from, until, order; `on` gives the date shown."""

    def last(row: MandateLine) -> str:
        return "–" if row.term.last == dt.date.max else date_as_shown(row.term.last)

    def last_tag(row: MandateLine) -> tuple[str, str, str] | None:
        if row.term.last < on():
            return "plain", "minus", last(row)
        if row.term.last <= on() + _SOON:
            return "warning", "clock", last(row)
        return None

    def role(row: MandateLine) -> str:
        return capital(role_words(ui.words, row.role))

    return [
        Column(
            "name",
            lambda t: t.pgettext("table", "Surname, name, patronymic"),
            lambda row: full_name(row.name, ui.language),
            stretch=True,
        ),
        Column(
            "category",
            lambda t: t.pgettext("table", "Category"),
            lambda row: capital(category_words(ui.words, row.category, row.external_kind)),
            width=150,
        ),
        Column("role", lambda t: t.pgettext("table", "Role"), role, width=170),
        Column(
            "voting",
            lambda t: t.pgettext("table", "Vote"),
            lambda row: ui.words.gettext("yes") if row.voting else ui.words.gettext("no"),
            width=80,
        ),
        Column(
            "from",
            lambda t: t.pgettext("table", "From"),
            lambda row: date_as_shown(row.term.from_),
            width=110,
            sort=lambda row: row.term.from_,
        ),
        Column(
            "until",
            lambda t: t.pgettext("table", "Until"),
            last,
            width=130,
            sort=lambda row: row.term.last,
            tag=last_tag,
        ),
        Column(
            "order",
            lambda t: t.pgettext("table", "Order"),
            lambda row: order_words(ui, row.order_number) or "–",
            width=110,
        ),
    ]


def order_words(ui: Ui, number: str) -> str:
    """№ 94-к; empty where no order is noted."""
    number = number.strip()
    return numbered(ui, number.removeprefix("№").strip()) if number else ""
