"""Which currency a mark or a word means, in the light of the article and its outlet."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.extract.figures import CURRENCY_SIGNS
from compare.text import load_json, number_value
from compare.text.outlets import home_of_outlet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.extract.view import ArticleView
    from compare.text import Token


_MOST_PENCE = 300
"""From here on, "p" after a figure tells the lines of a screen."""


class Mark(NamedTuple):
    """What names the currency of an amount, as far as it goes by itself."""

    first: int
    last: int
    """Index after its last word."""
    word: str
    """Base word of the currency: "dollar"."""
    code: str = ""
    """ISO code; empty where the mark alone doesn't tell, as "$"."""
    factor: float = 1.0
    """What one of it is worth in the currency: 0.01 for cents."""


class Purse(NamedTuple):
    """How one article's marks without a country are to be read."""

    codes: Mapping[str, str]
    """ISO code for each base word that several currencies share."""
    reasons: Mapping[str, str]
    """For the same words: why, as a clause; empty when the main currency is meant."""
    home: str
    """ISO code of the outlet's own currency; empty when unknown."""
    signs: frozenset[str]
    """Codes that the article names outright."""

    def read(self, mark: Mark, text: str) -> tuple[str, tuple[str, ...]]:
        """The ISO code of a mark, and what had to be assumed."""
        code = mark.code or self.codes.get(mark.word, "") or _family(mark.word)[0]
        if mark.code or len(_family(mark.word)) == 1:
            return code, ()
        why = self.reasons.get(mark.word) or "nothing in the article says otherwise"
        return code, (f'"{text}" read as {plural_name(code)}, since {why}',)


@cache
def _table() -> Any:
    return load_json("currencies.json")


@cache
def _family(word: str) -> tuple[str, ...]:
    """Codes of the currencies that share a base word, the main one first."""
    rows = _table()["currencies"].items()
    return tuple(code for code, row in rows if row["word"] == word)


@cache
def _code_by_letters() -> dict[str, str]:
    rows = _table()["currencies"].items()
    return {mark: code for code, row in rows for mark in row["marks"]}


@cache
def _code_by_adjective() -> dict[tuple[str, str], str]:
    rows = _table()["currencies"].items()
    return {(adj, row["word"]): code for code, row in rows for adj in row["adjectives"]}


@cache
def _words() -> dict[str, tuple[str, float]]:
    """Base word and share for each form of a currency's name."""
    table = _table()
    singular = {row["word"]: (row["word"], 1.0) for row in table["currencies"].values()}
    plural = {form: (word, 1.0) for form, word in table["plurals"].items()}
    parts = {form: (word, share) for form, (word, share) in table["subunits"].items()}
    return singular | plural | parts


@cache
def _home_code(country: str) -> str:
    rows = _table()["currencies"].items()
    return next((code for code, row in rows if country in row["countries"]), "")


def plural_name(code: str) -> str:
    """Name of a currency for a reader: "Canadian dollars"."""
    name: str = _table()["currencies"][code]["name"]
    base = name.rpartition(" ")[2]
    return name + "s" if base in ("dollar", "pound", "peso", "rupee", "franc") else name


def mark_before(words: Sequence[Token], at: int) -> Mark | None:
    """Read the currency mark that ends before a word: "C$", "£", "USD", "Rs."."""
    last = at
    if at > 1 and words[at - 1].text == "." and words[at - 2].norm == "rs":
        at -= 1
    if not at:
        return None
    token = words[at - 1]
    if token.norm in CURRENCY_SIGNS:
        return _sign_before(words, at - 1, last)
    code = _table()["abbreviations"].get(token.norm, token.text)
    row = _table()["currencies"].get(code) if token.text[0].isupper() else None
    return Mark(at - 1, last, row["word"], code) if row else None


def _sign_before(words: Sequence[Token], at: int, last: int) -> Mark:
    sign = words[at].norm
    before = words[at - 1] if at else None
    glued = before is not None and before.end == words[at].start
    code = _code_by_letters().get(before.norm, "") if before and glued else ""
    if sign != "$":
        code = code or _table()["symbols"][sign]
    word = _table()["currencies"][code]["word"] if code else "dollar"
    return Mark(at - bool(code and sign == "$" and glued), last, word, code)


