"""The programmes and standards that an item is about: a button with a menu of them to tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from qacouncil.i18n.standard_words import standard_words
from qacouncil.operations.item_links import set_item_programmes, set_item_standards
from qacouncil.queries.item_links import ItemLinks, item_links
from qacouncil.queries.programmes_list import ProgrammeChoice, programme_choices
from qacouncil.rules.terms import STANDARDS
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import one_line
from qacouncil.ui.widgets.basic import Button

_WIDEST = 420  # px, of an entry


class ItemAbout(Retranslating, Button):
    """Each tick is saved at once. `line`: what is chosen, for a row of its own; hidden without."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui, "flat", "programmes", small=True)
        self.ui = ui
        self._item_id, self._locked = "", ""
        self._links = ItemLinks()
        self.line = ElidedLabel("note")
        self.choices = TickMenu(self)
        self.clicked.connect(self._offer)
        self.retranslate()

    def show_item(self, item_id: str, locked: str) -> None:
        """locked: why the agenda cannot be changed, or empty."""
        if item_id != self._item_id:
            self.choices.close()
        self._item_id, self._locked = item_id, locked
        self._links = self.ui.session.read(item_links, item_id)
        self.retranslate()

    def retranslate(self) -> None:
        t, links = self.ui.words, self._links
        codes = ", ".join(each.code for each in links.programmes)
        numbers = ", ".join(str(int(each[1:])) for each in links.standards)
        parts = []
        if codes:
            parts.append(t.gettext("Programmes: {codes}", codes=codes))
        if numbers:
            parts.append(t.gettext("Standards: {numbers}", numbers=numbers))
        said = " · ".join(parts)
        self.line.setText(said)
        self.line.setVisible(bool(said))
        name = t.pgettext("button", "Programmes and standards")
        self.name_it(f"{name}. {said}" if said else name)
        lock(self, self._locked)
        if not self._locked:
            self.setToolTip(self._in_full(name))

    def menu_of_choices(self) -> QMenu:
        """The programmes of the council, then the ten standards; what is chosen is ticked."""
        session, t, menu = self.ui.session, self.ui.words, self.choices
        menu.clear()
        known = session.read(programme_choices, session.council_id)
        if known:
            _heading(menu, t.pgettext("menu", "Programmes"))
        there = {each.id for each in self._links.programmes}
        programmes = [
            (each.id, self._tick(self._named(each), ticked=each.id in there)) for each in known
        ]
        if known:
            menu.addSeparator()
        _heading(menu, t.pgettext("menu", "Standards"))
        standards = [
            (each, self._tick(standard_words(t, each), ticked=each in self._links.standards))
            for each in STANDARDS
        ]
        item_id = self._item_id
        for _id, action in programmes:
            action.toggled.connect(
                lambda _on: session.write(set_item_programmes, item_id, _ticked(programmes))
            )
        for _id, action in standards:
            action.toggled.connect(
                lambda _on: session.write(set_item_standards, item_id, _ticked(standards))
            )
        return menu

    def _offer(self) -> None:
        if self._item_id:
            self.menu_of_choices().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _tick(self, words: str, *, ticked: bool) -> QAction:
        elided = self.choices.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST)
        action = self.choices.addAction(elided.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(ticked)
        if elided != words:
            action.setToolTip(words)
        return action

    def _named(self, programme: ProgrammeChoice) -> str:
        return f"{programme.code} {one_line(programme.name, self.ui)}"

    def _in_full(self, name: str) -> str:
        """Everything that is chosen, each in a line with its words."""
        standards = [standard_words(self.ui.words, each) for each in self._links.standards]
        return "\n".join([name, *map(self._named, self._links.programmes), *standards])


class TickMenu(QMenu):
    """Stays open while one entry after another is ticked, by mouse or the space bar."""

    def __init__(self, parent: ItemAbout) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if not _toggled(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() != Qt.Key.Key_Space or not _toggled(self.activeAction()):
            super().keyPressEvent(event)


def _toggled(action: QAction | None) -> bool:
    if action is None or not action.isCheckable() or not action.isEnabled():
        return False
    action.toggle()
    return True


def _heading(menu: QMenu, words: str) -> None:
    menu.addAction(words).setEnabled(False)


def _ticked(actions: Sequence[tuple[str, QAction]]) -> list[str]:
    return [record_id for record_id, action in actions if action.isChecked()]
