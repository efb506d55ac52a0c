"""What a comparison is made of, and what the reader is told about its articles."""

import itertools

import pytest

from compare import (
    AlignOptions,
    Article,
    CompareError,
    CompareOptions,
    Comparison,
    compare_articles,
    from_dict,
    render,
    to_dict,
)
from compare.model import Fact, FactStatus, Span
from compare.pipeline import find_events

QUAKE = (
    "A quake of magnitude 7.2 struck Arica on Monday and killed 12 people. "
    "Mayor Ana Rojas said 300 houses had collapsed in the old town. "
    "Chile's army sent 40 trucks with water and tents."
)
QUAKE_TOO = (
    "Twelve people died when a magnitude 7.2 quake hit the Chilean town of Arica. "
    "About 300 houses collapsed, said the mayor, Ana Rojas. "
    "The Red Cross flew in a field hospital from Lima."
)
MERGER = (
    "Brewer Hopwell will buy its rival Maltby for $2 billion, the two said on Friday. "
    "The regulator in Canberra has until March to object to the merger of the brewers."
)


def article(text: str, outlet: str, published: str | None = "2026-03-10") -> Article:
    return Article.from_text(text, outlet=outlet, published=published)


@pytest.fixture(scope="module")
def pair() -> list[Article]:
    return [article(QUAKE, "North"), article(QUAKE_TOO, "South")]


def findings(comparison: Comparison) -> list[tuple[object, ...]]:
    """Facts and links with outlets for numbers, in an order of their own."""
    name = [one.outlet for one in comparison.articles]
    facts = [
        (
            fact.kind,
            fact.status,
            frozenset((name[c.article], c.span) for c in fact.claims),
        )
        for fact in comparison.facts
    ]
    links = [
        (link.relation, round(link.score, 9), frozenset({(name[a], s), (name[b], t)}))
        for link in comparison.links
        for (a, s), (b, t) in [(link.a, link.b)]
    ]
    return sorted([*facts, *links], key=repr_of_sets)


def claims_of(fact: Fact, name: list[str]) -> frozenset[tuple[str, Span]]:
    return frozenset((name[claim.article], claim.span) for claim in fact.claims)


def repr_of_sets(row: tuple[object, ...]) -> str:
    return str([sorted(map(str, x)) if isinstance(x, frozenset) else x for x in row])


def test_what_both_report_is_shared_and_what_one_has_is_unique(
    pair: list[Article],
) -> None:
    comparison = compare_articles(pair)
    by_text = {
        claim.text: fact.status for fact in comparison.facts for claim in fact.claims
    }
    assert by_text["Ana Rojas"] is FactStatus.SHARED
    assert by_text["300 houses"] is FactStatus.SHARED
    assert by_text["40 trucks"] is FactStatus.UNIQUE
    assert by_text["Lima"] is FactStatus.UNIQUE


def test_the_order_of_three_articles_changes_no_finding(pair: list[Article]) -> None:
    third = article(QUAKE.replace("12", "nine").replace("Monday", "Tuesday"), "East")
    wanted = findings(compare_articles([*pair, third]))
    for order in itertools.permutations([*pair, third]):
        assert findings(compare_articles(order)) == wanted


def test_a_copy_is_named_once_and_adds_no_finding(pair: list[Article]) -> None:
    comparison = compare_articles([pair[0], pair[0], pair[1]])
    assert [one.copy_of for one in comparison.articles] == [None, 0, None]
    assert comparison.originals == (0, 2)
    assert [notice.code for notice in comparison.notices] == ["copy"]
    assert findings(comparison) == findings(compare_articles(pair))


def test_an_article_against_itself_has_no_conflict_and_nothing_unique(
    pair: list[Article],
) -> None:
    comparison = compare_articles([pair[0], pair[0]])
    assert {fact.status for fact in comparison.facts} == {FactStatus.SHARED}
    assert not comparison.has_conflict


def test_articles_of_two_events_are_compared_with_a_notice(
    pair: list[Article],
) -> None:
    comparison = compare_articles([pair[0], article(MERGER, "West")])
    assert [notice.code for notice in comparison.notices] == ["events"]
    assert comparison.facts


def test_an_article_in_another_language_is_named_before_all_else(
    pair: list[Article],
) -> None:
    text = (
        "Le séisme a fait douze morts lundi dans la ville d'Arica, selon le maire. "
        "Des maisons se sont effondrées et les secours ne sont pas encore arrivés."
    )
    comparison = compare_articles([pair[0], article(text, "Ouest")])
    notice = comparison.notices[0]
    assert (notice.code, notice.articles) == ("language", (1,))
    assert notice.message.startswith("Ouest seems to be written in French")
    report = render(comparison)
    assert report.index("written in French") < report.index("Unique to")


def test_the_events_of_one_input_are_told_apart(pair: list[Article]) -> None:
    articles = [article(MERGER, "West"), pair[0], pair[0], pair[1]]
    events = find_events(articles)
    assert [event.articles for event in events] == [(1, 3), (0,)]


def test_very_long_articles_say_that_not_every_pair_was_scored() -> None:
    many = [f"Boat {n} of harbour {n * 7} sailed." for n in range(500)]
    left = Article.from_sentences(many, outlet="North")
    right = Article.from_sentences([*many[::-1], "The end came."], outlet="South")
    comparison = compare_articles([left, right])
    assert "pruned" in {notice.code for notice in comparison.notices}


def test_a_table_read_as_one_sentence_says_that_not_every_figure_was_compared() -> None:
    table = " ".join(str(number) for number in range(1, 5_100))
    left = Article.from_sentences([table, "Boats sailed at noon."], outlet="North")
    right = Article.from_sentences(["Boats sailed at noon."], outlet="South")
    notices = compare_articles([left, right]).notices
    (found,) = [notice for notice in notices if notice.code == "figures"]
    assert found.articles == (0,)
    assert "5,000" in found.message


@pytest.mark.parametrize("count", [0, 1])
def test_one_article_is_refused(pair: list[Article], count: int) -> None:
    with pytest.raises(CompareError, match="a comparison takes two"):
        compare_articles(pair[:count])


def test_another_scorer_takes_the_place_of_our_own(pair: list[Article]) -> None:
    def nothing_alike(left: Article, right: Article) -> list[list[float]]:
        return [[0.0] * len(right.sentences) for _ in left.sentences]

    options = CompareOptions(align=AlignOptions(similarity=nothing_alike))
    comparison = compare_articles(pair, options)
    assert comparison.links == ()
    assert "nothing_alike" in str(comparison.provenance.options)


def test_a_comparison_comes_back_whole_from_its_dict(pair: list[Article]) -> None:
    comparison = compare_articles(pair)
    assert from_dict(to_dict(comparison)) == comparison
