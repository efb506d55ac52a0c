"""`newscompare lesson`: a worksheet, its key, and a sheet for coders."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from compare.cli.options import FORMATS_BY_SUFFIX, event_option
from compare.cli.session import SessionWish, session_options
from compare.errors import OptionsError
from compare.lesson.question import LessonOptions, Level
from compare.paper import FORMATS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.cli.options import EventWish
    from compare.lesson import Lesson
    from compare.model import Comparison
    from compare.paper.blocks import Document
    from compare.review import Sidecar

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare lesson --demo --output sheet.docx --key key.docx\n"
    "  newscompare lesson a.txt b.txt --level younger --questions 6\n"
    "  newscompare lesson a.txt b.txt --seed 2 --output next-bench.html\n"
    "  newscompare lesson a.txt b.txt --coding-sheet anna.csv --tool-codes tool.csv\n"
)


class _Wishes(NamedTuple):
    """What a teacher wants written, and where."""

    form: str | None
    output: Path | None
    key: Path | None
    answers: bool
    coding_sheet: Path | None
    tool_codes: Path | None
    force: bool

    @property
    def files(self) -> tuple[Path, ...]:
        """All that is to be written."""
        named = (self.output, self.key, self.coding_sheet, self.tool_codes)
        return tuple(path for path in named if path)

    @property
    def prints(self) -> bool:
        """Whether something goes to standard output."""
        return self.answers or not self.files

    def format(self, path: Path | None) -> str:
        """The format by name, by the file's suffix, or Markdown."""
        told = FORMATS_BY_SUFFIX.get(path.suffix.lower() if path else "", "")
        return self.form or (told if told in FORMATS else "markdown")


@click.command("lesson", epilog=_EXAMPLES)
@click.argument("sources", nargs=-1, metavar="SOURCE...")
@click.option("--demo", is_flag=True, help="Take the bundled articles.")
@click.option(
    "--level",
    type=click.Choice([str(level) for level in Level]),
    default=str(LessonOptions().level),
    show_default=True,
    help="For whom: about 10 to 13 years old, 14 and older, a journalism course.",
)
@click.option(
    "--questions",
    type=click.IntRange(1, 40),
    default=LessonOptions().questions,
    show_default=True,
    metavar="N",
    help="How many questions at most.",
)
@click.option(
    "--seed",
    type=click.IntRange(0),
    default=LessonOptions().seed,
    show_default=True,
    metavar="N",
    help="Which version of the sheet: another one for the next bench.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help="Format of sheet and key; by default their suffix tells, else Markdown.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the worksheet to a file.",
)
@click.option(
    "--key",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the answer key to a file of its own.",
)
@click.option("--answers", is_flag=True, help="Print the key instead of the sheet.")
@click.option(
    "--coding-sheet",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a CSV sheet for people who code facts by hand.",
)
@click.option(
    "--tool-codes",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the tool's own codes for that sheet: not for the coders' eyes.",
)
@click.option("--force", is_flag=True, help="Write over existing files.")
@event_option
@session_options
def command(sources: tuple[str, ...], demo: bool, **options: Any) -> int:
    """Make a worksheet and its answer key from the articles.

    The sheet has the texts to mark up, questions that the texts answer, open questions,
    and room to write; the key says for each answer in which sentence it stands. Nothing
    is asked that the texts don't answer: where they give fewer questions than wanted,
    there are fewer.

    The same articles and options give the same sheet. Another --seed gives a sheet with
    as many questions of each kind.
    """
    wishes = _Wishes(*(options[name] for name in _Wishes._fields))
    _check(sources, demo, wishes)
    wanted = LessonOptions(
        level=Level(options["level"]),
        questions=options["questions"],
        seed=options["seed"],
    )
    session = SessionWish(options["session"], options["no_session"])
    sidecar = session.open(sources, must_exist=True)
    comparison = _compare(sources, options["event"], sidecar)
    return _deliver(comparison, wanted, wishes)


def _check(sources: Sequence[str], demo: bool, wishes: _Wishes) -> None:
    """Refuse what can't be done before the work is done for it."""
    from compare.files import check_output

    if demo == bool(sources):
        raise OptionsError(
            "a lesson takes articles, or --demo and none",
            hint="name two articles of one event",
        )
    files = wishes.files
    if len({path.resolve() for path in files}) < len(files):
        raise OptionsError(
            "two of the files to write are the same", hint="name one for each"
        )
    if wishes.prints and wishes.format(None) == "docx":
        raise OptionsError(
            "a DOCX file can't be printed to the terminal",
            hint="name a file by --output, and one by --key",
        )
    for path in files:
        check_output(path, force=wishes.force)


def _compare(sources: Sequence[str], event: EventWish, sidecar: Sidecar) -> Comparison:
    """Compare the articles; without any, the bundled ones."""
    from compare.cli.present import corrected
    from compare.cli.stored import find_stored, refuse_event

    stored = find_stored(sources)
    if stored:
        refuse_event(event)
        return corrected(stored, sidecar)
    # Deferred still further: a stored comparison needs none of the stages.
    from compare.cli.demo import bundled_articles
    from compare.cli.events import choose_events, find_input
    from compare.cli.reading import read_sources
    from compare.cli.show import name_the_others

    if sources:
        reading = read_sources(sources)
    else:
        with bundled_articles() as paths:
            reading = read_sources(paths)
    found = find_input(reading)
    events = choose_events(found, event)
    name_the_others(found, events)
    return corrected(found.compare(events[0]), sidecar)


def _deliver(comparison: Comparison, wanted: LessonOptions, wishes: _Wishes) -> int:
    from compare.cli.output import print_report
    from compare.cli.process import DONE, complain
    from compare.files import write_whole
    from compare.lesson import make_lesson

    for path, text in _coding(comparison, wishes):
        write_whole(path, text, force=wishes.force)
    if not (wishes.prints or wishes.output or wishes.key):
        return DONE
    lesson = make_lesson(comparison, wanted)
    for notice in lesson.notices:
        complain(notice, "name longer articles, or another level")
    for path, document in _papers(lesson, wishes):
        write_whole(path, _write(document, wishes.format(path)), force=wishes.force)
    if wishes.prints:
        document = lesson.key if wishes.answers else lesson.sheet
        print_report(str(_write(document, wishes.format(None))), color=False)
    return DONE


def _papers(lesson: Lesson, wishes: _Wishes) -> list[tuple[Path, Document]]:
    pairs = ((wishes.output, lesson.sheet), (wishes.key, lesson.key))
    return [(path, document) for path, document in pairs if path]


def _coding(comparison: Comparison, wishes: _Wishes) -> list[tuple[Path, str]]:
    if not (wishes.coding_sheet or wishes.tool_codes):
        return []
    from compare.lesson.coding import make_rows, write_coding_sheet
    from compare.lesson.texts import Texts

    rows = make_rows(Texts(comparison))
    pairs = ((wishes.coding_sheet, False), (wishes.tool_codes, True))
    return [(path, write_coding_sheet(rows, tool=tool)) for path, tool in pairs if path]


def _write(document: Document, form: str) -> str | bytes:
    from compare.paper import write

    return write(document, form)
