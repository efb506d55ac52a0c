"""Questions on figures: the same in other words, and those that differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compare.lesson.items import differing, same_figures
from compare.lesson.pattern import Pattern
from compare.lesson.proof import ref_of
from compare.lesson.question import Answer, Question, Section
from compare.model import FactStatus, Precision, Quantity, one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.lesson.choose import Item
    from compare.lesson.items import Told
    from compare.lesson.pattern import Desk
    from compare.lesson.texts import Texts
    from compare.model import Claim

_FIGURES = Section.FIGURES


def make_pools(texts: Texts) -> Mapping[str, tuple[Item[Any], ...]]:
    """Gather what these questions can be about."""
    return {"same figure": same_figures(texts), "differing": differing(texts)}


def _figure_words(desk: Desk, items: list[Told]) -> Question:
    (told,) = items
    first, second = told.claims
    return Question(
        "figure_words",
        _FIGURES,
        f"{desk.name(first.article)} writes “{one_line(first.text)}” (sentence "
        f"{first.sentence + 1}). How does {desk.name(second.article)} write the same "
        "figure, and in which sentence?",
        (Answer("", (desk.texts.cite(second),)),),
        lines=desk.lines(1),
    )


def _figures_differ(desk: Desk, items: list[Told]) -> Question:
    (told,) = items
    left, right = told.claims
    return Question(
        "figures_differ",
        _FIGURES,
        f"{_has(desk, left)}, {_has(desk, right)}. What are the two figures about? Can "
        "both be right? Say why, or why not.",
        (
            Answer(_verdict(desk, told)),
            *(
                Answer("", (desk.texts.cite_sentence(ref_of(claim)),))
                for claim in told.claims
            ),
        ),
        lines=desk.lines(3),
        look_for="Good answers first say what is counted. Then they look at the words "
        "in front of the figure (about, more than, at least), who counted, and when.",
    )


def _has(desk: Desk, claim: Claim) -> str:
    words, number = one_line(claim.text), claim.sentence + 1
    return f"{desk.name(claim.article)} has “{words}” (sentence {number})"


def _verdict(desk: Desk, told: Told) -> str:
    left, right = told.claims
    a, b = left.value, right.value
    if told.fact.status is FactStatus.CONFLICTING:
        return (
            "No, not if both count the same thing at the same time: each gives a plain "
            "figure, and the two differ. The texts do not settle which is right."
        )
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)):
        raise TypeError("a figure without a quantity")
    if a.unit != b.unit:
        return "Yes: it is one figure in two units."
    if a.precision is b.precision is Precision.EXACT:
        return _of_different_days(desk, told)
    return f"Yes: {_loose(left, right)}."


def _of_different_days(desk: Desk, told: Told) -> str:
    days = {desk.texts.article(claim.article).published for claim in told.claims}
    if len(days) > 1 and None not in days:
        return (
            "They can: the articles are of different days, and the count may have "
            "changed. Of one and the same moment only one figure is right."
        )
    return (
        "They can, if the two do not mean quite the same: look at what each sentence "
        "says is counted."
    )


def _loose(left: Claim, right: Claim) -> str:
    """Say which figure leaves room for the other."""
    rooms = [
        f"“{one_line(claim.text)}” {_room(claim.value.precision)}"
        for claim in (left, right)
        if isinstance(claim.value, Quantity)
        and claim.value.precision is not Precision.EXACT
    ]
    return ", and ".join(rooms) + ", so the other fits"


def _room(precision: Precision) -> str:
    return {
        Precision.ABOUT: "is rounded",
        Precision.AT_LEAST: "says no more than that it is not less",
        Precision.AT_MOST: "says no more than that it is not more",
        Precision.RANGE: "names a lowest and a highest figure",
    }[precision]


PATTERNS = (
    Pattern("figure_words", _FIGURES, ("same figure",), _figure_words),
    Pattern("figures_differ", _FIGURES, ("differing",), _figures_differ),
)
