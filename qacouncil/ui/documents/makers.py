"""The dialogs of the papers as they open for the meeting that has most to show."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from qacouncil.documents.gaps import Gap, GapKind, Place, PlaceKind, gap_sentence
from qacouncil.queries.issued_papers import meeting_papers
from qacouncil.queries.meetings_list import meetings_list
from qacouncil.ui.context import Ui
from qacouncil.ui.documents.gaps_dialog import GapsDialog
from qacouncil.ui.documents.issued_dialog import IssuedDialog


def some_gaps(ui: Ui, parent: QWidget) -> GapsDialog:
    """Of a paper that lacks something, whether or not one here does."""
    gaps = (
        Gap(GapKind.NOT_TRANSLATED, Place(PlaceKind.TITLE, item=2), "kk"),
        Gap(GapKind.LATIN_BY_RULE, Place(PlaceKind.NAME, who="Ким"), "Kim"),
        Gap(GapKind.NO_FONT, Place(PlaceKind.SPEECH, item=2, who="Ким"), "U+0378"),
    )
    return GapsDialog(ui, parent, lambda: [gap_sentence(each, ui.words) for each in gaps])


def issued_of_first(ui: Ui, parent: QWidget) -> IssuedDialog:
    """Raises IndexError where the council has no meeting."""
    session = ui.session
    ids = [each.meeting.id for each in session.read(meetings_list, council_id=session.council_id)]
    given = next((each for each in ids if session.read(meeting_papers, each)), ids[0])
    return IssuedDialog(ui, parent, given)
