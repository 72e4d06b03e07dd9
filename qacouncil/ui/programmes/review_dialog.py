"""The form of a review: when it is due, when it was done and what was found."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from qacouncil.i18n.programme_words import review_words
from qacouncil.operations.programme_reviews import ReviewData, add_review, change_review
from qacouncil.queries.programme_card import ProgrammeCard, ReviewLine
from qacouncil.rules.programme_reviews import years_later
from qacouncil.rules.terms import ReviewKind
from qacouncil.ui.context import Ui
from qacouncil.ui.members.form_dialog import FormDialog
from qacouncil.ui.programmes.forms import Texts, beside, decision_choices, first_error, short
from qacouncil.ui.said import capital, today
from qacouncil.ui.widgets.fields import Choice, DateEdit, Field


class ReviewDialog(FormDialog):
    """A review that is due or done; `review` may be one that is due and not written down yet."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        card: ProgrammeCard,
        review: ReviewLine | None = None,
    ) -> None:
        super().__init__(ui, parent)
        self._card, self._review = card, review
        self.kind, self.decision = short(Choice(ui)), short(Choice(ui))
        self.due, self.done_on = DateEdit(ui), DateEdit(ui)
        self.conclusions = Texts(ui, long=True)
        self.fields = {
            "kind": Field(ui, self.kind),
            "due_on": Field(ui, self.due),
            "done_on": Field(ui, self.done_on),
            "decision": Field(ui, self.decision),
        }
        self.form.addLayout(beside(*(self.fields[each] for each in ("kind", "due_on", "done_on"))))
        for field in self.conclusions.row:
            self.form.addWidget(field)
        self.form.addWidget(self.fields["decision"])
        self.form.addStretch(1)
        self._fill()
        self.retranslate()
        self.first = self.kind if review is None else self.done_on

    def retranslate(self) -> None:
        t, add = self.ui.words, self._review is None
        self.set_question(
            t.gettext("Plan or record a review of the programme")
            if add
            else t.gettext("The review of the programme")
        )
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Save"))
        labels = {
            "kind": t.pgettext("field", "Kind"),
            "due_on": t.pgettext("field", "Due on *"),
            "done_on": t.pgettext("field", "Done on"),
            "decision": t.pgettext("field", "Taken to note by the decision"),
        }
        for name, text in labels.items():
            self.fields[name].set_label(text)
        self.conclusions.label(
            (
                t.pgettext("field", "What was found, in Kazakh"),
                t.pgettext("field", "What was found, in Russian"),
                t.pgettext("field", "What was found, in English"),
            )
        )
        self.kind.set_choices([(each, capital(review_words(t, each))) for each in ReviewKind])
        self.decision.set_choices(decision_choices(self.ui, self._card))

    def fields_refused(self) -> Mapping[str, Field]:
        return {"conclusion": self.conclusions.fields[self.ui.language]}

    def confirm(self) -> None:
        wrong = self.ui.words.gettext("This is not a date. Write it as 01.09.2026.")
        due = self.due.value()
        self.fields["due_on"].set_error(wrong if due is None else "")
        self.fields["done_on"].set_error("" if self.done_on.is_valid() else wrong)
        if first_error(self.fields) or due is None:
            return
        decision = self.decision.value()
        data = ReviewData(
            kind=ReviewKind(str(self.kind.value())),
            due_on=due,
            done_on=self.done_on.value(),
            conclusion=self.conclusions.value(),
            decision_id=str(decision) if decision else None,
        )
        session = self.ui.session
        if self._review is None or not self._review.id:
            self.send(session.write(add_review, self._card.line.id, data))
        else:
            self.send(session.write(change_review, self._review.id, data))

    def _fill(self) -> None:
        self.kind.set_choices([(each, "") for each in ReviewKind])
        self.decision.set_choices(decision_choices(self.ui, self._card))
        review = self._review
        if review is None:
            self.due.set_value(years_later(today(self.ui), 1))
            return
        self.kind.set_value(review.kind)
        self.due.set_value(review.due_on)
        self.done_on.set_value(review.done_on)
        self.conclusions.show(review.conclusion)
        self.decision.set_value(review.decision.id if review.decision else None)
