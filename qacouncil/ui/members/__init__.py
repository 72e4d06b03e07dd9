"""The members of the council on a date, their mandates, the composition."""
