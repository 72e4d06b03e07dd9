"""The dialogs of membership as the members' screen opens them, for a mandate or for none."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QWidget

from qacouncil.localized import NO_TEXT
from qacouncil.queries.duplicates import MergeOffer, merge_offers
from qacouncil.queries.elections import CandidateLine, ElectionLine, council_elections
from qacouncil.queries.mandates import MandateLine, council_mandates
from qacouncil.queries.person_details import persons
from qacouncil.queries.regulations import regulation_versions, version_in_force
from qacouncil.rules.duplicates import Likeness
from qacouncil.rules.terms import Category, Role
from qacouncil.ui.context import Ui
from qacouncil.ui.members.dialogs import (
    AddMemberDialog,
    ChangeMandateDialog,
    ChangePersonDialog,
    EndMandateDialog,
)
from qacouncil.ui.members.election_dialog import ElectionDialog
from qacouncil.ui.members.give_mandates_dialog import GiveMandatesDialog
from qacouncil.ui.members.hand_over_dialog import HandOverDialog
from qacouncil.ui.members.merge_dialog import MergeDialog
from qacouncil.ui.members.person_assignments import (
    PersonAssignmentsDialog,
    assignments_until,
    showing_assignments,
)
from qacouncil.ui.said import today


def adding(ui: Ui, parent: QWidget, date: dt.date) -> AddMemberDialog:
    """For a new mandate from this date; who has none on it may be chosen."""
    session = ui.session
    mandates = session.read(council_mandates, session.council_id)
    seated = {each.person_id for each in mandates if each.term.valid_on(date)}
    known = [each for each in session.read(persons) if each.id not in seated]
    versions = session.read(regulation_versions, session.council_id)
    return AddMemberDialog(ui, parent, version_in_force(versions, date), known, date)


def changing_person(ui: Ui, parent: QWidget, mandate: MandateLine) -> ChangePersonDialog:
    """For the person of this mandate."""
    person = next(each for each in ui.session.read(persons) if each.id == mandate.person_id)
    return ChangePersonDialog(ui, parent, person)


def changing_mandate(ui: Ui, parent: QWidget, mandate: MandateLine) -> ChangeMandateDialog:
    """For this mandate, under the regulation of its first day."""
    versions = ui.session.read(regulation_versions, ui.session.council_id)
    regulation = version_in_force(versions, mandate.term.from_)
    return ChangeMandateDialog(ui, parent, regulation, mandate)


def ending(ui: Ui, parent: QWidget, mandate: MandateLine, date: dt.date) -> EndMandateDialog:
    """For this mandate; the date is proposed."""
    return EndMandateDialog(ui, parent, mandate, date)


def handing_over(ui: Ui, parent: QWidget, mandate: MandateLine, date: dt.date) -> HandOverDialog:
    """For the role of this mandate; the date is proposed."""
    mandates = ui.session.read(council_mandates, ui.session.council_id)
    return HandOverDialog(ui, parent, mandate, mandates, date)


def add_first(ui: Ui, parent: QWidget) -> AddMemberDialog:
    """As if from today."""
    return adding(ui, parent, today(ui))


def change_first_person(ui: Ui, parent: QWidget) -> ChangePersonDialog:
    """For the first mandate there is."""
    return changing_person(ui, parent, _first(ui))


def change_first_mandate(ui: Ui, parent: QWidget) -> ChangeMandateDialog:
    """For the first mandate there is."""
    return changing_mandate(ui, parent, _first(ui))


def end_first(ui: Ui, parent: QWidget) -> EndMandateDialog:
    """For the first mandate there is."""
    return ending(ui, parent, _first(ui), today(ui))


def hand_over_first(ui: Ui, parent: QWidget) -> HandOverDialog:
    """For the first mandate with a role."""
    mandates = ui.session.read(council_mandates, ui.session.council_id)
    with_role = [each for each in mandates if each.role is not Role.MEMBER] or mandates
    day = max(today(ui), with_role[0].term.from_ + dt.timedelta(days=1))
    return handing_over(ui, parent, with_role[0], day)


def merge_first(ui: Ui, parent: QWidget) -> MergeDialog:
    """For whom there is an offer, else for the first two persons as if there were one."""
    offers = [each for each in ui.session.read(merge_offers) if not each.both_signed]
    if not offers:
        one, other = ui.session.read(persons)[:2]
        alike = Likeness.PROBABLE
        offers = [MergeOffer(one, other, alike, kept_signed=False, both_signed=False)]
    return MergeDialog(ui, parent, offers)


def recording(ui: Ui, parent: QWidget, shown: ElectionLine | None = None) -> ElectionDialog:
    """A new election, held today as far as is known; or this one, to be corrected."""
    return ElectionDialog(ui, parent, ui.session.read(persons), today(ui), shown)


def giving(ui: Ui, parent: QWidget, shown: ElectionLine) -> GiveMandatesDialog:
    """For those elected, under the regulation of the day after."""
    versions = ui.session.read(regulation_versions, ui.session.council_id)
    return GiveMandatesDialog(ui, parent, shown, version_in_force(versions, shown.held_on))


def record_first(ui: Ui, parent: QWidget) -> ElectionDialog:
    """The first election there is; else a new one."""
    elections = ui.session.read(council_elections, ui.session.council_id)
    return recording(ui, parent, elections[0] if elections else None)


def give_first(ui: Ui, parent: QWidget) -> GiveMandatesDialog:
    """For the first election there is; else as if the first person had been elected today."""
    elections = ui.session.read(council_elections, ui.session.council_id)
    if elections:
        return giving(ui, parent, elections[0])
    one = ui.session.read(persons)[0]
    elected = CandidateLine(one.id, one.name, None, elected=True, mandate_id="")
    numbers = (1, None, None, "", NO_TEXT, (elected,))
    line = ElectionLine("", today(ui), Category.STUDENT, NO_TEXT, *numbers)
    return giving(ui, parent, line)


def assignments_of_first(ui: Ui, parent: QWidget) -> PersonAssignmentsDialog:
    """Of the first person who has any, else of the first member."""
    mandates = ui.session.read(council_mandates, ui.session.council_id)
    busy = (each for each in mandates if assignments_until(ui, each.person_id, today(ui)))
    return showing_assignments(ui, parent, next(busy, mandates[0]), today(ui))


def _first(ui: Ui) -> MandateLine:
    return ui.session.read(council_mandates, ui.session.council_id)[0]
