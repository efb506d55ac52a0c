"""Who speaks in a sentence, by which word, and which part of it is theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.extract.cues import cue_classes, cue_phrases, cue_words
from compare.extract.speaker import (
    PRONOUNS,
    Speaker,
    following_speaker,
    preceding_speaker,
)
from compare.extract.statements import is_finite
from compare.model import Span
from compare.text import is_stop_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.extract.scene import Scene
    from compare.text import Token

_ADVERBS = frozenset({"also", "better", "even", "never", "not", "only", "yet"})
_MOVEMENTS = frozenset({"into", "onto", "through", "shut"})
_QUOTE_MARKS = frozenset("\"“”»'’")
_OPENERS = frozenset({"that", ":", *'"“”«»'})
"""What opens what is said behind a verb of speech."""

_SHORTENED = PRONOUNS | {"there", "that", "here"}
"""Words that a verb may be tied to: "there's"."""

_LONGEST_TITLE = 5
"""Words of a title before the name of a speaker."""

_REACH = 40
"""Tokens behind a cue among which a clause of what is said tells itself."""

_LEAST_CONTENT = 8
"""Tokens after a cue that make what follows the content, if something that could
be the content stands before too."""


class Frame(NamedTuple):
    """One speaker, one cue, and the stretch of the sentence that is theirs."""

    sentence: int
    speaker: Speaker
    cue: str
    at: int
    """Where the cue starts in the article's text."""
    content: Span


def find_frames(scene: Scene) -> tuple[Frame, ...]:
    """Find each speaker of a sentence, in the order of the cues."""
    frames = [*_phrase_frames(scene), *_verb_frames(scene)]
    frames.sort(key=lambda frame: frame.at)
    return tuple(frames)


def _phrase_frames(scene: Scene) -> Iterator[Frame]:
    norms = [token.norm for token in scene.tokens]
    known = set(norms)
    for phrase in cue_phrases():
        for start in _places(norms, phrase) if known.issuperset(phrase) else ():
            after = start + len(phrase)
            if scene.is_quoted(scene.tokens[start]):
                continue
            speaker = following_speaker(scene, after)
            if speaker is not None:
                yield _frame(scene, speaker, start, after, whole=True)


def _places(norms: Sequence[str], phrase: tuple[str, ...]) -> Iterator[int]:
    for start, norm in enumerate(norms):
        if norm == phrase[0] and tuple(norms[start : start + len(phrase)]) == phrase:
            yield start


def _verb_frames(scene: Scene) -> Iterator[Frame]:
    verbs = cue_classes()
    last: Speaker | None = None
    for number, token in enumerate(scene.tokens):
        if token.norm not in verbs or token.text[:1].isupper():
            continue
        if scene.is_quoted(token) or not _gives_speech(scene, number):
            continue
        speaker = last if token.norm.endswith("ing") else _subject_of(scene, number)
        if speaker is not None:
            last = speaker
            yield _frame(scene, speaker, number, number + 1)


def _subject_of(scene: Scene, cue: int) -> Speaker | None:
    speaker = preceding_speaker(scene, cue)
    if speaker is None and _follows_quote(scene, cue):
        return following_speaker(scene, cue + 1)
    return speaker


def _gives_speech(scene: Scene, cue: int) -> bool:
    """Whether the verb at a token is one of speech here."""
    token = scene.tokens[cue]
    if _is_no_saying(scene, cue):
        return False
    if token.norm not in cue_words("weak") or _is_held(scene, cue):
        return True
    if any(item.norm == "what" for item in scene.tokens[max(0, cue - 4) : cue]):
        return True  # "what aides called a rout"
    following = scene.tokens[cue + 1 : cue + 4]
    return _closes_speech(scene, cue) or any(
        item.norm in {"that", ":"} or item.text in _QUOTE_MARKS for item in following
    )


