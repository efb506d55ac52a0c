"""Steps told more firmly by one outlet: "committed to", "would not rule out"."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import combinations, product
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from compare.align.kin import find_kin
from compare.match.draft import Draft, joined
from compare.match.evidence import ref_of
from compare.match.intents import Firmness, Intent, find_intents
from compare.match.labels import label_claims
from compare.match.reasons import differing_because
from compare.model import (
    Claim,
    ClaimKind,
    Entity,
    FactStatus,
    SentenceRef,
    one_line,
    versions,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compare.match.evidence import Event
    from compare.model import Article

_NEAREST = 2
"""Names before "committed to" among which is who committed: "Carney, in Ukraine, says
he can't rule out"."""

_SAID = {
    Firmness.REFUSED: "refused",
    Firmness.OPEN: "left open",
    Firmness.MEANT: "promised or planned",
}


class _Told(NamedTuple):
    """A step as one sentence tells it."""

    claim: Claim
    intent: Intent
    actors: frozenset[str]
    """Keys of those who may be meant to take it: named just before, or speaking."""


class Steps(NamedTuple):
    """Steps that articles tell with unlike firmness."""

    drafts: tuple[Draft, ...]
    apart: frozenset[tuple[SentenceRef, SentenceRef]]
    """The linked sentences that tell them so, in both orders: what they say is not the
    same, and what one denies of the other is told."""


def find_steps(event: Event, claims: Sequence[Claim]) -> Steps:
    """Find steps of one actor that articles tell with unlike firmness.

    What counts for an article is the firmest that it says of a step: one that has both
    "committed to" and "did not rule out" differs from one that has the latter alone.

    Args:
        event: What is known of the articles together.
        claims: All claims, for the names and speakers among them.
    """
    told = list(_told(event, claims))
    drafts: list[Draft] = []
    stands: defaultdict[SentenceRef, set[tuple[int, Firmness]]] = defaultdict(set)
    for number, group in enumerate(joined(len(told), _pairs(event, told))):
        firmest: dict[int, _Told] = {}
        for one in sorted((told[index] for index in group), key=_firmest_first):
            firmest.setdefault(one.claim.article, one)
            stands[ref_of(one.claim)].add((number, one.intent.firmness))
        if len({one.intent.firmness for one in firmest.values()}) > 1:
            drafts.append(_draft(event, [firmest[n] for n in sorted(firmest)]))
    return Steps(tuple(drafts), frozenset(_apart(event, stands)))


def _apart(
    event: Event, stands: Mapping[SentenceRef, set[tuple[int, Firmness]]]
) -> Iterator[tuple[SentenceRef, SentenceRef]]:
    """Linked sentences that tell a step with unlike firmness, in both orders."""
    for a, b in event.linked_pairs():
        for (one, left), (two, right) in product(stands.get(a, ()), stands.get(b, ())):
            if one == two and left is not right:
                yield from ((a, b), (b, a))


def _firmest_first(told: _Told) -> tuple[int, int]:
    return -told.intent.firmness, told.claim.start


def _told(event: Event, claims: Iterable[Claim]) -> Iterator[_Told]:
    around: defaultdict[SentenceRef, list[Claim]] = defaultdict(list)
    for claim in claims:
        around[ref_of(claim)].append(claim)
    for number, article in enumerate(event.articles):
        for place, sentence in enumerate(event.sentences[number]):
            intents = find_intents(article.text, sentence)
            if intents:
                ref = SentenceRef(number, place)
                yield from _as_told(article, ref, intents, around[ref])


def _as_told(
    article: Article, ref: SentenceRef, intents: Sequence[Intent], around: list[Claim]
) -> Iterator[_Told]:
    named = [(c.end, c.value.key) for c in around if isinstance(c.value, Entity)]
    clauses = [claim for claim in around if claim.kind is ClaimKind.STATEMENT]
    named.sort()
    clauses.sort(key=_start)
    for intent in intents:
        start, end = intent.words[0].start, intent.words[-1].end
        count = bisect_right(named, start, key=itemgetter(0))
        actors = {key for _, key in named[max(0, count - _NEAREST) : count]}
        # Clauses don't overlap, so that the last to begin before is the one.
        clause = clauses[: bisect_right(clauses, start, key=_start)][-1:]
        said = clause[0].attribution if clause and end <= clause[0].end else None
        if said and said.key:
            actors.add(said.key)
        text = article.text[start:end]
        claim = Claim(ClaimKind.STATEMENT, *ref, start, end, text, attribution=said)
        yield _Told(claim, intent, frozenset(actors))


