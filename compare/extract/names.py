"""People, organisations, places and works: one claim a mention, one key an entity."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from compare.extract.bodies import common_bodies, short_bodies
from compare.extract.capitals import Capitals, is_loud, read_capitals
from compare.extract.entities import (
    end_of,
    entities_of,
    with_acronyms,
    with_parts,
    with_states,
    without_callings,
    written,
)
from compare.extract.gazetteer import word_list
from compare.extract.loud import Headline
from compare.extract.name_cuts import split_hyphens
from compare.extract.name_groups import Mention, group_run
from compare.extract.name_spans import find_runs
from compare.extract.name_types import type_names
from compare.extract.people import People
from compare.extract.works import common_works, named_works
from compare.model import Claim, ClaimKind, Entity, Span
from compare.text import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.extract.view import ArticleView
    from compare.text import Token

    Sentences = Sequence[Sequence[Token]]


_LONGEST_DATELINE = 8
"""Tokens before the agency in a dateline."""


def find_names(view: ArticleView, claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """Every mention of a person, organisation, place or work.

    A claim's span leaves titles and possessives out; its value is the entity, with
    the fullest name that the article gives and a key that is equal over spellings.
    """
    works = list(_named_works(view, Taken(claims)))
    yield from works
    taken = Taken((*claims, *works))
    sentences = [split_hyphens(sentence.tokens) for sentence in view.sentences]
    mentions, people = _read(sentences)
    yield from _claims(view, sentences, mentions, people, taken)
    yield from _common_works(view, taken)


class Taken:
    """Spans that others hold, in order, so that a clash is found by bisection."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._spans = sorted((claim.start, claim.end) for claim in claims)
        self._longest = max((end - start for start, end in self._spans), default=0)

    def is_free(self, span: Span) -> bool:
        """Whether nothing that is held overlaps it."""
        at = bisect_left(self._spans, (span.end, 0))
        while at and self._spans[at - 1][0] > span.start - self._longest:
            at -= 1
            if self._spans[at][1] > span.start:
                return False
        return True


def _read(sentences: Sentences) -> tuple[list[Mention], People]:
    """All mentions with their kinds, and the people named in full."""
    quiet = [not is_loud(tokens) for tokens in sentences]
    if not any(quiet):
        quiet = [True] * len(sentences)
    running = [t for t, is_quiet in zip(sentences, quiet, strict=True) if is_quiet]
    capitals = read_capitals(running)
    found = [
        mention
        for number, tokens in enumerate(sentences)
        if quiet[number]
        for mention in with_states(_mentions(number, tokens, capitals), tokens)
    ]
    found = without_callings(with_acronyms(found, sentences), sentences)
    long = type_names([m for m in found if len(m.words) > 1], sentences, capitals.low)
    people = People(m for m in long if m.kind is ClaimKind.PERSON)
    lone = [m for m in found if len(m.words) == 1]
    people.part_namesakes([m for m in lone if m.role], sentences)
    short = [
        _as_person(m, sentences[m.sentence], people)
        for m in with_parts([*long, *lone])
        if len(m.words) == 1 and not people.is_family(m.words[0])
    ]
    mentions = [*long, *type_names(short, sentences, capitals.low)]
    known = Headline(mentions, people, capitals.low)
    for number, tokens in enumerate(sentences):
        if not quiet[number]:
            mentions.extend(known.mentions(number, tokens))
    for number, tokens in enumerate(sentences):
        mentions.extend(common_bodies(number, tokens))
    mentions.sort(key=_place)
    mentions.extend(short_bodies(mentions, sentences))
    return list(_widest(sorted(mentions, key=_place))), people


def _place(mention: Mention) -> tuple[int, int, int]:
    return mention.sentence, mention.start, -mention.end


