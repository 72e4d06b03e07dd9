"""Live languages: every widget sets its texts in one method that runs again on a switch."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from qacouncil.i18n.translator import Translator, load_translator
from qacouncil.localized import Language


class Languages(QObject):
    """The interface language in use. A switch reaches every open widget at once."""

    changed = Signal()

    def __init__(self, application: QApplication, language: Language) -> None:
        super().__init__(application)
        self._application = application
        self._qt: list[QTranslator] = []
        self.translator: Translator = load_translator(language)
        self._translate_qt(language)

    @property
    def language(self) -> Language:
        return self.translator.language

    def switch(self, language: Language) -> None:
        """Take another language, Qt's own texts too."""
        if language == self.language:
            return
        self.translator = load_translator(language)
        # Qt tells all widgets at each catalogue that goes or comes; they shall hear it once,
        # when all is there. A widget passes it on to those in it, after its own.
        self._application.installEventFilter(self)
        self._translate_qt(language)
        self._application.removeEventFilter(self)
        # What is on its way out may have lost what it speaks of.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for window in self._application.topLevelWidgets():
            QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._application and event.type() == QEvent.Type.LanguageChange:
            return True
        return super().eventFilter(watched, event)

    def _translate_qt(self, language: Language) -> None:
        for old in self._qt:
            self._application.removeTranslator(old)
        self._qt = []
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for catalogue in ("qtbase",):
            translator = QTranslator(self)
            if translator.load(f"{catalogue}_{language}", folder):
                self._application.installTranslator(translator)
                self._qt.append(translator)


class Retranslating:
    """For widgets: calls `retranslate` when the language changes.

    Mixed in before the Qt class: `class Panel(Retranslating, QFrame)`. The widget calls
    `retranslate` once itself when it is built.
    """

    def retranslate(self) -> None:
        """Set every text of this widget in the language in use."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            try:
                self.retranslate()
            except Exception as error:
                # Raised through the nested calls of Qt it would end the program.
                sys.excepthook(type(error), error, error.__traceback__)
        super().changeEvent(event)  # type: ignore[misc]
