"""What is made of a meeting: what members are sent before it, and the way to all its papers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import PaperKind, Stage
from qacouncil.ui.calendar_files import save_meeting
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.screen import Paper

NOTICE, PRINTED_NOTICE, CALENDAR = "notice", "printed_notice", "calendar"
DOCUMENTS, ISSUED = "documents", "issued"

_LABELS: Mapping[str, Callable[[Translator], str]] = MappingProxyType(
    {
        NOTICE: lambda words: words.pgettext("button", "Save the notice…"),
        PRINTED_NOTICE: lambda words: words.pgettext("button", "Print the notice…"),
        CALENDAR: lambda words: words.pgettext("button", "Save for the calendar…"),
        DOCUMENTS: lambda words: words.pgettext("button", "Documents of the meeting…"),
        ISSUED: lambda words: words.pgettext("button", "Issued papers…"),
    }
)
_BEFORE = (Stage.PLAN, Stage.CONVENE, Stage.HOLD)


def papers_at(stage: Stage) -> list[tuple[str, Callable[[Translator], str]]]:
    """What can be made at this stage. A cancelled meeting is told to the calendars alone."""
    names: tuple[str, ...] = ()
    if stage in _BEFORE:
        names = (NOTICE, PRINTED_NOTICE, CALENDAR)
    elif stage is Stage.CANCELLED:
        names = (CALENDAR,)
    return [(name, _LABELS[name]) for name in names]


def ways_to_papers(stage: Stage, revision: int) -> list[tuple[str, Callable[[Translator], str]]]:
    """To its papers, and to those given out once there may be some; a cancelled one has none."""
    if stage is Stage.CANCELLED:
        return []
    names = [DOCUMENTS, ISSUED] if stage is Stage.SIGNED or revision > 1 else [DOCUMENTS]
    return [(name, _LABELS[name]) for name in names]


def make_paper(ui: Ui, window: QWidget, name: str, paper: Paper) -> None:
    """Make one of them for a meeting. What is rarely wanted is loaded when it is."""
    if name == CALENDAR:
        save_meeting(ui, window, paper.meeting_id, paper.language)
        return
    if name == DOCUMENTS:
        ui.go(Place("documents", paper.meeting_id, field=PaperKind.PROTOCOL))
        return
    if name == ISSUED:
        from qacouncil.ui.documents.issued_dialog import IssuedDialog  # noqa: PLC0415

        IssuedDialog(ui, window, paper.meeting_id).open()
        return
    from qacouncil.ui.notice import print_notice, save_notice  # noqa: PLC0415

    (save_notice if name == NOTICE else print_notice)(ui, window, paper)
