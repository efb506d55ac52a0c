"""What holds of any page, however it was pasted together."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import CompareError
from compare.read import read_page
from compare.read.encoding import decode
from compare.read.markdown import strip_markup
from compare.read.page import page_articles, read_page_lines
from compare.read.plain import read_plain
from compare.read.roles import META_ROLES, TEXT_ROLES, Role

if TYPE_CHECKING:
    from compare.read.pieces import PageLine

PROSE = (
    "The harbour board said on Monday that the old ferry would be sold this year.",
    '"We need that boat," said Nils Berg, who runs the only shop on the island.',
    "Two buyers have come forward, but the board did not name them on Monday.",
)
LINES = (
    "Old ferry to be sold before winter",
    "Swimming hall closes for two years of repairsReuters",
    "Harbour Gazette",
    "REUTERS",
    "Getty Images The ferry at its quayGetty Images",
    "The ferry at its quay",
    "The ferry at its quay. Photograph: Ada Moor/PA",
    "Ada Moor/AFP via Getty Images",
    "[1/2]The ferry at its quay. REUTERS/Ada Moor",
    "Anna Lund Scotland editor",
    "Anna Lund",
    "Anna Lund is a reporter for the Harbour Gazette.",
    "November 4, 20252:02 PM GMT+1Updated 2 hours ago",
    "More on this story",
    "Comments",
    "ABOUT THE AUTHOR",
    "Sign up to Harbour Mornings",
    "after newsletter promotion",
    "old ships",
    "By Anna Lund and Per Holm",
    "Anna Lund",
    "Sun 24 August 2025",
    "Harbour Gazette | 24 August 2025",
    "A long road",
    "The ferry at the quay on Monday. (Ida Dahl/Harbour Gazette)",
    "($1 = 10.2 kroner)",
    "OSLO (Reuters) - The old ferry is to be sold before winter, the board said.",
    "(Reporting by Anna Lund; Editing by Per Holm)",
    "Originally published by Harbour Gazette on 24 August 2025.",
    "No comments:",
    "Advertisement",
    "Related stories",
    "***",
    "",
)
lines = st.sampled_from((*PROSE, *PROSE, *LINES)) | st.text(max_size=60)
pages = st.lists(lines, max_size=25).map("\n".join)


def seen(text: str) -> str:
    return "".join(text.split())


def in_articles(pieces: tuple[PageLine, ...]) -> list[str]:
    count = 1 + max((p.article for p in pieces if p.article is not None), default=-1)
    return [
        "".join(p.text for p in pieces if p.article == number and p.role in TEXT_ROLES)
        for number in range(count)
    ]


@given(pages)
def test_every_character_of_a_page_is_in_exactly_one_piece(page: str) -> None:
    pieces = read_page_lines(page)
    assert "".join(seen(piece.text) for piece in pieces) == seen(page)
    assert [page[piece.start : piece.end] for piece in pieces] == [
        piece.text for piece in pieces
    ]
    ends = [0, *(piece.end for piece in pieces)]
    assert all(end <= piece.start for end, piece in zip(ends, pieces, strict=False))


@given(pages)
def test_each_piece_is_text_or_metadata_of_an_article_or_left_out_for_a_reason(
    page: str,
) -> None:
    for piece in read_page_lines(page):
        if piece.article is None:
            assert piece.role is Role.LEFT_OUT
            assert piece.reason
        else:
            assert piece.role in TEXT_ROLES | META_ROLES


@given(pages)
def test_the_text_of_an_article_is_its_pieces_and_its_sentences_cover_it(
    page: str,
) -> None:
    pieces = read_page_lines(page)
    articles = page_articles(pieces)
    assert [seen(article.text) for article in articles] == [
        seen(text) for text in in_articles(pieces)
    ]
    for article in articles:
        assert article.sentences
        cited = [article.text[s.start : s.end] for s in article.sentences]
        assert cited == [sentence.text for sentence in article.sentences]
        assert seen("".join(cited)) == seen(article.text)


@given(st.text() | pages)
def test_any_text_is_read_or_refused_in_words(page: str) -> None:
    articles = []
    with suppress(CompareError):
        articles = read_page(page)
    originals = [article.copy_of for article in articles]
    assert all(o is None or originals[o] is None for o in originals)


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused_in_words(data: bytes) -> None:
    with suppress(CompareError):
        assert decode(data, "a file").text.strip()


@given(st.text(alphabet="*_`#>-[]()!<a/ b\\\n1.", max_size=80))
def test_markdown_loses_its_marks_and_nothing_else(text: str) -> None:
    stripped = strip_markup(text)
    cut = "".join(text[start:end] for start, end in stripped.cuts)
    assert len(cut) + len(stripped.text) == len(text)
    for offset, character in enumerate(stripped.text):
        ((start, end),) = stripped.source_spans([(offset, offset + 1)])
        assert text[start:end] == character


@given(pages, st.booleans())
def test_every_character_of_a_file_is_accounted_for(page: str, markdown: bool) -> None:
    try:
        reading = read_plain(page, "island.txt", markdown=markdown)
    except CompareError:
        return
    noted = sorted(
        [(item.start, item.end, item.text) for item in reading.metadata]
        + [(item.start, item.end, item.text) for item in reading.left_out]
    )
    rest, offset = "", 0
    for start, end, text in noted:
        assert start >= offset
        assert page[start:end] == text
        rest += page[offset:start]
        offset = end
    rest += page[offset:]
    assert seen(rest) == seen("".join(article.text for article in reading.articles))


@pytest.mark.parametrize("page", ["", " \n\t", "\n\n\n", "---", "No comments:"])
def test_a_page_without_a_sentence_is_refused(page: str) -> None:
    with pytest.raises(CompareError):
        read_page(page)
