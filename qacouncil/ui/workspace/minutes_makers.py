"""The dialogs of the minutes as they open for the meeting that has most to show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from qacouncil.operations.phrases import PhraseData, add_phrase
from qacouncil.operations.review import add_remark
from qacouncil.queries.meetings_list import meetings_list
from qacouncil.queries.phrases import shipped_phrases
from qacouncil.queries.workspace import MeetingHead, agenda_lines, meeting_head, people_to_name
from qacouncil.rules.terms import Stage
from qacouncil.ui.context import Ui
from qacouncil.ui.said import today
from qacouncil.ui.workspace.comparison_dialog import ComparisonDialog
from qacouncil.ui.workspace.people import People
from qacouncil.ui.workspace.phrase_dialog import PhraseDialog
from qacouncil.ui.workspace.remark_form import RemarkForm
from qacouncil.ui.workspace.remarks_dialog import RemarksDialog
from qacouncil.ui.workspace.revisions_dialog import RevisionsDialog


def minutes_dialog(name: str, ui: Ui, parent: QWidget) -> QDialog:
    """The dialog of this name (`ui/screens.py` has the names). Raises KeyError for another."""
    made: dict[str, Callable[[Ui, QWidget], QDialog]] = {
        "remarks": remarks_of_first,
        "remark": new_remark,
        "phrase": new_phrase,
        "revisions": lambda ui, parent: RevisionsDialog(ui, parent, _written(ui).id, ui.language),
        "comparison": _comparison,
    }
    return made[name](ui, parent)


def remarks_of_first(ui: Ui, parent: QWidget) -> RemarksDialog:
    """Raises IndexError where the council has no meeting."""
    head = _written(ui)
    lines = ui.session.read(agenda_lines, head.id)
    return RemarksDialog(ui, parent, head, lines, _people(ui, head))


def new_remark(ui: Ui, parent: QWidget) -> RemarkForm:
    """Raises IndexError where the council has no meeting."""
    head = _written(ui)
    lines = ui.session.read(agenda_lines, head.id)
    return RemarkForm(
        ui,
        parent,
        lines,
        _people(ui, head),
        today(ui),
        lambda data: ui.session.write(add_remark, head.id, data),
    )


def new_phrase(ui: Ui, parent: QWidget) -> PhraseDialog:
    """As from the settings, with one of those that ship."""
    session, shown = ui.session, shipped_phrases()[0]
    return PhraseDialog(
        ui,
        parent,
        PhraseData(shown.part, shown.area, shown.text),
        lambda data: session.write(add_phrase, session.council_id, data),
    )


def _comparison(ui: Ui, parent: QWidget) -> ComparisonDialog:
    head = _written(ui)
    pair = (max(1, head.revision - 1), head.revision)
    return ComparisonDialog(ui, parent, head.id, pair, ui.language)


def _written(ui: Ui) -> MeetingHead:
    """The first meeting whose minutes are written up or signed, else the first."""
    session = ui.session
    lines = session.read(meetings_list, council_id=session.council_id)
    order = (Stage.MINUTES, Stage.SIGNED)
    of_stage = [each for stage in order for each in lines if each.meeting.stage is stage]
    return session.read(meeting_head, (of_stage or lines)[0].meeting.id)


def _people(ui: Ui, head: MeetingHead) -> People:
    return People(ui.session.read(people_to_name, head.id))
