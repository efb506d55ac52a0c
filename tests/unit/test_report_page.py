"""The HTML report: what a browser, a keyboard, a screen reader and paper need of it."""

import hashlib
import re
from base64 import b64encode
from collections import Counter
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from compare.model import (
    Comparison,
    Framing,
    Phrase,
    Voice,
    VoiceKind,
)
from compare.report import Part, Preface, render, render_parts
from compare.report.page_style import STYLE

VOID = {"meta", "br", "rect", "path"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(eq=False, repr=False)
class Element:
    tag: str
    attributes: dict[str, str]
    parents: tuple["Element", ...]
    text: str = ""


@dataclass(eq=False, repr=False)
class Page(HTMLParser):
    """All elements of a page in their order, each with its text; it nests, or fails."""

    source: str
    elements: list[Element] = field(default_factory=list)
    open: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names), tag
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes, tuple(self.open))
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(
            Element(tag, {k: v or "" for k, v in attrs}, tuple(self.open))
        )

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]

    @property
    def text(self) -> str:
        return self.elements[0].text

    def values(self, name: str) -> list[str]:
        return [e.attributes[name] for e in self.elements if name in e.attributes]


@pytest.fixture
def full(sample: Comparison) -> Comparison:
    """The sample with a phrase of one outlet alone, and voices of every kind."""
    sentence = sample.articles[0].sentences[1]
    start = sentence.text.index("with 212") + sentence.start
    voices = tuple(
        Voice(0, name, kind, words, ("said",), (2,))
        for name, kind, words in (
            ("Ida Moen", VoiceKind.NAMED, 9),
            ("a harbour clerk", VoiceKind.ROLE, 4),
            ("a passenger", VoiceKind.UNNAMED, 2),
        )
    )
    phrase = Phrase(0, 1, start, start + len("with 212 people"))
    framing = replace(sample.framing, voices=voices)
    return replace(sample, framing=framing, phrases=(phrase,))


@pytest.fixture
def pages(full: Comparison) -> list[Page]:
    preface = Preface("This input reports 2 events", ("Event 1: A", "Event 2: B"))
    parts = [Part(full, "Event 1 of 2"), Part(full, "Event 2 of 2")]
    return [
        Page(render(full, "html")),
        Page(render_parts(parts, "html", preface=preface)),
    ]


