"""The tables of the council file, a file for each subject, and their invariants."""
