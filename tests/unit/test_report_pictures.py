"""The figures behind the pictures, and the pictures in letters and as SVG."""

import re
from dataclasses import replace

import pytest

from compare.model import (
    Comparison,
    FactStatus,
    Framing,
    SentenceRef,
    Voice,
    VoiceKind,
)
from compare.paper.layout import cells
from compare.report import render
from compare.report.choice import Choice
from compare.report.figures import fact_figures, sentence_figures, voice_figures
from compare.report.look import Look
from compare.report.pictures import Pictures, make_pictures, sentence_statuses
from compare.report.svg import draw_matrix, draw_quoting, draw_strips


def pictures(comparison: Comparison, **look: object) -> Pictures:
    return make_pictures(Choice(comparison, Look(**look)))  # type: ignore[arg-type]


def with_voices(comparison: Comparison) -> Comparison:
    voices = tuple(
        Voice(0, name, kind, words, ("said",), (2,))
        for name, kind, words in (
            ("A clerk", VoiceKind.ROLE, 4),
            ("Ida Moen", VoiceKind.NAMED, 8),
            ("a passenger", VoiceKind.UNNAMED, 0),
        )
    )
    return replace(comparison, framing=Framing(voices))


def test_every_fact_is_counted_once(sample: Comparison) -> None:
    matrix = pictures(sample).matrix
    alone = sum(sum(row.counts) for row in matrix.alone)
    unique = [fact for fact in sample.facts if fact.status is FactStatus.UNIQUE]
    assert alone == sum(len(fact.outlets) for fact in unique)
    assert len(matrix.facts) == len(sample.facts) - len(unique)


def test_facts_stand_with_the_strongest_status_first(sample: Comparison) -> None:
    statuses = [fact.status for fact in pictures(sample).matrix.facts]
    assert statuses == ["conflicting", "contrasting", "shared"]


def test_a_fact_says_in_which_sentences_each_outlet_has_it(
    sample: Comparison,
) -> None:
    skarvik = pictures(sample).matrix.facts[-1]
    assert skarvik.sentences == ((0, 1), (1,))


def test_a_sentence_has_the_status_of_its_facts_before_that_of_its_counterpart(
    sample: Comparison,
) -> None:
    statuses = sentence_statuses(sample)
    conflict = next(f for f in sample.facts if f.status is FactStatus.CONFLICTING)
    for claim in conflict.claims:
        ref = SentenceRef(claim.article, claim.sentence)
        assert statuses[ref] is FactStatus.CONFLICTING
    without = replace(sample, facts=())
    assert sentence_statuses(without)[SentenceRef(0, 1)] is FactStatus.SHARED
    assert SentenceRef(0, 3) not in sentence_statuses(without)


def test_the_passages_of_a_strip_are_the_sentences_of_its_article(
    sample: Comparison,
) -> None:
    for strip, article in zip(pictures(sample).strips, sample.articles, strict=True):
        spans = [(passage.start, passage.end) for passage in strip.passages]
        assert spans == [(s.start, s.end) for s in article.sentences]
        numbers = [n for status in FactStatus for n in strip.numbers(status)]
        assert sorted(numbers) == list(range(1, len(article.sentences) + 1))


def test_voices_stand_most_quoted_first_and_add_up(sample: Comparison) -> None:
    (outlet,) = pictures(with_voices(sample)).quoting
    assert [voice.name for voice in outlet.speakers] == [
        "Ida Moen",
        "a clerk",
        "a passenger",
    ]
    assert [outlet.words(kind) for kind in VoiceKind] == [8, 4, 0]


def test_a_copy_is_not_drawn(sample: Comparison) -> None:
    copy = replace(sample.articles[0], copy_of=0)
    found = pictures(replace(sample, articles=(*sample.articles, copy)))
    assert len(found.matrix.outlets) == len(found.strips) == 2


def test_only_what_is_asked_for_is_drawn(sample: Comparison) -> None:
    only = pictures(with_voices(sample), only=("conflicting",))
    assert [fact.status for fact in only.matrix.facts] == ["conflicting"]
    assert not only.strips
    assert not only.quoting
    assert not only.matrix.alone


def test_the_tables_have_the_figures_of_the_pictures(sample: Comparison) -> None:
    found = pictures(with_voices(sample))
    facts, alone = fact_figures(found.matrix)
    assert facts.lines[-1].cells == ("= Skarvik", "1, 2", "2")
    assert alone.header == ("Kind", "Harbour Post", "Coast Radio")
    (sentences,) = sentence_figures(found.strips)
    assert [line.cells[0] for line in sentences.lines] == list(found.matrix.outlets)
    by_source, by_kind = voice_figures(found.quoting, sample)
    assert by_source.lines[0].cells[:4] == ("Ida Moen", "Harbour Post", "by name", "8")
    assert by_kind.lines[0].cells == ("Harbour Post", "8", "4", "0")


