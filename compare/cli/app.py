"""The command and its subcommands, each loaded only when it runs."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from compare.version import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMANDS: Mapping[str, tuple[str, str]] = {
    "demo": ("demo", "Show the bundled articles."),
    "view": ("view", "Read the articles side by side in the terminal."),
    "serve": ("serve", "Read the articles side by side in a browser."),
    "report": (
        "report",
        "Print or save what the articles share and where they differ.",
    ),
    "split": ("split", "List the articles and sentences found in the input."),
    "group": ("group", "List which articles report the same event."),
    "corpus": ("corpus", "Keep many articles, find their events and compare each."),
    "lesson": ("lesson", "Make a worksheet and its answer key from the articles."),
    "agreement": ("agreement", "Measure how far people who coded by hand agree."),
    "config": ("config", "Print the view's keys and theme as a file to edit."),
}
"""Each command's name, the module here that holds it as `command`, and its help in
one line: told here too, so that the listing imports none of them."""

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare demo\n"
    "  newscompare harbour-post.txt coast-radio.txt\n"
    "  newscompare pasted-page.txt --event 2\n"
    "  newscompare report a.txt b.txt --output report.html\n"
)
_DEFAULT = "open"
"""Module of what runs when the first word is no command."""


class Commands(click.Group):
    """Finds a command in its module; any other first word is a source to open."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order in which a newcomer meets them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the module of one command."""
        del ctx
        module = COMMANDS[cmd_name][0] if cmd_name in COMMANDS else _DEFAULT
        command: click.Command = import_module(f"compare.cli.{module}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take the first word for a command if it is one, else all for sources."""
        if args[0] in COMMANDS:
            return args[0], self.get_command(ctx, args[0]), args[1:]
        return "", self.get_command(ctx, ""), args

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Leave options before the first source to the command that opens sources.

        Nothing at all is answered with the help, as something went amiss.
        """
        if not args:
            click.echo(ctx.get_help(), err=True)
            ctx.exit(2)
        own = {"--help", "-h", "--version"}
        if args[0] not in COMMANDS and args[0] not in own:
            args = ["--", *args]
        return super().parse_args(ctx, args)

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """List the commands without loading them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


def _show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if not wanted or ctx.resilient_parsing:
        return
    click.echo(f"newscompare {__version__}")
    ctx.exit()


@click.command(
    cls=Commands,
    subcommand_metavar="SOURCE... | COMMAND ...",
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="",
    epilog=_EXAMPLES,
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_show_version,
    help="Show the version and exit.",
)
def newscompare(**_: Any) -> None:
    """See side by side what several outlets report of one event.

    A SOURCE is a file (text, Markdown, HTML, JSON), a folder of these, a web address,
    or "-" for standard input; one file may hold several articles. On a terminal this
    opens the side-by-side view, elsewhere it prints the report.

    A word that is a command is taken for it: write ./demo for a file called demo.
    """
