"""One column of plain lines, as a screen reader gives them."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from compare.cli.app import newscompare
from compare.cli.process import run_safely
from compare.errors import OptionsError
from compare.model import ClaimKind, Comparison, FactStatus, Relation
from compare.paper.layout import cells
from compare.paper.readable import say_reasons
from compare.report import Part, Preface, render, render_parts

BOXES = re.compile("[\u2500-\u259f]|-{2,}|={2,}|[|]")


def linear(comparison: Comparison, **look: Any) -> str:
    return render(comparison, linear=True, width=1000, **look)


def headings(report: str) -> list[str]:
    return [line for line in report.splitlines() if line.startswith("Heading")]


def test_headings_are_called_so_and_come_in_the_order_of_reading(
    sample: Comparison,
) -> None:
    names = headings(linear(sample))
    assert names[:2] == [
        "Heading 1: What Harbour Post and Coast Radio report",
        "Heading 2: The articles",
    ]
    assert names[2] == "Heading 2: Harbour Post, sentence by sentence"
    facts = [name for name in names if " fact" in name]
    assert [name.split()[3] for name in facts] == [
        "conflicting",
        "contrasting",
        "unique",
        "shared",
    ]
    assert names.index(facts[0]) < names.index("Heading 2: How this report was made")


def test_each_sentence_of_every_article_is_read(sample: Comparison) -> None:
    report = linear(sample)
    for article in sample.articles:
        for sentence in article.sentences:
            assert f"“{sentence.text}”" in report


def test_after_a_sentence_stands_what_the_others_say_of_it(
    sample: Comparison,
) -> None:
    lines = linear(sample).splitlines()
    link = sample.links[0]
    first = sample.articles[link.a.article].sentences[link.a.sentence].text
    other = sample.articles[link.b.article].sentences[link.b.sentence].text
    place = next(n for n, line in enumerate(lines) if f": “{first}”" in line)
    block = lines[place : lines.index("", place)]
    assert any(line.startswith("Coast Radio, sentence") for line in block)
    said = next(n for n, line in enumerate(block) if other in line)
    why = say_reasons(link.because)
    assert link.because
    assert block[said + 1] == f"Why: {why}"


def test_each_fact_says_why_also_where_one_outlet_alone_has_it(
    sample: Comparison,
) -> None:
    lines = linear(sample, kind=list(ClaimKind)).splitlines()
    for status in (FactStatus.UNIQUE, FactStatus.SHARED):
        facts = [fact for fact in sample.facts if fact.status is status]
        assert facts
        place = next(n for n, line in enumerate(lines) if f" {status} fact" in line)
        for fact in facts:
            assert f"Why: {say_reasons(fact.because)}" in lines[place:]


def test_a_reason_that_several_facts_have_is_heard_once_before_them(
    sample: Comparison,
) -> None:
    found = next(f for f in sample.facts if f.status is FactStatus.UNIQUE)
    alone = replace(found, because=("Only one outlet gives this lamp.",))
    twin = replace(alone, id="f99")
    facts = (*(f for f in sample.facts if f is not found), alone, twin)
    report = linear(replace(sample, facts=facts), kind=list(ClaimKind))
    told = report[report.index(" unique fact") :]
    why = say_reasons(alone.because)
    assert f"Why, of the next 2: {why}" in told
    assert f"\nWhy: {why}" not in told


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        (Relation.EQUIVALENT, "reports the same:"),
        (Relation.OVERLAPPING, "reports the same, at least in part:"),
        (Relation.CONTRASTING, "tells it differently, yet both can be true:"),
        (Relation.CONFLICTING, "contradicts it:"),
    ],
)
def test_a_relation_is_said_in_words(
    sample: Comparison, relation: Relation, words: str
) -> None:
    links = tuple(replace(link, relation=relation) for link in sample.links)
    assert words in linear(replace(sample, links=links))


def test_statuses_are_said_in_words_and_never_by_sign_or_colour(
    sample: Comparison,
) -> None:
    report = linear(sample)
    assert "Only Harbour Post tells:" in report
    assert "Conflicting:" in report
    assert not re.search(r"^\s*[=+~!-] ", report, re.M)
    assert not BOXES.search(report.partition("Heading 2: How this report")[0])
    assert render(sample, linear=True, color=True) == render(sample, linear=True)


def test_a_quotation_is_named_between_quotes(sample: Comparison) -> None:
    fact = next(fact for fact in sample.facts if len(fact.outlets) == 1)
    said = replace(fact, kind=ClaimKind.QUOTE, label=fact.claims[0].text)
    report = linear(replace(sample, facts=(said,)))
    assert f"tells: “{fact.claims[0].text}”" in " ".join(report.split())


def test_what_another_has_beyond_the_base_comes_after_it(sample: Comparison) -> None:
    report = linear(replace(sample, links=(), groups=()))
    beyond = report.index("Heading 2: What Coast Radio has beyond that")
    for sentence in sample.articles[1].sentences:
        assert report.index(f"“{sentence.text}”", beyond)
    told = len([s for article in sample.articles for s in article.sentences])
    assert report.count("No sentence of another article was found") == told


def test_the_facts_of_a_sentence_that_is_read_again_are_not(
    sample: Comparison,
) -> None:
    report = linear(sample)
    read = report[: report.index("Heading 2: 1 conflicting")]
    blocks = [line for line in read.splitlines() if line.startswith("Only Coast Radio")]
    assert len(blocks) == len(set(blocks))


def test_lines_keep_to_the_width(sample: Comparison) -> None:
    for width in (30, 60, 120):
        report = render(sample, linear=True, width=width)
        assert max(map(cells, report.splitlines())) <= width


def test_it_is_narrowed_as_other_reports_are(sample: Comparison) -> None:
    report = linear(sample, only="conflicting", outlet="Coast Radio")
    assert "Heading 2: Coast Radio, sentence by sentence" in report
    assert "unique fact" not in report
    money = linear(sample, kind="money")
    assert "sentence by sentence" not in money
    assert "$2 million" in money
    with pytest.raises(OptionsError, match="--context means nothing"):
        linear(sample, context=1)


def test_several_events_follow_each_other_under_their_headings(
    sample: Comparison,
) -> None:
    report = render_parts(
        [Part(sample, "Event 1 of 2"), Part(sample, "Event 2 of 2")],
        preface=Preface("This input reports 2 events", ("Event 1: a",)),
        linear=True,
        width=1000,
    )
    first = [name for name in headings(report) if name.startswith("Heading 1")]
    assert first == [
        "Heading 1: This input reports 2 events",
        "Heading 1: Event 1 of 2: what Harbour Post and Coast Radio report",
        "Heading 1: Event 2 of 2: what Harbour Post and Coast Radio report",
    ]


def test_a_third_outlet_that_tells_what_the_second_does_is_read_once(
    sample: Comparison,
) -> None:
    third = replace(sample.articles[1], outlet="Fjord News")
    report = linear(replace(sample, articles=(*sample.articles, third)))
    for sentence in third.sentences:
        place = f"Fjord News, sentence {third.sentences.index(sentence) + 1}"
        assert report.count(f"\n{place}") == 1


def test_text_that_a_terminal_obeys_is_shown(hostile: Comparison) -> None:
    report = render(hostile, linear=True)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", report)
    assert report.encode("utf-8")


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., tuple[int, str, str]]:
    monkeypatch.chdir(tmp_path)

    def go(*args: str) -> tuple[int, str, str]:
        code = run_safely(newscompare, args)
        return code, *capsys.readouterr()

    return go


def test_view_linear_prints_it_where_there_is_no_terminal(
    run: Any, tmp_path: Path, sample: Comparison
) -> None:
    saved = tmp_path / "saved.json"
    saved.write_text(render(sample, "json"), encoding="utf-8")
    expected = render(sample, linear=True, width=60)
    assert run("view", "--linear", "--width", "60", "saved.json") == (0, expected, "")
    assert run("report", "--linear", "--width", "60", "saved.json")[1] == expected
    for name, article in zip("ab", sample.articles, strict=True):
        (tmp_path / f"{name}.txt").write_text(article.text, encoding="utf-8")
    code, out, err = run("view", "--linear", "a.txt", "b.txt")
    assert (code, err) == (0, "")
    assert out.startswith("Heading 1: What A and B report\n")
    assert run("view", "saved.json")[0] == 2
    assert run("view", "--linear", "nowhere.txt")[0] == 2
    assert "--linear prints" in run("view", "--linear", "--predict", "a.txt")[2]
    assert FactStatus.SHARED in out
