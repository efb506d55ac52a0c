"""Compare how several outlets report one event.

>>> from compare import Article, compare_articles
>>> left = Article.from_text("The quake killed 12 people in Arica.", outlet="Alpha")
>>> right = Article.from_text("The quake in Arica killed nine people.", outlet="Beta")
>>> comparison = compare_articles([left, right])
>>> [fact.status.value for fact in comparison.facts if fact.kind == "quantity"]
['conflicting']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from compare.align import score_sentences
    from compare.errors import CompareError
    from compare.group import group_articles
    from compare.model import Article, Comparison, from_dict, to_dict
    from compare.options import AlignOptions, CompareOptions, MatchOptions
    from compare.pipeline import compare_articles
    from compare.read import read_articles, read_html, read_page
    from compare.report import render, render_bytes

__all__ = [
    "AlignOptions",
    "Article",
    "CompareError",
    "CompareOptions",
    "Comparison",
    "MatchOptions",
    "compare_articles",
    "from_dict",
    "group_articles",
    "read_articles",
    "read_html",
    "read_page",
    "render",
    "render_bytes",
    "score_sentences",
    "to_dict",
]

_LATER = {
    "AlignOptions": "compare.options",
    "Article": "compare.model",
    "CompareError": "compare.errors",
    "CompareOptions": "compare.options",
    "Comparison": "compare.model",
    "MatchOptions": "compare.options",
    "compare_articles": "compare.pipeline",
    "from_dict": "compare.model",
    "group_articles": "compare.group",
    "read_articles": "compare.read",
    "read_html": "compare.read",
    "read_page": "compare.read",
    "render": "compare.report",
    "render_bytes": "compare.report",
    "score_sentences": "compare.align",
    "to_dict": "compare.model",
}
"""Loaded at first use, so that `newscompare --help` pays for none of it, not even for
the model, whose dataclasses take longer to make than the help to print."""


def __getattr__(name: str) -> Any:
    if name in _LATER:
        return getattr(import_module(_LATER[name]), name)
    raise AttributeError(f"module 'compare' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
