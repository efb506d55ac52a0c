"""The page on a corpus tells in tables what it draws, and obeys no outlet's name."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

pytest.importorskip("rensa", reason="needs newscompare[corpus]")

from compare import Article
from compare.corpus.comparing import CompareWish, compare_corpus
from compare.corpus.drawings import (
    MOST_OUTLETS,
    Bar,
    Repeat,
    Shares,
    draw_events,
    draw_repeats,
    draw_shares,
)
from compare.corpus.engine import Engine
from compare.corpus.page import COPIES_TITLE, make_page
from compare.corpus.store import Store
from compare.corpus.timeline import choose_period, periods
from compare.paper import write
from tests.unit.corpora import fixture_articles, make_corpus, silent

EVIL = '</title><script>alert("1")</script>\u202e\x1b[2J & <b>co</b>'
ARTICLES = fixture_articles()
COPY = Article.from_text(
    f"{ARTICLES[0].text}\n\nSeen elsewhere first.",
    outlet=EVIL,
    published=datetime.date(2026, 11, 1),
)


def page(path: Path, articles: Sequence[Article], *, is_compared: bool = True) -> str:
    with Store(make_corpus(path, articles)) as store:
        if is_compared:
            compare_corpus(store, Engine(), CompareWish(), silent)
        return str(write(make_page(store), "html"))


def test_every_picture_has_its_table(tmp_path: Path) -> None:
    html = page(tmp_path / "a.db", [*ARTICLES, COPY])
    assert html.count("<svg") == 3
    for heading in html.split("<h2>")[1:]:
        assert "<svg" in heading
        assert "<table>" in heading


def test_outlets_that_repeat_only_themselves_are_told_and_not_drawn(
    tmp_path: Path,
) -> None:
    again = replace(COPY, outlet=ARTICLES[0].outlet)
    html = page(tmp_path / "a.db", [*ARTICLES, again], is_compared=False)
    told = html.partition(COPIES_TITLE)[2]
    assert "No outlet repeats another" in told
    assert "<svg" not in told
    assert "<table>" in told


def test_a_name_made_to_be_obeyed_is_shown(tmp_path: Path) -> None:
    html = page(tmp_path / "a.db", [*ARTICLES, COPY])
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "\u202e" not in html
    assert "\x1b" not in html
    for svg in re.findall(r"<svg.*?</svg>", html, re.DOTALL):
        ElementTree.fromstring(svg)


def test_the_page_needs_no_other_file_and_no_network(tmp_path: Path) -> None:
    html = page(tmp_path / "a.db", ARTICLES)
    assert not re.search(r"(?:src|href)=|url\(|@import", html)


def test_a_corpus_that_is_not_compared_says_so(tmp_path: Path) -> None:
    html = page(tmp_path / "a.db", ARTICLES, is_compared=False)
    assert "No event is compared yet" in html


def test_an_empty_corpus_has_a_page_too(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        html = str(write(make_page(store), "html"))
    assert "0 articles" in html
    assert "<svg" not in html


def test_outlets_stand_in_alphabetical_order(tmp_path: Path) -> None:
    html = page(tmp_path / "a.db", ARTICLES)
    svg = html.split("<svg")[2]
    drawn = re.findall(r'class="strong">([^<]+)<', svg)
    assert drawn == sorted({article.outlet for article in ARTICLES})


def test_a_picture_of_many_outlets_says_how_many_it_leaves_out(tmp_path: Path) -> None:
    many = [
        Article.from_text(
            f"{ARTICLES[0].text}\n\nNumber {number} was here.",
            outlet=f"Outlet {number:02}",
            published=datetime.date(2026, 11, 1),
        )
        for number in range(MOST_OUTLETS + 5)
    ]
    html = page(tmp_path / "a.db", [ARTICLES[0], *many], is_compared=False)
    assert f"The picture has {MOST_OUTLETS - 1} of {MOST_OUTLETS + 5}" in html
    assert html.count("Outlet 44") == 2


def test_bars_are_as_high_as_their_numbers() -> None:
    svg = draw_events([Bar("2026-01", 2), Bar("2026-02", 0), Bar("2026-03", 4)], "t")
    heights = re.findall(r'height="([\d.]+)" class', svg)
    assert heights == ["60", "120"]


def test_the_parts_of_an_outlets_bar_fill_it() -> None:
    svg = draw_shares([Shares("Alpha", 1, 1, 2)], "t")
    widths = [float(w) for w in re.findall(r'width="([\d.]+)" height="10"', svg)]
    assert widths[3:] == [79.75, 79.75, 159.5]


def test_an_arrow_leads_from_original_to_copy() -> None:
    svg = draw_repeats([Repeat("Alpha", "Beta", 3)], "t")
    assert svg.count("<path") == 1
    assert "Beta repeats 3 articles of Alpha." in svg


@pytest.mark.parametrize(
    ("days", "by"), [(1, "day"), (62, "day"), (63, "week"), (500, "month")]
)
def test_the_period_suits_the_length(days: int, by: str) -> None:
    first = datetime.date(2026, 1, 5)
    last = first + datetime.timedelta(days - 1)
    assert choose_period(first, last) == by
    assert len(list(periods(first, last, by))) <= 62
