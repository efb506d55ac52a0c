"""Words that no other article has, inside sentences that are linked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Static

from compare.model import ClaimKind, FactStatus, Phrase

if TYPE_CHECKING:
    from typing import Any

POST = "S|Divers brought up the brass bell of the Aurelia."
WIRE = "S|The bell of the Aurelia is back. A crane came from Nordhavn."


@pytest.fixture
def bell(build: Any) -> Any:
    articles = (
        build.article(POST, outlet="Post"),
        build.article(WIRE.replace(". A", ".\nS|A"), outlet="Wire"),
    )
    fact = build.fact(
        articles,
        FactStatus.SHARED,
        "Aurelia",
        (0, "Aurelia"),
        (1, "Aurelia"),
        kind=ClaimKind.WORK,
    )
    text = articles[0].text

    def phrase(article: int, sentence: int, words: str, *carriers: int) -> Phrase:
        start = articles[article].text.index(words)
        return Phrase(article, sentence, start, start + len(words), carriers)

    phrases = (
        phrase(0, 0, "Divers brought"),
        phrase(0, 0, "brass"),
        phrase(0, 0, "bell of the Aurelia", 1),
        phrase(1, 1, "crane came from Nordhavn"),
    )
    assert text.startswith("Divers")
    comparison = build.comparison(articles, (((0, 0), (1, 0)),), (fact,))
    return replace(comparison, phrases=phrases)


def underlined(text: Any) -> str:
    return "|".join(
        "".join(
            segment.text
            for segment in text.render_line(y)
            if segment.style and segment.style.underline
        )
        for y in range(text.size.height)
    ).strip("|")


async def test_a_linked_sentence_shows_by_sign_and_line_what_it_alone_has(
    bell: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(bell, (200, 50)) as (pilot, screen):
        post, wire = screen.panes.texts
        assert "+Divers brought up the brass bell of the =Aurelia" in rows(post)[0]
        assert underlined(post) == "Divers brought"
        assert underlined(wire) == ""
        assert "+crane" not in " ".join(rows(wire))
        await pilot.press("m")
        assert underlined(post) == ""
        assert "+Divers" not in rows(post)[0]


async def test_signs_of_own_words_and_of_facts_may_stand_at_one_place(
    bell: Any, open_view: Any, rows: Any
) -> None:
    text = bell.articles[0].text
    start = text.index("Aurelia")
    own = Phrase(0, 0, start, len(text) - 1)
    async with open_view(replace(bell, phrases=(own,)), (200, 50)) as (pilot, screen):
        lead = screen.panes.lead
        line = rows(lead)[0]
        assert "+=Aurelia" in line
        assert len(line) == lead.size.width - 1
        await pilot.click(lead, offset=(line.index("Aurelia") + 6, 0))
        assert lead.chosen == "f1"


async def test_own_words_inside_a_unique_fact_bear_no_second_sign(
    build: Any, bell: Any, open_view: Any, rows: Any
) -> None:
    fact = build.fact(
        bell.articles, FactStatus.UNIQUE, "divers", (0, "Divers brought up the brass")
    )
    rebuilt = build.comparison(bell.articles, (((0, 0), (1, 0)),), (fact,))
    comparison = replace(rebuilt, phrases=bell.phrases)
    async with open_view(comparison) as (_, screen):
        assert " +Divers brought up" in rows(screen.panes.lead)[0]
        assert "++" not in rows(screen.panes.lead)[0]


async def test_the_detail_shows_and_lists_what_only_one_article_has(
    bell: Any, open_view: Any
) -> None:
    async with open_view(bell) as (pilot, _):
        await pilot.press("enter")
        text = "\n".join(
            str(part.content) for part in pilot.app.screen.query(Static).results()
        )
        assert "[+Divers] brought up" in text
        assert "Only Post: “Divers brought”" in text
        assert "stand in no other article" in text
