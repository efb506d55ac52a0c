"""Worksheets and keys: what is asked, what is left unasked, and what is laid out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from compare.errors import OptionsError
from compare.lesson import Lesson, LessonOptions, Level, make_lesson
from compare.lesson.coding import Code, make_rows, write_coding_sheet
from compare.lesson.ease import measure
from compare.lesson.heard import make_pools as make_voice_pools
from compare.lesson.items import differing, quotes, same_figures, shared, singles
from compare.lesson.texts import Texts
from compare.lesson.tokens import content_words, digits, tokens
from compare.lesson.words import make_pools as make_word_pools
from compare.model import (
    Article,
    Attribution,
    Claim,
    ClaimKind,
    Entity,
    Fact,
    FactStatus,
    Framing,
    Link,
    NameUse,
    Naming,
    Precision,
    Quantity,
    SentenceRef,
)
from compare.paper import FORMATS, write
from compare.pipeline import compare_articles

if TYPE_CHECKING:
    from compare.model import Comparison, Value

RIVER = """\
River Osk floods 240 homes in Tarnby

The river Osk flooded 240 homes in Tarnby on Monday, after two days of rain.

Mayor Greta Holm said 1,150 people had been taken to schools. "We will not leave
anyone behind," Holm said, "and nobody has to pay for a bed."

The dam at Felby held 4.6 million cubic metres of water. Repairs will cost $35 million,
according to the builder Jonas Wik.

An official who asked not to be named said the dam had not been looked at for years.
"""
TOWN = """\
Flood drives hundreds from homes in Tarnby

About 1,200 people were taken to schools in Tarnby after the river Osk rose on Monday.

"We will not leave anyone behind," said Greta Holm, the mayor.