def _widest(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Leave out what stands inside another mention of its kind."""
    ends: dict[tuple[int, ClaimKind | None], int] = {}
    for mention in mentions:
        place = mention.sentence, mention.kind
        if mention.end > ends.get(place, 0):
            ends[place] = mention.end
            yield mention


def _mentions(
    number: int, tokens: Sequence[Token], capitals: Capitals
) -> Iterator[Mention]:
    for run in find_runs(tokens):
        for mention in group_run(
            number, run, lambda piece: capitals.may_drop(tokens, piece)
        ):
            if number == 0 and _is_shouted(tokens, mention):
                continue
            lone = len(mention.words) == 1 and mention.kind is None
            if lone and not capitals.proves(tokens, mention.start, mention.words[0]):
                continue
            if not _is_dateline(tokens, mention):
                yield _with_class(tokens, _with_role(tokens, mention))


def _with_role(tokens: Sequence[Token], mention: Mention) -> Mention:
    """Take the role that stands before a name without a capital: "spokesman"."""
    before = tokens[mention.start - 1].norm if mention.start else ""
    is_role = not mention.role and before in word_list("titles.json", "roles")
    if is_role and mention.kind in (None, ClaimKind.PERSON):
        return mention._replace(role=before)
    return mention


def _is_shouted(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether words of a headline have capitals for their loudness: "TRAIN PAIN!".

    One such word may well be an acronym.
    """
    words = tokens[mention.start : mention.end]
    if len(words) < 2 or mention.key or mention.kind not in (None, ClaimKind.PERSON):
        return False
    follows = tokens[mention.end].text if mention.end < len(tokens) else ""
    if follows in (",", "(", "-", "–", "—"):
        return False  # from where it is reported
    return all(word.text.isupper() and len(word.text) > 1 for word in words)


_CLASSES = frozenset(
    {"island", "city", "town", "village", "province", "suburb", "region", "district"}
    | {"county", "hamlet", "peninsula", "isle", "municipality", "township"}
)


def _with_class(tokens: Sequence[Token], mention: Mention) -> Mention:
    """Take what is called "the island of" so for a place."""
    before = [token.norm for token in tokens[max(0, mention.start - 2) : mention.start]]
    is_place = len(before) == 2 and before[1] == "of" and before[0] in _CLASSES
    if is_place and mention.kind is None and not mention.key:
        return mention._replace(kind=ClaimKind.PLACE)
    return mention


def _is_dateline(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether it is the agency of "KYIV (Reuters) -", which reports and isn't news."""
    start, end = mention.start, mention.end
    if mention.kind is not ClaimKind.ORGANISATION or start > _LONGEST_DATELINE:
        return False
    around = [token.text for token in tokens[max(0, start - 1) : end + 2]]
    return around[0] == "(" and around[-2] == ")" and around[-1] in ("-", "–", "—")


def _as_person(mention: Mention, tokens: Sequence[Token], people: People) -> Mention:
    """A lone word that is part of the name of someone whom the article names."""
    if mention.kind in (ClaimKind.PERSON, ClaimKind.WORK):
        return mention
    if mention.key:
        before = tokens[mention.start - 1].norm if mention.start else ""
        after = tokens[mention.end].text if mention.end < len(tokens) else ""
        is_place = before in ("in", "at", "from", "near", "the") or after == ","
        if is_place or not people.is_surname(mention.words[0]):
            return mention
    elif not people.is_surname(mention.words[0]) and not people.find(mention.words):
        return mention
    return mention._replace(kind=ClaimKind.PERSON, key="")


def _claims(
    view: ArticleView,
    sentences: Sentences,
    mentions: Sequence[Mention],
    people: People,
    taken: Taken,
) -> Iterator[Claim]:
    text = view.article.text
    names = [written(text, sentences[m.sentence], m) for m in mentions]
    entities = entities_of(mentions, names, people)
    for mention, entity in zip(mentions, entities, strict=True):
        tokens = sentences[mention.sentence]
        span = Span(tokens[mention.start].start, end_of(tokens, mention))
        if mention.kind is not None and taken.is_free(span):
            sentence = view.sentences[mention.sentence]
            yield view.claim(mention.kind, sentence, span, value=entity)


def _named_works(view: ArticleView, taken: Taken) -> Iterator[Claim]:
    for sentence in view.sentences:
        end = -1
        spans = named_works(sentence.text, sentence.sentence.start)
        for span in sorted(spans, key=lambda span: (span.start, -span.end)):
            if span.start >= end and taken.is_free(span):
                end = span.end
                yield _work(view, sentence.number, span)


def _common_works(view: ArticleView, taken: Taken) -> Iterator[Claim]:
    found = [
        (sentence, work)
        for sentence in view.sentences
        for work in common_works(sentence.tokens)
    ]
    heads = Counter(work.head for _, work in found)
    for sentence, work in found:
        span = Span(work.start, work.end)
        is_meant = work.is_singled_out or heads[work.head] > 1
        if is_meant and taken.is_free(span):
            yield _work(view, sentence.number, span)


def _work(view: ArticleView, number: int, span: Span) -> Claim:
    name = " ".join(view.article.text[span.start : span.end].split())
    entity = Entity(name, name_key(name))
    return view.claim(ClaimKind.WORK, view.sentences[number], span, value=entity)
