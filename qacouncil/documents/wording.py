"""The fixed words of the protocol, in the document's language (docs/paper.md).

Where the body's own name occurs in the Kazakh or Russian sentence, each body has its message.
"""

from __future__ import annotations

import datetime as dt

from qacouncil.i18n.dates import long_date, short_date
from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import Body, MeetingForm, MeetingKind, Role

BLANK = "____"


class Wording:
    """The protocol's headings, labels and sentences. Names and dates come in ready made."""

    def __init__(
        self, translator: Translator, body: Body, form: MeetingForm = MeetingForm.IN_PERSON
    ) -> None:
        self._t = translator
        self._body = body
        self._absentee = form is MeetingForm.ABSENTEE

    # Header

    def kind(self) -> str:
        return self._t.pgettext("paper", "MINUTES")

    def kind_of_meeting(self, kind: MeetingKind) -> str:
        if kind is MeetingKind.EXTRAORDINARY:
            return self._t.pgettext("paper", "of the extraordinary meeting")
        return self._t.pgettext("paper", "of the regular meeting")

    def city(self, city: str) -> str:
        return self._t.pgettext("paper", "{city}", city=city)

    def number(self, number: str) -> str:
        return self._t.pgettext("paper", "No. {number}", number=number)

    def title(self, number: str, date: dt.date, *, draft: bool) -> str:
        """The title of the file, as readers show it in the window's frame."""
        when = long_date(date, self._t.language)
        if draft:
            return self._t.pgettext(
                "paper", "Minutes No. {number}, {date} (draft)", number=number, date=when
            )
        return self._t.pgettext("paper", "Minutes No. {number}, {date}", number=number, date=when)

    def approved(self) -> str:
        return self._t.pgettext("paper, approval stamp", "APPROVED")

    def approval_date(self, year: int) -> str:
        """Room for the day and the month."""
        return self._t.pgettext("paper", "___ ______________ {year}", year=year)

    # Facts and rosters

    def time_label(self) -> str:
        return self._t.pgettext("paper", "Time:")

    def form_label(self) -> str:
        return self._t.pgettext("paper", "Form:")

    def place_label(self) -> str:
        return self._t.pgettext("paper", "Place:")

    def form(self, form: MeetingForm) -> str:
        if form is MeetingForm.REMOTE:
            return self._t.pgettext("paper", "remote (online)")
        if form is MeetingForm.HYBRID:
            return self._t.pgettext("paper", "hybrid")
        if form is MeetingForm.ABSENTEE:
            return self._t.pgettext("paper", "absentee (in writing)")
        return self._t.pgettext("paper", "in person")

    def chair_label(self, *, is_chair: bool) -> str:
        return (
            self._t.pgettext("paper", "Chair:")
            if is_chair
            else self._t.pgettext("paper", "Presiding:")
        )

    def secretary_label(self) -> str:
        return self._t.pgettext("paper", "Secretary:")

    def role(self, role: Role) -> str:
        """The role as it follows a position in a list; empty for a plain member."""
        if role is Role.CHAIR:
            return self._t.pgettext("paper", "chair")
        if role is Role.DEPUTY_CHAIR:
            return self._t.pgettext("paper", "deputy chair")
        return self._t.pgettext("paper", "secretary") if role is Role.SECRETARY else ""

    def non_voting(self, description: str) -> str:
        """A description with the remark that the person has no vote."""
        if not description:
            return self._t.pgettext("paper", "non-voting")
        return self._t.pgettext("paper", "{description}, non-voting", description=description)

    def online(self, description: str) -> str:
        if not description:
            return self._t.pgettext("paper", "(online)")
        return self._t.pgettext("paper", "{description} (online)", description=description)

    def present(self, listed: int, of: int) -> str:
        if self._absentee:
            return self._t.pgettext(
                "paper, absentee", "Voting sheets returned ({x} of {y}):", x=listed, y=of
            )
        if self._body is Body.COMMITTEE:
            return self._t.pgettext(
                "paper, committee", "Members present ({x} of {y}):", x=listed, y=of
            )
        if self._body is Body.COMMISSION:
            return self._t.pgettext(
                "paper, commission", "Members present ({x} of {y}):", x=listed, y=of
            )
        return self._t.pgettext("paper, council", "Members present ({x} of {y}):", x=listed, y=of)

    def present_label(self) -> str:
        """Where the numbers stand behind it and no names follow."""
        if self._absentee:
            return self._t.pgettext("paper, absentee", "Voting sheets returned:")
        if self._body is Body.COMMITTEE:
            return self._t.pgettext("paper, committee", "Members present:")
        if self._body is Body.COMMISSION:
            return self._t.pgettext("paper, commission", "Members present:")
        return self._t.pgettext("paper, council", "Members present:")

    def present_of(self, count: int | str, of: int) -> str:
        return self._t.pgettext("paper, fact", "{x} of {y}", x=count, y=of)

    def list_attached(self) -> str:
        return self._t.pgettext("paper", "list attached")

    def list_title(self) -> str:
        if self._absentee:
            return self._t.pgettext("paper, absentee", "List of those who took part in the voting")
        if self._body is Body.COMMITTEE:
            return self._t.pgettext("paper, committee", "List of members present")
        if self._body is Body.COMMISSION:
            return self._t.pgettext("paper, commission", "List of members present")
        return self._t.pgettext("paper, council", "List of members present")

    def absent(self, count: int) -> str:
        if self._absentee:
            return self._t.pgettext("paper, absentee", "Voting sheets not returned ({n}):", n=count)
        return self._t.pgettext("paper", "Absent ({n}):", n=count)

    def invited(self, count: int) -> str:
        return self._t.pgettext("paper", "Invited ({n}):", n=count)

    def quorum_numbers(self, voting: int, present: int, needed: int) -> str:
        numbers = {"y": voting, "x": present, "q": needed}
        if self._absentee:
            return self._t.pgettext(
                "paper, absentee",
                "Voting members: {y}. Voting sheets returned: {x}."
                " Required for a quorum: at least {q}.",
                **numbers,
            )
        if self._body is Body.COMMITTEE:
            return self._t.pgettext(
                "paper, committee",
                "Voting members: {y}. Present: {x}. Required for a quorum: at least {q}.",
                **numbers,
            )
        if self._body is Body.COMMISSION:
            return self._t.pgettext(
                "paper, commission",
                "Voting members: {y}. Present: {x}. Required for a quorum: at least {q}.",
                **numbers,
            )
        return self._t.pgettext(
            "paper, council",
            "Voting members: {y}. Present: {x}. Required for a quorum: at least {q}.",
            **numbers,
        )

    def quorum_finding(self, *, met: bool, held: bool) -> str:
        if not held and met:  # the attendance says otherwise: no reason is made up
            return self._t.pgettext("paper", "The meeting was not held.")
        if self._absentee and not held:
            return self._t.pgettext(
                "paper, absentee", "No quorum; the absentee voting did not take place."
            )
        if self._absentee and met:
            return self._t.pgettext(
                "paper, absentee", "A quorum is present; the absentee voting is valid."
            )
        if not held:
            return self._t.pgettext("paper", "No quorum; the meeting was not held.")
        if met:
            return self._t.pgettext(
                "paper", "A quorum is present; the meeting is competent to take decisions."
            )
        return self._t.pgettext("paper", "No quorum.")

    # Agenda and items

    def agenda(self) -> str:
        return self._t.pgettext("paper", "AGENDA")

    def speakers(self, names: list[str]) -> str:
        together = ", ".join(names)
        if len(names) == 1:
            return self._t.pgettext("paper", "Speaker: {names}.", names=together)
        return self._t.pgettext("paper", "Speakers: {names}.", names=together)

    def heard(self, number: int) -> str:
        return self._t.pgettext("paper", "{number}. HEARD:", number=number)

    def spoke(self) -> str:
        return self._t.pgettext("paper", "SPOKE:")

    def resolved(self, heading: str) -> str:
        """The heading the council chose: resolved, resolved_passive or decided."""
        if heading == "decided":
            return self._t.pgettext("paper", "DECIDED:")
        if heading == "resolved_passive":
            return self._t.pgettext("paper, passive", "RESOLVED:")
        return self._t.pgettext("paper", "RESOLVED:")

    def movement(self, time: str, name: str, *, arrival: bool) -> str:
        if arrival:
            return self._t.pgettext("paper", "{time} – arrival: {name}", time=time, name=name)
        return self._t.pgettext("paper", "{time} – departure: {name}", time=time, name=name)

    def presiding(self, name: str) -> str:
        return self._t.pgettext("paper", "Presiding: {name}.", name=name)

    def recused(self, names: list[str], reason: str) -> str:
        together = ", ".join(names)
        if reason:
            return self._t.pgettext(
                "paper",
                "Recused (taking no part in the discussion or the vote): {names}. "
                "Reason: conflict of interest – {why}.",
                names=together,
                why=reason,
            )
        return self._t.pgettext(
            "paper",
            "Recused (taking no part in the discussion or the vote): {names}. "
            "Reason: conflict of interest.",
            names=together,
        )

    def entitled(self, count: int) -> str:
        return self._t.pgettext(
            "paper", "Entitled to vote on this item: {n}. The quorum is maintained.", n=count
        )

    def item_put_off(self) -> str:
        return self._t.pgettext("paper", "The item was put off to a later meeting.")

    def item_without_quorum(self, present: int, needed: int) -> str:
        return self._t.pgettext(
            "paper",
            "No quorum for this item. Present: {x}. Required: at least {q}. No decision was taken.",
            x=present,
            q=needed,
        )

    # Assignments

    def responsible(self, names: str, *, many: bool) -> str:
        if many:
            return self._t.pgettext("paper, many", "Responsible: {names}.", names=names)
        return self._t.pgettext("paper", "Responsible: {names}.", names=names)

    def co_executors(self, names: str, *, many: bool) -> str:
        if many:
            return self._t.pgettext("paper", "Co-executors: {names}.", names=names)
        return self._t.pgettext("paper", "Co-executor: {names}.", names=names)

    def deadline(self, date: dt.date) -> str:
        when = short_date(date, self._t.language)
        return self._t.pgettext("paper", "Deadline: {date}.", date=when)

    # The end

    def annexes(self) -> str:
        return self._t.pgettext("paper", "Annexes:")

    def annex(self, number: int, title: str, sheets: int | None) -> str:
        if sheets is None:
            return self._t.pgettext("paper", "{number}. {title}.", number=number, title=title)
        return self._t.npgettext(
            "paper",
            "{number}. {title} – {n} sheet.",
            "{number}. {title} – {n} sheets.",
            sheets,
            number=number,
            title=title,
            n=sheets,
        )

    def annex_mark(self, annex: int | str, number: str, date: dt.date) -> str:
        return self._t.pgettext(
            "paper",
            "Annex {annex} to Minutes No. {number} of {date}",
            annex=annex,
            number=number,
            date=long_date(date, self._t.language),
        )

    def signs_chair(self, *, is_chair: bool) -> str:
        if is_chair:
            return self._t.pgettext("paper, signature", "Chair")
        return self._t.pgettext("paper, signature", "Presiding")

    def signs_secretary(self) -> str:
        return self._t.pgettext("paper, signature", "Secretary")

    def signs_body_secretary(self) -> str:
        """Of a paper that does not stand under the body's minutes."""
        if self._body is Body.COMMITTEE:
            return self._t.pgettext("paper, signature, committee", "Secretary")
        if self._body is Body.COMMISSION:
            return self._t.pgettext("paper, signature, commission", "Secretary")
        return self._t.pgettext("paper, signature, council", "Secretary")

    def signs_member(self) -> str:
        if self._body is Body.COMMITTEE:
            return self._t.pgettext("paper, signature", "Committee member")
        if self._body is Body.COMMISSION:
            return self._t.pgettext("paper, signature", "Commission member")
        return self._t.pgettext("paper, signature", "Council member")

    def not_translated(self, text: str) -> str:
        """A text that stands in another language than the document's, with its mark."""
        return self._t.pgettext("paper", "{text} [not translated]", text=text)
