"""The bar at the top: logo, menus, the council, the language of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QMenuBar, QSizePolicy, QWidget

from qacouncil.localized import LANGUAGES
from qacouncil.queries.council_choice import CouncilName
from qacouncil.ui.context import Ui
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M, GAP_S, TOP_BAR
from qacouncil.ui.widgets.basic import Button, IconLabel
from qacouncil.ui.widgets.segmented import Segmented

LANGUAGE_SIGNS = {"kk": "ҚАЗ", "ru": "РУС", "en": "ENG"}
_LOGO = 22


class TopBar(Retranslating, QWidget):
    """`council_chosen`: another council of the same file was asked for, by its id."""

    council_chosen = Signal(str)
    language_chosen = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self.setProperty("kind", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(TOP_BAR)
        self.menus = QMenuBar()
        self.menus.setNativeMenuBar(False)
        self.menus.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._faculty = ElidedLabel("title")
        self._council = ElidedLabel("fact")
        self._others = Button(ui, "flat", "down", small=True)
        self._others.clicked.connect(self._offer_councils)
        self._others.hide()
        self._councils: Sequence[CouncilName] = ()
        self._current = ""
        self.languages = Segmented(ui)
        self.languages.set_choices([(each, LANGUAGE_SIGNS[each]) for each in LANGUAGES])
        self.languages.chosen.connect(self.language_chosen)
        self._arrange()
        self.retranslate()

    def show_councils(self, councils: Sequence[CouncilName], current: str) -> None:
        """The councils of the open file and the id of the one shown."""
        self._councils, self._current = councils, current
        self._others.setVisible(len(councils) > 1)
        self._name_council()

    @property
    def councils(self) -> Sequence[CouncilName]:
        """The councils there are to choose from."""
        return self._councils

    def retranslate(self) -> None:
        words = self.ui.words
        self.languages.set_value(self.ui.language)
        self.languages.setAccessibleName(words.gettext("Interface language"))
        self._others.name_it(words.gettext("Another council of this file"))
        self._name_council()

    def _name_council(self) -> None:
        shown = next((each for each in self._councils if each.id == self._current), None)
        faculty = shown.faculty.nearest(self.ui.language)[0] if shown else ""
        name = shown.name.nearest(self.ui.language)[0] if shown else ""
        self._faculty.setText(faculty or name)
        self._council.setText(f"· {name}" if faculty and name else "")

    def _offer_councils(self) -> None:
        menu = QMenu(self)
        for each in self._councils:
            title = each.faculty or each.name
            action = menu.addAction(title.nearest(self.ui.language)[0].replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(each.id == self._current)
            action.triggered.connect(lambda _=False, each=each: self.council_chosen.emit(each.id))
        menu.exec(self._others.mapToGlobal(QPoint(0, self._others.height())))
        menu.deleteLater()

    def _arrange(self) -> None:
        upright = QFrame()
        upright.setProperty("kind", "upright")
        upright.setFixedHeight(20)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_M, 0, GAP_M, 0)
        row.setSpacing(GAP_S)
        row.addWidget(IconLabel(self.ui, "logo", "accent", _LOGO))
        row.addSpacing(4)
        row.addWidget(self.menus)
        row.addSpacing(4)
        row.addWidget(upright)
        row.addSpacing(4)
        row.addWidget(self._faculty)
        row.addWidget(self._council)
        row.addWidget(self._others)
        row.addStretch(1)
        row.addWidget(self.languages)
