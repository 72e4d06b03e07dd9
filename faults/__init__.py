"""Breaks what can break around the program, and looks what came of it: `dev.py faults`."""
