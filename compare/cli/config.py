"""`newscompare config`: where the view's configuration is, and what is in force."""

from __future__ import annotations

import click

_EXAMPLES = "\b\nExamples:\n  newscompare config\n  newscompare config --path\n"


@click.command("config", epilog=_EXAMPLES)
@click.option("--path", is_flag=True, help="Print the place of the file instead.")
def command(path: bool) -> int:
    """Print the view's keys and theme as a file to edit.

    Save what it prints where --path says, and change what you like. The file need not
    exist, and what it doesn't say is as shipped.
    """
    # Deferred: the table of keys needs Textual.
    from compare.tui.settings import config_path, load_settings, write_settings

    place = config_path()
    if path:
        click.echo(place)
    else:
        click.echo(write_settings(load_settings(place)), nl=False)
    return 0
