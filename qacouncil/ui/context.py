"""What every widget is given: theme, words, the open file, ways to go and to tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language
from qacouncil.settings import SettingsFile
from qacouncil.ui.retranslate import Languages
from qacouncil.ui.session import Session
from qacouncil.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Place:
    """Where to go: a screen by name, and what to open there by id.

    Screens: welcome, overview, meetings (id: a meeting, "list" or "plan"), meeting (the workspace;
    id: the meeting), decisions, members, programmes (id: a programme or a version), assessment (id:
    a version), documents (id: the meeting; field: a paper or "issued"), settings, about, gallery.
    item, counted from 1, and field lead to the very gap in a meeting. Fields: agenda, details,
    step, attendance, remarks; of the item title, speakers, materials, heard, spoke, points, vote,
    assignments.
    """

    screen: str
    record_id: str = ""
    item: int = 0
    field: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the notification bar: kind is info, warning or error.

    sentence and label are made when shown and again when the language changes. undo: stays ten
    seconds or until the next action; an error stays until it is closed. second: label and action
    of one more button, where a result can be used in two ways.
    """

    kind: str
    sentence: Callable[[Translator], str]
    label: Callable[[Translator], str] | None = None
    action: Callable[[], object] | None = None
    undo: bool = False
    second: tuple[Callable[[Translator], str], Callable[[], object]] | None = None


@dataclass(slots=True)
class Ui:
    """Passed from the main window down to each widget; nothing is looked up globally.

    settings: what the person has chosen (name, theme, splitter widths …), kept for next time.
    """

    theme: Theme
    languages: Languages
    clock: Callable[[], dt.datetime]
    go: Callable[[Place], None]
    tell: Callable[[Notice], None]
    open_session: Session | None = None
    settings: SettingsFile = field(default_factory=SettingsFile)

    @property
    def words(self) -> Translator:
        """The catalogue of the interface language in use."""
        return self.languages.translator

    @property
    def language(self) -> Language:
        return self.languages.language

    @property
    def session(self) -> Session:
        """The open file. Only screens that need one ask; asking without one is a bug."""
        if self.open_session is None:
            raise RuntimeError("no council file is open")
        return self.open_session
