"""The CSV report: one row a fact and outlet, for a spreadsheet or for R."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from compare.model import Entity, Moment, Quantity, Wording, one_line
from compare.paper.harmless import cell
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
    "label",
    "status",
    "outlet",
    "sentence",
    "sentences",
    "text",
    "value",
    "unit",
    "precision",
    "high",
    "start",
    "end",
    "name",
    "attribution",
    "because",
    "source",
    "sha256",
    "made_by",
    "reader",
    "notes",
)
"""`sentence` is the first one with the fact, from 1 as in the other reports;
`sentences` lists all, with spaces between. `text`, the value (`value` to `name`) and
the attribution are those of the outlet's first claim. `source` and `sha256` are of
its article; `made_by` says in each row alike what it takes to make the table again.
`reader` says whether the reader confirmed, changed or added the fact; `notes` are the
reader's, to the sentences with it."""


def render(parts: Sequence[Part], preface: Preface | None, look: Look) -> str:
    """Render one comparison as RFC 4180 rows under a header; lines end in a newline.

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
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    for fact in choice.facts:
        for index in fact.outlets:
            if index in choice.articles:
                article = comparison.articles[index]
                origin = [_cell(article.source), article.sha256, made]
                yours = _yours(comparison, fact, index)
                writer.writerow([*_row(fact, index, reader), *origin, *yours])
    return buffer.getvalue()


def _made_by(comparison: Comparison, look: Look) -> str:
    notices = dict.fromkeys(notice.message for notice in comparison.notices)
    return "; ".join([say_maker(comparison, look), *notices])


def _yours(comparison: Comparison, fact: Fact, index: int) -> list[str]:
    """The columns `reader` and `notes`."""
    numbers = {claim.sentence for claim in fact.claims if claim.article == index}
    notes = _cell(notes_on(comparison, index, numbers))
    return [str(fact.reader or ""), notes]


def _row(fact: Fact, index: int, reader: FactReader) -> list[str]:
    claims = [claim for claim in fact.claims if claim.article == index]
    first: Claim = claims[0]
    numbers = sorted({claim.sentence + 1 for claim in claims})
    reasons = dict.fromkeys(
        [*fact.because, *(note for claim in claims for note in claim.notes)]
    )
    return [
        fact.id,
        str(fact.kind),
        _cell(fact.label),
        str(fact.status),
        _cell(reader.labels[index]),
        str(first.sentence + 1),
        " ".join(map(str, numbers)),
        _cell(first.text),
        *_value_cells(first.value),
        _cell(reader.source(first.attribution)),
        _cell("; ".join(reasons)),
    ]


def _value_cells(value: Value | None) -> list[str]:
    """The columns `value`, `unit`, `precision`, `high`, `start`, `end`, `name`."""
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
