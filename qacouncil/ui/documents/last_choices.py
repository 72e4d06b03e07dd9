"""What was chosen last on the screen of documents, kept for next time."""

from __future__ import annotations

from pathlib import Path

from qacouncil.errors import UserError
from qacouncil.rules.terms import PaperKind, PaperLanguage
from qacouncil.ui.context import Ui


def last_kind(ui: Ui) -> PaperKind | None:
    """The paper looked at last."""
    kept = ui.settings.chosen.documents.get("kind")
    return next((each for each in PaperKind if each == kept), None)


def last_language(ui: Ui) -> PaperLanguage:
    """The language chosen last, else that of the window."""
    kept = ui.settings.chosen.documents.get("language", ui.language)
    return next((each for each in PaperLanguage if each == kept), PaperLanguage(ui.language))


def last_folder(ui: Ui) -> Path | None:
    """Where papers were saved last, if it is there still."""
    kept = ui.settings.chosen.documents.get("folder", "")
    return Path(kept) if kept and Path(kept).is_dir() else None


def remember(ui: Ui, **chosen: str) -> None:
    """Keep these choices."""
    try:
        ui.settings.change(documents={**ui.settings.chosen.documents, **chosen})
    except UserError:
        return  # they hold for this run
