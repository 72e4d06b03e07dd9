"""Whom a protocol counts as the members of the body, present and in all."""

from __future__ import annotations

from qacouncil.documents.protocol_content import Participant, ProtocolContent
from qacouncil.rules.terms import Role


def members_present(content: ProtocolContent) -> list[Participant]:
    """Those listed as present: all but a secretary without a vote, who is named apart."""
    return [person for person in content.present if not _is_silent_secretary(content, person)]


def members_in_all(content: ProtocolContent) -> int:
    """Of how many they are present: the mandates with a vote, and the members without one."""
    listed = (*members_present(content), *content.absent)
    return content.voting_mandates + sum(not person.voting for person in listed)


def _is_silent_secretary(content: ProtocolContent, person: Participant) -> bool:
    if person.voting:
        return False
    secretary = content.secretary
    return person.role is Role.SECRETARY or (
        secretary is not None and secretary.name == person.name
    )
