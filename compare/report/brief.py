"""Ten lines that answer "what differs?".

Differences come first: conflicts before contrasts, among these figures and dates before
words, then what more outlets tell, then what stands earlier. The lines that are left
go to what each outlet alone has, turn by turn: of its sentences without a counterpart
the one with most facts that nobody else tells, then the one with next most.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from compare.model import (
    DIFFERING,
    SIGNS,
    ClaimKind,
    FactStatus,
    SentenceKind,
    SentenceRef,
    labels,
    shorten,
)
from compare.paper.layout import cells, wrap
from compare.paper.words import counted, listing, quoted
from compare.report.ansi import STATUS_STYLES, paint
from compare.report.facts import FactReader
from compare.report.frame import say_notices
from compare.report.weight import weigh

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.report.choice import Choice
    from compare.report.facts import FactLine

LINES = 10
_LONGEST = 2
"""Lines that one difference or sentence may take."""
_SIDE = 40
"""Characters of one side's words in a difference; more of a statement says no more."""
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


def draw(choice: Choice) -> list[str]:
    """Draw the ten lines; at less than 80 columns they may be more.

    What there is no room for is counted in the last line.
    """
    opening = _opening(choice)
    differences, sentences = _differences(choice), _sentences(choice)
    alone = [item for turn in zip_longest(*sentences) for item in turn if item]
    room = max(LINES - len(opening) - 1, _LONGEST + 1)
    # Each outlet has its line, as far as one difference leaves room for that.
    reserved = min(len(sentences), room - _LONGEST)
    lines: list[str] = []
    kept = 0
    for item in differences:
        drawn = _draw(item, _LONGEST, choice)
        if len(lines) + len(drawn) > room - reserved:
            break
        lines += drawn
        kept += 1
    shown = alone[: room - len(lines)]
    left_out = (len(differences) - kept, len(alone) - len(shown))
    lines += _fill(shown, room - len(lines), choice)
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


def _differences(choice: Choice) -> list[_Item]:
    """Conflicts, then contrasts, the weightiest first."""
    reader = FactReader(choice.comparison)
    items = []
    for status in DIFFERING:
        facts = [fact for fact in choice.facts if fact.status is status]
        for line in sorted(reader.disputes(facts), key=_weight):
            items.append(_Item(status, ", ".join(_sides(line)) + line.yours))
    return items


def _weight(line: FactLine) -> tuple[bool, int, int]:
    outlets = {mention.ref.article for mention in line.mentions}
    first = min(mention.ref.sentence for mention in line.mentions)
    return weigh(line.kind, len(outlets), first)


def _sides(line: FactLine) -> Iterator[str]:
    """Each outlet's first words for the matter, with its name and the sentence."""
    for label, mentions in groupby(line.mentions, key=lambda mention: mention.label):
        mention = next(mentions)
        words = (mention.words or mention.sentence or line.label).strip("“”")
        if line.kind in _BARE:
            words += _what_it_is_of(words, mention.sentence)
        elif line.kind is ClaimKind.DATE:
            words = _what_was_then(words, mention.sentence)
        yield f"{shorten(words, _SIDE)} ({label}, {mention.ref.sentence + 1})"


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


def _sentences(choice: Choice) -> list[list[_Item]]:
    """Of each outlet what it alone reports, the sentences with most facts first."""
    if not choice.shows(FactStatus.UNIQUE):
        return []
    found = (_of_outlet(choice, index) for index in choice.articles)
    return [items for items in found if items]


def _of_outlet(choice: Choice, article: int) -> list[_Item]:
    told = Counter(
        claim.sentence
        for fact in choice.facts
        if fact.status is FactStatus.UNIQUE and article in fact.outlets
        for claim in fact.claims
    )
    label = labels(choice.comparison)[article]
    sentences = choice.comparison.articles[article].sentences
    return [
        _Item(
            FactStatus.UNIQUE,
            f"Only {label}, {number + 1}: {quoted(sentences[number].text)}",
        )
        for number, _ in sorted(told.items(), key=lambda item: (-item[1], item[0]))
        if sentences[number].kind is SentenceKind.BODY
        and SentenceRef(article, number) not in choice.linked
    ]


def _fill(items: Sequence[_Item], room: int, choice: Choice) -> Iterator[str]:
    """One line each, and a second as long as there is room, the first items first."""
    spare = room - len(items)
    for item in items:
        drawn = _draw(item, _LONGEST if spare else 1, choice)
        spare -= len(drawn) - 1
        yield from drawn


def _draw(item: _Item, most: int, choice: Choice) -> list[str]:
    look, sign = choice.look, SIGNS[item.status]
    wrapped = wrap(item.text, look.width, first=f"{sign} ", rest="  ")
    lines = _first_lines(wrapped, most)
    if look.color:
        lines[0] = paint(sign, STATUS_STYLES[item.status]) + lines[0][len(sign) :]
    return lines


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
    differences, sentences = left_out
    more = [
        counted(differences, "difference") if differences else "",
        counted(sentences, "sentence") + " of one outlet only" if sentences else "",
    ]
    said = listing([part for part in more if part])
    text = (
        f"Left out for want of room: {said}."
        if said
        else "Nothing was left out for want of room."
    )
    return wrap(text, choice.look.width)
