"""What the tests of the window share: theme, languages and a clock that stands still."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from qacouncil.ui.context import Notice, Place, Ui
from qacouncil.ui.retranslate import Languages
from qacouncil.ui.theme import Theme, ThemeChoice

NOW = dt.datetime(2026, 11, 26, 15, 5, tzinfo=dt.timezone(dt.timedelta(hours=5)))


@pytest.fixture
def ui(qapp: QApplication) -> Iterator[Ui]:
    """A window's surroundings without a council: in English, light."""
    _bury()
    theme = Theme(qapp, ThemeChoice.LIGHT)
    languages = Languages(qapp, "en")
    yield Ui(theme, languages, lambda: NOW, _nowhere, _silently)
    _bury()
    languages.switch("en")
    theme.deleteLater()
    languages.deleteLater()


def _bury() -> None:
    """Delete what the test before has closed, so that a new theme does not reach it any more."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _nowhere(_place: Place) -> None:
    """No test of a building block goes anywhere."""


def _silently(_notice: Notice) -> None:
    """Nor has it a bar to tell."""
