"""How to read the number that a word opens: digits, words, parts, bare plurals."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from compare.text.numbers import (
    COUNTED_SCALES,
    FEW,
    PARTS,
    PARTS_OF,
    SCALE_LETTERS,
    SCALE_WORDS,
    SCALES,
    SLASHED,
    VAGUE,
    WORDS,
    number_value,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.text.tokens import Token


class Number(NamedTuple):
    """A number, and the tokens that it was read from."""

    first: int
    """Index of its first token."""
    last: int
    """Index after its last token."""
    value: float
    step: float
    """Size of the last digit that was written; 0 when the words give none."""
    scale: float = 1.0
    """What "million" and the like multiplied it by."""
    vague: bool = False
    """Whether it is a bare plural, "dozens", or "a few hundred": at least this much."""
    letter: str = ""
    """A letter glued to the digits that was read as a scale: the "m" of "3m"."""


ENDINGS = frozenset({"st", "nd", "rd", "th"})
"""What makes an ordinal of digits."""


def norms_from(words: Sequence[Token], at: int, count: int) -> tuple[str, ...]:
    """The norms of so many words from one on, or of as many as there are."""
    return tuple(word.norm for word in words[at : at + count])


def is_glued(words: Sequence[Token], at: int, among: frozenset[str] | None) -> bool:
    """Whether a token follows the one before it without space, and is one of these."""
    return (
        at < len(words)
        and words[at - 1].end == words[at].start
        and (among is None or words[at].norm in among)
    )


def read_digits(words: Sequence[Token], at: int) -> Number | None:
    """Read "12", "1.2 billion", "3m", "2 1/2" at a token, or None."""
    norm = words[at].norm
    value = SLASHED.get(norm)
    if value is not None:
        return Number(at, at + 1, value, 0)
    value = number_value(norm)
    if value is None or is_glued(words, at + 1, ENDINGS | {"s"}):
        return None
    step = 10.0 ** -len(norm.partition(".")[2])
    end, part = _fraction_after(words, at + 1)
    return _scaled(words, Number(at, end, value + part, part or step))


def _read_words(words: Sequence[Token], at: int) -> Number:
    total, current, step = 0.0, WORDS[words[at].norm], 1.0
    end = at + 1
    while end < len(words):
        start = end + (words[end].norm in ("-", "and"))
        norm = words[start].norm if start < len(words) else ""
        if norm in SCALE_WORDS and current and words[end].norm != "and":
            step = SCALE_WORDS[norm]
            total, current = _grow(total, current, step)
        elif norm in WORDS and _continues(total, current, norm, words[end].norm):
            current, step = current + WORDS[norm], 1.0
        else:
            break
        end = start + 1
    value = total + current
    end, part = _fraction_after(words, end)
    whole = Number(at, end, value + part, part or step, scale=step)
    return _scaled(words, whole) if part else whole


def _grow(total: float, current: float, scale: float) -> tuple[float, float]:
    """Multiply what was read by a scale; a hundred may still be multiplied."""
    return (total, current * scale) if scale == 100 else (total + current * scale, 0.0)


def _continues(total: float, current: float, norm: str, joiner: str) -> bool:
    """Whether a number word goes on with the number, as "five" in "twenty-five"."""
    if joiner == "and":
        return (current >= 100 or (total > 0 and not current)) and WORDS[norm] < 100
    small = current % 100
    fits_tens = small >= 20 and small % 10 == 0 and 0 < WORDS[norm] < 10
    return fits_tens or (not small and (total > 0 or current >= 100))


def _fraction_after(words: Sequence[Token], at: int) -> tuple[int, float]:
    """The "and a half" after a number: the index after it, and its value."""
    if at < len(words) and words[at].norm in SLASHED:
        return at + 1, SLASHED[words[at].norm]
    tail = [
        index
        for index in range(at, min(at + 6, len(words)))
        if words[index].norm != "-"
    ][:3]
    norms = [words[index].norm for index in tail]
    if len(tail) == 3 and norms[0] == "and" and norms[1] in ("a", "one"):
        part = PARTS.get(norms[2])
        if part:
            return tail[2] + 1, part
    return at, 0.0


def _scaled(words: Sequence[Token], number: Number) -> Number:
    """Take in a scale that follows: "billion", "-billion", or "bn" without space."""
    at = number.last
    if at < len(words) and words[at].norm == "-" and is_glued(words, at + 1, None):
        at += 1
    norm = words[at].norm if at < len(words) else ""
    letter = norm in SCALE_LETTERS
    if norm not in SCALES:
        return number
    if letter and at > number.last and not _is_priced(words, number.first):
        return number
    if letter and len(norm) == 1 and not is_glued(words, at, None):
        return number
    scale = SCALES[norm]
    if norm in COUNTED_SCALES and norms_from(words, at + 1, 1) == ("crore",):
        scale, at = scale * SCALES["crore"], at + 1
    return Number(
        number.first,
        at + 1,
        number.value * scale,
        number.step * scale,
        scale=scale,
        letter=norm if letter else "",
    )


def _is_priced(words: Sequence[Token], at: int) -> bool:
    """Whether a currency's sign stands before a number: "$250-M", no "250-m"."""
    return at > 0 and unicodedata.category(words[at - 1].text[-1]) == "Sc"


