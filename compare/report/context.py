"""The sentences around one that is cited, as many as the reader asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import SentenceRef, labels
from compare.paper.words import place, quoted

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
        return self._say("Before it", [n for n in self._near(ref) if n < ref], hide)

    def after(self, ref: SentenceRef, hide: Collection[SentenceRef] = ()) -> list[str]:
        """What follows a sentence, but for those that are shown anyway."""
        return self._say("After it", [n for n in self._near(ref) if n > ref], hide)

    def beside(self, ref: SentenceRef, hide: Collection[SentenceRef] = ()) -> list[str]:
        """What stands around a sentence, but for those that are shown anyway."""
        return [*self.before(ref, hide), *self.after(ref, hide)]

    def around(self, refs: Sequence[SentenceRef]) -> list[str]:
        """What stands around the sentences of one row, in the order of the articles."""
        names = labels(self.comparison)
        near = {near for ref in refs for near in self._near(ref)} - set(refs)
        return [
            f"Beside these in {names[ref.article]}, {self._place([ref])}: "
            f"{quoted(self._text(ref))}"
            for ref in sorted(near)
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

    def _near(self, ref: SentenceRef) -> list[SentenceRef]:
        """A sentence and those around it, in order."""
        reach = self.sentences or 0
        last = len(self.comparison.articles[ref.article].sentences) - 1
        numbers = range(
            max(0, ref.sentence - reach), min(last, ref.sentence + reach) + 1
        )
        return [SentenceRef(ref.article, number) for number in numbers]

    def _say(
        self, where: str, refs: Iterable[SentenceRef], hide: Collection[SentenceRef]
    ) -> list[str]:
        shown = [ref for ref in refs if ref not in hide]
        if not shown:
            return []
        texts = " ".join(map(self._text, shown))
        return [f"{where}, {self._place(shown)}: {quoted(texts)}"]

    def _text(self, ref: SentenceRef) -> str:
        return self.comparison.articles[ref.article].sentences[ref.sentence].text

    def _place(self, refs: Sequence[SentenceRef]) -> str:
        article = self.comparison.articles[refs[0].article]
        return place(article, [ref.sentence for ref in refs])
