"""The program tests itself: every screen and dialog, in every language and both themes."""
