"""Facts of two versions beside each other, as rows of a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qacouncil.i18n.assessment_words import mark_words, points_words
from qacouncil.i18n.translator import Translator
from qacouncil.queries.assessment_policies import PolicyVersion
from qacouncil.rules.assessment import Grade
from qacouncil.rules.assessment_comparison import Difference, compare_scales, compare_weights
from qacouncil.ui.context import Ui
from qacouncil.ui.widgets.table import Column
from qacouncil.ui.widgets.typed_times import date_as_shown

_LOOK = {
    Difference.CHANGED: ("warning", "edit"),
    Difference.ADDED: ("done", "add"),
    Difference.REMOVED: ("danger", "remove"),
}


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact by its name, with what each side says of it; heading: only `name`."""

    key: str
    name: str
    left: str = ""
    right: str = ""
    difference: Difference = Difference.SAME
    heading: bool = False


def fact_rows(ui: Ui, left: PolicyVersion, right: PolicyVersion) -> list[FactRow]:
    """All facts of two versions but their texts."""
    t = ui.words
    weights = {
        "current": t.pgettext("weight", "Current assessment"),
        "midterm": t.pgettext("weight", "Midterm assessment"),
        "final": t.pgettext("weight", "Final assessment"),
    }
    rows = [FactRow("period", t.gettext("In force"), heading=True)]
    rows.append(
        _fact(
            "from",
            t.pgettext("fact", "From"),
            date_as_shown(left.in_force_from),
            date_as_shown(right.in_force_from),
        )
    )
    rows.append(
        _fact(
            "to",
            t.pgettext("fact", "Last day"),
            date_as_shown(left.in_force_to) or "–",
            date_as_shown(right.in_force_to) or "–",
        )
    )
    rows.append(FactRow("weights", t.gettext("What the final mark is made of"), heading=True))
    rows += [
        FactRow(
            f"weight-{each.name}",
            weights[each.name],
            f"{each.left}\u00a0%",
            f"{each.right}\u00a0%",
            each.difference,
        )
        for each in compare_weights(left.weights, right.weights)
    ]
    rows.append(FactRow("scale", t.gettext("Letter scale"), heading=True))
    for place, pair in enumerate(compare_scales(left.scale, right.scale)):
        one = pair.left or pair.right
        rows.append(
            FactRow(
                f"grade-{place}",
                one.letter if one is not None else "",
                _grade(t, pair.left),
                _grade(t, pair.right),
                pair.difference,
            )
        )
    return rows


def columns(ui: Ui, sides: Callable[[], tuple[str, str]]) -> list[Column]:
    """sides: how the two versions are called."""
    return [
        Column("name", lambda t: t.pgettext("table", "Fact"), lambda row: row.name, width=230),
        Column("left", lambda _t: sides()[0], lambda row: row.left, stretch=True),
        Column("right", lambda _t: sides()[1], lambda row: row.right, stretch=True),
        Column(
            "difference",
            lambda t: t.pgettext("table", "Difference"),
            lambda row: "" if row.heading else difference_words(ui.words, row.difference),
            width=160,
            tag=lambda row: _tag(ui, row),
        ),
    ]


def _tag(ui: Ui, row: FactRow) -> tuple[str, str, str] | None:
    if row.heading or row.difference is Difference.SAME:
        return None
    kind, icon = _LOOK[row.difference]
    return kind, icon, difference_words(ui.words, row.difference)


def difference_words(translator: Translator, difference: Difference) -> str:
    """The word of a difference."""
    return {
        Difference.SAME: translator.pgettext("difference", "the same"),
        Difference.CHANGED: translator.pgettext("difference", "changed"),
        Difference.ADDED: translator.pgettext("difference", "added"),
        Difference.REMOVED: translator.pgettext("difference", "removed"),
    }[difference]


def _fact(key: str, name: str, left: str, right: str) -> FactRow:
    same = left == right
    return FactRow(key, name, left, right, Difference.SAME if same else Difference.CHANGED)


def _grade(translator: Translator, grade: Grade | None) -> str:
    if grade is None:
        return "–"
    return translator.gettext(
        "{points} · {low}–{high} % · {mark}",
        points=points_words(translator, grade.points),
        low=grade.from_percent,
        high=grade.to_percent,
        mark=mark_words(translator, grade.traditional),
    )
