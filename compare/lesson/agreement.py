"""How far coders agree with one another, and with the tool."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from compare.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.lesson.codes import Coder


class Pair(NamedTuple):
    """Two coders, on the items that both coded."""

    left: str
    right: str
    items: int
    """How many both coded."""
    same: int
    """How many of these with the same code."""
    kappa: float | None
    """Cohen's kappa; None where it isn't defined: both used one code only."""

    @property
    def share(self) -> float:
        """Percent agreement, in [0, 1]."""
        return self.same / self.items


class Difference(NamedTuple):
    """An item that coders differ on."""

    item: str
    question: str
    codes: tuple[tuple[str, str], ...]
    """Coder and code; a missing code is an empty string."""


class Agreement(NamedTuple):
    """All that is said of a set of sheets."""

    pairs: tuple[Pair, ...]
    """Every two coders; those with the tool last."""
    alpha: float | None
    """Krippendorff's nominal alpha over the coders, the tool left out; None where it
    isn't defined, or where there is one coder only."""
    items: int
    """How many the sheets have."""
    uncoded: tuple[tuple[str, int], ...]
    """Coder, and how many items were left empty, if any."""
    differences: tuple[Difference, ...]
    skipped: tuple[tuple[str, str], ...] = ()
    """Pairs who coded no item in common."""


def measure_agreement(coders: Sequence[Coder], tool: Coder | None = None) -> Agreement:
    """Measure the agreement of sheets of the same items.

    Args:
        coders: At least one; at least two without the tool.
        tool: The tool's own codes.

    Raises:
        ArticleError: There is one sheet only, or no item has two codes.
    """
    everyone = [*coders, *([tool] if tool else [])]
    if len(everyone) < 2:
        raise ArticleError(
            f"{coders[0].name} is the only coding sheet, and agreement takes two",
            hint="name the sheet of a second coder, or the tool's own by --tool",
        )
    pairs = list(combinations(everyone, 2))
    both = {
        (a.name, b.name): [i for i in a.codes if a.codes[i] and b.codes[i]]
        for a, b in pairs
    }
    if not any(both.values()):
        raise ArticleError(
            "no item was coded on two sheets", hint="fill in the column “code”"
        )
    return Agreement(
        pairs=tuple(
            _pair(a, b, both[a.name, b.name]) for a, b in pairs if both[a.name, b.name]
        ),
        alpha=alpha(_data(coders)) if len(coders) > 1 else None,
        items=len(coders[0].codes),
        uncoded=tuple(
            (coder.name, empty)
            for coder in everyone
            if (empty := sum(code is None for code in coder.codes.values()))
        ),
        differences=tuple(_differences(everyone)),
        skipped=tuple(names for names, items in both.items() if not items),
    )


def _pair(a: Coder, b: Coder, items: Sequence[str]) -> Pair:
    same = sum(a.codes[item] is b.codes[item] for item in items)
    data = [
        (coder.name, item, str(coder.codes[item])) for coder in (a, b) for item in items
    ]
    return Pair(a.name, b.name, len(items), same, kappa(data))


def kappa(data: Sequence[tuple[str, str, str]]) -> float | None:
    """Cohen's kappa of two coders.

    Args:
        data: Coder, item and code; each item coded by both.

    Returns:
        None where all codes are one and the same: nothing is left to chance, and the
        formula divides by nothing.

    Source: Cohen, A coefficient of agreement for nominal scales (1960).
    """
    if len({code for _, _, code in data}) < 2:
        return None
    # Deferred: nltk takes a third of a second, and nothing else here needs it.
    from nltk.metrics.agreement import AnnotationTask  # noqa: PLC0415

    return float(AnnotationTask(data=data).kappa())


def alpha(data: Sequence[tuple[str, str, str]]) -> float | None:
    """Krippendorff's alpha of any number of coders for nominal codes.

    Args:
        data: Coder, item and code; what was not coded is not there, and an item that
            one coder alone coded counts for nothing.

    Returns:
        None where no item has two codes, or all codes are one and the same.

    Source: Krippendorff, Computing Krippendorff's alpha-reliability (2011).
    """
    coders = Counter(item for _, item, _ in data)
    pairable = [row for row in data if coders[row[1]] > 1]
    if len({code for _, _, code in pairable}) < 2:
        return None
    # See kappa.
    from nltk.metrics.agreement import AnnotationTask  # noqa: PLC0415

    return float(AnnotationTask(data=pairable).alpha())


def _data(coders: Sequence[Coder]) -> list[tuple[str, str, str]]:
    return [
        (coder.name, item, str(code))
        for coder in coders
        for item, code in coder.codes.items()
        if code
    ]


def _differences(coders: Sequence[Coder]) -> Iterator[Difference]:
    first = coders[0]
    for item in first.codes:
        codes = [(coder.name, coder.codes[item] or "") for coder in coders]
        if len({code for _, code in codes if code}) > 1:
            question = next(filter(None, (c.questions[item] for c in coders)), "")
            said = tuple((name, str(code)) for name, code in codes)
            yield Difference(item, question, said)
