"""A comparison as plain dicts and lists, and back: loss-free both ways.

The shape is that of `docs/formats.md`, format "compare.comparison", version 1.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from compare.errors import StoredError
from compare.model.alignment import (
    Change,
    ChangeKind,
    Link,
    Phrase,
    Relation,
    SentenceRef,
)
from compare.model.article import Article, Sentence, SentenceKind
from compare.model.building import framing_from_dict, make
from compare.model.checking import check_comparison, check_texts, field_names
from compare.model.claim import (
    Attribution,
    Claim,
    ClaimKind,
    Entity,
    Moment,
    Precision,
    Quantity,
    Wording,
)
from compare.model.comparison import Comparison, Notice, Provenance
from compare.model.fact import Fact, FactStatus
from compare.model.reader import Note, ReaderWord

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.model.claim import Value

FORMAT = "compare.comparison"
VERSION = 1

_VALUE_TYPES: dict[str, type[Quantity | Moment | Entity | Wording]] = {
    "quantity": Quantity,
    "moment": Moment,
    "entity": Entity,
    "wording": Wording,
}
_TAGS = {cls: tag for tag, cls in _VALUE_TYPES.items()}

_PLAIN = frozenset({str, int, float, bool, type(None)})
"""What JSON holds as it is; looked at first, since nearly every value is one."""

_T = TypeVar("_T")


def to_dict(comparison: Comparison) -> dict[str, Any]:
    """Turn a comparison into dicts, lists, strings, numbers, booleans and None."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "provenance": _provenance_to_dict(comparison.provenance),
        "articles": [
            _article_to_dict(number, article)
            for number, article in enumerate(comparison.articles)
        ],
        "links": [_filled(_plain(link), "reader") for link in comparison.links],
        "groups": [[list(ref) for ref in group] for group in comparison.groups],
        "phrases": [_phrase_to_dict(phrase) for phrase in comparison.phrases],
        "facts": [_fact_to_dict(fact) for fact in comparison.facts],
        "framing": _plain(comparison.framing),
        "notices": [_plain(notice) for notice in comparison.notices],
        **_filled({"notes": _plain(comparison.notes)}, "notes"),
        **_filled({"unlinked": _plain(comparison.unlinked)}, "unlinked"),
    }


def from_dict(data: Mapping[str, Any]) -> Comparison:
    """Read what `to_dict` gives.

    Raises:
        StoredError: It is no comparison, is damaged, or is of a newer version.
    """
    _check_format(data)
    try:
        comparison = _comparison_from_dict(data)
        check_texts(data, comparison)
        check_comparison(comparison)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise StoredError(
            f"the stored comparison is damaged ({type(error).__name__}: {error})",
            hint="make it again from its articles",
        ) from error
    return comparison


def _check_format(data: Mapping[str, Any]) -> None:
    form = getattr(data, "get", lambda _: None)("format")
    if form != FORMAT:
        raise StoredError(
            "this is not a stored comparison",
            hint="give a file that `newscompare report --format json` wrote",
        )
    version = data.get("version")
    if version != VERSION:
        raise StoredError(
            f"the stored comparison has version {version}, this program reads "
            f"version {VERSION}",
            hint="update newscompare",
        )


