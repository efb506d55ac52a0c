"""Runs of capitalised words to mentions: what belongs together, and what it may be."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from compare.extract.gazetteer import (
    NEVER,
    ORGANISATION,
    PARTY,
    PEOPLE,
    PLACE,
    TITLE,
    WORK,
    is_given_name,
    word_list,
)
from compare.model import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from compare.extract.name_spans import Piece, Run

KINDS = {
    PLACE: ClaimKind.PLACE,
    ORGANISATION: ClaimKind.ORGANISATION,
    PARTY: ClaimKind.ORGANISATION,
    WORK: ClaimKind.WORK,
}


class Mention(NamedTuple):
    """A stretch of tokens in one sentence that may name something."""

    sentence: int
    start: int
    """Number of its first token."""
    end: int
    words: tuple[str, ...]
    """Folded, without dots."""
    kind: ClaimKind | None = None
    """What its own words say it is; None when they don't."""
    key: str = ""
    """Main form when it is a known name, else empty."""
    role: str = ""
    """Title given before it."""
    has_place: bool = False
    """Whether a word of it is a known place, people or organisation."""


def group_run(
    sentence: int, run: Run, may_drop: Callable[[Piece], bool]
) -> Iterator[Mention]:
    """The mentions of a run, in order.

    Args:
        sentence: Number of the sentence.
        run: The run to read.
        may_drop: Whether a first word has its capital only from its place.
    """
    pieces = list(run.pieces)
    while pieces and (may_drop(pieces[0]) or _describes(pieces)):
        pieces.pop(0)
    part: list[Piece] = []
    titles: list[Piece] = []
    for number, piece in enumerate(pieces):
        if piece.sort == NEVER:
            yield from _named(sentence, part, titles)
            part, titles = [], []
        elif piece.sort == TITLE and not (
            _is_surname(part, piece, pieces[number + 1 :])
            or _is_given(part, piece, pieces[number + 1 :])
        ):
            if part:
                yield from _named(sentence, part, titles, before_title=True)
                part, titles = [], []
            titles.append(piece)
        else:
            part.append(piece)
    yield from _named(sentence, part, titles)


def _describes(pieces: Sequence[Piece]) -> bool:
    """Whether a first word says what somebody is: "Substitute Ann Moore".

    So does one with a hyphen before a given name: "Red-hot Ann Moore".
    """
    first, *rest = pieces
    if not rest or first.sort:
        return False
    if first.norm in word_list("not_names.json", "describers"):
        return True
    return "-" in first.norm and len(rest) > 1 and is_given_name(rest[0].norm)


def _is_surname(part: list[Piece], piece: Piece, rest: list[Piece]) -> bool:
    """Whether a title stands where a surname does, as in "Steve King"."""
    if " " in piece.norm or not part:
        return False
    if rest and is_given_name(rest[0].norm) and not _is_suffix(rest[0]):
        return False
    first = part[0].norm
    return is_given_name(first) and all(is_given_or_initial(p) for p in part)


_GIVEN_TITLES = frozenset({"dean", "earl", "king"})


def _is_given(part: list[Piece], piece: Piece, rest: list[Piece]) -> bool:
    """Whether a title is a given name with just a surname behind it: "Dean Foley"."""
    if part or piece.norm not in _GIVEN_TITLES or len(rest) != 1:
        return False
    return not (rest[0].sort or is_given_name(rest[0].norm))


def is_given_or_initial(piece: Piece) -> bool:
    """Whether a piece is a given name or a single letter."""
    return len(piece.norm) == 1 or is_given_name(piece.norm)


def _is_suffix(piece: Piece) -> bool:
    return piece.norm in word_list("titles.json", "suffixes")


def _named(
    sentence: int,
    part: list[Piece],
    titles: list[Piece],
    *,
    before_title: bool = False,
) -> Iterator[Mention]:
    if not part or part[0].norm in word_list("not_names.json", "events"):
        return
    role = " ".join(title.norm for title in titles)
    whole = _whole_name(part)
    if whole is not None and not (titles and whole is ClaimKind.PLACE):
        yield _mention(sentence, part, whole)
    elif titles and _is_bare_head(part):
        yield _mention(sentence, [titles[-1], *part], ClaimKind.ORGANISATION)
    elif titles and not _is_known(part):
        yield _mention(sentence, part, ClaimKind.PERSON, role)
    else:
        for mention in _split(sentence, part):
            if mention.key or not before_title:
                yield mention


