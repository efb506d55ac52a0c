"""All that is said in one article: speakers found, pronouns and offices resolved."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from compare.extract.marks import quoted
from compare.extract.scene import Scene, make_scene
from compare.extract.speech import Frame, find_frames
from compare.model import Claim, ClaimKind, Entity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.extract.view import ArticleView

NEAR = 3
"""Sentences back that a pronoun, or a quotation without a speaker, may look."""

_MOST_NAMES = 20
"""Names before a pronoun that are looked at in one sentence."""

_MOST_FRAMES = 4
"""Speakers before and after a claim in its sentence that may have said it."""


class Speech(NamedTuple):
    """All that is said in one article, by sentence."""

    view: ArticleView
    scenes: tuple[Scene, ...]
    frames: dict[int, tuple[Frame, ...]]
    """Speakers of each sentence that has any, in the order of their cues."""
    all_quoted: frozenset[int]
    """Sentences with no words of the article's own around their quotations."""

    def frames_near(self, claim: Claim) -> tuple[Frame, ...]:
        """Give the speakers of a claim's sentence that stand nearest to it."""
        frames = self.frames.get(claim.sentence, ())
        at = bisect_left(frames, claim.start, key=lambda frame: frame.at)
        return frames[max(0, at - _MOST_FRAMES) : at + _MOST_FRAMES]


def hear(view: ArticleView, claims: Sequence[Claim]) -> Speech:
    """Find who speaks in each sentence of an article."""
    scenes = _scenes(view, claims)
    holders = _holders(claims)
    frames: dict[int, tuple[Frame, ...]] = {}
    for scene in scenes:
        found = find_frames(scene)
        if found:
            frames[scene.sentence.number] = tuple(
                _resolved(scenes, frames, holders, frame) for frame in found
            )
    whole = frozenset(scene.sentence.number for scene in scenes if _is_quoted(scene))
    return Speech(view, scenes, frames, whole)


def _scenes(view: ArticleView, claims: Sequence[Claim]) -> tuple[Scene, ...]:
    by_sentence: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_sentence[claim.sentence].append(claim)
    runs = tuple(run.span for run in quoted(view.article.text))
    ends = [run.end for run in runs]
    starts = [run.start for run in runs]
    return tuple(
        make_scene(
            item,
            by_sentence[item.number],
            runs[
                bisect_right(ends, item.sentence.start) : bisect_left(
                    starts, item.sentence.end
                )
            ],
        )
        for item in view.sentences
    )


def _is_quoted(scene: Scene) -> bool:
    own = (item for item in scene.tokens if item.is_word and not scene.is_quoted(item))
    return bool(scene.quotes) and next(own, None) is None


def _resolved(
    scenes: Sequence[Scene],
    frames: dict[int, tuple[Frame, ...]],
    holders: dict[str, frozenset[str]],
    frame: Frame,
) -> Frame:
    """Give a pronoun or an office the key of the person it means, when safe."""
    speaker = frame.speaker
    if speaker.pronoun:
        key = _meant_by_pronoun(scenes, frames, frame)
    elif speaker.named and not speaker.key:
        key = _holder(scenes[frame.sentence], frame, holders)
    else:
        return frame
    return frame._replace(speaker=speaker._replace(key=key))


def _meant_by_pronoun(
    scenes: Sequence[Scene], frames: dict[int, tuple[Frame, ...]], frame: Frame
) -> str:
    """The one person named before the pronoun in its sentence, else near before.

    With several to choose from, the last speaker is meant, if it is one of them; with
    several in its own sentence, the one who spoke in the sentence before.
    """
    for number in range(frame.sentence, max(-1, frame.sentence - NEAR), -1):
        people = _people(scenes[number], before=frame.speaker.span.start)
        speakers = [item.speaker.key for item in frames.get(number, ())]
        last = next((key for key in reversed(speakers) if key), "")
        if len(people) == 1:
            return people[0]
        if people or last:
            if last in people or not people:
                return last
            if number < frame.sentence:
                return _opener(scenes[number])
            before = frames.get(number - 1, ())
            return before[-1].speaker.key if before else ""
    return ""


def _opener(scene: Scene) -> str:
    """The person whom a sentence opens with, and so tells of; empty if with none."""
    token = next((token for token in scene.tokens if token.is_word), None)
    name = scene.name_over(token) if token else None
    if name is None or name.kind is not ClaimKind.PERSON:
        return ""
    return name.value.key if isinstance(name.value, Entity) else ""


def _people(scene: Scene, *, before: int) -> list[str]:
    end = bisect_left(scene.names, before, key=lambda claim: claim.start)
    keys = [
        claim.value.key
        for claim in scene.names[max(0, end - _MOST_NAMES) : end]
        if claim.kind is ClaimKind.PERSON
        and isinstance(claim.value, Entity)
        and claim.start not in scene.inside
    ]
    return list(dict.fromkeys(keys))


def _holders(claims: Iterable[Claim]) -> dict[str, frozenset[str]]:
    """For each office that is given with a name, who holds it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.kind is ClaimKind.PERSON and isinstance(claim.value, Entity):
            for word in claim.value.role.lower().split()[-1:]:
                found[word].add(claim.value.key)
    return {word: frozenset(keys) for word, keys in found.items()}


def _holder(scene: Scene, frame: Frame, holders: dict[str, frozenset[str]]) -> str:
    """The one person of the article whose office stands in the speaker's words."""
    first = scene.first_at(frame.speaker.span.start)
    last = scene.first_at(frame.speaker.span.end)
    words = [token.norm for token in scene.tokens[first:last]]
    keys = frozenset().union(*(holders.get(word, frozenset()) for word in words))
    return min(keys) if len(keys) == 1 else ""
