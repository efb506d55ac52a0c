"""What came of a prediction, fact by fact: found, missed, or marked in error."""

from __future__ import annotations

import enum
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from compare.model import FactStatus, SentenceRef, one_line
from compare.paper.readable import say_label
from compare.tui.prediction import Guess
from compare.tui.words import span_of, words_of, words_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from compare.model import Fact, Span
    from compare.tui.lookup import Lookup
    from compare.tui.prediction import Prediction


class Verdict(enum.StrEnum):
    """What became of a guess, or of what was not guessed."""

    FOUND = "found"
    MISSED = "missed"
    ERROR = "in error"


VERDICT_SIGNS: Mapping[Verdict, str] = {
    Verdict.FOUND: "v",
    Verdict.MISSED: "?",
    Verdict.ERROR: "x",
}
"""One sign each, beside the word."""

RULES: Mapping[Guess, str] = {
    Guess.ONLY: "a fact of this article alone, or words that no other has",
    Guess.DIFFERS: "a contrasting or conflicting fact: another tells it otherwise",
}
"""What a mark of each kind is right on, for a reader."""

_GUESS_OF: Mapping[FactStatus, Guess] = {
    FactStatus.UNIQUE: Guess.ONLY,
    FactStatus.CONTRASTING: Guess.DIFFERS,
    FactStatus.CONFLICTING: Guess.DIFFERS,
}


class Place(NamedTuple):
    """Words of a sentence, by their numbers."""

    ref: SentenceRef
    words: range


@dataclass(frozen=True, slots=True)
class Sought:
    """One fact that is to be found, wherever it is told."""

    guess: Guess
    label: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one fact, or of a mark that is on none."""

    guess: Guess
    verdict: Verdict
    label: str
    places: tuple[Place, ...]
    """Where the fact is told, or the mark stands."""
    marked: frozenset[int] = frozenset()
    """The articles in which a mark found it."""
    coarse: bool = False
    """Whether it was found by marks on whole sentences alone, which hold more."""


class Words(dict[SentenceRef, "tuple[Span, ...]"]):
    """The words of each sentence, cut when they are first asked for."""

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup

    def __missing__(self, ref: SentenceRef) -> tuple[Span, ...]:
        """Cut a sentence into words."""
        article = self._lookup.article(ref.article)
        self[ref] = words_of(article.text, article.sentences[ref.sentence])
        return self[ref]


class Answers:
    """What is so of the articles that have a pane: for all predictions the same.

    It is worked out when it is first asked for: nothing of it shows before.
    """

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self.words = Words(lookup)
        """The words of each sentence."""

    @cached_property
    def sought(self) -> tuple[Sought, ...]:
        """What there is to be found, in the order of a report."""
        return tuple(
            Sought(_GUESS_OF[fact.status], one_line(say_label(fact)), places)
            for fact in self._lookup.facts.values()
            if fact.status in _GUESS_OF and (places := self._places(fact))
        )

    def work_ahead(self) -> Iterator[None]:
        """Work all of it out before it is asked for, a sentence at each step."""
        for index in self._lookup.shown:
            for ref, _ in self._lookup.sentences_of(index):
                _ = self.words[ref]
                yield
        _ = self.sought

    def is_whole(self, place: Place) -> bool:
        """Whether a place is all of its sentence."""
        return len(place.words) == len(self.words[place.ref])

    def quote(self, place: Place) -> str:
        """Give the text of a place, in quotation marks."""
        span = span_of(self.words[place.ref], place.words)
        text = self._lookup.article(place.ref.article).text
        return f"“{one_line(text[span.start : span.end])}”"

    def _places(self, fact: Fact) -> tuple[Place, ...]:
        """Give the words of a fact's claims in the articles that have a pane."""
        places = []
        for claim in fact.claims:
            if claim.article in self._lookup.shown:
                ref = SentenceRef(claim.article, claim.sentence)
                found = words_within(self.words[ref], claim.start, claim.end)
                places += [Place(ref, found)] if found else []
        return tuple(places)

    def borne(self, ref: SentenceRef, guess: Guess) -> list[range]:
        """Give further words that a mark is right on, though they are no fact.

        That is all of a sentence without counterpart, or linked as told otherwise, and
        words that no other article has.
        """
        words = self.words[ref]
        found = []
        if _GUESS_OF.get(self._lookup.status(ref)) is guess:
            found.append(range(len(words)))
        if guess is Guess.ONLY:
            own = self._lookup.own_words.get(ref, ())
            found += [words_within(words, span.start, span.end) for span in own]
        return found


def meets(mark: range, words: range) -> bool:
    """Whether a mark is on some words: half of the shorter is in the other.

    >>> meets(range(3, 6), range(4, 6)), meets(range(0, 5), range(4, 9))
    (True, False)
    """
    shared = min(mark.stop, words.stop) - max(mark.start, words.start)
    return shared > 0 and 2 * shared >= min(len(mark), len(words))


def judge(answers: Answers, prediction: Prediction) -> tuple[Outcome, ...]:
    """Say of each fact whether it was found, then of each further mark what it is.

    A fact is found once, whichever article the mark is in.
    """
    used: set[tuple[SentenceRef, Guess, range]] = set()
    outcomes = []
    for sought in answers.sought:
        hits = [
            (Place(place.ref, run), place)
            for place in sought.places
            for run in prediction.runs(place.ref, sought.guess)
            if meets(run, place.words)
        ]
        used.update((mark.ref, sought.guess, mark.words) for mark, _ in hits)
        outcomes.append(
            Outcome(
                sought.guess,
                Verdict.FOUND if hits else Verdict.MISSED,
                sought.label,
                sought.places,
                frozenset(mark.ref.article for mark, _ in hits),
                bool(hits) and all(_is_coarse(answers, *hit) for hit in hits),
            )
        )
    rest = [mark for mark in prediction.marks() if mark not in used]
    return (*outcomes, *(_judge_mark(answers, *mark) for mark in rest))


def _is_coarse(answers: Answers, mark: Place, told: Place) -> bool:
    return answers.is_whole(mark) and not answers.is_whole(told)


def _judge_mark(
    answers: Answers, ref: SentenceRef, guess: Guess, run: range
) -> Outcome:
    """Judge a mark that is on no fact of its kind."""
    place = Place(ref, run)
    borne = [words for words in answers.borne(ref, guess) if meets(run, words)]
    return Outcome(
        guess,
        Verdict.FOUND if borne else Verdict.ERROR,
        answers.quote(place),
        (place,),
        frozenset({ref.article}),
        bool(borne)
        and all(_is_coarse(answers, place, Place(ref, words)) for words in borne),
    )


def score(
    outcomes: Iterable[Outcome],
) -> Mapping[int | None, Counter[tuple[Guess, Verdict]]]:
    """Count what came of a prediction in each article, and under None in all."""
    scores: defaultdict[int | None, Counter[tuple[Guess, Verdict]]] = defaultdict(
        Counter
    )
    for each in outcomes:
        for article in {None, *(place.ref.article for place in each.places)}:
            scores[article][each.guess, each.verdict] += 1
    return scores
