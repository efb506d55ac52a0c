"""The shapes of the text report: brief, tables, diff, and columns."""

import re
from dataclasses import replace
from typing import Any

import pytest

from compare import compare_articles
from compare.errors import OptionsError
from compare.model import Article, ClaimKind, Comparison, Framing, Relation, SentenceRef
from compare.paper.layout import cells
from compare.report import Part, Preface, render, render_parts
from compare.report.weave import weave
from compare.report.worddiff import diff_words

SHAPES = ("brief", "stats", "diff", "side_by_side")


def shaped(comparison: Comparison, shape: str, **look: Any) -> str:
    return render(comparison, **{shape: True, **look})


def three(sample: Comparison) -> Comparison:
    third = replace(sample.articles[1], outlet="Fjord News")
    return replace(sample, articles=(*sample.articles, third))


# Brief


def test_brief_is_ten_lines_that_tell_the_difference_and_what_each_alone_has(
    sample: Comparison,
) -> None:
    assert render(sample, brief=True) == (
        "Harbour Post and Coast Radio: 1 conflicting, 1 contrasting, 2 unique and 1\n"
        "shared facts. (Numbers below are sentences.)\n"
        "! Twelve (Harbour Post, 5), Nine (Coast Radio, 4)\n"
        "~ 212 people (Harbour Post, 2), About 200 passengers (Coast Radio, 3)\n"
        "+ Only Harbour Post: NOK 2 million (4), Ida Moen (3)\n"
        "Nothing was left out for want of room.\n"
    )


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "It will pay $2 million for the clean-up, it said.",
            "$2 million for the clean-up",
        ),
        ("It paid $2 million ($1.4 million) for rent.", "$2 million for rent"),
        ("It paid $2 million.", "$2 million"),
        ("It paid $2 million in May for rent.", "$2 million"),
        ("It paid $2 million for rent in Skarvik.", "$2 million for rent"),
        ("The $2 millions of it were lost.", "$2 million"),
    ],
)
def test_brief_says_of_a_bare_sum_what_it_is_of(
    sample: Comparison, sentence: str, said: str
) -> None:
    article = Article.from_sentences([sentence], outlet="Harbour Post")
    start = sentence.index("$2 million")
    left, right = sample.facts[0].claims
    sum_ = replace(
        left, sentence=0, start=start, end=start + 10, text=sentence[start : start + 10]
    )
    fact = replace(sample.facts[0], kind=ClaimKind.MONEY, claims=(sum_, right))
    report = render(
        replace(
            sample,
            articles=(article, *sample.articles[1:]),
            facts=(fact,),
            links=(),
            groups=(),
            framing=Framing(),
        ),
        brief=True,
    )
    assert f"! {said} (Harbour Post, 1), Nine" in " ".join(report.split())


def test_brief_says_of_a_time_what_was_then() -> None:
    articles = [
        Article.from_text(
            f"{text} Nothing else.", outlet=outlet, published="2026-03-06"
        )
        for outlet, text in (
            ("Harbour Post", "Ada Moor resigned amid a flood inquiry last year."),
            ("Coast Radio", "Ada Moor resigned amid a flood inquiry in November 2024."),
        )
    ]
    report = " ".join(render(compare_articles(articles), brief=True).split())
    assert "resigned amid a flood inquiry last year (Harbour Post, 1)" in report
    assert "amid a flood inquiry in November 2024 (Coast Radio, 1)" in report


def test_brief_keeps_to_ten_lines_and_counts_what_it_leaves_out(
    sample: Comparison,
) -> None:
    dispute = sample.facts[0]
    many = tuple(replace(dispute, id=f"f{number}") for number in range(30))
    report = render(replace(sample, facts=(*many, *sample.facts[2:])), brief=True)
    assert len(report.splitlines()) == 10
    assert report.count("! Twelve") == 6
    assert report.count("+ Only Harbour Post") == 1
    assert "Left out for want of room: 24 differences" in report


def test_brief_keeps_to_ten_lines_with_ten_outlets(sample: Comparison) -> None:
    third = sample.facts[3]
    articles = tuple(replace(sample.articles[0], outlet=f"Post {n}") for n in range(10))
    facts = tuple(
        replace(third, claims=(replace(third.claims[0], article=n),)) for n in range(10)
    )
    many = replace(sample, articles=articles, facts=(sample.facts[0], *facts))
    lines = render(replace(many, groups=(), links=()), brief=True).splitlines()
    assert len(lines) == 10
    assert any(line.startswith("! Twelve") for line in lines)
    assert "5 facts of one outlet only." in lines[-1]


