"""A comparison as rows of tables, so that all of a corpus can be asked at once."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Found = Mapping[str, Any]
    Rows = Iterator[tuple[Any, ...]]

_TABLES = ("compared", "facts", "carriers", "claims", "links", "voices")
"""The tables that hold rows of comparisons, each with a column `event`."""

_INSERTS = {
    "compared": "INSERT INTO compared VALUES (?,?,?)",
    "facts": "INSERT INTO facts (event, fact, kind, status, label, because, words,"
    " outlets) VALUES (?,?,?,?,?,?,?,?)",
    "carriers": "INSERT INTO carriers VALUES (?,?,?,?,?)",
    "claims": "INSERT INTO claims VALUES (?,?,?,?,?,?,?,?,?,?)",
    "links": "INSERT INTO links VALUES (?,?,?,?,?,?,?,?,?)",
    "voices": "INSERT INTO voices VALUES (?,?,?,?,?,?,?)",
}
_INDEX = (
    "INSERT INTO facts_text (rowid, label, words)"
    " SELECT id, label, words FROM facts WHERE event = ?"
)
_UNINDEX = (
    "INSERT INTO facts_text (facts_text, rowid, label, words)"
    " SELECT 'delete', id, label, words FROM facts WHERE event = ?"
)


def find_rows(
    event: str, articles: Sequence[int], found: Found
) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    """Give what is to be inserted for one event.

    Args:
        event: Its id.
        articles: Ids of the comparison's articles in their order.
        found: The comparison as `to_dict` gives it.

    Yields:
        A statement, and its rows.
    """
    makers = {
        "compared": _compared,
        "facts": _facts,
        "carriers": _carriers,
        "claims": _claims,
        "links": _links,
        "voices": _voices,
    }
    for table, make in makers.items():
        yield _INSERTS[table], [(event, *row) for row in make(articles, found)]
    yield _INDEX, [(event,)]


def clear_rows(events: Sequence[str]) -> Iterator[tuple[str, list[tuple[str]]]]:
    """Give what takes away all that `find_rows` gave for some events."""
    rows = [(event,) for event in events]
    yield _UNINDEX, rows
    for table in _TABLES:
        yield f"DELETE FROM {table} WHERE event = ?", rows


def _compared(articles: Sequence[int], found: Found) -> Rows:
    del found
    yield from enumerate(articles)


def _facts(articles: Sequence[int], found: Found) -> Rows:
    del articles
    for fact in found["facts"]:
        words = dict.fromkeys(
            _sentence(found, claim["article"], claim["sentence"])
            for claim in fact["claims"]
        )
        yield (
            *(fact[name] for name in ("id", "kind", "status", "label")),
            json.dumps(fact["because"], ensure_ascii=False),
            "\n".join(words),
            len(_by_outlet(fact, found)),
        )


def _carriers(articles: Sequence[int], found: Found) -> Rows:
    del articles
    for fact in found["facts"]:
        for outlet, numbers in _by_outlet(fact, found).items():
            told = [fact["claims"][number]["article"] for number in numbers]
            days = [day for index in told if (day := _day(found, index)) is not None]
            yield fact["id"], outlet, min(days, default=None), numbers[0]


def _by_outlet(fact: Found, found: Found) -> dict[str, list[int]]:
    """Numbers of the fact's claims by the outlet that makes them."""
    numbers: dict[str, list[int]] = {}
    for number, claim in enumerate(fact["claims"]):
        outlet = found["articles"][claim["article"]]["outlet"]
        numbers.setdefault(outlet, []).append(number)
    return numbers


def _day(found: Found, index: int) -> int | None:
    published = found["articles"][index]["published"]
    return datetime.date.fromisoformat(published).toordinal() if published else None


def _claims(articles: Sequence[int], found: Found) -> Rows:
    for fact in found["facts"]:
        for number, claim in enumerate(fact["claims"]):
            attribution = claim["attribution"]
            yield (
                fact["id"],
                number,
                articles[claim["article"]],
                *(claim[name] for name in ("sentence", "start", "end", "text")),
                _sentence(found, claim["article"], claim["sentence"]),
                attribution["source"] if attribution else "",
            )


def _links(articles: Sequence[int], found: Found) -> Rows:
    for link in found["links"]:
        (left, left_number), (right, right_number) = link["a"], link["b"]
        yield (
            articles[left],
            left_number,
            articles[right],
            right_number,
            link["score"],
            link["relation"],
            _sentence(found, left, left_number),
            _sentence(found, right, right_number),
        )


def _sentence(found: Found, article: int, number: int) -> str:
    text: str = found["articles"][article]["sentences"][number]["text"]
    return text


def _voices(articles: Sequence[int], found: Found) -> Rows:
    for number, voice in enumerate(found["framing"]["voices"]):
        yield (
            number,
            articles[voice["article"]],
            *(voice[name] for name in ("name", "kind", "quoted_words")),
            len(voice["sentences"]),
        )
