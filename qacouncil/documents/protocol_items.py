"""The items of a protocol: heard, spoke, resolved, and the votes."""

from __future__ import annotations

from itertools import groupby

from qacouncil.documents.protocol_content import (
    Assignment,
    Item,
    Movement,
    Point,
    ProtocolContent,
    Recused,
    Speech,
    Vote,
)
from qacouncil.documents.reading import Reading, clause, sentence
from qacouncil.documents.story import Said, Story
from qacouncil.documents.vote_wording import VoteWording
from qacouncil.documents.wording import Wording
from qacouncil.i18n.dates import time_of_day
from qacouncil.i18n.responsible import is_several
from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import Reason, VoteKind

_ITEM_BEFORE, _PART_BEFORE = 12.0, 6.0


class ItemWriter:
    """Writes the items of one protocol on its page."""

    def __init__(
        self,
        content: ProtocolContent,
        translator: Translator,
        story: Story,
        wording: Wording,
        reading: Reading,
    ) -> None:
        self._content = content
        self._style = content.style
        self._language = translator.language
        self._story = story
        self._wording = wording
        self._reading = reading
        self._votes = VoteWording(translator, reading.name)

    def write(self) -> None:
        for item in self._content.items:
            self._item(item)

    def _item(self, item: Item) -> None:
        before = self._before_heading(item)
        title = self._reading.said(item.title)
        self._story.heading(
            self._wording.heard(item.number),
            before=before,
            bookmark=f"{item.number}. {title.text}",
        )
        self._title(item, title)
        if self._style.full_form:
            self._story.paragraph(self._reading.said(item.heard))
        self._recusals(item)
        if self._style.full_form:
            self._speeches(item.speeches)
        spoke = self._style.full_form and item.speeches
        self._movements(item.movements_during, before=_PART_BEFORE if spoke else 0.0)
        if item.put_off:
            self._say(self._wording.item_put_off(), before=_PART_BEFORE)
        elif decides(item):
            self._resolution(item)
        elif self._content.begun:
            without = self._wording.item_without_quorum(item.present, item.quorum_needed)
            self._say(without, before=_PART_BEFORE)
        self._movements(item.movements_after, before=_PART_BEFORE)

    def _say(self, text: str, *, before: float = 0.0) -> None:
        """A sentence of the program's own."""
        self._story.paragraph(Said(text, self._language), before=before)

    def _before_heading(self, item: Item) -> float:
        """Who came, left or took the chair up to the item; the space left before its heading."""
        first = self._story.place
        self._movements(item.movements_before, before=_ITEM_BEFORE)
        if item.presiding is not None:
            name = self._reading.name(item.presiding)
            before = _ITEM_BEFORE if self._story.place == first else 0.0
            self._say(self._wording.presiding(name), before=before)
        self._story.tie_since(first)
        return _ITEM_BEFORE if self._story.place == first else _PART_BEFORE

    def _movements(self, movements: tuple[Movement, ...], *, before: float) -> None:
        for movement in movements:
            text = self._wording.movement(
                time_of_day(movement.minute),
                self._reading.name(movement.name),
                arrival=movement.arrival,
            )
            self._say(sentence(text), before=before)
            before = 0.0

    def _title(self, item: Item, title: Said) -> None:
        text = sentence(title.text)
        if item.speakers:
            names = ", ".join(self._reading.names(item.speakers))
            text = f"{names} – {text}" if text else sentence(names)
        self._story.paragraph(Said(text, title.language), justified=False)

    def _recusals(self, item: Item) -> None:
        if not item.recused:
            return
        sentences = []
        for reason, group in groupby(item.recused, key=self._reason):
            names = self._reading.names(one.name for one in group)
            sentences.append(self._wording.recused(names, reason))
        if decides(item):
            sentences.append(self._wording.entitled(item.entitled))
        self._say(" ".join(sentences))

    def _reason(self, recused: Recused) -> str:
        return clause(self._reading.text(recused.reason))

    def _speeches(self, speeches: tuple[Speech, ...]) -> None:
        if not speeches:
            return
        self._story.heading(self._wording.spoke(), before=_PART_BEFORE)
        for speech in speeches:
            said = self._reading.said(speech.text)
            name = self._reading.name(speech.name)
            self._story.paragraph(Said(self._spoken(name, said), said.language))

    def _spoken(self, name: str, said: Said) -> str:
        if not said.text:
            return sentence(name)
        # English reads on: "S. V. Li supported the new courses".
        if self._language == said.language == "en" and said.text[0].islower():
            return f"{name} {said.text}"
        return f"{name} – {said.text}"

    def _resolution(self, item: Item) -> None:
        if not item.points and not item.votes:
            return
        self._story.heading(
            self._wording.resolved(self._style.resolved_heading), before=_PART_BEFORE
        )
        votes = _votes_by_last_point(item)
        for point in item.points:
            if is_decided(point, item):
                self._point(item, point)
            self._vote_lines(votes.pop(point.number, []))
        for rest in votes.values():
            self._vote_lines(rest)

    def _point(self, item: Item, point: Point) -> None:
        said = self._reading.said(point.text)
        self._story.paragraph(Said(f"{item.number}.{point.number}. {said.text}", said.language))
        for lines in self._tasks(point.assignments):
            for line in lines:
                self._story.tie_last()
                self._say(line)

    def _vote_lines(self, votes: list[Vote]) -> None:
        for vote in votes:
            self._story.tie_last()
            # A list of names cannot be stretched to the margin without gaping.
            named = vote.kind is VoteKind.ROLL_CALL and vote.roll_call is not None
            said = Said(self._votes.sentences(vote), self._language)
            self._story.paragraph(said, justified=not named)

    def _tasks(self, assignments: tuple[Assignment, ...]) -> list[list[str]]:
        return [self._task(list(group)) for group in _merged(assignments)]

    def _task(self, group: list[Assignment]) -> list[str]:
        """Responsible, co-executors and deadline of assignments that share the deadline."""
        names = [n for one in group for n in self._reading.names(one.responsible)]
        text = clause(self._reading.text(group[0].responsible_text))
        who = ", ".join([*names, *([text] if text else [])])
        lines = []
        if who:
            many = len(names) + bool(text) > 1 or (not names and is_several(text, self._language))
            lines.append(self._wording.responsible(clause(who), many=many))
        helpers = [n for one in group for n in self._reading.names(one.co_executors)]
        if helpers:
            together = ", ".join(helpers)
            lines.append(self._wording.co_executors(together, many=len(helpers) > 1))
        if group[0].deadline is not None:
            lines.append(self._wording.deadline(group[0].deadline))
        return lines


