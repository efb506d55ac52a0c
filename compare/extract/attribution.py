"""Who is said to have said it: speakers found, pronouns resolved, claims credited."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.extract.marks import quoted
from compare.extract.scene import Scene, make_scene
from compare.extract.sources import source_claims
from compare.extract.speech import Frame, find_frames
from compare.model import Attribution, ClaimKind, Entity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.extract.speaker import Speaker
    from compare.extract.view import ArticleView
    from compare.model import Claim

_NEAR = 3
"""Sentences back that a pronoun, or a quotation without a speaker, may look."""


@dataclass(frozen=True, slots=True)
class _Speech:
    """All that is said in one article, by sentence."""

    view: ArticleView
    scenes: tuple[Scene, ...]
    frames: dict[int, tuple[Frame, ...]]


def attribute_claims(view: ArticleView, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Credit each claim in reported speech to who is said to have said it.

    Returns:
        The claims with their attributions, and after them a claim for each unnamed
        person, group or paper that something is credited to.
    """
    speech = _speech(view, claims)
    credited = _credit_quotes(speech, claims)
    credited = tuple(_credited(speech, claim) for claim in credited)
    every = (frame for frames in speech.frames.values() for frame in frames)
    return (*credited, *source_claims(view, every))


def _speech(view: ArticleView, claims: Sequence[Claim]) -> _Speech:
    scenes = _scenes(view, claims)
    frames: dict[int, tuple[Frame, ...]] = {}
    for scene in scenes:
        found = find_frames(scene)
        if found:
            frames[scene.sentence.number] = tuple(
                _resolved(view, scenes, frames, frame) for frame in found
            )
    return _Speech(view, scenes, frames)


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


def _resolved(
    view: ArticleView,
    scenes: Sequence[Scene],
    frames: dict[int, tuple[Frame, ...]],
    frame: Frame,
) -> Frame:
    """Give a pronoun or an office the key of the person it means, when safe."""
    speaker = frame.speaker
    if speaker.pronoun:
        key = _meant_by_pronoun(scenes, frames, frame)
    elif speaker.named and not speaker.key:
        text = view.article.text[speaker.span.start : speaker.span.end]
        key = _holder_of(scenes, text)
    else:
        return frame
    return replace(frame, speaker=replace(speaker, key=key))


def _meant_by_pronoun(
    scenes: Sequence[Scene], frames: dict[int, tuple[Frame, ...]], frame: Frame
) -> str:
    """The one person named before the pronoun in its sentence, else near before.

    With several to choose from, the last speaker is meant, if it is one of them.
    """
    for number in range(frame.sentence, max(-1, frame.sentence - _NEAR), -1):
        people = _people(scenes[number], before=frame.speaker.span.start)
        speakers = [item.speaker.key for item in frames.get(number, ())]
        last = next((key for key in reversed(speakers) if key), "")
        if len(people) == 1:
            return people[0]
        if people or last:
            return last if last in people or not people else ""
    return ""


def _people(scene: Scene, *, before: int) -> list[str]:
    keys = [
        claim.value.key
        for claim in scene.names
        if claim.kind is ClaimKind.PERSON
        and isinstance(claim.value, Entity)
        and claim.start < before
        and not any(span.contains(claim.span) for span in scene.quotes)
    ]
    return list(dict.fromkeys(keys))


def _holder_of(scenes: Sequence[Scene], phrase: str) -> str:
    """The one person of the article whose role stands in the phrase."""
    words = set(phrase.lower().split())
    keys = {
        claim.value.key
        for scene in scenes
        for claim in scene.names
        if claim.kind is ClaimKind.PERSON
        and isinstance(claim.value, Entity)
        and claim.value.role
        and words & set(claim.value.role.lower().split()[-1:])
    }
    return min(keys) if len(keys) == 1 else ""


