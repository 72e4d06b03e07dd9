"""What was given out is listed, and comes out again byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from qacouncil.queries.issued_papers import issued_content
from qacouncil.rules.terms import PaperFormat, PaperKind
from qacouncil.ui.documents import issued_list
from qacouncil.ui.documents.issued_dialog import IssuedDialog
from tests.ui.documents.conftest import Desk
from tests.ui.open_council import dispose


@pytest.fixture
def given(desk: Desk, saved_to: list[Path]) -> Desk:
    """With the minutes as PDF and as DOCX, and the composition of the council, given out."""
    saved_to[:] = [saved_to[0].with_name(name) for name in ("a", "b", "c")]
    desk.choose(PaperKind.PROTOCOL)
    for each in (PaperFormat.PDF, PaperFormat.DOCX):
        desk.screen.form.save[each].click()
        desk.rest()
    desk.choose(PaperKind.MEMBERS)
    desk.screen.form.save[PaperFormat.PDF].click()
    desk.rest()
    assert len(desk.issued()) == 3
    desk.screen.issued.choose_meeting("")
    return desk


def test_nothing_given_out_yet_says_what_will_be_there(desk: Desk) -> None:
    desk.screen.look_at(0, "issued")
    assert desk.screen.issued.empty.isVisible()
    assert not desk.screen.issued.list.isVisible()


def test_the_list_follows_and_is_of_one_meeting(given: Desk) -> None:
    given.screen.look_at(0, "issued")
    table = given.screen.issued.list.table
    assert table.row_count() == 3
    given.screen.issued.choose_meeting(given.signed)
    assert table.row_count() == 2
    row = table.rows.row(0)
    cells = [table.rows.words(row, column) for column in table.columns]
    assert cells[0] == "Minutes"
    assert "20.11.2026" in cells[1]
    assert row.sha256[:8] in cells
    given.screen.issued.choose_meeting(given.planned)
    assert table.row_count() == 3, "a meeting without any shows all"


def test_the_pages_given_out_are_shown(given: Desk) -> None:
    given.screen.look_at(0, "issued")
    issued, sheet = given.screen.issued, given.screen.preview.sheet
    rows = {each.format: each for each in given.issued() if each.meeting_id}
    issued.list.table.select(rows[PaperFormat.PDF].id)
    given.rest()
    assert sheet.page_count > 0
    issued.list.table.select(rows[PaperFormat.DOCX].id)
    given.rest()
    assert sheet.page_count == 0


def test_it_is_opened_and_saved_again_byte_for_byte(
    given: Desk, saved_to: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(issued_list, "open_outside", opened.append)
    given.screen.look_at(0, "issued")
    issued = given.screen.issued.list
    for row in given.issued():
        issued.table.select(row.id)
        saved_to.append(tmp_path / f"copy of {row.id}")
        issued.open_it.click()
        given.screen.save_paper()
        given.rest()
        content = given.opened.ui.session.read(issued_content, row.id)[1]
        assert opened[-1].read_bytes() == content
        assert (tmp_path / f"copy of {row.id}.{row.format}").read_bytes() == content
    assert len(given.issued()) == 3, "a copy is no other paper"


def test_a_meeting_lists_its_own(given: Desk) -> None:
    dialog = IssuedDialog(given.opened.ui, given.screen, given.signed)
    assert dialog.list.table.row_count() == 2
    assert "byte for byte" in dialog.note.text()
    dispose(dialog)
    dialog = IssuedDialog(given.opened.ui, given.screen, given.planned)
    assert dialog.list.table.row_count() == 0
    assert dialog.note.text().startswith("None yet")
    dispose(dialog)
