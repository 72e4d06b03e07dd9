"""The assessment policy: its versions, the one in force on a date, two of them compared."""
