"""The command group, and what becomes of everything that a command can raise.

Exit codes: 0 fine, 1 the author's input has faults, 2 wrong usage, 3 a fault of this program,
130 interrupted, 141 whoever read the output has gone.
"""

import os
import sys
import traceback
from importlib import import_module
from typing import Any

import click

from .. import __version__
from .commands import COMMANDS, DESCRIPTION

BUG, INTERRUPTED, PIPE_CLOSED = 3, 130, 141


class LazyGroup(click.Group):
    """Imports a command's module only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"..{cmd_name}", __name__), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            from ..diagnostics import did_you_mean

            hint = did_you_mean(args[0], COMMANDS) or f"the commands are {', '.join(COMMANDS)}"
            ctx.fail(f"no such command {args[0]!r}: {hint}")
        return super().resolve_command(ctx, args)


group = LazyGroup("markscheme", help=DESCRIPTION)
click.version_option(__version__, message="markscheme %(version)s")(group)


def run(arguments: list[str]) -> int:
    """Runs a command and returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal may not know all characters that authors use
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _invoke(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has gone; Python's own last flush must not complain about it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  # whatever is left is a bug, and told as such
        where = _log(error, arguments)
        click.echo(
            f"markscheme: a fault of this program, not of your files; please report it with {where}", err=True
        )
        return BUG
    return code


def _invoke(arguments: list[str]) -> int:
    try:
        # Click's own `main` would take a closed pipe and ^C for itself.
        with group.make_context("markscheme", arguments) as context:
            result: Any = group.invoke(context)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.Abort:
        return INTERRUPTED
    return result if isinstance(result, int) else 0


def _log(error: Exception, arguments: list[str]) -> str:
    """Writes what went wrong to a file, and returns its path."""
    lines = [f"markscheme {__version__}, Python {sys.version}, {sys.platform}\narguments: {arguments}\n\n"]
    lines += traceback.format_exception(error)
    from tempfile import mkstemp  # imported only where something went wrong

    try:
        handle, path = mkstemp(prefix="markscheme-", suffix=".log")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.writelines(lines)
    except OSError as unwritable:
        return f"this: {error!r} (there is no log: {unwritable.strerror})"
    return path
