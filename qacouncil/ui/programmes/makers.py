"""The dialogs of programmes as for the first there is; for a new one where there is none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from qacouncil.queries.programme_card import ProgrammeCard, programme_card
from qacouncil.queries.programme_matrix import programme_matrix
from qacouncil.queries.programmes_list import programmes_list
from qacouncil.ui.context import Ui
from qacouncil.ui.programmes.discipline_dialog import DisciplineDialog, OutcomeDialog
from qacouncil.ui.programmes.item_dialog import AboutProgrammeDialog
from qacouncil.ui.programmes.programme_dialog import ProgrammeDialog
from qacouncil.ui.programmes.review_dialog import ReviewDialog
from qacouncil.ui.programmes.version_dialogs import CopyVersionDialog, VersionDialog
from qacouncil.ui.said import today


def programme_dialog(name: str, ui: Ui, parent: QWidget) -> QDialog:
    """By the name it has in `screens.py`. Raises KeyError for another."""
    card = _first(ui)
    if card is None:
        return ProgrammeDialog(ui, parent)
    version = card.versions[0] if card.versions else None
    matrix = ui.session.read(programme_matrix, version.id) if version is not None else None
    disciplines = matrix.disciplines if matrix is not None else ()
    outcomes = matrix.outcomes if matrix is not None else ()
    made: dict[str, Callable[[], QDialog]] = {
        "programme": lambda: ProgrammeDialog(ui, parent, card),
        "programme_version": lambda: VersionDialog(ui, parent, card, version),
        "programme_review": lambda: ReviewDialog(ui, parent, card, next(iter(card.reviews), None)),
        "programme_item": lambda: AboutProgrammeDialog(ui, parent, card.line),
    }
    if version is not None and matrix is not None:
        made |= {
            "copied_version": lambda: CopyVersionDialog(ui, parent, card, version),
            "discipline": lambda: DisciplineDialog(
                ui, parent, matrix, next(iter(disciplines), None)
            ),
            "learning_outcome": lambda: OutcomeDialog(
                ui, parent, matrix, next(iter(outcomes), None)
            ),
        }
    return made.get(name, made["programme_version"])()


def _first(ui: Ui) -> ProgrammeCard | None:
    """The first programme with a version that has disciplines; else the first there is."""
    day = today(ui)
    rows = ui.session.read(programmes_list, ui.session.council_id, day)
    cards = [ui.session.read(programme_card, row.id, day) for row in rows]
    there = [each for each in cards if each is not None]
    filled = [each for each in there if any(one.disciplines for one in each.versions)]
    return next(iter([*filled, *there]), None)
