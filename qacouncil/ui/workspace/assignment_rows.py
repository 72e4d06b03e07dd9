"""Who carries out which point by when: a table under the vote."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qacouncil.i18n.translator import Translator
from qacouncil.localized import NO_TEXT
from qacouncil.operations.decisions import (
    AssignmentData,
    add_assignment,
    change_assignment,
    remove_assignment,
)
from qacouncil.queries.item_texts import AssignmentText, ItemTexts
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_S, TABLE_HEAD
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.error_line import ErrorLine
from qacouncil.ui.widgets.fields import Choice, DateEdit
from qacouncil.ui.workspace.content_language import ContentLanguage, with_text
from qacouncil.ui.workspace.more import MoreButton
from qacouncil.ui.workspace.name_picker import NamePicker
from qacouncil.ui.workspace.people import People
from qacouncil.ui.workspace.people_dialogs import AssignmentDialog, data_of
from qacouncil.ui.workspace.section import BoxRow, RowBox

POINT, PERSON, DEADLINE, MORE = 64, 136, 124, 28  # px of the columns; the text takes the rest


class AssignmentRows(Retranslating, RowBox):
    """A head, a row for each assignment, and a last one that adds another."""

    def __init__(self, ui: Ui, content: ContentLanguage) -> None:
        super().__init__()
        self.ui = ui
        self._content = content
        self._item: ItemTexts | None = None
        self._people = People()
        self._locked, self._wanted = "", ""
        self._rows: dict[str, _AssignmentRow] = {}
        self._head = _Head()
        self.point = Choice(ui)
        self.picker = NamePicker(
            ui,
            lambda words: words.pgettext("field", "Responsible"),
            lambda words: words.gettext("Responsible: type two letters of the name"),
            bare=True,
        )
        self.picker.picked.connect(self._add)
        self.picker.named.connect(self._add_words)
        self._last = BoxRow()
        self._last.cells.addWidget(self.point)
        self._last.cells.addWidget(self.picker, 1)
        self._no_points = BoxRow()
        self._why = label("fact", wrap=True)
        self._no_points.cells.setContentsMargins(GAP_S, 6, GAP_S, 6)
        self._no_points.cells.addWidget(self._why)
        for row in (self._head, self._last, self._no_points):
            self.keep(row)
        content.changed.connect(self._show)
        self.retranslate()

    def show_item(self, item: ItemTexts, people: People, locked: str) -> None:
        """The assignments of an item; a date being typed stays. locked: why, or empty."""
        self._item, self._people, self._locked = item, people, locked
        self._show()

    def choose_point(self, decision_id: str) -> None:
        """The point that the next assignment belongs to."""
        self._wanted = decision_id
        self._point_to_it()

    def focus_next(self) -> None:
        self.picker.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        words = self.ui.words
        self._head.set_texts(
            words.pgettext("column", "Point"),
            words.pgettext("column", "Assignment"),
            words.pgettext("column", "Responsible"),
            words.pgettext("column", "Due"),
        )
        self.point.setAccessibleName(words.pgettext("field", "Point"))
        self._why.setText(
            words.gettext("An assignment belongs to a point: write the decision first.")
        )

    def settle(self) -> None:
        for row in self._rows.values():
            row.deadline.settle()

    def _show(self) -> None:
        item, locked = self._item, self._locked
        if item is None:
            return
        texts = {point.id: point.text.nearest(self._content.language)[0] for point in item.points}
        self._tell_of_lost({task.id for task in item.assignments})
        self._rows = {
            task.id: self._rows.get(task.id) or _AssignmentRow(self.ui, self._content)
            for task in item.assignments
        }
        for task in item.assignments:
            row = self._rows[task.id]
            row.show_task(task, texts[task.decision_id], self._people, locked)
        self.point.set_choices([(point.id, point.number) for point in item.points])
        last: list[QWidget] = [] if locked else [self._last if item.points else self._no_points]
        self._point_to_it()
        self._no_points.set_first(first=True)
        head: list[QWidget] = [self._head] if item.points or locked else []
        self.set_rows([*head, *self._rows.values(), *last])
        self.set_locked(locked=bool(locked))
        self.picker.set_people(partial(self._people.to_pick, self._content.language))

    def _tell_of_lost(self, left: set[str]) -> None:
        """What was typed wrong goes with its row: where that is, it is said once more."""
        if any(row.wrong for task_id, row in self._rows.items() if task_id not in left):
            self.ui.tell(Notice("warning", _no_date))

    def _point_to_it(self) -> None:
        """The point being typed may not be in the file yet: it is chosen when it is."""
        if self._item is not None and self._wanted in (point.id for point in self._item.points):
            self.point.set_value(self._wanted)

    def _add(self, person_id: str) -> None:
        self._write(AssignmentData(responsible_ids=(person_id,)))

    def _add_words(self, words: str) -> None:
        """Nobody by name: "heads of departments"."""
        named = with_text(NO_TEXT, self._content.language, words)
        self._write(AssignmentData(responsible=named))

    def _write(self, data: AssignmentData) -> None:
        decision_id = self.point.value()
        if isinstance(decision_id, str):
            self.ui.session.write(add_assignment, decision_id, data).then(self._date_it)

    def _date_it(self, assignment_id: str) -> None:
        """The assignment is there: its deadline is typed next."""
        row = self._rows.get(assignment_id)
        if row is not None and self.picker.hasFocus():
            row.deadline.setFocus(Qt.FocusReason.OtherFocusReason)


def _no_date(words: Translator) -> str:
    return words.gettext("This is not a date. Write it as 31.12.2026.")


class _Head(BoxRow):
    def __init__(self) -> None:
        super().__init__(first=True)
        self.setProperty("kind", "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(TABLE_HEAD)
        self._labels = [label("column") for _ in range(4)]
        for place, width in ((0, POINT), (2, PERSON), (3, DEADLINE)):
            self._labels[place].setFixedWidth(width)
        self._labels[3].setIndent(GAP_S)  # as in the field below it
        for place, each in enumerate(self._labels):
            self.cells.addWidget(each, 1 if place == 1 else 0)
            if place == 1:
                self.cells.addSpacing(GAP_S)
        self.cells.addSpacing(MORE)

    def set_texts(self, *texts: str) -> None:
        for each, text in zip(self._labels, texts, strict=True):
            each.setText(text)


class _AssignmentRow(Retranslating, BoxRow):
    def __init__(self, ui: Ui, content: ContentLanguage) -> None:
        super().__init__()
        self.ui = ui
        self._content = content
        self._task: AssignmentText | None = None
        self._people = People()
        self._number = label("number")
        self._number.setFixedWidth(POINT)
        self._text = ElidedLabel()
        self._person = label(wrap=True)
        self._person.setFixedWidth(PERSON)
        self.deadline = DateEdit(ui)
        self.deadline.setProperty("bare", True)
        self.deadline.setFixedWidth(DEADLINE)
        self.deadline.left_changed.connect(self._save)
        self.deadline.editingFinished.connect(self._check)
        self._error = ErrorLine(ui, self.deadline, wrap=False)
        self._more = MoreButton(
            ui,
            [
                (lambda words: words.pgettext("button", "Change who is responsible…"), self._edit),
                (lambda words: words.pgettext("button", "Remove the assignment"), self._remove),
            ],
        )
        self.cells.addWidget(self._number)
        self.cells.addWidget(self._text, 1)
        self.cells.addSpacing(GAP_S)
        self.cells.addWidget(self._person)
        self.cells.addWidget(self.deadline)
        self.cells.addWidget(self._more)
        self.add_below(self._error)
        self.retranslate()

    @property
    def wrong(self) -> bool:
        """Whether what is typed is no date; it stays until it is mended."""
        return not self.deadline.is_valid()

    def show_task(self, task: AssignmentText, text: str, people: People, locked: str) -> None:
        self._task, self._people = task, people
        self._number.setText(task.number)
        self._text.setText(" ".join(text.split()))
        language = self._content.language
        named = people.names((*task.responsible_ids, *task.co_executor_ids), language)
        words = task.responsible.nearest(language)[0]
        self._person.setText(", ".join(part for part in (named, words) if part))
        if locked or not self.wrong:
            self.deadline.show_value(task.deadline)
        self.deadline.setReadOnly(bool(locked))
        self.deadline.setToolTip(locked)
        self._more.setVisible(not locked)
        self.retranslate()

    def retranslate(self) -> None:
        words = self.ui.words
        number = self._task.number if self._task else ""
        self.deadline.setAccessibleName(
            words.gettext("Deadline of the assignment to point {number}", number=number)
        )
        self.deadline.setPlaceholderText(words.pgettext("field", "dd.mm.yyyy"))
        if self._error.said:
            self._check()

    def _check(self) -> None:
        """As it is left, not while it is typed: half a date is none yet."""
        self._error.say(_no_date(self.ui.words) if self.wrong else "")

    def _save(self) -> None:
        if self._task is None or self.wrong:
            return
        self._check()
        data = data_of(self._task, self.deadline.value())
        self.ui.session.write(change_assignment, self._task.id, data)

    def _edit(self) -> None:
        task = self._task
        if task is None:
            return
        self.deadline.settle()
        AssignmentDialog(
            self.ui,
            self,
            self._people,
            self._content,
            task,
            lambda data: self.ui.session.write(change_assignment, task.id, data),
        ).open()

    def _remove(self) -> None:
        if self._task is None:
            return
        number = self._task.number
        offer_undo(
            self.ui,
            self.ui.session.write(remove_assignment, self._task.id),
            lambda words: words.gettext(
                "The assignment to point {number} was removed.", number=number
            ),
        )
