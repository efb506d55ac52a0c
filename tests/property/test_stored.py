"""What holds of a stored comparison, however it was edited."""

import copy
import json
from contextlib import suppress
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from compare import Article, compare_articles
from compare.errors import StoredError
from compare.model import from_dict, to_dict
from compare.report import FORMATS, render

ODD: list[Any] = [None, "", "x", -1, 0, 10**9, 0.5, True, [], {}, [0, 10**9], ["x"]]


@cache
def stored() -> str:
    articles = [
        Article.from_text(
            "Ferry aground off Skarvik\n\nThe ferry Linnea ran aground off Skarvik on "
            f'Friday with {count} people on board. "{said}," captain Ida Moen said. '
            f"The company will pay {cost} million dollars.",
            outlet=outlet,
            headline="Ferry aground off Skarvik",
            published="2026-03-06",
        )
        for outlet, count, said, cost in (
            ("Harbour Post", 212, "Nobody was hurt", 2),
            ("Coast Radio", 190, "Nobody was badly hurt", 3),
        )
    ]
    return json.dumps(to_dict(compare_articles(articles)))


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every container of a JSON value with each of its keys."""
    if not isinstance(value, (dict, list)):
        return []
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    return [(value, key) for key in keys] + [
        place for key in keys for place in places(value[key])
    ]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_an_edited_comparison_is_refused_or_can_be_shown(data: st.DataObject) -> None:
    edited = copy.deepcopy(json.loads(stored()))
    spots = places(edited)
    holder, key = spots[data.draw(st.integers(0, len(spots) - 1))]
    if data.draw(st.booleans()):
        holder[key] = data.draw(st.sampled_from(ODD))
    else:
        del holder[key]
    with suppress(StoredError):
        comparison = from_dict(edited)
        for form in FORMATS:
            assert render(comparison, form)


def test_what_was_not_edited_gives_the_same_bytes() -> None:
    comparison = from_dict(json.loads(stored()))
    assert json.dumps(to_dict(comparison)) == stored()
