"""The list of decisions, and the card of one."""
