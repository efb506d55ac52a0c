"""Facts as the reader has them."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, TypeAlias

from compare.model import (
    ClaimKind,
    Entity,
    Fact,
    FactStatus,
    ReaderWord,
    SentenceRef,
    one_line,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from compare.model import Claim

Facts: TypeAlias = "tuple[Fact, ...]"


def can_be(fact: Fact, status: FactStatus) -> bool:
    """Whether a fact may have a status: one outlet alone shares nothing."""
    if len(fact.outlets) > 1:
        return status is not FactStatus.UNIQUE
    return status in (FactStatus.UNIQUE, fact.status)


def with_status(facts: Facts, fact: Fact, status: FactStatus) -> Facts:
    """Put the reader's word on a fact's status."""
    if fact.status is status:
        said = replace(
            fact,
            because=(*fact.because, "You confirmed it."),
            reader=fact.reader or ReaderWord.CONFIRMED,
        )
    else:
        why = f"You call it {status}; it was found to be {fact.status}."
        said = replace(
            fact,
            status=status,
            because=(why, *fact.because),
            reader=ReaderWord.CHANGED,
        )
    return tuple(said if each is fact else each for each in facts)


def without(facts: Facts, gone: Iterable[Fact]) -> Facts:
    """Take facts away, and with them what others say of them."""
    ids = {fact.id for fact in gone}
    return tuple(
        _unrelated(fact, ids) if ids.intersection(fact.related) else fact
        for fact in facts
        if fact.id not in ids
    )


def _unrelated(fact: Fact, ids: set[str]) -> Fact:
    related = tuple(other for other in fact.related if other not in ids)
    return replace(fact, related=related)


def taken_apart(facts: Facts, fact: Fact) -> Facts:
    """Make of one fact one for each outlet, unique to it."""
    parts = [
        [claim for claim in fact.claims if claim.article == index]
        for index in fact.outlets
    ]
    why = "You say that what the outlets have here are different things."
    return _with_parts(facts, fact, parts, (why,), ReaderWord.CHANGED)


def _with_parts(
    facts: Facts,
    fact: Fact,
    parts: Sequence[Sequence[Claim]],
    because: tuple[str, ...],
    reader: ReaderWord | None,
) -> Facts:
    """Put parts in a fact's place; the first keeps its id."""
    taken = {each.id for each in facts}
    free = (name for n in count(len(facts) + 1) if (name := f"f{n}") not in taken)
    made = []
    for number, claims in enumerate(parts):
        whole = replace(
            fact, claims=tuple(claims), because=because, related=(), reader=reader
        )
        if len(whole.outlets) < 2:
            whole = replace(whole, status=FactStatus.UNIQUE, label=_label(fact, claims))
        made.append(whole if number == 0 else replace(whole, id=next(free)))
    return tuple(part for each in facts for part in (made if each is fact else (each,)))


def _label(fact: Fact, claims: Sequence[Claim]) -> str:
    """What the label of a part is: that of the whole, where all had one value."""
    if fact.status is FactStatus.SHARED and fact.kind is not ClaimKind.STATEMENT:
        return fact.label
    longest = max(claims, key=lambda claim: len(claim.text))
    if isinstance(longest.value, Entity):
        return longest.value.name
    return one_line(longest.text)


def can_join(one: Fact, two: Fact, status: FactStatus) -> bool:
    """Whether two facts can be one: of one kind, told by two outlets or more."""
    return (
        status is not FactStatus.UNIQUE
        and one is not two
        and one.kind is two.kind
        and len({*one.outlets, *two.outlets}) > 1
    )


def joined(facts: Facts, one: Fact, two: Fact, status: FactStatus) -> Facts:
    """Make one fact of two, in the place of the first."""
    first, second = sorted((one, two), key=facts.index)
    claims = {(c.article, c.start, c.end): c for c in (*first.claims, *second.claims)}
    labels = dict.fromkeys((first.label, second.label))
    related = dict.fromkeys((*first.related, *second.related))
    whole = replace(
        first,
        label=first.label if status is FactStatus.SHARED else " or ".join(labels),
        status=status,
        claims=tuple(claims[place] for place in sorted(claims)),
        because=("You say that these are about one thing.",),
        related=tuple(name for name in related if name not in (first.id, second.id)),
        reader=ReaderWord.ADDED,
    )
    return without(tuple(whole if fact is first else fact for fact in facts), [second])


def statements_told_by_link(
    facts: Facts, pair: tuple[SentenceRef, SentenceRef]
) -> Facts:
    """Drop the statements that stood alone in two sentences now linked.

    What one of them has beyond the other is shown by the link, as for every link.
    """
    gone = [
        fact
        for fact in facts
        if fact.status is FactStatus.UNIQUE
        and _is_found_statement(fact)
        and {_ref(claim) for claim in fact.claims} <= set(pair)
    ]
    return without(facts, gone) if gone else facts


def share_statement(facts: Facts, pair: tuple[SentenceRef, SentenceRef]) -> bool:
    """Whether two sentences have a statement in common."""
    return any(_is_statement_of(fact, pair) for fact in facts)


def statements_parted(
    facts: Facts,
    pair: tuple[SentenceRef, SentenceRef],
    row_of: Callable[[SentenceRef], object],
) -> Facts:
    """Part the statements that two sentences shared, now that they are no row.

    Args:
        facts: All facts.
        pair: The sentences that do not report the same thing.
        row_of: Gives equal values for sentences of one group, and for no others.
    """
    for fact in facts:
        if not _is_statement_of(fact, pair):
            continue
        parts: dict[object, list[Claim]] = {}
        for claim in fact.claims:
            parts.setdefault(row_of(_ref(claim)), []).append(claim)
        if len(parts) > 1:
            why = "You say that the sentences it stood in do not report the same thing."
            facts = _with_parts(facts, fact, [*parts.values()], (why,), None)
    return facts


def _is_statement_of(fact: Fact, pair: tuple[SentenceRef, SentenceRef]) -> bool:
    refs = {_ref(claim) for claim in fact.claims} if _is_found_statement(fact) else ()
    return set(pair) <= set(refs)


def _is_found_statement(fact: Fact) -> bool:
    return fact.kind is ClaimKind.STATEMENT and fact.reader is None


def _ref(claim: Claim) -> SentenceRef:
    return SentenceRef(claim.article, claim.sentence)
