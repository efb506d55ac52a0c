"""What a corpus holds, counted: its events, its outlets, who repeats whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.corpus.asking import Answer, Where, answer, by_name, date_of

if TYPE_CHECKING:
    from compare.corpus.asking import Wish
    from compare.corpus.store import Store

_COMPARED = "EXISTS (SELECT 1 FROM comparisons x WHERE x.event = e.id)"


def which_events(store: Store, wish: Wish) -> Answer:
    """The events of two articles or more by their first day; counted, if over time.

    Each is named by the headline of its first article.
    """
    where = Where("e.size > 1")
    where.between("e.first_day", wish)
    if wish.outlets:
        inner = Where("m.event = e.id")
        inner.among("a.outlet", wish.outlets)
        where.add(
            "EXISTS (SELECT 1 FROM event_articles m JOIN articles a"
            f" ON a.id = m.article{inner})",
            *inner.values,
        )
    if wish.by:
        query = (
            f"SELECT {date_of('e.first_day', wish.by)}, count(*), sum(e.size),"
            f" sum({_COMPARED}) FROM events e{where} GROUP BY 1 ORDER BY 1"
        )
        return answer(store, f"{wish.by} events# articles# compared#", query, where)
    query = (
        f"SELECT e.id, {date_of('e.first_day')}, {date_of('e.last_day')}, e.size,"
        f" e.outlets, iif({_COMPARED}, 'yes', 'no'), (SELECT a.headline"
        " FROM event_articles m JOIN articles a ON a.id = m.article"
        " WHERE m.event = e.id ORDER BY a.day IS NULL, a.day, a.key LIMIT 1)"
        f" FROM events e{where} ORDER BY e.first_day IS NULL, e.first_day, e.id"
    )
    told = "event first_day *last_day articles# outlets# compared headline"
    return answer(store, told, query, where)


def count_outlets(store: Store, wish: Wish) -> Answer:
    """Of each outlet: articles, copies among them, events compared, and its facts.

    Facts are those that it tells in compared events: how many it has alone, how many
    others tell too, and how many others tell otherwise. Over time, by the day of the
    article.
    """
    articles, facts = Where(), Where()
    for where, table in ((articles, "a"), (facts, "c")):
        where.among(f"{table}.outlet", wish.outlets)
        where.between(f"{table}.day", wish)
    facts.among("f.kind", wish.kinds)
    keys = ("1", "2") if wish.by else ("1",)
    names = "period, outlet" if wish.by else "outlet"
    numbers = [f"n{number}" for number in range(1, 8)]
    sums = ", ".join(f"sum({number})" for number in numbers)
    query = (
        f"WITH told ({names}, {', '.join(numbers)}) AS"
        f" ({_counted(wish, articles, facts)})"
        f" SELECT {names}, {sums} FROM told GROUP BY {', '.join(keys)}{by_name(*keys)}"
    )
    both = Where()
    both.values = [*articles.values, *articles.values, *facts.values]
    told = "outlet articles# copies# events# facts# alone# shared# differing#"
    return answer(store, f"{wish.by} {told}", query, both)


def _counted(wish: Wish, articles: Where, facts: Where) -> str:
    """SQL of one row an article, an event and a fact, each with what it counts for."""

    def period(day: str) -> str:
        return f"{date_of(day, wish.by)}, " if wish.by else ""

    return (
        f"SELECT {period('a.day')}a.outlet, 1, c.article NOTNULL, 0, 0, 0, 0, 0"
        f" FROM articles a LEFT JOIN copies c ON c.article = a.id{articles}"
        f" UNION ALL SELECT {period('a.day')}a.outlet, 0, 0, 1, 0, 0, 0, 0 FROM"
        " (SELECT p.event, a.outlet, min(a.day) AS day FROM compared p"
        " JOIN articles a ON a.id = p.article JOIN events e ON e.id = p.event"
        f" GROUP BY 1, 2) a{articles}"
        f" UNION ALL SELECT {period('c.day')}c.outlet, 0, 0, 0, 1, f.outlets = 1,"
        " f.outlets > 1 AND f.status = 'shared',"
        " f.outlets > 1 AND f.status <> 'shared' FROM carriers c"
        " JOIN facts f ON f.event = c.event AND f.fact = c.fact"
        f" JOIN events e ON e.id = c.event{facts}"
    )


def who_repeats_whom(store: Store, wish: Wish) -> Answer:
    """How many articles of one outlet are copies of articles of another, or of its own.

    Over time, by the day of the copy.
    """
    where = Where()
    where.between("b.day", wish)
    where.among("a.outlet b.outlet", wish.outlets)
    period = f"{date_of('b.day', wish.by)}, " if wish.by else ""
    keys = ("1", "2", "3") if wish.by else ("1", "2")
    query = (
        f"SELECT {period}a.outlet, b.outlet, count(*) FROM copies c"
        " JOIN articles a ON a.id = c.original JOIN articles b ON b.id = c.article"
        f"{where} GROUP BY {', '.join(keys)}{by_name(*keys)}"
    )
    return answer(store, f"{wish.by} original repeated_by articles#", query, where)
