"""QACouncil: the office of an academic quality council in one file."""

__version__ = "0.1.0"
