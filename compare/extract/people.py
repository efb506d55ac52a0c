"""Who is meant: later mentions by surname or given name, and spellings of one name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.extract.gazetteer import word_list
from compare.text.names import person_key, same_person, word_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.extract.name_groups import Mention
    from compare.text import Token

_MOST_OF_ONE_NAME = 12
"""People of one surname that are kept apart; what comes later joins the first."""


@dataclass(slots=True)
class Person:
    """One person of an article, gathered from the mentions in full."""

    words: tuple[str, ...]
    """Of the fullest mention."""
    mention: Mention
    """The fullest mention."""
    key: str
    roles: set[str] = field(default_factory=set)


class People:
    """All people whom an article names in full, found again by a part of the name."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._by_surname: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_given: defaultdict[str, list[Person]] = defaultdict(list)
        self._of_words: dict[tuple[str, ...], Person] = {}
        self._namesakes: set[str] = set()
        for mention in mentions:
            if len(mention.words) > 1:
                self._add(mention)

    def _add(self, mention: Mention) -> None:
        known = self._of_words.get(mention.words)
        if known is None:
            known = self._find_or_make(mention)
            self._of_words[mention.words] = known
        known.roles.add(mention.role)

    def _find_or_make(self, mention: Mention) -> Person:
        words = mention.words
        key = person_key(" ".join(words))
        bearers = self._by_surname[surname(words)]
        for person in bearers:
            near = same_person(person.key, key) and _suffix(words) == _suffix(
                person.words
            )
            if near or len(bearers) >= _MOST_OF_ONE_NAME:
                if len(words) > len(person.words):
                    person.words, person.mention, person.key = words, mention, key
                return person
        person = Person(words, mention, key)
        bearers.append(person)
        for word in words[:-1]:
            self._by_given[word_key(word)].append(person)
        return person

    def part_namesakes(
        self, titled: Iterable[Mention], sentences: Sequence[Sequence[Token]]
    ) -> None:
        """Keep apart who has the surname of a relative that alone is named in full.

        "Mr. Moore" is not "his wife, Ann Moore", who comes up after him.

        Args:
            titled: Surnames with a title before them, in the order of the article.
            sentences: Its tokens.
        """
        for mention in titled:
            name = surname(mention.words)
            bearers = self._by_surname.get(name, [])
            if len(bearers) == 1 and mention.role not in bearers[0].roles:
                full = bearers[0].mention
                later = mention[:2] < full[:2]
                if later and _is_relative(full, sentences[full.sentence]):
                    self._namesakes.add(name)

    def find(self, words: Sequence[str], role: str = "") -> Person | None:
        """Who is meant by a full name, a surname, or a given name alone."""
        whole = self._of_words.get(tuple(words))
        if whole is not None:
            return whole
        bearers = self._by_surname.get(surname(words), [])
        tail = [p for p in bearers if p.words[-len(words) :] == tuple(words)]
        if len(words) > 1:
            return tail[0] if tail else None
        if surname(words) in self._namesakes:
            return next((p for p in bearers if role and role in p.roles), None)
        named = bearers or self._by_given.get(word_key(words[0]), [])
        return _best(named, role)

    def is_surname(self, norm: str) -> bool:
        """Whether someone named in full has this surname."""
        return bool(self._by_surname.get(word_key(norm)))

    def is_family(self, norm: str) -> bool:
        """Whether it is the plural of a surname: "the Brandts" are no one person."""
        return (
            norm[-1] == "s"
            and self.is_surname(norm[:-1])
            and not (self.is_surname(norm))
        )


_KIN_REACH = 4
"""Words before a name among which it is said whose relative it is."""


def _is_relative(full: Mention, tokens: Sequence[Token]) -> bool:
    before = tokens[max(0, full.start - _KIN_REACH) : full.start]
    words = [full.role, *(token.norm for token in before)]
    return not word_list("titles.json", "kin").isdisjoint(words)


def _best(people: Sequence[Person], role: str) -> Person | None:
    """With the same title, else the one whom the article names first."""
    for person in people:
        if role and role in person.roles:
            return person
    return people[0] if people else None


def surname(words: Sequence[str]) -> str:
    """Key of the surname: the last word but for "Jr." and its like."""
    return word_key(words[-2] if len(words) > 1 and _suffix(words) else words[-1])


def _suffix(words: Sequence[str]) -> str:
    last = words[-1]
    return last if last in word_list("titles.json", "suffixes") else ""
