"""Which of several names beside a verb of speech is its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.extract.cues import cue_words
from compare.model import ClaimKind, Entity, Span
from compare.text import is_stop_word
from compare.text.later import later

if TYPE_CHECKING:
    from compare.extract.scene import Scene
    from compare.model import Claim

_OF = frozenset({"of", "in", "from", "at", "for"})
_EXAMPLES = frozenset({"including", "like", "with", "and"})
_LABEL = later("[DRI]-")
"""How the label of a member of Congress begins: "R-Ohio"."""

_LONGEST_APPOSITION = 16
"""Words."""

_MOST_BEFORE_PERSON = 4
"""Words of an office between a body and the person who holds it."""


def first_of(scene: Scene, name: Claim) -> int:
    """Number of the token that a name starts in."""
    at = scene.first_at(name.start)
    inside = at > 0 and scene.tokens[at - 1].end > name.start
    return at - 1 if inside else at


def bearer_of(scene: Scene, name: Claim) -> Claim:
    """The person in "Ada Moor of the Moor Institute" or "Ada Moor, of Banff, Alta."."""
    at = first_of(scene, name) - 1
    while at > 0 and scene.tokens[at].norm in cue_words("determiners"):
        at -= 1
    if name.kind is ClaimKind.PERSON or at < 1 or scene.tokens[at].norm not in _OF:
        return name
    before = scene.tokens[at - 1]
    person = scene.name_over(scene.tokens[at - 2] if before.text == "," else before)
    return person if person and person.kind is ClaimKind.PERSON else name


def before_label(scene: Scene, name: Claim) -> int | None:
    """Number of the token before ", R-Ohio" when a name is such a label."""
    at = first_of(scene, name)
    if (
        at > 1
        and scene.tokens[at - 1].text == ","
        and _LABEL.match(scene.tokens[at].text)
    ):
        return at - 2
    return None


def holder_of(scene: Scene, name: Claim) -> Claim:
    """The person in "Moor Institute chair Ada Moor", where the institute is found."""
    at = scene.first_at(name.end)
    for token in scene.tokens[at : at + _MOST_BEFORE_PERSON]:
        other = scene.name_over(token)
        if other is not None and other.kind is ClaimKind.PERSON:
            return other
        if not token.is_word or is_stop_word(token.norm):
            return name
    return name


def named_before(scene: Scene, span: Span) -> Claim | None:
    """The name that an apposition explains: "Ada Moor, a critic of the plan"."""
    at = scene.first_at(span.start)
    for comma in range(at - 1, max(0, at - _LONGEST_APPOSITION), -1):
        if scene.tokens[comma].text == ",":
            break
        if not scene.tokens[comma].is_word:
            return None
    else:
        return None
    if scene.tokens[comma + 1].norm not in cue_words("determiners"):
        return None
    last = comma - 1
    if _LABEL.match(scene.tokens[last].text) and scene.tokens[last - 1].text == ",":
        last -= 2
    name = scene.name_over(scene.tokens[last])
    if name is None or name.kind is ClaimKind.PLACE:
        return None
    opener = first_of(scene, name) - 1
    governed = opener >= 0 and scene.tokens[opener].norm in cue_words("governing")
    return None if governed else name


def joined_with(scene: Scene, name: Claim) -> Span:
    """The span of "Norway and Latvia" where a clause opens with both names."""
    at = first_of(scene, name) - 1
    while at > 0 and scene.tokens[at].norm == "the":
        at -= 1
    if at < 1 or scene.tokens[at].norm != "and":
        return name.span
    other = scene.name_over(scene.tokens[at - 1])
    if other is None or other.kind is not name.kind:
        return name.span
    opener = first_of(scene, other) - 1
    while opener >= 0 and scene.tokens[opener].norm == "the":
        opener -= 1
    opens = opener < 0 or not scene.tokens[opener].is_word
    return Span(other.start, name.end) if opens else name.span


def titled(scene: Scene, last: int) -> Claim | None:
    """The person in "the company's chief officer Ada Moor", who ends the phrase."""
    name = scene.name_over(scene.tokens[last])
    if name is None or name.kind is not ClaimKind.PERSON:
        return None
    at = first_of(scene, name) - 1
    heads = cue_words("unnamed") | cue_words("roles")
    if at < 0 or not (scene.tokens[at].norm in heads or _has_role(name)):
        return None
    while at >= 0 and not _bounds_a_title(scene, at):
        at -= 1
    bound = scene.tokens[at].norm if at >= 0 else ""
    return None if bound in cue_words("governing") or bound in _EXAMPLES else name


def _has_role(name: Claim) -> bool:
    return isinstance(name.value, Entity) and bool(name.value.role)


def _bounds_a_title(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    return not token.is_word or token.norm in _EXAMPLES or is_stop_word(token.norm)


def named_after(scene: Scene, span: Span) -> Claim | None:
    """The person in "a spokesman, Ada Moor", where the spokesman is found."""
    at = scene.first_at(span.end)
    if at + 1 >= len(scene.tokens) or scene.tokens[at].text != ",":
        return None
    name = scene.name_over(scene.tokens[at + 1])
    if name is None or name.kind is not ClaimKind.PERSON:
        return None
    end = scene.first_at(name.end)
    closed = end >= len(scene.tokens) or not scene.tokens[end].is_word
    return name if closed and scene.name_over(scene.tokens[at - 1]) is None else None
