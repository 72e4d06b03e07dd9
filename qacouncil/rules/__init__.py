"""The regulation as plain functions over plain values: no clock, no database, no sentences."""
