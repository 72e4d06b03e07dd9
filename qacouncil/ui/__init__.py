"""The window. It knows Qt and nothing of SQL: it asks queries, and runs operations."""

from qacouncil.ui.lasting_constants import make_constants_last

make_constants_last()
