"""Documents of blocks, written in every format."""

from __future__ import annotations

import io
import re
import zipfile
from html.parser import HTMLParser

import pytest
from lxml.etree import fromstring

from compare.errors import ReportError
from compare.paper import FORMATS, write
from compare.paper.blocks import (
    Block,
    Box,
    Bullets,
    Document,
    Fields,
    Heading,
    Item,
    Lines,
    Numbered,
    PageBreak,
    Paragraph,
    Table,
    Together,
    emphasised,
    plain,
    strong,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
EVIL = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "# no heading, *no* [link](javascript:alert(1))",
    "1. no list",
    "- no list",
    "a | bar and a \ud800 half",
    "\x1b[31mred\x00\x0b\u202eback\ufffe",
    "--- | ---",
)
"""What a browser, Markdown or an XML parser would obey or choke on."""


def document(*blocks: Block, title: str = "A sheet") -> Document:
    return Document(title, blocks, footer="made by a test")


def text_of(blob: bytes) -> str:
    """All paragraphs of a DOCX file, one a line; a tab is a tab."""
    with zipfile.ZipFile(io.BytesIO(blob)) as parts:
        root = fromstring(parts.read("word/document.xml"))
    lines = []
    for paragraph in root.iter(f"{W}p"):
        pieces = [
            "\t" if node.tag == f"{W}tab" else node.text or ""
            for run in paragraph.iter(f"{W}r")
            for node in run
            if node.tag in (f"{W}t", f"{W}tab")
        ]
        lines.append("".join(pieces))
    return "\n".join(lines)


def docx(*blocks: Block, title: str = "A sheet") -> bytes:
    written = write(document(*blocks, title=title), "docx")
    assert isinstance(written, bytes)
    return written


def item(text: str) -> Item:
    return Item((plain(text),))


EVERYTHING: tuple[Block, ...] = (
    Heading("Part"),
    Fields(("Name", "Date")),
    Paragraph((plain("It was "), strong("very "), emphasised("wet"), plain("."))),
    Bullets((Item((plain("first"),), ((plain("under it"),),)), item("second"))),
    Numbered((item("one"), item("two")), spacious=True),
    Numbered((item("this"), item("that")), letters=True),
    Table(("Who", "What"), (((plain("she"),), (strong("said"),)),), "Voices"),
    Box(((plain("A task."),), (plain("A hint."),))),
    Together((Heading("Kept", 3), Lines(2))),
    PageBreak(),
    Paragraph((plain("The end."),)),
)


def test_markdown_reads_well_as_text() -> None:
    rule, blank = "_" * 72, "_" * 20
    assert write(document(*EVERYTHING), "markdown") == "\n\n".join(
        [
            "# A sheet",
            "## Part",
            f"Name: {blank} Date: {blank}",
            "It was **very** *wet*.",
            "- first\n  - under it\n- second",
            "1. one\n\n2. two",
            "- **A** this\n- **B** that",
            "*Voices*",
            "| Who | What |\n| --- | --- |\n| she | **said** |",
            "> A task.\n>\n> A hint.",
            "### Kept",
            rule,
            rule,
            "* * *",
            "The end.",
            "*made by a test*\n",
        ]
    )


def test_the_page_is_well_formed_and_needs_nothing_else() -> None:
    page = str(write(document(*EVERYTHING), "html"))
    # What is void in HTML but no element in XML.
    tree = fromstring(re.sub(r"<(meta[^>]*)>", r"<\1/>", page))
    assert tree.get("lang") == "en"
    assert tree.findtext("head/title") == "A sheet"
    assert [node.tag for node in tree.iter() if re.fullmatch(r"h\d", node.tag)] == [
        *("h1", "h2", "h3"),
    ]
    assert tree.find(".//ol[@class='spacious']") is not None
    boxes = tree.findall(".//div[@class='box']")
    assert [[p.text for p in box] for box in boxes] == [["A task.", "A hint."]]
    assert tree.find(".//ol[@type='A']") is not None
    room = tree.find(".//div[@class='room']")
    assert room is not None
    assert room.get("aria-label") == "Room to write, 2 lines"
    assert not re.search(r"<(script|link|img|iframe)\b|https?:", page)


