"""Who is meant by the words before or after a verb of speech."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from compare.extract.cues import cue_classes, cue_words
from compare.extract.scene import tokens_within
from compare.extract.subjects import (
    bearer_of,
    before_label,
    holder_of,
    joined_with,
    named_after,
    named_before,
    titled,
)
from compare.model import ClaimKind, Span
from compare.text import is_stop_word, name_key

if TYPE_CHECKING:
    from compare.extract.scene import Scene
    from compare.model import Claim

PRONOUNS = frozenset({"he", "she", "they", "we", "i", "it"})

_STOPS = frozenset(';:—–()[]"“”…')
_RELATIVES = frozenset({"who", "which", "that"})
_SAID = frozenset({"said", "says", "told", "tells", "wrote"})
"""Verbs that no description of a speaker holds."""

_LONGEST_PHRASE = 16
"""Words; a longer phrase beside a cue is no speaker."""


class Speaker(NamedTuple):
    """The words that name or describe who speaks."""

    span: Span
    named: bool
    key: str = ""
    pronoun: bool = False


def preceding_speaker(scene: Scene, cue: int) -> Speaker | None:
    """Who stands before the cue as its subject."""
    last = cue - 1
    while last >= 0 and _may_stand_between(scene, last):
        last -= 1
    if last < 0:
        return None
    if scene.tokens[last].text == ",":
        return _before_comma(scene, last)
    return _subject_ending(scene, last)


def _may_stand_between(scene: Scene, number: int) -> bool:
    token = scene.tokens[number]
    if (
        token.norm in cue_words("between")
        or token.norm.endswith("ly")
        or token.start in scene.dated
    ):
        return True
    return token.text == "," and scene.tokens[number + 1].start in scene.dated


def _before_comma(scene: Scene, comma: int) -> Speaker | None:
    """The speaker of "Name, who leads it, said": before the comma that opens."""
    for number in range(comma - 1, max(0, comma - _LONGEST_PHRASE), -1):
        token = scene.tokens[number]
        if token.text in _STOPS:
            return None
        if token.text == ",":
            inner = scene.name_over(scene.tokens[comma - 1])
            relative = scene.tokens[number + 1].norm in {"who", "which"}
            if inner is not None and inner.kind is ClaimKind.PERSON and not relative:
                return _speaker_of(inner)  # "its commander, Gen. Ada Moor, said"
            return _explained(scene, _subject_ending(scene, number - 1))
    return None


def _explained(scene: Scene, found: Speaker | None) -> Speaker | None:
    """The name that a speaker's words only explain, if there is one."""
    name = named_before(scene, found.span) if found else None
    return found if name is None else _speaker_of(name)


def _subject_ending(scene: Scene, last: int) -> Speaker | None:
    """The speaker whose phrase ends with a token."""
    token = scene.tokens[last]
    if scene.is_quoted(token):
        return None
    if token.text == ")":
        return _before_bracket(scene, last)
    if token.norm in PRONOUNS:
        return Speaker(Span(token.start, token.end), named=True, pronoun=True)
    if token.norm in {"who", "which"}:
        before = last - 2 if last and scene.tokens[last - 1].text == "," else last - 1
        return _subject_ending(scene, before) if before >= 0 else None
    if is_stop_word(token.norm):
        return None  # "from a previously announced plan"
    person = titled(scene, last)
    first = _phrase_start(scene, last)
    found = _speaker_of(person) if person else _described(scene, first, last)
    return found or _named(scene, last)


def _before_bracket(scene: Scene, last: int) -> Speaker | None:
    """The speaker of "Ada Moor (of all people) said"."""
    for number in range(last - 1, max(0, last - _LONGEST_PHRASE), -1):
        if scene.tokens[number].text == "(":
            return _subject_ending(scene, number - 1)
    return None


def _named(scene: Scene, last: int) -> Speaker | None:
    name = scene.name_over(scene.tokens[last])
    if name is None:
        return None
    labelled = before_label(scene, name)
    if labelled is not None:
        return _subject_ending(scene, labelled)
    bearer = bearer_of(scene, name)
    span = joined_with(scene, bearer)
    if span == bearer.span:
        return _speaker_of(bearer)
    return Speaker(span, named=True)


def _speaker_of(name: Claim) -> Speaker:
    key = getattr(name.value, "key", "")
    return Speaker(name.span, named=True, key=key)


