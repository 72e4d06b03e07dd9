"""Invited persons: added by two letters or by name, taken off with undo."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.changes import Changes
from qacouncil.operations.attendance import add_guest, remove_guest
from qacouncil.operations.guests import invite
from qacouncil.queries.presence import GuestEntry, Presence, read_presence
from qacouncil.queries.workspace import people_to_name
from qacouncil.rules.lifecycle import Edit
from qacouncil.ui.context import Ui
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import listed_name, one_line
from qacouncil.ui.tokens import GAP_L, GAP_S
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.speaker_picker import SpeakerPicker


class GuestsDialog(Retranslating, Dialog):
    """The list of those invited; each change is saved at once."""

    def __init__(self, ui: Ui, parent: QWidget | None, presence: Presence) -> None:
        super().__init__(ui, parent)
        self._presence = presence
        self._editable = Edit.GUESTS in presence.edits
        self.picker = SpeakerPicker(ui)
        self.picker.setEnabled(self._editable)
        self.picker.picked.connect(self._add)
        self.picker.named.connect(self._invite)
        self._none = label("fact")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._rows: list[QWidget] = []
        self.body.addWidget(self._none)
        self.body.addLayout(self._list)
        # However many are invited, the next one is named at once.
        self.below.addWidget(self.picker)
        self.below.addSpacing(GAP_L)
        ui.session.changed.connect(self._refresh)
        self.retranslate()

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("Invited persons"))
        self._none.setText(words.gettext("Nobody is invited yet."))
        self.picker.setPlaceholderText(
            words.gettext("Invited person: type two letters of the name, or the whole name")
        )
        self.picker.setAccessibleName(words.pgettext("field", "Invited person"))
        self.set_buttons(words.pgettext("button", "Close"), words.pgettext("button", "Done"))
        self.cancel.hide()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if self._editable:
            self.picker.setFocus()

    def removers(self) -> list[Button]:
        """The buttons that take a guest off the list, in its order."""
        return [row.findChildren(Button)[0] for row in self._rows]

    def _show(self) -> None:
        left = next((at for at, each in enumerate(self.removers()) if each.hasFocus()), None)
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(guest) for guest in self._presence.guests]
        for row in self._rows:
            self._list.addWidget(row)
        self._none.setVisible(not self._rows)
        if left is not None:
            self._go_on_at(left)
        people = self.ui.session.read(people_to_name, self._presence.meeting_id)
        there = {guest.person_id for guest in self._presence.guests}
        there |= {member.person_id for member in self._presence.attendees}
        self.picker.set_people(
            lambda: [
                (each.id, listed_name(self.ui, each.name), one_line(each.position, self.ui))
                for each in people
                if each.id not in there
            ]
        )

    def _go_on_at(self, place: int) -> None:
        """Who is gone had the keys: the one after has them now."""
        near = self.removers()[: place + 1]
        (near[-1] if near else self.picker).setFocus()

    def _row(self, guest: GuestEntry) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        name, position = label(), ElidedLabel("fact")
        spelled = listed_name(self.ui, guest.name)
        name.setText(spelled)
        position.setText(one_line(guest.position, self.ui))
        off = Button(self.ui, "flat", "close", small=True)
        off.name_it(self.ui.words.pgettext("button", "Remove from the list: {name}", name=spelled))
        off.setEnabled(self._editable)
        off.clicked.connect(lambda: self._remove(guest.id))
        row.addWidget(name)
        row.addWidget(position, 1)
        row.addWidget(off)
        return made

    def _add(self, person_id: str) -> None:
        self.ui.session.write(add_guest, self._presence.meeting_id, person_id)

    def _invite(self, name: str) -> None:
        self.ui.session.write(invite, self._presence.meeting_id, name)

    def _remove(self, guest_id: str) -> None:
        writing = self.ui.session.write(remove_guest, guest_id)
        offer_undo(
            self.ui,
            writing,
            lambda words: words.gettext("An invited person was taken off the list."),
        )

    def _refresh(self, changes: Changes) -> None:
        if changes.tables & {"guest", "person"}:
            meeting_id, item_id = self._presence.meeting_id, self._presence.item_id
            moment = self.ui.clock()
            self._presence = self.ui.session.read(read_presence, meeting_id, item_id, moment)
            self._show()
