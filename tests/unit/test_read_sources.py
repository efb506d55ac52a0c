"""Paths, folders, standard input and our own JSON."""

from __future__ import annotations

import datetime
import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

from compare.errors import ArticleError, CompareError, StoredError
from compare.model import SentenceKind
from compare.read import read_articles, read_sources
from compare.read.encoding import MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path

BODY = "The ferry is to be sold. Two buyers have come forward."
FRONT = """---
outlet: Harbour Gazette
headline: "Old ferry to be sold"
byline: By Anna Lund and Per Holm
date: 24 August 2025
home: no
tags: [sea, money]
---
"""


def test_a_plain_file_takes_its_outlet_from_its_name(tmp_path: Path) -> None:
    path = tmp_path / "boreal-news.txt"
    path.write_text(BODY, encoding="utf-8")
    (article,) = read_articles([path])
    assert (article.outlet, article.text) == ("Boreal News", BODY)
    assert article.source == str(path)


def test_front_matter_says_what_the_article_is(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(FRONT + BODY, encoding="utf-8")
    reading = read_sources([str(path)])
    (article,) = reading.articles
    assert article.outlet == "Harbour Gazette"
    assert article.bylines == ("Anna Lund", "Per Holm")
    assert article.published == datetime.date(2025, 8, 24)
    assert article.home == "NO"
    assert article.text == f"Old ferry to be sold\n\n{BODY}"
    assert article.sentences[0].kind is SentenceKind.HEADLINE
    (meta,) = reading.metadata
    assert (meta.role, meta.start, meta.text) == ("front matter", 0, FRONT.strip())


def test_a_headline_that_the_text_opens_with_is_not_put_twice(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{FRONT}\nOld Ferry to Be Sold\n\n{BODY}", encoding="utf-8")
    (article,) = read_articles([path])
    assert article.text == f"Old Ferry to Be Sold\n\n{BODY}"


def test_a_date_that_is_none_is_a_notice(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"---\ndate: last week\n---\n{BODY}", encoding="utf-8")
    reading = read_sources([path])
    assert [notice.code for notice in reading.notices] == ["date"]
    assert "'last week'" in reading.notices[0].message


def test_markdown_marks_are_cut_away_and_accounted_for(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    text = (
        f"# Old ferry to be sold\n\nThe **ferry** is [old](http://x.example).\n\n{BODY}"
    )
    path.write_text(text, encoding="utf-8")
    reading = read_sources([path])
    assert reading.articles[0].text == (
        f"Old ferry to be sold\n\nThe ferry is old.\n\n{BODY}"
    )
    assert [item.text for item in reading.left_out] == [
        "# ",
        "**",
        "**",
        "[",
        "](http://x.example)",
    ]
    assert all(text[i.start : i.end] == i.text for i in reading.left_out)
    assert reading.notices == ()


def test_html_puts_the_headline_before_the_body(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    paragraphs = "".join(f"<p>{BODY} It was said {n} times.</p>" for n in range(9))
    path.write_text(
        "<html><head><title>Old ferry to be sold - CBC News</title>"
        '<meta property="og:site_name" content="CBC News">'
        '<meta name="author" content="Anna Lund">'
        '<meta property="article:published_time" content="2025-08-24T10:00:00Z"></head>'
        "<body><nav>Home | News</nav><article><h1>Old ferry to be sold</h1>"
        f"{paragraphs}</article><footer>All rights reserved</footer></body></html>",
        encoding="utf-8",
    )
    reading = read_sources([path])
    (article,) = reading.articles
    assert (article.outlet, article.home) == ("CBC", "CA")
    assert article.headline == "Old ferry to be sold"
    assert article.published == datetime.date(2025, 8, 24)
    assert article.bylines == ("Anna Lund",)
    assert article.text.startswith(f"Old ferry to be sold\n\n{BODY}")
    assert [(item.text, item.reason) for item in reading.left_out] == [
        ("Home | News", "outside the article's body"),
        ("All rights reserved", "outside the article's body"),
    ]


@pytest.mark.parametrize(
    "shape",
    [
        {"text": BODY, "outlet": "CBC", "headline": "Old ferry", "date": "2025-08-24"},
        {
            "sentences": BODY.replace(". ", ".\n").split("\n"),
            "outlet": "CBC",
            "title": "Old ferry",
            "published": "2025-08-24T10:00:00",
        },
    ],
)
def test_json_articles_are_read_alone_or_in_a_list(
    tmp_path: Path, shape: dict[str, object]
) -> None:
    one, many = tmp_path / "one.json", tmp_path / "many.json"
    one.write_text(json.dumps({**shape, "byline": "By Anna Lund"}), encoding="utf-8")
    many.write_text(json.dumps([{**shape, "bylines": ["Anna Lund"]}]), encoding="utf-8")
    for path in (one, many):
        (article,) = read_articles([path])
        assert (article.outlet, article.home) == ("CBC", "CA")
        assert article.bylines == ("Anna Lund",)
        assert article.published == datetime.date(2025, 8, 24)
        assert article.sentences[0].text == "Old ferry"
        assert len(article.sentences) == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("[]", "empty list"),
        ("[1]", "holds 1 for an article"),
        ('{"outlet": "CBC"}', "without text or sentences"),
        ('{"text": "So.", "outlet": 7}', "gives 7 as outlet"),
        ('{"text": "So.", "date": "soon"}', "gives 'soon' as a date"),
        ('{"text": " "}', "no text"),
        ('{"sentences": ["So.", 3]}', "holds 3 for a sentence"),
    ],
)
def test_json_of_another_shape_is_refused_in_words(
    tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ArticleError, match=said):
        read_articles([path])


def test_a_stored_comparison_of_a_newer_version_names_its_file(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    path.write_text('{"format": "compare.comparison", "version": 99}', encoding="utf-8")
    with pytest.raises(StoredError, match=r"old\.json: .*version 99"):
        read_articles([path])


def test_a_folder_is_read_in_order_and_what_fails_is_a_notice(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "b.txt").write_text("The ferry sails. So it does.", encoding="utf-8")
    (tmp_path / "sub" / "a.md").write_text("The bridge is open.", encoding="utf-8")
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / "d.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / ".hidden.txt").write_text("Not this.", encoding="utf-8")
    reading = read_sources([tmp_path])
    assert [article.outlet for article in reading.articles] == ["B", "A"]
    said = [(notice.code, notice.message) for notice in reading.notices]
    assert said == [
        ("unreadable", f"{tmp_path / 'c.txt'} is empty."),
        ("unreadable", f"In {tmp_path}, 1 file of another kind was not read: d.pdf."),
    ]


def test_a_folder_is_read_in_one_order_on_every_system(tmp_path: Path) -> None:
    for name in ("a", "B", "b-2"):
        text = "The ferry sails. So it does."
        (tmp_path / f"{name}.txt").write_text(f"{text} {name}", encoding="utf-8")
    articles = read_articles([tmp_path])
    assert [article.text.split()[-1] for article in articles] == ["B", "a", "b-2"]


def test_standard_input_is_read_by_how_it_opens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Stdin:
        buffer = io.BytesIO(b'{"text": "The ferry is old.", "outlet": "CBC"}')

    monkeypatch.setattr(sys, "stdin", Stdin)
    (article,) = read_articles(["-"])
    assert (article.outlet, article.text) == ("CBC", "The ferry is old.")


def test_the_same_file_twice_is_one_article_and_a_copy(tmp_path: Path) -> None:
    path = tmp_path / "reuters.txt"
    path.write_text(BODY, encoding="utf-8")
    reading = read_sources([path, path])
    assert [article.copy_of for article in reading.articles] == [None, 0]
    (notice,) = reading.notices
    assert (notice.code, notice.articles) == ("copy", (1, 0))
    assert notice.message == (
        "Another copy of the Reuters article was found, word for word; "
        "it is shown once."
    )


def test_metadata_and_notices_count_articles_over_all_sources(tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text(BODY, encoding="utf-8")
    second.write_bytes(
        f"Old ferry sold at last\nBy Anna Lund\nCafé {BODY}".encode("cp1252")
    )
    reading = read_sources([first, second])
    assert [(line.article, line.text) for line in reading.metadata] == [
        (1, "By Anna Lund")
    ]
    (notice,) = reading.notices
    assert (notice.code, notice.articles) == ("encoding", (1,))
    assert "windows-1252" in notice.message


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "is empty"),
        ("image.txt", b"\x89PNG\r\n\x1a\n" + bytes(99), "is an image, not text"),
        ("doc.docx", b"PK\x03\x04" + bytes(99), "zip file or an office document"),
        ("noise.txt", bytes(range(1, 32)) * 9, "is binary data"),
        ("big.txt", b"a" * (MAX_BYTES + 1), "is larger than 20 MB"),
        ("footer.txt", b"No comments:\n", "no text for an article"),
        ("page.html", b"<html><body></body></html>", "no article that can be found"),
    ],
)
def test_bad_files_are_refused_by_name(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ArticleError, match=said) as caught:
        read_articles([path])
    assert str(path) in caught.value.message


@pytest.mark.parametrize(
    "source", ["no/such/file.txt", "ftp://example.org/a", "bad\0name", "a" * 5000]
)
def test_a_path_that_leads_nowhere_is_named(source: str) -> None:
    with pytest.raises(ArticleError, match="can't be read") as caught:
        read_articles([source])
    assert caught.value.hint


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CompareError, match="nothing to read"):
        read_articles([])
    with pytest.raises(ArticleError, match="no article that can be read"):
        read_articles([tmp_path])
