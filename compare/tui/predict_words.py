"""What is said while a reader predicts, and of what came of it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from textual.content import Content

from compare.model import SIGNS, shorten
from compare.tui.judging import (
    RULES,
    VERDICT_SIGNS,
    Place,
    Verdict,
    judge,
    score,
)
from compare.tui.looks import QUIET, signed
from compare.tui.prediction import GUESS_STATUS, GUESS_WORDS, Guess

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable

    from compare.model import SentenceRef
    from compare.tui.judging import Answers, Outcome
    from compare.tui.lookup import Lookup
    from compare.tui.prediction import Prediction

LABEL = 48
"""Characters of a fact beyond which it is cut where several stand in a row."""


class PredictWords:
    """Puts the marks of one reader, or what came of them, into words."""

    def __init__(
        self, lookup: Lookup, prediction: Prediction, answers: Answers
    ) -> None:
        self._lookup = lookup
        self._prediction = prediction
        self._answers = answers
        self._outcomes: tuple[Outcome, ...] = ()
        self._at: dict[SentenceRef, list[Outcome]] = {}
        self._scores = score(())

    def judge(self) -> None:
        """Judge the marks, which no longer change, or forget what came of others."""
        revealed = self._prediction.revealed
        self._outcomes = judge(self._answers, self._prediction) if revealed else ()
        found: defaultdict[SentenceRef, list[Outcome]] = defaultdict(list)
        for outcome in self._outcomes:
            for ref in dict.fromkeys(place.ref for place in outcome.places):
                found[ref].append(outcome)
        self._at = dict(found)
        self._scores = score(self._outcomes)

    def has_verdict(self, ref: SentenceRef) -> bool:
        """Whether anything of a sentence was found, missed or marked in error."""
        return ref in self._at

    # On top

    def head(self, article: int) -> Content:
        """Give the rules or, once revealed, the score of all articles and of one."""
        if not self._prediction.revealed:
            return Content("\n").join([self._marks(), *map(_rule, Guess)])
        total, own = self._scores[None], self._scores[article]
        coarse = sum(outcome.coarse for outcome in self._outcomes)
        title = f"{len(self._lookup.shown)} articles, in brackets this one."
        by = f" {coarse} found by whole sentences." if coarse else ""
        return Content("\n").join(
            [
                Content.assemble(("Revealed. ", "bold"), (title + by, QUIET)),
                *(_count(guess, total, own) for guess in Guess),
            ]
        )

    def name(self, article: int) -> Content:
        """Name an article, and count its marks or what became of them."""
        number = self._lookup.shown.index(article) + 1
        name = f"{number} {self._lookup.names[article]}"
        if not self._prediction.revealed:
            refs = [ref for ref, _, _ in self._prediction.marks()]
            count = sum(ref.article == article for ref in refs)
            return Content.assemble(name, (f"  {count} marked", QUIET))
        found = self._scores[article]
        counts = [
            f"{VERDICT_SIGNS[verdict]} {sum(found[guess, verdict] for guess in Guess)}"
            for verdict in Verdict
        ]
        return Content.assemble(name, (f"  {'  '.join(counts)}", QUIET))

    def _marks(self) -> Content:
        count = len(self._prediction)
        marks = f"{count} mark{'' if count == 1 else 's'} set. "
        rest = "Words can bear both kinds. Nothing is kept or sent."
        return Content.assemble(("Predict: ", "bold"), marks, (rest, QUIET))

    # Of one sentence

    def notes(self, ref: SentenceRef) -> list[tuple[Guess, str]]:
        """Say line by line what of a sentence was found, missed or marked in error."""
        lines: dict[tuple[Guess, str], list[str]] = {}
        order = list(Verdict)
        found = sorted(
            self._at.get(ref, ()),
            key=lambda each: (each.guess is Guess.DIFFERS, order.index(each.verdict)),
        )
        for outcome in found:
            how = f"{outcome.verdict}{self._by(outcome, ref)}"
            start = f"{VERDICT_SIGNS[outcome.verdict]} {how}: {_words(outcome.guess)}"
            labels = lines.setdefault((outcome.guess, start), [])
            labels.append(self._label(outcome, ref))
        return [
            (guess, f"{start}: {'; '.join(labels)}")
            for (guess, start), labels in lines.items()
        ]

    def _by(self, outcome: Outcome, ref: SentenceRef) -> str:
        """Say by what it was found, where that is not words of this article."""
        if outcome.coarse:
            return " by the whole sentence"
        if outcome.verdict is not Verdict.FOUND or ref.article in outcome.marked:
            return ""
        return f" in {self._lookup.names[min(outcome.marked)]}"

    def _label(self, outcome: Outcome, ref: SentenceRef) -> str:
        whole = any(
            place.ref == ref and self._answers.is_whole(place)
            for place in outcome.places
        )
        return "all of it" if whole else shorten(outcome.label, LABEL)

    def sentence(self, place: Place) -> Content:
        """Name the words that are chosen, or the sentence, with the marks on them."""
        ref, words = place
        name = f"{self._lookup.names[ref.article]} {ref.sentence + 1}"
        whole = self._answers.is_whole(place)
        chosen = "" if whole else f", {self._answers.quote(place)}"
        marks = []
        for guess in Guess:
            marked = self._prediction.words(ref, guess).intersection(words)
            part = "" if len(marked) == len(words) else " in part"
            marks += [Content.assemble(_sign(guess), part)] if marked else []
        said = Content(", ").join(marks) if marks else Content("no mark")
        return Content.assemble((f"{name}{chosen}:  ", "bold"), said)

    def keys(self, key: Callable[[str], str], *, chosen: bool) -> Content:
        """Name the keys for a sentence, or for the words of it that are chosen.

        Args:
            key: Calls the key of a name in the table of keys.
            chosen: Whether words are.
        """
        marks = ", ".join(
            f"{key(f'predict-{guess}')} {_words(guess)}" for guess in Guess
        )
        open_, reveal = key("predict-open"), key("predict-reveal")
        if not chosen:
            words = f"{marks}: the whole sentence.  {open_}: words of it.  "
            return Content.styled(f"{words}{reveal} reveals.", QUIET)
        step = f"{key('predict-left')} {key('predict-right')}: another word.  "
        more = f"{key('predict-more')} {key('predict-fewer')}: more, fewer words.  "
        return Content.styled(f"{marks}.  {step}{more}{open_}: all of it.", QUIET)


def _words(guess: Guess) -> str:
    return f"{SIGNS[GUESS_STATUS[guess]]} {GUESS_WORDS[guess]}"


def _sign(guess: Guess) -> Content:
    return signed(GUESS_STATUS[guess], GUESS_WORDS[guess])


def _rule(guess: Guess) -> Content:
    return Content.assemble(_sign(guess), (f" if {RULES[guess]}", QUIET))


def _count(
    guess: Guess,
    total: Counter[tuple[Guess, Verdict]],
    own: Counter[tuple[Guess, Verdict]],
) -> Content:
    parts = [
        f"{VERDICT_SIGNS[verdict]} {total[guess, verdict]} {verdict} "
        f"({own[guess, verdict]})"
        for verdict in Verdict
    ]
    return Content.assemble(_sign(guess), ":  ", "   ".join(parts))
