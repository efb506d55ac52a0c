"""Who is one person, or company, over several articles, and who only sounds alike."""

import pytest

from compare import Article, compare_articles
from compare.model import ClaimKind


def people_of(*texts: str, kind: ClaimKind = ClaimKind.PERSON) -> dict[str, str]:
    """Each person, or other name, in the facts of articles, with its status."""
    articles = [
        Article.from_sentences(text.split("|"), outlet=f"Outlet {letter}")
        for text, letter in zip(texts, "ABCD", strict=False)
    ]
    facts = compare_articles(articles).facts
    return {f.label: f.status for f in facts if f.kind is kind}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Conrad Lanz closed the bridge.", "Konrad Lanz shut the bridge at noon."),
        ("Ana Thorn closed the bridge.", "Ana Thorne shut the bridge at noon."),
        ("Nico Baldassar closed the bridge.", "Nicodemus Baldassar shut the bridge."),
        ("Conrad Lanz closed the bridge.", "Konrad Lanz shut it.|Mr Lanz was late."),
        ("President Lanzach spoke first.", "President Lanzakh was the first to speak."),
        ("J. Christopher Orme closed the bridge.", "Chris Orme shut the bridge."),
    ],
)
def test_near_spellings_of_a_name_are_one_person(one: str, two: str) -> None:
    assert list(people_of(one, two).values()) == ["shared"]
    assert list(people_of(two, one).values()) == ["shared"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ian Clark closed the bridge.", "Amy Clarke shut the bridge at noon."),
        ("Maria Orme closed the bridge.", "Marie Orme shut the bridge at noon."),
        ("Ann Johnson closed the bridge.", "Ann Johnston shut the bridge at noon."),
        ("President Lanzach spoke first.", "Minister Lanzakh was the first to speak."),
        ("J. Edgar Orme closed the bridge.", "Chris Orme shut the bridge."),
    ],
)
def test_names_that_merely_sound_alike_are_two_people(one: str, two: str) -> None:
    assert list(people_of(one, two).values()) == ["unique", "unique"]


def test_near_names_are_two_people_where_an_article_has_both() -> None:
    found = people_of(
        "Conrad Lanz closed the bridge.",
        "Konrad Lanz shut the bridge at noon.",
        "Conrad Lanz closed the bridge, and Konrad Lanz had it opened.",
    )
    assert sorted(found) == ["Conrad Lanz", "Konrad Lanz"]


def test_a_short_name_that_fits_two_people_joins_neither() -> None:
    found = people_of(
        "Alex Orme closed the bridge.",
        "Alexander Orme shut the bridge, and Alexandra Orme had it opened.",
    )
    assert sorted(found) == ["Alex Orme", "Alexander Orme", "Alexandra Orme"]


def test_a_surname_alone_fits_a_man_who_is_spelled_in_two_ways() -> None:
    found = people_of(
        "President Lanzakh closed the bridge.",
        "President Yegor Lanzakh shut the bridge at noon.",
        "The leader, Iegor Lanzach, had the bridge closed.",
    )
    assert list(found.values()) == ["shared"]


def test_the_legal_form_of_a_company_is_no_part_of_its_name() -> None:
    found = people_of(
        "Shares in Tolo Harbour Works Inc. fell.",
        "Tolo Harbour Works LLC told its staff to stay.",
        "The staff of Tolo Harbour Works stayed.",
        kind=ClaimKind.ORGANISATION,
    )
    assert list(found.values()) == ["shared"]


def test_a_company_may_be_named_without_its_trade() -> None:
    found = people_of(
        "A poll by Norstat Research gave her 40 votes.",
        "Norstat, a pollster, gave her 40 votes.",
        kind=ClaimKind.ORGANISATION,
    )
    assert found == {"Norstat Research": "shared"}


@pytest.mark.parametrize(
    "texts",
    [
        ("Shares in Tolo Air fell.", "Shares in Tolo Foods fell.", "Tolo told staff."),
        ("Shares in Tolo Harbour Trust fell.", "They met Tolo there."),
    ],
)
def test_a_word_that_may_be_two_companies_is_neither(texts: tuple[str, ...]) -> None:
    found = people_of(*texts, kind=ClaimKind.ORGANISATION)
    assert found.get("Tolo") != "shared"
    assert "shared" not in found.values()


def test_a_wife_named_in_full_does_not_stand_for_the_man_named_before_her() -> None:
    found = people_of(
        "President Lanzakh spoke of his garden.|The first lady, Mila Lanzakh, smiled.",
        "President Yegor Lanzakh praised his garden.|He was alone.",
        "President Lanzakh praised the garden.|Nobody else was there.",
    )
    assert found == {"Yegor Lanzakh": "shared", "Mila Lanzakh": "unique"}


def test_a_man_named_in_full_after_his_wife_was_told_of_is_one_man() -> None:
    found = people_of(
        "Mr. Lanzakh's wife was late.|Yegor Lanzakh came later.|Mr. Lanzakh sat down.",
        "Yegor Lanzakh came.|He was alone.",
    )
    assert found == {"Yegor Lanzakh": "shared"}


def test_who_is_named_in_full_after_his_title_is_one_man_all_the_same() -> None:
    found = people_of(
        "President Lanzakh spoke of his garden.|Yegor Lanzakh, 70, smiled.",
        "President Yegor Lanzakh praised his garden.|He was alone.",
    )
    assert found == {"Yegor Lanzakh": "shared"}


def test_a_name_brought_over_from_two_slavic_languages_is_one_man() -> None:
    found = people_of(
        "They met Danylo Hrabenko at noon.", "Danilo Grabenko met them at noon."
    )
    assert list(found.values()) == ["shared"]
    assert len(people_of("They met Ann Hale.", "They met Ann Gale.")) == 2


@pytest.mark.parametrize(
    ("speaker", "status"),
    [
        ("Konrad Lanz", "shared"),
        ("Lanz", "shared"),
        ("Mia Karsten", "contrasting"),
    ],
)
def test_words_cut_otherwise_are_one_quotation_of_one_speaker(
    speaker: str, status: str
) -> None:
    articles = [
        Article.from_sentences(
            ["“We will open the bridge before winter comes,” Conrad Lanz said."],
            outlet="Alpha",
        ),
        Article.from_sentences(
            [f"“We are to open the bridge soon, before winter,” {speaker} said."],
            outlet="Beta",
        ),
    ]
    facts = compare_articles(articles).facts
    found = [str(fact.status) for fact in facts if fact.kind is ClaimKind.QUOTE]
    assert found == [status]
