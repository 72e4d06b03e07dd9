"""Long minutes made in a process of their own: the export's own bytes, and a way on without it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qacouncil.documents.protocol import protocol_with_places
from qacouncil.errors import Cancelled
from qacouncil.i18n.translator import load_translator
from qacouncil.page_process import PageProcess
from qacouncil.queries.protocol import protocol_content
from qacouncil.ui.context import Ui
from tests.ui.workspace.held_meeting import Held, held_meeting


@pytest.fixture
def held(tmp_path: Path, ui: Ui) -> Iterator[Held]:
    with held_meeting(tmp_path / "council.qac", ui) as there:
        yield there


def test_it_makes_the_bytes_of_the_export_and_says_nothing_of_what_is_not_there(held: Held) -> None:
    session = held.ui.session
    content = session.read(protocol_content, held.meeting_id)
    process = PageProcess()
    try:
        made = process.make(session.file.path, held.meeting_id, "ru")
        assert made == protocol_with_places(content, load_translator("ru"))
        assert process.make(session.file.path, "no such meeting", "ru") is None
        assert process.make(session.file.path, held.meeting_id, "ru") == made
    finally:
        process.close()
    with pytest.raises(Cancelled):
        process.make(session.file.path, held.meeting_id, "ru")
