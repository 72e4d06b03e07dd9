"""Reads: set-based SQL over Core tables, plain frozen values out."""
