"""The settings of the council and of the program."""
