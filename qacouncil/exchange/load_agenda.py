"""The agenda of a meeting in a document as rows: items, texts, decisions, assignments, votes."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table

from qacouncil.errors import UserError
from qacouncil.exchange.agenda_document import Decision, Item, Material, Vote
from qacouncil.exchange.load_frame import CouncilFrame, Frame, Row, Tables
from qacouncil.exchange.load_papers import content_of_file
from qacouncil.exchange.load_register import load_entry, load_item_subjects, load_steps
from qacouncil.i18n.marking import N_
from qacouncil.models.agenda import (
    agenda_item,
    assignment,
    assignment_person,
    decision,
    item_speaker,
    material,
    recusal,
    speech,
)
from qacouncil.models.review import confirmation
from qacouncil.models.votes import ballot, counting_member, vote, vote_point
from qacouncil.rules.terms import PresidingVote, VoteKind


class AgendaLoader:
    """Turns the items of one meeting into rows; `votes` are left to be closed by the caller."""

    def __init__(self, frame: Frame, *, complete: bool) -> None:
        self._frame = frame
        self._complete = complete
        self.votes: list[tuple[Row, Vote, str]] = []

    def load(self, items: list[Item], tables: Tables, place: str) -> None:
        """Add the rows of all items. Raises UserError, naming the place."""
        for index, item in enumerate(items):
            self._item(item, index + 1, tables, f"{place}.agenda[{index}]")

    def _council(self, tables: Tables) -> CouncilFrame:
        """For what is said of the agenda outside of the minutes."""
        frame = self._frame
        return CouncilFrame(frame.names, frame.head["council_id"], frame.now, tables)

    def _link(self, tables: Tables, table: Table, **values: Any) -> None:
        tables[table.name].append({"meeting_id": self._frame.head["id"], **values})

    def _item(self, shape: Item, position: int, tables: Tables, place: str) -> None:
        row = self._frame.row(agenda_item, shape, place, position=position)
        starts, ends = row["starts_minute"], row["ends_minute"]
        if starts is not None and ends is not None and ends < starts:
            raise UserError(
                N_("At {place}: the item ends before it begins. Nothing was loaded."), place=place
            )
        tables[agenda_item.name].append(row)
        load_item_subjects(self._council(tables), shape, row, place)
        item_id = row["id"]
        for index, person_id in enumerate(self._persons(shape.speakers, f"{place}.speakers")):
            self._link(
                tables, item_speaker, item_id=item_id, person_id=person_id, position=index + 1
            )
        for index, each in enumerate(shape.spoke):
            where = f"{place}.spoke[{index}]"
            tables[speech.name].append(
                self._frame.row(speech, each, where, item_id=item_id, position=index + 1)
            )
        for index, recused in enumerate(shape.recusals):
            where = f"{place}.recusals[{index}]"
            self._recusal(self._frame.row(recusal, recused, where, item_id=item_id), tables, where)
        points = [
            self._decision(each, index + 1, item_id, tables, f"{place}.decisions[{index}]")
            for index, each in enumerate(shape.decisions)
        ]
        for index, cast in enumerate(shape.votes):
            where = f"{place}.votes[{index}]"
            self._vote(cast, index + 1, item_id, points, tables, where)
        for index, file in enumerate(shape.materials):
            self._material(file, index + 1, item_id, tables, f"{place}.materials[{index}]")
        for index, done in enumerate(shape.confirmations):
            where = f"{place}.confirmations[{index}]"
            tables[confirmation.name].append(
                self._frame.row(confirmation, done, where, item_id=item_id)
            )

    def _material(
        self, shape: Material, position: int, item_id: str, tables: Tables, place: str
    ) -> None:
        content = content_of_file(shape, place)
        tables[material.name].append(
            self._frame.row(
                material,
                shape,
                place,
                item_id=item_id,
                position=position,
                size=len(content),
                content=content,
            )
        )

    def _recusal(self, row: Row, tables: Tables, place: str) -> None:
        members = {member["person_id"] for member in tables["attendance"]}
        twice = any(
            other["item_id"] == row["item_id"] and other["person_id"] == row["person_id"]
            for other in tables[recusal.name]
        )
        if row["person_id"] not in members or twice:
            raise UserError(
                N_(
                    "At {place}: only a member of the council is recused from an item, and once. "
                    "Nothing was loaded."
                ),
                place=place,
            )
        tables[recusal.name].append(row)

    def _decision(
        self, shape: Decision, position: int, item_id: str, tables: Tables, place: str
    ) -> str:
        row = self._frame.row(decision, shape, place, item_id=item_id, position=position)
        tables[decision.name].append(row)
        council = self._council(tables)
        load_entry(council, shape, row["id"], place)
        for index, each in enumerate(shape.assignments):
            where = f"{place}.assignments[{index}]"
            task = self._frame.row(
                assignment, each, where, decision_id=row["id"], position=index + 1
            )
            tables[assignment.name].append(task)
            load_steps(council, each.steps, task, where)
            responsible = self._persons(each.persons, where)
            helpers = [
                person
                for person in self._persons(each.co_executors, where)
                if person not in responsible
            ]
            for number, person in enumerate([*responsible, *helpers]):
                self._link(
                    tables,
                    assignment_person,
                    assignment_id=task["id"],
                    person_id=person,
                    position=number + 1,
                    co_executor=person not in responsible,
                )
        return str(row["id"])

    def _vote(
        self,
        shape: Vote,
        position: int,
        item_id: str,
        points: list[str],
        tables: Tables,
        place: str,
    ) -> None:
        presiding = shape.presiding_vote not in (None, PresidingVote.NONE)
        if shape.kind is VoteKind.SECRET and (shape.by_name or presiding):
            raise UserError(
                N_("At {place}: a secret ballot holds no names. Nothing was loaded."), place=place
            )
        row = self._frame.row(vote, shape, place, item_id=item_id, position=position)
        earlier = [other["id"] for other in tables[vote.name] if other["item_id"] == item_id]
        if row["repeats_id"] not in (None, *earlier):
            raise UserError(
                N_(
                    "At {place}: a vote can only repeat an earlier one on the same item. "
                    "Nothing was loaded."
                ),
                place=place,
            )
        tables[vote.name].append(row)
        self.votes.append((row, shape, place))
        everything = () if self._complete else range(1, len(points) + 1)
        for number in dict.fromkeys(shape.points or everything):
            if number > len(points):
                raise UserError(
                    N_("At {place}: the item has no point {number}. Nothing was loaded."),
                    place=place,
                    number=number,
                )
            self._link(tables, vote_point, vote_id=row["id"], decision_id=points[number - 1])
        named: set[str] = set()
        for each in shape.by_name:
            person = self._frame.names.of(each.person, place)
            if person in named:
                raise UserError(
                    N_("At {place}: the person is listed twice. Nothing was loaded."), place=place
                )
            named.add(person)
            self._link(tables, ballot, vote_id=row["id"], person_id=person, choice=each.choice)
        counted_by = self._persons(shape.counting_commission, place)
        for index, person in enumerate(counted_by):
            self._link(
                tables, counting_member, vote_id=row["id"], person_id=person, position=index + 1
            )

    def _persons(self, listed: list[str], place: str) -> list[str]:
        return list(dict.fromkeys(self._frame.names.of(each, place) for each in listed))
