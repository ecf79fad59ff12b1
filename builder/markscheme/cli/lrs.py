"""`markscheme lrs`: whether a learning record store works, and what it holds."""

import os
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

import click

from ..terminal import visible

if TYPE_CHECKING:
    from ..lrs.store import RecordStore

Command = TypeVar("Command", bound=Callable[..., Any])
AUTH, USER, PASSWORD = "MARKSCHEME_LRS_AUTH", "MARKSCHEME_LRS_USER", "MARKSCHEME_LRS_PASSWORD"
PATH = re.compile(r"[\x21-\x7e]*")
LOCAL = ("localhost", "127.0.0.1", "::1")


@click.group(
    epilog="""\b
Examples:
  markscheme lrs check
  markscheme lrs pull hand-washing"""
)
def lrs() -> None:
    """Check a learning record store, or pull statements from it.

    Credentials come from the environment: MARKSCHEME_LRS_USER and MARKSCHEME_LRS_PASSWORD, or
    MARKSCHEME_LRS_AUTH with a whole `Authorization` header. What is missing is asked for; nothing is
    shown or kept.
    """


def store_options(command: Command) -> Command:
    """Which store, and how to speak to it."""
    options = (
        click.option("--endpoint", metavar="URL", help="Default: the one in markscheme.yaml."),
        click.option(
            "--version",
            type=click.Choice(["1.0.3", "2.0.0"]),
            help="Of xAPI. Default: the one in markscheme.yaml, or 1.0.3.",
        ),
        click.option(
            "--timeout",
            type=click.FloatRange(0.1, 3600),
            default=30.0,
            show_default=True,
            metavar="SECONDS",
            help="How long the store may say nothing.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@lrs.command(
    epilog="""\b
Examples:
  markscheme lrs check
  markscheme lrs check --endpoint https://lrs.example.org/xapi/ --read-only"""
)
@store_options
@click.option("--read-only", is_flag=True, help="Store nothing.")
def check(endpoint: str | None, version: str | None, timeout: float, read_only: bool) -> int:
    """Find out whether a record store works: address, versions, credentials, a statement there and back.

    The statement is voided afterwards, as statements cannot be deleted.
    """
    store, version = _store(endpoint, version, timeout)
    from ..lrs.check import check as checked
    from ..lrs.store import StoreError

    click.echo(store.endpoint)
    try:
        for finding in checked(store, version, write=not read_only):
            click.echo(f"  {_shown(finding)}")
    except StoreError as error:
        click.echo(f"  fails: {_shown(error)}", err=True)
        return 1
    return 0


@lrs.command(
    epilog="""\b
Examples:
  markscheme lrs pull hand-washing
  markscheme lrs pull --registration 5a3b2c1d-0e9f-4a8b-8c7d-6e5f4a3b2c1d --out statements.ndjson
  markscheme collect hand-washing.ndjson --assessment hand-washing/exam"""
)
@click.argument("unit", required=False)
@click.option("--registration", type=click.UUID, help="Only statements of this registration.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file, a statement a line. Default: the unit's or registration's name with .ndjson.",
)
@store_options
def pull(
    unit: str | None,
    registration: object,
    out: Path | None,
    endpoint: str | None,
    version: str | None,
    timeout: float,
) -> int:
    """Pull all statements about a UNIT of the workspace, or about any activity by its IRI.

    What the file holds already is not asked for again. A pull that was broken off goes on where it was.
    """
    if unit is None and registration is None:
        raise click.UsageError("name a unit, or a --registration")
    query = {"activity": _activity(unit), "related_activities": "true"} if unit else {}
    if registration is not None:
        query["registration"] = str(registration)
    file = out or Path(f"{unit if unit and ':' not in unit else registration or 'statements'}.ndjson")
    store, _ = _store(endpoint, version, timeout)
    from ..lrs.pull import PART, BrokenFileError
    from ..lrs.pull import pull as pulled
    from ..lrs.store import StoreError

    try:
        new, found = pulled(store, query, file)
    except StoreError as error:
        click.echo(f"{store.endpoint} fails: {_shown(error)}", err=True)
        click.echo(f"What has come is in {file}{PART}; the same command goes on from there.", err=True)
        return 1
    except (BrokenFileError, OSError) as error:
        raise click.UsageError(f"{file} cannot be added to: {error}") from error
    if found == 0 and unit:
        click.echo(f"Nothing there is about {query['activity']}", err=True)
    click.echo(f"{new:,} new statement{'' if new == 1 else 's'}, {found:,} in {file}")
    return 0


def _shown(said: object) -> str:
    """Words that hold a store's own: without what would steer the terminal, and not without end."""
    return visible(str(said))[:500]


def _store(endpoint: str | None, version: str | None, timeout: float) -> "tuple[RecordStore, str]":
    """The store, and the version of xAPI to speak with it."""
    settings = None if endpoint and version else _settings().lrs
    address = endpoint or (settings.endpoint if settings else None)
    if address is None:
        raise click.UsageError("there is no record store in markscheme.yaml: name one with --endpoint")
    _check_address(address)
    version = version or (settings.version if settings else "1.0.3")
    from ..lrs.store import RecordStore

    return RecordStore(address, _authorization(), version, timeout), version


def _check_address(address: str) -> None:
    """UsageError for what credentials must not go to, or cannot."""
    try:
        parts = urlsplit(address)
        _ = parts.port  # ValueError where it is none
    except ValueError as error:
        raise click.UsageError(f"--endpoint: this is no address: {error}") from error
    more = "@" in parts.netloc or parts.query or parts.fragment
    if parts.scheme not in ("http", "https") or not parts.hostname or more or not PATH.fullmatch(parts.path):
        message = "--endpoint: expected an `https` address without user name or query, its path in ASCII"
        raise click.UsageError(message)
    if parts.scheme == "http" and parts.hostname not in LOCAL:
        raise click.UsageError("--endpoint: over `http` anybody on the way could read the credentials")


def _authorization() -> str:
    """Value of the `Authorization` header (RFC 7617), from the environment or whoever sits there."""
    if header := os.environ.get(AUTH):
        if not re.fullmatch(r"[\x21-\x7e][\x20-\x7e]*", header):
            raise click.UsageError(f"{AUTH} holds no header's value")
        return header
    ask = partial(click.prompt, err=True)
    user = os.environ.get(USER) or ask("User name at the record store")
    if ":" in user:
        message = f"{USER}: a user name with a colon cannot be sent; is it a whole header, for {AUTH}?"
        raise click.UsageError(message)
    password = os.environ.get(PASSWORD) or ask("Password", hide_input=True)
    from base64 import b64encode

    # What the environment holds in another encoding goes as it is.
    return f"Basic {b64encode(f'{user}:{password}'.encode(errors='surrogateescape')).decode()}"


def _activity(unit: str) -> str:
    """The IRI of a unit; one that is given stays."""
    if ":" in unit:
        return unit
    from ..xapi.activities import unit_iri

    return unit_iri(_settings().iri, unit)


def _settings() -> Any:
    """The workspace's; its own defaults where there is no workspace."""
    from ..diagnostics import Report
    from ..model.settings import Settings
    from ..workspace import NoWorkspaceError, find_root, read_settings

    try:
        root = find_root(Path.cwd())
    except NoWorkspaceError:
        return Settings()
    report = Report()
    settings = read_settings(root, report)
    if report.errors:
        raise click.UsageError("markscheme.yaml has faults: see `markscheme check`")
    return settings
