"""The text report: what stands where, and that it can be read anywhere."""

import re
from dataclasses import replace
from typing import Any

import pytest

from compare.errors import OptionsError, ReportError
from compare.model import ClaimKind, Comparison, FactStatus, Framing, SentenceRef
from compare.paper.layout import cells
from compare.report import Part, Preface, render, render_parts


def test_a_dispute_quotes_both_sides_with_outlet_sentence_and_reason(
    sample: Comparison,
) -> None:
    assert (
        "! 12 treated; or 9 treated\n"
        "  Harbour Post, sentence 5, says “Twelve”:\n"
        "    “Twelve passengers were treated for bruises.”\n"
        "  Coast Radio, sentence 4, says “Nine”, according to the harbour office:\n"
        "    “Nine people were treated for bruises, the harbour office said.”\n"
        "  Why: both count people treated, and 12 is not 9.\n"
    ) in render(sample)


def test_conflicts_come_first_then_contrasts_then_unique_then_shared(
    sample: Comparison,
) -> None:
    headings = re.findall(r"^(.*)\n-+$", render(sample), re.MULTILINE)
    assert headings == [
        "! Conflicting: cannot both be true",
        "~ Contrasting: told differently, yet both can be true",
        "+ Unique to Harbour Post",
        "+ Unique to Coast Radio",
        "= Shared: told by both",
        "How it is told",
        "Notices",
        "How this report was made",
    ]


def test_every_status_is_counted_with_its_sign(sample: Comparison) -> None:
    report = render(sample)
    for line in ("! 1 conflicting", "~ 1 contrasting", "+ 2 unique", "= 1 shared"):
        assert f"\n  {line} " in report


def test_a_shared_fact_cites_every_outlet(sample: Comparison) -> None:
    assert (
        "= Skarvik: Harbour Post, sentences 1 (headline) and 2; Coast Radio, sentence 2"
    ) in render(sample)


def test_several_wordings_of_one_outlet_stand_together(sample: Comparison) -> None:
    fact = sample.facts[1]
    (first, second) = fact.claims
    both = (first, replace(second, article=0, sentence=2))
    (shared, *_) = sample.facts[2:3]
    report = render(
        replace(sample, facts=(replace(shared, claims=(*both, shared.claims[2])),))
    )
    assert (
        "Harbour Post, sentence 2, “212 people”, also sentence 3, “About 200 "
        "passengers”; Coast Radio"
    ) in " ".join(report.split())


def test_a_name_is_not_put_down_to_who_speaks(sample: Comparison) -> None:
    moen = sample.facts[4]
    said = replace(moen.claims[0], attribution=sample.facts[0].claims[1].attribution)
    report = render(replace(sample, facts=(replace(moen, claims=(said,)),)))
    assert "+ Ida Moen: sentence 3, “Captain Ida Moen”\n" in report


def test_a_unique_fact_gives_the_words_and_what_was_assumed(sample: Comparison) -> None:
    assert (
        "+ NOK 2 million: sentence 4, “$2 million”\n"
        "    Assumed: $ is read as NOK, the outlet's own currency.\n"
    ) in render(sample)


def test_an_assumption_is_said_once_where_it_holds_for_several(
    sample: Comparison,
) -> None:
    fact = sample.facts[3]
    again = replace(fact, id="f9", label="NOK 3,000,000")
    report = render(replace(sample, facts=(fact, again)))
    assert report.count("    Assumed: $ is read as NOK") == 1
    assert (
        "+ NOK 3 million: sentence 4, “$2 million”\n    Assumed: as above.\n" in report
    )


def test_linked_sentences_say_what_each_adds(sample: Comparison) -> None:
    assert (
        "  Only Harbour Post: “with 212 people on board”\n  Only Coast Radio: “night”\n"
    ) in render(sample)


def test_sentences_told_in_other_words_get_no_word_level_difference(
    sample: Comparison,
) -> None:
    (first, *others) = sample.links
    unlike = replace(first, changes=first.changes[1:])
    report = render(replace(sample, links=(unlike, *others)))
    assert "Only Harbour Post" not in report


def test_every_sentence_of_every_article_is_shown(sample: Comparison) -> None:
    report = " ".join(render(sample).split())
    for article in sample.articles:
        for sentence in article.sentences:
            assert sentence.text in report


def test_who_is_quoted_is_told_apart_from_who_is_cited(sample: Comparison) -> None:
    report = " ".join(render(sample).split())
    assert (
        "Harbour Post gives no words in quotation marks to a speaker; it cites Ida "
        "Moen " in report
    )
    assert "Coast Radio quotes 4 words in quotation marks: the harbour office" in report
    assert "(4 words, by role, without a name, sentence 4)" in report


def test_a_sentence_is_quoted_once_for_several_mentions(sample: Comparison) -> None:
    fact = sample.facts[0]
    again = replace(fact.claims[0], text="passengers")
    twice = replace(fact, claims=(fact.claims[0], again, fact.claims[1]))
    report = render(replace(sample, facts=(twice,), groups=()))
    disputes = report.partition("+ Unique")[0]
    assert disputes.count("“Twelve passengers were treated for bruises.”") == 1
    assert "  Harbour Post, sentence 5, says “passengers”.\n" in disputes


