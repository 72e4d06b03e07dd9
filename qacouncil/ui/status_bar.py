"""The line at the foot: the keys of the screen, and the truth about what is on the disk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.key_hints import KeyHints
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.session import SaveState, Saving
from qacouncil.ui.tokens import GAP_L, GAP_M, GAP_XS, ICON_TAG, STATUS_BAR
from qacouncil.ui.widgets.basic import IconLabel, label

_WIDEST_NAME = 280


class StatusBar(Retranslating, QWidget):
    """Shows a session's state; `typing` is what was typed and not yet handed to the writer."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self.setProperty("kind", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(STATUS_BAR)
        self.keys = KeyHints()
        self._sign = IconLabel(ui, "check", "done", ICON_TAG)
        self._told = label("note")
        self._file = ElidedLabel("note", middle=True)
        self._file.setMaximumWidth(_WIDEST_NAME)
        self._file.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._typing = False
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_M, 0, GAP_M, 0)
        row.setSpacing(GAP_XS)
        row.addWidget(self.keys, 1)
        row.addWidget(self._sign)
        row.addWidget(self._told)
        row.addSpacing(GAP_L - 2 * GAP_XS)
        row.addWidget(self._file)
        self.retranslate()

    @property
    def told(self) -> str:
        """What it says of the disk now."""
        return self._told.text()

    def show_typing(self, typing: bool) -> None:
        """Whether something typed waits to be saved."""
        if typing != self._typing:
            self._typing = typing
            self.retranslate()

    def retranslate(self) -> None:
        session = self.ui.open_session
        if session is None:
            return
        self._file.setText(session.file.path.name)
        self._file.setAccessibleName(self.ui.words.gettext("File: {name}", name=self._file.text()))
        if session.file.read_only:
            self._say("lock", "text2", self.ui.words.gettext("Open for reading only"))
        elif self._typing and session.state.state is Saving.SAVED:
            self._say("edit", "text2", self.ui.words.gettext("Not saved yet"))
        else:
            self._say_state(session.state, session.unsaved)

    def _say_state(self, state: SaveState, unsaved: int) -> None:
        words = self.ui.words
        if state.state is Saving.SAVING:
            self._say("clock", "text2", words.gettext("Saving"))
        elif state.state is Saving.FAILED and unsaved:
            told = words.gettext("Not saved, changes: {number}", number=unsaved)
            self._say("error", "danger", told)
        elif state.lost:
            told = words.gettext(
                "Not saved because of an error in the program, changes: {number}", number=state.lost
            )
            self._say("error", "danger", told)
        elif state.at is None:
            self._say("check", "done", words.gettext("All changes are saved"))
        else:
            time = state.at.astimezone().strftime("%H:%M")
            told = words.gettext("All changes are saved, {time}", time=time)
            self._say("check", "done", told)

    def _say(self, icon_name: str, color: str, told: str) -> None:
        self._sign.show_icon(icon_name, color)
        self._told.setText(told)
