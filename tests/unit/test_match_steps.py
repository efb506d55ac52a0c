"""Steps told more firmly by one outlet than by another."""

from itertools import permutations

import pytest

from compare import Article, compare_articles
from compare.align.prepare import prepare
from compare.match.intents import Firmness, find_intents
from compare.model import Fact, FactStatus

BEFORE = (
    "The council met in the town hall before lunch.",
    "Traders fear for their income in winter.",
)
AFTER = ("Shops in the old town are worried.", "Nobody had asked the fishermen.")


def article(outlet: str, *sentences: str) -> Article:
    return Article.from_sentences(sentences, outlet=outlet, published="2026-03-18")


def steps(*articles: Article) -> list[Fact]:
    facts = compare_articles(articles).facts
    return [fact for fact in facts if "unlike firmness" in " ".join(fact.because)]


def told(one: str, two: str) -> list[Fact]:
    return steps(article("Alpha", one, *BEFORE), article("Beta", two, *AFTER))


READ = [
    ("She ruled out sending boats.", Firmness.REFUSED, "send", "boat"),
    ("She would not rule out sending boats.", Firmness.OPEN, "send", "boat"),
    ("She can’t rule out deploying boats.", Firmness.OPEN, "send", "boat"),
    ("She refused to rule out a curfew.", Firmness.OPEN, "", "curfew"),
    ("She did not refuse to rule out a curfew.", Firmness.REFUSED, "", "curfew"),
    ("She is weighing a curfew.", Firmness.OPEN, "", "curfew"),
    ("She is not considering a curfew.", Firmness.REFUSED, "", "curfew"),
    ("She has no plans to close the mine.", Firmness.REFUSED, "end", "mine"),
    ("She pledged on Monday to close the mine.", Firmness.MEANT, "end", "mine"),
    ("She did not promise to close the mine.", Firmness.OPEN, "end", "mine"),
]


@pytest.mark.parametrize(("text", "firmness", "deed", "thing"), READ)
def test_a_step_is_read_with_its_firmness_deed_and_thing(
    text: str, firmness: Firmness, deed: str, thing: str
) -> None:
    (intent,) = find_intents(text, prepare(article("Alpha", text))[0])
    assert (intent.firmness, intent.deed, intent.thing) == (firmness, deed, thing)


@pytest.mark.parametrize(
    "text",
    [
        "The hall is open on Monday.",
        "Rule out.",
        "They agreed to.",
        "Out of the rule came an exception.",
        "She said she refused to.",
    ],
)
def test_words_without_a_step_tell_none(text: str) -> None:
    assert find_intents(text, prepare(article("Alpha", text))[0]) == []


def test_the_words_of_a_step_begin_with_what_denies_it() -> None:
    text = "The premier said she would not rule out sending police to Harlow."
    (intent,) = find_intents(text, prepare(article("Alpha", text))[0])
    shown = text[intent.words[0].start : intent.words[-1].end]
    assert shown == "would not rule out sending police"


CONTRASTS = [
    (
        "Premier Mara Voss publicly committed to sending police to the island.",
        "Mara Voss, in Harlow, says she can't rule out deploying officers.",
    ),
    (
        "Mara Voss pledged to close the Harlow mine.",
        "Mara Voss is considering shutting the Harlow mine.",
    ),
    (
        "Mara Voss plans to sell the ferry company.",
        "Mara Voss said she was open to selling the ferry company.",
    ),
]


@pytest.mark.parametrize(("one", "two"), CONTRASTS)
def test_a_step_told_more_firmly_by_one_is_contrasting(one: str, two: str) -> None:
    (fact,) = told(one, two)
    assert fact.status is FactStatus.CONTRASTING
    assert {claim.article for claim in fact.claims} == {0, 1}
    assert any("Mara Voss" in reason for reason in fact.because)


CLASHES = [
    (
        "Premier Mara Voss ruled out sending police to Harlow.",
        "Premier Mara Voss would not rule out sending police to Harlow.",
    ),
    (
        "Premier Mara Voss ruled out sending police to Harlow.",
        "Premier Mara Voss pledged to send police to Harlow.",
    ),
    (
        "Premier Mara Voss did not promise to close the Harlow mine.",
        "Premier Mara Voss promised to close the Harlow mine.",
    ),
]


@pytest.mark.parametrize(("one", "two"), CLASHES)
def test_a_step_refused_and_not_refused_in_linked_sentences_conflicts(
    one: str, two: str
) -> None:
    (fact,) = told(one, two)
    assert fact.status is FactStatus.CONFLICTING


def test_a_change_of_mind_between_two_days_is_no_conflict() -> None:
    (fact,) = told(
        "Premier Mara Voss ruled out sending police to Harlow on Monday.",
        "Premier Mara Voss pledged to send police to Harlow on Wednesday.",
    )
    assert fact.status is FactStatus.CONTRASTING


def test_what_a_step_sets_apart_is_told_once_and_not_as_shared() -> None:
    facts = compare_articles(
        [
            article("Alpha", "Mara Voss pledged to close the Harlow mine.", *BEFORE),
            article("Beta", "Mara Voss is weighing closing the Harlow mine.", *AFTER),
        ]
    ).facts
    both = [
        fact for fact in facts if fact.kind == "statement" and len(fact.outlets) > 1
    ]
    assert [fact.status for fact in both] == [FactStatus.CONTRASTING]


NOTHING = [
    (  # as firm
        "Mara Voss pledged to close the Harlow mine.",
        "Mara Voss plans to shut the Harlow mine.",
    ),
    (  # another actor
        "Mara Voss pledged to close the Harlow mine.",
        "Jon Hale is considering shutting the Harlow mine.",
    ),
    (  # another deed
        "Mara Voss pledged to close the Harlow mine.",
        "Mara Voss is considering selling the Harlow mine.",
    ),
    (  # another thing
        "Mara Voss pledged to close the Harlow mine.",
        "Mara Voss is considering closing the Harlow school.",
    ),
    (  # the article says both; its firmest word counts
        "Mara Voss pledged to close the mine. Mara Voss did not rule out closing the "
        "mine.",
        "Mara Voss promised to close the mine.",
    ),
]


@pytest.mark.parametrize(("one", "two"), NOTHING)
def test_steps_as_firm_or_of_another_are_not_set_against_each_other(
    one: str, two: str
) -> None:
    assert told(one, two) == []


def test_an_unnamed_actor_needs_a_link() -> None:
    linked = told(
        "She refused to rule out closing the mine in Harlow.",
        "The premier promised to close the mine in Harlow.",
    )
    assert [fact.status for fact in linked] == [FactStatus.CONTRASTING]


def test_three_articles_give_one_fact_in_any_order() -> None:
    articles = [
        article("Alpha", "Mara Voss pledged to close the Harlow mine.", *BEFORE),
        article("Beta", "Mara Voss is weighing closing the Harlow mine.", *AFTER),
        article("Gamma", "Mara Voss agreed to shut the Harlow mine.", "It rained."),
    ]
    found = set()
    for order in permutations(articles):
        (fact,) = steps(*order)
        texts = frozenset(claim.text for claim in fact.claims)
        found.add((fact.status, texts))
    assert len(found) == 1
    assert len(next(iter(found))[1]) == 3
