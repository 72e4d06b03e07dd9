"""The beginning: the language first, then three ways in and the files opened before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from qacouncil import __version__
from qacouncil.changes import Changes
from qacouncil.localized import Language
from qacouncil.ui.context import Ui
from qacouncil.ui.files import Files
from qacouncil.ui.language_list import LanguageList
from qacouncil.ui.recent_list import RecentList
from qacouncil.ui.screen import Screen
from qacouncil.ui.tokens import GAP_M, GAP_S, GAP_XL
from qacouncil.ui.way_in import WayIn
from qacouncil.ui.widgets.basic import Button, IconLabel, label
from qacouncil.ui.widgets.key_positions import shortcut

_LEFT, _MARGIN, _RIGHT_MARGIN = 470, 72, 64
_LOGO = 42


class Welcome(Screen):
    """Shown while no council file is open."""

    def __init__(
        self,
        ui: Ui,
        files: Files,
        choose_language: Callable[[Language], object],
        about: Callable[[], object],
    ) -> None:
        super().__init__(ui)
        self._files = files
        self._slogan = label("fact", wrap=True)
        self.languages = LanguageList(ui)
        self.languages.chosen.connect(choose_language)
        self._language_note = label("note", wrap=True)
        self._safe = label("fact", wrap=True)
        self._version = label("note")
        self._about = Button(ui, "link")
        self._about.clicked.connect(about)
        self.found = WayIn(ui, "add", "Ctrl+N", primary=True)
        self.open_file = WayIn(ui, "folder", "Ctrl+O")
        self.demo = WayIn(ui, "demo", "Ctrl+D")
        self.recent = RecentList(ui)
        self._right = QVBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left_sheet())
        row.addWidget(self._right_side(), 1)
        self._connect()
        self.retranslate()

    def first(self) -> QWidget:
        return self.found

    def refresh(self, changes: Changes | None) -> None:
        del changes
        self.recent.read()

    def take_notices(self, bar: QWidget) -> bool:
        self._right.insertWidget(0, bar)
        return True

    def retranslate(self) -> None:
        words = self.ui.words
        self._slogan.setText(words.gettext("The program for an academic quality council"))
        self._language_note.setText(
            words.gettext("The language of papers is chosen apart and can be changed at any time.")
        )
        self._safe.setText(
            words.gettext(
                "The program works without the internet. All data is kept in one file "
                "on this computer."
            )
        )
        self._version.setText(words.gettext("Version {version}", version=__version__) + " ·")
        self._about.setText(words.pgettext("button", "About the program"))
        self.found.set_texts(
            words.pgettext("button", "Create a new council"),
            words.gettext("University, faculty, regulation and members: about 5 minutes"),
        )
        self.open_file.set_texts(
            words.pgettext("button", "Open a file"),
            words.gettext("A .qac file made before, or a copy of one"),
        )
        self.demo.set_texts(
            words.pgettext("button", "Look at an example"),
            words.gettext("An invented council: 15 members, 4 meetings"),
        )

    def _connect(self) -> None:
        ways = ((self.found, self._files.found), (self.demo, self._files.open_demo))
        for way, act in ways:
            way.clicked.connect(act)
            shortcut(self, way.key, act, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.open_file.clicked.connect(self._files.choose_and_open)
        self.recent.chosen.connect(self._files.open_path)

    def _left_sheet(self) -> QWidget:
        sheet = QWidget()
        sheet.setProperty("kind", "surface")
        sheet.setFixedWidth(_LEFT)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(_MARGIN, GAP_XL, _MARGIN - GAP_XL + 1, GAP_XL)
        column.setSpacing(GAP_S)
        column.addStretch(1)
        column.addLayout(self._name())
        column.addSpacing(GAP_XL)
        column.addWidget(self.languages)
        column.addWidget(self._language_note)
        column.addStretch(2)
        safe = QHBoxLayout()
        safe.setSpacing(GAP_S)
        safe.addWidget(IconLabel(self.ui, "lock", "text2"), 0, Qt.AlignmentFlag.AlignTop)
        safe.addWidget(self._safe, 1)
        column.addLayout(safe)
        foot = QHBoxLayout()
        foot.setSpacing(2)
        foot.addWidget(self._version)
        foot.addWidget(self._about)
        foot.addStretch(1)
        column.addLayout(foot)
        return sheet

    def _name(self) -> QHBoxLayout:
        heading = label("heading")
        heading.setText("QACouncil")
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(heading)
        names.addWidget(self._slogan)
        row = QHBoxLayout()
        row.setSpacing(GAP_M)
        row.addWidget(IconLabel(self.ui, "logo", "accent", _LOGO))
        row.addLayout(names, 1)
        return row

    def _right_side(self) -> QWidget:
        ways = QVBoxLayout()
        ways.setContentsMargins(_RIGHT_MARGIN, GAP_XL, _RIGHT_MARGIN, GAP_XL)
        ways.setSpacing(GAP_S)
        ways.addStretch(1)
        for way in (self.found, self.open_file, self.demo):
            ways.addWidget(way)
        ways.addSpacing(GAP_M)
        ways.addWidget(self.recent)
        ways.addStretch(2)
        inside = QWidget()
        inside.setProperty("kind", "clear")
        middle = QHBoxLayout(inside)
        middle.setContentsMargins(0, 0, 0, 0)
        column = QWidget()
        column.setLayout(ways)
        column.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        middle.addWidget(column)
        middle.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        side = QWidget()
        side.setLayout(self._right)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(0)
        self._right.addWidget(area, 1)
        return side
