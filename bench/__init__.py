"""Measurements beside a bare script that does the same; run with `dev.py bench`."""
