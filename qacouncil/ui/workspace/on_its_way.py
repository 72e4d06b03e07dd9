"""Texts that were typed and are not on disk yet: newer than what the file says of them."""

from __future__ import annotations

from qacouncil.localized import Localized
from qacouncil.ui.session import Writing


class OnItsWay:
    """By the record that a text belongs to. A full disk may keep it waiting for long."""

    def __init__(self) -> None:
        self._texts: dict[str, Localized] = {}
        self._writings: dict[str, int] = {}

    def send(self, record: str, text: Localized, writing: Writing) -> None:
        """This text was asked to be written."""
        self._texts[record] = text
        self._writings[record] = self._writings.get(record, 0) + 1
        writing.then(lambda _: self._arrived(record)).otherwise(lambda _: self._arrived(record))

    def waits(self, record: str) -> bool:
        return record in self._texts

    def newest(self, record: str, text: Localized) -> Localized:
        """What was typed last, else the text of the file."""
        return self._texts.get(record, text)

    def _arrived(self, record: str) -> None:
        self._writings[record] -= 1
        if not self._writings[record]:
            del self._writings[record], self._texts[record]
