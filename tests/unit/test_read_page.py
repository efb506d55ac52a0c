"""How a pasted page is cut into articles."""

from __future__ import annotations

import datetime

import pytest

from compare.model import SentenceKind
from compare.read import read_page
from compare.read.page import read_page_lines
from compare.read.roles import Role

FERRY = "Old ferry to be sold before winter"
HALL = "Swimming hall closes for two years of repairs"
FERRY_BODY = (
    "The harbour board said on Monday that the old ferry would be sold this year.\n"
    "A spokeswoman said the sale would bring in about 2 million kroner."
)
HALL_BODY = (
    "The council has voted to close the swimming hall for repairs, officials said.\n"
    "Swimming clubs protested outside the town hall on Tuesday evening."
)


def roles(page: str) -> list[tuple[Role, str]]:
    return [(piece.role, piece.text) for piece in read_page_lines(page)]


def left_out(page: str) -> dict[str, str]:
    return {
        piece.text: piece.reason
        for piece in read_page_lines(page)
        if piece.role is Role.LEFT_OUT
    }


TWO_HEADERS = [
    ("{t}\n\nBy Anna Lund\n\nHarbour Gazette\n\nAugust 24, 2025\n\n{b}\n\n", "blank"),
    ("{t}\nHarbour Gazette | 24 August 2025\n{b}\n", "outlet and date on a line"),
    ("24 August 2025\n{t}\nBy Anna Lund, Harbour Gazette\n{b}\n", "date first"),
    ("{t}\nAnna Lund\nSun 24 August 2025\nHARBOUR GAZETTE\n{t}\n{b}\n", "twice"),
    ("Harbour Gazette\n{t}\n2025-08-24T10:00:00Z\n{b}\n", "outlet first"),
    ("{t}\nSource: Harbour Gazette\nDate: 2025-08-24\n{b}\n", "labels"),
    ("{t}\n{b}\nOriginally published by Harbour Gazette on 24 August 2025.\n", "after"),
    ("{t}\n{b}\nHarbour Gazette, August 24, 2025\n", "signed at the end"),
]


@pytest.mark.parametrize(
    "layout", [t for t, _ in TWO_HEADERS], ids=[i for _, i in TWO_HEADERS]
)
def test_each_layout_gives_both_articles_with_outlet_headline_and_date(
    layout: str,
) -> None:
    page = layout.format(t=FERRY, b=FERRY_BODY) + layout.format(t=HALL, b=HALL_BODY)
    articles = read_page(page)
    assert [article.headline for article in articles] == [FERRY, HALL]
    assert {article.outlet for article in articles} == {"Harbour Gazette"}
    assert {article.published for article in articles} == {datetime.date(2025, 8, 24)}
    assert [article.text.split("\n\n")[1:] for article in articles] == [
        FERRY_BODY.split("\n"),
        HALL_BODY.split("\n"),
    ]


@pytest.mark.parametrize("separator", ["---", "***", "=========", "* * *", "Article 2"])
def test_a_separator_with_a_headline_under_it_begins_an_article(separator: str) -> None:
    page = f"{FERRY}\n\n{FERRY_BODY}\n\n{separator}\n\n{HALL}\n\n{HALL_BODY}"
    assert [article.headline for article in read_page(page)] == [FERRY, HALL]
    assert left_out(page) == {separator: "separator"}


@pytest.mark.parametrize(
    "page",
    [
        f"{FERRY}\n\n{FERRY_BODY}\n\n***\n\n{HALL_BODY}",
        f"{FERRY}\n\n{FERRY_BODY}\n\nA long road\n\n{HALL_BODY}",
        f"{FERRY}\nBy Anna Lund\n{FERRY_BODY}\nTimeline\nFeb. 24, 2022\n{HALL_BODY}",
        f"{FERRY}\n{FERRY_BODY}\nBy Anna Lund\nHarbour Gazette\nAugust 24, 2025",
        f"{FERRY_BODY}\n{HALL_BODY}",
    ],
)
def test_one_article_stays_one(page: str) -> None:
    assert len(read_page(page)) == 1


@pytest.mark.parametrize(
    ("glued", "outlet"),
    [
        (f"{FERRY}CBC", "CBC"),
        (f"{FERRY}The Guardian", "The Guardian"),
        (f"{FERRY} - BBC News", "BBC"),
        (f"{FERRY} | Reuters", "Reuters"),
        (f"{FERRY}Island Tribune", "Island Tribune"),
        (f"{FERRY}KXTV", "KXTV"),
    ],
)
def test_an_outlet_at_the_end_of_a_headline_is_parted_from_it(
    glued: str, outlet: str
) -> None:
    (article,) = read_page(f"{glued}\nSun 24 August 2025\n{FERRY_BODY}")
    assert (article.headline, article.outlet) == (FERRY, outlet)