def _closes_speech(scene: Scene, cue: int) -> bool:
    """Whether what is said ends before a verb; behind an aside, it comes after it."""
    if not _follows_quote(scene, cue):
        return False
    aside = scene.tokens[cue - 1].text == "," and preceding_speaker(scene, cue)
    return not aside or tells(scene.tokens[cue + 1 : cue + 1 + _REACH])


_HELD = frozenset(
    {"believe", "believed", "think", "estimate", "estimated", "show", "shows", "showed"}
)


def _is_held(scene: Scene, cue: int) -> bool:
    """Whether unnamed people or papers hold it: "experts believe", "records show"."""
    before = scene.tokens[cue - 1].norm if cue else ""
    return scene.tokens[cue].norm in _HELD and before in cue_words("unnamed")


def _is_no_saying(scene: Scene, cue: int) -> bool:
    """Whether a word that can be a verb of speech is a noun, passive, or unsaid.

    Nor is one that tells of a movement: "the ship slammed into a pier".
    """
    if any(token.norm in _MOVEMENTS for token in scene.tokens[cue + 1 : cue + 2]):
        return True
    at = cue - 1
    while at > 0 and _is_adverb(scene.tokens[at].norm):
        at -= 1
    if at < 0:
        return False
    before, norm = scene.tokens[at], scene.tokens[cue].norm
    owner = before.text[-2:] in ("'s", "’s") and before.norm not in PRONOUNS
    passive = before.norm in cue_words("passive") and not norm.endswith("ing")
    other = cue_words("noun") | cue_words("unsaid")
    return owner or passive or before.norm in other


def _is_adverb(norm: str) -> bool:
    return norm.endswith("ly") or norm in _ADVERBS


def _follows_quote(scene: Scene, cue: int) -> bool:
    """Whether a quotation, or a clause closed by a comma, stands just before."""
    return cue > 0 and scene.tokens[cue - 1].text in _QUOTE_MARKS | {","}


def tells(tokens: Sequence[Token]) -> bool:
    """Whether words behind a verb of speech are a clause, and so what is said.

    "That it will go", "to cut taxes" and a quotation are; "the plan" is not.
    """
    if tokens and tokens[0].norm.endswith("ing"):
        return True  # "acknowledged receiving it"
    norms = ("", *(token.norm for token in tokens))
    return any(
        is_finite(token.norm, before)
        or token.text in _OPENERS
        or (before == "to" and token.is_word and not is_stop_word(token.norm))
        or (token.norm in _SHORTENED and token.norm != token.text.lower())
        for before, token in zip(norms, tokens, strict=False)
    )


def _title_start(scene: Scene, start: int) -> int:
    """Where the title before a speaker begins: "government spokesman John Hale"."""
    first = start
    while start - first < _LONGEST_TITLE and first and scene.tokens[first - 1].is_word:
        first -= 1
    return first if first and not scene.tokens[first - 1].is_word else start


def _frame(
    scene: Scene, speaker: Speaker, cue: int, after: int, *, whole: bool = False
) -> Frame:
    tokens = scene.tokens
    sentence = scene.sentence.sentence
    first, last = tokens[cue], tokens[after - 1]
    start = scene.first_at(speaker.span.start)
    opens = _title_start(scene, start)
    closes = opens > 0 and tokens[opens - 1].text in _QUOTE_MARKS | {","}
    inverted = speaker.span.start > first.start
    rest = max(after, scene.first_at(speaker.span.end))
    behind = tokens[rest : rest + _REACH]
    quoted = closes and tokens[opens - 1].text in _QUOTE_MARKS
    told = len(behind) >= _LEAST_CONTENT and (tells(behind) or not quoted)
    if whole:
        content = Span(sentence.start, sentence.end)
    elif inverted or (closes and not told):
        content = Span(sentence.start, min(speaker.span.start, first.start))
    else:
        content = Span(last.end, sentence.end)
    text = sentence.text[first.start - sentence.start : last.end - sentence.start]
    return Frame(scene.sentence.number, speaker, text, first.start, content)
