"""One half of the gallery, in a theme of its own."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.gallery.buttons import Buttons
from qacouncil.ui.gallery.fields import Fields
from qacouncil.ui.gallery.lists import EmptySample, Rows, Tags
from qacouncil.ui.gallery.notices import DialogSample, Notices, Work
from qacouncil.ui.gallery.painted import Painted
from qacouncil.ui.gallery.section import Section
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.theme import Theme, ThemeChoice
from qacouncil.ui.tokens import GAP_L

_MARGIN = 20


class Half(Retranslating, QWidget):
    """Every component once."""

    def __init__(self, ui: Ui, choice: ThemeChoice) -> None:
        super().__init__()
        self.setProperty("kind", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.ui = replace(ui, theme=Theme(self, choice))
        self._sections = self._made()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_MARGIN, _MARGIN - 4, _MARGIN, _MARGIN)
        rows.setSpacing(GAP_L)
        for section in self._sections[:6]:
            rows.addWidget(section)
        pair = QHBoxLayout()
        pair.setSpacing(GAP_L)
        for section in self._sections[6:8]:
            pair.addWidget(section, 1, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(pair)
        rows.addWidget(self._sections[8])
        rows.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        words = self.ui.words
        titles = (
            words.pgettext("gallery", "Buttons"),
            words.pgettext("gallery", "Fields"),
            words.pgettext("gallery", "Notifications"),
            words.pgettext("gallery", "Long work"),
            words.pgettext("gallery", "Table rows"),
            words.pgettext("gallery", "Tags"),
            words.pgettext("gallery", "Dialog"),
            words.pgettext("gallery", "Empty list"),
            words.pgettext("gallery", "Painted"),
        )
        for section, title in zip(self._sections, titles, strict=True):
            section.set_title(title)

    def _made(self) -> list[Section]:
        contents: list[QWidget] = [
            Buttons(self.ui),
            Fields(self.ui),
            Notices(self.ui),
            Work(self.ui),
            Rows(self.ui),
            Tags(self.ui),
            DialogSample(self.ui),
            EmptySample(self.ui),
            Painted(self.ui),
        ]
        return [Section(content) for content in contents]
