"""The dialogs of the policy, as they follow from the version shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from qacouncil.localized import NO_TEXT, Localized
from qacouncil.queries.assessment_policies import PolicyVersion, assessment_policies
from qacouncil.rules.assessment import USUAL_SCALE, USUAL_WEIGHTS
from qacouncil.ui.assessment.adopt_dialog import AdoptDialog
from qacouncil.ui.assessment.comparison_dialog import PolicyComparison
from qacouncil.ui.assessment.end_dialog import EndDialog
from qacouncil.ui.assessment.new_dialog import NewDraftDialog
from qacouncil.ui.context import Ui
from qacouncil.ui.said import today


def beginning(
    ui: Ui, parent: QWidget, versions: Sequence[PolicyVersion], source: PolicyVersion | None
) -> NewDraftDialog:
    """A new draft."""
    return NewDraftDialog(ui, parent, versions, source, today(ui))


def adopting(
    ui: Ui, parent: QWidget, versions: Sequence[PolicyVersion], policy: PolicyVersion
) -> AdoptDialog:
    """The adoption of a draft."""
    return AdoptDialog(ui, parent, versions, policy)


def ending(
    ui: Ui, parent: QWidget, versions: Sequence[PolicyVersion], policy: PolicyVersion
) -> EndDialog:
    """The last day of an adopted version."""
    del versions
    return EndDialog(ui, parent, policy)


def comparing(
    ui: Ui, parent: QWidget, versions: Sequence[PolicyVersion], policy: PolicyVersion
) -> PolicyComparison:
    """A version beside the one before it; the first beside the one after it."""
    ids = [each.id for each in versions]  # the latest first
    place = ids.index(policy.id)
    before = ids[place + 1] if place + 1 < len(ids) else policy.id
    later = policy.id if before != policy.id else ids[max(0, place - 1)]
    return PolicyComparison(ui, parent, versions, (before, later))


def policy_dialog(name: str, ui: Ui, parent: QWidget) -> QDialog:
    """A dialog by its name, of the first version there is; of an invented one where none is."""
    found = ui.session.read(assessment_policies, ui.session.council_id) or [_invented(ui)]
    make = {"begin": beginning, "adopt": adopting, "end": ending, "compare": comparing}[name]
    dialog: QDialog = make(ui, parent, found, found[0])
    return dialog


def _invented(ui: Ui) -> PolicyVersion:
    return PolicyVersion(
        id="",
        name=NO_TEXT,
        in_force_from=today(ui),
        in_force_to=None,
        adopted_on=None,
        decision_id=None,
        basis=NO_TEXT,
        weights=USUAL_WEIGHTS,
        scale=USUAL_SCALE,
        retakes=Localized(),
        appeals=NO_TEXT,
        note=NO_TEXT,
    )