def _start(claim: Claim) -> int:
    return claim.start


def _pairs(event: Event, told: Sequence[_Told]) -> Iterator[tuple[int, int]]:
    """Pairs of mentions of one step; also within an article.

    Since pairs are joined, each mention needs only one other of the same actor.
    """
    first: dict[tuple[str, str, str], int] = {}
    for index, one in enumerate(told):
        for actor in one.actors:
            step = one.intent.deed, one.intent.thing, actor
            yield first.setdefault(step, index), index
    things = {thing for deed, thing, _ in first if deed}
    kin = find_kin(things, things)
    for (deed, thing, actor), index in first.items():
        for other, _ in kin.get(thing, ()) if deed else ():
            if (deed, other, actor) in first:
                yield index, first[deed, other, actor]
    yield from _linked_pairs(event, told)


def _linked_pairs(event: Event, told: Sequence[_Told]) -> Iterator[tuple[int, int]]:
    """Pairs in linked sentences of which one names no actor: "She would not ..."."""
    places: defaultdict[SentenceRef, list[int]] = defaultdict(list)
    for index, one in enumerate(told):
        places[ref_of(one.claim)].append(index)
    for a, b in event.linked_pairs():
        for this, that in product(places.get(a, ()), places.get(b, ())):
            left, right = told[this], told[that]
            unnamed = not (left.actors and right.actors)
            if unnamed and _is_one_step(left.intent, right.intent):
                yield this, that


def _is_one_step(one: Intent, two: Intent) -> bool:
    if one.deed != two.deed:
        return False
    near = bool(one.deed) and bool(find_kin([one.thing], [two.thing]))
    return one.thing == two.thing or near


def _draft(event: Event, told: Sequence[_Told]) -> Draft:
    claims = tuple(one.claim for one in told)
    clash = _clash(event, told)
    ending = "both cannot be true." if clash else "both can be true."
    rule = f"One step, told with unlike firmness: {_said(event, told)}; {ending}"
    return Draft(
        kind=ClaimKind.STATEMENT,
        label=versions(one_line(claim.text) for claim in claims),
        status=FactStatus.CONFLICTING if clash else FactStatus.CONTRASTING,
        claims=claims,
        because=differing_because(event, claims, rule, _shown(event, told)),
    )


def _clash(event: Event, told: Sequence[_Told]) -> bool:
    """Whether linked sentences of one time can't both be true of a step.

    Without both, somebody may have changed their mind in between.
    """
    return any(
        _turns(one.intent, two.intent)
        and event.is_linked(one.claim, two.claim)
        and event.of_one_time(one.claim, two.claim)
        for one, two in combinations(told, 2)
    )


def _turns(one: Intent, two: Intent) -> bool:
    """Whether one has refused what the other has not, or one denies the other's word.

    So "did not promise" is no refusal, and yet turns "promised" round.
    """
    refused = (one.firmness is Firmness.REFUSED) != (two.firmness is Firmness.REFUSED)
    return refused or (one.sort == two.sort and one.denied != two.denied)


def _said(event: Event, told: Sequence[_Told]) -> str:
    return ", ".join(
        f"{event.names[one.claim.article]} has it {_SAID[one.intent.firmness]}"
        for one in told
    )


def _shown(event: Event, told: Sequence[_Told]) -> str:
    """Whose step it is, and where the articles say so, as one sentence."""
    places = " and ".join(
        f"{event.names[one.claim.article]} sentence {one.claim.sentence + 1}"
        for one in told
    )
    common = frozenset.intersection(*(one.actors for one in told))
    named = [label_claims(event.bearers[key]) for key in sorted(common)]
    if named:
        return f"{places} tell it of {' and '.join(named)}."
    return f"{places} are linked: they report the same thing."
