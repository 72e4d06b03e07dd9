"""The dialogs of the workspace as they open for the first meeting there is, or for an empty one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from qacouncil.localized import NO_TEXT
from qacouncil.operations.agenda import set_speakers
from qacouncil.operations.decisions import change_assignment
from qacouncil.queries.carry_over import left_over
from qacouncil.queries.convening import convening
from qacouncil.queries.item_texts import AssignmentText, ItemTexts, item_texts
from qacouncil.queries.materials import MaterialLine, item_materials
from qacouncil.queries.meeting_warnings import meeting_warnings
from qacouncil.queries.meetings_list import meetings_list
from qacouncil.queries.workspace import (
    MeetingHead,
    agenda_lines,
    meeting_head,
    people_to_name,
)
from qacouncil.ui.context import Ui
from qacouncil.ui.said import today
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.workspace.agenda_dialogs import (
    KeepAgendaDialog,
    LeftDialog,
    TakeAgendaDialog,
    TopicsDialog,
)
from qacouncil.ui.workspace.content_language import ContentLanguage
from qacouncil.ui.workspace.details_dialog import DetailsDialog
from qacouncil.ui.workspace.material_dialog import RenameDialog
from qacouncil.ui.workspace.missing import missing
from qacouncil.ui.workspace.people import People
from qacouncil.ui.workspace.people_dialogs import AssignmentDialog, SpeakersDialog
from qacouncil.ui.workspace.stage_dialog import StageDialog, StepAsked
from qacouncil.ui.workspace.stage_steps import (
    CANCEL,
    CLOSE,
    CONVENE,
    NOT_HELD,
    OPEN,
    REOPEN,
    REVIEW,
    SIGN,
)
from qacouncil.ui.workspace.warnings_dialog import WarningsDialog

_STEPS = {
    "convene": CONVENE,
    "open": OPEN,
    "close": CLOSE,
    "review": REVIEW,
    "sign": SIGN,
    "reopen": REOPEN,
    "cancel": CANCEL,
    "not_held": NOT_HELD,
}


def details_of_first(ui: Ui, parent: QWidget) -> DetailsDialog:
    """Raises IndexError where the council has no meeting."""
    return DetailsDialog(ui, parent, _head(ui), _people(ui), ContentLanguage(parent, ui.language))


def speakers_of_first(ui: Ui, parent: QWidget) -> SpeakersDialog:
    """Raises IndexError where the meeting has no item."""
    item = _item(ui)
    return SpeakersDialog(
        ui,
        parent,
        _people(ui),
        item.speaker_ids,
        lambda ids: ui.session.write(set_speakers, item.id, ids),
    )


def assignment_of_first(ui: Ui, parent: QWidget) -> AssignmentDialog:
    """The first assignment of the first item, or one that is not there yet."""
    found = _item(ui).assignments or (AssignmentText("", "", "1.1", (), (), NO_TEXT, None),)
    return AssignmentDialog(
        ui,
        parent,
        _people(ui),
        ContentLanguage(parent, ui.language),
        found[0],
        lambda data: ui.session.write(change_assignment, found[0].id, data),
    )


def warnings_of_first(ui: Ui, parent: QWidget) -> WarningsDialog:
    """What is worth a look in the record with the most of it among the first few."""
    lines = ui.session.read(meetings_list, council_id=ui.session.council_id)[:4]
    found = [
        (each.meeting.id, ui.session.read(meeting_warnings, each.meeting.id)) for each in lines
    ]
    meeting_id, warnings = max(found, key=lambda each: len(each[1].warnings))
    return WarningsDialog(ui, parent, meeting_id, warnings, lambda _item, _field: None)


def rename_of_first(ui: Ui, parent: QWidget) -> RenameDialog:
    """The first material of the first item, or one that is not there yet."""
    item_id = _item(ui).id
    found = ui.session.read(item_materials, item_id)
    return RenameDialog(
        ui, parent, found[0] if found else MaterialLine("", item_id, "бағдарлама.pdf", 1)
    )


def step_of_first(name: str, ui: Ui, parent: QWidget) -> StageDialog:
    """The question of a step, with what is open in the first meeting."""
    head = _head(ui)
    lines = ui.session.read(agenda_lines, head.id)
    prepared = ui.session.read(convening, head.id, today(ui))
    asked = StepAsked(
        _STEPS[name],
        head,
        lambda words: [
            point.sentence for point in missing(words, head, lines, today(ui), prepared)
        ],
    )
    return StageDialog(ui, parent, asked, ContentLanguage(parent, ui.language))


def agenda_dialog(name: str, ui: Ui, parent: QWidget) -> Dialog:
    """left_over, due_topics, take_agenda or keep_agenda, for the first meeting."""
    head = _head(ui)
    if name == "left_over":
        latest = _head(ui, -1)
        return LeftDialog(ui, parent, latest, ui.session.read(left_over, latest.id))
    if name == "due_topics":
        return TopicsDialog(ui, parent, head)
    if name == "take_agenda":
        return TakeAgendaDialog(ui, parent, head)
    return KeepAgendaDialog(ui, parent, head)


def _head(ui: Ui, place: int = 0) -> MeetingHead:
    session = ui.session
    lines = session.read(meetings_list, council_id=session.council_id)
    return session.read(meeting_head, lines[place].meeting.id)


def _people(ui: Ui) -> People:
    return People(ui.session.read(people_to_name, _head(ui).id))


def _item(ui: Ui) -> ItemTexts:
    lines = ui.session.read(agenda_lines, _head(ui).id)
    found = ui.session.read(item_texts, lines[0].id)
    if found is None:
        raise LookupError(lines[0].id)
    return found
