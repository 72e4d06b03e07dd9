"""Why something cannot be changed now: the file is open for reading only, or the stage forbids."""

from __future__ import annotations

from qacouncil.operations.guards import not_now
from qacouncil.rules.lifecycle import Edit, may_edit
from qacouncil.rules.terms import Stage
from qacouncil.ui.context import Ui


def why_locked(ui: Ui, stage: Stage, edit: Edit) -> str:
    """The reason in the language in use; empty: it may be changed."""
    if ui.session.file.read_only:
        return ui.words.gettext("Open for reading only")
    return "" if may_edit(stage, edit) else ui.words.gettext(not_now(stage))
