"""`markscheme build`: units become packages."""

import gc
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

import click

from ..build import Packed, UnknownUnitError
from ..build import build as run
from ..model.settings import TargetName
from ..workspace import NoWorkspaceError, shown
from .faults import fault_options, show


@click.command(
    epilog="""\b
Examples:
  markscheme build
  markscheme build items/extra-mile --target scorm2004
  markscheme build --out packages --format github""",
)
@click.argument("path", type=click.Path(exists=True, path_type=Path), default=Path())
@click.option(
    "--target",
    "targets",
    multiple=True,
    type=click.Choice(get_args(TargetName)),
    help="Build for this target; may be given several times. Default: the workspace's settings.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the packages. Default: dist/ in the workspace.",
)
@click.option(
    "--unit", "units", multiple=True, help="Build this unit (name of its folder) only; may be repeated."
)
@click.option(
    "--figures",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="Write what the packages weigh to this file, as JSON.",
)
@click.option(
    "--accessibility",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write an accessibility conformance report about each package into this folder.",
)
@fault_options
def build(
    path: Path,
    targets: Sequence[str],
    out: Path | None,
    units: Sequence[str],
    figures: Path | None,
    accessibility: Path | None,
    form: str,
    color: str,
) -> int:
    """Compile the units of the workspace around PATH (default: the current folder) into packages.

    Nothing is written while anything has an error.
    """
    gc.disable()  # the process ends soon, and what it makes is needed until then
    try:
        result = run(path, targets, out, units, _progress if sys.stderr.isatty() else _quiet)
    except (NoWorkspaceError, UnknownUnitError) as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise click.UsageError(
            f"{error.filename or out} cannot be written: {error.strerror or error}"
        ) from error
    if sys.stderr.isatty():
        _progress("")
    show(result.diagnostics, form, color)
    if figures is not None:
        figures.write_text(json.dumps(_figures(result.packages), indent=2) + "\n", encoding="utf-8")
    if accessibility is not None:
        _report(result.packages, accessibility)
    if form != "json":
        for line in _table(result.packages):
            click.echo(line)
    return 1 if result.diagnostics.errors else 0


def _report(packages: Sequence[Packed], folder: Path) -> None:
    """A report beside no package: zips alone are uploaded."""
    from ..accessibility import page

    folder.mkdir(parents=True, exist_ok=True)
    for packed in packages:
        path = folder / packed.path.with_suffix(".html").name
        path.write_text(page(packed.built), encoding="utf-8")


HEADINGS = ("package", "size", "files", "script and styles (deflated)", "items", "state, at most", "time")


def _figures(packages: Sequence[Packed]) -> list[dict[str, Any]]:
    """What the table shows, for tools; sizes are bytes."""
    return [
        {
            "package": shown(path),
            "target": built.target.name,
            "bytes": size,
            "files": len(built.members),
            "page": built.page,
            "player": built.player._asdict(),
            "items": built.items,
            "slots": built.layout.slots,
            "state": built.layout.worst,
        }
        for path, built, size, _ in packages
    ]


def _table(packages: Sequence[Packed]) -> Iterator[str]:
    """One row a package: what an author or an LMS's admin asks of it."""
    if not packages:
        return
    rows = [HEADINGS, *map(_row, packages)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        name, *others = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        figures = (cell.strip().rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        yield "  ".join((name, *figures))


def _row(packed: Packed) -> tuple[str, ...]:
    built = packed.built
    limit = built.target.limits.state
    state = f"{built.layout.worst:,}" + (f" of {limit:,}" if limit is not None else "")
    items = f"{built.items:,}"
    if built.layout.slots < built.items:
        items = f"{built.layout.slots:,} of {items}"
    return (
        shown(packed.path),
        f"{packed.size / 1000:,.1f} kB",
        f"{len(built.members)}",
        f"{built.player.raw / 1000:,.1f} kB ({built.player.deflated / 1000:,.1f})",
        items,
        state,
        f"{packed.seconds * 1000:.0f} ms",
    )


def _progress(line: str) -> None:
    sys.stderr.write(f"\r\x1b[K{line[:79]}")
    sys.stderr.flush()


def _quiet(line: str) -> None:
    pass
