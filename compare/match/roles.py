"""People whom one outlet names and another only describes: "a reporter"."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from compare.match.draft import Draft
from compare.match.evidence import evidence_for
from compare.match.labels import label_claim
from compare.match.reasons import differing_because
from compare.match.wording import told
from compare.model import Claim, ClaimKind, Entity, FactStatus, versions
from compare.text import fold, is_stop_word, load_json
from compare.text.later import later

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.align.prepare import Word
    from compare.match.evidence import Event

_RULE = (
    "One names the person, the other gives the role alone; the two may be one person, "
    "so both can be true."
)
_REACH = 3
"""Words after "a" among which the role stands."""

_SEXES = ("woman", "person", "man")
_APPOSED = later(r", (?:(?!\d|wh|(?:wa|i)s )[\w'’-]+ ){0,5}(?P<role>[\w-]+)[,.]")
_APPOSED_REACH = 80
"""Characters after a name in which a role that follows it ends."""

_ARTICLES = frozenset({"a", "an"})
_BE = frozenset(
    {"is", "was", "am", "are", "were", "be", "been", "being", "as", "became", "become"}
    | {"need", "needs", "remains", "like", "not", "than", "elect", "of"}
)
"""Words after which "a senator" tells what somebody is, or nobody in particular."""


class _Bearer(NamedTuple):
    """A person who is named with a role."""

    role: str
    key: str
    claim: Claim


def role_drafts(event: Event, claims: Sequence[Claim]) -> Iterator[Draft]:
    """Set a person named with a role against "a" bearer of that role elsewhere.

    Only where the one article gives the role to one person alone, and the other names
    neither that person nor anyone with the role.

    Args:
        event: What is known of the articles together.
        claims: All claims that name people.
    """
    people = [claim for claim in claims if claim.kind is ClaimKind.PERSON]
    keys = {(claim.article, _entity(claim).key) for claim in people}
    bearers = list(_bearers(event, people))
    borne = {(bearer.claim.article, bearer.role) for bearer in bearers}
    roles = {role for _, role in borne}
    described = [
        (claim, role)
        for number in range(len(event.articles))
        for claim, role in _described(event, number, roles)
        if (number, role) not in borne
    ]
    for claim, role in described:
        near = [
            bearer
            for bearer in bearers
            if role == bearer.role
            and (claim.article, bearer.key) not in keys
            and event.is_linked(bearer.claim, claim)
        ]
        # Two people of one role leave open which is meant.
        if len({bearer.key for bearer in near}) == 1:
            named = min((bearer.claim for bearer in near), key=_written)
            yield _draft(event, named, claim)


def _written(claim: Claim) -> tuple[str, int, int]:
    """What to choose one mention by, whatever the number of its article."""
    return claim.text, claim.sentence, claim.start


def _entity(claim: Claim) -> Entity:
    return claim.value if isinstance(claim.value, Entity) else Entity("", "")


def _bearers(event: Event, people: Sequence[Claim]) -> Iterator[_Bearer]:
    """Those who alone in their article bear a role, each at the first mention of it."""
    found: defaultdict[tuple[int, str], dict[str, Claim]] = defaultdict(dict)
    for claim in people:
        title = "".join(_entity(claim).role.split()[-1:])
        role = _folded(title) or _apposed(event, claim)
        if role in _roles():
            found[claim.article, role].setdefault(_entity(claim).key, claim)
    for (_, role), bearers in sorted(found.items()):
        if len(bearers) == 1:
            ((key, claim),) = bearers.items()
            yield _Bearer(role, key, claim)


def _apposed(event: Event, claim: Claim) -> str:
    """The role that follows a name: "Ana Ruiz, the ministry's spokeswoman,"."""
    text = event.articles[claim.article].text
    found = _APPOSED.match(text[claim.end : claim.end + _APPOSED_REACH])
    return _folded(found["role"]) if found else ""


def _folded(word: str) -> str:
    """A role whoever bears it: "spokeswoman" and "spokesman" are one."""
    word = fold(word)
    sex = next((sex for sex in _SEXES if word.endswith(sex) and word != sex), "")
    return word.removesuffix(sex)


@cache
def _roles() -> frozenset[str]:
    return frozenset(_folded(word) for word in load_json("titles.json")["roles"])


def _described(
    event: Event, number: int, roles: set[str]
) -> Iterator[tuple[Claim, str]]:
    """The first "a reporter" and the like of an article, one a role."""
    seen: set[str] = set()
    text = event.articles[number].text
    for place, sentence in enumerate(event.sentences[number]):
        for opening, head in _indefinite(text, sentence.words):
            role = _folded(head.text)
            if role in roles and role not in seen and head.text.islower():
                seen.add(role)
                span = (opening.start, head.end)
                said = text[slice(*span)]
                yield Claim(ClaimKind.PERSON, number, place, *span, said), role


def _indefinite(text: str, words: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """Each "a" of a sentence with each word behind it that can be the role."""
    for at, word in enumerate(words):
        if word.text.lower() in _ARTICLES and not _tells_what(text, words, at):
            for before, head in pairwise(words[at : at + 1 + _REACH]):
                if text[before.end : head.start].strip() or is_stop_word(head.term):
                    break  # "a row, judge and clerk said", "a call to judge"
                yield word, head


def _tells_what(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether "a" opens what somebody is: "Ben Moss, a spokesman", "is a judge"."""
    if at == 0:
        return False
    before = words[at - 1]
    cut = text[before.end : words[at].start].strip()
    return bool(cut) or before.folded in _BE


def _bare(claim: Claim) -> Claim:
    """A claim without who is said to say it: a name is nobody's word."""
    return replace(claim, attribution=None)


def _draft(event: Event, named: Claim, described: Claim) -> Draft:
    one, two = sorted((named, described), key=lambda claim: claim.article)
    shown = told(event, one, two, evidence_for(event, one, two))
    return Draft(
        kind=ClaimKind.PERSON,
        label=versions((label_claim(one), label_claim(two))),
        status=FactStatus.CONTRASTING,
        claims=(one, two),
        because=differing_because(event, (_bare(one), _bare(two)), _RULE, shown),
    )
