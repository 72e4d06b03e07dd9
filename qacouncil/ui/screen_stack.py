"""The screens: each built when it is first gone to, the one shown kept up to date."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from qacouncil.changes import Changes
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.screen import Screen
from qacouncil.ui.screens import MakeScreen


class ScreenStack(QStackedWidget):
    """`place` is where it stands. A screen not shown reads anew when it is gone to again.

    keys_changed: other keys do something on the screen shown.
    """

    keys_changed = Signal()

    def __init__(self, ui: Ui, factories: Mapping[str, MakeScreen]) -> None:
        super().__init__()
        self._ui = ui
        self._factories = factories
        self._built: dict[str, Screen] = {}
        self.place = Place("")
        self._blank = QWidget()
        self.addWidget(self._blank)

    @property
    def names(self) -> list[str]:
        """The screens that can be gone to, in their order."""
        return list(self._factories)

    @property
    def shown(self) -> Screen | None:
        """The screen shown."""
        return self._built.get(self.place.screen)

    def built(self, name: str) -> Screen:
        """A screen that was gone to before. Raises KeyError for another."""
        return self._built[name]

    def go(self, place: Place) -> bool:
        """Show a place; False where it is not there or the screen shown will not be left."""
        if place.screen not in self._factories:
            return False
        if not self.may_leave():
            return False
        screen = self.prepare(place.screen)
        there = screen.isAncestorOf(QApplication.focusWidget() or self)
        self.place = place
        screen.open(place.record_id)
        self.setCurrentWidget(screen)
        if place.item or place.field:
            screen.look_at(place.item, place.field)
        elif not there:
            screen.first().setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def prepare(self, name: str) -> Screen:
        """The screen, built if it was not. Raises KeyError for one that is not there."""
        screen = self._built.get(name)
        if screen is None:
            screen = self._built[name] = self._factories[name](self._ui)
            screen.keys_changed.connect(self.keys_changed)
            self.addWidget(screen)
        return screen

    def polish(self, name: str) -> None:
        """Give the widgets of a screen their style, which otherwise waits until it is shown."""
        for widget in self.prepare(name).findChildren(QWidget):
            widget.ensurePolished()

    def fill(self, name: str, record_id: str = "") -> None:
        """Let a screen not gone to yet read what it will show."""
        screen = self.prepare(name)
        if screen is not self.shown and not screen.is_current:
            screen.open(record_id)

    def rehearse(self, name: str, width: int) -> None:
        """Lay a screen out in the width it will have, and paint it where nobody sees it."""
        screen = self.prepare(name)
        if screen is not self.shown:
            screen.resize(width, self.height())
            screen.grab()

    def may_leave(self) -> bool:
        """Save what is being typed on the screen shown; whether it may be left."""
        screen = self.shown
        if screen is None:
            return True
        settle(screen)
        return screen.leave()

    def refresh(self, changes: Changes | None) -> None:
        """An operation is on disk: the screen shown reads anew."""
        if self.shown is not None:
            self.shown.renew(changes)

    def clear(self) -> None:
        """Forget all screens: their file is closed."""
        self.place = Place("")
        # Else each that goes would have the next one shown, which asks for the file.
        self.setCurrentWidget(self._blank)
        for screen in self._built.values():
            self.removeWidget(screen)
            screen.hide()
            screen.deleteLater()
        self._built.clear()


def settle(widget: QWidget) -> None:
    """Hand on what was typed in the fields below this widget and is not saved yet."""
    window = widget.window()
    for field in widget.findChildren(QWidget):
        hand_on = getattr(field, "settle", None)
        # A dialog is a child too; what is typed there waits for its verb.
        if callable(hand_on) and field.window() is window:
            hand_on()
