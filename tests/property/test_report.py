"""What holds of reports whatever the text."""

import csv
import io
import json
import re
from html.parser import HTMLParser
from importlib.resources import files

import docx
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from compare.model import (
    Article,
    Attribution,
    Claim,
    ClaimKind,
    Comparison,
    Entity,
    Fact,
    FactStatus,
    Framing,
    Link,
    Moment,
    Notice,
    Provenance,
    Quantity,
    Relation,
    Sentence,
    SentenceRef,
    Voice,
    VoiceKind,
    Wording,
    from_dict,
    label_articles,
)
from compare.paper.layout import cells, wrap
from compare.report import render, render_bytes

SCHEMA = Draft202012Validator(
    json.loads(
        files("compare").joinpath("data", "comparison.schema.json").read_text("utf-8")
    )
)

texts = st.text(st.characters(codec=None), min_size=1, max_size=60)


def article(outlet: str, text: str) -> Article:
    return Article(text, (Sentence(text, 0, len(text)),), outlet, text)


NUMBER = re.compile(r"-?\d+(\.\d+)?(e[+-]\d+)?")
numbers = st.floats(allow_nan=False, allow_infinity=False)
values = st.one_of(
    st.none(),
    st.builds(Quantity, numbers, texts, high=st.none() | numbers),
    st.builds(
        Moment, st.none() | st.dates(), st.none() | st.dates(), texts, st.just("09:00")
    ),
    st.builds(Entity, texts, texts, texts),
    st.builds(Wording, st.lists(texts, max_size=3).map(tuple)),
)


@st.composite
def facts_of(draw: st.DrawFn, articles: tuple[Article, ...], name: str) -> Fact:
    kind = draw(st.sampled_from(ClaimKind))
    claims = tuple(
        Claim(
            kind,
            index,
            0,
            0,
            len(articles[index].text),
            articles[index].text,
            draw(values),
            draw(st.none() | st.builds(Attribution, texts, texts)),
        )
        for index in draw(st.sampled_from([(0,), (1,), (0, 1)]))
    )
    status = draw(st.sampled_from(FactStatus))
    return Fact(name, kind, draw(texts), status, claims, (draw(texts),))


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    articles = tuple(article(draw(texts), draw(texts)) for _ in range(2))
    facts = tuple(
        draw(facts_of(articles, f"f{n}")) for n in range(draw(st.integers(0, 4)))
    )
    notices = (Notice("left-out", draw(texts)),)
    refs = (SentenceRef(0, 0), SentenceRef(1, 0))
    relation = draw(st.none() | st.sampled_from(Relation))
    links = (Link(*refs, 0.5, relation),) if relation else ()
    voice = Voice(0, draw(texts), draw(st.sampled_from(VoiceKind)), 3, ("said",), (0,))
    return Comparison(
        articles,
        links,
        (refs,) if links else (),
        facts,
        Framing(draw(st.sampled_from([(), (voice,)]))),
        notices,
        Provenance("newscompare"),
    )


class NestingChecker(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "br", "rect", "path"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@given(texts, st.integers(12, 100))
def test_wrapping_loses_no_character_and_stays_within_its_width(
    text: str, width: int
) -> None:
    lines = wrap(text, width, first="- ", rest="  ")
    assert max(map(cells, lines)) <= max(width, 12)
    words = "".join(line[2:] for line in lines)
    assert re.sub(r"\s", "", words) == re.sub(r"\s", "", text)


@given(st.text("ab é“-\n", max_size=60), st.integers(1, 30))
def test_narrow_text_is_cut_as_any_other(text: str, room: int) -> None:
    from compare.paper.layout import _cut, _cut_narrow

    assert list(_cut_narrow(text, room)) == list(_cut(text, room))


@given(comparisons())
def test_no_report_sends_a_control_character(comparison: Comparison) -> None:
    for form in ("text", "markdown", "html", "csv"):
        report = render(comparison, form)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", report)
        assert report.encode("utf-8")


@given(comparisons())
def test_html_nests_whatever_the_text(comparison: Comparison) -> None:
    checker = NestingChecker()
    checker.feed(render(comparison, "html"))
    checker.close()
    assert checker.open == []


@settings(max_examples=15)
@given(comparisons())
def test_json_is_what_the_schema_says_whatever_the_text(
    comparison: Comparison,
) -> None:
    assert SCHEMA.is_valid(json.loads(render(comparison, "json")))


@settings(max_examples=8)
@given(comparisons())
def test_a_document_is_written_whatever_the_text(comparison: Comparison) -> None:
    data = render_bytes(comparison, "docx")
    assert docx.Document(io.BytesIO(data)).paragraphs


@given(comparisons(), st.integers(30, 90))
def test_pictures_in_letters_stay_within_their_width(
    comparison: Comparison, width: int
) -> None:
    report = render(comparison, pictures=True, width=width)
    assert max(map(cells, report.splitlines())) <= width


@given(comparisons())
def test_json_reads_back_whatever_the_text(comparison: Comparison) -> None:
    report = render(comparison, "json").encode("utf-8")
    assert from_dict(json.loads(report)) == comparison


@given(comparisons())
def test_csv_has_every_fact_and_no_formula_whatever_the_text(
    comparison: Comparison,
) -> None:
    header, *rows = csv.reader(io.StringIO(render(comparison, "csv")))
    assert len(rows) == len(comparison.facts) * len(comparison.articles)
    present = [row[header.index("present")] for row in rows]
    carriers = sum(len(fact.outlets) for fact in comparison.facts)
    assert present.count("yes") == carriers
    assert all(len(row) == len(header) for row in rows)
    texts = [cell for row in rows for cell in row if not NUMBER.fullmatch(cell)]
    assert not [cell for cell in texts if cell[:1] in tuple("=+-@\t\r")]


@given(st.lists(st.sampled_from(["A", "a", "A (1)", "A (2)", "", "A (copy)"])))
def test_no_two_articles_are_called_the_same(outlets: list[str]) -> None:
    found = label_articles([article(outlet, "x") for outlet in outlets])
    assert len({label.casefold() for label in found}) == len(outlets)
    assert all(found)