def test_runs_of_sentences_are_said_as_ranges(sample: Comparison) -> None:
    bare = replace(sample, facts=(), links=(), groups=())
    (sentences,) = sentence_figures(pictures(bare).strips)
    assert sentences.lines[0].cells == ("Harbour Post", "5: 1 to 5")


@pytest.mark.parametrize("width", [30, 31, 47, 80, 200])
def test_letters_stay_within_the_width_and_colour_adds_none(
    sample: Comparison, width: int
) -> None:
    report = render(with_voices(sample), pictures=True, width=width)
    drawn = report.partition("How this report was made")[0].splitlines()
    assert max(map(cells, drawn)) <= width
    assert not [line for line in drawn if line != line.rstrip()]
    painted = render(with_voices(sample), pictures=True, width=width, color=True)
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == report


def test_outlets_that_find_no_room_beside_others_go_below(sample: Comparison) -> None:
    many = replace(
        sample,
        articles=tuple(
            replace(sample.articles[number % 2], outlet=f"Outlet {number}")
            for number in range(12)
        ),
    )
    report = render(many, pictures=True, width=40)
    for number in range(12):
        assert f"Outlet {number} " in report
    drawn = report.partition("How this report was made")[0]
    assert max(map(cells, drawn.splitlines())) <= 40


def test_a_bar_is_as_long_as_its_words_and_says_how_its_source_is_named(
    sample: Comparison,
) -> None:
    report = render(with_voices(sample), pictures=True)
    named = re.search(r"(#+) 8$", report, re.MULTILINE)
    by_role = re.search(r"(/+) 4$", report, re.MULTILINE)
    assert named
    assert by_role
    assert len(named[1]) == 2 * len(by_role[1])
    assert "Bars: # by name; / by role, without a name." in report


def test_a_strip_in_letters_has_one_sign_a_sentence(sample: Comparison) -> None:
    lines = render(sample, pictures=True).splitlines()
    after = lines[lines.index("Harbour Post, 5 sentences") + 1]
    assert re.fullmatch(r"  [=+~!]{5}", after)


def test_every_shape_of_a_drawing_lies_within_it(sample: Comparison) -> None:
    found = pictures(with_voices(sample))
    drawings = [
        *draw_matrix(found.matrix, "m"),
        draw_strips(found.strips, "s"),
        draw_quoting(found.quoting, "q"),
    ]
    for drawing in drawings:
        size = re.search(r'viewBox="0 0 (\S+) (\S+)"', drawing)
        assert size
        for x, y, width, height in re.findall(
            r'<rect x="(\S+)" y="(\S+)" width="(\S+)" height="(\S+)"', drawing
        ):
            assert 0 <= float(x) <= float(x) + float(width) <= float(size[1]) + 0.1
            assert 0 <= float(y) <= float(y) + float(height) <= float(size[2]) + 0.1


def test_a_matrix_of_many_facts_is_cut_into_pictures_that_fit_paper(
    sample: Comparison,
) -> None:
    many = replace(
        sample,
        facts=tuple(replace(sample.facts[2], id=f"f{n}") for n in range(100)),
    )
    drawings = list(draw_matrix(pictures(many).matrix, "m"))
    assert len(drawings) == 8
    assert "part 8 of 8" in drawings[7]
    assert sum(drawing.count("= Shared") for drawing in drawings) == 8
    assert sum(drawing.count('class="fill shared"') for drawing in drawings) == 200
    assert "Facts of one outlet only" not in "".join(drawings)


def test_every_part_of_a_matrix_has_the_outlets_over_it_and_one_has_the_counts(
    sample: Comparison,
) -> None:
    many = replace(
        sample,
        facts=(
            *sample.facts,
            *(replace(sample.facts[2], id=f"more{n}") for n in range(100)),
        ),
    )
    matrix = pictures(many).matrix
    drawings = list(draw_matrix(matrix, "m"))
    assert all("Harbour Post</text>" in drawing for drawing in drawings)
    counted = ["Facts of one outlet only" in drawing for drawing in drawings]
    assert counted == [False] * (len(drawings) - 1) + [True]
    told = [re.search("<desc[^>]*>(.*?)</desc>", drawing) for drawing in drawings]
    only = [match is not None and "only in" in match[1] for match in told]
    assert only == counted


def test_a_label_that_finds_no_room_ends_in_an_ellipsis(sample: Comparison) -> None:
    long = replace(sample.facts[2], label="Skarvik " * 20)
    (drawing,) = draw_matrix(pictures(replace(sample, facts=(long,))).matrix, "m")
    (words,) = re.findall(r"(Skarvik Ska.*?)</text>", drawing)
    assert words.endswith("…")
    assert len(words) * 7 < 320
