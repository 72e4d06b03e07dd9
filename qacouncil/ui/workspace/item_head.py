"""The head of an item: title, who reports, area, when it began, and the way to the next."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.area_words import AREAS, area_words
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language, Localized
from qacouncil.operations.agenda import (
    change_item,
    mark_finish_later,
    set_item_times,
    set_speakers,
)
from qacouncil.queries.item_texts import ItemTexts
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.session import Writing
from qacouncil.ui.tokens import GAP_M, GAP_S, GAP_XS
from qacouncil.ui.widgets.basic import Button, label, line
from qacouncil.ui.widgets.error_line import ErrorLine
from qacouncil.ui.widgets.fields import Choice, ClockEdit
from qacouncil.ui.widgets.key_button import KeyButton
from qacouncil.ui.widgets.segmented import Segmented
from qacouncil.ui.workspace.content_language import ContentLanguage
from qacouncil.ui.workspace.item_about import ItemAbout
from qacouncil.ui.workspace.item_timer import ItemTimer
from qacouncil.ui.workspace.materials import Materials
from qacouncil.ui.workspace.people import People
from qacouncil.ui.workspace.people_dialogs import SpeakersDialog
from qacouncil.ui.workspace.text_field import LANGUAGE_NAMES, TextField

CLOCK = 64  # px
_NAMES, _NAMES_NARROW = 320, 96  # px
_WITH_KEY = 640  # px from which the key of the next item stands beside its words


class ItemHead(Retranslating, QWidget):
    """`next_asked`, `previous_asked`: another item is wanted."""

    next_asked = Signal()
    previous_asked = Signal()

    def __init__(self, ui: Ui, content: ContentLanguage) -> None:
        super().__init__()
        self.ui = ui
        self._content = content
        self._item: ItemTexts | None = None
        self._people = People()
        self._locked = ""
        self._start = 0
        self._narrow = False
        self._ahead: bool | None = None
        self._number = label("title")
        self.title = TextField(ui, content, self._save_title, bare=True)
        self.title.setProperty("heading", True)
        self.title.set_hint(lambda words: words.gettext("What is the item about?"))
        self.previous = Button(ui, icon_name="up")
        self.previous.clicked.connect(self.previous_asked)
        self.next = KeyButton(ui, "Ctrl+Enter")
        self.next.clicked.connect(self.next_asked)
        self.speakers = Button(ui, "flat", small=True)
        self.speakers.clicked.connect(self._choose_speakers)
        self.timer = ItemTimer(ui)
        self.later = Button(ui, "flat", "flag", small=True)
        self.later.setCheckable(True)
        self.later.clicked.connect(self._save_later)
        self.materials = Materials(ui)
        self.materials.counted.connect(self._say_materials)
        self.clip = Button(ui, "flat", "paperclip", small=True)
        self.clip.setCheckable(True)
        self.clip.clicked.connect(self._toggle_materials)
        self.about = ItemAbout(ui)
        self.area = Choice(ui)
        self.area.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.area.setMinimumContentsLength(8)
        self.area.chosen.connect(self._save_area)
        self._began = label("fact")
        self.began = ClockEdit(ui)
        self.began.setFixedWidth(CLOCK)
        for each in (self.area, self.began):
            each.setProperty("small", True)
        self.began.left_changed.connect(self._save_times)
        self.began.editingFinished.connect(self._check_times)
        self._error = ErrorLine(ui, self.began, wrap=False)
        self.language = Segmented(ui)
        self.language.set_choices([(each, LANGUAGE_NAMES[each]) for each in LANGUAGES])
        self.language.chosen.connect(self._choose_language)
        content.changed.connect(self._language_changed)
        self._arrange()
        self.retranslate()

    def show_item(self, item: ItemTexts, people: People, start: int, locked: str) -> None:
        """locked: why the agenda cannot be changed, or empty. start: of the meeting, minutes."""
        another = self._item is None or self._item.id != item.id
        if another:
            self._leave_item()
        self._item, self._people, self._locked, self._start = item, people, locked, start
        self._number.setText(f"{item.number}.")
        self.title.show_localized(item.title, f"title {item.id}")
        self.title.set_locked(locked)
        self.area.set_value(item.area)
        self.area.setEnabled(not locked)
        self.area.setToolTip(locked or area_words(self.ui.words, item.area))
        self.about.show_item(item.id, locked)
        if another or self.began.is_valid():
            self.began.show_value(item.starts)
        self._say_later()
        self._say_speakers()

    def show_order(self, *, first: bool, last: bool) -> None:
        """Whether there is an item before and after this one."""
        self.previous.setEnabled(not first)
        self.next.setEnabled(not last)

    def lock_texts(self, reason: str) -> None:
        """Why the texts cannot be changed, or empty: neither can the time and the mark then."""
        if reason and self._item is not None and not self.began.is_valid():
            self._leave_item()  # nobody could mend it
            self.began.set_value(self._item.starts)
        self.began.setReadOnly(bool(reason))
        self.began.setToolTip(reason)
        if bool(self.began.property("locked")) != bool(reason):
            self.began.setProperty("locked", bool(reason))
            self.began.style().unpolish(self.began)
            self.began.style().polish(self.began)
        self.later.setEnabled(not reason)
        self.later.setToolTip(reason)
        self._say_later()

    def toggle_later(self) -> None:
        """Mark the item to be finished later, or take the mark off."""
        self.later.click()

    def retranslate(self) -> None:
        words = self.ui.words
        self.title.setAccessibleName(words.pgettext("field", "Title of the item"))
        self.previous.name_it(words.gettext("Previous item (Ctrl+Shift+Enter)"))
        self.next.setText(words.pgettext("button", "Next item"))
        self.next.setToolTip("Ctrl+Enter")
        areas = [(area, area_words(words, area)) for area in AREAS]
        self.area.set_choices(areas)
        if self._item is not None:
            self.area.set_value(self._item.area)
        self.area.setAccessibleName(words.pgettext("field", "Area of decision"))
        self._began.setText(words.pgettext("field", "Began at"))
        self.began.setAccessibleName(words.pgettext("field", "Began at"))
        self.later.setAccessibleName(words.pgettext("button", "Finish later"))
        self.language.setAccessibleName(words.gettext("Language of the minutes"))
        self._say_later()
        self._say_speakers()
        self._say_materials()
        if self._error.said:
            self._check_times()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.next.show_key(shown=event.size().width() >= _WITH_KEY)

    def set_narrow(self, *, narrow: bool) -> None:
        """The switch of the language stands here while the page's is in a drawer: the mark and the
        rapporteur give their words for it."""
        self.language.setVisible(narrow)
        self.timer.set_narrow(narrow=narrow)
        self._began.setVisible(not narrow)  # beside the clock its field speaks for itself
        self._narrow = narrow
        self._say_later()
        self._say_speakers()

    def settle(self) -> None:
        self.title.settle()
        self.began.settle()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP_S)
        top.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.title, 1, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.previous, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.next, 0, Qt.AlignmentFlag.AlignTop)
        self._number.setContentsMargins(0, 3, 0, 0)
        below = QHBoxLayout()
        below.setSpacing(GAP_XS)  # flat buttons have room of their own
        below.addSpacing(-GAP_S)  # the words of the flat button begin below the number
        below.addWidget(self.speakers)
        below.addWidget(self.clip)
        below.addWidget(self.about)
        below.addWidget(self.area, 1)
        below.addWidget(self.later)
        below.addWidget(self.timer)
        below.addWidget(self._began)
        below.addSpacing(GAP_XS)
        below.addWidget(self.began)
        below.addSpacing(GAP_XS)
        below.addWidget(self.language)
        rows = QVBoxLayout()
        rows.setContentsMargins(GAP_M, GAP_S, GAP_M, 6)
        rows.setSpacing(2)
        rows.addLayout(top)
        rows.addLayout(below)
        rows.addWidget(self.about.line)
        rows.addWidget(self.materials)
        rows.addWidget(self._error, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(rows)
        column.addWidget(line())

    def show_materials(self, item_id: str, locked: str, *, ahead: bool) -> None:
        """ahead: the meeting is still to come: what is to be read stands open."""
        if ahead != self._ahead:
            self._ahead = ahead
            self.clip.setChecked(ahead)
        self.materials.show_item(item_id, locked)
        self.clip.setEnabled(not locked or self.materials.count > 0)

    def _say_materials(self) -> None:
        """The number beside the clip; without any, the clip asks for the first."""
        words, count = self.ui.words, self.materials.count
        said = words.pgettext("button", "Attach files…")
        if count:
            said = words.gettext("Materials of the item: {number}", number=count)
        self.clip.setText(str(count) if count else "")
        self.clip.setToolTip(said)
        self.clip.setAccessibleName(said)
        self.materials.setVisible(bool(count) and self.clip.isChecked())

    def _toggle_materials(self) -> None:
        if not self.materials.count:
            self.clip.setChecked(True)
            self.materials.ask_for_files()
        self._say_materials()

    def _leave_item(self) -> None:
        """What was typed wrong is not kept for the item: it is said once more."""
        if not self.began.is_valid():
            self.ui.tell(Notice("warning", _no_time))
            self.began.set_value(None)
        self._error.say("")

    def _say_speakers(self) -> None:
        words = self.ui.words
        named = self._names(self._item.speaker_ids) if self._item else ""
        said = words.gettext("Rapporteur: {name}", name=named) if named else ""
        shown = (named if self._narrow else said) or words.pgettext(
            "button", "Name the rapporteur…"
        )
        room = _NAMES_NARROW if self._narrow else _NAMES
        metrics = self.speakers.fontMetrics()
        self.speakers.setText(metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room))
        self.speakers.setAccessibleName(said or shown)
        self.speakers.setEnabled(not self._locked)
        self.speakers.setToolTip(self._locked or named)

    def _say_later(self) -> None:
        words, marked = self.ui.words, self._item is not None and self._item.finish_later
        later = words.pgettext("button", "Finish later")
        said = words.gettext("To be finished") if marked else later
        self.later.setText("" if self._narrow else said)
        if self.later.isEnabled():
            self.later.setToolTip(f"{said} (F7)")
        self.later.setChecked(marked)
        self.later.set_kind("warning" if marked else "flat")

    def _names(self, ids: Iterable[str]) -> str:
        return self._people.names(ids, self._content.language)

    def _choose_language(self, language: Language) -> None:
        self._content.choose(language)

    def _language_changed(self) -> None:
        self.language.set_value(self._content.language)
        self._say_speakers()

    def _choose_speakers(self) -> None:
        item = self._item
        if item is None:
            return
        SpeakersDialog(
            self.ui,
            self,
            self._people,
            item.speaker_ids,
            lambda ids: self.ui.session.write(set_speakers, item.id, ids),
        ).open()

    def _save_title(self, visit: str, title: Localized) -> Writing | None:
        if self._item is None:
            return None
        # As chosen, which may be on its way to the disk still.
        area = str(self.area.value() or self._item.area)
        return self.ui.session.write_visit(visit, change_item, self._item.id, title, area)

    def _save_area(self, area: str) -> None:
        if self._item is not None:
            self.ui.session.write(change_item, self._item.id, self.title.localized, area)

    def _save_later(self) -> None:
        if self._item is not None:
            later = self.later.isChecked()
            self.ui.session.write(mark_finish_later, self._item.id, later=later)

    def _save_times(self) -> None:
        item = self._item
        if item is None or not self.began.is_valid():
            return
        self._check_times()
        begins = self.began.value(self._start)
        self.ui.session.write(set_item_times, item.id, begins, item.ends)

    def _check_times(self) -> None:
        """As it is left, not while it is typed: half a time is none yet."""
        self._error.say("" if self.began.is_valid() else _no_time(self.ui.words))


def _no_time(words: Translator) -> str:
    return words.gettext("This is not a time. Write it as 15:20.")
