"""Files of many kinds to articles for a corpus, one entry at a time."""

from compare.corpus.intake.entries import Draft, Entry, Fault
from compare.corpus.intake.fields import Fields
from compare.corpus.intake.sources import Source, entries_of, find_sources

__all__ = [
    "Draft",
    "Entry",
    "Fault",
    "Fields",
    "Source",
    "entries_of",
    "find_sources",
]
