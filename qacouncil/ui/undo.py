"""Removing offers undo: a notice that puts back what an operation took away."""

from __future__ import annotations

from collections.abc import Callable

from qacouncil.i18n.translator import Translator
from qacouncil.operations.undo import restore
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.session import Writing

Sentence = Callable[[Translator], str]


class Steps:
    """What was done here one after another, to be taken back with Ctrl+Z, the last one first."""

    def __init__(self, ui: Ui) -> None:
        self._ui = ui
        self._done: list[int] = []  # audit rows

    def keep(self, writing: Writing) -> None:
        """Remember it once it is on disk."""

        def written(_result: object) -> None:
            if writing.sequence is not None:
                self._done.append(writing.sequence)

        writing.then(written)

    def undo(self) -> None:
        """Take back the last one, if there is one."""
        if self._done:
            self._ui.session.write(restore, self._done.pop())


def offer_undo(ui: Ui, writing: Writing, sentence: Sentence) -> Writing:
    """Once the operation is on disk, tell it with this sentence and offer to undo it."""
    session = ui.session

    def told(_result: object) -> None:
        sequence = writing.sequence
        if sequence is None:
            return  # nothing was changed
        ui.tell(
            Notice(
                "info",
                sentence,
                label=lambda words: words.pgettext("button", "Restore"),
                action=lambda: session.write(restore, sequence),
                undo=True,
            )
        )

    return writing.then(told)
