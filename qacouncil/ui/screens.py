"""Every screen of an open council, and every dialog, by name.

Each is built when it is first gone to: its module is imported there and not before, so that the
window starts quickly. The order of `factories` is the order in the rail and of Alt+1 … 9.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.screen import Screen

MINUTES_DIALOGS = ("remarks", "remark", "phrase", "revisions", "comparison")
STEPS = ("convene", "open", "close", "review", "sign", "reopen", "cancel", "not_held")

AGENDA_DIALOGS = ("left_over", "due_topics", "take_agenda", "keep_agenda")
EXECUTION_DIALOGS = (
    *("record_execution", "extend_deadline", "reassign", "close_assignment"),
    *("reopen_assignment", "correct_step", "reminder"),
)
PROGRAMME_DIALOGS = (
    *("programme", "programme_version", "copied_version"),
    *("discipline", "learning_outcome", "programme_review", "programme_item"),
)
POLICY_DIALOGS = ("begin", "adopt", "end", "compare")
PLAN_DIALOGS = ("topic", "approve", "left", "meeting")

MakeScreen = Callable[[Ui], Screen]
MakeDialog = Callable[[Ui, QWidget], QDialog]


def factories() -> dict[str, MakeScreen]:
    """What builds each screen; a screen without an entry is not in the rail."""
    return {
        "overview": _overview,
        "meetings": _meetings,
        "meeting": _meeting,
        "decisions": _decisions,
        "members": _members,
        "programmes": _programmes,
        "assessment": _assessment,
        "documents": _documents,
        "settings": _settings,
    }


def dialogs() -> dict[str, MakeDialog]:
    """What builds each dialog, filled as for the first record there is.

    The off-screen walk and the tests open every one of them in every language.
    """
    return {
        "new_meeting": _new_meeting,
        "meeting_details": _meeting_details,
        "speakers": _speakers,
        "assignment": _assignment,
        "rename_material": _rename_material,
        "warnings": _warnings,
        **{f"step_{name}": partial(_step, name) for name in STEPS},
        **{name: partial(_agenda_dialog, name) for name in AGENDA_DIALOGS},
        **{f"plan_{name}": partial(_plan_dialog, name) for name in PLAN_DIALOGS},
        **{name: partial(_minutes_dialog, name) for name in MINUTES_DIALOGS},
        "add_member": _add_member,
        "change_person": _change_person,
        "change_mandate": _change_mandate,
        "end_mandate": _end_mandate,
        "hand_over": _hand_over,
        "merge_persons": _merge_persons,
        "import_columns": partial(_import_members, "columns"),
        "import_rows": partial(_import_members, "rows"),
        "import_disciplines": _import_disciplines,
        "election": _election,
        "register_entry": _register_entry,
        "saved_view": _saved_view,
        "person_assignments": _person_assignments,
        "give_mandates": _give_mandates,
        **{name: partial(_programme_dialog, name) for name in PROGRAMME_DIALOGS},
        "new_regulation": _new_regulation,
        **{f"policy_{name}": partial(_policy_dialog, name) for name in POLICY_DIALOGS},
        "issued": _issued,
        **{name: partial(_execution, name) for name in EXECUTION_DIALOGS},
        "paper_gaps": _paper_gaps,
    }


def _execution(name: str, ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.execution.makers import execution_dialog  # noqa: PLC0415

    return execution_dialog(name, ui, parent)


def _register_entry(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.decisions.makers import entry_of_first  # noqa: PLC0415

    return entry_of_first(ui, parent)


def _saved_view(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.decisions.makers import view_to_keep  # noqa: PLC0415

    return view_to_keep(ui, parent)


def _overview(ui: Ui) -> Screen:
    from qacouncil.ui.overview.screen import OverviewScreen  # noqa: PLC0415

    return OverviewScreen(ui)


def _meetings(ui: Ui) -> Screen:
    from qacouncil.ui.meetings.screen import MeetingsScreen  # noqa: PLC0415

    return MeetingsScreen(ui)


def _meeting(ui: Ui) -> Screen:
    from qacouncil.ui.workspace.workspace import Workspace  # noqa: PLC0415

    return Workspace(ui)


def _decisions(ui: Ui) -> Screen:
    from qacouncil.ui.decisions.screen import DecisionsScreen  # noqa: PLC0415

    return DecisionsScreen(ui)


def _members(ui: Ui) -> Screen:
    from qacouncil.ui.members.screen import MembersScreen  # noqa: PLC0415

    return MembersScreen(ui)


def _programmes(ui: Ui) -> Screen:
    from qacouncil.ui.programmes.screen import ProgrammesScreen  # noqa: PLC0415

    return ProgrammesScreen(ui)


def _assessment(ui: Ui) -> Screen:
    from qacouncil.ui.assessment.screen import AssessmentScreen  # noqa: PLC0415

    return AssessmentScreen(ui)


def _documents(ui: Ui) -> Screen:
    from qacouncil.ui.documents.screen import DocumentsScreen  # noqa: PLC0415

    return DocumentsScreen(ui)


def _settings(ui: Ui) -> Screen:
    from qacouncil.ui.settings_screen.screen import SettingsScreen  # noqa: PLC0415

    return SettingsScreen(ui)


def _new_meeting(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.workspace.new_meeting import NewMeetingDialog  # noqa: PLC0415

    return NewMeetingDialog(ui, parent)


def _meeting_details(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.workspace.makers import details_of_first  # noqa: PLC0415

    return details_of_first(ui, parent)


def _speakers(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.workspace.makers import speakers_of_first  # noqa: PLC0415

    return speakers_of_first(ui, parent)


def _assignment(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.workspace.makers import assignment_of_first  # noqa: PLC0415

    return assignment_of_first(ui, parent)


def _warnings(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.workspace.makers import warnings_of_first  # noqa: PLC0415

    return warnings_of_first(ui, parent)


def _rename_material(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.workspace.makers import rename_of_first  # noqa: PLC0415

    return rename_of_first(ui, parent)


def _step(name: str, ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.workspace.makers import step_of_first  # noqa: PLC0415

    return step_of_first(name, ui, parent)


def _agenda_dialog(name: str, ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.workspace.makers import agenda_dialog  # noqa: PLC0415

    return agenda_dialog(name, ui, parent)


def _plan_dialog(name: str, ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.meetings.makers import plan_dialog  # noqa: PLC0415

    return plan_dialog(name, ui, parent)


def _minutes_dialog(name: str, ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.workspace.minutes_makers import minutes_dialog  # noqa: PLC0415

    return minutes_dialog(name, ui, parent)


def _add_member(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.members.makers import add_first  # noqa: PLC0415

    return add_first(ui, parent)


def _change_person(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.members.makers import change_first_person  # noqa: PLC0415

    return change_first_person(ui, parent)


def _change_mandate(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.members.makers import change_first_mandate  # noqa: PLC0415

    return change_first_mandate(ui, parent)


def _end_mandate(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.members.makers import end_first  # noqa: PLC0415

    return end_first(ui, parent)


def _hand_over(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.members.makers import hand_over_first  # noqa: PLC0415

    return hand_over_first(ui, parent)


def _merge_persons(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.members.makers import merge_first  # noqa: PLC0415

    return merge_first(ui, parent)


def _import_members(page: str, ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.imports.makers import import_of_first  # noqa: PLC0415

    return import_of_first(page, ui, parent)


def _import_disciplines(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.imports.makers import disciplines_of_first  # noqa: PLC0415

    return disciplines_of_first(ui, parent)


def _election(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.members.makers import record_first  # noqa: PLC0415

    return record_first(ui, parent)


def _person_assignments(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.members.makers import assignments_of_first  # noqa: PLC0415

    return assignments_of_first(ui, parent)


def _give_mandates(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.members.makers import give_first  # noqa: PLC0415

    return give_first(ui, parent)


def _programme_dialog(name: str, ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.programmes.makers import programme_dialog  # noqa: PLC0415

    return programme_dialog(name, ui, parent)


def _new_regulation(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.settings_screen.regulation_dialog import next_version  # noqa: PLC0415

    return next_version(ui, parent)


def _policy_dialog(name: str, ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.assessment.makers import policy_dialog  # noqa: PLC0415

    return policy_dialog(name, ui, parent)


def _issued(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.documents.makers import issued_of_first  # noqa: PLC0415

    return issued_of_first(ui, parent)


def _paper_gaps(ui: Ui, parent: QWidget) -> QDialog:
    from qacouncil.ui.documents.makers import some_gaps  # noqa: PLC0415

    return some_gaps(ui, parent)
