"""Why something cannot be changed now: the file is open for reading only, or the stage forbids."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from qacouncil.operations.guards import not_now
from qacouncil.rules.lifecycle import Edit, may_edit
from qacouncil.rules.terms import Stage
from qacouncil.ui.context import Ui


def why_reading(ui: Ui) -> str:
    """Why nothing in the file can be changed, in the language in use; empty: it can."""
    return ui.words.gettext("Open for reading only") if ui.session.file.read_only else ""


def lock(control: QWidget, reason: str) -> None:
    """What can only be chosen or pressed tells why it cannot; empty: it can."""
    control.setEnabled(not reason)
    control.setToolTip(reason)
    control.setAccessibleDescription(reason)


def why_locked(ui: Ui, stage: Stage, edit: Edit) -> str:
    """The reason in the language in use; empty: it may be changed."""
    reading = why_reading(ui)
    if reading:
        return reading
    return "" if may_edit(stage, edit) else ui.words.gettext(not_now(stage))
