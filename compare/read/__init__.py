"""Files, pages, pasted text and URLs to articles."""

from compare.read.html import read_html
from compare.read.page import read_page
from compare.read.reading import LeftOut, MetaLine, Reading
from compare.read.sources import read_articles, read_sources

__all__ = [
    "LeftOut",
    "MetaLine",
    "Reading",
    "read_articles",
    "read_html",
    "read_page",
    "read_sources",
]
