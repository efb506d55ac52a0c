"""What a process owes its caller: clean streams, one sentence, an exit code."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO

import click

from compare.errors import CompareError

if TYPE_CHECKING:
    from collections.abc import Sequence

DONE = 0
CONFLICT = 1
"""Something conflicts, and `--fail-on-conflict` was given."""
TROUBLE = 2
"""As of diff(1), and of Click's own usage errors."""
BROKEN_PIPE = 141
"""128 and SIGPIPE: what a shell reports of a program whose reader went away."""
INTERRUPTED = 130
"""128 and SIGINT."""


def run_safely(command: click.Command, args: Sequence[str] | None) -> int:
    """Run a command; whatever happens, give an exit code and never a traceback."""
    use_utf8(sys.stdout, sys.stderr)
    try:
        code = _run(command, args)
        sys.stdout.flush()
    except OSError as error:
        _forget_stdout()
        if _reader_left(error):
            return BROKEN_PIPE
        complain(f"{_name_of(error)}: {error.strerror or error}")
        return TROUBLE
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        complain(
            f"this is a fault of newscompare itself ({type(error).__name__}: {error})",
            "report it; `python -X dev -m compare` shows where it happened",
        )
        return TROUBLE
    return code


def _run(command: click.Command, args: Sequence[str] | None) -> int:
    try:
        result: Any = command.main(
            args=args, prog_name="newscompare", standalone_mode=False
        )
    except CompareError as error:
        complain(error.message, error.hint)
        return TROUBLE
    except click.UsageError as error:
        help_ = error.ctx.command_path if error.ctx else "newscompare"
        complain(error.format_message(), f"`{help_} --help` lists what it takes")
        return error.exit_code
    except click.ClickException as error:
        complain(error.format_message())
        return TROUBLE
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except SystemExit:
        # What Click makes of a broken pipe; outside standalone mode of nothing else.
        raise BrokenPipeError from None
    except MemoryError:
        complain("the input is too large for this computer's memory", "give less of it")
        return TROUBLE
    return result if isinstance(result, int) else DONE


def complain(message: str, hint: str = "") -> None:
    """Say on standard error what is wrong, and on a second line what to try."""
    from compare.model import one_line

    lines = [f"newscompare: {one_line(message)}"]
    if hint:
        lines.append(f"Try: {one_line(hint)}")
    # Whoever closed standard error doesn't want to read it.
    with suppress(OSError):
        click.echo("\n".join(lines), err=True)


def use_utf8(*streams: TextIO) -> None:
    """Let no character kill a report, on a Windows code page or an ASCII pipe.

    An encoding that the user asked for by PYTHONIOENCODING stays.
    """
    encoding = None if os.environ.get("PYTHONIOENCODING") else "utf-8"
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding=encoding, errors="backslashreplace", newline="\n")


def _reader_left(error: OSError) -> bool:
    # Windows calls it an invalid argument.
    is_invalid = sys.platform == "win32" and error.errno == errno.EINVAL
    return isinstance(error, BrokenPipeError) or (is_invalid and not error.filename)


def _name_of(error: OSError) -> str:
    return str(error.filename) if error.filename else "can't write to standard output"


def _forget_stdout() -> None:
    """Drop what standard output still holds, lest Python fail on it at its end."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