def test_brief_puts_conflicts_before_contrasts_and_figures_before_words(
    sample: Comparison,
) -> None:
    conflict, contrast = sample.facts[:2]
    words = replace(conflict, id="f9", kind=ClaimKind.STATEMENT)
    report = render(
        replace(sample, facts=(contrast, words, conflict)), brief=True, width=200
    )
    signs = [line[0] for line in report.splitlines() if line[0] in "!~"]
    assert signs == ["!", "!", "~"]


def brief_of(*texts: str) -> str:
    articles = [
        Article.from_text(text, outlet=outlet, published="2026-03-06")
        for text, outlet in zip(texts, ("Harbour Post", "Coast Radio"), strict=False)
    ]
    return render(compare_articles(articles), brief=True)


FERRY = "The ferry Linnea ran aground off Skarvik on Friday. "


def test_brief_tells_sums_before_names_and_names_before_days() -> None:
    told = FERRY + (
        "On Monday divers look at the hull. Captain Ida Moen was not on board. "
        "Bergen Lines carries 300 people a day. The repair may cost $2 million."
    )
    line = brief_of(told, FERRY).partition("+ Only Harbour Post: ")[2]
    order = [
        line.index(words) for words in ("2 million", "300", "Ida Moen", "2 March 2026")
    ]
    assert order == sorted(order)


def test_brief_quotes_what_has_no_figure_or_name() -> None:
    report = brief_of(FERRY + "Nobody was seriously hurt when it sank.", FERRY)
    assert (
        "+ Only Harbour Post: “Nobody was seriously hurt when it sank.” (2)" in report
    )


def test_brief_keeps_the_figure_of_a_label_that_is_too_long() -> None:
    long = "Analysts at Harcourt and Lane of Bergen cut their price target to $9."
    assert "$9 (2)" in brief_of(FERRY + long, FERRY)


def test_brief_shortens_a_difference_that_has_one_line_left(
    sample: Comparison,
) -> None:
    dispute, words = sample.facts[0], "Twelve passengers who slept below the car deck"
    long = tuple(replace(claim, text=words) for claim in dispute.claims)
    many = tuple(
        replace(dispute, id=f"f{number}", claims=long if number else dispute.claims)
        for number in range(30)
    )
    changed = replace(sample, facts=(*many, *sample.facts[2:]))
    cut = "Twelve passengers …"
    line = f"! {cut} (Harbour Post, 5), {cut} (Coast Radio, 4)"
    assert render(changed, brief=True).splitlines().count(line) == 1


def test_brief_shortens_what_is_long_and_says_so_by_an_ellipsis() -> None:
    long = FERRY + "Nobody " + "was seen there or " * 20 + "came."
    report = brief_of(long, FERRY)
    assert len(report.splitlines()) <= 10
    assert "“Nobody was seen" in report
    assert "…” (2)" in " ".join(report.split())


# Tables


def test_stats_count_by_outlet_kind_and_pair(sample: Comparison) -> None:
    report = render(sample, stats=True)
    rows = [" ".join(line.split()) for line in report.splitlines()]
    assert "Harbour Post 1 1 2 1 5" in rows
    assert "Coast Radio 1 1 0 1 3" in rows
    assert "All outlets, each fact once 1 1 2 1 5" in rows
    assert "Numbers 1 1 0 0 2" in rows
    assert "Harbour Post and Coast Radio 1 2 2" in rows
    assert "Harbour Post 5 2 3" in rows


def test_stats_leave_out_columns_that_were_not_asked_for(sample: Comparison) -> None:
    report = render(sample, stats=True, only="shared", kind="place")
    head, *rows = report.partition("Facts by kind")[2].splitlines()[:2]
    assert head.split() == ["shared", "in", "all"]
    assert rows == ["Places              1       1"]


def test_stats_give_signs_for_heads_where_words_are_too_wide(
    sample: Comparison,
) -> None:
    report = render(sample, stats=True, width=40)
    assert re.search(r"Facts by outlet +! +~ +\+ +=  all\n", report)
    legend = "= shared; + unique; ~ contrasting; ! conflicting"
    assert legend in " ".join(report.split())
    assert legend not in render(sample, stats=True)


# Diff


def test_a_diff_marks_the_words_that_one_side_lacks(sample: Comparison) -> None:
    report = render(sample, diff=True)
    assert (
        "@@ = Shared @@\n"
        "- 2  The ferry Linnea ran aground off Skarvik on Friday [-with 212 people on\n"
        "     board.-]\n"
        "+ 2  The ferry Linnea ran aground off Skarvik on Friday {+night.+}\n"
    ) in report
    assert "--- Harbour Post\n+++ Coast Radio\n" in report


