"""The parts that reading is made of: encodings, dates, bylines, notices."""

from __future__ import annotations

import datetime
import subprocess
import sys

import pytest

from compare.errors import ArticleError
from compare.model import Article
from compare.read import read_html
from compare.read.bylines import byline_names, credit_names, is_person_name
from compare.read.dates import split_date
from compare.read.encoding import decode
from compare.read.notices import how_it_differs, say_copy
from compare.read.shown import shown_lines

SAID = "Café “ferry” naïve"
DAY = datetime.date(2025, 8, 24)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (SAID.encode("utf-8"), "UTF-8"),
        (SAID.encode("utf-8-sig"), "UTF-8"),
        (SAID.encode("utf-16"), "UTF-16"),
        (b"\xfe\xff" + SAID.encode("utf-16-be"), "UTF-16"),
        (SAID.encode("utf-16-le"), "UTF-16"),
        (SAID.encode("utf-16-be"), "UTF-16"),
        (SAID.encode("utf-32"), "UTF-32"),
        (SAID.encode("cp1252"), "windows-1252"),
    ],
)
def test_the_usual_encodings_are_told_apart(data: bytes, encoding: str) -> None:
    decoded = decode(data, "a file")
    assert (decoded.text, decoded.encoding) == (SAID, encoding)


def test_a_damaged_byte_in_utf8_does_not_change_the_encoding() -> None:
    decoded = decode((SAID * 20).encode() + b"\xff", "a file")
    assert (decoded.encoding, decoded.lost) == ("UTF-8", 1)
    assert decoded.text == SAID * 20 + "\N{REPLACEMENT CHARACTER}"


def test_line_ends_become_one_newline_each() -> None:
    assert decode(b"a\r\nb\rc\n", "a file").text == "a\nb\nc\n"


def test_bytes_without_a_meaning_in_windows_1252_are_kept() -> None:
    assert decode(b"caf\xe9 \x81", "a file").text == "café \x81"


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Sat 24 August 2025", ""),
        ("Sunday, August 24, 2025 at 5:02 PM EDT", ""),
        ("Published: Aug. 24, 2025 | Updated: Aug 25, 2025 10.30am", ""),
        ("2025-08-24T10:00:00+02:00", ""),
        ("24/08/2025", ""),
        ("24.8.2025", ""),
        ("August 24th, 2025", ""),
        ("The Globe and Mail | 24 Aug 2025", "The Globe and Mail"),
        ("By Anna Lund, on Aug 24, 2025", "By Anna Lund"),
    ],
)
def test_a_date_is_found_in_a_line_with_what_else_it_says(line: str, rest: str) -> None:
    assert split_date(line) == (DAY, rest)


def test_a_date_in_figures_is_read_as_the_outlets_country_writes_it() -> None:
    assert split_date("8/9/2025", home="US") == (datetime.date(2025, 8, 9), "")
    assert split_date("8/9/2025", home="GB") == (datetime.date(2025, 9, 8), "")


@pytest.mark.parametrize(
    "line", ["31 February 2025", "in 2025", "at 10:30", "24 August"]
)
def test_what_is_no_full_date_is_none(line: str) -> None:
    assert split_date(line) is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("By Anna Lund", (("Anna Lund",), "")),
        ("by ANNA LUND and J. M. de Vries", (("Anna Lund", "J. M. de Vries"), "")),
        ("By Anna Lund, Staff Writer", (("Anna Lund",), "")),
        ("By Anna Lund, CBC News", (("Anna Lund",), "CBC")),
        ("By Anna Lund, Island Tribune", (("Anna Lund",), "Island Tribune")),
        ("By The Associated Press", ((), "AP")),
        ("By the numbers", None),
        ("By Friday the road was open again.", None),
    ],
)
def test_bylines_give_names_and_outlet(
    line: str, found: tuple[tuple[str, ...], str] | None
) -> None:
    assert byline_names(line) == found