def _is_bare_head(part: list[Piece]) -> bool:
    """Whether a head alone follows what may be a title: "General Assembly"."""
    return len(part) == 1 and part[0].norm in word_list("organisations.json", "heads")


def _is_known(part: list[Piece]) -> bool:
    """Whether what follows a title is no person: "President of the United States"."""
    if len(part) > 1 or " " in part[0].norm:
        return all(piece.sort for piece in part)
    return part[0].sort in (PARTY, PEOPLE)


def _mention(
    sentence: int, part: Sequence[Piece], kind: ClaimKind | None, role: str = ""
) -> Mention:
    return Mention(
        sentence,
        part[0].start,
        part[-1].end,
        tuple(_bare(word) for piece in part for word in piece.norm.split()),
        kind,
        role=role,
        has_place=any(piece.sort for piece in part),
    )


def _bare(word: str) -> str:
    """A surname without its article: "assad" of "al-assad"."""
    return word[3:] if word[:3] in ("al-", "el-") else word


def _whole_name(part: list[Piece]) -> ClaimKind | None:
    """What a run of several words is as a whole, by the word that heads it."""
    if len(part) < 2:
        return None
    linked = _linked(part)
    if linked is not None:
        return linked
    last = part[-1].norm.rpartition(" ")[2]
    for file, kind in _HEADS:
        if last in word_list(file, "heads") and not part[-1].sort:
            return kind
    if part[0].norm in word_list("places.json", "leads"):
        return ClaimKind.PLACE
    is_company = last in word_list("organisations.json", "suffixes") or (
        # Nobody's company: "Helen Steel", "Joe Coffee".
        last in word_list("organisations.json", "trades")
        and not (part[-1].sort or is_given_or_initial(part[0]))
    )
    return ClaimKind.ORGANISATION if is_company else None


_HEADS = (
    ("organisations.json", ClaimKind.ORGANISATION),
    ("works.json", ClaimKind.WORK),
    ("places.json", ClaimKind.PLACE),
)


def _linked(part: list[Piece]) -> ClaimKind | None:
    """What "Department of ..." and "Institute for the ..." are."""
    for left, right in pairwise(part):
        if left.end < right.start:
            head = left.norm.rpartition(" ")[2]
            for file, kind in _HEADS:
                if head in word_list(file, "heads"):
                    return kind
            if head in word_list("organisations.json", "followed_by_of"):
                return ClaimKind.ORGANISATION
    return None


def _split(sentence: int, part: list[Piece]) -> Iterator[Mention]:
    """Cut known names from the unknown words beside them."""
    at = 0
    while at < len(part):
        end = _end_of_name(part, at)
        if end == at + 1 and part[at].sort:
            yield from _known(sentence, part[at])
        else:
            yield _mention(sentence, part[at:end], _person(part[at:end]))
        at = end


def _known(sentence: int, piece: Piece) -> Iterator[Mention]:
    if piece.entry is None or piece.sort not in KINDS:
        return
    yield Mention(
        sentence,
        piece.start,
        piece.end,
        tuple(piece.norm.split()),
        KINDS[piece.sort],
        piece.entry.key,
    )


def _end_of_name(part: list[Piece], at: int) -> int:
    """How far one name goes, from a piece on."""
    first = part[at]
    end = at + 1
    opens_person = is_given_name(first.norm) or len(first.norm) == 1
    if first.sort and not opens_person:
        return end if _stands_alone(part, at) else _end_of_words(part, end)
    while end < len(part):
        piece = part[end]
        if piece.sort and not (opens_person and _could_be_surname(piece)):
            break
        end += 1
        if piece.sort:
            opens_person = False
    return end


def _could_be_surname(piece: Piece) -> bool:
    return " " not in piece.norm and piece.sort in (PLACE, ORGANISATION, TITLE, PEOPLE)


def _stands_alone(part: list[Piece], at: int) -> bool:
    """Whether the words after a known name begin another: "Ukraine Volodymyr ..."."""
    if at + 1 == len(part) or part[at + 1].sort:
        return True
    return is_given_or_initial(part[at + 1]) or part[at].sort == PARTY


def _end_of_words(part: list[Piece], at: int) -> int:
    while at < len(part) and not part[at].sort:
        at += 1
    return at


def _person(part: Sequence[Piece]) -> ClaimKind | None:
    if len(part) < 2:
        return None
    is_suffixed = _is_suffix(part[-1])
    has_initial = any(len(piece.norm) == 1 for piece in part[:-1])
    if is_suffixed or has_initial or is_given_name(part[0].norm):
        return ClaimKind.PERSON
    return None
