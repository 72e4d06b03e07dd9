"""What few votes need: who counted a secret one, and a note."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qacouncil.queries.vote_sheet import read_vote_sheet
from qacouncil.queries.workspace import people_to_name
from qacouncil.rules.terms import VoteKind
from qacouncil.ui.context import Ui
from qacouncil.ui.workspace.content_language import ContentLanguage
from qacouncil.ui.workspace.people import People
from qacouncil.ui.workspace.vote_section import VoteSection
from tests.ui.typing_keys import type_text
from tests.ui.workspace.held_meeting import Held, follow, held_meeting
from tests.ui.workspace.test_vote_section import saved, type_votes, votes


@pytest.fixture
def held(tmp_path: Path, ui: Ui) -> Iterator[Held]:
    with held_meeting(tmp_path / "council.qac", ui) as there:
        yield there


@pytest.fixture
def section(held: Held, qtbot: QtBot) -> VoteSection:
    made = VoteSection(held.ui, ContentLanguage(None, "kk"))
    qtbot.addWidget(made)
    follow(held, made)
    made.show_item(held.meeting_id, held.item_id)
    made.show()
    qtbot.waitExposed(made)
    return made


def counted_by(held: Held) -> list[str]:
    moment = held.clock()
    sheet = held.ui.session.read(read_vote_sheet, held.meeting_id, held.item_id, moment)
    assert sheet is not None
    return list(sheet.votes[0].typed.commission)


def test_who_counted_a_secret_vote_is_kept_and_asked_only_then(
    held: Held, section: VoteSection, qtbot: QtBot
) -> None:
    remarks = section.form.remarks
    remarks.set_people(People(held.ui.session.read(people_to_name, held.meeting_id)))
    section.refresh(None)
    section.toggle_details()
    assert not remarks.commission.isVisibleTo(section)
    section.form.fields.kind.set_value(VoteKind.SECRET)
    section.form.fields.kind.chosen.emit(VoteKind.SECRET)
    assert remarks.commission.isVisibleTo(section)
    counting = held.council.persons[5:7]
    for person in counting:
        remarks.commission.picker.picked.emit(person)
    type_votes(section, "5", "2")
    saved(held, qtbot)
    assert counted_by(held) == counting
    remarks.commission._take_out(counting[0])
    saved(held, qtbot)
    assert counted_by(held) == counting[1:]
    section.show_item(held.meeting_id, held.items[0])
    assert remarks.people() == ()
    section.show_item(held.meeting_id, held.item_id)
    assert list(remarks.people()) == counting[1:]


def test_a_note_on_a_vote_is_kept_in_the_language_typed(
    held: Held, section: VoteSection, qtbot: QtBot
) -> None:
    type_votes(section, "5", "2")
    section.toggle_details()
    note = section.form.remarks.note
    note.setFocus()
    type_text(note, "Екінші тур")
    note.settle()
    saved(held, qtbot)
    (row,) = votes(held)
    assert (row["note_kk"], row["note_ru"]) == ("Екінші тур", "")
    section.form.remarks._content.choose("ru")
    assert note.value() == ""
    type_text(note, "Второй тур")
    note.settle()
    saved(held, qtbot)
    (row,) = votes(held)
    assert (row["note_kk"], row["note_ru"]) == ("Екінші тур", "Второй тур")
