"""An event of more articles than one is held against stays one event."""

import math
import random

import pytest

pytest.importorskip("scipy", reason="needs newscompare[corpus]")

from compare.corpus import crowds, nearest, windows
from compare.corpus.terms import read_words
from compare.corpus.windows import Part, group_window
from compare.group.linkage import Group, Pairs, join_groups

COMMON = [f"common{number}" for number in range(120)]
CROWD = 4 * nearest.CANDIDATES
Told = list[tuple[int, bytes]]


def reports(event: str, size: int, seed: int) -> list[str]:
    """Each has some of the event's own words, and more of those that all use."""
    chance = random.Random(seed)
    own = [f"{event}{number}" for number in range(60)]
    return [
        " ".join(chance.sample(own, 30) + chance.sample(COMMON, 60))
        for _ in range(size)
    ]


@pytest.fixture(scope="module")
def week() -> Told:
    """A crowd, and two hundred events of three articles."""
    texts = reports("flood", CROWD, 1)
    texts += [text for seed in range(200) for text in reports(f"event{seed}n", 3, seed)]
    packed = read_words([("", text) for text in texts]).terms.pack()
    return list(enumerate(packed))


def members(parts: list[Part]) -> set[frozenset[int]]:
    return {frozenset(part.members) for part in parts}


def test_a_crowd_is_one_event_and_those_beside_it_stay_apart(week: Told) -> None:
    small = {frozenset(range(start, start + 3)) for start in range(CROWD, len(week), 3)}
    assert members(group_window(week)) == {frozenset(range(CROWD)), *small}


def test_a_crowd_is_what_it_is_when_each_is_held_against_all(
    week: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = group_window(week)
    monkeypatch.setattr(crowds, "CANDIDATES", len(week) + 1)  # so that none is one
    monkeypatch.setattr(nearest, "ANSWERS", len(week))
    monkeypatch.setattr(nearest.closest, "__kwdefaults__", {"most": len(week)})
    assert members(group_window(week)) == members(found)


def test_the_order_of_the_articles_changes_nothing_of_a_crowd(week: Told) -> None:
    shuffled = random.Random(5).sample(week, len(week))
    assert members(group_window(shuffled)) == members(group_window(week))


def test_a_crowd_that_runs_on_into_the_weeks_beside_is_one_too(week: Told) -> None:
    # Most that its articles are close to lie beside, where they are not joined.
    texts = reports("flood", 2 * CROWD, 2)
    beside = read_words([("", text) for text in texts]).terms.pack()
    assert frozenset(range(CROWD)) in members(group_window(week, beside))


def test_what_a_crowd_takes_grows_as_its_articles_and_their_logarithm(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # A tenth of all bounds, so that two thousand articles are as twenty thousand.
    for module, bound, number in (
        (nearest, "ANSWERS", 10),
        (crowds, "_BLOCK", 50),
        (crowds, "CANDIDATES", 30),
    ):
        monkeypatch.setattr(module, bound, number)
    seen: list[int] = []

    def counted(groups: list[Group], sums: Pairs, **rules: float) -> list[Group]:
        seen.append(len(groups) + len(sums))
        return join_groups(groups, sums, **rules)

    for module in (windows, crowds):
        monkeypatch.setattr(module, "join_groups", counted)
    taken = {}
    for size in (250, 2_000):
        seen.clear()
        texts = [("", text) for text in reports("flood", size, 1)]
        parts = group_window(list(enumerate(read_words(texts).terms.pack())))
        assert sorted(n for part in parts for n in part.members) == list(range(size))
        taken[size] = sum(seen)
    # Named in one block, they were 44 times as many.
    assert taken[2_000] <= 8 * math.log(2_000) / math.log(250) * taken[250]