def test_a_name_holds_no_word_that_the_page_uses_otherwise() -> None:
    assert is_person_name("Laura Bell Kane")
    assert is_person_name("Max O'Neill and Siân ap Hughes-Jones") is False
    assert not is_person_name("Minister Visits Kyiv", {"minister", "visit"})
    assert not is_person_name("Harbour Gazette")


def test_a_credit_names_reporters_and_leaves_editors_out() -> None:
    assert credit_names("Reporting by Anna Lund in Oslo; editing by Bo Ray") == (
        "Anna Lund",
    )
    assert credit_names("(Editing by Bo Ray)") == ()
    assert credit_names("Reporting by night is hard work for all of us.") == ()
    assert credit_names("The board met.") is None


def test_a_notice_names_a_copy_by_what_a_report_shows_of_it() -> None:
    ferry, sale = (
        Article.from_text("The ferry is old.", outlet=outlet, headline=headline)
        for outlet, headline in (("Fjord News", "Ferry sold"), ("Coast Radio", ""))
    )
    assert say_copy(ferry, ferry, "word for word") == (
        "Another copy of the Fjord News article “Ferry sold” was found, word for "
        "word; it is shown once."
    )
    assert say_copy(sale, ferry, "with 1 sentence more") == (
        "The Coast Radio article repeats the Fjord News article “Ferry sold”, with 1 "
        "sentence more; it is shown once."
    )


def test_a_notice_says_how_a_copy_differs() -> None:
    whole = "The ferry is old. It is slow. It is to be sold."
    first = Article.from_text(whole)

    def differs(text: str, headline: str = "") -> str:
        return how_it_differs(Article.from_text(text, headline=headline), first)

    assert differs(whole) == "word for word"
    assert differs("The ferry is old. It is slow.") == "with 1 sentence fewer"
    assert differs(f"{whole} So they say.") == "with 1 sentence more"
    assert differs(whole.replace("slow", "loud")) == "with 1 sentence changed"
    assert differs(whole.replace("slow", "loud") + " So they say.") == (
        "with 1 sentence changed and 1 sentence more"
    )


@pytest.mark.parametrize(
    ("site", "url", "outlet"),
    [
        ("CBC News", "", "CBC"),
        ("@reuters", "", "Reuters"),
        ("", "https://www.bbc.co.uk/news/1", "BBC"),
        ("The Island Tribune", "https://tribune.example/1", "The Island Tribune"),
        ("island-tribune.example", "", "Island Tribune"),
    ],
)
def test_the_outlet_of_a_web_page_is_what_a_reader_calls_it(
    site: str, url: str, outlet: str
) -> None:
    told = "".join(
        f"<p>The ferry is to be sold, said buyer number {n} of the many.</p>"
        for n in range(12)
    )
    html = (
        f'<html><head><meta property="og:site_name" content="{site}"></head>'
        f"<body><article><h1>Old ferry to be sold</h1>{told}</article></body></html>"
    )
    article = read_html(html, url=url)
    assert article.outlet == outlet
    assert article.text.startswith("The ferry") or article.headline in article.text


def test_a_page_shows_its_text_without_what_is_hidden() -> None:
    html = (
        "<html><head><title>Not this</title></head><body>The <b>old</b> ferry"
        "<!-- nor this --> sails.<script>nor this</script><p>It is\nslow.</p>"
        "<br>So it is.<style>p {}</style></body></html>"
    )
    assert shown_lines(html) == ["The old ferry sails.", "It is slow.", "So it is."]
    assert shown_lines("") == []


def test_reading_loads_nothing_heavy_before_it_is_needed() -> None:
    heavy = "{'trafilatura', 'lxml', 'urllib3', 'nltk', 'htmldate'}"
    code = f"import compare.read, sys; print({heavy} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize("html", ["", "<svg><p><p>", b"\xff<html", "<!--", "<p>"])
def test_broken_markup_is_refused_in_words(html: str | bytes) -> None:
    with pytest.raises(ArticleError) as caught:
        read_html(html)
    assert caught.value.message.startswith("the web page has")
