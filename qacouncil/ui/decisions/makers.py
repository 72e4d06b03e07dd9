"""The forms of the register as they open for the newest decision, or for one to come."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from qacouncil.localized import NO_TEXT
from qacouncil.operations.saved_views import save_view
from qacouncil.queries.register_entry import RegisterEntry
from qacouncil.queries.register_filter import RegisterFilter, Sorting
from qacouncil.queries.register_list import register_page
from qacouncil.ui.context import Ui
from qacouncil.ui.decisions.entry_dialog import EntryDialog, entry_dialog
from qacouncil.ui.decisions.rows import number_of
from qacouncil.ui.decisions.views import ViewDialog
from qacouncil.ui.said import today


def view_to_keep(ui: Ui, parent: QWidget) -> QDialog:
    """Of the whole list."""
    session = ui.session
    return ViewDialog(
        ui,
        parent,
        lambda name: session.write(save_view, session.council_id, "decisions", name, {}),
    )


def entry_of_first(ui: Ui, parent: QWidget) -> QDialog:
    """Of the newest decision."""
    session = ui.session
    wanted = RegisterFilter(session.council_id, today(ui))
    for line in session.read(register_page, wanted, Sorting(), 1, 0, 1):
        found = entry_dialog(ui, parent, line.id, number_of(line.line))
        if found is not None:
            return found
    nothing = RegisterEntry("", "A01", {}, (), (), (), (), NO_TEXT, NO_TEXT, (), ())
    return EntryDialog(ui, parent, "", "1 / 1.1", nothing)
