"""A picker of persons that says what it is for."""

from __future__ import annotations

from qacouncil.ui.context import Ui
from qacouncil.ui.widgets.speaker_picker import SpeakerPicker
from qacouncil.ui.workspace.more import Label


class NamePicker(SpeakerPicker):
    """name: what the field is called; hint: what an empty one asks for. bare: without a border."""

    def __init__(self, ui: Ui, name: Label, hint: Label, *, bare: bool = False) -> None:
        self._name, self._hint = name, hint
        super().__init__(ui)
        self.setProperty("bare", bare)

    def retranslate(self) -> None:
        self.setAccessibleName(self._name(self.ui.words))
        self.setPlaceholderText(self._hint(self.ui.words))
