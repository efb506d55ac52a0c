"""`newscompare agreement`: how far people who coded by hand agree."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compare.cli.listing import Lines, list_format_option, print_json
from compare.paper.words import counted

if TYPE_CHECKING:
    from compare.lesson.agreement import Agreement, Pair

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare agreement anna.csv ben.csv\n"
    "  newscompare agreement anna.csv ben.csv cleo.csv --tool tool.csv\n"
)


@click.command("agreement", epilog=_EXAMPLES)
@click.argument(
    "sheets",
    nargs=-1,
    required=True,
    metavar="SHEET...",
    type=click.Path(path_type=Path),
)
@click.option(
    "--tool",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Compare also with the tool's own codes, as lesson --tool-codes wrote them.",
)
@list_format_option
def command(sheets: tuple[Path, ...], tool: Path | None, form: str) -> None:
    """Measure how far people who coded by hand agree.

    Each SHEET is a CSV file that `newscompare lesson --coding-sheet` made and one coder
    filled in. Given are percent agreement and Cohen's kappa for every two coders,
    Krippendorff's alpha for all of them, and the items they differ on. Items that a
    coder left empty don't count for or against.
    """
    from compare.lesson.agreement import measure_agreement
    from compare.lesson.codes import read_coders

    coders = read_coders([*sheets, *([tool] if tool else [])])
    people = coders[: len(sheets)]
    found = measure_agreement(people, coders[-1] if tool else None)
    if form == "json":
        print_json(_as_dict(found))
        return
    lines = Lines()
    _say(lines, found, people=len(people))
    lines.print()


def _say(lines: Lines, found: Agreement, *, people: int) -> None:
    lines.block(f"{counted(found.items, 'item')} on each sheet")
    for name, empty in found.uncoded:
        lines.add(f"{name} left {counted(empty, 'item')} empty", first="  ", rest="  ")
    lines.block("Every two")
    for pair in found.pairs:
        lines.add(_pair(pair), first="  ", rest="    ")
    for left, right in found.skipped:
        lines.add(f"{left} and {right}: no item coded by both", first="  ", rest="    ")
    if people > 1:
        alpha = _number(found.alpha)
        lines.block(f"Krippendorff's alpha (nominal) of {people} coders: {alpha}")
    lines.block(f"{counted(len(found.differences), 'item')} coded otherwise")
    for difference in found.differences:
        codes = ", ".join(f"{name}: {code or '–'}" for name, code in difference.codes)
        question = f" {difference.question}" if difference.question else ""
        lines.add(f"{difference.item}:{question} {codes}", first="  ", rest="    ")


def _pair(pair: Pair) -> str:
    return (
        f"{pair.left} and {pair.right}: {pair.share:.1%} of "
        f"{counted(pair.items, 'item')} alike, kappa {_number(pair.kappa)}"
    )


def _number(value: float | None) -> str:
    return "not defined, as all codes are one" if value is None else f"{value:.3f}"


def _as_dict(found: Agreement) -> dict[str, object]:
    return {
        "items": found.items,
        "pairs": [pair._asdict() | {"share": pair.share} for pair in found.pairs],
        "alpha": found.alpha,
        "uncoded": dict(found.uncoded),
        "differences": [
            {**item._asdict(), "codes": dict(item.codes)} for item in found.differences
        ],
    }
