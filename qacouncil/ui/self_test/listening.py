"""Hears what must not happen: warnings of Qt, errors of ours, messages without a translation."""

from __future__ import annotations

import gettext
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from qacouncil.i18n.translator import Translator

# What Qt says of a machine without a screen, and nothing else.
KNOWN = (
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
)


class Listening:
    """From `begin` to `end`; `heard` are whole lines."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self._hook = sys.excepthook

    def begin(self) -> None:
        qInstallMessageHandler(self._qt_says)
        self._hook, sys.excepthook = sys.excepthook, self._caught

    def end(self) -> None:
        qInstallMessageHandler(None)
        sys.excepthook = self._hook

    @contextmanager
    def to_errors(self) -> Iterator[None]:
        """Write down what is raised instead of letting it end the test."""
        try:
            yield
        except Exception as error:
            self._write_down(error)

    def watch(self, translator: Translator) -> None:
        """Hear which messages this translator has no translation for."""
        translator.tell_missing(_Missing(translator.language, self.heard))

    def _qt_says(self, kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
        if message not in KNOWN and kind is not QtMsgType.QtDebugMsg:
            self.heard.append(f"Qt: {message}")

    def _caught(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self._write_down(error)

    def _write_down(self, error: BaseException) -> None:
        self.heard.append("".join(traceback.format_exception(error)).rstrip())


class _Missing(gettext.NullTranslations):
    """Stands behind a catalogue and is asked where that has nothing."""

    def __init__(self, language: str, heard: list[str]) -> None:
        super().__init__()
        self._language, self._heard = language, heard

    def gettext(self, message: str) -> str:
        self._heard.append(f"Not translated into {self._language}: {message}")
        return message

    def pgettext(self, context: str, message: str) -> str:
        self._heard.append(f"Not translated into {self._language} ({context}): {message}")
        return message
