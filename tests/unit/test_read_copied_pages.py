"""What copying an article out of a web page brings along, told from the article."""

from __future__ import annotations

import datetime
import time
from typing import TYPE_CHECKING

import pytest

from compare import read_articles
from compare.read import read_page
from compare.read.captions import read_caption
from compare.read.furniture import furniture
from compare.read.meta import read_meta
from compare.read.page import read_page_lines
from compare.read.roles import Role

if TYPE_CHECKING:
    from pathlib import Path

BODY = (
    "The harbour board said on Monday that the old ferry would be sold this year.\n"
    "A spokeswoman said the sale would bring in about 2 million kroner."
)
TITLE = "Old ferry to be sold before winter"


def told(page: str) -> list[tuple[Role, str]]:
    return [(piece.role, piece.text) for piece in read_page_lines(page)]


def role_of(page: str, text: str) -> Role:
    return next(role for role, found in told(page) if found == text)


BUTTONS = [
    *("Home News Sport Weather iPlayer Sounds", "World | Business | Opinion | More"),
    *(
        "12",
        "1,234",
        "4 min",
        "Share full article",
        "Social Sharing",
        "share2",
        "close",
    ),
    *("Click here to share on social media", "Recommended Stories", "list of 3 items"),
    *("list 1 of 3", "end of list", "Listen to this article", "Estimated 3 minutes"),
    *("Listen to this article · 3:12 min Learn more", "WATCH | The rescue:"),
    *("Duration 2:01", "CORRECTIONS AND CLARIFICATIONS|", "SUBMIT NEWS TIP|"),
    *("View image in fullscreen", "Sign up to Harbour Mornings", "Sign up here."),
    *("Free daily newsletter", "after newsletter promotion", "Reuse this content"),
    *(
        "Explore more on these topics",
        "Suggested Topics:",
        "1 of 3 |",
        "Related article",
    ),
    *("Purchase Licensing Rights, opens new tab", "Flipboard", "See more on: Norway"),
    *("Sponsor Message", "Heard on Harbour Hour", "3-Minute Listen", "0:52", "1h ago"),
    *("Why you can trust Meridian", "Read more from Meridian:", "Link copied", "UK"),
    *("Please use another browser for a better player", "Your email address"),
    *("Follow the Meridian channel on a phone", "https://example.org/a/1", "Topic:"),
    *("Get the free Harbour email for news of ships", "More from ... Ann Lee"),
    *("You can now listen to Meridian articles!", "ABOUT THE AUTHOR", "REPORT ERROR"),
]


@pytest.mark.parametrize("line", BUTTONS)
def test_buttons_and_boxes_of_web_pages_are_no_text(line: str) -> None:
    assert furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        *(
            "UK sport chiefs resign",
            "Watch the harbour, minister tells police",
            "Two",
            "2024",
            "Share prices fall",
        ),
        *("Sign up or leave, union tells crews. Few did.", "Close the mine, says Voss"),
        *("Summary executions reported", "Share prices fall"),
    ],
)
def test_headlines_that_begin_like_buttons_are_text(line: str) -> None:
    assert furniture(line) == ""


CAPTIONS = [
    ("Getty Images The ferry at its quayGetty Images", "The ferry at its quay"),
    ("PA Media The ferry at its quay", "The ferry at its quay"),
    ("The ferry at its quay. Photograph: Ada Moor/PA", "The ferry at its quay."),
    ("The ferry, in Orla. Ada Moor/PA Images/Getty Images", "The ferry, in Orla."),
    ("Item 1 of 2 The ferry. REUTERS/Ada Moor", "The ferry."),
    (
        "[1/2]The ferry. REUTERS/Ada Moor Purchase Licensing Rights, opens new tab",
        "The ferry.",
    ),
    ("The ferry.Credit...Ada Moor for Meridian", "The ferry."),
    ("The ferry in December.CreditAda Moor/Meridian", "The ferry in December."),
    ("The ferry at its quay (Ada Moor/PA)", "The ferry at its quay (Ada Moor/PA)"),
    ("The ferry at its quay. | Ada Moor/Getty Images", "The ferry at its quay."),
    ("Image: The ferry at its quay. Pic: PA", "The ferry at its quay."),
    ("Ada Moor/AFP via Getty Images", ""),
]


@pytest.mark.parametrize(("line", "words"), CAPTIONS)
def test_the_words_of_a_caption_are_told_from_its_credit(line: str, words: str) -> None:
    caption = read_caption(line)
    assert caption is not None
    assert line[caption.start : caption.end] == words


