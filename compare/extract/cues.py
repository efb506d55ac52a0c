"""The words with which news gives words to a speaker, from `data/cues.json`."""

from __future__ import annotations

from functools import cache

from compare.text import load_json


@cache
def cue_classes() -> dict[str, str]:
    """Each cue verb, folded, with the name of its class: "neutral", "claim", ..."""
    return {
        verb: cue_class["name"]
        for cue_class in load_json("cues.json")["classes"]
        for verb in cue_class["verbs"]
    }


@cache
def cue_phrases() -> dict[tuple[str, ...], str]:
    """Each phrase that gives words to who follows it, as folded words."""
    return {
        tuple(phrase.split()): name
        for phrase, name in load_json("cues.json")["phrases"].items()
    }


@cache
def cue_words(name: str) -> frozenset[str]:
    """One of the lists of the file: "weak", "roles", "unnamed", "between", ..."""
    return frozenset(load_json("cues.json")[name])


def cue_class(cue: str) -> str:
    """Class of a cue as an attribution holds it; "neutral" for any other word.

    >>> cue_class("insisted"), cue_class("according to")
    ('insist', 'neutral')
    """
    folded = cue.lower()
    phrase = cue_phrases().get(tuple(folded.split()))
    return phrase or cue_classes().get(folded, "neutral")
