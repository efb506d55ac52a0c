"""Whatever the reader does, linked lines stand level and nothing is lost."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeAlias

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.model import SentenceRef

if TYPE_CHECKING:
    from typing import Any

    from compare.tui.screens.reading import ReadingScreen

LENGTHS = (14, 12, 5)
"""Sentences of the articles told in turn."""

Deed: TypeAlias = "tuple[str, int, int]"

refs = st.integers(0, 2).flatmap(
    lambda article: st.tuples(st.just(article), st.integers(0, LENGTHS[article] - 1))
)
rows = st.lists(st.lists(refs, min_size=2, max_size=5, unique=True), max_size=8)
deeds: st.SearchStrategy[list[Deed]] = st.lists(
    st.one_of(
        refs.map(lambda ref: ("go", *ref)),
        st.tuples(st.just("size"), st.integers(30, 220), st.integers(10, 60)),
        st.tuples(st.just("key"), st.sampled_from([*b"hzbmH<>+-123"]), st.just(0)),
    ),
    max_size=8,
)
KEYS = {"<": "less_than_sign", ">": "greater_than_sign", "+": "plus", "-": "minus"}


def assert_level(screen: ReadingScreen) -> None:
    """Linked lines stand on one row; a pane without says so."""
    lead = screen.panes.lead
    for pane in screen.panes.panes:
        text = pane.text
        if text is lead or not text.size.height:
            continue
        other = screen.lookup.counterpart(lead.ref, text.article)
        assert text.away == (other is None)
        assert (pane.header.note == "nothing on this here") == (other is None)
        if other is None:
            continue
        mine = lead.layout_lines.tops[lead.sentence] - lead.top
        theirs = text.layout_lines.tops[other.sentence] - text.top
        if mine >= 0:
            assert mine == theirs or text.size.height <= lead.row


def state(screen: ReadingScreen) -> tuple[Any, ...]:
    panes = screen.panes
    return (
        panes.lead.ref,
        panes.arrangement,
        screen.found.words,
        screen.chosen,
        [(text.hits, text.chosen, text.marks) for text in panes.texts],
    )


async def do(pilot: Any, screen: ReadingScreen, deed: Deed) -> None:
    what, one, two = deed
    before = state(screen)
    if what == "go":
        screen.panes.go_to(SentenceRef(one, two))
    elif what == "size":
        await pilot.resize_terminal(one, two)
    else:
        await pilot.press(KEYS.get(chr(one), chr(one)))
    await pilot.pause()
    if what == "go":
        assert screen.panes.lead.ref == SentenceRef(one, two)
    if what == "size":
        assert state(screen) == before


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(found=rows, todo=deeds)
def test_wherever_a_pane_is_scrolled_and_however_it_is_resized_linked_lines_are_level(
    build: Any, ferries: Any, open_view: Any, found: Any, todo: list[Deed]
) -> None:
    several = [tuple(sorted(row)) for row in found if len({ref[0] for ref in row}) > 1]
    taken: set[tuple[int, int]] = set()
    apart = []
    for row in several:
        if taken.isdisjoint(row):
            apart.append(row)
            taken.update(row)
    comparison = build.comparison(ferries(3).articles, tuple(apart))

    async def check() -> None:
        async with open_view(comparison, (200, 50)) as (pilot, screen):
            await pilot.press("slash", *"reef", "enter")
            for deed in todo:
                await do(pilot, screen, deed)
                assert_level(screen)

    asyncio.run(check())
