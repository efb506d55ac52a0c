"""Which pairs are compared when there are very many."""

from compare.extract import extract_claims
from compare.match import match_claims
from compare.match.candidates import FEW, keyed_pairs, pairs_of
from compare.model import Alignment, Article, ClaimKind, FactStatus


def test_all_pairs_of_a_few_are_compared() -> None:
    assert pairs_of(3, []) == [(0, 1), (0, 2), (1, 2)]


def test_of_many_only_those_with_a_telling_key_are_compared() -> None:
    keys = [{str(index)} for index in range(FEW + 1)]
    keys[7] = {"same"}
    keys[100] = {"same"}
    assert pairs_of(len(keys), keys) == [(7, 100)]


def test_a_key_that_nearly_all_hold_says_nothing() -> None:
    assert keyed_pairs([{"common"}] * 500) == []


def test_equal_values_are_found_among_very_many() -> None:
    many = [
        f"Tower {number} of Orla is {number + 1000} metres away."
        for number in range(400)
    ]
    articles = [
        Article.from_sentences([*many, "The fire cost $43,350 in all."]),
        Article.from_sentences(["In all the fire cost $43,350."]),
    ]
    claims = [
        c for i, article in enumerate(articles) for c in extract_claims(i, article)
    ]
    facts = match_claims(articles, claims, Alignment())
    assert [f.status for f in facts if f.kind is ClaimKind.MONEY] == [FactStatus.SHARED]
