"""At the item that confirms earlier minutes: as presented, or with which changes."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.errors import UserError
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.operations.confirmation import confirm_minutes, take_back_confirmation
from qacouncil.queries.item_texts import ItemTexts
from qacouncil.queries.review import ConfirmedMinutes, confirmed_by_item
from qacouncil.rules.terms import ConfirmationOutcome, Stage
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.session import Writing
from qacouncil.ui.tokens import GAP_S, GAP_XS
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.callout import Callout
from qacouncil.ui.widgets.segmented import Segmented
from qacouncil.ui.widgets.typed_times import date_as_shown
from qacouncil.ui.workspace.content_language import ContentLanguage
from qacouncil.ui.workspace.text_field import TextField

_NOT_YET = "not_yet"


class ConfirmationSection(Retranslating, QWidget):
    """Says what was confirmed, and leads to the minutes that are to be changed."""

    def __init__(self, ui: Ui, content: ContentLanguage) -> None:
        super().__init__()
        self.ui = ui
        self._item: ItemTexts | None = None
        self._shown: ConfirmedMinutes | None = None
        self._locked = ""
        self._refusal: UserError | None = None
        self._wanted: object = None  # with changes that are not written yet
        self._fact = label("fact", wrap=True)
        self.outcome = Segmented(ui)
        self.outcome.chosen.connect(self._choose)
        self.changes = TextField(ui, content, self._save)
        self.changes.set_hint(lambda words: words.gettext("With which changes?"))
        self.told = Callout(ui, "info", "info")
        self.again = Button(ui, "link")
        self.again.clicked.connect(self._confirm_again)
        self.lead = Button(ui, "link")
        self.lead.clicked.connect(self._go)
        self._arrange()
        self.retranslate()

    def show_item(self, item: ItemTexts, locked: str) -> None:
        """The item, where it confirms minutes. locked: why nothing can be noted, or empty."""
        other = self._item is None or self._item.id != item.id
        self._item, self._locked = item, locked
        if other:
            self._wanted, self._refusal = None, None
        self._shown = self.ui.session.read(confirmed_by_item, item.id) if item.confirms_id else None
        if self._shown is not None:
            self.changes.show_localized(self._shown.changes, f"changes {item.id}")
        self.retranslate()

    def settle(self) -> None:
        self.changes.settle()

    def retranslate(self) -> None:
        words, shown = self.ui.words, self._shown
        self.outcome.set_choices(
            [
                (_NOT_YET, words.pgettext("confirmation", "Not confirmed")),
                (ConfirmationOutcome.AS_PRESENTED, words.pgettext("confirmation", "As presented")),
                (ConfirmationOutcome.WITH_CHANGES, words.pgettext("confirmation", "With changes")),
            ]
        )
        self.outcome.setAccessibleName(words.gettext("Confirmation of the minutes"))
        self.changes.setAccessibleName(words.pgettext("field", "Changes"))
        if shown is None:
            return
        date = date_as_shown(shown.date)
        self._fact.setText(
            words.gettext(
                "Minutes: №\u00a0{number}, {date}. Revision: {revision}",
                number=shown.number or "–",
                date=date,
                revision=shown.standing,
            )
        )
        value = self._wanted or shown.outcome or _NOT_YET
        self.outcome.set_value(value)
        locked = self._locked or self._why_not(shown)
        self.outcome.setEnabled(not locked)
        self.outcome.setToolTip(locked)
        changed = value is ConfirmationOutcome.WITH_CHANGES
        self.changes.setVisible(changed)
        self.changes.set_locked(locked)
        self._say(shown, changed=changed)

    def _why_not(self, shown: ConfirmedMinutes) -> str:
        if shown.stage is Stage.SIGNED:
            return ""
        return self.ui.words.gettext("Only signed minutes are confirmed. Sign them first.")

    def _say(self, shown: ConfirmedMinutes, *, changed: bool) -> None:
        words = self.ui.words
        stale = shown.outcome is not None and shown.revision != shown.standing
        said = ""
        kind = ("info", "info")
        if self._refusal is not None:
            said, kind = self._refusal.sentence(words), ("danger", "error")
        elif shown.stage is not Stage.SIGNED:
            said, kind = self._why_not(shown), ("warning", "warning")
        elif stale:
            kind = ("warning", "warning")
            said = words.gettext(
                "Revision {confirmed} was confirmed. The minutes stand at revision {standing} now,"
                " which is not confirmed.",
                confirmed=shown.revision,
                standing=shown.standing,
            )
        elif changed:
            said = words.gettext(
                "To change the minutes themselves, reopen them with a reason and sign them again:"
                " what is confirmed is the revision that stands."
            )
        self.told.set_kind(*kind)
        self.told.set_text(said)
        self.told.setVisible(bool(said))
        self.again.setText(
            words.pgettext("button", "Confirm revision {number}", number=shown.standing)
        )
        self.again.setVisible(stale and shown.stage is Stage.SIGNED and not self._locked)
        self.lead.setText(words.pgettext("button", "Go to those minutes"))
        self.lead.setVisible(bool(said))

    def _choose(self, value: object) -> None:
        item = self._item
        if item is None:
            return
        self._wanted, self._refusal = None, None
        if value == _NOT_YET:
            self._send(self.ui.session.write(take_back_confirmation, item.id))
        elif value is ConfirmationOutcome.AS_PRESENTED:
            self._send(self.ui.session.write(confirm_minutes, item.id, value, NO_TEXT))
        else:
            self._wanted = ConfirmationOutcome.WITH_CHANGES
            self.retranslate()
            self.changes.setFocus()
            if self.changes.localized:
                self._confirm(self.changes.localized)

    def _confirm_again(self) -> None:
        shown = self._shown
        if shown is not None and shown.outcome is not None and self._item is not None:
            operation = confirm_minutes
            changes = shown.changes
            self._send(self.ui.session.write(operation, self._item.id, shown.outcome, changes))

    def _confirm(self, text: Localized) -> None:
        if self._item is not None:
            outcome = ConfirmationOutcome.WITH_CHANGES
            self._send(self.ui.session.write(confirm_minutes, self._item.id, outcome, text))

    def _save(self, visit: str, text: Localized) -> Writing | None:
        if self._item is None or not text:
            return None
        outcome = ConfirmationOutcome.WITH_CHANGES
        session = self.ui.session
        return self._send(session.write_visit(visit, confirm_minutes, self._item.id, outcome, text))

    def _send(self, writing: Writing) -> Writing:
        return writing.otherwise(self._refused)

    def _refused(self, error: UserError) -> None:
        self._refusal = error
        self.retranslate()

    def _go(self) -> None:
        if self._shown is not None:
            self.ui.go(Place("meeting", self._shown.id, field="step"))

    def _arrange(self) -> None:
        links = QHBoxLayout()
        links.setSpacing(GAP_S)
        links.addWidget(self.again)
        links.addWidget(self.lead)
        links.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_XS)
        rows.addWidget(self._fact)
        rows.addWidget(self.outcome)
        rows.addWidget(self.changes)
        rows.addWidget(self.told)
        rows.addLayout(links)
