"""Values built from plain dicts, for reading a stored comparison back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from compare.model.checking import check_fields, field_names
from compare.model.framing import (
    Framing,
    HeadlineGap,
    NameUse,
    Naming,
    Placement,
    Stance,
    Voice,
    VoiceKind,
    WordUse,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_T = TypeVar("_T")


def make(cls: type[_T], data: Mapping[str, Any], **convert: Any) -> _T:
    """Build a value from a dict, converting the fields that are named.

    Keys that the value has no field for are passed over: later versions may add some.

    Raises:
        TypeError: A field is missing, or holds what it is not declared to.
    """
    known = {
        name: convert[name](data[name]) if name in convert else data[name]
        for name in field_names(cls)  # type: ignore[arg-type]
        if name in data
    }
    value = cls(**known)
    check_fields(value)
    return value


def framing_from_dict(data: Mapping[str, Any]) -> Framing:
    """Build the framing; what an older file lacks is empty."""

    def each(key: str, build: Callable[[Mapping[str, Any]], _T]) -> tuple[_T, ...]:
        return tuple(build(item) for item in data.get(key, ()))

    return Framing(
        voices=each(
            "voices",
            lambda item: make(Voice, item, kind=VoiceKind, cues=tuple, sentences=tuple),
        ),
        placements=each("placements", _placement),
        words=each("words", lambda item: make(WordUse, item, sentences=tuple)),
        namings=each("namings", lambda item: make(Naming, item, uses=_uses)),
        stances=each(
            "stances",
            lambda item: make(Stance, item, plain=tuple, attributed=tuple),
        ),
        headline_gaps=each("headline_gaps", lambda item: make(HeadlineGap, item)),
    )


def _placement(item: Mapping[str, Any]) -> Placement:
    return make(
        Placement,
        item,
        sentences=lambda pairs: tuple((a, s) for a, s in pairs),
        lead=tuple,
        late=tuple,
    )


def _uses(items: list[Mapping[str, Any]]) -> tuple[NameUse, ...]:
    return tuple(make(NameUse, item, sentences=tuple) for item in items)
