"""Facts of quotations: the same words, cut differently or given to another."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING

from compare.match.candidates import pairs_of
from compare.match.draft import Draft, in_order, joined
from compare.match.labels import label_claim, label_claims
from compare.match.quips import find_quips, repeats
from compare.match.reasons import (
    are_two_speakers,
    differing_because,
    names_of,
    speaker_of,
    unique_because,
)
from compare.model import ClaimKind, FactStatus, Wording, versions
from compare.text import is_stop_word

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

    from compare.match.evidence import Event
    from compare.model import Claim

    Paired = tuple[
        Sequence[tuple[int, int]], Callable[[Event, tuple[Claim, ...]], Draft]
    ]

SAME_WORDS = 0.6
"""Share of a quotation's words, in their order, that lie inside one of the other."""

TWIST_NEEDS = 0.7
"""Share of the words that say something which two quotations need in common to be
told as one that was turned round, or given to another."""

_STREWN = 2.0
"""How many times as long as the shorter quotation the place of the common words in
the longer one may be."""

_WORD_FOR_WORD = 0.9
_LONG = 8
"""Share and number of common words from which the same person must have spoken."""

_SENSE = frozenset({"not", "no", "never", "without", "cannot"})


def quote_drafts(
    event: Event, claims: Sequence[Claim], every: Sequence[Claim]
) -> Iterator[Draft]:
    """Turn quotations into facts: shared, said otherwise, or only one article's.

    Args:
        event: What is known of the articles together.
        claims: All quotations of four words or more.
        every: All claims.
    """
    quips = find_quips(event, every, claims)
    claims = in_order((*claims, *quips))
    pairs = list(_same_words(claims, {(quip.article, quip.start) for quip in quips}))
    alike = [pair for pair in pairs if not _twist(*(claims[i] for i in pair))]
    twisted = [
        pair
        for pair in sorted(set(pairs).difference(alike))
        if claims[pair[0]].article != claims[pair[1]].article
        and _content_share(claims[pair[0]], claims[pair[1]]) >= TWIST_NEEDS
    ]
    yield from paired_drafts(event, claims, (alike, _shared), (twisted, _twisted))


