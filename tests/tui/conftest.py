"""Comparisons of an invented event, built by hand."""

# ruff: noqa: E501 - a sentence of an article stays on its line

from __future__ import annotations

import asyncio
import datetime
from contextlib import asynccontextmanager
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from compare.model import (
    Article,
    Attribution,
    Change,
    ChangeKind,
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
    Precision,
    Provenance,
    Quantity,
    Relation,
    Sentence,
    SentenceKind,
    SentenceRef,
    Value,
)
from compare.tui import CompareApp
from compare.tui.screens.reading import ReadingScreen
from compare.tui.widgets.article_text import ArticleText

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from contextlib import AbstractAsyncContextManager

    from textual.pilot import Pilot
    from textual.screen import Screen
    from textual.widget import Widget

DAY = datetime.date(2025, 3, 9)
Row = tuple[tuple[int, int], ...]
Told = tuple[int, str]

POST = """\
H|Ferry Aurelia runs aground off Port Maren with 212 aboard
S|The ferry Aurelia ran aground on Sunday off Port Maren with 212 people aboard, the coast guard said.
S|Nobody was killed, but 14 passengers were treated for bruises at the Saint Brannoc hospital.
P|The master, Ilse Varga, told reporters that fog came down “like a curtain” minutes before the ship struck the Lantern Reef.
S|She did not say how fast the ship was going.
C|The Aurelia lies on the Lantern Reef on Sunday evening. (Harbour Post/T. Okonjo)
B|A second grounding
P|It is the second time in a year that a ship of the Nordhavn Line has struck the reef.
S|In June the smaller Calliope lost a propeller there, which cost the line 3.5 million crowns.
P|Divers will look at the hull on Tuesday, said Pavel Dorn, who leads the salvage.
S|He put the cost of refloating her at about 9 million crowns.
P|The line has offered every passenger a full refund and a voucher of 400 crowns.
S|The harbour master, Odile Brandt, asked skippers to keep two nautical miles away.
N|One crown was worth 0.09 euros on Friday.
"""
WIRE = """\
H|Aurelia aground: more than 200 brought ashore
S|PORT MAREN - More than 200 people were brought ashore after the ferry Aurelia struck a reef near Port Maren on Sunday, officials said.
S|Nineteen passengers were taken to hospital, none of them with serious injuries.
P|Coast guard spokeswoman Lene Haas said a lookout had warned the bridge by radio eleven minutes before the impact.
S|“We told them twice,” she said.
P|Captain Ilse Varga blamed a sudden fog.
P|Salvage chief Pavel Dorn said refloating the ship would cost 12 million crowns and take until Friday.
S|A tug, the Bristow, stands by.
P|The Nordhavn Line said that it would refund all fares.
S|Shares of the line fell 6 percent on Monday.
P|Environment minister Rasa Keel said that 40 tonnes of diesel were still aboard and that a boom had been laid.
S|Skippers were told to stay at least two nautical miles clear of the wreck.
"""
RADIO = """\
S|Good evening from Maren Radio.
P|The Aurelia is still on the reef tonight, and the 212 people who were aboard are safe on land.
S|Captain Ilse Varga has told us that she never heard a warning.
P|A pump from the fire brigade is keeping the engine room dry.
S|The Nordhavn Line pays back the fares.
"""

KINDS = {
    "H": SentenceKind.HEADLINE,
    "B": SentenceKind.SUBHEAD,
    "C": SentenceKind.CAPTION,
    "N": SentenceKind.NOTE,
}


def build_article(script: str, *, outlet: str, copy_of: int | None = None) -> Article:
    text = ""
    sentences: list[Sentence] = []
    paragraph = -1
    headline = ""
    for line in script.rstrip("\n").split("\n"):
        mark, _, words = line.partition("|")
        if mark != "S" or paragraph < 0 or sentences[-1].kind in KINDS.values():
            paragraph += 1
            text += "\n\n" if text else ""
        else:
            text += " "
        kind = KINDS.get(mark, SentenceKind.BODY)
        start = len(text)
        text += words
        headline = headline or (words if mark == "H" else "")
        sentences.append(Sentence(words, start, len(text), kind, paragraph))
    return Article(
        text=text,
        sentences=tuple(sentences),
        outlet=outlet,
        headline=headline,
        published=DAY,
        copy_of=copy_of,
    )


def build_claim(
    articles: tuple[Article, ...],
    told: Told,
    kind: ClaimKind,
    value: Value | None = None,
    attribution: Attribution | None = None,
) -> Claim:
    index, words = told
    start = articles[index].text.index(words)
    sentence = articles[index].sentence_at(start)
    assert sentence is not None
    return Claim(
        kind,
        index,
        sentence,
        start,
        start + len(words),
        words,
        value=value,
        attribution=attribution,
    )


