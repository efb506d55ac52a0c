"""A session as JSON, and back; the shape is that of `docs/formats.md`."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from compare.errors import StoredError
from compare.model import ClaimKind, FactStatus, Relation
from compare.review.corrections import Act, Anchor, Correction, FactAnchor, Session

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT = "newscompare.session"
VERSION = 1

_COUNTS: Mapping[Act, tuple[int, int]] = {
    Act.LINK: (2, 0),
    Act.UNLINK: (2, 0),
    Act.STATUS: (0, 1),
    Act.SPLIT: (0, 1),
    Act.JOIN: (0, 2),
    Act.REJECT: (0, 1),
    Act.NOTE: (1, 0),
}
"""How many sentences and facts an act takes."""
_WITH_STATUS = frozenset({Act.STATUS, Act.JOIN})


def to_json(session: Session) -> str:
    """Write a session as JSON, one correction a line: diff(1) shows what was said."""
    lines = ",".join(
        f"\n{json.dumps(_correction_to_dict(each), ensure_ascii=False)}"
        for each in session.corrections
    )
    opening = f'{{"format": "{FORMAT}", "version": {VERSION}, "corrections": ['
    return f"{opening}{lines}\n]}}\n"


def digest(session: Session) -> str:
    """Give the SHA-256 of a session's file, as hexadecimal digits."""
    return hashlib.sha256(to_bytes(session)).hexdigest()


def to_bytes(session: Session) -> bytes:
    """Write a session as a file holds it; a lone surrogate is escaped, as JSON may."""
    return to_json(session).encode("utf-8", "backslashreplace")


def from_json(text: str, name: str) -> Session:
    """Read what `to_json` gives.

    Args:
        text: The JSON.
        name: What a message calls it.

    Raises:
        StoredError: It is something else, damaged, or of a newer version.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _foreign(name) from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise _foreign(name)
    if data.get("version") != VERSION:
        raise StoredError(
            f"{name} has version {data.get('version')!r} of a file of corrections, "
            f"this program reads version {VERSION}",
            hint="update newscompare, or leave the file out by --no-session",
        )
    try:
        return Session(tuple(map(_correction_from_dict, data["corrections"])))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise StoredError(
            f"the corrections in {name} are damaged ({type(error).__name__}: {error})",
            hint="mend or move the file, or leave it out by --no-session",
        ) from error


def _foreign(name: str) -> StoredError:
    return StoredError(
        f"{name} is no file of corrections, or was cut short",
        hint="name another file by --session, or leave it out by --no-session",
    )


def _correction_to_dict(correction: Correction) -> dict[str, Any]:
    plain = {
        "act": correction.act.value,
        "sentences": [_anchor_to_dict(anchor) for anchor in correction.sentences],
        "facts": [
            {
                "kind": fact.kind.value,
                "label": fact.label,
                "claims": [_anchor_to_dict(claim) for claim in fact.claims],
            }
            for fact in correction.facts
        ],
        "relation": correction.relation and correction.relation.value,
        "status": correction.status and correction.status.value,
        "text": correction.text,
    }
    return {key: value for key, value in plain.items() if value}


def _anchor_to_dict(anchor: Anchor) -> dict[str, Any]:
    return {
        "article": anchor.article,
        "outlet": anchor.outlet,
        "start": anchor.start,
        "end": anchor.end,
        "text": anchor.text,
        **({"within": anchor.within, "offset": anchor.offset} if anchor.within else {}),
    }


def _correction_from_dict(data: Mapping[str, Any]) -> Correction:
    """Build a correction; a key that is not known belongs to another version."""
    fields = dict(data)
    act = Act(fields.pop("act"))
    relation, status = fields.pop("relation", None), fields.pop("status", None)
    correction = Correction(
        act,
        sentences=tuple(map(_anchor, fields.pop("sentences", ()))),
        facts=tuple(map(_fact, fields.pop("facts", ()))),
        relation=None if relation is None else Relation(relation),
        status=None if status is None else FactStatus(status),
        text=_text(fields.pop("text", "")),
    )
    if fields:
        raise ValueError(f"{act} with {', '.join(sorted(map(str, fields)))}")
    if (len(correction.sentences), len(correction.facts)) != _COUNTS[act]:
        raise ValueError(f"{act} of another number of sentences or facts")
    if (status is None) is (act in _WITH_STATUS):
        raise ValueError(f"{act} with or without a status")
    return correction


def _fact(data: Mapping[str, Any]) -> FactAnchor:
    claims = tuple(map(_anchor, data["claims"]))
    if not claims:
        raise ValueError("a fact without claims")
    return FactAnchor(ClaimKind(data["kind"]), _text(data["label"]), claims)


def _anchor(data: Mapping[str, Any]) -> Anchor:
    start, end, offset = data["start"], data["end"], data.get("offset", 0)
    if any(type(number) is not int or number < 0 for number in (start, end, offset)):
        raise ValueError(f"{start!r} to {end!r} is no range")
    article, outlet, text = (_text(data[key]) for key in ("article", "outlet", "text"))
    within = _text(data.get("within", ""))
    return Anchor(article, outlet, start, end, text, within, offset)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text"[:80])
    return value