def _same_words(
    claims: Sequence[Claim], quips: Container[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Pairs of quotations with enough words in common; of a quip, with all of them."""
    words = [set(_stems(claim)) for claim in claims]
    for one, two in pairs_of(len(claims), words):
        left, right = claims[one], claims[two]
        if (left.article, left.start) in quips or (right.article, right.start) in quips:
            fits = repeats(left, right) or repeats(right, left)
        else:
            fits = (
                _may_be_same(_stems(left), _stems(right), words[two])
                and common_share(left, right) >= SAME_WORDS
            )
        if fits:
            yield one, two


def _may_be_same(left: Sequence[str], right: Sequence[str], words: set[str]) -> bool:
    """Whether enough of one quotation's words stand in the other, told by its set.

    Few pairs come through, and counting the words of all would take most of the time
    of matching several articles.
    """
    shorter = min(len(left), len(right))
    return bool(shorter) and sum(map(words.__contains__, left)) / shorter >= SAME_WORDS


def common_share(one: Claim, two: Claim) -> float:
    """Share of the shorter quotation's words that the other has in one place.

    Words strewn over a quotation more than twice as long as the shorter one are not
    the same words.
    """
    left, right = _stems(one), _stems(two)
    shorter = min(len(left), len(right))
    if not shorter:
        return 0.0
    bag = sum((Counter(left) & Counter(right)).values())
    if bag < SAME_WORDS * shorter:
        return bag / shorter  # in order there are no more
    (first, last), (start, end), common = _overlap(left, right)
    strewn = max(last - first, end - start) > _STREWN * shorter
    return 0.0 if strewn else common / shorter


def _overlap(
    left: Sequence[str], right: Sequence[str]
) -> tuple[tuple[int, int], tuple[int, int], int]:
    """Where the common words stand in each, half-open, and how many they are."""
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return (0, 0), (0, 0), 0
    return (
        (blocks[0].a, blocks[-1].a + blocks[-1].size),
        (blocks[0].b, blocks[-1].b + blocks[-1].size),
        sum(block.size for block in blocks),
    )


def _stems(claim: Claim) -> tuple[str, ...]:
    return claim.value.stems if isinstance(claim.value, Wording) else ()


def _twist(one: Claim, two: Claim) -> str:
    """What makes almost equal words another quotation; empty when nothing does."""
    left, right = _stems(one), _stems(two)
    (first, last), (start, end), common = _overlap(left, right)
    if _denials(left[first:last]) != _denials(right[start:end]):
        return "One of the two denies what the other says"
    if common >= _WORD_FOR_WORD * min(len(left), len(right)) and common >= _LONG:
        return ""  # nobody says that much by chance
    ours, theirs = one.attribution, two.attribution
    if ours and theirs and are_two_speakers(ours, theirs):
        near = common < _WORD_FOR_WORD * min(len(left), len(right))
        return "The two are given to different speakers" if near else ""
    return ""


def _content_share(one: Claim, two: Claim) -> float:
    """Share of the words that say something, of the quotation with fewer of them."""
    left, right = (
        Counter(word for word in _stems(claim) if not is_stop_word(word))
        for claim in (one, two)
    )
    fewer = min(left.total(), right.total())
    return (left & right).total() / fewer if fewer else 0.0


def _denials(stems: Sequence[str]) -> int:
    return sum(word in _SENSE or word.endswith("n't") for word in stems)


def _shared(event: Event, members: tuple[Claim, ...]) -> Draft:
    longest = min(members, key=lambda claim: (-len(claim.text), claim.text))
    speakers = (speaker_of(event, claim) for claim in members)
    rule = (
        f"{names_of(event, members)} quote the same words: at least "
        f"{SAME_WORDS:.0%} of the shorter quotation lies inside the other."
    )
    return Draft(
        kind=ClaimKind.QUOTE,
        label=label_claim(longest),
        status=FactStatus.SHARED,
        claims=members,
        because=tuple(dict.fromkeys((rule, *filter(None, speakers)))),
    )


def paired_drafts(
    event: Event, claims: Sequence[Claim], same: Paired, unlike: Paired
) -> Iterator[Draft]:
    """Draft the claims that pairs make one, those that pairs set apart, and the rest.

    Args:
        event: What is known of the articles together.
        claims: Of one kind; the pairs count them.
        same: Pairs of claims about one thing, and how to draft a group of them.
        unlike: Pairs of claims that differ on one thing, and how to draft those.
    """
    differing = {index for pair in unlike[0] for index in pair}
    for group in joined(len(claims), same[0]):
        members = in_order(claims[index] for index in group)
        if len({claim.article for claim in members}) > 1:
            yield same[1](event, members)
        elif not differing.intersection(group):
            yield lone_draft(event, members)
    for group in joined(len(claims), unlike[0]):
        if len(group) > 1:
            yield unlike[1](event, in_order(claims[index] for index in group))


def lone_draft(event: Event, members: tuple[Claim, ...]) -> Draft:
    """Draft what one article alone quotes or cites."""
    speaker = speaker_of(event, members[0])
    return Draft(
        kind=members[0].kind,
        label=label_claims(members),
        status=FactStatus.UNIQUE,
        claims=members,
        because=tuple(filter(None, (*unique_because(event, members), speaker))),
    )


def _twisted(event: Event, members: tuple[Claim, ...]) -> Draft:
    one, two = _ends(members)
    rule = f"{_twist(one, two) or 'The words differ'}; each may have been said."
    return Draft(
        kind=ClaimKind.QUOTE,
        label=versions((label_claim(one), label_claim(two))),
        status=FactStatus.CONTRASTING,
        claims=members,
        because=differing_because(event, (one, two), rule, ""),
    )


def _ends(members: Sequence[Claim]) -> tuple[Claim, Claim]:
    """The two of different articles that are most alike and yet no one quotation."""
    across = [
        pair for pair in combinations(members, 2) if pair[0].article != pair[1].article
    ]
    apart = [pair for pair in across if _twist(*pair)]
    return min(apart or across, key=lambda pair: -common_share(*pair))
