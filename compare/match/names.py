"""Facts of people, organisations, places and works: one entity over all articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from compare.match.candidates import keyed_pairs
from compare.match.draft import Draft, in_order, joined
from compare.match.labels import label_claims
from compare.match.reasons import names_of, notes_of, unique_because
from compare.model import ClaimKind, Entity, FactStatus, SentenceKind, one_line
from compare.text import credit_start, name_key
from compare.text.later import later
from compare.text.names import same_entity
from compare.text.outlets import find_outlet
from compare.text.spellings import loose_key, may_be_body, may_be_person

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.match.evidence import Event
    from compare.model import Claim


_VOWELS = later("[aeiouy]+")


class _Name(NamedTuple):
    """One key as one kind of entity."""

    kind: ClaimKind
    key: str
    articles: frozenset[int]
    """Which have it."""
    roles: frozenset[str]
    """Titles that stand before it."""


def name_drafts(event: Event, claims: Sequence[Claim]) -> Iterator[Draft]:
    """Turn all claims of names into facts, one an entity.

    A name is one entity even where articles take it for different kinds; the kind
    that most of its mentions have is that of the fact.
    """
    bearers: defaultdict[tuple[ClaimKind, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Entity):
            bearers[claim.kind, claim.value.key].append(claim)
    lists = [bearers[name] for name in sorted(bearers)]
    names = [_name(claims) for claims in lists]
    for group in joined(len(names), _same_pairs(names)):
        yield _draft(event, in_order(c for index in group for c in lists[index]))


def _name(claims: Sequence[Claim]) -> _Name:
    """What claims of one key and kind name."""
    values = [claim.value for claim in claims if isinstance(claim.value, Entity)]
    roles = frozenset(value.role for value in values if value.role)
    articles = frozenset(claim.article for claim in claims)
    return _Name(claims[0].kind, values[0].key, articles, roles)


def _same_pairs(names: Sequence[_Name]) -> Iterator[tuple[int, int]]:
    """Pairs of names that are one entity, where no third could be meant as well."""
    similar: defaultdict[int, list[int]] = defaultdict(list)
    for one, two in _candidates(names):
        if _is_same(names[one], names[two]) or _is_near(names[one], names[two]):
            similar[one].append(two)
            similar[two].append(one)
    for one in sorted(similar):
        for two in similar[one]:
            if one < two and not _is_ambiguous(names, similar, one, two):
                yield one, two


def _candidates(names: Sequence[_Name]) -> list[tuple[int, int]]:
    """Pairs worth comparing: those with a word in common, but for its vowels."""
    return keyed_pairs(set(_forms(name)) for name in names)


def _forms(name: _Name) -> Iterator[str]:
    """The words of a name without their vowels; of a person's, as heard too."""
    for word in name.key.split():
        yield _VOWELS.sub("", word)
        if name.kind is ClaimKind.PERSON:
            yield _VOWELS.sub("", loose_key(word))


def _is_same(one: _Name, two: _Name) -> bool:
    if one.kind is two.kind:
        return not _are_namesakes(one, two) and same_entity(one.kind, one.key, two.key)
    # Washington the man is not Washington the city: one word is too little.
    person = ClaimKind.PERSON in (one.kind, two.kind)
    return one.key == two.key and (not person or " " in one.key)


def _are_namesakes(one: _Name, two: _Name) -> bool:
    """Whether an article has a surname and a full name, and takes them for two people.

    It does so where a relative alone is named in full: "Mr. Moore", "his wife, Ann
    Moore".
    """
    lone = (" " in one.key) is not (" " in two.key)
    return lone and one.kind is ClaimKind.PERSON and bool(one.articles & two.articles)


def _is_near(one: _Name, two: _Name) -> bool:
    """Whether two near names are of one person or company, which nobody names as two.

    Full names speak for themselves; a surname alone needs the same title beside it.
    """
    if one.articles & two.articles:
        return False
    lone = not (" " in one.key and " " in two.key)
    if one.kind is ClaimKind.PERSON and lone and not one.roles & two.roles:
        return False
    return _may_be_one(one, two)


def _may_be_one(one: _Name, two: _Name) -> bool:
    """Whether two names fit one entity, whatever speaks against it."""
    if _is_same(one, two):
        return True
    if one.kind is two.kind is ClaimKind.PERSON:
        return may_be_person(one.key, two.key)
    bodies = one.kind is two.kind is ClaimKind.ORGANISATION
    return bodies and may_be_body(one.key, two.key)


def _is_ambiguous(
    names: Sequence[_Name], similar: dict[int, list[int]], one: int, two: int
) -> bool:
    """Whether a short name fits two entities that are not one another."""
    if names[one].key == names[two].key:
        return False
    return any(
        other not in (one, two)
        and names[other].kind is names[two].kind
        and not _may_be_one(names[other], names[far])
        for near, far in ((one, two), (two, one))
        for other in similar[near]
    )


def _draft(event: Event, members: tuple[Claim, ...]) -> Draft:
    kinds = Counter(claim.kind for claim in members)
    kind = min(kinds, key=lambda kind: (-kinds[kind], tuple(ClaimKind).index(kind)))
    shared = len({claim.article for claim in members}) > 1
    return Draft(
        kind=kind,
        label=f"{label_claims(members)}{_standing(event, members)}",
        status=FactStatus.SHARED if shared else FactStatus.UNIQUE,
        claims=members,
        because=_shared_because(event, members)
        if shared
        else unique_because(event, members),
    )


def _standing(event: Event, members: Sequence[Claim]) -> str:
    """What a name has to do with the report, where it is no part of the event."""
    if all(_is_credit(event, claim) for claim in members):
        return " (picture credit)"
    return " (the outlet itself)" if _is_own(event, members) else ""


def _is_credit(event: Event, claim: Claim) -> bool:
    """Whether a name stands where a caption says who took the picture."""
    sentence = event.articles[claim.article].sentences[claim.sentence]
    if sentence.kind is not SentenceKind.CAPTION:
        return False
    return claim.start >= sentence.start + credit_start(sentence.text)


def _is_own(event: Event, members: Sequence[Claim]) -> bool:
    """Whether an outlet alone names itself."""
    (name, *others) = {event.articles[claim.article].outlet for claim in members}
    if others or not name or members[0].kind is not ClaimKind.ORGANISATION:
        return False
    outlet = find_outlet(name)
    own = {name_key(name), *((outlet.name, *outlet.aliases) if outlet else ())}
    keys = {claim.value.key for claim in members if isinstance(claim.value, Entity)}
    return keys <= {name_key(word) for word in own}


def _shared_because(event: Event, members: Sequence[Claim]) -> tuple[str, ...]:
    forms = list(dict.fromkeys(one_line(claim.text) for claim in members))
    ways = ", ".join(f"“{form}”" for form in forms[:4])
    both = names_of(event, members)
    rule = (
        f"{both} name it alike: {ways}."
        if len(forms) == 1
        else f"{both} name the same one, in these forms: {ways}."
    )
    return (rule, *notes_of(members))
