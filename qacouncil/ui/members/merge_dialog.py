"""Two entries that are probably one person, side by side, and what would become of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.i18n.full_names import full_name
from qacouncil.operations.merging import merge_persons, merged_columns
from qacouncil.queries.duplicates import MergeOffer
from qacouncil.queries.person_details import PersonDetails
from qacouncil.rules.duplicates import Likeness
from qacouncil.ui.context import Ui
from qacouncil.ui.members.form_dialog import FormDialog
from qacouncil.ui.members.person_form import person_labels
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.fields import Choice, Field
from qacouncil.ui.widgets.table import Column, Table

_TABLE = 250  # px


@dataclass(frozen=True, slots=True)
class _Line:
    """One field of both."""

    id: str
    label: str
    kept: str
    other: str
    merged: str


class MergeDialog(FormDialog):
    """Which of two entries is kept, and what it is told by the other. Nothing is lost."""

    def __init__(self, ui: Ui, parent: QWidget | None, offers: Sequence[MergeOffer]) -> None:
        super().__init__(ui, parent)
        self._offers = {each.id: each for each in offers}
        self._turned: set[tuple[str, str]] = set()
        self.pair = Choice(ui)
        self._pair_field = Field(ui, self.pair)
        self._pair_field.setVisible(len(offers) > 1)
        self.table = Table(ui, _columns(ui))
        self.table.setMinimumHeight(_TABLE)
        self.turn = Button(ui, "secondary", small=True)
        self._why, self._note = label("fact", wrap=True), label("note", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self._why, 1)
        row.addWidget(self.turn)
        self.form.addWidget(self._pair_field)
        self.form.addLayout(row)
        self.form.addWidget(self.table, 1)
        self.form.addWidget(self._note)
        self.turn.clicked.connect(self._turn)
        self.pair.chosen.connect(lambda _pair: self._show())
        self.first = self.pair if len(offers) > 1 else self.table
        self.retranslate()

    def retranslate(self) -> None:
        t, language = self.ui.words, self.ui.language
        self.set_question(t.gettext("Is this the same person?"))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Merge the entries"))
        self._pair_field.set_label(t.pgettext("field", "Entries"))
        self.turn.setText(t.pgettext("button", "Keep the other one"))
        self.table.setAccessibleName(t.gettext("Both entries, field by field"))
        names = {
            key: (full_name(one.kept.name, language), full_name(one.other.name, language))
            for key, one in self._offers.items()
        }
        self.pair.set_choices([(key, " – ".join(both)) for key, both in names.items()])
        self._note.setText(
            t.gettext(
                "What names the other entry will name the one that is kept: mandates, meetings, "
                "assignments. Empty fields are filled. Signed minutes do not change."
            )
        )
        self._show()

    def confirm(self) -> None:
        kept, other = self._entries()
        writing = self.ui.session.write(merge_persons, kept.id, other.id)
        offer_undo(self.ui, writing, lambda words: words.gettext("Two entries are one now."))
        self.send(writing)

    @property
    def offer(self) -> MergeOffer:
        """The pair that is shown."""
        return self._offers[self.pair.value()]  # type: ignore[index]

    def _entries(self) -> tuple[PersonDetails, PersonDetails]:
        offer = self.offer
        pair = offer.kept, offer.other
        return pair if offer.id not in self._turned else (pair[1], pair[0])

    def _turn(self) -> None:
        self._turned ^= {self.offer.id}
        self._show()

    def _show(self) -> None:
        t, offer = self.ui.words, self.offer
        kept, other = map(_fields, self._entries())
        becomes = {**kept, **merged_columns(kept, other)}
        labels = person_labels(t)
        lines = [
            _Line(name, labels[name], kept[name], other[name], becomes[name])
            for name in kept
            if kept[name] or other[name]
        ]
        self.table.show_rows(lines)
        self.turn.setVisible(not offer.kept_signed)
        same = offer.likeness is Likeness.SAME
        reason = (
            t.gettext("The names are the same.")
            if same
            else t.gettext("The names are alike: initials, or a part that is missing in one.")
        )
        if offer.kept_signed:
            reason = " ".join(
                (reason, t.gettext("The entry that is named in signed minutes is kept."))
            )
        self._why.setText(reason)


def _fields(person: PersonDetails) -> dict[str, str]:
    """What is known of a person, by the columns of the file."""
    name = person.name
    texts = {
        f"{field}_{language}": getattr(getattr(person, field), language)
        for field in ("position", "degree", "unit")
        for language in ("kk", "ru", "en")
    }
    parts = ("surname", "given", "patronymic")
    return {
        **{part: getattr(name, part) for part in parts},
        **{f"latin_{part}": getattr(name, f"latin_{part}") for part in parts},
        **texts,
        "email": person.email,
        "phone": person.phone,
    }


def _columns(ui: Ui) -> list[Column]:
    del ui
    return [
        Column("label", lambda t: t.pgettext("table", "Field"), lambda row: row.label, width=170),
        Column("kept", lambda t: t.pgettext("table", "Is kept"), lambda row: row.kept, width=170),
        Column(
            "other", lambda t: t.pgettext("table", "Is merged in"), lambda row: row.other, width=170
        ),
        Column(
            "merged",
            lambda t: t.pgettext("table", "Afterwards"),
            lambda row: row.merged,
            stretch=True,
            bold=True,
        ),
    ]
