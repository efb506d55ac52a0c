"""Claims credited to who is said to have said them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.extract.hearing import NEAR, Speech, hear
from compare.extract.scene import tokens_within
from compare.extract.sources import source_claims
from compare.extract.speech import tells
from compare.model import Attribution, Claim, ClaimKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.extract.speaker import Speaker
    from compare.extract.speech import Frame
    from compare.extract.view import ArticleView


def attribute_claims(view: ArticleView, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Credit each claim in reported speech to who is said to have said it.

    Returns:
        The claims with their attributions, and after them a claim for each unnamed
        person, group or paper that something is credited to.
    """
    speech = hear(view, claims)
    credited = _credit_quotes(speech, claims)
    quotes = _by_sentence(credited)
    credited = tuple(_credited(speech, claim, quotes) for claim in credited)
    every = (frame for frames in speech.frames.values() for frame in frames)
    return (*credited, *source_claims(view, every))


def _by_sentence(claims: Iterable[Claim]) -> Mapping[int, Sequence[Claim]]:
    """The quotations whose speaker is known, by their sentence."""
    found: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind is ClaimKind.QUOTE and claim.attribution is not None:
            found[claim.sentence].append(claim)
    return found


def _credit_quotes(speech: Speech, claims: Iterable[Claim]) -> tuple[Claim, ...]:
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
    speech: Speech, claim: Claim, spoken: dict[int, Attribution]
) -> Attribution | None:
    frames = speech.frames_near(claim)
    if frames:
        inside = [frame for frame in frames if frame.content.contains(claim.span)]
        near = min(
            inside or frames, key=lambda frame: _distance(frame.speaker.span, claim)
        )
        return _attribution(speech, near, direct=True)
    if claim.sentence not in speech.all_quoted:
        return None
    for number in range(claim.sentence - 1, claim.sentence - NEAR, -1):
        if number in spoken:
            return spoken[number]
        if number in speech.frames and _leads_on(speech, number):
            return _attribution(speech, speech.frames[number][-1], direct=True)
        if number not in speech.all_quoted:
            return None
    return None


def _carried_back(speech: Speech, claims: list[Claim]) -> tuple[Claim, ...]:
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


def _is_open_at_end(speech: Speech, claim: Claim) -> bool:
    """Whether the quotation goes on after the sentence."""
    end = speech.view.sentences[claim.sentence].sentence.end
    last = speech.scenes[claim.sentence].quotes[-1]
    return last.start <= claim.start and last.end > end


def _leads_on(speech: Speech, number: int) -> bool:
    return speech.view.sentences[number].text.rstrip().endswith(":")


def _distance(span: Span, claim: Claim) -> int:
    return max(claim.start - span.end, span.start - claim.end)


def _credited(
    speech: Speech, claim: Claim, quotes: Mapping[int, Sequence[Claim]]
) -> Claim:
    """Credit any other claim by the frame whose content it lies in.

    Without one, it is credited with the quotation around it.
    """
    if claim.attribution is not None or claim.kind is ClaimKind.QUOTE:
        return claim
    frames = [
        frame
        for frame in speech.frames_near(claim)
        if _is_credited(claim, frame) and not _is_deed(speech, claim, frame)
    ]
    if not frames:
        around = (q for q in quotes.get(claim.sentence, ()) if _is_around(q, claim))
        quote = next(around, None)
        return claim if quote is None else replace(claim, attribution=quote.attribution)
    nearest = min(frames, key=lambda frame: (len(frame.content), frame.at))
    scene = speech.scenes[claim.sentence]
    direct = claim.start in scene.inside
    return replace(claim, attribution=_attribution(speech, nearest, direct=direct))


def _is_credited(claim: Claim, frame: Frame) -> bool:
    """Whether a claim lies in what a speaker says.

    A statement may hold its speaker too: most of the rest must be what is said.
    """
    if claim.kind is not ClaimKind.STATEMENT:
        outside = not frame.speaker.span.overlaps(claim.span)
        return outside and frame.content.contains(claim.span)
    start = max(claim.start, frame.content.start)
    said = min(claim.end, frame.content.end) - start
    speaker = frame.speaker.span
    named = min(claim.end, speaker.end) - max(claim.start, speaker.start)
    return 2 * said >= len(claim.span) - max(0, named)


def _is_around(quote: Claim, claim: Claim) -> bool:
    """Whether a claim opens in a quotation, or mostly stands in it."""
    if quote.start - 1 <= claim.start < quote.end:
        return True
    common = min(quote.end, claim.end) - max(quote.start, claim.start)
    return 3 * common >= 2 * len(claim.span)


def _is_deed(speech: Speech, claim: Claim, frame: Frame) -> bool:
    """Whether a statement tells what a speaker does with words, and nothing said.

    "Moscow rejects the idea" is not said by Moscow, but by the article.
    """
    if claim.kind is not ClaimKind.STATEMENT or frame.content.start < frame.at:
        return False
    if not claim.start <= frame.speaker.span.start < frame.at:
        return False
    said = Span(frame.content.start, min(claim.end, frame.content.end))
    return not tells(tokens_within(speech.view.sentences[claim.sentence], said))


def _attribution(speech: Speech, frame: Frame, *, direct: bool) -> Attribution:
    speaker: Speaker = frame.speaker
    return Attribution(
        source=speech.view.article.text[speaker.span.start : speaker.span.end],
        cue=frame.cue,
        named=speaker.named,
        direct=direct,
        key=speaker.key,
    )
