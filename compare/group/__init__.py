"""Which articles report one event, and which are copies of one another."""

from compare.group.copies import find_copies
from compare.group.events import group_articles

__all__ = ["find_copies", "group_articles"]
