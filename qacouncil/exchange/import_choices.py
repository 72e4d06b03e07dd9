"""What the person decided about the rows of a table that is read in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

EVERY_ROW = 0  # in place of a row's number: the answer for all rows that ask the same


@dataclass(frozen=True, slots=True)
class ImportChoices:
    """answers: by row and code of the finding. left_out: rows the person does not want."""

    answers: Mapping[tuple[int, str], str] = field(default_factory=lambda: MappingProxyType({}))
    left_out: frozenset[int] = frozenset()

    def answer(self, row: int, code: str) -> str:
        """The answer given, for the row itself or for all such rows; empty: none."""
        return self.answers.get((row, code)) or self.answers.get((EVERY_ROW, code), "")

    def answered(self, row: int, code: str, answer: str) -> ImportChoices:
        """With this answer; an empty one takes it back."""
        answers = {key: each for key, each in self.answers.items() if key != (row, code)}
        if row == EVERY_ROW:  # what was said of single rows gives way
            answers = {key: each for key, each in answers.items() if key[1] != code}
        if answer:
            answers[row, code] = answer
        return ImportChoices(MappingProxyType(answers), self.left_out)

    def leaving(self, row: int, *, out: bool) -> ImportChoices:
        """With this row left out, or taken again."""
        left_out = self.left_out | {row} if out else self.left_out - {row}
        return ImportChoices(self.answers, left_out)
