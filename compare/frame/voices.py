"""Who speaks in each article, how much of it word for word, and by which verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.extract.cues import cue_words
from compare.extract.marks import count_words
from compare.extract.speaker import PRONOUNS
from compare.model import Claim, ClaimKind, Entity, Voice, VoiceKind, one_line
from compare.text import fold, show_rank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Attribution


def find_voices(claims: Sequence[Claim]) -> tuple[Voice, ...]:
    """Find each article's speakers, in the order in which they first speak.

    A speaker is one over all the names given to him; a pronoun whose person can't be
    told is left out.
    """
    names = _names(claims)
    heard: dict[tuple[int, str], list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.article, claim.start)):
        if claim.attribution is None:
            continue
        who = claim.attribution.key or fold(claim.attribution.source)
        if who not in PRONOUNS:
            heard.setdefault((claim.article, who), []).append(claim)
    return tuple(
        _voice(article, names.get((article, who), ""), said)
        for (article, who), said in heard.items()
    )


def _names(claims: Sequence[Claim]) -> dict[tuple[int, str], str]:
    """The name of each key in each article that is best shown to a reader."""
    names: dict[tuple[int, str], str] = {}
    for claim in claims:
        if isinstance(claim.value, Entity):
            place = (claim.article, claim.value.key)
            known = names.get(place, claim.value.name)
            names[place] = min(known, claim.value.name, key=show_rank)
    return names


def _voice(article: int, name: str, said: Sequence[Claim]) -> Voice:
    attributions = [claim.attribution for claim in said if claim.attribution]
    return Voice(
        article=article,
        name=name or one_line(attributions[0].source),
        kind=_kind(name, attributions[0]),
        quoted_words=sum(
            count_words(claim.text) for claim in said if claim.kind is ClaimKind.QUOTE
        ),
        cues=tuple(dict.fromkeys(one_line(item.cue) for item in attributions)),
        sentences=tuple(sorted({claim.sentence for claim in said})),
    )


def _kind(name: str, attribution: Attribution) -> VoiceKind:
    if name:
        return VoiceKind.NAMED
    if not attribution.named:
        return VoiceKind.UNNAMED
    words = attribution.source.split()
    is_role = words[0].lower() in cue_words("determiners")
    is_name = not is_role and any(word[:1].isupper() for word in words[1:])
    return VoiceKind.NAMED if is_name or attribution.key else VoiceKind.ROLE