def test_a_diff_gives_each_sentence_once_with_its_side(sample: Comparison) -> None:
    report = render(sample, diff=True)
    for sign, article in zip("-+", sample.articles, strict=True):
        numbers = re.findall(rf"^\{sign} +(\d+)  ", report, re.MULTILINE)
        found = sorted(map(int, numbers))
        assert found == list(range(1, len(article.sentences) + 1))


def test_unlinked_sentences_stand_where_their_outlet_has_them(
    sample: Comparison,
) -> None:
    report = render(sample, diff=True)
    numbers = re.findall(r"^([-+]) +(\d+)  ", report, re.MULTILINE)
    assert "".join(sign + number for sign, number in numbers) == "+1-1-2+2+3-3-4-5+4"


def test_what_follows_a_sentence_told_elsewhere_stays_with_its_story(
    sample: Comparison,
) -> None:
    # The other outlet's third sentence is the first one's headline; its fourth
    # belongs to its second.
    groups = ((0, 1), (1, 1)), ((0, 2), (1, 2)), ((0, 0), (1, 3))
    refs = tuple(tuple(SentenceRef(*ref) for ref in group) for group in groups)
    article = sample.articles[1]
    more = (*article.sentences, replace(article.sentences[3], start=0, end=0))
    longer = replace(article, sentences=more)
    changed = replace(sample, groups=refs, articles=(sample.articles[0], longer))
    order = [unit.refs[0] for unit in weave(changed, (0, 1))]
    assert order.index(SentenceRef(1, 4)) == order.index(SentenceRef(0, 2)) + 1


def test_the_base_stands_first_in_each_row(sample: Comparison) -> None:
    report = render(sample, diff=True, outlet=("Coast Radio", "Harbour Post"))
    assert "@@ ! Conflicting @@\n- 4  Nine" in report.replace("[-", "")


def test_sentences_in_other_words_are_not_marked_word_by_word(
    sample: Comparison,
) -> None:
    report = render(sample, diff=True)
    assert "@@ ! Conflicting @@" in report
    article = sample.articles[1]
    other = replace(article.sentences[3], text="Someone else spoke of another matter.")
    sentences = (*article.sentences[:3], other)
    changed = replace(
        sample, articles=(sample.articles[0], replace(article, sentences=sentences))
    )
    report = render(changed, diff=True)
    assert "@@ ! Conflicting, told in other words @@\n- 5  Twelve passengers" in report


def test_with_three_outlets_the_base_is_set_against_each_other(
    sample: Comparison,
) -> None:
    report = render(three(sample), diff=True)
    assert re.findall(r"^(?:---|\+\+\+) .*", report, re.MULTILINE) == [
        "--- Harbour Post",
        "+++ Coast Radio",
        "--- Harbour Post",
        "+++ Fjord News",
    ]


def test_with_three_outlets_what_one_has_is_said_to_be_of_the_two(
    sample: Comparison,
) -> None:
    assert "@@ Only Coast Radio @@" in render(sample, diff=True)
    report = render(three(sample), diff=True)
    assert report.count("@@ Only Coast Radio, of these two @@") == 2


def test_an_empty_sentence_is_shown_by_its_number(sample: Comparison) -> None:
    article = sample.articles[0]
    empty = replace(article.sentences[4], text="", end=article.sentences[4].start)
    sentences = (*article.sentences[:4], empty)
    changed = replace(article, sentences=sentences)
    blank = replace(sample, articles=(changed, sample.articles[1]), facts=())
    assert "\n- 5\n+ 4  {+Nine people" in render(blank, diff=True)
    for shape in SHAPES:
        assert shaped(blank, shape, color=True)


def test_the_outlets_that_are_named_say_what_is_set_against_what(
    sample: Comparison,
) -> None:
    report = render(three(sample), diff=True, outlet=("Fjord News", "Harbour Post"))
    assert "--- Fjord News\n+++ Harbour Post\n" in report
    assert "Coast Radio" not in report.partition("---")[2].partition("How this")[0]
    assert "Shown as asked: Fjord News against Harbour Post.\n" in report
    alone = render(three(sample), diff=True, outlet="Coast Radio")
    assert "asked: Coast Radio against Harbour Post and Fjord News.\n" in alone
    assert alone.count("--- Coast Radio\n") == 2


def test_a_diff_shows_only_the_statuses_asked_for(sample: Comparison) -> None:
    report = render(sample, diff=True, only="conflicting")
    assert "Shown as asked: only conflicting sentences.\n" in report
    assert report.count("@@ ! Conflicting") == 1
    assert "@@ =" not in report
    assert "@@ Only" not in report
    nothing = render(sample, diff=True, only="contrasting")
    assert "Nothing of what was asked for." in nothing