@pytest.mark.parametrize(
    "line",
    [
        "Reuters reported that the ferry was late.",
        "The minister spoke to AP",
        "A picture by Ada Moor hung in the hall, and nobody had seen it before.",
        "Credit unions in Norda lent less last year.",
    ],
)
def test_prose_that_names_an_agency_is_no_caption(line: str) -> None:
    assert read_caption(line) is None


HEADERS = [
    ("BBC Scotland News", "BBC", ()),
    ("By Ann Lee Fox News", "Fox News", ("Ann Lee",)),
    ("By Al Jazeera Staff", "Al Jazeera", ()),
    ("By Ann Lee in Orlesk", "", ("Ann Lee",)),
    ("By Ann Lee at the Old Bailey", "", ("Ann Lee",)),
    ("Ann Lee Scotland editor", "", ("Ann Lee",)),
    ("Ann Lee, Political correspondent", "", ("Ann Lee",)),
    ("Political correspondent, BBC News", "BBC", ()),
    ("Senior Reporter", "", ()),
    ("Ann Lee with AP, Reuters", "", ("Ann Lee",)),
    ("Reporting from London", "", ()),
    ("Source: Al Jazeera and news agencies", "Al Jazeera", ()),
    ("Updated 1:14 p.m. ET", "", ()),
]


@pytest.mark.parametrize(("line", "outlet", "names"), HEADERS)
def test_lines_around_a_headline_tell_who_wrote_it_and_where(
    line: str, outlet: str, names: tuple[str, ...]
) -> None:
    meta = read_meta(line)
    assert meta is not None
    assert (meta.outlet, meta.names) == (outlet, names)


@pytest.mark.parametrize(
    "line",
    [
        *("Fox News Host Fired", "BBC chief quits", "Judge orders reporter"),
        *("Minister sacks editor of state radio", "Former Reporter Runs for Mayor"),
    ],
)
def test_a_headline_about_an_outlet_or_a_reporter_stays_one(line: str) -> None:
    assert read_meta(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "November 4, 20252:02 PM GMT+1Updated 2 hours ago",
        "November 4, 2025 at 1:22 p.m. EST Today at 1:22 p.m. EST",
        "Updated 5:02 PM GMT, November 4, 2025",
    ],
)
def test_a_date_is_read_however_it_was_glued_in_copying(line: str) -> None:
    meta = read_meta(line)
    assert meta is not None
    assert meta.day == datetime.date(2025, 11, 4)


def test_a_row_of_buttons_with_comments_above_the_text_ends_nothing() -> None:
    page = f"{TITLE}\nBy Anna Lund\nFacebook\nComments\nPrint\n{BODY}"
    (article,) = read_page(page)
    assert article.text == TITLE + "\n\n" + BODY.replace("\n", "\n\n")


def test_comments_below_the_text_end_it() -> None:
    page = f"{TITLE}\nBy Anna Lund\n{BODY}\nComments\nWhat a shame, it was a good ship."
    (article,) = read_page(page)
    assert "What a shame" not in article.text


def test_a_standfirst_between_headline_and_byline_is_part_of_the_article() -> None:
    deck = "It brought people to the islands for forty years, in all weathers."
    first = f"{TITLE}\n{deck}\nBy Anna Lund\nAugust 24, 2025\n{BODY}\n"
    head = f"\nPool closes for repairs this week\n{deck}\nBy Bo Ray\n"
    second = f"{head}August 25, 2025\n{BODY}"
    articles = read_page(first + second)
    headlines = [article.headline for article in articles]
    assert headlines == [TITLE, "Pool closes for repairs this week"]
    assert all(deck in article.text for article in articles)
    assert [article.bylines for article in articles] == [("Anna Lund",), ("Bo Ray",)]


def test_pictures_between_headline_and_byline_are_captions_once() -> None:
    shown = "The ferry at its quay on Monday. (Ada Moor/PA)"
    page = f"{TITLE}\n{shown}\n1 of 2 |\n{shown}\nBy Anna Lund\nAugust 24, 2025\n{BODY}"
    (article,) = read_page(page)
    assert (article.headline, article.bylines) == (TITLE, ("Anna Lund",))
    assert article.text.count("at its quay") == 1
    assert (Role.LEFT_OUT, shown) in told(page)


def test_a_description_of_a_picture_is_left_out_above_its_caption() -> None:
    page = (
        f"{TITLE}\nBy Anna Lund\nThe old ferry at a quay\n"
        f"The old ferry Orla at its quay on Monday. (Ada Moor/PA)\n{BODY}"
    )
    assert role_of(page, "The old ferry at a quay") is Role.LEFT_OUT