def name_after(words: Sequence[Token], at: int, *, scaled: bool) -> Mark | None:
    """Read the currency named after an amount: "Canadian dollars", "euros", "USD".

    Args:
        words: The sentence.
        at: Index after the amount.
        scaled: Whether the amount is large enough for names that are words of
            everyday English too, such as "won" and "real".
    """
    start = at
    if at < len(words) and words[at].norm in ("-", "of"):
        at += 1
    if at >= len(words):
        return None
    if start == at and _is_penny(words, at):
        return Mark(start, at + 1, "pound", "GBP", 0.01)
    if start == at and (code := _code_at(words[at])):
        return Mark(start, at + 1, _table()["currencies"][code]["word"], code)
    for count in range(min(3, len(words) - at)):
        form = words[at + count].norm
        if form in _words() and (scaled or form not in _table()["wordy"]):
            word, factor = _words()[form]
            adjective = " ".join(token.norm for token in words[at : at + count])
            code = _code_by_adjective().get((adjective, word), "")
            if code or not count:
                return Mark(start, at + count + 1, word, code, factor)
    return None


def _is_penny(words: Sequence[Token], at: int) -> bool:
    """Whether it is the "p" of "50p", and not that of "1080p"."""
    glued = at > 0 and words[at].text == "p" and words[at - 1].end == words[at].start
    return glued and (number_value(words[at - 1].norm) or _MOST_PENCE) < _MOST_PENCE


def _code_at(token: Token) -> str:
    if token.text in _table()["currencies"]:
        return token.text
    return str(_table()["symbols"].get(token.norm, ""))


def country_after(words: Sequence[Token], at: int) -> Mark | None:
    """Read what tells a dollar apart after its amount: "$5 million US", "(Cdn)"."""
    first = at
    at += at < len(words) and words[at].text == "("
    if at >= len(words):
        return None
    norm = words[at].norm
    code = _code_by_letters().get(norm) or _code_by_adjective().get((norm, "dollar"))
    follows = words[at + 1].norm if at + 1 < len(words) else "."
    if not code or words[at].text.islower() or follows[:1].isalnum():
        return None
    return Mark(first, at + 1 + (first != at), "dollar", code)


def purse_of(view: ArticleView) -> Purse:
    """Learn from an article and its outlet what marks without a country mean."""
    article = view.article
    country = article.home or home_of_outlet(article.outlet)
    home = _home_code(country)
    seen = dict.fromkeys(
        mark.code for sentence in view.sentences for mark in _named(sentence.words)
    )
    codes: dict[str, str] = {}
    reasons: dict[str, str] = {}
    place = _table()["places"].get(country, country)
    at_home = f"{article.outlet or 'the outlet'} is at home in {place}"
    for word in dict.fromkeys(row["word"] for row in _table()["currencies"].values()):
        family = _family(word)
        named = [code for code in seen if code in family]
        if word == "dollar" and named and family[0] not in named:
            codes[word] = family[0]
            reasons[word] = f"the article marks {plural_name(named[0])} as such"
        elif word != "dollar" and len(named) == 1:
            codes[word] = named[0]
            reasons[word] = f"the article speaks of {plural_name(named[0])}"
        elif home in family:
            codes[word], reasons[word] = home, at_home
    return Purse(codes, reasons, home, frozenset(seen))


def _named(words: Sequence[Token]) -> Iterator[Mark]:
    """Every mark of a sentence that names its currency outright."""
    names = _words()
    for at, token in enumerate(words):
        if token.norm in CURRENCY_SIGNS:
            mark = _sign_before(words, at, at + 1)
            if mark.code:
                yield mark
        elif token.norm in names:
            for count in (1, 2):
                adjective = " ".join(
                    word.norm for word in words[max(0, at - count) : at]
                )
                code = _code_by_adjective().get((adjective, names[token.norm][0]))
                if code:
                    yield Mark(at - count, at + 1, names[token.norm][0], code)
