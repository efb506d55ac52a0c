"""Dates and times, resolved against the article's date where that tells."""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from compare.extract import (
    clocks,
    date_away,
    date_ends,
    date_forms,
    date_turns,
    eras,
)
from compare.extract.anchors import anchored
from compare.extract.calendar import names
from compare.extract.date_pairs import joined
from compare.extract.date_parts import Now
from compare.extract.figures import MOST
from compare.extract.matter import matter_of
from compare.extract.tense import looks_ahead
from compare.extract.view import taken_by
from compare.model import ClaimKind, Span
from compare.text.later import later
from compare.text.outlets import home_of_outlet

if TYPE_CHECKING:
    import datetime
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from compare.extract.date_parts import Form
    from compare.extract.view import ArticleView, SentenceView
    from compare.model import Claim, Moment
    from compare.text import Token

_TELLS_YEAR = later(r"\d{4}|9/11|century|'\d0s")
_TIES = frozenset(":/.-–")
"""Marks that can follow the digits that a date opens with."""

_LONGEST = 80
"""Characters of the longest date; what follows it can't change how it is read."""


def find_dates(view: ArticleView, claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """Find dates, stretches of days and times of day."""
    taken = taken_by(view, claims)
    published = view.article.published
    home = view.article.home or home_of_outlet(view.article.outlet)
    for sentence in view.sentences:
        found = islice(_dates_of(sentence, Now(published, home=home)), MOST)
        for span, value in joined(view.article.text, anchored(found)):
            if not any(taken[span.start : span.end]):
                yield view.claim(
                    ClaimKind.DATE,
                    sentence,
                    span,
                    value=value,
                    matter=matter_of(sentence, span),
                    notes=_notes(view.article.text, span, value, published),
                )


def _dates_of(sentence: SentenceView, now: Now) -> Iterator[tuple[Span, Moment]]:
    """Read the dates of a sentence from left to right, without overlap."""
    forms, tokens, end = _by_trigger(), sentence.tokens, 0
    country = cache(lambda: _country(tokens))  # few sentences ask, hostile ones often
    for at, token in enumerate(tokens):
        head = token.norm.partition("-")[0]
        if token.text[0].isdigit():
            head = "#" if _may_date(tokens, at) else ""
        if head not in forms or token.start < end:
            continue
        matches = _matches_at(sentence, token.start, forms[head])
        if matches:
            named = _country(tokens[max(0, at - 1) : at])
            ahead = looks_ahead(sentence, token.start)
            here = now._replace(country=named or country(), ahead=ahead)
            found = _read(sentence, token.start, matches, here)
            if found:
                end = found[0].end
                yield found


def _may_date(tokens: Sequence[Token], at: int) -> bool:
    """Whether a date can start with these digits."""
    follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
    goes_on = follows[:1].isalpha() or follows in _TIES
    return goes_on or len(tokens[at].text) > 3


def _matches_at(
    sentence: SentenceView, start: int, forms: Iterable[Form]
) -> list[tuple[re.Match[str], Form]]:
    """What is written like a date from a character of the article's text on."""
    text, at = sentence.text, start - sentence.sentence.start
    ahead = text[at : at + _LONGEST].lower()
    return [
        (match, form)
        for form in forms
        if any(map(ahead.__contains__, form.needs))
        and (match := form.pattern.match(text, at, at + _LONGEST))
    ]


def _read(
    sentence: SentenceView,
    start: int,
    matches: Iterable[tuple[re.Match[str], Form]],
    now: Now,
) -> tuple[Span, Moment] | None:
    """Read the longest of the matches that is a date after all."""
    for match, form in sorted(matches, key=lambda pair: -len(pair[0][0])):
        value = form.read(match, now)
        if value is not None:
            span = _with_since(sentence, start, match)
            at = span.start - sentence.sentence.start
            first, value = clocks.blurred(value, sentence.text, at)
            return Span(span.start - at + first, span.end), value
    return None


def _with_since(sentence: SentenceView, start: int, match: re.Match[str]) -> Span:
    """The span of a match, with the "since" before it, without space after it."""
    end = start + len(match[0].rstrip())
    opened = match.string[max(0, match.start() - 6) : match.start()]
    return Span(start - 6 * (opened.lower() == "since "), end)


def _country(tokens: Iterable[Token]) -> str:
    """The one country that some words name; empty when there is none, or several."""
    known: dict[str, str] = names()["countries"]
    capitals = (token for token in tokens if token.text[0].isupper())
    norms = (token.norm.removesuffix("s") for token in capitals)
    found = {known[norm] for norm in norms if norm in known}
    return found.pop() if len(found) == 1 else ""


def _notes(
    text: str, span: Span, value: Moment, published: datetime.date | None
) -> tuple[str, ...]:
    """Say what a date was read as where the article's date had to help."""
    written = text[span.start : span.end]
    if not (value.start and value.end and published) or _TELLS_YEAR.search(written):
        return ()
    days = value.start.isoformat()
    if value.end != value.start:
        days += f" to {value.end.isoformat()}"
    return (f'"{written}" read as {days}, from the article\'s date, {published}',)


@cache
def _by_trigger() -> dict[str, tuple[Form, ...]]:
    rooms = (date_forms, eras, date_turns, date_away, date_ends, clocks)
    forms = [form for room in rooms for form in room.forms()]
    triggers = {word for form in forms for word in form.triggers}
    return {
        word: tuple(form for form in forms if word in form.triggers)
        for word in triggers
    }
