"""Which questions a sheet has, by level: the same for every seed."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from compare.lesson import figures, heard, order, view, voices, who_has, words
from compare.lesson.choose import Chooser
from compare.lesson.pattern import Desk
from compare.lesson.question import Level, Section

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.lesson.pattern import Pattern
    from compare.lesson.question import LessonOptions, Question
    from compare.lesson.texts import Texts

_PATTERNS: Mapping[str, Pattern] = {
    pattern.name: pattern
    for pattern in chain(
        who_has.PATTERNS,
        figures.PATTERNS,
        voices.PATTERNS,
        order.PATTERNS,
        words.PATTERNS,
        view.PATTERNS,
    )
}

_ROUNDS: Mapping[Level, tuple[str, ...]] = {
    Level.YOUNGER: (
        *("both_choice", "only_one", "figure_words", "who_said", "view"),
        *("figures_differ", "other_words", "earlier", "grid", "view"),
        *("spelling", "headlines", "only_one", "quote_longer", "last"),
    ),
    Level.OLDER: (
        *("both_people", "figures_differ", "only_find", "unnamed", "view"),
        *("other_words", "earlier", "quote_longer", "figure_words", "view"),
        *("figures_differ", "quoted_people", "headlines", "only_find", "last"),
    ),
    Level.JOURNALISM: (
        *("figures_differ", "on_whose_word", "unnamed", "earlier", "view"),
        *("other_words", "quoted_people", "only_find", "quote_longer", "view"),
        *("on_whose_word", "figures_differ", "headlines", "only_find", "view"),
        *("both_people", "figure_words", "last"),
    ),
}
"""Questions in the order in which they are taken; after the last, from the first
again. No pattern of a level tells what another one asks: so the older don't compare
spellings of names that they are to find."""

_OPEN_SHARE = 0.3
"""How much of a sheet may be open questions."""


def ask(texts: Texts, options: LessonOptions) -> tuple[Question, ...]:
    """Make the questions of a sheet, in its order.

    Returns:
        As many as asked for, or as many as the texts give.
    """
    pools = {
        **who_has.make_pools(texts),
        **figures.make_pools(texts),
        **heard.make_pools(texts),
        **order.make_pools(texts),
        **words.make_pools(texts),
        **view.make_pools(options.level),
    }
    patterns = tuple(_fill(Chooser(pools, {}, 0), options.level, options.questions))
    # By so many items of each pool the next seed goes on.
    strides = Counter(pool for pattern in patterns for pool in pattern.pools)
    chooser = Chooser(pools, strides, options.seed)
    slots = [chooser.add(pattern.pools) for pattern in patterns]
    desk = Desk(texts, options.level, options.seed)
    questions = [
        pattern.make(desk, [chooser.item(number).value for number in numbers])
        for pattern, numbers in zip(patterns, slots, strict=True)
    ]
    return tuple(sorted(questions, key=lambda q: list(Section).index(q.section)))


def _fill(chooser: Chooser, level: Level, most: int) -> Iterator[Pattern]:
    """Take rounds of the level until the sheet is full or a round adds nothing."""
    taken: list[str] = []
    before = -1
    while before < len(taken):
        before = len(taken)
        for name in _ROUNDS[level]:
            if len(taken) >= most:
                return
            if name == "view" and not _has_room_for_view(taken):
                continue
            if chooser.add(_PATTERNS[name].pools):
                taken.append(name)
                yield _PATTERNS[name]


def _has_room_for_view(taken: Sequence[str]) -> bool:
    """Whether one more open question leaves most of the sheet to the texts."""
    most = max(1, round((len(taken) + 1) * _OPEN_SHARE))
    return taken.count("view") < most
