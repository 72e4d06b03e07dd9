"""Removing rows with all that hangs on them."""

from __future__ import annotations

from pathlib import Path

import pytest

from qacouncil.localized import Localized
from qacouncil.models import all_tables
from qacouncil.models.agenda import agenda_item
from qacouncil.models.all_tables import metadata
from qacouncil.operations.agenda import add_item
from qacouncil.operations.votes import VoteData, draft_vote
from qacouncil.storage import transaction
from tests.council_builder import council


def remove_the_item(work: transaction.Transaction, item_id: str) -> None:
    work.remove(agenda_item, id=item_id)


def test_an_item_goes_with_a_vote_and_the_one_that_repeats_it(tmp_path: Path) -> None:
    with council(tmp_path / "council.qac") as there:
        meeting_id = there.held()
        item_id = there.item(meeting_id)
        first = there.closed_vote(item_id, VoteData(for_=3, against=4))
        there.do(draft_vote, item_id, VoteData(for_=5, against=2), first)
        there.do(remove_the_item, item_id)
        assert there.rows(meeting_id).of("vote") == []
        assert there.rows(meeting_id).of("agenda_item") == []


def test_what_hangs_on_a_table_is_worked_out_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    class Counted:
        @property
        def sorted_tables(self) -> object:
            asked.append("")
            return metadata.sorted_tables

    monkeypatch.setattr(all_tables, "metadata", Counted())

    def remove_all(work: transaction.Transaction) -> None:
        work.remove(agenda_item)

    with council(tmp_path / "council.qac") as there:
        meeting_id = there.held()
        there.do(remove_all)
        asked.clear()
        for _ in range(3):
            there.do(add_item, meeting_id, Localized(kk="Басқа"), "A04")
        there.do(remove_all)
    assert asked == []
