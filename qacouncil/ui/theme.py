"""The theme in use: follows the system or is chosen, and dresses the whole application."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from qacouncil.ui.style_sheet import style_sheet
from qacouncil.ui.tokens import BODY, DARK, FONTS, LIGHT, Tokens, sharpened


class ThemeChoice(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Dresses the application, or one part of a window that is to differ from the rest.

    Holds the tokens; `changed` tells widgets that paint themselves to paint anew.
    """

    changed = Signal()

    def __init__(
        self, dressed: QApplication | QWidget, choice: ThemeChoice = ThemeChoice.SYSTEM
    ) -> None:
        super().__init__(dressed)
        self._dressed = dressed
        self.choice = choice
        self.tokens: Tokens = LIGHT
        if isinstance(dressed, QApplication):
            dressed.setStyle("Fusion")
            dressed.setFont(_font())
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._dress)
        self.choose(choice)

    def choose(self, choice: ThemeChoice) -> None:
        """Take another theme at once, on every open window."""
        self.choice = choice
        self._dress()

    def color(self, name: str) -> QColor:
        """A token as Qt's colour."""
        return QColor(getattr(self.tokens, name))

    def _follow(self) -> None:
        if self.choice is ThemeChoice.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        system_dark = self._hints.colorScheme() is Qt.ColorScheme.Dark
        dark = self.choice is ThemeChoice.DARK or (
            self.choice is ThemeChoice.SYSTEM and system_dark
        )
        tokens = DARK if dark else LIGHT
        wished = self._hints.accessibility().contrastPreference()
        sharp = wished == Qt.ContrastPreference.HighContrast
        self.tokens = sharpened(tokens) if sharp else tokens
        self._dressed.setPalette(_palette(self.tokens))
        self._dressed.setStyleSheet(style_sheet(self.tokens))
        self.changed.emit()


def _font() -> QFont:
    """The first of the named fonts that is installed, never one left to chance."""
    installed = set(QFontDatabase.families())
    family = next((name for name in FONTS if name in installed), FONTS[-1])
    font = QFont(family)
    font.setPixelSize(BODY)
    font.setFeature(QFont.Tag("tnum"), 1)  # digits of one width: columns of numbers stand
    return font


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: t.window,
        QPalette.ColorRole.WindowText: t.text,
        QPalette.ColorRole.Base: t.surface,
        QPalette.ColorRole.AlternateBase: t.header,
        QPalette.ColorRole.Text: t.text,
        QPalette.ColorRole.PlaceholderText: t.placeholder,
        QPalette.ColorRole.Button: t.surface,
        QPalette.ColorRole.ButtonText: t.text,
        QPalette.ColorRole.Highlight: t.accent,
        QPalette.ColorRole.HighlightedText: t.on_accent,
        QPalette.ColorRole.ToolTipBase: t.surface,
        QPalette.ColorRole.ToolTipText: t.text,
        QPalette.ColorRole.Link: t.accent,
        QPalette.ColorRole.Accent: t.accent,
    }
    for role, color in roles.items():
        palette.setColor(role, QColor(color))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.WindowText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(t.disabled))
    return palette
