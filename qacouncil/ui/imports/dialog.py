"""Importing a table: its columns, then its rows with every finding, then one commit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from qacouncil.errors import UserError
from qacouncil.exchange.import_choices import ImportChoices
from qacouncil.exchange.sheet import Sheet
from qacouncil.exchange.sheet_file import read_sheets
from qacouncil.operations.undo import restore
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.imports.columns_page import ColumnsPage
from qacouncil.ui.imports.kind import ImportKind, Preview
from qacouncil.ui.imports.preview_page import PreviewPage
from qacouncil.ui.imports.steering import Steering
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.session import Writing
from qacouncil.ui.widgets.basic import Button
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.progress import Progress

_WIDTH, _HEIGHT = 1020, 560  # where the window has room
_LEAST_WIDTH, _LEAST_HEIGHT = 640, 250
_AROUND = 60  # px of a dialog beside its body
_ABOVE = 190  # and above and below it


class ImportDialog(Retranslating, Dialog):
    """`imported`: how many, once they are on disk. Esc stops what is under way, then cancels.

    sheets: where they have been read already.
    """

    def __init__(
        self,
        ui: Ui,
        parent: QWidget,
        kind: ImportKind,
        path: Path,
        sheets: Sequence[Sheet] | None = None,
    ) -> None:
        super().__init__(ui, parent)
        self.imported = 0
        self._kind, self._path = kind, path
        self._choices = self._shown = ImportChoices()
        self._preview: Preview | None = None
        self._steering: Steering | None = None
        self._writing: Writing | None = None
        self._name = ElidedLabel("fact", middle=True)
        self.columns, self.rows = ColumnsPage(ui, kind), PreviewPage(ui, kind)
        self.progress = Progress(ui)
        self.progress.hide()
        self.back = Button(ui, "flat", "columns")
        self._arrange_pages(parent)
        self.columns.changed.connect(self._forget_rows)
        self.rows.chosen.connect(self._choose)
        self.progress.cancelled.connect(self._stop)
        self.back.clicked.connect(self._go_back)
        self.retranslate()
        if sheets is None:
            self._read_file()
        else:
            self._show_sheets(sheets)

    @property
    def on_rows(self) -> bool:
        """Whether the rows are shown, not the columns."""
        return not self.rows.isHidden()

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(self._kind.question(t))
        self._name.setText(self._path.name)
        self.back.setText(t.pgettext("button", "Columns"))
        verb = t.pgettext("button", "Show the rows")
        if self.on_rows and self._preview is not None:
            verb = self._kind.verb(t, self._preview.taken)
        self.set_buttons(t.pgettext("button", "Cancel"), verb)
        self._allow()

    def confirm(self) -> None:
        if not self.on_rows:
            self._read_rows(turn=True)
        elif self._preview is not None and self._can_import(self._preview):
            self._write(self._preview)

    def reject(self) -> None:
        """What is being written is taken back first; the dialog stays until that is done."""
        self._stop()
        if self._writing is None:
            super().reject()

    def _read_file(self) -> None:
        steering = self._begin()
        work = self.ui.session.work(read_sheets, self._path, steering.told)
        work.then(partial(self._take_sheets, steering)).otherwise(partial(self._fail, steering))
        work.stopped(partial(self._not_read, steering))

    def _take_sheets(self, steering: Steering, sheets: Sequence[Sheet]) -> None:
        if not self._is_over(steering):
            self._show_sheets(sheets)

    def _show_sheets(self, sheets: Sequence[Sheet]) -> None:
        self.columns.show_sheets(sheets)
        self._allow()
        self.columns.first().setFocus()

    def _read_rows(self, *, turn: bool = False) -> None:
        chosen = self.columns.chosen()
        if chosen is None:
            return
        self.refused.hide()
        steering = self._begin()
        choices = self._choices
        work = self.ui.session.work(self._kind.read, *chosen, choices, steering.told)
        take = partial(self._take_rows, steering, choices, turn)
        work.then(take).otherwise(partial(self._fail, steering))
        work.stopped(partial(self._not_shown, steering))
        self._allow()

    def _take_rows(
        self, steering: Steering, choices: ImportChoices, turn: bool, preview: Preview
    ) -> None:
        if not self._is_over(steering):
            self.show_rows(preview, choices, turn=turn)

    def show_rows(self, preview: Preview, choices: ImportChoices, *, turn: bool = True) -> None:
        """The rows as they were read by these choices; turn: from the columns to them."""
        self._preview, self._choices, self._shown = preview, choices, choices
        self.rows.show_preview(preview, choices)
        if turn:
            self._turn(to_rows=True)
        self.retranslate()

    def _choose(self, choices: ImportChoices) -> None:
        self._choices = choices
        self._read_rows()

    def _forget_rows(self) -> None:
        """Answers belong to the columns they were given for."""
        self._choices = self._shown = ImportChoices()
        self._preview = None
        self.refused.hide()
        self._allow()

    def _not_read(self, steering: Steering) -> None:
        """Without its file there is nothing to do here."""
        if not self._is_over(steering) and self.isVisible():
            super().reject()

    def _not_shown(self, steering: Steering) -> None:
        """The choices are again those of the rows that are seen."""
        if self._is_over(steering):
            return
        self._choices = self._shown
        if self._preview is not None:
            self.rows.show_preview(self._preview, self._shown)
        self._allow()

    def _go_back(self) -> None:
        self._turn(to_rows=False)
        self.retranslate()

    def _turn(self, *, to_rows: bool) -> None:
        self.columns.setVisible(not to_rows)
        self.rows.setVisible(to_rows)
        self.back.setVisible(to_rows)
        (self.rows if to_rows else self.columns).first().setFocus()

    def _write(self, preview: Preview) -> None:
        steering = self._begin()
        self.verb.setEnabled(False)
        self.rows.setEnabled(False)
        self.back.setEnabled(False)
        writing = self._kind.write(preview, steering.told)
        self._writing = writing
        writing.then(lambda _result: self._written(steering, writing, preview.taken))
        writing.otherwise(partial(self._fail, steering))
        writing.stopped(partial(self._stopped, steering))

    def _written(self, steering: Steering, writing: Writing, number: int) -> None:
        offer_to_undo(self.ui, self._kind, writing, number)
        if self._is_over(steering):
            return
        self._writing = None
        self.imported = number
        self.accept()

    def _stopped(self, steering: Steering) -> None:
        """Nothing was written; the rows are as they were."""
        if self._is_over(steering):
            return
        self._free()
        self.refused.setText(self.ui.words.gettext("Stopped: nothing was imported."))
        self.refused.show()

    def _fail(self, steering: Steering, error: UserError) -> None:
        if self._is_over(steering):
            return
        self._free()
        self.refuse(error)
        self._allow()

    def _free(self) -> None:
        self._writing = None
        self.rows.setEnabled(True)
        self.back.setEnabled(True)
        self._allow()

    def _begin(self) -> Steering:
        """Work begins; what went on before is stopped, and its answer is not awaited."""
        self._stop()
        steering = Steering()
        # A method of a widget: what the other thread tells comes to this one.
        steering.stepped.connect(self._step)
        self._steering = steering
        self.progress.begin()
        return steering

    def _step(self, steering: object, done: int, total: int) -> None:
        if steering is self._steering:
            t = self.ui.words
            sentence = t.gettext("Done: {done} of {total}", done=done, total=total)
            self.progress.show_step(sentence, done, total)

    def _stop(self) -> None:
        if self._steering is not None:
            self._steering.stop()

    def _is_over(self, steering: Steering) -> bool:
        """Whether an answer comes too late; otherwise the work is at its end now."""
        if not isValid(self) or steering is not self._steering:
            return True
        self._steering = None
        self.progress.end()
        return False

    def _allow(self) -> None:
        """The verb is there as soon as there is something to do and nothing open."""
        if self.on_rows:
            allowed = self._preview is not None and self._can_import(self._preview)
        else:
            allowed = self.columns.chosen() is not None and not self.columns.lacking()
        self.verb.setEnabled(allowed and self._writing is None)

    def _can_import(self, preview: Preview) -> bool:
        """While rows are read anew, those that are seen are not what was chosen."""
        return self._steering is None and not preview.open and preview.taken > 0

    def _arrange_pages(self, parent: QWidget) -> None:
        window = parent.window()
        width = max(_LEAST_WIDTH, min(_WIDTH, window.width() - _AROUND))
        height = max(_LEAST_HEIGHT, min(_HEIGHT, window.height() - _ABOVE))
        self.body.addStrut(width)
        self.body.addWidget(self._name)
        for page in (self.columns, self.rows):
            page.setMinimumHeight(height)
            self.body.addWidget(page, 1)
        self.rows.hide()
        self.back.hide()
        self.below.addWidget(self.progress)
        self.add_beside_buttons(self.back)


def offer_to_undo(ui: Ui, kind: ImportKind, writing: Writing, number: int) -> None:
    """Say how many were imported; the whole of it can be taken back."""
    sequence, session = writing.sequence, ui.session
    if sequence is None:
        return
    ui.tell(
        Notice(
            "info",
            lambda t: kind.done(t, number),
            label=lambda t: t.pgettext("button", "Undo"),
            action=lambda: session.write(restore, sequence),
            undo=True,
        )
    )
