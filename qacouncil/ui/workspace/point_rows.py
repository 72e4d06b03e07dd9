"""The points of the resolution, numbered as they are printed."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Qt, Signal

from qacouncil.localized import Localized
from qacouncil.operations.decisions import add_decision, change_decision, remove_decision
from qacouncil.queries.item_texts import ItemTexts
from qacouncil.rules.terms import PhrasePart
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.session import Writing
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.workspace.content_language import ContentLanguage
from qacouncil.ui.workspace.more import MoreButton
from qacouncil.ui.workspace.phrase_helper import PhraseBook
from qacouncil.ui.workspace.section import BoxRow, RowBox
from qacouncil.ui.workspace.text_field import TextField

NUMBER = 32  # px


class PointRows(Retranslating, RowBox):
    """A row for each point, and an empty last one: what is typed there becomes the next point.

    `current`: the cursor is in the point of this id.
    """

    current = Signal(str)

    def __init__(self, ui: Ui, content: ContentLanguage, phrases: PhraseBook) -> None:
        super().__init__()
        self.ui = ui
        self._content = content
        self._phrases = phrases
        self._item_id = ""
        self._rows: dict[str, PointRow] = {}
        self._begun: dict[str, str] = {}  # by item: the point that was typed last
        self._left = ""  # the point from which the next one was asked for
        self._next = self._row("")
        self.keep(self._next)

    def show_item(self, item: ItemTexts, locked: str) -> None:
        """The points of an item; rows that stay keep their cursor. locked: why, or empty."""
        if self._item_id != item.id:
            if self._next.is_begun:
                self._begun[self._item_id] = self._next.point_id
            self._item_id, self._rows, self._left = item.id, {}, ""
            self._begin_anew(self._begun.pop(item.id, ""))
        known = {**self._rows, self._next.point_id: self._next}
        self._rows = {
            point.id: known.get(point.id) or self._row(item.id, point.id) for point in item.points
        }
        asked = self._left in self._rows and self._rows[self._left].text.hasFocus()
        if self._next.point_id in self._rows:
            self._begin_anew()
        for point in item.points:
            self._rows[point.id].show_point(point.number, point.text, locked)
        self._next.show_next(f"{item.number}.{len(item.points) + 1}", locked)
        rows = [*self._rows.values(), *([] if locked else [self._next])]
        for row in rows:
            row.set_first(first=row is rows[0])
        self.set_rows([*rows])
        self.set_locked(locked=bool(locked))
        if asked:
            self.focus_next()

    def focus_next(self) -> None:
        """Begin the next point; one just typed in the empty row is saved and left behind first."""
        self._left = ""
        if self._next.text.hasFocus():
            self._next.text.settle()
            if self._next.is_begun:
                self._left = self._next.point_id
                return
        self._next.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        for row in self.rows():
            row.retranslate()

    def settle(self) -> None:
        for row in self.rows():
            row.text.settle()

    def rows(self) -> list[PointRow]:
        """The points, and the empty row last."""
        return [*self._rows.values(), self._next]

    def _begin_anew(self, begun: str = "") -> None:
        """Another empty row; the last one has become a point or belongs to the item before.

        begun: the point that was typed there before, which may not be on disk yet.
        """
        self.release(self._next)
        waits = self._content.on_its_way.waits(f"point {begun}")
        self._next = self._row(self._item_id, begun if waits else "")
        self._next.is_begun = waits
        self.keep(self._next)

    def _row(self, item_id: str, point_id: str = "") -> PointRow:
        row = PointRow(self.ui, self._content, item_id, point_id or str(uuid.uuid4()))
        row.entered.connect(self.current)
        self._phrases.attach(row.text, PhrasePart.RESOLVED)
        return row


class PointRow(BoxRow):
    """A point; its id is given here, before it is first saved, so that typing never waits.

    is_begun: it is in the file, or on its way there.
    """

    entered = Signal(str)

    def __init__(self, ui: Ui, content: ContentLanguage, item_id: str, point_id: str) -> None:
        super().__init__()
        self._ui, self._item_id, self.point_id = ui, item_id, point_id
        self.is_begun = False
        self._number = label("fact")
        self._number.setFixedWidth(NUMBER)
        self._number.setContentsMargins(0, 3, 0, 3)
        self.text = TextField(ui, content, self._save, bare=True, record=f"point {self.point_id}")
        self.text.set_hint(lambda words: words.gettext("Point of the decision"))
        self.text.focused.connect(lambda: self.entered.emit(self.point_id))
        self._more = MoreButton(
            ui, [(lambda words: words.pgettext("button", "Remove the point"), self._remove)]
        )
        top = Qt.AlignmentFlag.AlignTop
        self.cells.addWidget(self._number, 0, top)
        self.cells.addWidget(self.text, 1, top)
        self.cells.addWidget(self._more, 0, top)

    def show_point(self, number: str, text: Localized, locked: str) -> None:
        self.is_begun = True
        self._say_number(number, "number")
        self.text.show_localized(text)
        self.text.set_locked(locked)
        self._more.setVisible(not locked)

    def show_next(self, number: str, locked: str) -> None:
        self._say_number(number, "fact")
        self.text.set_locked(locked)
        self._more.setVisible(False)

    def retranslate(self) -> None:
        words = self._ui.words
        self.text.setAccessibleName(
            words.gettext("Point {number} of the decision", number=self._number.text())
        )

    def _say_number(self, number: str, kind: str) -> None:
        self._number.setText(number)
        if self._number.property("kind") != kind:
            self._number.setProperty("kind", kind)
            self._number.style().unpolish(self._number)
            self._number.style().polish(self._number)
        self.retranslate()

    def _save(self, visit: str, text: Localized) -> Writing | None:
        session = self._ui.session
        if self.is_begun:
            return session.write_visit(visit, change_decision, self.point_id, text)
        if not text:
            return None
        self.is_begun = True
        adding = session.write_visit(visit, add_decision, self._item_id, text, self.point_id)
        return adding.otherwise(lambda _: self._not_there())

    def _not_there(self) -> None:
        self.is_begun = False

    def _remove(self) -> None:
        self.text.settle()
        number = self._number.text()
        offer_undo(
            self._ui,
            self._ui.session.write(remove_decision, self.point_id),
            lambda words: words.gettext("Point {number} was removed.", number=number),
        )
