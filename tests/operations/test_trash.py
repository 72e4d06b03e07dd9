"""Removals and restores in any order give the file back as it was; kept files; old removals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from qacouncil.errors import UserError
from qacouncil.localized import Localized
from qacouncil.models.kept_files import kept_file
from qacouncil.operations.agenda import add_item, remove_item, remove_speech
from qacouncil.operations.assessment_policy import draft_policy, remove_policy_draft
from qacouncil.operations.attendance import remove_guest, withdraw_recusal
from qacouncil.operations.decisions import remove_assignment, remove_decision
from qacouncil.operations.materials import attach_material, remove_material
from qacouncil.operations.undo import restore, why_not_restored
from qacouncil.operations.votes import remove_vote
from qacouncil.operations.work_plan import TopicData, plan_topic_of_year, remove_topic
from qacouncil.storage.transaction import Transaction
from tests.council_builder import NOW, Council, council_in
from tests.operations.refusals import refused
from tests.operations.test_undo import WORDS, content, done, full_meeting, ids

REMOVALS: dict[str, Callable[..., Any]] = {
    "agenda_item": remove_item,
    "speech": remove_speech,
    "decision": remove_decision,
    "assignment": remove_assignment,
    "vote": remove_vote,
    "guest": remove_guest,
    "recusal": withdraw_recusal,
    "material": remove_material,
    "plan_topic": remove_topic,
    "assessment_policy": remove_policy_draft,
}


def filled(there: Council) -> list[tuple[str, str]]:
    """Something of each kind that can be removed: table and id."""
    meeting_id = full_meeting(there)
    item_id = there.item(meeting_id)
    names = ("a", "b", "c")
    files = [there.do(attach_material, item_id, each, each.encode()).id for each in names]
    there.do(add_item, meeting_id, WORDS, "A01")
    council_id = there.id
    topics = [
        there.do(plan_topic_of_year, council_id, "2026-2027", TopicData(10, Localized(kk=name)))
        for name in ("a", "b", "c")
    ]
    policy = there.do(draft_policy, council_id, dt.date(2026, 9, 1))
    others = {"material": files, "plan_topic": topics, "assessment_policy": [policy]}
    return [
        (table, each)
        for table in REMOVALS
        for each in others.get(table) or ids(there, meeting_id, table)
    ]


def restored(there: Council, sequence: int) -> bool:
    """Whether it was put back; what `why_not_restored` says is what happens."""
    with there.file.reading() as connection:
        reason = why_not_restored(connection, sequence, NOW)
    if reason is None:
        there.do(restore, sequence)
        return True
    with refused(there, str(reason)):
        there.do(restore, sequence)
    return False


@settings(
    max_examples=20,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # each step is a commit: no shrinking
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_any_sequence_gives_the_file_back(
    council_of_seven: Path, tmp_path: Path, data: st.DataObject
) -> None:
    path = tmp_path / f"{len(list(tmp_path.iterdir()))}.qac"
    path.write_bytes(council_of_seven.read_bytes())
    with council_in(path) as there:
        known = filled(there)
        before = content(there)
        removed: list[int] = []
        for _ in range(data.draw(st.integers(1, 9), label="steps")):
            back: bool = data.draw(st.booleans(), label="back")
            if removed and back:
                sequence = data.draw(st.sampled_from(sorted(removed)), label="which")
                if restored(there, sequence):
                    removed.remove(sequence)
                continue
            table, record_id = data.draw(st.sampled_from(known), label="gone")
            try:
                removed.append(done(there, REMOVALS[table], record_id))
            except UserError:
                continue  # it went with something else
        # What one needs may come back after it: again, until all are there.
        waiting = list(data.draw(st.permutations(removed), label="order"))
        while waiting:
            left = [each for each in waiting if not restored(there, each)]
            assert len(left) < len(waiting)
            waiting = left
        assert content(there) == before


def test_a_file_comes_back_after_the_program_was_closed(
    council_of_seven: Path, tmp_path: Path
) -> None:
    path = tmp_path / "kenes.qac"
    path.write_bytes(council_of_seven.read_bytes())
    with council_in(path) as there:
        item_id = there.item(there.held())
        material_id = there.do(attach_material, item_id, "a.pdf", b"content").id
        before = content(there)
        sequence = done(there, remove_material, material_id)
        gone = content(there)
    with council_in(path) as there:
        assert content(there) == gone
        there.do(restore, sequence)
        assert content(there) == before


def test_a_file_that_was_not_kept_is_told(seven: Council) -> None:
    item_id = seven.item(seven.held())
    material_id = seven.do(attach_material, item_id, "a.pdf", b"content").id
    sequence = done(seven, remove_material, material_id)

    def forget(transaction: Transaction) -> None:
        transaction.connection.execute(delete(kept_file))

    seven.do(forget)
    with refused(seven, "did not keep its file"):
        seven.do(restore, sequence)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2), (0, 2, 1)])
def test_each_finds_its_place_in_whatever_order_they_come_back(
    seven: Council, order: tuple[int, ...]
) -> None:
    meeting_id = full_meeting(seven)
    before = ids(seven, meeting_id, "speech")
    steps = [done(seven, remove_speech, each) for each in before]
    for place in order:
        seven.do(restore, steps[place])
    assert ids(seven, meeting_id, "speech") == before


def test_a_neighbour_that_went_too_is_no_hindrance(seven: Council) -> None:
    meeting_id = full_meeting(seven)
    before = ids(seven, meeting_id, "assignment")
    steps = [done(seven, remove_assignment, each) for each in before]
    for sequence in steps:
        seven.do(restore, sequence)
    assert ids(seven, meeting_id, "assignment") == before
