"""The CSV report: one row a fact and outlet, for a spreadsheet or for R."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from compare.model import Entity, Moment, Quantity, Wording, one_line
from compare.paper.harmless import cell
from compare.paper.words import place
from compare.report.choice import Choice
from compare.report.facts import FactReader
from compare.report.look import only_part
from compare.report.provenance import say_maker
from compare.report.yours import notes_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Claim, Comparison, Fact, Value
    from compare.report.look import Look, Part, Preface

COLUMNS = (
    "fact",
    "kind",
    "status",
    "label",
    "carriers",
    "outlet",
    "published",
    "present",
    "told",
    "attribution",
    "named",
    "sentence",
    "sentences",
    "citation",
    "text",
    "value",
    "unit",
    "precision",
    "high",
    "start",
    "end",
    "name",
    "because",
    "reader",
    "notes",
    "source",
    "sha256",
    "made_by",
)
"""What each row holds, in this order; `docs/formats.md` says what each means. What an
outlet has of a fact is told of its first claim, and is empty where it has none."""

_VALUE_COLUMNS = ("value", "unit", "precision", "high", "start", "end", "name")


def render(parts: Sequence[Part], preface: Preface | None, look: Look) -> str:
    """Render one comparison as RFC 4180 rows under a header; lines end in a newline.

    There is a row for each fact and each outlet, so also for one that lacks the fact.
    Text that a spreadsheet would run as a formula gets an apostrophe in front.

    Raises:
        ReportError: There are several parts.
    """
    del preface
    comparison = only_part(parts, "CSV")
    choice = Choice(comparison, look)
    reader = FactReader(comparison)
    made = _cell(_made_by(comparison, look))
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for fact in choice.facts:
        of_fact = _of_fact(fact)
        for index in choice.articles:
            writer.writerow(
                {
                    **of_fact,
                    **_of_article(comparison, index, reader),
                    **_of_outlet(fact, index, reader),
                    "made_by": made,
                }
            )
    return buffer.getvalue()


def _made_by(comparison: Comparison, look: Look) -> str:
    notices = dict.fromkeys(notice.message for notice in comparison.notices)
    return "; ".join([say_maker(comparison, look), *notices])


def _of_fact(fact: Fact) -> dict[str, str]:
    notes = (note for claim in fact.claims for note in claim.notes)
    return {
        "fact": fact.id,
        "kind": str(fact.kind),
        "status": str(fact.status),
        "label": _cell(fact.label),
        "carriers": str(len(fact.outlets)),
        "because": _cell("; ".join(dict.fromkeys([*fact.because, *notes]))),
        "reader": str(fact.reader or ""),
    }


def _of_article(
    comparison: Comparison, index: int, reader: FactReader
) -> dict[str, str]:
    article = comparison.articles[index]
    return {
        "outlet": _cell(reader.labels[index]),
        "published": article.published.isoformat() if article.published else "",
        "source": _cell(article.source),
        "sha256": article.sha256,
    }


def _of_outlet(fact: Fact, index: int, reader: FactReader) -> dict[str, str]:
    """How one outlet tells a fact, or that it does not."""
    claims = [claim for claim in fact.claims if claim.article == index]
    if not claims:
        return {"present": "no"}
    first = claims[0]
    comparison = reader.comparison
    numbers = sorted({claim.sentence for claim in claims})
    cited = place(comparison.articles[index], numbers)
    return {
        "present": "yes",
        **_telling(first, reader),
        "sentence": str(first.sentence + 1),
        "sentences": " ".join(str(number + 1) for number in numbers),
        "citation": _cell(f"{reader.labels[index]}, {cited}"),
        "text": _cell(first.text),
        **dict(zip(_VALUE_COLUMNS, _value_cells(first.value), strict=True)),
        "notes": _cell(notes_on(comparison, index, numbers)),
    }


def _telling(claim: Claim, reader: FactReader) -> dict[str, str]:
    """Whether a claim is told plainly or on someone's word, and on whose."""
    said = claim.attribution
    if said is None:
        return {"told": "plainly"}
    return {
        "told": "quoted" if said.direct else "attributed",
        "attribution": _cell(reader.source(said)),
        "named": "yes" if said.named else "no",
    }


def _value_cells(value: Value | None) -> list[str]:
    """The cells of `_VALUE_COLUMNS`."""
    match value:
        case Quantity():
            high = "" if value.high is None else _number(value.high)
            unit, precision = _cell(value.unit), str(value.precision)
            return [_number(value.value), unit, precision, high, "", "", ""]
        case Moment():
            days = [day.isoformat() if day else "" for day in (value.start, value.end)]
            return ["", "", "", "", *days, _cell(f"{value.name} {value.clock}")]
        case Entity():
            return ["", "", "", "", "", "", _cell(value.name)]
        case Wording() | None:
            return [""] * 7


def _number(value: float) -> str:
    whole = float(value).is_integer() and abs(value) < 1e15
    return str(int(value) if whole else value)


def _cell(text: str) -> str:
    """Text from outside: one harmless line that no spreadsheet runs."""
    return cell(one_line(text))
