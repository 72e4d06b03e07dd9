"""Reviews of programmes that are overdue or due soon stand among what is to be done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from qacouncil.operations.programme_reviews import ReviewData, add_review
from qacouncil.rules.terms import ReviewKind
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.overview.screen import OverviewScreen
from qacouncil.ui.widgets.tag import Tag
from tests.programmes_made import a_programme
from tests.ui.open_council import OpenCouncil, open_council


@pytest.fixture
def opened(tmp_path: Path, ui: Ui) -> Iterator[OpenCouncil]:
    with open_council(tmp_path / "council.qac", ui) as found:
        yield found


def test_only_what_is_pressing_is_told_the_earliest_first(opened: OpenCouncil) -> None:
    screen = OverviewScreen(opened.ui)
    opened.show(screen)
    assert not screen.reviews.isVisible()
    for code, due in (("6B06101", (2026, 12, 1)), ("6B06102", (2026, 11, 1))):
        review = ReviewData(ReviewKind.MONITORING, dt.date(*due))
        opened.ui.session.write(add_review, a_programme(opened.council, code), review)
    far = ReviewData(ReviewKind.PERIODIC, dt.date(2028, 1, 1))
    opened.ui.session.write(add_review, a_programme(opened.council, "6B06103"), far)
    opened.flush()
    assert [each.text() for each in screen.reviews.findChildren(Tag) if each.isVisible()] == [
        "overdue: 01.11.2026",
        "due soon: 01.12.2026",
    ]
    (link,) = (
        each for each in screen.reviews.findChildren(QPushButton) if each.text() == "6B06102"
    )
    link.click()
    assert opened.gone[-1].screen == Place("programmes").screen
    assert opened.gone[-1].record_id