def test_words_are_compared_whatever_their_case_and_signs() -> None:
    left = ['"The', "Council", 'voted,"', "she", "said"]
    found = diff_words(left, ["the", "council", "met"])
    assert [word for word, alone in found.left if alone] == ['voted,"', "she", "said"]
    assert [word for word, alone in found.right if alone] == ["met"]


def test_one_short_word_in_common_is_chance() -> None:
    left = ["many", "of", "them", "left", "early", "today"]
    right = ["half", "of", "these", "stayed", "early", "today"]
    found = diff_words(left, right)
    assert ("of", True) in found.left


def test_very_long_sentences_are_not_compared_word_by_word() -> None:
    assert not diff_words(["a"] * 601, ["a"] * 2).alike


# Columns


def test_linked_sentences_stand_level(sample: Comparison) -> None:
    report = render(sample, side_by_side=True)
    (row,) = [line for line in report.splitlines() if "2 The ferry Linnea" in line]
    assert row.startswith("= 2 The ferry Linnea")
    assert "| 2 The ferry Linnea" in row


def test_a_conflict_has_its_sign_and_a_lone_sentence_its_column(
    sample: Comparison,
) -> None:
    lines = render(sample, side_by_side=True).splitlines()
    assert any(line.startswith("! 5 Twelve passengers") for line in lines)
    (alone,) = [line for line in lines if "3 About 200 passengers" in line]
    assert alone.startswith("+ ")
    assert alone.index("|") < alone.index("3 About")


def test_what_is_linked_to_an_outlet_left_out_is_not_called_unique(
    sample: Comparison,
) -> None:
    chosen = render(
        three(sample), side_by_side=True, outlet=("Harbour Post", "Fjord News")
    )
    (row,) = [line for line in chosen.splitlines() if "5 Twelve" in line]
    assert row.startswith("= ")


def test_columns_that_are_too_narrow_say_how_wide_they_must_be(
    sample: Comparison,
) -> None:
    with pytest.raises(OptionsError, match="40 columns are too narrow") as caught:
        render(sample, side_by_side=True, width=40)
    assert "--width 41" in caught.value.hint
    assert render(sample, side_by_side=True, width=41)


def test_five_outlets_are_too_many_columns(sample: Comparison) -> None:
    more = tuple(replace(sample.articles[1], outlet=f"Radio {n}") for n in range(4))
    five = replace(sample, articles=(sample.articles[0], *more))
    with pytest.raises(OptionsError, match="two to 4 outlets, not 5") as caught:
        render(five, side_by_side=True, width=300)
    assert "--outlet" in caught.value.hint


# All of them


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("width", [41, 60, 80, 120])
def test_no_line_is_wider_than_asked(
    sample: Comparison, hostile: Comparison, shape: str, width: int
) -> None:
    for comparison in (sample, hostile):
        report = shaped(comparison, shape, width=width)
        assert max(map(cells, report.splitlines())) <= width
        assert not [line for line in report.splitlines() if line != line.rstrip()]


@pytest.mark.parametrize("shape", SHAPES)
def test_colour_changes_nothing_but_colour(
    sample: Comparison, hostile: Comparison, shape: str
) -> None:
    for comparison in (sample, hostile):
        colored = shaped(comparison, shape, color=True)
        assert "\x1b[" in colored
        plain = shaped(comparison, shape)
        assert re.sub(r"\x1b\[[\d;]*m", "", colored) == plain


@pytest.mark.parametrize("shape", SHAPES)
def test_no_control_character_is_let_through(hostile: Comparison, shape: str) -> None:
    report = shaped(hostile, shape)
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e]", report
    )
    assert report.encode("utf-8")


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_stands_for_each_event(sample: Comparison, shape: str) -> None:
    look: dict[str, Any] = {shape: True}
    report = render_parts(
        [Part(sample, "Event 1 of 2"), Part(sample, "Event 2 of 2")],
        preface=Preface("This input reports 2 events", ("Event 1: A", "Event 2: B")),
        **look,
    )
    assert report.startswith("This input reports 2 events\n====")
    assert report.count(shaped(sample, shape).splitlines()[-1]) == 2


def test_a_link_of_another_relation_gives_the_row_its_sign(sample: Comparison) -> None:
    first, *others = sample.links
    other = replace(
        sample, links=(replace(first, relation=Relation.CONTRASTING), *others)
    )
    assert "\n~ 2 The ferry" in render(other, side_by_side=True)
    assert "@@ ~ Contrasting @@" in render(other, diff=True)
