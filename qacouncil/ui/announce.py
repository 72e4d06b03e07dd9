"""Telling a screen reader what changed without the focus moving there."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


class Announcer:
    """Says a sentence when it differs from the last one; the first is what was there already."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self.last: str | None = None

    def tell(self, sentence: str) -> None:
        """Announce the sentence, unless it is the last one or the first."""
        if self.last is not None and sentence and sentence != self.last:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, sentence))
        self.last = sentence

    def forget(self) -> None:
        """Something else is shown now: what comes next is no change."""
        self.last = None
