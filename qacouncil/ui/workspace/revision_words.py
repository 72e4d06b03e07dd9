"""How a revision of the minutes is called."""

from __future__ import annotations

import datetime as dt

from qacouncil.queries.revisions import Revision
from qacouncil.ui.context import Ui
from qacouncil.ui.widgets.typed_times import date_as_shown


def day(stored: str) -> str:
    """The local date of a stored moment; empty where there is none."""
    return date_as_shown(dt.datetime.fromisoformat(stored).astimezone().date()) if stored else ""


def revision_words(ui: Ui, revision: Revision) -> str:
    """Revision 1, signed 20.11.2026; the draft is called so."""
    if not revision.signed_at:
        return ui.words.gettext("Revision {number}, draft", number=revision.number)
    return ui.words.gettext(
        "Revision {number}, signed: {date}", number=revision.number, date=day(revision.signed_at)
    )