def test_a_name_glued_to_a_headline_is_an_outlet_when_it_also_stands_alone() -> None:
    page = f"{FERRY}Le Phare\nAnna Lund\nSun 24 August 2025\nLe Phare\n{FERRY_BODY}"
    (article,) = read_page(page)
    assert (article.headline, article.outlet) == (FERRY, "Le Phare")
    assert article.bylines == ("Anna Lund",)


def test_a_dateline_names_the_outlet_and_what_stands_above_it_is_a_caption() -> None:
    page = (
        f"{FERRY}\nAnna Lund\nSun 24 August 2025\n"
        "The ferry at the quay in Oslo, Norway, on Aug. 22.\n"
        f"OSLO (Reuters) - {FERRY_BODY}\n($1 = 10.2 kroner)"
    )
    (article,) = read_page(page)
    assert (article.outlet, article.home) == ("Reuters", "US")
    kinds = [sentence.kind for sentence in article.sentences]
    assert kinds == [
        SentenceKind.HEADLINE,
        SentenceKind.CAPTION,
        SentenceKind.BODY,
        SentenceKind.BODY,
        SentenceKind.NOTE,
    ]


def test_captions_subheads_and_notes_are_told_apart() -> None:
    page = (
        f"{FERRY}\nReuters\n24 August 2025\n{FERRY_BODY}\n'A LONG ROAD'\n"
        "The quay on Monday. (Ida Dahl/The Harbour Agency - image credit)\n"
        f"{HALL_BODY}\nEditor's note: The sum was wrong in an earlier version."
    )
    found = {text: role for role, text in roles(page)}
    assert found["'A LONG ROAD'"] is Role.SUBHEAD
    assert found[
        "The quay on Monday. (Ida Dahl/The Harbour Agency - image credit)"
    ] is (Role.CAPTION)
    assert roles(page)[-1][0] is Role.NOTE


def test_what_is_of_the_page_is_left_out_with_a_reason() -> None:
    page = (
        f"MY BLOG?!\n{FERRY}CBC\nSat 23 August 2025\nShare\n{FERRY_BODY}\n"
        "Advertisement\nRead more: Ferry sinks\n2 comments:\nAnonymous said...\n"
        "They should all resign.\nPost a Comment"
    )
    assert left_out(page) == {
        "MY BLOG?!": "title of the page",
        "Share": "share or print link",
        "Advertisement": "advert",
        "Read more: Ferry sinks": "link to other pages",
        "2 comments:": "comment footer",
        "Anonymous said...": "comment footer",
        "They should all resign.": "after the comments line",
        "Post a Comment": "comment footer",
    }


def test_a_list_of_links_makes_no_articles() -> None:
    page = (
        f"{FERRY}\nReuters\n24 August 2025\n{FERRY_BODY}\nRelated stories\n"
        "New bridge opened at last\nAug 2, 2025\nWhale seen in the harbour\nAug 3, 2025"
    )
    assert len(read_page(page)) == 1
    assert set(left_out(page).values()) == {"link to other pages"}


def test_an_article_that_stands_twice_is_a_copy_of_the_first() -> None:
    body = f"{FERRY_BODY}\n{HALL_BODY}"
    page = (
        f"{FERRY}\nAnna Lund\nSat 23 August 2025\n{body}\n"
        f"Anna Lund\nSat 23 August 2025\nREUTERS\n{body}"
    )
    articles = read_page(page)
    assert [article.copy_of for article in articles] == [None, 0]
    assert articles[1].outlet == "Reuters"


def test_a_wires_closing_credit_names_the_reporters() -> None:
    page = (
        f"{FERRY}\nOSLO (Reuters) - {FERRY_BODY}\n"
        "(Reporting by Anna Lund and Per Holm; Editing by Ida Dahl)"
    )
    (article,) = read_page(page)
    assert article.bylines == ("Anna Lund", "Per Holm")
    assert "Ida Dahl" not in article.text


def test_a_page_wrapped_by_hand_keeps_its_header_lines_apart() -> None:
    body = (
        "The harbour board said on Monday that the old ferry would be\n"
        "sold before the end of the year. Two buyers have come forward\n"
        "since June, it said, but it did not want to name them before\n"
        "the contract is signed."
    )
    (article,) = read_page(f"{FERRY}\nBy Anna Lund\nAugust 24, 2025\n\n{body}")
    assert (article.headline, article.bylines) == (FERRY, ("Anna Lund",))
    assert article.text == f"{FERRY}\n\n" + body.replace("\n", " ")


def test_a_headline_without_any_text_under_it_is_the_text() -> None:
    (article,) = read_page("Twelve people died")
    assert (article.headline, article.text) == ("", "Twelve people died")
    assert article.sentences[0].kind is SentenceKind.BODY


def test_control_characters_stay_in_the_text() -> None:
    (article,) = read_page("The board \x1b[31msaid\x00 so.")
    assert article.text == "The board \x1b[31msaid\x00 so."


def test_a_line_of_a_million_characters_is_one_paragraph() -> None:
    (article,) = read_page("ferry " * 170_000 + ".")
    assert len(article.text) > 1_000_000