def _credit_quotes(speech: _Speech, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Credit quotations: by their own sentence, else by the sentences around."""
    said: list[Claim] = []
    spoken: dict[int, Attribution] = {}
    for claim in claims:
        found = claim
        if claim.kind is ClaimKind.QUOTE:
            attribution = _of_quote(speech, claim, spoken)
            found = replace(claim, attribution=attribution)
            if attribution is not None:
                spoken[claim.sentence] = attribution
        said.append(found)
    return _carried_back(speech, said)


def _of_quote(
    speech: _Speech, claim: Claim, spoken: dict[int, Attribution]
) -> Attribution | None:
    frames = speech.frames.get(claim.sentence, ())
    if frames:
        inside = [frame for frame in frames if frame.content.contains(claim.span)]
        near = min(
            inside or frames, key=lambda frame: _distance(frame.speaker.span, claim)
        )
        return _attribution(speech, near, direct=True)
    if not _is_all_quoted(speech, claim.sentence):
        return None
    for number in range(claim.sentence - 1, claim.sentence - _NEAR, -1):
        if number in spoken:
            return spoken[number]
        if number in speech.frames and _leads_on(speech, number):
            return _attribution(speech, speech.frames[number][-1], direct=True)
        if number < 0 or not _is_all_quoted(speech, number):
            return None
    return None


def _carried_back(speech: _Speech, claims: list[Claim]) -> tuple[Claim, ...]:
    """Credit the first sentences of a quotation whose speaker comes at its end."""
    following: Claim | None = None
    done: list[Claim] = []
    for claim in reversed(claims):
        found = claim
        if claim.kind is ClaimKind.QUOTE:
            goes_on = (
                following is not None
                and claim.sentence + 1 == following.sentence
                and _is_open_at_end(speech, claim)
            )
            if claim.attribution is None and following is not None and goes_on:
                found = replace(claim, attribution=following.attribution)
            following = found
        done.append(found)
    return tuple(reversed(done))


def _is_open_at_end(speech: _Speech, claim: Claim) -> bool:
    end = speech.view.sentences[claim.sentence].sentence.end
    return any(
        run.start <= claim.start and run.end > end
        for run in speech.scenes[claim.sentence].quotes
    )


def _is_all_quoted(speech: _Speech, number: int) -> bool:
    """Whether a sentence has no words of the article's own around its quotation."""
    if not 0 <= number < len(speech.scenes):
        return False
    scene = speech.scenes[number]
    own = [item for item in scene.tokens if item.is_word and not scene.is_quoted(item)]
    return bool(scene.quotes) and not own


def _leads_on(speech: _Speech, number: int) -> bool:
    return speech.view.sentences[number].text.rstrip().endswith(":")


def _distance(span: Span, claim: Claim) -> int:
    return max(claim.start - span.end, span.start - claim.end)


def _credited(speech: _Speech, claim: Claim) -> Claim:
    """Credit any other claim by the frame whose content it lies in."""
    if claim.attribution is not None or claim.kind is ClaimKind.QUOTE:
        return claim
    frames = [
        frame
        for frame in speech.frames.get(claim.sentence, ())
        if _is_credited(claim, frame)
    ]
    if not frames:
        return claim
    nearest = min(frames, key=lambda frame: (len(frame.content), frame.at))
    scene = speech.scenes[claim.sentence]
    direct = any(span.contains(claim.span) for span in scene.quotes)
    return replace(claim, attribution=_attribution(speech, nearest, direct=direct))


def _is_credited(claim: Claim, frame: Frame) -> bool:
    """Whether a claim lies in what a speaker says.

    A statement holds its speaker too: most of it must be what is said.
    """
    if claim.kind is not ClaimKind.STATEMENT:
        outside = not frame.speaker.span.overlaps(claim.span)
        return outside and frame.content.contains(claim.span)
    start = max(claim.start, frame.content.start)
    said = min(claim.end, frame.content.end) - start
    return 2 * said >= len(claim.span)


def _attribution(speech: _Speech, frame: Frame, *, direct: bool) -> Attribution:
    speaker: Speaker = frame.speaker
    return Attribution(
        source=speech.view.article.text[speaker.span.start : speaker.span.end],
        cue=frame.cue,
        named=speaker.named,
        direct=direct,
        key=speaker.key,
    )
