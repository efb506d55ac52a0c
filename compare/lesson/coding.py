"""A sheet for coders, and the tool's own codes apart from it.

One row asks one thing: some words stand in one article; how does one other article
stand to them? Nothing on the sheet says what the tool found, and the rows follow the
texts, so that no order of statuses primes the coder.
"""

from __future__ import annotations

import csv
import enum
import io
from typing import TYPE_CHECKING, NamedTuple

from compare.lesson.choose import rank
from compare.model import PRECEDENCE, ClaimKind, FactStatus, SentenceRef, one_line
from compare.paper.harmless import cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from compare.lesson.texts import Texts
    from compare.model import Claim, Fact


class Code(enum.StrEnum):
    """What a coder may write."""

    SAME = "same"
    ABSENT = "absent"
    DIFFERS = "differs"
    CONFLICTS = "conflicts"


MEANINGS: Mapping[Code, str] = {
    Code.SAME: "the other text has it too, in whatever words",
    Code.ABSENT: "the other text says nothing of it",
    Code.DIFFERS: "the other text tells it otherwise, and both can be true",
    Code.CONFLICTS: "the other text tells it otherwise, and both cannot be true",
}
COLUMNS = (
    *("item", "outlet", "sentence", "words", "context", "other outlet"),
    *("question", "code", "note"),
)
INSTRUCTIONS = "0"
"""Item of the row that tells what to do; it is no item to code."""
_KINDS = frozenset(ClaimKind) - {ClaimKind.SOURCE, ClaimKind.STATEMENT}
"""What has words of its own to judge."""
_STATUS_CODES: Mapping[FactStatus, Code] = {
    FactStatus.SHARED: Code.SAME,
    FactStatus.UNIQUE: Code.ABSENT,
    FactStatus.CONTRASTING: Code.DIFFERS,
    FactStatus.CONFLICTING: Code.CONFLICTS,
}


class Row(NamedTuple):
    """One thing to judge."""

    item: str
    """Number, and a check on what is asked: sheets of other texts never match."""
    outlet: str
    sentence: int
    """From 1, as on the worksheet."""
    words: str
    context: str
    other: str
    tool: Code
    """What the tool found; on the coders' sheet it is not."""

    @property
    def question(self) -> str:
        """What the coder is asked."""
        return (
            f"{self.outlet}, sentence {self.sentence}, has “{self.words}”. How does "
            f"{self.other} stand to it?"
        )


def make_rows(texts: Texts) -> tuple[Row, ...]:
    """List what there is to code, in the order of the articles and their sentences."""
    found: dict[tuple[int, int, int], tuple[Claim, Fact]] = {}
    for fact in sorted(texts.comparison.facts, key=_strongest_first):
        for claim in _heads(texts, fact):
            found.setdefault((claim.article, claim.start, claim.end), (claim, fact))
    rows: list[Row] = []
    for place in sorted(found):
        claim, fact = found[place]
        for other in texts.articles:
            if other != claim.article:
                rows.append(_row(texts, len(rows) + 1, claim, (fact, other)))
    return tuple(rows)


def _strongest_first(fact: Fact) -> int:
    """Words that stand in a difference are asked for by that, not once more alone."""
    return PRECEDENCE.index(fact.status)


def _heads(texts: Texts, fact: Fact) -> Iterator[Claim]:
    """The claim by which a fact is asked for: the first of one of its articles.

    Which one shows no pattern. Were it always the first article's, all that the last
    article is asked for would be its own alone, and a coder would soon know.
    """
    claims = texts.firsts(fact)
    if claims and fact.kind in _KINDS:
        yield min(
            claims, key=lambda claim: rank(texts.names[claim.article] + fact.label)
        )


def _row(texts: Texts, number: int, claim: Claim, against: tuple[Fact, int]) -> Row:
    fact, other = against
    ref = SentenceRef(claim.article, claim.sentence)
    context = one_line(texts.sentence(ref).text)
    words = one_line(claim.text)
    outlet, name = texts.names[claim.article], texts.names[other]
    code = _STATUS_CODES[fact.status] if other in fact.outlets else Code.ABSENT
    check = rank("\n".join([outlet, str(ref.sentence), words, context, name]))[:6]
    return Row(
        f"{number:03}-{check}", outlet, ref.sentence + 1, words, context, name, code
    )


def write_coding_sheet(rows: Iterable[Row], *, tool: bool = False) -> str:
    """Write rows as CSV for a spreadsheet.

    Args:
        rows: What to code.
        tool: Whether the column for the code holds what the tool found; on a sheet for
            coders it is empty.

    Returns:
        RFC 4180 text, with the mark by which spreadsheets know UTF-8.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
    codes = "; ".join(f"{code} = {meaning}" for code, meaning in MEANINGS.items())
    help_ = (
        f"Write one word into the column “code” of each row: {codes}. Leave it empty "
        "if you can't tell. Code alone, and change no other column."
    )
    writer.writerow([INSTRUCTIONS, "", "", "", "", "", help_, "", ""])
    for row in rows:
        words = (row.words, row.context, row.other, row.question)
        code = str(row.tool) if tool else ""
        writer.writerow(
            [row.item, cell(row.outlet), row.sentence, *map(cell, words), code, ""]
        )
    return "\ufeff" + buffer.getvalue()
