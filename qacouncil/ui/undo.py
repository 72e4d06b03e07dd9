"""Removing offers undo: a notice that puts back what an operation took away."""

from __future__ import annotations

from collections.abc import Callable

from qacouncil.i18n.translator import Translator
from qacouncil.operations.undo import restore
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.session import Writing


def offer_undo(ui: Ui, writing: Writing, sentence: Callable[[Translator], str]) -> Writing:
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
