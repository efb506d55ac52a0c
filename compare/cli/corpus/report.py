"""`newscompare corpus report`: pictures of a corpus, or the report on one event."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compare.cli.corpus.asked import WORDS
from compare.cli.corpus.shared import check_extra, database_argument
from compare.cli.options import ReportWishes
from compare.cli.output import print_report
from compare.cli.present import check_destination, corrected, present_report
from compare.cli.session import SessionWish, session_options
from compare.errors import OptionsError
from compare.files import write_whole
from compare.paper import FORMATS as PAGE_FORMATS
from compare.paper import write
from compare.report import DOCUMENT_FORMATS, FORMATS, Part

if TYPE_CHECKING:
    from compare.corpus.store import Store

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare corpus report archive.db --output archive.html\n"
    "  newscompare corpus report archive.db --event 741cc998beb8 --output event.html\n"
)


@click.command("report", epilog=_EXAMPLES)
@database_argument
@click.option(
    "--event",
    type=WORDS,
    metavar="EVENT",
    help="Give the report on this event instead, as `newscompare report` does.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMATS, *DOCUMENT_FORMATS]),
    help="Format; by default the output's suffix tells. A page on the corpus is html,"
    " markdown or docx, a report on an event any of them.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write it to a file.",
)
@click.option("--force", is_flag=True, help="Write over an existing file.")
@session_options
def command(
    database: Path,
    event: str | None,
    session: Path | None,
    no_session: bool,
    **look: object,
) -> int:
    """Write a page on the corpus, with pictures, or the report on one event.

    The page shows events over time, what outlets tell alone and with others, and who
    repeats whom; each picture has its table. It is one file that needs no network.
    """
    check_extra()
    from compare.corpus.store import Store

    wishes = ReportWishes(**look)  # type: ignore[arg-type]
    if event is None and wishes.form is None and wishes.output is None:
        wishes = wishes._replace(form="html")
    check_destination(wishes)
    with Store(database) as store:
        if event is None:
            return _page(store, wishes)
        from compare.corpus.lookup import find_event, load_comparison

        comparison = load_comparison(store, find_event(store, event))
    sidecar = SessionWish(session, no_session).open([str(database)], must_exist=True)
    return present_report([Part(corrected(comparison, sidecar))], None, wishes)


def _page(store: Store, wishes: ReportWishes) -> int:
    from compare.corpus.page import make_page

    if wishes.format not in PAGE_FORMATS:
        raise OptionsError(
            f"a page on a corpus can't be of the format {wishes.format}",
            hint=f"take one of {', '.join(PAGE_FORMATS)}",
        )
    page = write(make_page(store), wishes.format)
    if wishes.output:
        write_whole(wishes.output, page, force=wishes.force)
    else:
        print_report(str(page), color=False)
    return 0
