"""Why a fact has its status: short sentences that a student understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.extract.speaker import PRONOUNS
from compare.match.labels import label_claim, label_claims
from compare.model import ClaimKind, one_line
from compare.text import fold, is_stop_word
from compare.text.spellings import fits_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.match.evidence import Event
    from compare.model import Attribution, Claim

_NOUNS = {
    ClaimKind.MONEY: "sum",
    ClaimKind.QUANTITY: "figure",
    ClaimKind.PERCENT: "percentage",
    ClaimKind.DATE: "time",
    ClaimKind.QUOTE: "quotation",
}
"""What a reader calls a claim, where that is not the name of its kind."""


_WORDINGS = (ClaimKind.QUOTE, ClaimKind.SOURCE, ClaimKind.STATEMENT)
"""Kinds whose label is their words."""
_LONGEST = 120
"""Characters of the words that a reason quotes."""


def _noun(claim: Claim) -> str:
    return _NOUNS.get(claim.kind, claim.kind.value)


def names_of(event: Event, claims: Iterable[Claim]) -> str:
    """The articles of claims, as one phrase: "Alpha, Beta and Gamma"."""
    numbers = sorted({claim.article for claim in claims})
    names = [event.names[number] for number in numbers]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def shared_because(
    event: Event, claims: Sequence[Claim], shown: str
) -> tuple[str, ...]:
    """Rule, values and evidence of a fact that two articles or more carry."""
    noun = _noun(claims[0])
    first = f"{names_of(event, claims)} give the same {noun}"
    ways = list(dict.fromkeys(_said(event, claim) for claim in _one_each(claims)))
    values = f"{first}: {'; '.join(ways)}."
    return tuple(filter(None, (values, shown, *notes_of(claims))))


def unique_because(event: Event, claims: Sequence[Claim]) -> tuple[str, ...]:
    """Rule of a fact that one article alone carries."""
    noun = _noun(claims[0])
    others = len(event.articles) - 1
    rest = "the other article" if others == 1 else "the other articles"
    rule = f"Only {names_of(event, claims)} gives this {noun}; no match in {rest}."
    return (rule, *notes_of(claims))


def differing_because(
    event: Event, claims: Sequence[Claim], rule: str, shown: str
) -> tuple[str, ...]:
    """Values, rule and evidence of a fact on which articles differ."""
    values = "; ".join(_read(event, claim) for claim in claims) + "."
    speakers = (speaker_of(event, claim) for claim in claims)
    return tuple(filter(None, (values, rule, shown, *speakers, *notes_of(claims))))


def speaker_of(event: Event, claim: Claim) -> str:
    """Who an article says it from, as a sentence; empty for its own words."""
    if claim.attribution is None:
        return ""
    source = one_line(claim.attribution.source)
    if fold(source) in PRONOUNS:
        named = event.bearers.get(claim.attribution.key)
        source = label_claims(named) if named else f"“{source}”"
    name = event.names[claim.article]
    return f"{name} gives it on the word of {source} ({claim.attribution.cue})."


def are_two_speakers(one: Attribution, two: Attribution) -> bool:
    """Whether the two who are said to say something are named, and not as one."""
    return bool(one.key and two.key) and not fits_person(one.key, two.key)


def notes_of(claims: Iterable[Claim]) -> tuple[str, ...]:
    """What was assumed in reading the values, each once."""
    return tuple(dict.fromkeys(note for claim in claims for note in claim.notes))


def _one_each(claims: Sequence[Claim]) -> list[Claim]:
    return list({claim.article: claim for claim in reversed(claims)}.values())[::-1]


def _said(event: Event, claim: Claim) -> str:
    text = _short(claim.text)
    # The reason closes the sentence that it quotes.
    said = text.removesuffix(".") if claim.kind in _WORDINGS else text
    return f"{event.names[claim.article]} has “{said}”"


def _read(event: Event, claim: Claim) -> str:
    label, text = label_claim(claim), _short(claim.text)
    plain = claim.kind in _WORDINGS or label.strip("“”") == text
    read = "" if plain else f", which is read as {label}"
    return f"{_said(event, claim)}{read}"


def _short(text: str) -> str:
    """The words of a claim, cut before a word that would hang in the air."""
    line = one_line(text)
    if len(line) <= _LONGEST:
        return line
    words = line[:_LONGEST].split(" ")[:-1]
    while len(words) > 1 and is_stop_word(fold(words[-1])):
        words.pop()
    return f"{' '.join(words).rstrip(' ,;:–—-')} …"
