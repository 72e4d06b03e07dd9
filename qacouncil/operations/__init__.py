"""Writes: one thing a secretary does is one function, in one transaction with its audit row."""
