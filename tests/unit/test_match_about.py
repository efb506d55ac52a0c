"""Labels of figures make sense alone, away from their sentences."""

import pytest

from compare import Article, compare_articles
from compare.model import ClaimKind
from compare.paper.readable import say_label

OTHER = Article.from_text("Nothing of the kind was told here.", outlet="Beta")
FIGURES = (ClaimKind.MONEY, ClaimKind.QUANTITY, ClaimKind.PERCENT, ClaimKind.DATE)


def labels_of(text: str) -> list[str]:
    article = Article.from_text(text, outlet="Alpha", published="2026-03-06")
    facts = compare_articles([article, OTHER]).facts
    return [say_label(fact) for fact in facts if fact.kind in FIGURES]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Some 900 homes had power, but 60,000 were still cut off.", "60,000 were"),
        ("The plant has rivals. Two of them, in Ghent, closed.", "Two of them"),
        ("Three of the nine judges did not agree.", "Three of the nine judges"),
        ("After the blast the death toll rose to four.", "death toll rose to four"),
        ("The gale cut power to 180,000.", "gale cut power to 180,000"),
        ("More than 1,000 were moved out after dawn.", "More than 1,000 were moved"),
        ("Such rain is now twice as likely as it was.", "twice as likely"),
        ("Police said the man, 34, had been missing.", "age 34"),
        ("The court gave a 112-page judgment.", "112-page judgment"),
        ("The mayor promised £3.5m for repairs.", "£3.5 million for repairs"),
        ("They will spend €3bn in new aid.", "€3 billion in new aid"),
        ("Another €240m will pay for naval drones.", "€240 million will pay"),
        ("A poll found that 54 per cent of members agree.", "54 percent of members"),
        ("The poll said 31 per cent would oppose it.", "31 percent would oppose"),
        ("A third of the bill is paid.", "A third of the bill"),
        ("The ticket cost €1.50.", "ticket cost €1.50"),
        ("The doors closed at 9pm.", "doors closed at 9pm"),
        (
            "Support rose by two percentage points.",
            "Support rose by 2 percentage points",
        ),
        ("It shrank in the first quarter of 2025.", "January to March 2025"),
    ],
)
def test_a_label_says_what_the_figure_is_of(text: str, label: str) -> None:
    found = labels_of(text)
    assert any(said.startswith(label) for said in found), found


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("It cost €5bn in July.", "cost €5 billion"),
        ("A fund will hold €5bn in the first year.", "fund will hold €5 billion"),
        ("A fund will hold €5bn, of course.", "fund will hold €5 billion"),
        ("Trade fell 18% in the first half.", "Trade fell 18 percent"),
        ("It has four legs and cost £38m.", "cost £38 million"),
        ("The price rose 9 per cent to €14.", "price rose 9 per cent to €14"),
        ("A poll found that two-thirds agree.", "two-thirds agree"),
        ("(€1 = 1.5122 Australian dollars)", "€1 = A$1.5122"),
        ("Twelve passengers were treated.", "Twelve passengers"),
        ("The 19th-century opera house was hit.", "19th century"),
    ],
)
def test_a_label_takes_no_words_of_another_matter(text: str, label: str) -> None:
    assert label in labels_of(text)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Fisk and Moor signed a €50-billion ferry deal.", "€50 billion ferry deal"),
        ("He bought a £4,000 harbour bell last year.", "£4,000 harbour bell"),
        ("It was a two-year harbour inquiry.", "two-year harbour inquiry"),
        ("The three-term mayor resigned in tears.", "three-term mayor"),
    ],
)
def test_a_figure_tied_to_a_noun_is_told_with_it(text: str, label: str) -> None:
    assert label in labels_of(text)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Cod landings at Skarvik and two smaller harbours fell 18% in May.",
            "Cod landings at Skarvik and two smaller harbours fell 18 percent",
        ),
        ("Rents rose 4% and cod landings fell 18%.", "cod landings fell 18 percent"),
        ("He said the fund would receive €3bn.", "fund would receive €3 billion"),
        ("The council set up a relief fund of €9m.", "relief fund of €9 million"),
        ("Moor was accused of hiding €40,000.", "Moor was accused of hiding €40,000"),
        ("It asked donors who give €900 to sign.", "donors who give €900"),
        ("Fisk will get €9m (£8m) in harbour aid.", "€9 million in harbour aid"),
        ("They took thousands of dollars' worth of bells.", "worth of bells"),
        ("Four of Mr. Moor's ferries sank.", "Mr. Moor's ferries sank"),
    ],
)
def test_a_subject_is_never_cut_from_its_figure(text: str, label: str) -> None:
    found = labels_of(text)
    assert any(said.endswith(label) for said in found), found


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("A ferry sank hours before the mayor's visit.", "hours before the mayor's"),
        ("The strike began a day after Moor resigned.", "a day after Moor resigned"),
        ("The port had for weeks held up the ferry.", "port had for weeks held up"),
        (
            "Staff have asked for a new pier for years.",
            "asked for a new pier for years",
        ),
        ("Later in the day, Moor met Ada Fisk.", "Later in the day, Moor met Ada Fisk"),
        ("The pier is from the 1980s.", "1980s"),
    ],
)
def test_a_time_is_told_with_what_it_hangs_on(text: str, label: str) -> None:
    found = labels_of(text)
    assert any(label in said for said in found), found


def test_the_number_of_a_name_counts_nothing_even_where_a_sentence_begins() -> None:
    assert labels_of("Vesper 3 had been grounded. Its rival flew.") == []