def build_fact(
    articles: tuple[Article, ...],
    status: FactStatus,
    label: str,
    *told: Told,
    kind: ClaimKind = ClaimKind.QUANTITY,
    values: tuple[Value | None, ...] = (),
    attribution: Attribution | None = None,
) -> Fact:
    padded = [*values, *[None] * len(told)]
    claims = [
        build_claim(articles, each, kind, value, attribution)
        for each, value in zip(told, padded, strict=False)
    ]
    return Fact("f0", kind, label, status, tuple(claims), (f"rule for {label}",))


def build_links(
    rows: tuple[Row, ...], relations: dict[int, Relation], articles: tuple[Article, ...]
) -> tuple[Link, ...]:
    links = []
    for number, row in enumerate(rows):
        for left, right in combinations(sorted(row), 2):
            if left[0] == right[0]:
                continue
            a = articles[left[0]].sentences[left[1]]
            b = articles[right[0]].sentences[right[1]]
            change = Change(
                ChangeKind.REPLACE,
                a.start,
                a.start + len(a.text.split()[0]),
                b.start,
                b.start + len(b.text.split()[0]),
            )
            links.append(
                Link(
                    SentenceRef(*left),
                    SentenceRef(*right),
                    0.9 - number / 100,
                    relations.get(number, Relation.OVERLAPPING),
                    (f"both tell row {number + 1}",),
                    (change,),
                )
            )
    return tuple(links)


def build_comparison(
    articles: tuple[Article, ...],
    rows: tuple[Row, ...] = (),
    facts: tuple[Fact, ...] = (),
    relations: dict[int, Relation] | None = None,
    notices: tuple[Notice, ...] = (),
) -> Comparison:
    numbered = tuple(
        Fact(
            f"f{number}",
            fact.kind,
            fact.label,
            fact.status,
            fact.claims,
            fact.because,
            fact.related,
        )
        for number, fact in enumerate(facts, start=1)
    )
    return Comparison(
        articles=articles,
        links=build_links(rows, relations or {}, articles),
        groups=tuple(tuple(SentenceRef(*ref) for ref in row) for row in rows),
        facts=numbered,
        framing=Framing(),
        notices=notices,
        provenance=Provenance("newscompare 0"),
    )


FERRY_ROWS: tuple[Row, ...] = (
    ((0, 0), (1, 0)),
    ((0, 1), (1, 1)),
    ((0, 2), (1, 2)),
    ((0, 3), (1, 5)),
    ((0, 9), (0, 10), (1, 6)),
    ((0, 11), (1, 8)),
    ((0, 12), (1, 11)),
)


def ferry_facts(articles: tuple[Article, ...]) -> tuple[Fact, ...]:
    person = ClaimKind.PERSON
    crowns = "CZK"
    said = Attribution("Dorn", "said", key="dorn")
    shared, unique = FactStatus.SHARED, FactStatus.UNIQUE
    return (
        build_fact(
            articles,
            FactStatus.CONFLICTING,
            "14 or 19 passengers treated",
            (0, "14 passengers"),
            (1, "Nineteen passengers"),
            values=(
                Quantity(14, "", counted="passenger"),
                Quantity(19, "", counted="passenger"),
            ),
        ),
        build_fact(
            articles,
            FactStatus.CONTRASTING,
            "CZK 9,000,000 (about) or 12,000,000",
            (0, "about 9 million crowns"),
            (1, "12 million crowns"),
            kind=ClaimKind.MONEY,
            values=(
                Quantity(9e6, crowns, Precision.ABOUT),
                Quantity(12e6, crowns),
            ),
            attribution=said,
        ),
        build_fact(
            articles,
            FactStatus.CONTRASTING,
            "212 people, more than 200",
            (0, "212 people"),
            (1, "More than 200 people"),
        ),
        build_fact(
            articles,
            shared,
            "Ilse Varga",
            (0, "Ilse Varga"),
            (1, "Ilse Varga"),
            kind=person,
            values=(
                Entity("Ilse Varga", "ilse varga", "master"),
                Entity("Ilse Varga", "ilse varga", "captain"),
            ),
        ),
        build_fact(
            articles,
            shared,
            "Pavel Dorn",
            (0, "Pavel Dorn"),
            (1, "Pavel Dorn"),
            kind=person,
        ),
        build_fact(
            articles,
            shared,
            "Nordhavn Line",
            (0, "Nordhavn Line"),
            (1, "Nordhavn Line"),
            kind=ClaimKind.ORGANISATION,
        ),
        build_fact(
            articles,
            shared,
            "Sunday 9 March 2025",
            (0, "Sunday"),
            (1, "Sunday"),
            kind=ClaimKind.DATE,
            values=(Moment(DAY, DAY, "sunday"),) * 2,
        ),
        build_fact(
            articles,
            shared,
            "two nautical miles",
            (0, "two nautical miles"),
            (1, "two nautical miles"),
        ),
        build_fact(articles, unique, "Odile Brandt", (0, "Odile Brandt"), kind=person),
        build_fact(
            articles,
            unique,
            "CZK 3,500,000",
            (0, "3.5 million crowns"),
            kind=ClaimKind.MONEY,
            values=(Quantity(3.5e6, crowns),),
        ),
        build_fact(
            articles, unique, "CZK 400", (0, "400 crowns"), kind=ClaimKind.MONEY
        ),
        build_fact(
            articles,
            unique,
            "“like a curtain”",
            (0, "“like a curtain”"),
            kind=ClaimKind.QUOTE,
        ),
        build_fact(articles, unique, "Lene Haas", (1, "Lene Haas"), kind=person),
        build_fact(
            articles,
            unique,
            "“We told them twice”",
            (1, "“We told them twice,”"),
            kind=ClaimKind.QUOTE,
        ),
        build_fact(
            articles, unique, "6 percent", (1, "6 percent"), kind=ClaimKind.PERCENT
        ),
        build_fact(articles, unique, "40 tonnes of diesel", (1, "40 tonnes of diesel")),
        build_fact(articles, unique, "Rasa Keel", (1, "Rasa Keel"), kind=person),
    )


