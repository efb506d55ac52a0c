"""From mentions to entities: one key and one fullest name over an article."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from compare.extract.capitals import is_calling, is_listed_calling, opens
from compare.extract.gazetteer import (
    country_of,
    is_given_name,
    state_of_abbreviation,
    word_list,
)
from compare.extract.name_spans import end_of_name
from compare.model import ClaimKind, Entity
from compare.text import name_key, person_key, show_rank

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from compare.extract.name_groups import Mention
    from compare.extract.people import People
    from compare.text import Token

_ARMED = frozenset(("army", "military", "troops", "forces", "armed forces"))


def written(text: str, tokens: Sequence[Token], mention: Mention) -> str:
    """The characters of a mention, without the possessive."""
    return text[tokens[mention.start].start : end_of(tokens, mention)]


def end_of(tokens: Sequence[Token], mention: Mention) -> int:
    """Where a mention ends in the article, the possessive left out."""
    return end_of_name(tokens[mention.end - 1])


def entities_of(
    mentions: Sequence[Mention], names: Sequence[str], people: People
) -> list[Entity]:
    """The entity of each mention.

    Args:
        mentions: All of an article, each with its kind.
        names: What is written at each.
        people: The people named in full.
    """
    keys = [
        key_of(mention, name, people)
        for mention, name in zip(mentions, names, strict=True)
    ]
    fullest: dict[tuple[ClaimKind | None, str], str] = {}
    for mention, name, key in zip(mentions, names, keys, strict=True):
        best = fullest.setdefault((mention.kind, key), name)
        if show_rank(name) < show_rank(best):
            fullest[mention.kind, key] = name
    return [
        Entity(_readable(fullest[mention.kind, key], key), key, _role(mention))
        for mention, key in zip(mentions, keys, strict=True)
    ]


def _role(mention: Mention) -> str:
    """Title of a person; "Mr." and its like say nothing of one."""
    is_title = mention.role not in word_list("titles.json", "honorifics")
    return mention.role if is_title and mention.kind is ClaimKind.PERSON else ""


def _readable(name: str, key: str) -> str:
    """On one line; the letter of a party, as in "R-Ohio", gives way to its key."""
    return key.title() if len(name) == 1 else " ".join(name.split())


def key_of(mention: Mention, name: str, people: People) -> str:
    """Key of what a mention names."""
    if mention.kind is ClaimKind.PERSON:
        person = people.find(mention.words, mention.role)
        return person.key if person else person_key(name)
    if mention.key:
        return name_key(mention.key)
    if mention.kind is ClaimKind.ORGANISATION:
        return organisation_key(mention.words, name)
    return name_key(name)


def organisation_key(words: Sequence[str], name: str) -> str:
    """Key of an organisation; "Ukrainian army" and "Ukraine's troops" are one."""
    country = country_of(words[0])
    if not country or len(words) < 2:
        return name_key(name)
    rest = " ".join(words[1:])
    return f"{country} {'armed forces' if rest in _ARMED else name_key(rest)}"


_NO_FIRST_NAME = 9
"""Letters from which on a word that ends in "er" is hardly ever a first name."""


def without_callings(
    mentions: Iterable[Mention], sentences: Sequence[Sequence[Token]]
) -> list[Mention]:
    """Cut off what stands before a name at the start of a sentence: "Gaffer Ann Moore".

    The article has to give the name in full elsewhere, as "Ann Moore".
    """
    given = list(mentions)
    full = {mention.words for mention in given if len(mention.words) > 1}
    ends = Counter(words[-1] for words in full)
    return [
        _trimmed(mention)
        if _is_called(mention, sentences[mention.sentence], full, ends)
        else mention
        for mention in given
    ]


def _trimmed(mention: Mention) -> Mention:
    return mention._replace(
        start=mention.start + 1, words=mention.words[1:], kind=None, role=""
    )


def _is_called(
    mention: Mention,
    tokens: Sequence[Token],
    full: Container[tuple[str, ...]],
    ends: Mapping[str, int],
) -> bool:
    """Whether the first word of a mention is no part of the name.

    Before a surname alone, as in "Gaffer Moore", somebody else's full name has to end
    in it, and the word has to be plain: "Nestor Moore" is the brother of Ann Moore.
    """
    first, *rest = mention.words
    if not rest or mention.key or mention.kind not in (None, ClaimKind.PERSON):
        return False
    if not opens(tokens, mention.start) or tokens[mention.start + 1].norm != rest[0]:
        return False
    if len(rest) > 1:
        return tuple(rest) in full and not is_given_name(first)
    plain = len(first) >= _NO_FIRST_NAME or is_listed_calling(first)
    return plain and is_calling(first) and ends[rest[0]] > 1


def with_acronyms(
    mentions: Iterable[Mention], sentences: Sequence[Sequence[Token]]
) -> list[Mention]:
    """Give "HDC" the kind and name of the "Harbour Development Corporation (HDC)"."""
    given = list(mentions)
    long_forms: dict[str, Mention] = {}
    for mention in given:
        tokens = sentences[mention.sentence]
        short = _acronym_after(mention, tokens)
        if short:
            words = (token.text for token in tokens[mention.start : mention.end])
            key = mention.key or " ".join(words)
            long_forms[short] = mention._replace(key=key)
    return [_expanded(mention, long_forms) for mention in given]


def _acronym_after(mention: Mention, tokens: Sequence[Token]) -> str:
    """The capitals in brackets after a name, when they are its initials."""
    if len(mention.words) < 2 or mention.end + 2 >= len(tokens):
        return ""
    bracket, short, closing = tokens[mention.end : mention.end + 3]
    if bracket.text != "(" or closing.text != ")" or not short.text.isupper():
        return ""
    initials = [word[0] for word in mention.words]
    return short.norm if initials[0] == short.norm[0] else ""


def _expanded(mention: Mention, long_forms: Mapping[str, Mention]) -> Mention:
    long = long_forms.get(mention.words[0]) if len(mention.words) == 1 else None
    if long is None or long.kind is None or mention.key:
        return mention
    return mention._replace(kind=long.kind, key=long.key or " ".join(long.words))


def with_parts(mentions: Iterable[Mention]) -> list[Mention]:
    """Give "Quinnipiac" the name of the "Quinnipiac University" that an article has."""
    given = list(mentions)
    wholes: dict[str, Mention] = {}
    for mention in given:
        is_body = mention.kind is ClaimKind.ORGANISATION and len(mention.words) > 1
        if is_body and not mention.has_place:
            wholes.setdefault(mention.words[0], mention)
    return [
        mention if mention.kind else _expanded(mention, wholes) for mention in given
    ]


def with_states(
    mentions: Iterable[Mention], tokens: Sequence[Token]
) -> Iterator[Mention]:
    """Make "Banff, Alta." one place; a state in full stays a place by itself."""
    last: Mention | None = None
    for mention in mentions:
        if last is not None and _is_state_of(last, mention, tokens):
            key = last.key or " ".join(last.words)
            last = last._replace(end=mention.end, kind=ClaimKind.PLACE, key=key)
            continue
        if last is not None:
            yield last
        last = mention
    if last is not None:
        yield last


def _is_state_of(place: Mention, state: Mention, tokens: Sequence[Token]) -> bool:
    if place.kind not in (None, ClaimKind.PLACE) or state.start != place.end + 1:
        return False
    is_short = state.words[0] == "dc" or state.words[0] in state_of_abbreviation()
    return is_short and tokens[place.end].text == ","