def test_a_docx_file_holds_every_word() -> None:
    text = text_of(docx(*EVERYTHING))
    words = (
        *("A sheet", "Part", "Name: \t Date: \t", "It was very wet.", "first"),
        *("under it", "second", "1\tone", "2\ttwo", "A\tthis", "B\tthat", "Voices"),
        *("Who", "What", "she", "said", "A task.", "A hint.", "Kept"),
        "The end.",
    )
    assert [line for line in text.split("\n") if line.strip()] == list(words)


def test_room_to_write_is_that_many_lines() -> None:
    with_room, without = (
        text_of(docx(Heading("A"), *room, Heading("B"))).count("\t")
        for room in ((Lines(5),), ())
    )
    assert with_room - without == 5
    assert str(write(document(Lines(5)), "html")).count("<div></div>") == 5


def test_a_docx_file_opens_again_with_its_styles_and_properties() -> None:
    import docx as library

    file = library.Document(io.BytesIO(docx(*EVERYTHING, title="Über <alles>")))
    assert file.core_properties.title == "Über <alles>"
    assert file.core_properties.author == ""
    assert file.paragraphs[0].style is not None
    assert file.paragraphs[0].style.name == "Title"
    kept = [line for line in file.paragraphs if line.paragraph_format.keep_with_next]
    assert "Kept" in [line.text for line in kept]


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_document_gives_the_same_bytes(
    form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = write(document(*EVERYTHING), form)
    monkeypatch.setattr("time.time", lambda: 2e9)
    assert write(document(*EVERYTHING), form) == first


def test_a_docx_file_carries_no_time_of_its_making() -> None:
    with zipfile.ZipFile(io.BytesIO(docx(*EVERYTHING))) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {
            (1980, 1, 1, 0, 0, 0)
        }
        assert {entry.create_system for entry in parts.infolist()} == {3}
        assert b"2000-01-01" in parts.read("docProps/core.xml")


def hostile_blocks(text: str) -> tuple[Block, ...]:
    runs = (plain(text),)
    return (
        Heading(text),
        Fields((text,)),
        Paragraph((emphasised(text), plain(" "), strong(text))),
        Paragraph(runs),
        Bullets((Item(runs, (runs,)),)),
        Numbered((Item(runs),)),
        Table((text,), ((runs,),), text),
        Box((runs, runs)),
    )


@pytest.mark.parametrize("text", EVIL)
def test_hostile_text_is_no_markup_of_a_page(text: str) -> None:
    class Tags(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.seen: set[str] = set()

        def handle_starttag(
            self, tag: str, attrs: list[tuple[str, str | None]]
        ) -> None:
            self.seen.add(tag)
            assert not any(name.startswith("on") for name, _ in attrs)

    tags = Tags()
    tags.feed(str(write(document(*hostile_blocks(text), title=text), "html")))
    assert not tags.seen & {"script", "img", "a"}


@pytest.mark.parametrize("text", EVIL)
def test_hostile_text_is_no_markup_of_markdown(text: str) -> None:
    written = str(write(document(*hostile_blocks(text), title=text), "markdown"))
    lines = written.split("\n")
    assert len(lines) == len(
        str(write(document(*hostile_blocks("words"), title="x"), "markdown")).split(
            "\n"
        )
    )
    unescaped = re.sub(r"\\.", "", written)
    assert "<" not in unescaped
    assert "[" not in unescaped
    cells = [line for line in lines if line.startswith("| ")]
    assert all(re.sub(r"\\.", "", line).count("|") == 2 for line in cells)


@pytest.mark.parametrize("text", EVIL)
def test_hostile_text_breaks_no_docx_file(text: str) -> None:
    shown = text_of(docx(*hostile_blocks(text), title=text))
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\ud800-\udfff\ufffe]", shown)
    kept = re.sub("[^a-z]+", " ", text).split()
    assert all(word in shown for word in kept)


def test_text_that_runs_the_other_way_reorders_no_neighbour() -> None:
    page = str(write(document(Paragraph((plain("שלום"), plain(" 5")))), "html"))
    assert '<p><bdi dir="auto">שלום</bdi> 5</p>' in page


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(ReportError) as caught:
        write(document(), "pdf")
    assert "'pdf'" in caught.value.message
    assert "markdown, html, docx" in caught.value.hint


@pytest.mark.parametrize(
    "make",
    [
        lambda: Heading("x", 1),
        lambda: Lines(0),
        lambda: Table(("a", "b"), (((plain("c"),),),)),
    ],
)
def test_blocks_that_no_page_can_hold_are_refused(make: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        make()  # type: ignore[operator]
