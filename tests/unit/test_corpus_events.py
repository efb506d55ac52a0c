"""Articles of a corpus come together by event, window by window."""

import datetime
import random
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest

pytest.importorskip("scipy", reason="needs newscompare[corpus]")

import numpy as np

from compare import read_articles
from compare.corpus.crossings import OPEN_WINDOWS, Crossings, find_crossings
from compare.corpus.roll import UNDATED
from compare.corpus.sweep import Event, Sweep
from compare.corpus.terms import ManyTerms, read_words
from compare.corpus.undated import (
    choose_windows,
    cut_blocks,
    guess_likeness,
)
from compare.corpus.windows import DAYS, Part, group_window

EVENTS = Path(__file__).parents[2] / "fixtures" / "events"
Told = list[tuple[int, bytes]]


@pytest.fixture(scope="module")
def told() -> dict[int, tuple[str, bytes]]:
    """The fixture articles: event and packed terms, by id."""
    found: dict[int, tuple[str, bytes]] = {}
    for path in sorted(EVENTS.glob("*/articles/*.md")):
        (article,) = read_articles([path])
        (terms,) = read_words([(article.headline, article.text)]).terms.pack()
        found[len(found)] = (path.parents[1].name, terms)
    return found


def packed(*texts: str) -> list[bytes]:
    return read_words([("", text) for text in texts]).terms.pack()


def by_event(told: dict[int, tuple[str, bytes]]) -> set[frozenset[int]]:
    events = defaultdict(set)
    for number, (event, _) in told.items():
        events[event].add(number)
    return {frozenset(members) for members in events.values()}


def members(parts: list[Part]) -> set[frozenset[int]]:
    return {frozenset(part.members) for part in parts}


def test_a_window_holds_each_event_once(told: dict[int, tuple[str, bytes]]) -> None:
    own = [(number, terms) for number, (_, terms) in told.items()]
    assert members(group_window(own)) == by_event(told)


def test_the_order_of_the_articles_changes_no_event(
    told: dict[int, tuple[str, bytes]],
) -> None:
    own = [(number, terms) for number, (_, terms) in told.items()]
    shuffled = random.Random(4).sample(own, len(own))
    assert members(group_window(shuffled)) == members(group_window(own))


def swept(weeks: dict[int, list[Part]]) -> tuple[list[list[Event]], list[Event]]:
    """What each week, in its order, closes; and what is left at the end."""
    sweep = Sweep()
    closed = []
    for week, parts in weeks.items():
        before = [weeks.get(week - back, []) for back in range(1, OPEN_WINDOWS + 1)]
        packed = find_crossings(parts, before).pack()
        closed.append(sweep.add(week, parts, Crossings.unpack(packed)))
    return closed, sweep.finish()


def test_an_event_runs_on_into_the_next_window(
    told: dict[int, tuple[str, bytes]],
) -> None:
    weeks: dict[int, Told] = {0: [], 1: []}
    for number, (_, terms) in told.items():
        weeks[number % 2].append((number, terms))
    parts = {
        week: group_window(weeks[week], [terms for _, terms in weeks[1 - week]])
        for week in (0, 1)
    }
    closed, left = swept(parts)
    assert closed == [[], []]
    assert {frozenset(event) for event in left} == by_event(told)


def test_an_event_long_past_draws_no_article(
    told: dict[int, tuple[str, bytes]],
) -> None:
    (_, first), (_, second) = told[0], told[1]
    assert len(group_window([(0, first), (1, second)])) == 1
    later = 10 + OPEN_WINDOWS + 1
    weeks = {10: group_window([(0, first)]), later: group_window([(1, second)])}
    assert swept(weeks) == ([[], [(0,)]], [(1,)])


def test_closeness_fades_from_week_to_week() -> None:
    texts = [
        "Engineers inspected the concrete dam above Selva and found its iron gates "
        "sound after heavy snow, rockfall and frost.",
        "Selva opened a primary school, a clinic with twelve beds and a covered "
        "market hall beside the medieval bridge.",
    ]

    def events_with(second_week: int) -> int:
        first, second = (
            group_window([(i, told)]) for i, told in enumerate(packed(*texts))
        )
        closed, left = swept({10: first, second_week: second})
        return len([*left, *(event for events in closed for event in events)])

    assert (events_with(11), events_with(13)) == (1, 2)


def test_the_open_windows_reach_as_far_as_reports_of_one_event_may_lie_apart() -> None:
    assert datetime.timedelta(days=21) == datetime.timedelta(days=OPEN_WINDOWS * DAYS)


def test_an_article_without_a_date_goes_where_its_like_is(
    told: dict[int, tuple[str, bytes]],
) -> None:
    events = [sorted(event) for event in by_event(told)]
    undated = [told[event[0]][1] for event in events]
    dated = [(week, told[n][1]) for week, event in enumerate(events) for n in event[1:]]
    # As many blocks as there are articles, or one: the same comes of it.
    for size in (1, 2, len(dated)):
        blocks = [dated[start : start + size] for start in range(0, len(dated), size)]
        found = [
            (
                np.array([week for week, _ in block]),
                guess_likeness(undated, [terms for _, terms in block]),
            )
            for block in blocks
        ]
        chosen = choose_windows(found, len(undated)).tolist()
        assert chosen == list(range(len(events)))


def test_the_undated_are_held_against_blocks_of_their_own_number() -> None:
    dated = np.arange(100_000)
    few, many = (list(cut_blocks(dated, size)) for size in (10, 50_000))
    assert (len(few), len(many)) == (5, 2)
    assert np.concatenate(few).tolist() == dated.tolist()


def test_an_article_without_a_date_or_a_like_stays_without() -> None:
    odd, quake = packed(
        "Zebras graze. Nothing here resembles anything else.",
        "The quake killed twelve people in Arica on Monday.",
    )
    found = [(np.array([3]), guess_likeness([odd], [quake]))]
    assert choose_windows(found, 1).tolist() == [UNDATED]


def test_terms_survive_being_packed() -> None:
    texts = ["Two barges ran aground at Bremvik.", "", "Nobody was hurt at Bremvik."]
    terms = read_words([("", text) for text in texts]).terms
    again = ManyTerms.unpack(terms.pack())
    assert [end - start for start, end in pairwise(again.starts.tolist())] == [5, 0, 3]
    assert again.ids.tolist() == terms.ids.tolist()
    assert again.counts.tolist() == terms.counts.tolist()


def test_an_empty_text_has_no_terms_and_is_an_event_by_itself() -> None:
    (nothing,) = packed("")
    assert nothing == b""
    assert members(group_window([(7, nothing), (8, nothing)])) == {
        frozenset({7}),
        frozenset({8}),
    }
