"""Catches errors of the program itself wherever they happen, writes them down and shows them."""

from __future__ import annotations

import datetime as dt
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from qacouncil.bug_report import write_report
from qacouncil.errors import UserError
from qacouncil.ui.context import Ui
from qacouncil.ui.notices import error_notice


class BugReporter(QObject):
    """The last place where an error is caught, of whatever thread."""

    _caught = Signal(object)

    def __init__(
        self,
        ui: Ui,
        window: QWidget,
        report_folder: Callable[[], Path],
        clock: Callable[[], dt.datetime],
    ) -> None:
        super().__init__(window)
        self._ui, self._window = ui, window
        self._report_folder, self._clock = report_folder, clock
        self._showing = False
        self._caught.connect(self.report)

    def hook(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        """For sys.excepthook and threads: hand the error to the UI thread."""
        self._caught.emit(error)

    def report(self, error: BaseException) -> None:
        """Write the report and show it; what the person can mend is only said."""
        if isinstance(error, UserError):
            self._ui.tell(error_notice(error))
            return
        place = write_report(error, [], self._report_folder(), self._clock())
        if self._showing:
            return  # one dialog is enough; the report of this one is kept beside
        self._showing = True
        text = "".join(traceback.format_exception(error))
        # Loaded when it is needed, which is never at best.
        from qacouncil.ui.bug_dialog import BugDialog  # noqa: PLC0415

        BugDialog(self._ui, self._window, text, place).exec()
        self._showing = False