def build_ferry() -> Comparison:
    articles = (
        build_article(POST, outlet="Harbour Post"),
        build_article(WIRE, outlet="Coast Wire"),
    )
    return build_comparison(
        articles,
        FERRY_ROWS,
        ferry_facts(articles),
        {2: Relation.CONFLICTING, 4: Relation.CONTRASTING},
        (Notice("left-out", "A weather box was left out."),),
    )


def build_ferries(count: int) -> Comparison:
    """The ferry told by three outlets in turn, up to eight articles."""
    scripts = (POST, WIRE, RADIO)
    names = ("Harbour Post", "Coast Wire", "Maren Radio")
    articles = tuple(
        build_article(scripts[n % 3], outlet=names[n % 3]) for n in range(count)
    )
    safe = {0: (0, 1), 1: (1, 1), 2: (2, 1)}
    varga = {0: (0, 3), 1: (1, 5), 2: (2, 2)}
    rows = tuple(
        tuple((n, row[n % 3][1]) for n in range(count)) for row in (safe, varga)
    )
    fares = tuple((n, {0: 11, 1: 8, 2: 4}[n % 3]) for n in range(count))
    facts = (
        build_fact(
            articles,
            FactStatus.SHARED,
            "Ilse Varga",
            *((n, "Ilse Varga") for n in range(count)),
            kind=ClaimKind.PERSON,
        ),
        build_fact(articles, FactStatus.UNIQUE, "a reef", (1, "a reef")),
    )
    return build_comparison(articles, (*rows, fares), facts)


@asynccontextmanager
async def read(
    comparison: Comparison, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[tuple[Pilot[None], ReadingScreen]]:
    """Open a comparison and wait until its panes are laid out."""
    app = CompareApp([("The ferry", lambda: comparison)])
    async with app.run_test(size=size) as pilot:
        await until(
            pilot,
            lambda: (
                isinstance(app.screen, ReadingScreen)
                and app.screen.panes.lead.size.height > 0
            ),
        )
        assert isinstance(app.screen, ReadingScreen)
        yield pilot, app.screen


async def until(pilot: Pilot[None], done: Callable[[], bool]) -> None:
    """Wait until something holds, and all of a screen that is read is there."""
    for _ in range(400):
        if done() and _is_whole(pilot.app.screen):
            break
        await asyncio.sleep(0.01)
    await pilot.pause()
    assert done()


def _is_whole(screen: Screen[Any]) -> bool:
    """Whether a screen has its facts too, which come after its articles."""
    return not isinstance(screen, ReadingScreen) or screen.facts.list.is_attached


def rows_of(widget: Widget) -> list[str]:
    """The rows of a widget; those of an article without the map beside them."""
    rows = [widget.render_line(y).text for y in range(widget.size.height)]
    return [row[:-1] for row in rows] if isinstance(widget, ArticleText) else rows


@pytest.fixture(autouse=True)
def short_naps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look every 10 ms whether a key has been dealt with, and not every 20.

    These naps were most of what the tests here took. Two of them are still longer
    than the 17 ms between two drawings. Should Textual rename
    them, the tests only get slower.
    """
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 0.01, raising=False)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", 0.0005, raising=False)


@pytest.fixture
def open_view() -> Callable[..., AbstractAsyncContextManager[Any]]:
    return read


@pytest.fixture
def wait_until() -> Callable[..., Awaitable[None]]:
    return until


@pytest.fixture
def rows() -> Callable[[Widget], list[str]]:
    return rows_of


@pytest.fixture
def build() -> Builders:
    return Builders(build_article, build_fact, build_comparison)


class Builders(NamedTuple):
    """How a test makes values of its own."""

    article: Callable[..., Article]
    fact: Callable[..., Fact]
    comparison: Callable[..., Comparison]


@pytest.fixture
def ferry() -> Comparison:
    return build_ferry()


@pytest.fixture
def ferries() -> Callable[[int], Comparison]:
    return build_ferries
