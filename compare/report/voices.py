"""Who is quoted how much, one line an outlet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import VoiceKind, one_line
from compare.paper.words import aside, counted, listing, place, within
from compare.report.speakers import Speakers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.model import Article, Comparison, Voice

VOICE_NAMES: Mapping[VoiceKind, str] = {
    VoiceKind.NAMED: "by name",
    VoiceKind.ROLE: "by role, without a name",
    VoiceKind.UNNAMED: "not named",
}
"""How a voice is given, in the order of a legend."""
NOBODY_QUOTED = "gives no words in quotation marks to a speaker"
"""Said of an outlet; words that it gives to nobody there may be all the same."""


def describe_voices(comparison: Comparison, labels: Sequence[str]) -> tuple[str, ...]:
    """Say of each outlet whom it quotes and whom it only cites, most quoted first."""
    speakers = Speakers(comparison)
    return tuple(
        f"{labels[index]} {_describe(voices, comparison.articles[index], speakers)}"
        for index in comparison.originals
        if (voices := [v for v in comparison.framing.voices if v.article == index])
    )


def _describe(voices: list[Voice], article: Article, speakers: Speakers) -> str:
    quoted = [voice for voice in voices if voice.quoted_words]
    quoted.sort(key=lambda voice: -voice.quoted_words)
    cited = [
        _name(voice, article, speakers) for voice in voices if not voice.quoted_words
    ]
    if not quoted:
        return f"{NOBODY_QUOTED}; it cites {listing(cited)}."
    total = sum(voice.quoted_words for voice in quoted)
    names = [
        _name(voice, article, speakers, counted(voice.quoted_words, "word"))
        for voice in quoted
    ]
    also = f" Without quotation marks it cites {listing(cited)}." if cited else ""
    words = counted(total, "word")
    return f"quotes {words} in quotation marks: {', '.join(names)}.{also}"


def _name(voice: Voice, article: Article, speakers: Speakers, words: str = "") -> str:
    kind = "" if voice.kind is VoiceKind.NAMED else VOICE_NAMES[voice.kind]
    details = ", ".join(
        filter(None, [words, kind, aside(place(article, voice.sentences))])
    )
    name = speakers.say(within(one_line(voice.name)))
    return f"{name} ({details})" if details else name