The flood reached 240 homes, and 16 roads stay shut. Repairs of the dam will cost
US$35 million, the builder said. Teacher Edda Lind fed 80 children in a gym.
"""


def compared(*texts: str, days: tuple[str, ...] = ()) -> Comparison:
    outlets = ("Osk Post", "Tarnby Echo", "Third Voice")
    return compare_articles(
        [
            Article.from_text(
                text,
                outlet=outlet,
                headline=text.split("\n", 1)[0],
                published=day,
            )
            for text, outlet, day in zip(
                texts, outlets, days or ("2026-05-05",) * 3, strict=False
            )
        ]
    )


@pytest.fixture(scope="module")
def flood() -> Comparison:
    return compared(RIVER, TOWN)


def lesson(comparison: Comparison, level: Level = Level.OLDER, **more: int) -> Lesson:
    return make_lesson(comparison, LessonOptions(level=level, **more))


def words(items: object) -> set[str]:
    return {item.value.words for item in items}  # type: ignore[attr-defined]


def test_only_what_stands_in_one_text_is_said_to_be_alone(flood: Comparison) -> None:
    alone = words(singles(Texts(flood)))
    assert {"16 roads", "80 children"} & alone
    assert not {"240 homes", "1,150 people", "Greta Holm", "$35 million"} & alone


def test_what_others_write_in_another_unit_is_not_alone() -> None:
    comparison = compared(
        "The Linnea is a small ferry. She weighs 2.4 tonnes without her cargo.",
        "The Linnea came late again. Without cargo the boat comes to 2,400 kg.",
    )
    assert not {"2.4 tonnes", "2,400 kg"} & words(singles(Texts(comparison)))


def test_a_number_that_says_nothing_without_its_sentence_is_not_asked_for() -> None:
    comparison = compared(
        "A man in his 60s, and a boy, 34, swam on Monday. It was since 1984 allowed.",
        "Nobody swam here.",
    )
    assert words(singles(Texts(comparison))) <= {"1984"}


def test_what_is_shared_stands_in_both(flood: Comparison) -> None:
    common = words(shared(Texts(flood)))
    assert "240 homes" in common or "Greta Holm" in common
    assert not common & {"16 roads", "80 children", "Jonas Wik"}


def test_words_of_a_difference_are_asked_for_by_that(sample: Comparison) -> None:
    differing = sample.facts[0]
    alone = [
        replace(differing, id=name, status=FactStatus.UNIQUE, claims=(claim,))
        for name, claim in zip(("f8", "f9"), differing.claims, strict=True)
    ]
    for facts in ((*alone, differing), (differing, *alone)):
        rows = make_rows(Texts(replace(sample, facts=facts)))
        assert [row.tool for row in rows].count(Code.CONFLICTS) == 1


def test_an_outlet_keeps_its_name_in_a_question_on_what_comes_first() -> None:
    filler = "Ada swept. Bo sang. Cleo slept. Dan ate. Eva swam. Finn ran."
    figure = "The flood reached 240 homes in Felby."
    comparison = compared(
        f"The water\n\n{figure} {filler}", f"High tide\n\n{filler} {figure}"
    )
    first, second = comparison.articles
    named = replace(first, outlet="Truth or Dare")
    made = lesson(replace(comparison, articles=(named, second)), questions=40)
    (stem,) = [asked.stem for asked in made.questions if asked.kind == "earlier"]
    assert stem.startswith("Both Truth or Dare and Tarnby Echo have ")


def told_alone(
    words: str,
    first: str,
    second: str,
    kind: ClaimKind = ClaimKind.QUANTITY,
    value: Value | None = None,
) -> bool:
    """Whether a fact that the stages call unique may be asked for as such."""
    comparison = compared(first, second)
    start = first.index(words)
    number = comparison.articles[0].sentence_at(start)
    assert number is not None
    claim = Claim(kind, 0, number, start, start + len(words), words, value)
    fact = Fact("f1", kind, words, FactStatus.UNIQUE, (claim,))
    return bool(singles(Texts(replace(comparison, facts=(fact,), links=()))))


@pytest.mark.parametrize(
    "other",
    [
        "The fire took 16 sheds in Felby.",
        "The fire took sixteen sheds in Felby.",
        "The fire took 1,600 planks in Felby.",
    ],
)
def test_a_figure_that_another_text_has_in_any_form_is_not_alone(other: str) -> None:
    first = "The fire took 16 sheds in Felby."
    assert told_alone("16 sheds", first, "The fire took sheds in Felby.")
    assert not told_alone("16 sheds", first, other)


def test_a_person_whose_family_name_another_text_has_is_not_alone() -> None:
    first = "Mayor Greta Holm came to Felby."
    who = (ClaimKind.PERSON, Entity("Greta Holm", "greta holm"))
    assert told_alone("Greta Holm", first, "Greta came to Felby.", *who)
    assert not told_alone("Greta Holm", first, "The Hólm family left.", *who)
    double = "Mayor Greta Holm-Wik came to Felby."
    who = (ClaimKind.PERSON, Entity("Greta Holm-Wik", "greta holm-wik"))
    assert told_alone("Greta Holm-Wik", double, "Greta came to Felby.", *who)
    assert not told_alone("Greta Holm-Wik", double, "Holm-Wik left.", *who)


def test_words_that_another_text_quotes_too_are_not_alone() -> None:
    first = 'She said "nobody will be left behind here" in Felby.'
    words = "nobody will be left behind here"
    quote = ClaimKind.QUOTE
    assert told_alone(words, first, "She said that nobody was left.", quote)
    assert not told_alone(words, first, "“Nobody will be left\nbehind here.”", quote)


def test_a_figure_with_a_rival_in_a_linked_sentence_is_not_alone() -> None:
    first, second = "The fire took 16 sheds.", "The fire took 24 sheds."
    comparison = compared(first, second)
    link = Link(SentenceRef(0, 0), SentenceRef(1, 0), 0.5)
    unique = tuple(
        Fact(
            f"f{index}",
            ClaimKind.QUANTITY,
            words,
            FactStatus.UNIQUE,
            (Claim(ClaimKind.QUANTITY, index, 0, 14, 22, words, Quantity(1, "")),),
        )
        for index, words in enumerate(("16 sheds", "24 sheds"))
    )
    apart = replace(comparison, facts=unique, links=())
    assert words(singles(Texts(apart))) == {"16 sheds", "24 sheds"}
    assert not singles(Texts(replace(apart, links=(link,))))


def test_what_two_of_three_share_is_asked_only_if_the_third_lacks_it() -> None:
    texts = (
        "The fire took 16 sheds in Felby.",
        "Some 16 sheds burned down in Felby.",
        "Felby lost 16 of its sheds.",
    )
    comparison = compared(*texts)
    claims = tuple(
        Claim(
            ClaimKind.QUANTITY,
            index,
            0,
            text.index("16"),
            text.index("16") + 8,
            "16 sheds",
            Quantity(16, "", counted="shed"),
        )
        for index, text in enumerate(texts[:2])
    )
    fact = Fact("f1", ClaimKind.QUANTITY, "16 sheds", FactStatus.SHARED, claims)
    assert not shared(Texts(replace(comparison, facts=(fact,))))
    pair = compared(*texts[:2])
    assert shared(Texts(replace(pair, facts=(fact,))))


def quoted_twice(first: str, second: str) -> list[str]:
    """What is asked of one quotation that two texts give at two lengths."""
    articles = [f'"{first}," said Greta Holm.', f'"{second}," said Greta Holm.']
    comparison = compared(*articles)
    claims = tuple(
        Claim(
            ClaimKind.QUOTE,
            index,
            0,
            1,
            1 + len(words_),
            words_,
            attribution=Attribution("Greta Holm", "said", direct=True),
        )
        for index, words_ in enumerate((first, second))
    )
    fact = Fact("f1", ClaimKind.QUOTE, first, FactStatus.SHARED, claims)
    pools = make_voice_pools(Texts(replace(comparison, facts=(fact,))))
    return [item.value.added.words for item in pools["longer quote"]]


def test_a_quotation_cut_short_is_asked_for_by_what_was_cut() -> None:
    whole = "We stay here, and we will build it up again"
    assert quoted_twice("We stay here", whole) == ["and we will build it up again"]
    assert quoted_twice(whole, "We stay here") == ["and we will build it up again"]


def test_two_quotations_that_differ_elsewhere_are_not_one_cut_short() -> None:
    longer = "We stay here, and we will build it up again"
    assert quoted_twice("We leave this place", longer) == []
    assert quoted_twice("We stay here and", longer + " too") != []
    assert quoted_twice("We stay here, and we will build it up", longer) == []
    assert quoted_twice("we will build it up", f"{longer} and for all time") == []


def figure(
    index: int, text: str, words: str, value: Quantity, source: str = ""
) -> Claim:
    """A claim on a figure in the only sentence of an article."""
    start = text.index(words)
    said = Attribution(source, "said") if source else None
    kind = ClaimKind.QUANTITY
    return Claim(kind, index, 0, start, start + len(words), words, value, said)


@pytest.mark.parametrize(
    ("text", "sourced"),
    [
        ("Tafel said the fire took 16 sheds.", True),
        ("The fire took 16 sheds, Tafel said.", True),
        ("Tafel said it was sorry; the fire took 16 sheds.", False),
        ("Tafel said the fire, which took 16 sheds, was out.", False),
    ],
)
def test_a_figure_has_a_source_only_where_nothing_parts_them(
    text: str, sourced: bool
) -> None:
    claim = figure(0, text, "16 sheds", Quantity(16, ""), "Tafel")
    fact = Fact("f1", ClaimKind.QUANTITY, "16 sheds", FactStatus.UNIQUE, (claim,))
    comparison = replace(compared(text, "It rained."), facts=(fact,), links=())
    pool = make_voice_pools(Texts(comparison))["sourced figure"]
    assert bool(pool) is sourced


def verdict(
    left: tuple[str, Quantity],
    right: tuple[str, Quantity],
    days: tuple[str, ...] = (),
) -> str:
    """What the key says of two figures that the stages call one."""
    lines = [f"The gust had {words} at Felby." for words, _ in (left, right)]
    claims = tuple(
        figure(index, line, words, value)
        for index, (line, (words, value)) in enumerate(
            zip(lines, (left, right), strict=True)
        )
    )
    fact = Fact("f1", ClaimKind.QUANTITY, left[0], FactStatus.SHARED, claims)
    link = Link(SentenceRef(0, 0), SentenceRef(1, 0), 0.9)
    comparison = replace(compared(*lines, days=days), facts=(fact,), links=(link,))
    (question,) = [
        q for q in lesson(comparison).questions if q.kind == "figures_differ"
    ]
    return question.answers[0].text


def test_the_key_says_why_two_figures_can_both_be_right() -> None:
    exact = ("142 km/h", Quantity(142, "km/h"))
    assert "in two units" in verdict(exact, ("88 mph", Quantity(88, "mph")))
    for precision, says in (
        (Precision.ABOUT, "is rounded"),
        (Precision.AT_LEAST, "not less"),
        (Precision.AT_MOST, "not more"),
        (Precision.RANGE, "a lowest and a highest"),
    ):
        loose = ("some 140 km/h", Quantity(140, "km/h", precision))
        assert says in verdict(exact, loose)


def test_plain_figures_that_differ_may_be_of_two_days() -> None:
    left = ("142 km/h", Quantity(142, "km/h"))
    right = ("144 km/h", Quantity(144, "km/h"))
    assert "do not mean quite the same" in verdict(left, right)
    assert "of different days" in verdict(left, right, ("2026-05-05", "2026-05-06"))


def named_twice(name: str) -> int:
    """How many questions come of two names for one thing in linked sentences."""
    comparison = compared("The raiders came to Felby.", "The rebels came to Felby.")
    uses = (NameUse(0, "raiders", (0,)), NameUse(1, "rebels", (0,)))
    framing = Framing(namings=(Naming(name, uses),))
    link = Link(SentenceRef(0, 0), SentenceRef(1, 0), 0.9)
    told = replace(comparison, framing=framing, links=(link,), facts=())
    return len(make_word_pools(Texts(told))["words"])


def test_other_words_are_asked_for_but_not_what_a_person_is_called() -> None:
    assert named_twice("came to felby") == 1
    assert named_twice("Lachlan Moreau") == 0


def test_one_sum_in_other_words_is_a_question(flood: Comparison) -> None:
    (item,) = same_figures(Texts(flood))
    assert [claim.text for claim in item.value.claims] == [
        "$35 million",
        "US$35 million",
    ]


def test_a_rounded_figure_leaves_room_and_the_key_says_so(flood: Comparison) -> None:
    (item,) = differing(Texts(flood))
    assert [claim.text for claim in item.value.claims] == [
        "1,150 people",
        "About 1,200 people",
    ]
    asked = [q for q in lesson(flood).questions if q.kind == "figures_differ"]
    assert "is rounded" in asked[0].answers[0].text


def test_a_conflict_is_settled_by_no_key() -> None:
    comparison = compared(
        RIVER + "\nThe derailment near Felby injured 12 passengers of a night train.\n",
        TOWN + "\nA derailment of the night train at Felby injured 19 passengers.\n",
    )
    asked = lesson(comparison, questions=20).questions
    (said,) = [
        question.answers[0].text
        for question in asked
        if question.kind == "figures_differ" and "19 passengers" in question.stem
    ]
    assert said.startswith("No, not if both count the same")
    assert "do not settle which is right" in said


def test_who_is_quoted_is_asked_only_where_the_sentence_says_it(
    flood: Comparison,
) -> None:
    told = words(quotes(Texts(flood)))
    assert told <= {
        "We will not leave anyone behind",
        "and nobody has to pay for a bed",
    }


def test_a_source_without_a_name_is_cited_by_its_words(flood: Comparison) -> None:
    nameless = make_voice_pools(Texts(flood))["nameless"]
    cited = [cite.words for item in nameless for cite in item.value.cites]
    assert all(word[0].isupper() or word.islower() for word in cited)
    assert not any("Holm" in word or "Wik" in word for word in cited)


def test_two_spellings_of_one_name_are_a_question() -> None:
    comparison = compared(
        "President Oleksandr Hrynenko came to Tarnby. Hrynenko left on Monday.",
        "President Olexander Hrinenko came to Tarnby. Hrinenko left on Monday.",
    )
    (item,) = make_word_pools(Texts(comparison))["spelling"]
    assert (item.value.left.words, item.value.right.words) == (
        "Oleksandr Hrynenko",
        "Olexander Hrinenko",
    )


def test_thin_texts_give_fewer_questions_and_say_so() -> None:
    thin = lesson(compared("A dog barked in Tarnby.", "A cat slept in Felby."))
    assert 0 < len(thin.questions) < 10
    assert sum(q.is_open for q in thin.questions) <= max(1, len(thin.questions) // 2)
    (notice,) = thin.notices
    assert notice.startswith(f"these articles give {len(thin.questions)} question")
    assert notice.endswith("of level older, not 10")
    assert notice in str(write(thin.key, "html"))


@pytest.mark.parametrize("level", Level)
def test_no_sheet_has_more_questions_than_wanted(
    flood: Comparison, level: Level
) -> None:
    assert len(lesson(flood, level, questions=3).questions) == 3
    assert len(lesson(flood, level, questions=1).questions) == 1


@pytest.mark.parametrize("level", Level)
def test_the_sheet_holds_all_sentences_under_their_numbers(
    flood: Comparison, level: Level
) -> None:
    sheet = str(write(lesson(flood, level).sheet, "markdown"))
    for article in flood.articles:
        for number, sentence in enumerate(article.sentences, 1):
            opening = re.escape(" ".join(sentence.text.split())[:20])
            shown = sheet.replace("\\", "").replace("**", "")
            assert re.search(rf"^{number}\. {opening}", shown, re.MULTILINE)


def test_the_key_names_the_sheet_that_it_belongs_to(flood: Comparison) -> None:
    made = lesson(flood, seed=4)
    assert "version 4" in made.sheet.footer
    assert made.sheet.footer == made.key.footer
    key = str(write(made.key, "html"))
    assert flood.articles[0].sha256 in key
    assert flood.articles[1].sha256 in key


def test_a_glossary_explains_only_what_the_sheet_says(flood: Comparison) -> None:
    sheet = str(write(lesson(flood, Level.YOUNGER).sheet, "markdown"))
    questions, glossary = sheet.split("## Words on this sheet")
    for term in re.findall(r"^\| \*\*(.+?)\*\* \|", glossary, re.MULTILINE):
        assert term in questions.casefold()


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("The cat sat on the mat.", 116.1),
        # Its syllables are counted by rule, so a long word may be one out.
        ("This sentence is used to prove a point.", 82.0),
    ],
)
def test_reading_ease_is_flesch_s(text: str, score: float) -> None:
    ease = measure(Article.from_text(text))
    assert ease is not None
    assert ease.sentences == 1
    assert ease.score == pytest.approx(score, abs=11)


def test_reading_ease_counts_our_sentences_not_full_stops() -> None:
    ease = measure(
        Article.from_text("Mr. J. Wik of the U.S. paid 3.5 p.c. to Dr. Ott.")
    )
    assert ease is not None
    assert ease.sentences == 1


def test_what_has_no_english_word_has_no_reading_ease() -> None:
    assert measure(Article.from_text("今日は。")) is None


@pytest.mark.parametrize(
    ("questions", "seed", "message"),
    [(0, 1, "0 questions"), (41, 1, "41 questions"), (5, -1, "the seed -1")],
)
def test_wishes_out_of_range_are_refused(
    questions: int, seed: int, message: str
) -> None:
    with pytest.raises(OptionsError, match=message):
        LessonOptions(questions=questions, seed=seed)


def test_words_and_figures_are_folded() -> None:
    assert tokens("Nine of Éire’s 1,150") == {"nine", "9", "of", "eire", "s", "1,150"}
    assert digits("2,400") == digits("2.4") == "=24"
    assert content_words("Storm kills three, storm leaves") == (
        "Storm",
        "kills",
        "three",
        "leaves",
    )


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("level", Level)
def test_hostile_articles_make_harmless_lessons(
    hostile: Comparison, form: str, level: Level
) -> None:
    made = lesson(hostile, level)
    for document in (made.sheet, made.key):
        written = write(document, form)
        if isinstance(written, str):
            assert "\x1b" not in written
            assert "\u202e" not in written
            assert "\ud800" not in written
            assert "<script" not in re.sub(r"\\.", "", written)


def test_a_coding_sheet_holds_no_code_and_no_formula(hostile: Comparison) -> None:
    rows = make_rows(Texts(hostile))
    sheet = write_coding_sheet(rows)
    assert not re.search(r"(?:^|,|\")[=+@]", sheet, re.MULTILINE)
    told = write_coding_sheet(rows, tool=True)
    assert sheet.splitlines()[0] == told.splitlines()[0]


def test_coders_and_tool_get_the_same_items(flood: Comparison) -> None:
    rows = make_rows(Texts(flood))
    blank, told = (write_coding_sheet(rows, tool=tool) for tool in (False, True))
    assert blank.startswith("\ufeffitem,outlet,")
    items = [
        re.findall(r"^(\d{3}-\w{6}),", text, re.MULTILINE) for text in (blank, told)
    ]
    assert items[0] == items[1] == [row.item for row in rows]
    codes = {row.words.removeprefix("US"): row.tool for row in rows}
    assert codes["$35 million"] is Code.SAME
    assert codes["Jonas Wik"] is Code.ABSENT


def test_no_outlet_of_a_coding_sheet_gives_its_codes_away(flood: Comparison) -> None:
    rows = make_rows(Texts(flood))
    shared_by = {row.outlet for row in rows if row.tool is Code.SAME}
    assert shared_by == {"Osk Post", "Tarnby Echo"}
