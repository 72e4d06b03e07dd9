"""About the program: what it is, and the licences of all it is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from qacouncil import __version__
from qacouncil.ui.components import COMPONENTS
from qacouncil.ui.context import Ui
from qacouncil.ui.focus_ring import RING_INSIDE
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.basic import IconLabel, label
from qacouncil.ui.widgets.dialog import Dialog

_LOGO = 40
_WIDTH, _HEIGHT, _LIST = 840, 280, 230


class About(Retranslating, Dialog):
    """A list of components; the licence of the one chosen stands beside it."""

    def __init__(self, ui: Ui, parent: QWidget | None) -> None:
        super().__init__(ui, parent)
        self._told = label(wrap=True)
        self._version = label("fact")
        self._made_of = label("title")
        self._components = QListWidget()
        self._components.setProperty(RING_INSIDE, True)
        self._components.setFixedWidth(_LIST)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(_HEIGHT)
        self._components.currentRowChanged.connect(self._show_licence)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._components.setSpacing(2)
        self.body.addStrut(_WIDTH)
        self.cancel.hide()
        self._arrange_body()
        for each in COMPONENTS:
            self._components.addItem(f"{each.name} {each.version}".strip())
        self._components.setCurrentRow(0)
        self.retranslate()

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question("QACouncil")
        self._version.setText(words.gettext("Version {version}", version=__version__))
        self._told.setText(
            words.gettext(
                "The office of an academic quality council in one file. The program works "
                "without the internet and is free under the MIT licence. Qt and python-bidi "
                "are used under the LGPL as libraries of their own, which can be replaced."
            )
        )
        self._made_of.setText(words.gettext("What the program is made of, and the licences"))
        self._components.setAccessibleName(words.gettext("Parts of the program"))
        self._text.setAccessibleName(words.gettext("Text of the licence"))
        self.set_buttons("", words.pgettext("button", "Close"))

    def _show_licence(self, row: int) -> None:
        component = COMPONENTS[row]
        head = " · ".join(part for part in (component.licence, component.address) if part)
        self._text.setPlainText(f"{head}\n\n{component.licence_text()}")

    def _arrange_body(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._version)
        names.addWidget(self._told)
        top = QHBoxLayout()
        top.setSpacing(GAP_M)
        logo = IconLabel(self.ui, "logo", "accent", _LOGO)
        top.addWidget(logo, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(names, 1)
        licences = QHBoxLayout()
        licences.setSpacing(GAP_M)
        licences.addWidget(self._components)
        licences.addWidget(self._text, 1)
        self.body.addLayout(top)
        self.body.addSpacing(GAP_M)
        self.body.addWidget(self._made_of)
        self.body.addLayout(licences)
