"""Sources: people, groups and papers without a name that something is credited to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import ClaimKind, Wording
from compare.text import is_stop_word, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.extract.speech import Frame
    from compare.extract.view import ArticleView, SentenceView
    from compare.model import Claim, Span


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
            matter=content_stems(sentence, frame.content)[:12],
        )


def content_stems(sentence: SentenceView, span: Span) -> tuple[str, ...]:
    """Stems of the words of a span that say something, in order."""
    return tuple(
        stem(token.norm)
        for token in sentence.tokens
        if token.is_word
        and span.start <= token.start < span.end
        and not is_stop_word(token.norm)
    )
