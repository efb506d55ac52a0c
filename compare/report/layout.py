"""Columns of text: see `compare.paper.layout`."""

from compare.paper.layout import cells, wrap

__all__ = ["cells", "wrap"]
