"""The register and the execution of the large demos, as the years go by."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Mapping

from qacouncil.exchange.demo.calendar import working_day_after, working_day_before
from qacouncil.exchange.demo.records import Stamp
from qacouncil.exchange.demo.texts import DecisionText, ItemText
from qacouncil.exchange.demo.world import Beside
from qacouncil.exchange.document_basis import Words
from qacouncil.exchange.execution_document import AssignmentStep
from qacouncil.exchange.programme_document import Programme
from qacouncil.exchange.register_document import DecisionProgramme, DecisionRelation
from qacouncil.rules.programme_state import StateMove, state_move
from qacouncil.rules.terms import ExecutionStep, RelationKind

# Of a hundred assignments: closed without being done; put off and then done; done in two steps.
# Of the rest most are done, but for some of the last year.
_CLOSED, _EXTENDED, _PARTLY, _DONE = 3, 12, 25, 85
_LONG_AGO = 365


class LargeRegister:
    """Of one council, asked in the order of its meetings."""

    def __init__(
        self,
        rng: random.Random,
        stamp: Stamp,
        texts: Beside,
        programmes: list[Programme],
        today: dt.date,
    ) -> None:
        self._rng = rng
        self._stamp = stamp
        self._texts = texts
        self._ids: Mapping[str, str] = {each.code: each.id for each in programmes}
        self._states = {each.code: each.initial_state for each in programmes}
        self._last: dict[tuple[str, int], str] = {}
        self._today = today

    def subjects(self, text: ItemText) -> list[str]:
        """The identities of the programmes that an item is about."""
        return [self._ids[text.programme]] if text.programme else []

    def state(self, text: ItemText, decision: DecisionText) -> list[DecisionProgramme]:
        """The programme with the state an adopted point puts it into, where it can."""
        if decision.state is None or not text.programme:
            return []
        if state_move(self._states[text.programme], decision.state) is not StateMove.ALLOWED:
            return []
        self._states[text.programme] = decision.state
        return [DecisionProgramme(programme=self._ids[text.programme], state=decision.state)]

    def relations(
        self, text: ItemText, place: int, decision: DecisionText, decision_id: str
    ) -> list[DecisionRelation]:
        """The point on the same matter that an adopted one takes the place of."""
        if not decision.supersedes:
            return []
        key = (text.matter, place)
        earlier = self._last.get(key)
        self._last[key] = decision_id
        kind = RelationKind.SUPERSEDES
        return [DecisionRelation(earlier=earlier, kind=kind)] if earlier else []

    def steps(self, given_on: dt.date, deadline: dt.date) -> list[AssignmentStep]:
        """What has been written down of an assignment until today."""
        rng = self._rng
        middle = working_day_after(given_on + (deadline - given_on) / 2)
        near = working_day_before(max(given_on, deadline - dt.timedelta(days=rng.randint(0, 5))))
        late = working_day_after(deadline + dt.timedelta(days=rng.randint(-6, 4)))
        done = max(near, late, middle + dt.timedelta(days=1))
        lot = rng.randrange(100)
        steps = []
        if lot < _CLOSED:
            steps = [self._step(ExecutionStep.CLOSED, middle, decided=True)]
        elif lot < _EXTENDED:
            later = working_day_after(deadline + dt.timedelta(days=rng.randint(14, 30)))
            put_off = self._step(ExecutionStep.EXTENDED, near, deadline=later, decided=True)
            steps = [put_off, self._step(ExecutionStep.DONE, later)]
        elif lot < _PARTLY:
            partly = self._step(ExecutionStep.PARTLY_DONE, middle)
            steps = [partly, self._step(ExecutionStep.DONE, done)]
        elif lot < _DONE or (self._today - deadline).days > _LONG_AGO:
            steps = [self._step(ExecutionStep.DONE, done)]
        return [each for each in steps if each.happened_on <= self._today]

    def _step(
        self,
        kind: ExecutionStep,
        day: dt.date,
        *,
        deadline: dt.date | None = None,
        decided: bool = False,
    ) -> AssignmentStep:
        notes = {
            ExecutionStep.DONE: self._texts.done,
            ExecutionStep.PARTLY_DONE: self._texts.partly,
            ExecutionStep.EXTENDED: self._texts.extended,
            ExecutionStep.CLOSED: self._texts.closed,
        }
        return AssignmentStep(
            id=self._stamp.identity(),
            created=self._stamp.created,
            kind=kind,
            happened_on=day,
            note=self._rng.choice(notes[kind]),
            deadline=deadline,
            decided_by=self._texts.decided_by if decided else Words(),
        )
