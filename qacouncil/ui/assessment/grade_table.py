"""The columns of a letter scale that is only read."""

from __future__ import annotations

from qacouncil.i18n.assessment_words import mark_words, points_words
from qacouncil.ui.context import Ui
from qacouncil.ui.widgets.table import Column


def grade_columns(ui: Ui) -> list[Column]:
    """Letter, points, percentages, mark."""
    return [
        Column(
            "letter",
            lambda t: t.pgettext("table", "Letter"),
            lambda row: str(row.letter),
            width=70,
            sort=lambda row: -row.points,
            bold=True,
        ),
        Column(
            "points",
            lambda t: t.pgettext("table", "Points"),
            lambda row: points_words(ui.words, row.points),
            width=80,
            sort=lambda row: row.points,
            right=True,
        ),
        Column(
            "percent",
            lambda t: t.pgettext("table", "Percent"),
            lambda row: f"{row.from_percent}–{row.to_percent}",
            width=90,
            sort=lambda row: row.from_percent,
            right=True,
        ),
        Column(
            "mark",
            lambda t: t.pgettext("table", "Traditional mark"),
            lambda row: mark_words(ui.words, row.traditional),
            stretch=True,
            sort=lambda row: row.points,
        ),
    ]
