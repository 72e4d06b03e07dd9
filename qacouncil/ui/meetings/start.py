"""Planning a new meeting from any screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.editing import why_reading


def plan_new_meeting(ui: Ui, parent: QWidget) -> None:
    """Ask when and where, plan the meeting and go to it; nothing where the file is only read."""
    if why_reading(ui):
        return
    # Imported here: most visits plan nothing, and the window starts quicker without it.
    from qacouncil.ui.workspace.new_meeting import NewMeetingDialog  # noqa: PLC0415

    NewMeetingDialog(ui, parent).exec()
