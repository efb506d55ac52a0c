"""Measurements: each module prints a table and asserts nothing."""
