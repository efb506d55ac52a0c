"""`newscompare serve`: the view in a page of a browser on this computer."""

from __future__ import annotations

import threading
import webbrowser
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from compare.cli.options import event_option, predict_option, sources_argument
from compare.cli.session import SessionWish, session_options
from compare.errors import CompareError

if TYPE_CHECKING:
    from compare.cli.options import EventWish

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare serve a.txt b.txt --open\n"
    "  newscompare serve saved.json --port 0\n"
    "  newscompare serve a.txt b.txt --predict\n"
)


class _Wishes(NamedTuple):
    """What the user wants of the server."""

    event: EventWish
    host: str
    port: int
    open_: bool
    predict: bool
    session: Path | None
    no_session: bool


@click.command("serve", epilog=_EXAMPLES)
@sources_argument
@event_option
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar="NAME",
    help="Address to listen at; others than this computer's own let others read.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Port to listen at; 0 takes a free one.",
)
@click.option("--open", "open_", is_flag=True, help="Open the page in your browser.")
@predict_option
@session_options
def command(sources: tuple[str, ...], **options: Any) -> int:
    """Read the articles side by side in a browser.

    Prints the address of the page, and serves it until you press Ctrl+C. Up to 40
    readers may have it open, each with a view of their own: all begin with the
    corrections kept for the sources, and what they say themselves lasts until they
    close the page.
    """
    _check_extra()
    # Deferred: they need Textual, and the packages of the extra.
    from compare.cli.handover import Handed, hand_over
    from compare.cli.server import LOCAL, ViewServer
    from compare.cli.sources import find_events
    from compare.tui.settings import config_path, load_settings

    # What is wrong with the configuration is told here, not to each reader.
    load_settings(config_path())
    wishes = _Wishes(**options)
    kept = SessionWish(wishes.session, wishes.no_session).open(sources, must_exist=True)
    events = find_events(sources, wishes.event)
    if wishes.host not in LOCAL:
        _warn(wishes.host)
    with TemporaryDirectory(prefix="newscompare-") as folder:
        hand_over(Path(folder), Handed(events, kept.session, wishes.predict))
        title = f"{events[0][0] if len(events) == 1 else 'Events'} - newscompare"
        server = ViewServer(Path(folder), title, wishes.host)
        server.run(wishes.port, partial(_say_started, open_=wishes.open_))
    return 0


def _check_extra() -> None:
    if find_spec("textual_serve") is None:
        raise CompareError(
            "the view in a browser needs a package that is not installed",
            hint="pip install 'newscompare[serve]'",
        )


def _warn(host: str) -> None:
    from compare.cli.process import complain

    complain(
        f"everyone who can reach this computer at {host} can read these articles, as "
        "no password is asked for",
        "leave --host out to keep them to this computer",
    )


def _say_started(address: str, *, open_: bool) -> None:
    click.echo(address)
    click.echo("Ctrl+C ends it for all readers.", err=True)
    if open_:
        # A browser that runs in this terminal would hold up the server.
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