_OF_WHICH = frozenset(SCALE_WORDS) | {"percentage", "percent"}


def _read_part(words: Sequence[Token], at: int) -> Number | None:
    """Read "a quarter of a million", and the "a quarter" of a percentage point."""
    part = at + 1 + (norms_from(words, at + 1, 1) == ("-",))
    share = PARTS_OF.get("".join(norms_from(words, part, 1)), 0.0)
    opening, (of, a, whole) = (
        words[at].norm,
        (*norms_from(words, part + 1, 3), "", "", "")[:3],
    )
    if not share or (of, a) != ("of", "a") or whole not in _OF_WHICH:
        return None
    value = share * WORDS.get(opening, 1.0)
    scale = SCALE_WORDS.get(whole)
    if scale is None:
        return Number(at, part + 1, value, share)
    return Number(at, part + 4, value * scale, share * scale, scale=scale)


def _read_vague(words: Sequence[Token], at: int) -> Number:
    """Read "dozens", "hundreds of millions"."""
    value = VAGUE[words[at].norm]
    end = at + 1
    while norms_from(words, end, 1) == ("of",) and end + 1 < len(words):
        unit = VAGUE.get(words[end + 1].norm, 0) / 2
        if not unit:
            break
        value, end = value * unit, end + 2
        if value > 1e15:
            break
    return Number(at, end, value, 0, scale=value / 2, vague=True)


def _read_half(words: Sequence[Token], at: int) -> Number | None:
    """Read "half a billion", "half-million", "half a dozen", "half an hour"."""
    end = at + 1
    while end < len(words) and words[end].norm in ("-", "a", "an") and end < at + 4:
        end += 1
    norm = words[end].norm if end < len(words) else ""
    if norm == "dozen":
        return Number(at, end + 1, 6, 0)
    if norm in SCALE_WORDS:
        scale = SCALE_WORDS[norm]
        return Number(at, end + 1, scale / 2, scale / 10, scale=scale)
    return Number(at, end, 0.5, 0.5) if words[end - 1].norm in ("a", "an") else None


def _read_indefinite(words: Sequence[Token], at: int) -> Number | None:
    """Read "a million", "a dozen", "several hundred", "a few thousand"."""
    end = at + (words[at].norm in ("a", "an"))
    count = FEW.get("".join(norms_from(words, end, 1)), 0.0)
    end += bool(count) + (norms_from(words, end, 2) == ("couple", "of"))
    norm = words[end].norm if end < len(words) else ""
    scale = 12.0 if norm == "dozen" else SCALE_WORDS.get(norm, 0.0)
    if not scale or (norm == "hundred" and end == at):
        return None
    value = (count or 1) * scale
    if count or norm == "dozen":
        return Number(at, end + 1, value, 0, scale=scale, vague=bool(count))
    last, more = _read_words_after(words, end + 1, scale)
    return Number(at, last, value + more, 1 if more else scale, scale=scale)


def _read_words_after(
    words: Sequence[Token], at: int, scale: float
) -> tuple[int, float]:
    """What "and fifty" or "and a half" adds to "a hundred": the end, and how much."""
    norms = norms_from(words, at, 2)
    if len(norms) == 2 and norms[0] == "and" and 0 < WORDS.get(norms[1], 0) < 100:
        return at + 2, WORDS[norms[1]]
    end, part = _fraction_after(words, at)
    return end, part * scale


_Reader: TypeAlias = "Callable[[Sequence[Token], int], Number | None]"

READERS: dict[str, tuple[_Reader, ...]] = {
    **dict.fromkeys(
        ("a", "an", "several", "few", "hundred", "dozen"),
        (_read_part, _read_indefinite),
    ),
    "half": (_read_half,),
    **dict.fromkeys(VAGUE, (_read_vague,)),
    **dict.fromkeys(WORDS, (_read_part, _read_words)),
}
"""How to read the number that a word opens: the first that reads one counts."""
