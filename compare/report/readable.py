"""Dates and sums as a reader says them: see `compare.paper.readable`."""

from compare.paper.readable import readable, say_label, say_span

__all__ = ["readable", "say_label", "say_span"]