def _phrase_start(scene: Scene, last: int) -> int:
    """First token of the run of words that ends with a token."""
    first = last
    while first > 0 and last - first < _LONGEST_PHRASE:
        token = scene.tokens[first - 1]
        if (
            token.text in _STOPS
            or token.text == ","
            or token.norm in cue_words("bounds")
            or token.norm in _SAID
        ):
            break
        first -= 1
    return first


def _described(scene: Scene, first: int, last: int) -> Speaker | None:
    """The person or group that a phrase describes without a name, if it does.

    Args:
        scene: The sentence.
        first: First token of the phrase.
        last: Last token, inclusive; it lies in the description.
    """
    for number in range(first, last + 1):
        token = scene.tokens[number]
        if scene.name_over(token) is not None or scene.is_quoted(token):
            continue
        role = token.norm in cue_words("roles")
        if not role and token.norm not in cue_words("unnamed"):
            continue
        if number < last and _is_title(scene, number):
            return None
        if _has_verb(scene, number + 1, last + 1):
            return None
        start = scene.tokens[_noun_phrase_start(scene, first, number)].start
        span = Span(start, scene.tokens[last].end)
        if token.norm in cue_words("bodies") and _has_owner(scene, span):
            return Speaker(span, named=True, key=name_key(_written(scene, span)))
        return Speaker(span, named=role)
    return None


def _has_owner(scene: Scene, span: Span) -> bool:
    """Whether a name in a phrase tells whose body it is: "Ukraine's ministry"."""
    names = (scene.name_over(token) for token in tokens_within(scene.sentence, span))
    kinds = {name.kind for name in names if name is not None}
    return not kinds.isdisjoint({ClaimKind.PLACE, ClaimKind.ORGANISATION})


def _written(scene: Scene, span: Span) -> str:
    start = scene.sentence.sentence.start
    return scene.sentence.text[span.start - start : span.end - start]


def _has_verb(scene: Scene, first: int, last: int) -> bool:
    """Whether a phrase holds a verb of its own: "the agency had targeted groups"."""
    norms = [token.norm for token in scene.tokens[first - 1 : last]]
    return any(
        norm in cue_words("verbs_of_state") and before not in _RELATIVES
        for before, norm in pairwise(norms)
    )


def _is_title(scene: Scene, number: int) -> bool:
    """Whether a noun is only the title or owner of a name that follows it."""
    return scene.name_over(scene.tokens[number + 1]) is not None


def _noun_phrase_start(scene: Scene, first: int, head: int) -> int:
    start = head
    while start > first:
        before = scene.tokens[start - 1]
        if is_stop_word(before.norm) and before.norm not in cue_words("determiners"):
            break
        if not before.is_word or before.norm in cue_classes():
            break
        start -= 1
        if before.norm in {"a", "an", "the"}:
            break
    return start


def following_speaker(scene: Scene, first: int) -> Speaker | None:
    """Who stands after the cue: "said Carney", "according to officials"."""
    tokens = scene.tokens
    last = first
    while last < len(tokens) and last - first < _LONGEST_PHRASE:
        token = tokens[last]
        if not token.is_word and token.text not in {"'", "’", "-"}:
            break
        if token.norm in cue_words("after") and last > first:
            break
        last += 1
    if last == first:
        return None
    if tokens[first].norm in PRONOUNS:
        span = Span(tokens[first].start, tokens[first].end)
        return Speaker(span, named=True, pronoun=True)
    found = _described(scene, first, last - 1)
    name = _first_name(scene, first, last)
    if found is not None and (name is None or found.span.start < name.start):
        person = named_after(scene, found.span) or titled(scene, last - 1)
        return found if person is None else _speaker_of(person)
    return None if name is None else _speaker_of(name)


def _first_name(scene: Scene, first: int, last: int) -> Claim | None:
    """The name that a phrase opens with, titles and descriptions before it aside."""
    heads = cue_words("roles") | cue_words("unnamed") | cue_words("determiners")
    for token in scene.tokens[first:last]:
        name = scene.name_over(token)
        if name is not None and name.end >= token.end:
            return holder_of(scene, name)  # not the place in "Skarvik-based"
        if not token.text[:1].isupper() and token.norm not in heads:
            return None
    return None
