"""The sentences around one that is cited, as many as the reader asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import SentenceRef, labels
from compare.report.words import place, quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from compare.model import Comparison
    from compare.report.facts import FactLine


class Context:
    """Words what stands before and after a sentence; nothing when not asked to."""

    def __init__(self, comparison: Comparison, sentences: int | None) -> None:
        self.comparison = comparison
        self.sentences = sentences

    def before(self, ref: SentenceRef, hide: Collection[SentenceRef] = ()) -> list[str]:
        """What comes before a sentence, but for those that are shown anyway."""
        first = max(0, ref.sentence - (self.sentences or 0))
        return self._say("Before it", ref.article, range(first, ref.sentence), hide)

    def after(self, ref: SentenceRef, hide: Collection[SentenceRef] = ()) -> list[str]:
        """What follows a sentence, but for those that are shown anyway."""
        length = len(self.comparison.articles[ref.article].sentences)
        last = min(length, ref.sentence + 1 + (self.sentences or 0))
        return self._say("After it", ref.article, range(ref.sentence + 1, last), hide)

    def beside(self, ref: SentenceRef, hide: Collection[SentenceRef] = ()) -> list[str]:
        """What stands around a sentence, but for those that are shown anyway."""
        return [*self.before(ref, hide), *self.after(ref, hide)]

    def around(self, refs: Sequence[SentenceRef]) -> list[str]:
        """What stands around the sentences of one row, each named by its outlet."""
        names = labels(self.comparison)
        return [
            f"{names[ref.article]}, {said[0].lower()}{said[1:]}"
            for ref in refs
            for said in self.beside(ref, refs)
        ]

    def passages(self, line: FactLine) -> list[str]:
        """The sentences that a line of a list cites, with what is around them."""
        if self.sentences is None:
            return []
        return [
            said
            for mention in line.mentions
            if mention.sentence
            for said in (
                *self.before(mention.ref),
                f"{mention.label}, {self._place([mention.ref])}: {mention.sentence}",
                *self.after(mention.ref),
            )
        ]

    def _say(
        self,
        where: str,
        article: int,
        numbers: Iterable[int],
        hide: Collection[SentenceRef],
    ) -> list[str]:
        refs = [SentenceRef(article, number) for number in numbers]
        shown = [ref for ref in refs if ref not in hide]
        if not shown:
            return []
        sentences = self.comparison.articles[article].sentences
        texts = " ".join(sentences[ref.sentence].text for ref in shown)
        return [f"{where}, {self._place(shown)}: {quoted(texts)}"]

    def _place(self, refs: Sequence[SentenceRef]) -> str:
        article = self.comparison.articles[refs[0].article]
        return place(article, [ref.sentence for ref in refs])
