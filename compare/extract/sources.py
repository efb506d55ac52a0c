"""Sources: people, groups and papers without a name that something is credited to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.extract.scene import tokens_within
from compare.model import ClaimKind, Span, Wording
from compare.text import is_stop_word, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.extract.speech import Frame
    from compare.extract.view import ArticleView, SentenceView
    from compare.model import Claim


_REACH = 100
"""Characters of what is said, on either side of the cue, that tell the matter."""


def source_claims(view: ArticleView, frames: Iterable[Frame]) -> Iterator[Claim]:
    """Make one claim of each unnamed speaker, in the order of the frames."""
    seen: set[Span] = set()
    for frame in frames:
        speaker = frame.speaker
        if speaker.named or speaker.span in seen:
            continue
        seen.add(speaker.span)
        sentence = view.sentences[frame.sentence]
        yield view.claim(
            ClaimKind.SOURCE,
            sentence,
            speaker.span,
            value=Wording(content_stems(sentence, speaker.span)),
            matter=content_stems(sentence, _nearest(frame)),
        )


def _nearest(frame: Frame) -> Span:
    """The part of what is said that stands nearest to the cue."""
    start, end = frame.content.start, frame.content.end
    if start >= frame.at:
        return Span(start, min(end, start + _REACH))
    first = max(start, frame.at - _REACH)
    if first > end:  # a long description of the speaker stands between
        first = max(start, end - _REACH)
    return Span(first, min(end, frame.at + _REACH))


def content_stems(sentence: SentenceView, span: Span) -> tuple[str, ...]:
    """Stems of the words of a span that say something, in order."""
    return tuple(
        stem(token.norm)
        for token in tokens_within(sentence, span)
        if token.is_word and not is_stop_word(token.norm)
    )