def test_a_headline_above_a_picture_is_no_description_of_it() -> None:
    page = (
        f"{TITLE}\nThe old ferry is to be sold before the winter. (Ada Moor/PA)\n"
        f"By Anna Lund\n{BODY}"
    )
    assert role_of(page, TITLE) is Role.HEADLINE


def test_links_below_an_article_are_no_headline_of_the_next() -> None:
    page = (
        f"{TITLE}\nBy Anna Lund\n{BODY}\nMore on this story\n"
        "Ferry firm fined over old collision\nRelated topics\nOrkney\nFerries\n\n"
        f"Pool closes for repairs this week\nBy Bo Ray\n{BODY}"
    )
    headlines = [article.headline for article in read_page(page)]
    assert headlines == [TITLE, "Pool closes for repairs this week"]


def test_a_box_that_asks_to_subscribe_is_left_out_with_its_words() -> None:
    offer = "What happened while you slept, and why it matters to you."
    page = (
        f"{TITLE}\nBy Anna Lund\n{BODY}\nSign up to Harbour Mornings\n{offer}\n"
        "after newsletter promotion\nThe ship was built in 1984."
    )
    assert role_of(page, offer) is Role.LEFT_OUT
    assert role_of(page, "The ship was built in 1984.") is Role.BODY


def test_who_the_reporter_is_is_left_out_below_what_is_reported() -> None:
    page = (
        f"{TITLE}\nBy Anna Lund\n{BODY}\n"
        "Anna Lund is a reporter for the Harbour Gazette, covering ships.\nANNA LUND"
    )
    about = "Anna Lund is a reporter for the Harbour Gazette, covering ships."
    assert role_of(page, about) is Role.LEFT_OUT
    assert role_of(page, "ANNA LUND") is Role.LEFT_OUT


def test_a_line_above_a_credit_alone_is_the_caption() -> None:
    shown = "The ferry Orla at its quay on Monday."
    page = f"{TITLE}\nBy Anna Lund\n{shown}\nAda Moor/AFP via Getty Images\n{BODY}"
    assert role_of(page, shown) is Role.CAPTION
    assert role_of(page, "Ada Moor/AFP via Getty Images") is Role.CREDIT


def test_a_day_in_words_goes_before_one_that_may_be_two() -> None:
    page = f"{TITLE}\nAnn Lee with AP, Reuters\n11/04/2025\nNovember 4, 2025\n{BODY}"
    (article,) = read_page(page)
    assert article.published == datetime.date(2025, 11, 4)


def test_an_outlet_above_the_headline_begins_its_article() -> None:
    deck = "It brought people to the islands for forty years, in all weathers."
    page = (
        f"{TITLE}\nBy Anna Lund\n{BODY}\n\nSky News\nUK\n"
        f"Pool closes for repairs this week\n{deck}\nBy Bo Ray\nAugust 24, 2025\n{BODY}"
    )
    assert [article.outlet for article in read_page(page)] == ["", "Sky News"]


def test_words_that_sort_pages_are_left_out_below_the_text() -> None:
    page = f"{TITLE}\nBy Anna Lund\n{BODY}\nferries\nold ships"
    assert role_of(page, "old ships") is Role.LEFT_OUT


def test_a_place_and_an_outlet_between_picture_and_text_are_no_text() -> None:
    page = f"{TITLE}\nBy Ann Lee, CNN\nLondon\nCNN\n — \n{BODY}"
    (article,) = read_page(page)
    assert article.outlet == "CNN"
    assert [s.text for s in article.sentences][:2] == [
        TITLE,
        BODY.split("\n", maxsplit=1)[0],
    ]


def test_a_headline_below_a_picture_stands_in_the_text_once(tmp_path: Path) -> None:
    path = tmp_path / "first.txt"
    path.write_text(
        f"REUTERS\nGetty Images The ferry at its quayGetty Images\n{TITLE}\n{BODY}",
        encoding="utf-8",
    )
    (article,) = read_articles([path])
    assert article.headline == TITLE
    assert article.text.count(TITLE) == 1


def test_a_long_row_of_buttons_takes_time_in_line_with_its_length() -> None:
    def seconds(count: int) -> float:
        page = f"{TITLE}\nBy Anna Lund\n{BODY}\n" + "Share\n" * count + BODY
        start = time.process_time()
        read_page_lines(page)
        return time.process_time() - start

    seconds(200)
    assert seconds(8_000) < 8 * 4 * seconds(1_000) + 0.05
