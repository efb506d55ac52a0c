"""What the texts prove of those who speak: whom they name, and at what length."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.lesson.choose import Item
from compare.lesson.items import (
    FIGURES,
    Told,
    full_name,
    people,
    quotes,
    singles,
    topic,
)
from compare.lesson.proof import ref_of
from compare.lesson.question import Cite
from compare.lesson.tokens import fold, names
from compare.model import (
    ClaimKind,
    FactStatus,
    SentenceKind,
    SentenceRef,
    VoiceKind,
    one_line,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.lesson.texts import Texts
    from compare.model import Claim

_QUOTED = re.compile(r"[“\"]([^“”\"]{12,})[”\"]")
_UNNAMED = re.compile(
    r"(?:an?|one|some|several|two|three|the)?\s*(?:[a-z-]+\s){0,3}?"
    r"(?:person|people|officials?|sources?|witness(?:es)?|residents?|diplomats?|aides?|"
    r"engineers?|employees?|insiders?|soldiers?|workers?|neighbours?|survivors?|"
    r"authorities|spokes(?:man|woman|person))\b",
    re.IGNORECASE,
)
"""How people without a name are given."""
_SAID = frozenset({"said", "says", "told", "according to"})
_ADDED = 3
"""Words that one text quotes and the other leaves out, at least."""


class Longer(NamedTuple):
    """The same quotation, longer in one text than in the other."""

    short: tuple[Claim, ...]
    long: tuple[Claim, ...]
    added: Cite


class Nameless(NamedTuple):
    """A source without a name."""

    article: int
    cites: tuple[Cite, ...]
    """All in that article."""


class Speakers(NamedTuple):
    """All whose words stand between quotation marks in an article."""

    article: int
    quotes: tuple[tuple[str, Cite], ...]


def make_pools(texts: Texts) -> Mapping[str, tuple[Item[Any], ...]]:
    """Gather what these questions can be about."""
    return {
        "quote": quotes(texts),
        "person": people(texts),
        "longer quote": tuple(_longer(texts)),
        "nameless": tuple(_nameless(texts)),
        "sourced figure": tuple(_sourced(texts)),
        "speakers": tuple(_speakers(texts)),
    }


def _longer(texts: Texts) -> Iterator[Item[Longer]]:
    for fact in texts.comparison.facts:
        if fact.kind is not ClaimKind.QUOTE or fact.status is not FactStatus.SHARED:
            continue
        sides = [
            tuple(claim for claim in fact.claims if claim.article == index)
            for index in texts.articles
            if index in fact.outlets
        ]
        found = [
            Longer(short, long, added)
            for short, long in combinations(sorted(sides, key=_length), 2)
            if (added := _added(short, long))
        ]
        if found:
            most = max(found, key=lambda pair: len(pair.added.words))
            yield Item(topic(texts, fact), most)


def _length(claims: tuple[Claim, ...]) -> int:
    return sum(len(claim.text.split()) for claim in claims)


def _added(short: tuple[Claim, ...], long: tuple[Claim, ...]) -> Cite | None:
    """The words at the end of the longer one, if the shorter is its beginning.

    Where the shorter is in parts, a word may join them in the longer.
    """
    if len(long) != 1:
        return None
    (claim,) = long
    words = one_line(claim.text).split()
    known = [_bare(word) for part in short for word in part.text.split()]
    own = list(map(_bare, words))
    blocks = SequenceMatcher(None, known, own, autojunk=False).get_matching_blocks()
    end = max(block.b + block.size for block in blocks[:-1]) if blocks[1:] else 0
    is_beginning = (
        blocks[0].b == 0
        and sum(block.size for block in blocks) == len(known)
        and end - len(known) < len(short)
    )
    if not is_beginning or len(own) - end < _ADDED:
        return None
    return Cite(ref_of(claim), " ".join(words[end:]))


def _bare(word: str) -> str:
    return fold(word.strip(".,;:"))


def _nameless(texts: Texts) -> Iterator[Item[Nameless]]:
    for index in texts.articles:
        cites = {
            cite.ref: cite
            for words, number in _sources(texts, index)
            if (cite := _as_written(texts, words, SentenceRef(index, number)))
        }
        if cites:
            found = Nameless(index, tuple(cites[ref] for ref in sorted(cites)))
            yield Item(f"nameless in {texts.names[index]}", found)


def _sources(texts: Texts, index: int) -> Iterator[tuple[str, int]]:
    """Words for the sources of an article, and the first sentence of each."""
    for voice in texts.comparison.framing.voices:
        if voice.article == index and voice.kind is VoiceKind.UNNAMED:
            yield from ((one_line(voice.name), n) for n in voice.sentences[:1])
    for fact in texts.comparison.facts:
        if fact.kind is ClaimKind.SOURCE:
            for claim in fact.claims:
                if claim.article == index:
                    yield one_line(claim.text), claim.sentence


def _as_written(texts: Texts, words: str, ref: SentenceRef) -> Cite | None:
    """Cite people without a name as their sentence has them."""
    if not _UNNAMED.match(words) or len(names(words[1:])) > 1:
        return None
    found = re.search(re.escape(words), texts.cite_sentence(ref).words, re.IGNORECASE)
    return Cite(ref, found[0]) if found else None


def _sourced(texts: Texts) -> Iterator[Item[Told]]:
    """Figures that one article alone has, on the word of a source that it names."""
    for item in singles(texts):
        told = item.value
        attribution = told.claims[0].attribution
        if told.fact.kind not in FIGURES or attribution is None:
            continue
        source = one_line(attribution.source)
        if attribution.cue not in _SAID or attribution.direct or not names(source):
            continue
        if _is_close(texts, told.claims[0], source):
            yield item


def _is_close(texts: Texts, claim: Claim, source: str) -> bool:
    """Whether nothing parts a figure from the source in its sentence."""
    sentence = texts.sentence(ref_of(claim))
    place = sentence.text.find(source)
    start, end = claim.start - sentence.start, claim.end - sentence.start
    between = sentence.text[end:place] if place > start else sentence.text[place:start]
    return place >= 0 and not re.search(r"[;:()]|\b(?:which|whose|who)\b", between)


def _speakers(texts: Texts) -> Iterator[Item[Speakers]]:
    """Articles of which every quotation is given to somebody by name."""
    for index in texts.articles:
        found: dict[str, Cite] = {}
        named: list[Claim] = []
        for claim in _quotations(texts, index):
            key = claim.attribution.key if claim.attribution else ""
            name = full_name(texts, index, key) if key else ""
            if len(names(name)) >= 2:
                found.setdefault(name, texts.cite(claim))
                named.append(claim)
        if len(found) > 1 and _cover(texts, index, named):
            about = f"speakers of {texts.names[index]}"
            yield Item(about, Speakers(index, tuple(found.items())))


def _quotations(texts: Texts, index: int) -> list[Claim]:
    return [
        claim
        for fact in texts.comparison.facts
        if fact.kind is ClaimKind.QUOTE
        for claim in fact.claims
        if claim.article == index
    ]


def _cover(texts: Texts, index: int, claims: list[Claim]) -> bool:
    """Whether all that stands between quotation marks belongs to some claim."""
    article = texts.article(index)
    for sentence in article.sentences:
        if sentence.kind is not SentenceKind.BODY:
            continue
        for found in _QUOTED.finditer(sentence.text):
            start, end = sentence.start + found.start(1), sentence.start + found.end(1)
            if not any(c.start < end and start < c.end for c in claims):
                return False
    return True
