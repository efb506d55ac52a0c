"""How a report was made, said so that it can be made again to the same bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from compare.model import labels, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Comparison
    from compare.report.look import Look


def say_provenance(comparison: Comparison, look: Look) -> tuple[str, ...]:
    """Name the package, the options, and each article with its hash, a line each.

    Other lines than these are found in the notices: what was left out of the input.
    """
    return tuple(_lines(comparison, look))


def say_maker(comparison: Comparison, look: Look) -> str:
    """Package, options of comparing as JSON, and what was asked of the report."""
    made = comparison.provenance
    tuned = dict(made.options)
    # Which articles of the input were compared is asked for beside the look.
    event = f"--event {tuned.pop('event')}" if "event" in tuned else ""
    options = json.dumps(tuned, ensure_ascii=False, sort_keys=True)
    created = f", {made.created}" if made.created else ""
    words = " ".join(filter(None, (event, look.as_options())))
    asked = f"; report options {words}" if words else ""
    return one_line(f"{made.package}{created}; comparison options {options}{asked}")


def _lines(comparison: Comparison, look: Look) -> Iterator[str]:
    yield f"Made by {say_maker(comparison, look)}"
    for label, article in zip(labels(comparison), comparison.articles, strict=True):
        source = one_line(article.source)
        origin = f" from {source}" if source else ""
        yield f"{label}{origin}, SHA-256 of its text {article.sha256}"
    if comparison.provenance.session:
        yield f"With your corrections, SHA-256 {comparison.provenance.session}"
