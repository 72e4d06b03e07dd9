"""The council file: one SQLite database with everything in it."""
