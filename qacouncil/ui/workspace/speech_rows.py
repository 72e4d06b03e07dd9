"""Who spoke and what they said."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from qacouncil.localized import NO_TEXT, Localized
from qacouncil.operations.agenda import add_guest_speech, add_speech, change_speech, remove_speech
from qacouncil.queries.item_texts import ItemTexts, SpeechText
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.session import Writing
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.workspace.content_language import ContentLanguage
from qacouncil.ui.workspace.more import MoreButton
from qacouncil.ui.workspace.name_picker import NamePicker
from qacouncil.ui.workspace.people import People
from qacouncil.ui.workspace.section import BoxRow, RowBox
from qacouncil.ui.workspace.text_field import TextField

NAME = 136  # px of the column of names; a longer one goes on in the next line


class SpeechRows(Retranslating, RowBox):
    """A row for each speech, and a last one that finds the next speaker."""

    def __init__(self, ui: Ui, content: ContentLanguage) -> None:
        super().__init__()
        self.ui = ui
        self._content = content
        self._item: ItemTexts | None = None
        self._people = People()
        self._locked = ""
        self._rows: dict[str, _SpeechRow] = {}
        self.picker = NamePicker(
            ui,
            lambda words: words.pgettext("field", "Speaker"),
            lambda words: words.gettext("Speaker: type two letters of the name"),
            bare=True,
        )
        self.picker.picked.connect(self._add)
        self.picker.named.connect(self._add_guest)
        self._last = BoxRow(first=True)
        self._last.cells.setContentsMargins(0, 0, 0, 0)
        self._last.cells.addWidget(self.picker)
        self.keep(self._last)
        content.changed.connect(self._name_all)

    def show_item(self, item: ItemTexts, people: People, locked: str) -> None:
        """The speeches of an item; rows that stay keep their cursor. locked: why, or empty."""
        self._item, self._people, self._locked = item, people, locked
        self._rows = {
            speech.id: self._rows.get(speech.id) or _SpeechRow(self.ui, self._content, speech.id)
            for speech in item.speeches
        }
        for place, speech in enumerate(item.speeches):
            self._rows[speech.id].show_speech(speech, self._name(speech), locked)
            self._rows[speech.id].set_first(first=place == 0)
        self._last.set_first(first=not item.speeches)
        self.set_rows([*self._rows.values(), *([] if locked else [self._last])])
        self.set_locked(locked=bool(locked))
        self.picker.setEnabled(not locked)
        self.picker.set_people(partial(people.to_pick, self._content.language))

    def retranslate(self) -> None:
        for row in self._rows.values():
            row.retranslate()

    def settle(self) -> None:
        for row in self._rows.values():
            row.text.settle()

    def _name_all(self) -> None:
        if self._item is not None:
            self.show_item(self._item, self._people, self._locked)

    def _name(self, speech: SpeechText) -> str:
        return self._people.name(speech.person_id, self._content.language)

    def _add(self, person_id: str) -> None:
        if self._item is not None:
            session = self.ui.session
            session.write(add_speech, self._item.id, person_id, NO_TEXT).then(self._write_on)

    def _add_guest(self, name: str) -> None:
        if self._item is not None:
            self.ui.session.write(add_guest_speech, self._item.id, name).then(self._write_on)

    def _write_on(self, speech_id: str) -> None:
        """The speech is there: its words are typed next."""
        row = self._rows.get(speech_id)
        if row is not None and self.picker.hasFocus():
            row.text.setFocus(Qt.FocusReason.OtherFocusReason)


class _SpeechRow(BoxRow):
    def __init__(self, ui: Ui, content: ContentLanguage, speech_id: str) -> None:
        super().__init__()
        self._ui, self._id = ui, speech_id
        self._person_id = ""
        self._said = ""
        self._name = label("number", wrap=True)
        self._name.setFixedWidth(NAME)
        self._name.setContentsMargins(0, 3, 0, 3)
        self.text = TextField(ui, content, self._save, bare=True, record=f"speech {speech_id}")
        self.text.set_hint(lambda words: words.gettext("What was said"))
        self._more = MoreButton(
            ui, [(lambda words: words.pgettext("button", "Remove the speech"), self._remove)]
        )
        top = Qt.AlignmentFlag.AlignTop
        self.cells.addWidget(self._name, 0, top)
        self.cells.addWidget(self.text, 1, top)
        self.cells.addWidget(self._more, 0, top)

    def show_speech(self, speech: SpeechText, name: str, locked: str) -> None:
        self._person_id, self._said = speech.person_id, name
        self._name.setText(name)
        self.text.show_localized(speech.text)
        self.text.set_locked(locked)
        self._more.setVisible(not locked)
        self.retranslate()

    def retranslate(self) -> None:
        words = self._ui.words
        self.text.setAccessibleName(words.gettext("Speech: {name}", name=self._said))

    def _save(self, visit: str, text: Localized) -> Writing:
        return self._ui.session.write_visit(visit, change_speech, self._id, self._person_id, text)

    def _remove(self) -> None:
        self.text.settle()
        name = self._said
        offer_undo(
            self._ui,
            self._ui.session.write(remove_speech, self._id),
            lambda words: words.gettext("{name}: the speech was removed.", name=name),
        )
