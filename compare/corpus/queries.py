"""The questions that a corpus answers: outlets, facts, sources, words, over time.

Outlets are given in alphabetical order and with plain counts. An outlet that has
several articles of an event counts once; a copy counts for nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.corpus.asking import (
    Answer,
    Where,
    answer,
    by_name,
    check_compared,
    date_of,
    match_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.corpus.asking import Wish
    from compare.corpus.store import Store

_CARRIED = (
    " FROM carriers c JOIN events e ON e.id = c.event"
    " JOIN facts f ON f.event = c.event AND f.fact = c.fact"
)
"""Facts of events that still are, one row an outlet."""

_CLAIMED = (
    f"{_CARRIED}"
    " JOIN claims k ON k.event = c.event AND k.fact = c.fact AND k.number = c.claim"
)
"""The same with the outlet's first claim."""

_FACT_COLUMNS = (
    "event fact kind status *label outlet *day *sentence# words *source *sentence_text"
)
_FACT = (
    f"SELECT c.event, c.fact, f.kind, f.status, f.label, c.outlet, {date_of('c.day')},"
    f" k.sentence + 1, k.text, k.source, k.sentence_text{_CLAIMED}"
)


def event_facts(store: Store, event: str) -> Answer:
    """The facts of one event in the order of its report, one row an outlet."""
    where = Where()
    where.add("c.event = ?", event)
    query = f"{_FACT}{where} ORDER BY f.id, c.outlet"
    return answer(store, f"*{_FACT_COLUMNS}", query, where)


def who_carries(store: Store, words: str, wish: Wish) -> Answer:
    """Facts that hold some words, one row an outlet that carries them.

    Raises:
        CorpusError: No event is compared.
        OptionsError: There is no word to look for.
    """
    check_compared(store)
    where = _narrowed(wish)
    where.add("f.id IN (SELECT rowid FROM facts_text WHERE facts_text MATCH ?)")
    where.values.append(match_words(words))
    if wish.by:
        counts = "count(DISTINCT c.event), count(*)"
        query = _over_time("c", wish, counts, f"{_CARRIED}{where}")
        return answer(store, f"{wish.by} outlet events# facts#", query, where)
    query = f"{_FACT}{where} ORDER BY e.first_day IS NULL, e.first_day, e.id, f.id,"
    return answer(store, _FACT_COLUMNS, f"{query} c.outlet", where)


def what_is_unique(store: Store, wish: Wish) -> Answer:
    """Facts of compared events that one outlet alone has; counted, if over time.

    Raises:
        CorpusError: No event is compared.
    """
    check_compared(store)
    where = _narrowed(wish)
    if wish.by:
        counts = "sum(f.outlets = 1), count(*)"
        query = _over_time("c", wish, counts, f"{_CARRIED}{where}")
        return answer(store, f"{wish.by} outlet alone# facts#", query, where)
    where.add("f.outlets = 1")
    query = (
        f"SELECT c.outlet, {date_of('c.day')}, c.event, f.kind, k.text, f.label,"
        f" k.sentence + 1, k.source, k.sentence_text{_CLAIMED}{where}"
        f"{by_name('c.outlet')}, c.day IS NULL, c.day, c.event, f.id"
    )
    told = "outlet *day event kind words *label *sentence# *source *sentence_text"
    return answer(store, told, query, where)


