"""Table rows, tags and an empty list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.translator import Translator
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_S, ROW, TABLE_HEAD
from qacouncil.ui.widgets.basic import Panel
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.table import Column, Table
from qacouncil.ui.widgets.tag import Tag

_KINDS = (
    ("done", "check"),
    ("warning", "clock"),
    ("danger", "error"),
    ("progress", "right"),
    ("plain", "minus"),
)


def _tags(words: Translator) -> list[tuple[str, str, str]]:
    texts = (
        words.pgettext("tag", "done"),
        words.pgettext("tag", "due soon"),
        words.pgettext("tag", "overdue"),
        words.pgettext("tag", "in progress"),
        words.pgettext("tag", "no deadline"),
    )
    return [(kind, icon, text) for (kind, icon), text in zip(_KINDS, texts, strict=True)]


@dataclass(frozen=True, slots=True)
class _Row:
    id: int
    words: str
    person: str
    tag: tuple[str, str, str]


class Rows(Retranslating, QWidget):
    """A row as it stands, one the pointer is over, the selected one and a removed one."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        panel = Panel(head=False)
        self._table = Table(ui, _columns(), struck=lambda row: row.id == 3)
        self._table.setFixedHeight(TABLE_HEAD + 4 * ROW)
        panel.body.addWidget(self._table)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(panel)
        self.retranslate()
        self._table.select(2)
        self._table.painter_of_cells.hover(1)

    def retranslate(self) -> None:
        words = self._ui.words
        tags = _tags(words)
        removed = ("plain", "undo", words.pgettext("tag", "deleted"))
        people = ("Ким Е. В.", "Оспанов Б. Қ.", "Әбдіғали Г. Е.", "Мұрат Ә.")
        texts = (
            words.pgettext("gallery", "An ordinary row"),
            words.pgettext("gallery", "The pointer is over it"),
            words.pgettext("gallery", "Selected"),
            words.pgettext("gallery", "Deleted (can be restored)"),
        )
        shown = (tags[1], tags[3], tags[2], removed)
        self._table.show_rows(
            [_Row(*row) for row in zip(range(4), texts, people, shown, strict=True)]
        )
        self._table.setAccessibleName(words.pgettext("gallery", "Table rows"))


def _columns() -> tuple[Column, ...]:
    return (
        Column(
            "words",
            lambda words: words.pgettext("column", "Assignment"),
            lambda row: str(row.words),
            stretch=True,
        ),
        Column(
            "person",
            lambda words: words.pgettext("column", "Responsible"),
            lambda row: str(row.person),
            width=136,
        ),
        Column(
            "state",
            lambda words: words.pgettext("column", "State"),
            lambda row: str(row.tag[2]),
            width=150,
            tag=lambda row: row.tag,
        ),
    )


class Tags(Retranslating, QWidget):
    """One of each kind."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._tags = [Tag(ui) for _ in _KINDS]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        for tag in self._tags:
            row.addWidget(tag)
        row.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        for tag, state in zip(self._tags, _tags(self._ui.words), strict=True):
            tag.set_tag(*state)


class EmptySample(Retranslating, QWidget):
    """A list with nothing in it yet."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        panel = Panel(head=False)
        self._empty = EmptyList(ui, "decisions")
        panel.body.addWidget(self._empty)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(panel)
        self.retranslate()

    def retranslate(self) -> None:
        words = self._ui.words
        self._empty.set_texts(
            words.gettext("No decisions yet"),
            words.gettext(
                "Decisions taken at meetings are collected here: deadline, responsible, execution."
            ),
            words.pgettext("button", "Open meeting"),
        )
