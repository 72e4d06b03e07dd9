"""Formats in and out of the council file, a file for each."""
