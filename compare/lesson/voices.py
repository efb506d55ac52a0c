"""Questions on who speaks: by name or not, at what length, on whose word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
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
from compare.lesson.pattern import Pattern, said_by, say
from compare.lesson.question import Answer, Cite, Level, Question, Section
from compare.lesson.tokens import fold, names
from compare.model import (
    ClaimKind,
    FactStatus,
    SentenceKind,
    SentenceRef,
    VoiceKind,
    one_line,
)
from compare.paper.words import listing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.lesson.pattern import Desk
    from compare.lesson.texts import Texts
    from compare.model import Claim

_VOICES = Section.VOICES
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
        short, *_, long = sorted(sides, key=_length)
        added = _added(texts, short, long)
        if added:
            yield Item(topic(fact), Longer(short, long, added))


def _length(claims: tuple[Claim, ...]) -> int:
    return sum(len(claim.text.split()) for claim in claims)


def _added(
    texts: Texts, short: tuple[Claim, ...], long: tuple[Claim, ...]
) -> Cite | None:
    """The words at the end of the longer one, if the shorter is its beginning."""
    if len(long) != 1:
        return None
    (claim,) = long
    words = one_line(claim.text).split()
    known = [fold(word.strip(".,;:")) for part in short for word in part.text.split()]
    own = [fold(word.strip(".,;:")) for word in words]
    blocks = SequenceMatcher(None, known, own, autojunk=False).get_matching_blocks()
    if sum(block.size for block in blocks) < len(known):
        return None
    end = blocks[-2].b + blocks[-2].size
    if len(own) - end < _ADDED:
        return None
    rest = " ".join(words[end:])
    return Cite(SentenceRef(claim.article, claim.sentence), rest)


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
    sentence = texts.sentence(_ref(claim))
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


def _ref(claim: Claim) -> SentenceRef:
    return SentenceRef(claim.article, claim.sentence)


def _who_said(desk: Desk, items: list[Any]) -> Question:
    told, *others = items
    name = said_by(desk, told)
    choices = desk.shuffled([name, *others])
    return Question(
        "who_said",
        _VOICES,
        f"Who says {say(told)}? Tick one, and write down the number of the sentence.",
        (Answer(name, tuple(desk.texts.cite(claim) for claim in told.claims)),),
        choices=choices,
        correct=choices.index(name),
    )


def _quote_longer(desk: Desk, items: list[Longer]) -> Question:
    (found,) = items
    short, long = found.short, found.long
    numbers = sorted({claim.sentence + 1 for claim in short})
    place = f"sentence{'s' if len(numbers) > 1 else ''} {listing([*map(str, numbers)])}"
    return Question(
        "quote_longer",
        _VOICES,
        f"Compare the words between quotation marks in {desk.name(short[0].article)}, "
        f"{place}, and in {desk.name(long[0].article)}, sentence "
        f"{long[0].sentence + 1}. Which words does one text leave out? Do they matter?",
        (Answer(f"{desk.name(short[0].article)} leaves out", (found.added,)),),
        lines=desk.lines(2),
        look_for="Whether they matter is for the class to weigh: would a reader of the "
        "shorter text think otherwise of what was said?",
    )


def _unnamed(desk: Desk, items: list[Nameless]) -> Question:
    (found,) = items
    why = " Does the text say why?" if desk.level is Level.JOURNALISM else ""
    return Question(
        "unnamed",
        _VOICES,
        f"Find a source in {desk.name(found.article)} that is not named. Which words "
        f"stand in place of a name, and in which sentence?{why}",
        tuple(Answer("", (cite,)) for cite in found.cites),
        lines=desk.lines(2),
        look_for="Any source without a name counts. Ask what a reader can still check.",
    )


def _on_whose_word(desk: Desk, items: list[Told]) -> Question:
    (told,) = items
    claim = told.claims[0]
    if claim.attribution is None:
        raise TypeError("a sourced figure without a source")
    source = Cite(_ref(claim), one_line(claim.attribution.source))
    return Question(
        "on_whose_word",
        _VOICES,
        f"On whose word does {desk.name(claim.article)} give {say(told)} (sentence "
        f"{claim.sentence + 1})? How could you check it?",
        (Answer("", (source,)),),
        lines=desk.lines(2),
        look_for="For the second part: a document, a second source, or the office that "
        "counts such things.",
    )


def _quoted_people(desk: Desk, items: list[Speakers]) -> Question:
    (found,) = items
    return Question(
        "quoted_people",
        _VOICES,
        f"Whose words stand between quotation marks in {desk.name(found.article)}? "
        "Name everyone, with one sentence number each.",
        tuple(Answer(name, (cite,)) for name, cite in found.quotes),
        lines=desk.lines(2),
    )


PATTERNS = (
    Pattern("who_said", _VOICES, ("quote", "person", "person"), _who_said),
    Pattern("quote_longer", _VOICES, ("longer quote",), _quote_longer),
    Pattern("unnamed", _VOICES, ("nameless",), _unnamed),
    Pattern("on_whose_word", _VOICES, ("sourced figure",), _on_whose_word),
    Pattern("quoted_people", _VOICES, ("speakers",), _quoted_people),
)
