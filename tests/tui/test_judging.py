"""Which marks of a reader find which facts, and which are in error."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from compare.model import ClaimKind, FactStatus, Phrase, SentenceRef
from compare.tui.judging import Answers, Outcome, Place, Verdict, judge, meets, score
from compare.tui.lookup import Lookup
from compare.tui.prediction import Guess, Prediction
from compare.tui.words import Choice, word_near, words_of, words_within
from tests.tui.conftest import build_article, build_comparison, build_fact

if TYPE_CHECKING:
    from typing import Any

    from compare.model import Comparison

ONLY, DIFFERS = Guess.ONLY, Guess.DIFFERS
FERRY_REFS = [SentenceRef(0, n) for n in range(14)] + [
    SentenceRef(1, n) for n in range(12)
]


def mark(prediction: Prediction, answers: Answers, words: str, guess: Guess) -> Place:
    """Mark the first words of the ferry that read so."""
    for ref in FERRY_REFS:
        spans = answers.words[ref]
        found = [answers.quote(Place(ref, range(n, n + 1))) for n in range(len(spans))]
        bare = [word.strip("“”.,") for word in found]
        wanted = [word.strip("“”.,") for word in words.split()]
        for start in range(len(bare) - len(wanted) + 1):
            if bare[start : start + len(wanted)] == wanted:
                place = Place(ref, range(start, start + len(wanted)))
                prediction.toggle(ref, guess, place.words)
                return place
    raise AssertionError(words)


def came_of(ferry: Any, *marks: tuple[str, Guess]) -> list[Outcome]:
    """What came of some marks, without what was missed."""
    answers, prediction = Answers(Lookup(ferry)), Prediction()
    for words, guess in marks:
        mark(prediction, answers, words, guess)
    outcomes = judge(answers, prediction)
    return [each for each in outcomes if each.verdict is not Verdict.MISSED]


def test_each_fact_that_is_not_shared_is_sought_once(ferry: Any) -> None:
    lookup = Lookup(ferry)
    sought = [(each.guess, each.label) for each in Answers(lookup).sought]
    assert len(sought) == len(set(sought)) == 12
    assert (DIFFERS, "14 or 19 passengers treated") in sought
    assert (ONLY, "Rasa Keel") in sought
    assert "Ilse Varga" not in [label for _, label in sought]


def test_a_mark_finds_the_fact_whose_words_it_is_on(ferry: Any) -> None:
    (found,) = came_of(ferry, ("9 million crowns", DIFFERS))
    assert (found.verdict, found.coarse) == (Verdict.FOUND, False)
    assert found.label == "about CZK 9 million or 12,000,000"
    # In one article or in both, it is one fact.
    (same,) = came_of(
        ferry, ("9 million crowns", DIFFERS), ("cost 12 million", DIFFERS)
    )
    assert same.marked == {0, 1}


def test_a_mark_of_the_other_kind_or_on_shared_words_is_in_error(ferry: Any) -> None:
    outcomes = came_of(
        ferry, ("9 million crowns", ONLY), ("Ilse Varga", ONLY), ("Rasa Keel", DIFFERS)
    )
    assert [(each.verdict, each.label) for each in outcomes] == [
        (Verdict.ERROR, "“Ilse Varga,”"),
        (Verdict.ERROR, "“9 million crowns.”"),
        (Verdict.ERROR, "“Rasa Keel”"),
    ]


def test_a_mark_that_only_grazes_a_fact_does_not_find_it(ferry: Any) -> None:
    (grazed,) = came_of(ferry, ("line has offered every passenger", ONLY))
    assert grazed.verdict is Verdict.ERROR
    # Of three words one is on the quote, which has three.
    (wide,) = came_of(ferry, ("came down like", ONLY))
    assert wide.verdict is Verdict.ERROR
    (near,) = came_of(ferry, ("came down like a", ONLY))
    assert near.verdict is Verdict.FOUND


def test_a_whole_sentence_is_a_coarse_mark_for_all_its_facts(ferry: Any) -> None:
    answers, prediction = Answers(Lookup(ferry)), Prediction()
    ref = SentenceRef(1, 10)
    prediction.toggle(ref, ONLY, range(len(answers.words[ref])))
    found = [each for each in judge(answers, prediction) if each.verdict == "found"]
    assert [(each.label, each.coarse) for each in found] == [
        ("40 tonnes of diesel", True),
        ("Rasa Keel", True),
    ]
    # Words of it are no better than what they are on.
    prediction.clear()
    mark(prediction, answers, "Rasa Keel", ONLY)
    assert [each.coarse for each in judge(answers, prediction) if each.marked] == [
        False
    ]


def test_half_of_the_shorter_is_enough() -> None:
    assert meets(range(4), range(2, 6))
    assert not meets(range(4), range(3, 7))
    assert meets(range(10), range(9, 11))
    assert not meets(range(3), range(3, 5))


def test_a_whole_sentence_is_the_very_mark_for_what_it_says_as_a_whole(
    ferry: Any,
) -> None:
    ref = SentenceRef(1, 4)
    text = ferry.articles[1].sentences[ref.sentence].text
    statement = build_fact(
        ferry.articles,
        FactStatus.UNIQUE,
        text,
        (1, text),
        kind=ClaimKind.STATEMENT,
    )
    facts = (*ferry.facts, replace(statement, id="f99"))
    answers, prediction = Answers(Lookup(replace(ferry, facts=facts))), Prediction()
    prediction.toggle(ref, ONLY, range(len(answers.words[ref])))
    found = [each for each in judge(answers, prediction) if each.marked]
    assert {each.label: each.coarse for each in found} == {
        "“We told them twice”": True,
        text: False,
    }


def test_words_that_no_other_article_has_are_found_without_a_fact(ferry: Any) -> None:
    (found,) = came_of(ferry, ("how fast the ship", ONLY))
    assert (found.verdict, found.label) == (Verdict.FOUND, "“how fast the ship”")
    ref = SentenceRef(0, 3)
    text = ferry.articles[0].text
    start = text.index("minutes before the ship")
    phrase = Phrase(0, ref.sentence, start, start + len("minutes before the ship"))
    assert came_of(ferry, ("minutes before", ONLY))[0].verdict is Verdict.ERROR
    own = replace(ferry, phrases=(phrase,))
    assert came_of(own, ("minutes before", ONLY))[0].verdict is Verdict.FOUND


def test_a_sentence_linked_as_told_otherwise_bears_out_any_mark_on_it(
    ferry: Any,
) -> None:
    (found,) = came_of(ferry, ("The master", DIFFERS))
    assert found.verdict is Verdict.ERROR
    (found,) = came_of(ferry, ("Nineteen passengers were taken to", DIFFERS))
    assert found.label == "14 or 19 passengers treated"
    (found,) = came_of(ferry, ("with serious injuries", DIFFERS))
    assert (found.verdict, found.label) == (Verdict.FOUND, "“with serious injuries.”")


EIGHT = st.integers(0, 7)
RUNS = st.builds(lambda a, b: range(min(a, b), max(a, b) + 1), EIGHT, EIGHT)


@st.composite
def comparisons(draw: Any) -> Comparison:
    """Two articles of three sentences of eight words, with facts anywhere on them."""
    script = "\n".join(f"S|{' '.join(f'w{n}{k}' for k in range(8))}." for n in range(3))
    articles = tuple(build_article(script, outlet=name) for name in ("North", "South"))
    facts = []
    for _ in range(draw(st.integers(0, 6))):
        status = draw(st.sampled_from(list(FactStatus)))
        told = []
        for article in (0,) if status is FactStatus.UNIQUE else (0, 1):
            number, run = draw(st.integers(0, 2)), draw(RUNS)
            told.append((article, " ".join(f"w{number}{k}" for k in run)))
        facts.append(build_fact(articles, status, f"{told}", *told))
    return build_comparison(articles, (), tuple(facts))


@given(comparisons())
def test_marking_just_the_words_of_all_facts_finds_all_and_errs_in_none(
    comparison: Any,
) -> None:
    answers, prediction = Answers(Lookup(comparison)), Prediction()
    for sought in answers.sought:
        for ref, words in sought.places:
            if not prediction.words(ref, sought.guess).issuperset(words):
                prediction.toggle(ref, sought.guess, words)
    outcomes = judge(answers, prediction)
    assert all(each.verdict is Verdict.FOUND for each in outcomes)
    assert len(outcomes) == len(answers.sought)


@given(comparisons(), st.lists(st.tuples(st.sampled_from(list(Guess)), EIGHT, RUNS)))
def test_every_fact_is_found_or_missed_and_every_mark_is_accounted_for(
    comparison: Any, marks: list[tuple[Guess, int, range]]
) -> None:
    answers, prediction = Answers(Lookup(comparison)), Prediction()
    for guess, number, words in marks:
        prediction.toggle(SentenceRef(number % 2, number % 3), guess, words)
    outcomes = judge(answers, prediction)
    verdicts = [each.verdict for each in outcomes[: len(answers.sought)]]
    assert Verdict.ERROR not in verdicts
    further = outcomes[len(answers.sought) :]
    assert Verdict.MISSED not in [each.verdict for each in further]
    places = {(place, each.guess) for each in further for place in each.places}
    on_facts = {
        (Place(ref, run), guess)
        for ref, guess, run in prediction.marks()
        for sought in answers.sought
        for place in sought.places
        if (place.ref, sought.guess) == (ref, guess) and meets(run, place.words)
    }
    every = {(Place(ref, run), guess) for ref, guess, run in prediction.marks()}
    assert places | on_facts == every
    assert not places & on_facts
    assert len(prediction) == len(every)
    assert sum(score(outcomes)[None].values()) == len(outcomes)


@given(st.lists(RUNS))
def test_marks_set_twice_are_gone_and_words_are_joined_as_they_stand(
    runs: list[range],
) -> None:
    prediction, ref = Prediction(), SentenceRef(0, 0)
    words: set[int] = set()
    for run in runs:
        words = words - set(run) if words >= set(run) else words | set(run)
        prediction.toggle(ref, ONLY, run)
    assert prediction.words(ref, ONLY) == words
    assert {n for run in prediction.runs(ref, ONLY) for n in run} == words
    assert all(
        one.stop < two.start for one, two in pairwise(prediction.runs(ref, ONLY))
    )
    prediction.toggle(ref, ONLY, range(8))
    if words != set(range(8)):
        prediction.toggle(ref, ONLY, range(8))
    assert len(prediction) == 0
    assert prediction.marked(ref) == ()


@given(st.integers(1, 9), st.lists(st.sampled_from(["step", "extend"])), st.data())
def test_words_are_chosen_within_the_sentence(
    count: int, moves: list[str], data: Any
) -> None:
    choice = Choice(0, 0)
    for move in moves:
        choice = getattr(choice, move)(data.draw(st.sampled_from([-1, 1])), count)
        assert 0 <= choice.words[0] <= choice.words[-1] < count
        assert move == "extend" or len(choice.words) == 1


def test_words_are_cut_at_spaces_and_found_by_what_is_touched() -> None:
    text = "  A — “12-year” plan… — "
    (sentence,) = build_article(f"S|{text}", outlet="N").sentences
    words = words_of(text, sentence)
    assert [text[word.start : word.end] for word in words] == [
        "A",
        "“12-year”",
        "plan…",
    ]
    assert words_within(words, text.index("year"), text.index("plan") + 1) == range(
        1, 3
    )
    assert not words_within(words, 3, 5)
    assert [word_near(words, at) for at in (0, 2, 4, 8, len(text))] == [0, 0, 0, 1, 2]
    dash = words_of("—", build_article("S|—", outlet="N").sentences[0])
    assert len(dash) == 1