def _votes_by_last_point(item: Item) -> dict[int, list[Vote]]:
    """The votes by the point after which each is printed: the last one it is on."""
    votes: dict[int, list[Vote]] = {}
    numbers = [point.number for point in item.points]
    for vote in item.votes:
        on = [number for number in vote.points if number in numbers] or numbers or [0]
        last = max(on, key=lambda number: numbers.index(number) if number in numbers else 0)
        votes.setdefault(last, []).append(vote)
    return votes


def decides(item: Item) -> bool:
    """Whether the item could decide: it had a quorum when it was looked at."""
    return item.quorum_met


def is_decided(point: Point, item: Item) -> bool:
    """Whether the point is printed: it is not where every vote on it lacked the quorum."""
    if not decides(item):
        return False
    on_it = [vote for vote in item.votes if point.number in vote.points]
    return not on_it or any(v.result.reason is not Reason.NO_QUORUM for v in on_it)


def _merged(assignments: tuple[Assignment, ...]) -> list[list[Assignment]]:
    """Neighbours with one deadline and no words of their own are one assignment of several."""
    groups: list[list[Assignment]] = []
    for one in assignments:
        last = groups[-1][-1] if groups else None
        if (
            last is not None
            and last.deadline == one.deadline
            and not one.responsible_text
            and not last.responsible_text
        ):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups
