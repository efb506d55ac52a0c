"""What holds of the report's shapes and filters whatever is linked and found."""

import csv
import io
import itertools
import re
from collections import Counter
from typing import Any

from hypothesis import given, reject
from hypothesis import strategies as st

from compare.errors import OptionsError
from compare.model import (
    Article,
    Claim,
    ClaimKind,
    Comparison,
    Fact,
    FactStatus,
    Framing,
    Link,
    Provenance,
    Relation,
    Sentence,
    SentenceRef,
)
from compare.paper.layout import cells
from compare.report import render
from compare.report.look import KINDS, PARTS, SHAPES
from compare.report.weave import weave
from compare.report.worddiff import diff_words

WORDS = ("ferry", "ran", "aground", "The", "of", "12", "[-so-]", "\x1b[1m", "{+", "ø")
OUTLETS = ("Alpha", "Beta", "Gamma")

sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)


def article(outlet: str, texts: list[str]) -> Article:
    parts: list[Sentence] = []
    start = 0
    for text in texts:
        parts.append(Sentence(text, start, start + len(text)))
        start += len(text) + 1
    return Article("\n".join(texts), tuple(parts), outlet)


@st.composite
def comparisons(draw: st.DrawFn, most: int = 3) -> Comparison:
    number = draw(st.integers(2, most))
    articles = tuple(
        article(outlet, draw(st.lists(sentences, min_size=1, max_size=5)))
        for outlet in OUTLETS[:number]
    )
    refs = [
        SentenceRef(index, place)
        for index, one in enumerate(articles)
        for place in range(len(one.sentences))
    ]
    groups = _groups(draw(st.permutations(refs)), draw(st.lists(st.integers(2, 4))))
    links = tuple(
        Link(a, b, 0.9, draw(st.sampled_from(Relation)))
        for group in groups
        for a, b in itertools.pairwise(group)
        if a.article != b.article
    )
    facts = tuple(
        Fact(
            f"f{n}",
            draw(st.sampled_from(ClaimKind)),
            "label",
            draw(st.sampled_from(FactStatus)),
            _claims(
                articles, draw(st.sets(st.sampled_from(range(number)), min_size=1))
            ),
        )
        for n in range(draw(st.integers(0, 8)))
    )
    made = Provenance("newscompare")
    return Comparison(articles, links, groups, facts, Framing(), (), made)


def _groups(
    refs: list[SentenceRef], sizes: list[int]
) -> tuple[tuple[SentenceRef, ...], ...]:
    """Some of the sentences, in groups of two articles or more."""
    groups = []
    for size in sizes:
        group, refs = tuple(sorted(refs[:size])), refs[size:]
        if len({ref.article for ref in group}) > 1:
            groups.append(group)
    return tuple(groups)


def _claims(articles: tuple[Article, ...], carriers: set[int]) -> tuple[Claim, ...]:
    return tuple(
        Claim(
            ClaimKind.QUOTE,
            i,
            0,
            0,
            len(articles[i].sentences[0].text),
            articles[i].sentences[0].text,
        )
        for i in sorted(carriers)
    )


def swapped(comparison: Comparison) -> Comparison:
    """The same two articles in the other order."""

    def moved(ref: SentenceRef) -> SentenceRef:
        return SentenceRef(1 - ref.article, ref.sentence)

    return Comparison(
        comparison.articles[::-1],
        tuple(
            Link(moved(k.b), moved(k.a), k.score, k.relation) for k in comparison.links
        ),
        tuple(tuple(sorted(map(moved, group))) for group in comparison.groups),
        (),
        Framing(),
        (),
        comparison.provenance,
    )


def blocks(report: str) -> Counter[frozenset[str]]:
    """What stands under each header, in any order, but for how it was made."""
    body = report.partition("How this report was made")[0]
    found: Counter[frozenset[str]] = Counter()
    for block in body.split("\n@@ ")[1:]:
        header, _, lines = block.partition("\n")
        parts = re.split(r"\n(?=[-+] )", lines.strip())
        if header.startswith("Only "):
            found.update(frozenset({header, part}) for part in parts)
        else:
            found[frozenset({header, *parts})] += 1
    return found


def mirrored(found: Counter[frozenset[str]]) -> Counter[frozenset[str]]:
    return Counter(
        {frozenset(map(_mirror, block)): count for block, count in found.items()}
    )


def _mirror(text: str) -> str:
    # Article texts hold marks of their own, so only whole lines are turned.
    sign = {"-": "+", "+": "-"}.get(text[0], text[0])
    return sign + text[1:]


@given(comparisons(most=2))
def test_swapping_the_articles_mirrors_the_diff(comparison: Comparison) -> None:
    plain = Comparison(
        tuple(
            article(one.outlet, [re.sub(r"[^\w ]", "x", s.text) for s in one.sentences])
            for one in comparison.articles
        ),
        *(
            comparison.links,
            comparison.groups,
            (),
            Framing(),
            (),
            comparison.provenance,
        ),
    )
    one = render(plain, diff=True, width=1000)
    other = render(swapped(plain), diff=True, width=1000)
    turned = other.replace("[-", "<").replace("-]", ">").replace("{+", "[-")
    turned = turned.replace("+}", "-]").replace("<", "{+").replace(">", "+}")
    assert blocks(one) == mirrored(blocks(turned))


@given(st.lists(st.sampled_from(WORDS)), st.lists(st.sampled_from(WORDS)))
def test_comparing_words_is_symmetric_and_loses_none(
    left: list[str], right: list[str]
) -> None:
    found, turned = diff_words(left, right), diff_words(right, left)
    assert (found.left, found.right) == (turned.right, turned.left)
    assert [word for word, _ in found.left] == left
    if found.alike:
        same = [word for word, alone in found.left if not alone]
        assert len(same) == sum(not alone for _, alone in found.right)


@given(comparisons())
def test_weaving_gives_each_sentence_once_and_keeps_the_first_order(
    comparison: Comparison,
) -> None:
    articles = range(len(comparison.articles))
    units = weave(comparison, articles)
    refs = [ref for unit in units for ref in unit.refs]
    assert sorted(refs) == [
        SentenceRef(index, number)
        for index in articles
        for number in range(len(comparison.articles[index].sentences))
    ]
    firsts = [
        min(r for r in unit.refs if not r.article)
        for unit in units
        if any(not r.article for r in unit.refs)
    ]
    assert firsts == sorted(firsts)


@given(comparisons(), st.integers(80, 120))
def test_brief_keeps_to_ten_lines(comparison: Comparison, width: int) -> None:
    assert len(render(comparison, brief=True, width=width).splitlines()) <= 10


@given(comparisons(), st.integers(62, 120))
def test_no_shape_is_wider_than_asked_or_sends_a_control_character(
    comparison: Comparison, width: int
) -> None:
    for report in (
        render(comparison, brief=True, width=width),
        render(comparison, stats=True, width=width),
        render(comparison, diff=True, width=width),
        render(comparison, side_by_side=True, width=width),
    ):
        assert max(map(cells, report.splitlines())) <= width
        assert "\x1b" not in report


@given(comparisons())
def test_colour_is_all_that_colour_changes(comparison: Comparison) -> None:
    painted = render(comparison, diff=True, color=True)
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == render(comparison, diff=True)


@given(comparisons())
def test_the_reports_of_all_statuses_make_up_the_whole(comparison: Comparison) -> None:
    def facts(**look: str) -> set[str]:
        table = csv.DictReader(io.StringIO(render(comparison, "csv", **look)))
        return {row["fact"] for row in table}

    whole = {fact.id for fact in comparison.facts}
    by_status = [facts(only=status) for status in FactStatus]
    by_kind = [facts(kind=kind) for kind in ClaimKind]
    outlets = OUTLETS[: len(comparison.articles)]
    assert facts() == set().union(*by_status) == set().union(*by_kind) == whole
    assert set().union(*(facts(outlet=name) for name in outlets)) == whole
    assert sum(map(len, by_status)) == sum(map(len, by_kind)) == len(whole)


def chosen(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), unique=True, max_size=2).map(tuple)


looks = st.fixed_dictionaries(
    {"width": st.integers(30, 130)},
    optional={
        "context": st.none() | st.integers(0, 3),
        "only": chosen(PARTS),
        "outlet": chosen(OUTLETS[:2]),
        "kind": chosen(KINDS),
    },
)


@given(comparisons(), st.sampled_from(("", *SHAPES)), looks)
def test_whatever_is_asked_for_keeps_its_width_and_leaves_no_blanks(
    comparison: Comparison, shape: str, look: dict[str, Any]
) -> None:
    if shape:
        look = {**look, shape: True}
    try:
        report = render(comparison, **look)
    except OptionsError:
        reject()
    assert report.endswith("\n")
    lines = report.split("\n")[:-1]
    assert lines[-1]
    assert max(map(cells, lines)) <= look["width"]
    assert [line for line in lines if line != line.rstrip()] == []


@given(comparisons(), st.sampled_from(["text", "markdown", "html"]), looks)
def test_a_report_says_what_it_was_narrowed_to_and_only_then(
    comparison: Comparison, form: str, look: dict[str, Any]
) -> None:
    wish = {name: look[name] for name in ("only", "outlet", "kind") if name in look}
    report = " ".join(render(comparison, form, **wish).split())
    narrowed = any(wish.values()) and set(wish.get("only", ())) != set(PARTS)
    assert ("Shown as asked" in report) == narrowed
