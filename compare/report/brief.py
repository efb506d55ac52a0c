"""Ten lines that answer "what differs?".

Differences come first: conflicts before contrasts, among these figures and dates before
words, then what more outlets tell, then what stands earlier. The lines that are left
are shared out among the outlets, for the facts that each alone has: sums and shares,
other figures, names, words and dates, in each of these what stands earlier; last what
is part of a difference, a caption or a note.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from compare.model import (
    DIFFERING,
    SIGNS,
    ClaimKind,
    FactStatus,
    SentenceKind,
    labels,
    shorten,
)
from compare.paper.layout import cells, wrap
from compare.paper.words import counted, listing, quoted
from compare.report.ansi import STATUS_STYLES, paint
from compare.report.facts import SAID, FactReader
from compare.report.frame import say_notices
from compare.report.weight import weigh

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Fact
    from compare.report.choice import Choice
    from compare.report.facts import FactLine, Mention

LINES = 10
_LONGEST = 2
"""Lines that one difference or sentence may take."""
_SIDE = 40
"""Characters of one side's words in a difference; more of a statement says no more."""
_WORDS = 90
"""Characters of a quotation or a statement that one outlet alone has."""
_NAMES = frozenset(
    {ClaimKind.WORK, ClaimKind.PERSON, ClaimKind.ORGANISATION, ClaimKind.PLACE}
)
_KINDS = (
    {ClaimKind.MONEY, ClaimKind.PERCENT},
    {ClaimKind.QUANTITY},
    _NAMES,
    SAID,
    {ClaimKind.SOURCE, ClaimKind.DATE},
)
"""Kinds of facts, those first that say most in few words."""
_TEXT = frozenset({SentenceKind.HEADLINE, SentenceKind.BODY})
_BARE = frozenset({ClaimKind.MONEY, ClaimKind.PERCENT})
"""Kinds of facts whose words are a figure, and don't say what it is of."""
_CONVERSION = re.compile(r" \([^()]*\)")
_MARK = re.compile(r"[^\w\s'’-]")
"""What ends the words before a time."""
_PAUSE = re.compile(r"[^\w\s'’$€£¥%-]| (?:in|on|at|by) (?=[A-Z])")
"""What ends the words on a figure: a sign, or the day or the place of it."""


class _Item(NamedTuple):
    status: FactStatus
    text: str


class _Outlet(NamedTuple):
    name: str
    facts: list[str]
    """What it alone has, with the sentence; at least one."""

    def say(self, facts: Sequence[str]) -> _Item:
        return _Item(FactStatus.UNIQUE, f"Only {self.name}: {', '.join(facts)}")


def draw(choice: Choice) -> list[str]:
    """Draw the ten lines; at less than 80 columns they may be more.

    What there is no room for is counted in the last line.
    """
    opening = _opening(choice)
    reader = FactReader(choice.comparison)
    differences, alone = _differences(choice, reader), _alone(choice, reader)
    room = max(LINES - len(opening) - 1, _LONGEST + 1)
    # Each outlet has its line, as far as one difference leaves room for that.
    reserved = min(len(alone), room - _LONGEST)
    lines: list[str] = []
    kept = 0
    for item in differences:
        spare = room - reserved - len(lines)
        if not spare:
            break
        lines += _draw_difference(item, min(_LONGEST, spare), choice)
        kept += 1
    told = 0
    for index, outlet in enumerate(alone[: room - len(lines)]):
        share = ceil((room - len(lines)) / (len(alone) - index))
        drawn, facts = _draw_alone(outlet, share, choice)
        lines += drawn
        told += facts
    left_out = (len(differences) - kept, sum(len(o.facts) for o in alone) - told)
    return [*opening, *lines, *_closing(left_out, choice)]


def _opening(choice: Choice) -> list[str]:
    comparison = choice.comparison
    names = [labels(comparison)[index] for index in comparison.originals]
    statuses = [fact.status for fact in choice.facts]
    counts = [
        f"{statuses.count(status)} {status}"
        for status in STATUS_STYLES
        if choice.shows(status)
    ]
    text = f"{listing(names)}: {listing(counts)} facts. "
    text += f"(Numbers below are sentences.) {choice.say()}"
    alerts = say_notices(comparison, alerts=True)
    width = choice.look.width
    # An alert may name many articles; the full report says it all.
    first = [line for alert in alerts for line in _first_lines(wrap(alert, width), 2)]
    return [*first, *wrap(text, width)]


def _differences(choice: Choice, reader: FactReader) -> list[FactLine]:
    """Conflicts, then contrasts, the weightiest first."""
    return [
        line
        for status in DIFFERING
        for line in sorted(
            reader.disputes(fact for fact in choice.facts if fact.status is status),
            key=_weight,
        )
    ]