def test_sections_with_nothing_to_say_are_left_out(sample: Comparison) -> None:
    bare = replace(sample, facts=(), framing=Framing(), notices=(), groups=(), links=())
    report = render(bare)
    for heading in ("Conflicting:", "Contrasting:", "= Shared:", "How it", "Notices"):
        assert heading not in report
    assert "! 0 conflicting" in report


def test_a_copy_is_named_once_beside_its_original(sample: Comparison) -> None:
    copy = replace(sample.articles[0], copy_of=0)
    report = render(replace(sample, articles=(*sample.articles, copy)))
    assert report.partition("How this report")[0].count("Harbour Post (copy)") == 1
    assert "repeated by Harbour Post (copy), shown once here" in " ".join(
        report.split()
    )


def test_with_three_outlets_a_fact_says_who_lacks_it(sample: Comparison) -> None:
    third = replace(sample.articles[1], outlet="Fjord News")
    report = render(replace(sample, articles=(*sample.articles, third)))
    assert "not in Fjord News" in report
    assert "told by two or more outlets" in report


def test_two_facts_that_stand_against_each_other_are_shown_once(
    sample: Comparison,
) -> None:
    first = sample.facts[1]
    left = replace(first, id="f8", claims=first.claims[:1], related=("f9",))
    right = replace(first, id="f9", claims=first.claims[1:], related=("f8",))
    report = render(replace(sample, facts=(left, right)))
    assert report.count("~ 212 people; or") == 1
    assert "Harbour Post, sentence 2, says “212 people”:" in report
    assert "Coast Radio, sentence 3, says “About 200 passengers”:" in report


def test_a_source_with_a_known_key_is_named_in_full(sample: Comparison) -> None:
    fact = sample.facts[0]
    said = replace(
        fact.claims[1],
        attribution=replace(
            fact.claims[1].attribution,  # type: ignore[type-var]
            source="she",
            key="ida moen",
        ),
    )
    known = replace(sample, facts=(replace(fact, claims=(said,)), *sample.facts[1:]))
    assert "according to Ida Moen:" in render(known)


def test_a_pronoun_without_a_key_is_quoted(sample: Comparison) -> None:
    fact = sample.facts[0]
    said = replace(
        fact.claims[1],
        attribution=replace(fact.claims[1].attribution, source="she"),  # type: ignore[type-var]
    )
    report = render(replace(sample, facts=(replace(fact, claims=(said,)),)))
    assert "according to “she”:" in report


def test_a_row_bears_the_sign_of_its_strongest_link(sample: Comparison) -> None:
    everything = (tuple(SentenceRef(*ref) for g in sample.groups for ref in g),)
    report = render(replace(sample, groups=everything))
    assert "\n! Harbour Post, sentence 2:" in report


@pytest.mark.parametrize("width", [30, 40, 80, 200])
def test_no_line_is_wider_than_asked(
    sample: Comparison, hostile: Comparison, width: int
) -> None:
    for comparison in (sample, hostile):
        lines = render(comparison, width=width).splitlines()
        assert max(map(cells, lines)) <= width


def test_color_changes_nothing_but_color(sample: Comparison) -> None:
    colored = render(sample, color=True)
    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == render(sample)


def test_every_status_has_a_color_of_its_own(sample: Comparison) -> None:
    signs = re.findall(r"\x1b\[([\d;]+)m([!~+=])\x1b", render(sample, color=True))
    assert len({style for style, _ in signs}) == len(FactStatus)


def test_no_line_ends_in_white_space(sample: Comparison) -> None:
    assert not [line for line in render(sample).splitlines() if line != line.rstrip()]


def test_several_parts_stand_under_a_preface(sample: Comparison) -> None:
    report = render_parts(
        [Part(sample, "Event 1 of 2"), Part(sample, "Event 2 of 2")],
        preface=Preface("This input reports 2 events", ("Event 1: A", "Event 2: B")),
    )
    assert report.startswith("This input reports 2 events\n====")
    assert report.count("\nEvent 2 of 2: what Harbour Post and Coast Radio report") == 1


@pytest.mark.parametrize("look", [{"width": 3}, {"colour": True}])
def test_an_impossible_look_is_refused(
    sample: Comparison, look: dict[str, Any]
) -> None:
    with pytest.raises(OptionsError):
        render(sample, **look)


def test_an_unknown_format_names_those_there_are(sample: Comparison) -> None:
    with pytest.raises(ReportError) as caught:
        render(sample, "pdf")
    assert "markdown" in caught.value.hint


@pytest.mark.parametrize(
    ("kind", "status", "alike", "said"),
    [
        (ClaimKind.QUANTITY, FactStatus.SHARED, False, True),
        (ClaimKind.QUANTITY, FactStatus.SHARED, True, False),
        (ClaimKind.PERSON, FactStatus.SHARED, False, False),
        (ClaimKind.QUANTITY, FactStatus.UNIQUE, False, False),
    ],
)
def test_a_list_says_why_other_words_are_the_same_fact(
    sample: Comparison, kind: ClaimKind, status: FactStatus, alike: bool, said: bool
) -> None:
    fact = sample.facts[1]
    claims = tuple(
        replace(claim, kind=kind, text="212 people" if alike else claim.text)
        for claim in fact.claims
    )
    listed = replace(fact, kind=kind, status=status, claims=claims, label="over 200")
    report = render(replace(sample, facts=(listed,), links=(), groups=()))
    assert ("    Why: about 200 may be 212.\n" in report) is said
