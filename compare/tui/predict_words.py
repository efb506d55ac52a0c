"""What is said while a reader predicts, and of what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from compare.model import SIGNS
from compare.tui.looks import QUIET, STATUS_STYLE
from compare.tui.prediction import (
    GUESS_STATUS,
    GUESS_WORDS,
    RULES,
    VERDICT_SIGNS,
    Guess,
    Verdict,
)

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Mapping

    from compare.model import SentenceRef
    from compare.tui.lookup import Lookup
    from compare.tui.prediction import Prediction


class PredictWords:
    """Puts the marks of one reader, or what came of them, into words."""

    def __init__(
        self,
        lookup: Lookup,
        prediction: Prediction,
        answers: Mapping[SentenceRef, frozenset[Guess]],
    ) -> None:
        self._lookup = lookup
        self._prediction = prediction
        self._answers = answers
        self._refs = {
            article: [ref for ref, _ in lookup.sentences_of(article)]
            for article in lookup.shown
        }
        self._scores: dict[int, Counter[tuple[Guess, Verdict]]] = {}

    def head(self, article: int) -> Content:
        """Give the rules or, once revealed, the score of all articles and of one."""
        if not self._prediction.revealed:
            self._scores.clear()
            return Content("\n").join([self._marks(), *map(_rule, Guess)])
        scores = [self._score(each) for each in self._refs]
        total, own = sum(scores[1:], scores[0]), self._score(article)
        title = f"{len(scores)} articles, in brackets this one."
        return Content("\n").join(
            [
                Content.assemble(("Revealed. ", "bold"), (title, QUIET)),
                *(_count(guess, total, own) for guess in Guess),
            ]
        )

    def name(self, article: int) -> Content:
        """Name an article, and count its marks or what became of them."""
        number = self._lookup.shown.index(article) + 1
        name = f"{number} {self._lookup.names[article]}"
        if not self._prediction.revealed:
            marks = self._prediction.marks
            count = sum(len(marks.get(ref, ())) for ref in self._refs[article])
            return Content.assemble(name, (f"  {count} marked", QUIET))
        score = self._score(article)
        counts = [
            f"{VERDICT_SIGNS[verdict]} {sum(score[guess, verdict] for guess in Guess)}"
            for verdict in Verdict
        ]
        return Content.assemble(name, (f"  {'  '.join(counts)}", QUIET))

    def sentence(self, ref: SentenceRef, key: Callable[[str], str]) -> Content:
        """Name a sentence with its marks or its verdicts.

        Args:
            ref: The sentence.
            key: Calls the key of a name in the table of keys.
        """
        place = (f"{self._lookup.names[ref.article]} {ref.sentence + 1}:  ", "bold")
        if self._prediction.revealed:
            found = [
                f"{VERDICT_SIGNS[verdict]} {verdict}: {GUESS_WORDS[guess]}"
                for guess, verdict in self._prediction.judge(ref, self._answers)
            ]
            return Content.assemble(
                place, ", ".join(found) or "neither, and you marked neither"
            )
        marked = self._prediction.marks.get(ref, frozenset())
        marks = Content(", ").join(_sign(guess) for guess in Guess if guess in marked)
        keys = [f"{key(f'predict-{guess}')} {GUESS_WORDS[guess]}" for guess in Guess]
        return Content.assemble(
            place, marks if marked else "no mark", (f"   ({', '.join(keys)})", QUIET)
        )

    def _marks(self) -> Content:
        count = len(self._prediction)
        marks = f"{count} mark{'' if count == 1 else 's'} set. "
        rest = "A sentence can bear both. Nothing is kept or sent."
        return Content.assemble(("Predict: ", "bold"), marks, (rest, QUIET))

    def _score(self, article: int) -> Counter[tuple[Guess, Verdict]]:
        """Count what came of the marks of an article, which no longer change."""
        if article not in self._scores:
            refs = self._refs[article]
            self._scores[article] = self._prediction.score(refs, self._answers)
        return self._scores[article]


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


def _sign(guess: Guess) -> Content:
    status = GUESS_STATUS[guess]
    words = f"{SIGNS[status]} {GUESS_WORDS[guess]}"
    return Content.styled(words, STATUS_STYLE[status])


def _rule(guess: Guess) -> Content:
    return Content.assemble(_sign(guess), (f" if {RULES[guess]}", QUIET))
