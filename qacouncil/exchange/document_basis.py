"""What every shape of the JSON form is made of: kinds of values, texts, records."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

CLOCK = "^([0-3]?[0-9]|4[0-7]):[0-5][0-9]$"

Area = Literal[
    "A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12", "A13"
]
Month = Annotated[int, Meta(ge=1, le=12)]
NamedStandard = Literal["S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10"]
Standard = Literal["", NamedStandard]
Clock = Annotated[str, Meta(pattern=CLOCK)]
Number = Annotated[int, Meta(ge=0, le=100_000)]
# As typed, right or wrong: looked at when the vote is closed.
Typed = Annotated[int, Meta(ge=-1_000_000_000, le=1_000_000_000)]
Positive = Annotated[int, Meta(ge=1, le=100_000)]
NonEmpty = Annotated[str, Meta(min_length=1)]


class Shape(
    Struct, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, frozen=True, gc=False
):
    """A JSON object whose unknown keys are refused and whose defaults are not written."""


class Words(Shape, kw_only=True, frozen=True):
    """One text in up to three languages."""

    kk: str = ""
    ru: str = ""
    en: str = ""

    def any(self) -> bool:
        """Whether it says something in one of them."""
        return bool((self.kk + self.ru + self.en).strip())


class Record(Shape, kw_only=True, frozen=True):
    """What has an identity of its own. `changed` is written where it differs from `created`."""

    id: str = ""
    created: str = ""
    changed: str = ""
    version: Positive = 1


class StoredFile(Record, kw_only=True, frozen=True):
    """A file kept inside the council file; `content` is base64."""

    file_name: NonEmpty
    sha256: str
    content: str
