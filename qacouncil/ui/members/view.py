"""A view of the members' screen beside the list of the members."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from qacouncil.i18n.translator import Translator


class View(QWidget):
    """`tables`: what it reads; it is read anew when gone to after one of them was written to."""

    tables: frozenset[str] = frozenset()

    def read(self) -> None:
        """Read and show what there is."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """What takes the keys."""
        raise NotImplementedError

    def keys(self, t: Translator) -> list[tuple[str, str]]:
        """The keys for the status bar."""
        return [("Enter", t.pgettext("key", "open")), ("Ctrl+C", t.pgettext("key", "copy rows"))]

    def reveal(self, record_id: str) -> None:
        """Show this record, where the view shows records of its own."""

    def export(self) -> None:
        """Save its rows as a file (Ctrl+E)."""
