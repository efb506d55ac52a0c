"""A comparison as plain dicts and lists, and back: loss-free both ways.

The shape is that of `docs/formats.md`, format "compare.comparison", version 1.
"""

from __future__ import annotations

import dataclasses
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

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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

_T = TypeVar("_T")


def to_dict(comparison: Comparison) -> dict[str, Any]:
    """Turn a comparison into dicts, lists, strings, numbers, booleans and None."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "provenance": {
            "package": comparison.provenance.package,
            "options": dict(comparison.provenance.options),
            "created": comparison.provenance.created,
        },
        "articles": [
            _article_to_dict(number, article)
            for number, article in enumerate(comparison.articles)
        ],
        "links": [_plain(link) for link in comparison.links],
        "groups": [[list(ref) for ref in group] for group in comparison.groups],
        "phrases": [_phrase_to_dict(phrase) for phrase in comparison.phrases],
        "facts": [_fact_to_dict(fact) for fact in comparison.facts],
        "framing": _plain(comparison.framing),
        "notices": [_plain(notice) for notice in comparison.notices],
    }


def from_dict(data: Mapping[str, Any]) -> Comparison:
    """Read what `to_dict` gives.

    Raises:
        StoredError: It is no comparison, is damaged, or is of a newer version.
    """
    _check_format(data)
    try:
        comparison = _comparison_from_dict(data)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise StoredError(
            f"the stored comparison is damaged ({type(error).__name__}: {error})",
            hint="make it again from its articles",
        ) from error
    _check_spans(comparison)
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


def _check_spans(comparison: Comparison) -> None:
    for fact in comparison.facts:
        for claim in fact.claims:
            inside = 0 <= claim.article < len(comparison.articles)
            text = comparison.articles[claim.article].text if inside else ""
            if not inside or text[claim.start : claim.end] != claim.text:
                raise StoredError(
                    f"the stored comparison is damaged: fact {fact.id} cites "
                    "characters that its article does not have",
                    hint="make it again from its articles",
                )


def _plain(value: Any) -> Any:
    """Dataclasses to dicts, tuples to lists, enums and dates to strings."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: _plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
        }
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value


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
    return {
        "id": fact.id,
        "kind": str(fact.kind),
        "label": fact.label,
        "status": str(fact.status),
        "outlets": list(fact.outlets),
        "related": list(fact.related),
        "because": list(fact.because),
        "claims": [_claim_to_dict(claim) for claim in fact.claims],
    }


def _claim_to_dict(claim: Claim) -> dict[str, Any]:
    plain: dict[str, Any] = _plain(claim)
    del plain["kind"]  # the fact's own
    if claim.value is not None:
        plain["value"] = {"type": _TAGS[type(claim.value)], **plain["value"]}
    return plain


def _comparison_from_dict(data: Mapping[str, Any]) -> Comparison:
    provenance = data["provenance"]
    return Comparison(
        articles=tuple(map(_article_from_dict, data["articles"])),
        links=tuple(map(_link_from_dict, data["links"])),
        groups=tuple(
            tuple(SentenceRef(*ref) for ref in group) for group in data["groups"]
        ),
        facts=tuple(map(_fact_from_dict, data["facts"])),
        framing=framing_from_dict(data["framing"]),
        notices=tuple(make(Notice, item, articles=tuple) for item in data["notices"]),
        provenance=Provenance(
            package=provenance["package"],
            options=provenance["options"],
            created=provenance["created"],
        ),
        phrases=tuple(
            make(Phrase, item, carriers=tuple) for item in data.get("phrases", ())
        ),
    )


def _article_from_dict(data: Mapping[str, Any]) -> Article:
    published = data["published"]
    return Article(
        text=data["text"],
        sentences=tuple(
            make(Sentence, item, kind=SentenceKind) for item in data["sentences"]
        ),
        outlet=data["outlet"],
        headline=data["headline"],
        bylines=tuple(data["bylines"]),
        published=published and datetime.date.fromisoformat(published),
        source=data["source"],
        home=data.get("home", ""),
        copy_of=data["copy_of"],
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
    )


def _fact_from_dict(data: Mapping[str, Any]) -> Fact:
    kind = ClaimKind(data["kind"])
    return Fact(
        id=data["id"],
        kind=kind,
        label=data["label"],
        status=FactStatus(data["status"]),
        claims=tuple(_claim_from_dict(kind, item) for item in data["claims"]),
        because=tuple(data["because"]),
        related=tuple(data["related"]),
    )


def _claim_from_dict(kind: ClaimKind, data: Mapping[str, Any]) -> Claim:
    return make(
        Claim,
        {"kind": kind, **data},
        value=_value_from_dict,
        attribution=lambda item: item and make(Attribution, item),
        matter=tuple,
        notes=tuple,
    )


def _value_from_dict(data: Mapping[str, Any] | None) -> Value | None:
    if data is None:
        return None
    fields = dict(data)
    cls: Callable[..., Value] = _VALUE_TYPES[fields.pop("type")]

    def day(text: str | None) -> datetime.date | None:
        return None if text is None else datetime.date.fromisoformat(text)

    converters: dict[Callable[..., Value], dict[str, Any]] = {
        Quantity: {"precision": Precision},
        Moment: {"start": day, "end": day},
        Wording: {"stems": tuple},
        Entity: {},
    }
    return make(cls, fields, **converters[cls])
