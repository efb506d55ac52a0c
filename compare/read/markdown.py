"""Markdown to plain text: marks are cut away, and where they stood is kept."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from compare.text.later import later

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST = 600
"""Code points between two marks that belong together: keeps the search linear."""

_HEADS = later(
    r"^[ \t]{0,3}(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+(?![-*+ \t]))|[ \t]+#+[ \t]*$",
    re.MULTILINE,
)
_PICTURE = later(r"!\[[^\]\n]{0,300}\]\([^()\n]{0,600}\)")
_LINK = later(rf"(\[)[^\[\]\n]{{1,{_MOST}}}(\]\([^()\n]{{0,{_MOST}}}\))")
_PAIRED = tuple(
    later(form)
    for form in (
        rf"(\*\*\*?)(?=\S)[^*\n]{{1,{_MOST}}}(\*\*\*?)",
        rf"(?<!\w)(__)(?=\S)[^_\n]{{1,{_MOST}}}(__)(?!\w)",
        rf"(?<![\w*])(\*)(?=[^\s*])[^*\n]{{1,{_MOST}}}(\*)(?![\w*])",
        rf"(?<![\w_])(_)(?=[^\s_])[^_\n]{{1,{_MOST}}}(_)(?![\w_])",
        rf"(`)[^`\n]{{1,{_MOST}}}(`)",
    )
)
_TAG = later(r"</?[A-Za-z][^<>\n]{0,200}>|<!--[^<>]{0,600}-->")
_ESCAPE = later(r"\\(?=[\\`*_{}\[\]()#+.!>-])")


class Stripped(NamedTuple):
    """Text without marks, and the way back to the text with them."""

    text: str
    cuts: tuple[tuple[int, int], ...]
    """Spans of the source that were cut out, in order, apart from each other."""

    def source_spans(self, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Where stretches of the stripped text, in any order, stand in the source."""
        starts, gone = [0], [0]
        for start, end in self.cuts:
            starts.append(start - gone[-1])
            gone.append(gone[-1] + end - start)

        def source(offset: int) -> int:
            return offset + gone[bisect_right(starts, offset) - 1]

        return [(source(start), source(end - 1) + 1) for start, end in spans]


def strip_markup(text: str) -> Stripped:
    """Cut away headings' hashes, emphasis, quotes' and lists' marks, links' targets."""
    spans = [
        match.span()
        for form in (_HEADS, _PICTURE, _TAG, _ESCAPE)
        for match in form.finditer(text)
    ]
    for form in (_LINK, *_PAIRED):
        for match in form.finditer(text):
            spans += [match.span(1), match.span(2)]
    cuts = _merged(spans)
    kept, offset = [], 0
    for start, end in cuts:
        kept.append(text[offset:start])
        offset = end
    return Stripped("".join([*kept, text[offset:]]), cuts)


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