def how_often_shared(store: Store, wish: Wish) -> Answer:
    """Of each two outlets: events that both report, facts that both tell, by status.

    Raises:
        CorpusError: No event is compared.
    """
    check_compared(store)
    where = Where("a.outlet < b.outlet")
    where.between("e.first_day", wish)
    where.among("a.outlet b.outlet", wish.outlets)
    both = str(where)
    held = list(where.values)
    where.among("f.kind", wish.kinds)
    period = f"{date_of('e.first_day', wish.by)}, " if wish.by else ""
    query = (
        "WITH present AS (SELECT DISTINCT p.event, r.outlet FROM compared p"
        " JOIN articles r ON r.id = p.article),"
        f" told ({', '.join(_PAIR[not wish.by :])}) AS"
        f" (SELECT {period}a.outlet, b.outlet, 1, 0, 0, 0 FROM present a"
        f" JOIN present b ON b.event = a.event JOIN events e ON e.id = a.event{both}"
        f" UNION ALL SELECT {period}a.outlet, b.outlet, 0, f.status = 'shared',"
        " f.status = 'contrasting', f.status = 'conflicting' FROM carriers a"
        " JOIN carriers b ON b.event = a.event AND b.fact = a.fact"
        " JOIN facts f ON f.event = a.event AND f.fact = a.fact"
        f" JOIN events e ON e.id = a.event{where})"
        f" {_sums(_PAIR[not wish.by : 3])}"
    )
    where.values = held + where.values
    told = "outlet other events# shared# contrasting# conflicting#"
    return answer(store, f"{wish.by} {told}", query, where)


_PAIR = ("period", "outlet", "other", "n1", "n2", "n3", "n4")


def _sums(keys: Sequence[str]) -> str:
    """Sums of what is told of two outlets."""
    told = ", ".join(keys)
    sums = "sum(n1), sum(n2), sum(n3), sum(n4)"
    return f"SELECT {told}, {sums} FROM told GROUP BY {told}{by_name(*keys)}"


def who_is_quoted(store: Store, wish: Wish) -> Answer:
    """The sources that each outlet quotes or cites, the most quoted first.

    Raises:
        CorpusError: No event is compared.
    """
    check_compared(store)
    where = Where()
    where.among("a.outlet", wish.outlets)
    where.between("a.day", wish)
    period = f"{date_of('a.day', wish.by)}, " if wish.by else ""
    keys = "1, 2, 3, 4" if wish.by else "1, 2, 3"
    order = (
        f"{by_name('1', '2')}, 5 DESC, 3, 4"
        if wish.by
        else f"{by_name('1')}, 4 DESC, 2, 3"
    )
    query = (
        f"SELECT {period}a.outlet, v.name, v.kind, sum(v.quoted_words),"
        " sum(v.sentences), count(DISTINCT v.article), count(DISTINCT v.event)"
        " FROM voices v JOIN articles a ON a.id = v.article"
        f" JOIN events e ON e.id = v.event{where} GROUP BY {keys}{order}"
    )
    told = "outlet source named quoted_words# sentences# articles# events#"
    return answer(store, f"{wish.by} {told}", query, where)


def which_articles(store: Store, words: str, wish: Wish) -> Answer:
    """Articles that hold some words, or how many of each outlet, if over time.

    Raises:
        OptionsError: There is no word to look for.
    """
    where = Where()
    where.add("articles_text MATCH ?", match_words(words))
    where.among("a.outlet", wish.outlets)
    where.between("a.day", wish)
    found = " FROM articles_text JOIN articles a ON a.id = articles_text.rowid"
    if wish.by:
        query = _over_time("a", wish, "count(*)", f"{found}{where}")
        return answer(store, f"{wish.by} outlet articles#", query, where)
    query = (
        f"SELECT {date_of('a.day')}, a.outlet, a.headline, m.event,"
        " iif(c.article IS NULL, '', 'yes'),"
        f" snippet(articles_text, -1, '', '', ' … ', 16){found}"
        " LEFT JOIN copies c ON c.article = a.id LEFT JOIN event_articles m"
        f" ON m.article = coalesce(c.original, a.id){where}"
        " ORDER BY a.day IS NULL, a.day, a.outlet, a.key"
    )
    return answer(store, "day outlet headline event copy *words", query, where)


def _over_time(table: str, wish: Wish, counts: str, source: str) -> str:
    """SQL that counts by period and outlet of a table that has `day` and `outlet`."""
    return (
        f"SELECT {date_of(f'{table}.day', wish.by)}, {table}.outlet, {counts}{source}"
        f" GROUP BY 1, 2{by_name('1', '2')}"
    )


def _narrowed(wish: Wish) -> Where:
    where = Where()
    where.among("c.outlet", wish.outlets)
    where.among("f.kind", wish.kinds)
    where.between("c.day", wish)
    return where