def _plain(value: Any) -> Any:
    """Dataclasses to dicts, tuples to lists, enums and dates to strings."""
    cls = type(value)
    if cls in _PLAIN:
        return value
    if cls is tuple or isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if names := field_names(cls):  # type: ignore[arg-type]
        return {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value


def _filled(plain: dict[str, Any], key: str) -> dict[str, Any]:
    """Leave a key out when it is empty: only a reader's corrections fill it."""
    if not plain[key]:
        del plain[key]
    return plain


def _provenance_to_dict(provenance: Provenance) -> dict[str, Any]:
    plain = {
        "package": provenance.package,
        "options": dict(provenance.options),
        "created": provenance.created,
        "session": provenance.session,
    }
    return _filled(plain, "session")


def _article_to_dict(number: int, article: Article) -> dict[str, Any]:
    return {
        "id": number,
        "outlet": article.outlet,
        "headline": article.headline,
        "bylines": list(article.bylines),
        "published": _plain(article.published),
        "source": article.source,
        "home": article.home,
        "sha256": article.sha256,
        "text": article.text,
        "copy_of": article.copy_of,
        "sentences": [_plain(sentence) for sentence in article.sentences],
    }


def _phrase_to_dict(phrase: Phrase) -> dict[str, Any]:
    return {**phrase._asdict(), "carriers": list(phrase.carriers)}


def _fact_to_dict(fact: Fact) -> dict[str, Any]:
    plain = {
        "id": fact.id,
        "kind": str(fact.kind),
        "label": fact.label,
        "status": str(fact.status),
        "outlets": list(fact.outlets),
        "related": list(fact.related),
        "because": list(fact.because),
        "reader": _plain(fact.reader),
        "claims": [_claim_to_dict(claim) for claim in fact.claims],
    }
    return _filled(plain, "reader")


def _claim_to_dict(claim: Claim) -> dict[str, Any]:
    plain: dict[str, Any] = _plain(claim)
    del plain["kind"]  # the fact's own
    if claim.value is not None:
        plain["value"] = {"type": _TAGS[type(claim.value)], **plain["value"]}
    return plain


def _comparison_from_dict(data: Mapping[str, Any]) -> Comparison:
    return Comparison(
        articles=tuple(map(_article_from_dict, data["articles"])),
        links=tuple(map(_link_from_dict, data["links"])),
        groups=tuple(
            tuple(SentenceRef(*ref) for ref in group) for group in data["groups"]
        ),
        facts=tuple(map(_fact_from_dict, data["facts"])),
        framing=framing_from_dict(data["framing"]),
        notices=tuple(make(Notice, item, articles=tuple) for item in data["notices"]),
        provenance=make(Provenance, data["provenance"], options=dict),
        phrases=tuple(
            make(Phrase, item, carriers=tuple) for item in data.get("phrases", ())
        ),
        notes=tuple(make(Note, item) for item in data.get("notes", ())),
        unlinked=tuple(
            (SentenceRef(*a), SentenceRef(*b)) for a, b in data.get("unlinked", ())
        ),
    )


def _article_from_dict(data: Mapping[str, Any]) -> Article:
    return make(
        Article,
        data,
        sentences=lambda items: tuple(
            make(Sentence, item, kind=SentenceKind) for item in items
        ),
        bylines=tuple,
        published=_day,
    )


def _link_from_dict(data: Mapping[str, Any]) -> Link:
    return make(
        Link,
        data,
        a=lambda ref: SentenceRef(*ref),
        b=lambda ref: SentenceRef(*ref),
        relation=Relation,
        because=tuple,
        changes=lambda items: tuple(
            make(Change, item, kind=ChangeKind) for item in items
        ),
        reader=ReaderWord,
    )


def _fact_from_dict(data: Mapping[str, Any]) -> Fact:
    kind = ClaimKind(data["kind"])
    return make(
        Fact,
        data,
        kind=ClaimKind,
        status=FactStatus,
        claims=lambda items: tuple(_claim_from_dict(kind, item) for item in items),
        because=tuple,
        related=tuple,
        reader=ReaderWord,
    )


def _claim_from_dict(kind: ClaimKind, data: Mapping[str, Any]) -> Claim:
    return make(
        Claim,
        {"kind": kind, **data},
        value=_value_from_dict,
        attribution=lambda item: None if item is None else make(Attribution, item),
        matter=tuple,
        notes=tuple,
    )


def _value_from_dict(data: Mapping[str, Any] | None) -> Value | None:
    if data is None:
        return None
    fields = dict(data)
    cls: type[Value] = _VALUE_TYPES[fields.pop("type")]
    converters: dict[type[Value], dict[str, Any]] = {
        Quantity: {"precision": Precision},
        Moment: {"start": _day, "end": _day},
        Wording: {"stems": tuple},
        Entity: {},
    }
    return make(cls, fields, **converters[cls])


def _day(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)