def _draw_difference(line: FactLine, most: int, choice: Choice) -> list[str]:
    """A difference with each side's words cut as far as its lines ask for."""
    for side in (_SIDE, _SIDE * 3 // 4, _SIDE // 2):
        item = _Item(line.status, ", ".join(_sides(line, side)) + line.yours)
        if len(_wrap(item, choice)) <= most:
            break
    return _draw(item, most, choice)


def _weight(line: FactLine) -> tuple[bool, int, int]:
    outlets = {mention.ref.article for mention in line.mentions}
    first = min(mention.ref.sentence for mention in line.mentions)
    return weigh(line.kind, len(outlets), first)


def _sides(line: FactLine, room: int) -> Iterator[str]:
    """Each outlet's first words for the matter, with its name and the sentence."""
    for label, mentions in groupby(line.mentions, key=lambda mention: mention.label):
        mention = next(mentions)
        words = _words_of(line, mention)
        yield f"{shorten(words, room)} ({label}, {mention.ref.sentence + 1})"


def _words_of(line: FactLine, mention: Mention) -> str:
    """An article's own words for a fact, those around a figure or a time with it."""
    words = (mention.words or mention.sentence or line.label).strip("“”")
    if line.kind in _BARE:
        return words + _what_it_is_of(words, mention.sentence)
    if line.kind is ClaimKind.DATE:
        return _what_was_then(words, mention.sentence)
    return words


def _what_was_then(time: str, sentence: str) -> str:
    """A time with the words before it back to a mark, as many as there is room for."""
    before = _MARK.split(sentence.partition(time)[0])[-1]
    room = _SIDE - len(time) - 1
    if len(before := before.strip()) > room:
        before = before[-room:].partition(" ")[2] if room > 0 else ""
    return f"{before} {time}".strip()


def _what_it_is_of(figure: str, sentence: str) -> str:
    """What follows a figure up to a pause, without its conversion in brackets."""
    rest = sentence.partition(figure)[2]
    if conversion := _CONVERSION.match(rest):
        rest = rest[conversion.end() :]
    return _PAUSE.split(rest, maxsplit=1)[0].rstrip() if rest[:1] == " " else ""


def _alone(choice: Choice, reader: FactReader) -> list[_Outlet]:
    """What each outlet alone reports, the weightiest facts first."""
    facts: defaultdict[int, list[tuple[tuple[bool, int, int], str]]] = defaultdict(list)
    for fact in choice.facts:
        if fact.status is FactStatus.UNIQUE:
            article, line = fact.outlets[0], reader.line(fact)
            facts[article].append((_rank(choice, fact, line), _cite(line)))
    names = labels(choice.comparison)
    return [
        _Outlet(names[article], [text for _, text in sorted(facts[article])])
        for article in choice.articles
        if facts[article]
    ]


def _rank(choice: Choice, fact: Fact, line: FactLine) -> tuple[bool, int, int]:
    """A sort key among the facts of one outlet."""
    ref = line.mentions[0].ref
    sentence = choice.comparison.articles[ref.article].sentences[ref.sentence]
    aside = bool(line.beside) or sentence.kind not in _TEXT
    # "peace deal" says less than "Operation Reassurance".
    aside = aside or (fact.kind in _NAMES and line.label.islower())
    kind = next(n for n, kinds in enumerate(_KINDS) if fact.kind in kinds)
    return aside, kind, ref.sentence


def _cite(line: FactLine) -> str:
    mention, label = line.mentions[0], line.label.removesuffix(line.yours)
    if line.kind in SAID:
        words = quoted(shorten(label.strip("“”"), _WORDS))
    elif len(label) > _SIDE and mention.words:
        # A long label may have its figure at the end, where it would be cut off.
        words = shorten(_words_of(line, mention), _SIDE)
    else:
        words = shorten(label, _SIDE)
    return f"{words} ({mention.ref.sentence + 1}){line.yours}"


def _draw_alone(outlet: _Outlet, most: int, choice: Choice) -> tuple[list[str], int]:
    """As many facts of an outlet as its lines hold, and how many those are."""
    told = outlet.facts[:1]
    for fact in outlet.facts[1:]:
        item = outlet.say([*told, fact])
        if len(_wrap(item, choice)) <= most:
            told.append(fact)
    return _draw(outlet.say(told), most, choice), len(told)


def _draw(item: _Item, most: int, choice: Choice) -> list[str]:
    sign = SIGNS[item.status]
    lines = _first_lines(_wrap(item, choice), most)
    if choice.look.color:
        lines[0] = paint(sign, STATUS_STYLES[item.status]) + lines[0][len(sign) :]
    return lines


def _wrap(item: _Item, choice: Choice) -> list[str]:
    first = f"{SIGNS[item.status]} "
    return wrap(item.text, choice.look.width, first=first, rest="  ")


def _first_lines(lines: list[str], most: int) -> list[str]:
    """The first lines; where some are left out, the last one says so by its end."""
    if len(lines) <= most:
        return lines
    end = " …”" if lines[-1].endswith("”") else " …"
    kept, last = lines[: most - 1], lines[most - 1]
    words = last.rpartition(" ")[0]
    while cells(words) > cells(last) - len(end):
        words = words.rpartition(" ")[0]
    return [*kept, (words or last[: -len(end)]) + end]


def _closing(left_out: tuple[int, int], choice: Choice) -> list[str]:
    differences, facts = left_out
    more = [
        counted(differences, "difference") if differences else "",
        counted(facts, "fact") + " of one outlet only" if facts else "",
    ]
    said = listing([part for part in more if part])
    text = (
        f"Left out for want of room: {said}."
        if said
        else "Nothing was left out for want of room."
    )
    return wrap(text, choice.look.width)
