"""Educational programmes: the list, the card, a version with its disciplines and matrix."""
