"""What a reader of the bundled demo must be shown, item by item."""

from importlib.resources import files

import pytest

from compare import Article, Comparison, compare_articles, read_articles, render
from compare.model import Fact, Link

BOREAL, MERIDIAN = 0, 1


@pytest.fixture(scope="module")
def demo() -> Comparison:
    folder = files("compare").joinpath("demo")
    return compare_articles(
        read_articles([str(folder / "boreal-news.md"), str(folder / "meridian.md")])
    )


def facts_with(comparison: Comparison, text: str, status: str) -> list[Fact]:
    return [
        fact
        for fact in comparison.facts
        if fact.status == status
        and fact.kind != "statement"
        and any(text in claim.text for claim in fact.claims)
    ]


def links_between(comparison: Comparison, left: str, right: str) -> list[Link]:
    def says(article: Article, sentence: int, words: str) -> bool:
        return words in article.sentences[sentence].text

    return [
        link
        for link in comparison.links
        if says(comparison.articles[link.a.article], link.a.sentence, left)
        and says(comparison.articles[link.b.article], link.b.sentence, right)
    ]


def test_one_sum_in_two_spellings_of_its_currency_is_one_fact(demo: Comparison) -> None:
    [fact] = facts_with(demo, "more than $1.2 billion", "shared")
    assert "CAD" in fact.label
    assert any("C$1.2 billion" in claim.text for claim in fact.claims)
    assert any("Canad" in reason for reason in fact.because)


@pytest.mark.parametrize(
    "text",
    [
        *("$240 million", "$3 billion", "Operation Northern Anchor", "Banff"),
        *("Gennady Orlov", "Annika Solheim", "54 per cent", "Laurentide Institute"),
    ],
)
def test_what_only_boreal_news_has_is_unique_to_it(demo: Comparison, text: str) -> None:
    assert {fact.outlets for fact in facts_with(demo, text, "unique")} == {(BOREAL,)}


@pytest.mark.parametrize(
    "text",
    [
        *("Kestrel", "Whitcombe", "Iryna Savchuk", "Baltic Courier", "$870 million"),
        *("Novorossiysk", "Vienna", "18%", "Warsaw", "A person familiar"),
    ],
)
def test_what_only_meridian_has_is_unique_to_it(demo: Comparison, text: str) -> None:
    assert {fact.outlets for fact in facts_with(demo, text, "unique")} == {(MERIDIAN,)}


def test_a_name_in_two_spellings_is_one_person(demo: Comparison) -> None:
    [fact] = facts_with(demo, "Olexander Hrinenko", "shared")
    assert any(claim.text == "Oleksandr Hrynenko" for claim in fact.claims)
    assert any(claim.text == "Hrynenko" for claim in fact.claims)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("did not rule out putting", "would not rule out sending"),
        ("first visit to Ukraine", "first trip to Ukraine"),
        ("signed a memorandum", "signed an agreement"),
        ("more than $1.2 billion", "more than C$1.2 billion"),
        ("only a pause", "only a pause"),
        ("injured 12 people", "14 people were wounded"),
    ],
)
def test_one_matter_told_in_two_ways_is_linked(
    demo: Comparison, left: str, right: str
) -> None:
    assert links_between(demo, left, right)


def test_the_whole_package_and_its_part_are_a_contrast(demo: Comparison) -> None:
    contrasts = facts_with(demo, "$3 billion", "contrasting")
    assert any("C$1.2 billion" in c.text for fact in contrasts for c in fact.claims)


def test_two_counts_of_the_injured_cannot_both_be_true(demo: Comparison) -> None:
    [fact] = facts_with(demo, "12 people", "conflicting")
    assert {claim.text for claim in fact.claims} == {"12 people", "14 people"}
    [link] = links_between(demo, "injured 12 people", "14 people were wounded")
    assert link.relation == "conflicting"


def test_a_link_says_what_carried_it_and_shows_the_words_that_differ(
    demo: Comparison,
) -> None:
    [link] = links_between(demo, "signed a memorandum", "signed an agreement")
    assert link.because
    assert {change.kind.value for change in link.changes} > {"equal"}


def test_a_row_of_like_sentences_shows_what_each_outlet_alone_has(
    demo: Comparison,
) -> None:
    report = render(demo, width=1000)
    start = report.index("Sentences that report the same thing")
    rows = report[start : report.index("How it is told")].splitlines()
    own = [line.strip() for line in rows if line.strip().startswith("Only ")]
    assert any(line.startswith("Only Boreal") and "Solheim" in line for line in own)
    assert any(line.startswith("Only Meridian") and "Whitcombe" in line for line in own)
