"""The papers of the council: previewed, saved, printed, and those that were given out."""