def test_headings_start_with_one_title_and_skip_no_level(pages: list[Page]) -> None:
    for page in pages:
        levels = [int(heading.tag[1]) for heading in page.all(*HEADINGS)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert max(b - a for a, b in pairwise(levels)) == 1


def test_every_id_is_given_once_and_every_reference_leads_to_one(
    pages: list[Page],
) -> None:
    for page in pages:
        ids = page.values("id")
        assert not [name for name, count in Counter(ids).items() if count > 1]
        named = page.values("aria-labelledby") + page.values("aria-describedby")
        links = [href.removeprefix("#") for href in page.values("href")]
        assert named
        assert links
        assert set(named) <= set(ids)
        assert set(links) <= set(ids)


def test_all_content_lies_in_landmarks_that_have_different_names(
    pages: list[Page],
) -> None:
    for page in pages:
        body = page.all("body")[0]
        tops = [e for e in page.elements if e.parents and e.parents[-1] is body]
        roles = [e.attributes.get("role", e.tag) for e in tops]
        assert roles == ["a", "header", "nav", "search", "main", "script"]
        names = [e.attributes["aria-label"] for e in tops if e.tag in {"nav", "div"}]
        assert names == ["Contents", "Filter"]


def test_the_first_link_skips_to_the_report(pages: list[Page]) -> None:
    first = pages[0].all("a")[0]
    assert first.attributes["href"] == "#report"
    assert pages[0].all("main")[0].attributes["id"] == "report"


def test_the_contents_name_every_section(pages: list[Page]) -> None:
    for page in pages:
        named = [e for e in page.all(*HEADINGS) if "id" in e.attributes][1:]
        listed = [
            (link.attributes["href"].removeprefix("#"), link.text)
            for link in page.all("a")
            if any(parent.tag == "nav" for parent in link.parents)
        ]
        assert listed == [(e.attributes["id"], e.text) for e in named]


def test_every_table_has_a_caption_and_every_header_cell_a_scope(
    pages: list[Page],
) -> None:
    tables = pages[0].all("table")
    assert len(tables) == 6
    captions = pages[0].all("caption")
    assert [caption.parents[-1] for caption in captions] == tables
    assert all(caption.text for caption in captions)
    assert all(cell.attributes["scope"] for cell in pages[0].all("th"))
    assert all(row.parents[-1].tag in {"thead", "tbody"} for row in pages[0].all("tr"))


def test_every_control_has_a_label_and_none_is_there_without_the_script(
    pages: list[Page],
) -> None:
    controls = pages[0].all("select", "button", "input")
    assert len(controls) == 6
    for control in controls:
        assert control.text
        assert any("hidden" in parent.attributes for parent in control.parents)
        if control.tag == "select":
            assert control.parents[-1].tag == "label"


def test_every_picture_has_a_title_a_description_and_a_table(
    pages: list[Page],
) -> None:
    pictures = pages[0].all("svg")
    assert len(pictures) == 3
    for picture in pictures:
        inside = [e for e in pages[0].elements if picture in e.parents]
        title, told = inside[:2]
        assert (title.tag, told.tag) == ("title", "desc")
        assert title.text
        assert told.text
        assert picture.attributes["role"] == "img"
        assert picture.attributes["aria-labelledby"] == title.attributes["id"]
        assert picture.attributes["aria-describedby"] == told.attributes["id"]
    tables = pages[0].all("details")
    assert len(tables) == len(pictures)


def test_the_page_says_its_language_and_its_width(pages: list[Page]) -> None:
    assert pages[0].all("html")[0].attributes["lang"] == "en"
    assert 'content="width=device-width, initial-scale=1"' in pages[0].source
    assert pages[0].source.count("<title>") == 1


def test_every_list_holds_items_alone(pages: list[Page]) -> None:
    for page in pages:
        for element in page.elements:
            if element.parents and element.parents[-1].tag in {"ul", "ol"}:
                assert element.tag == "li"
            if element.tag == "li":
                assert element.parents[-1].tag in {"ul", "ol"}


def test_the_page_stands_alone(pages: list[Page]) -> None:
    assert "@media print" in pages[0].source
    for outside in ("src=", "url(", "<link", "@import", "http:", "https:"):
        assert outside not in pages[0].source
    assert all(href.startswith("#") for href in pages[0].values("href"))
    assert not pages[0].values("style")
    assert not [
        name for e in pages[0].elements for name in e.attributes if name[:2] == "on"
    ]


def test_a_browser_may_run_the_page_s_own_style_and_script_alone(
    pages: list[Page],
) -> None:
    policy = next(
        e.attributes["content"]
        for e in pages[0].all("meta")
        if e.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    for tag in ("style", "script"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", pages[0].source, re.DOTALL)
        digest = b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_what_the_filter_goes_by_fits_what_it_offers(pages: list[Page]) -> None:
    options = {
        select.attributes["name"]: {
            e.attributes["value"] for e in pages[0].all("option") if select in e.parents
        }
        for select in pages[0].all("select")
    }
    items = [e for e in pages[0].elements if "data-status" in e.attributes]
    assert items
    for item in items:
        assert item.attributes["data-kind"] in options["kind"]
        assert item.attributes["data-status"] in options["status"]
        assert set(item.attributes["data-outlet"].split()) <= options["outlet"]


@pytest.mark.parametrize("look", [{}, {"kind": "money"}, {"only": "shared"}])
def test_the_filter_offers_no_kind_or_status_that_is_not_there(
    full: Comparison, look: dict[str, str]
) -> None:
    page = Page(render(full, "html", **look))
    for name in ("kind", "status"):
        (select,) = [e for e in page.all("select") if e.attributes["name"] == name]
        offered = {
            e.attributes["value"] for e in page.all("option") if select in e.parents
        }
        assert offered - {""} == set(page.values(f"data-{name}"))


def test_words_that_one_outlet_alone_has_are_marked_and_nothing_else(
    full: Comparison,
) -> None:
    page = Page(render(full, "html"))
    row = page.all("mark")
    assert row
    for mark in row:
        assert any(parent.tag == "blockquote" for parent in mark.parents)
    quoted = {re.sub("[“”]", "", e.text) for e in page.all("blockquote")}
    said = {s.text for article in full.articles for s in article.sentences}
    assert quoted <= said


def test_nothing_found_draws_no_empty_picture(sample: Comparison) -> None:
    bare = replace(sample, facts=(), links=(), groups=(), framing=Framing(), notices=())
    page = Page(render(bare, "html"))
    titles = [e.text for e in page.all("title")]
    assert titles[1:] == ["Where it stands in each article"]


def schemes() -> dict[str, dict[str, str]]:
    """The named colours of the light page and of the dark one."""
    blocks = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
    light, dark = (dict(re.findall(r"--(\w+): (#\w{6})", block)) for block in blocks)
    assert set(dark) == set(light)
    return {"light": light, "dark": dark}


def contrast(one: str, other: str) -> float:
    """Ratio of luminance as WCAG 2 has it, in [1, 21]."""

    def luminance(color: str) -> float:
        parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def used(*properties: str) -> set[str]:
    """Names of the colours that the style gives to some properties."""
    found = re.findall(rf"[\s{{;](?:{'|'.join(properties)}): ([^;}}]+)", STYLE)
    values = {value for value in found if value not in {"none", "inherit"}}
    assert all(re.fullmatch(r"var\(--\w+\)", value) for value in values), values
    return {value[6:-1] for value in values}


def test_the_measure_of_contrast_is_that_of_the_standard() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read_on_every_ground(scheme: str) -> None:
    colors = schemes()[scheme]
    texts, grounds = used("color") - {"paper"}, used("background")
    assert {"ink", "faint", "link", "conflicting", "shared"} <= texts
    assert grounds == {"paper", "ground"}
    for text in texts:
        for ground in grounds:
            assert contrast(colors[text], colors[ground]) >= 4.5, (text, ground)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_shape_of_a_picture_stands_out_and_bears_its_sign(scheme: str) -> None:
    colors = schemes()[scheme]
    fills = used("fill") - {"paper", "ground"}
    for fill in fills:
        assert contrast(colors[fill], colors["paper"]) >= 4.5, fill
    for edge in used("stroke"):
        assert contrast(colors[edge], colors["paper"]) >= 3, edge


SNARES = (
    "</title></svg></script><script>alert(1)</script>",
    "]]><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "javascript:alert(1)",
    "<!-- & --> {title} %s",
)


@pytest.mark.parametrize("snare", SNARES)
def test_nothing_from_outside_is_taken_for_markup_or_for_an_address(
    full: Comparison, snare: str
) -> None:
    article = replace(full.articles[0], outlet=snare, headline=snare, source=snare)
    voice = replace(full.framing.voices[0], name=snare)
    facts = tuple(replace(fact, label=snare) for fact in full.facts)
    caught = replace(
        full,
        articles=(article, *full.articles[1:]),
        facts=facts,
        framing=replace(full.framing, voices=(voice,)),
    )
    plain, page = Page(render(full, "html")), Page(render(caught, "html"))
    assert snare in page.text
    for of in (_tags, _attributes):
        assert of(page) <= of(plain)
    assert len(page.all("script")) == 1
    assert all(href.startswith("#") for href in page.values("href"))


def test_hostile_sentences_are_shown_and_never_obeyed(hostile: Comparison) -> None:
    page = Page(render(hostile, "html"))
    assert len(page.all("script")) == 1
    assert not page.all("img", "i", "b")
    assert "</script><script>alert(1)</script>" in page.text


def _tags(page: Page) -> set[str]:
    return {element.tag for element in page.elements}


def _attributes(page: Page) -> set[tuple[str, str]]:
    return {(e.tag, name) for e in page.elements for name in e.attributes}
