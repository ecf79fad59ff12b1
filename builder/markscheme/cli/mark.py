"""`markscheme mark`: one item's scheme applied to responses, and explained."""

import json
import shutil
from collections.abc import Sequence
from typing import Any, NamedTuple

import click

from ..diagnostics import Report
from ..interactions import INTERACTIONS
from ..interactions.base import ResponseError
from ..lookup import FoundItem, UnknownItemError, find_item
from ..marking import Marker, Outcome
from ..marking.explain import COLUMNS, explain
from ..marking.rules import Firing, fired
from ..terminal import visible
from ..workspace import NoWorkspaceError
from .faults import color_option, is_coloured, show


class Marked(NamedTuple):
    """A response and what became of it."""

    written: str
    outcome: Outcome
    firings: Sequence[Firing]


@click.command(
    epilog="""\b
Examples:
  markscheme mark explain-washing --response "Germs could spread to other food."
  markscheme mark hand-washing/agent --response soap
  markscheme mark items/hand-washing/questions.yaml#match-tasks --response "raw=after,bin=after"
  markscheme mark explain-washing --responses answers.txt --format json"""
)
@click.argument("item")
@click.option("--response", "given", multiple=True, help="What a learner answered; `-` reads standard input.")
@click.option(
    "--responses",
    "file",
    type=click.File(encoding="utf-8-sig", errors="replace"),
    help="A file with a response in each line; `-` for standard input.",
)
@click.option(
    "--certainty",
    type=click.IntRange(1, 3),
    help="How sure the learner was, where marks depend on that; 3 is certain.",
)
@click.option(
    "--hints",
    type=click.IntRange(0),
    help="How many of the item's hints the learner took first, where they cost marks.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or for tools.",
)
@color_option
def mark(
    item: str,
    given: Sequence[str],
    file: Any,
    certainty: int | None,
    hints: int | None,
    form: str,
    color: str,
) -> int:
    """Mark responses to ITEM, and explain the marks.

    ITEM is the id of an item in the workspace around the current folder, `unit/item`, or `file.yaml#item`.
    Options are named by their ids: `a`, several `a,c`, pairs `a=x,b=y`, an order `c,a,b`.
    """
    responses = [_standard_input() if each == "-" else each for each in given]
    responses += [line.rstrip("\r\n") for line in file or () if line.strip()]
    if not responses:
        raise click.UsageError("there is nothing to mark: give `--response` or `--responses`")
    report = Report()
    try:
        found = find_item(item, report)
    except (UnknownItemError, NoWorkspaceError) as error:
        raise click.UsageError(str(error)) from error
    if found is None:
        show(report, form, color)
        return 1
    if certainty is not None and not found.item.states_certainty:
        raise click.UsageError("the item asks nobody how sure they are: leave out `--certainty`")
    if hints is not None and hints > (most := len(found.item.hints)):
        raise click.UsageError(f"the item has {most or 'no'} hint{'' if most == 1 else 's'}")
    marked = _marked(found, responses, certainty, hints)
    if form == "json":
        click.echo(json.dumps([_fields(found, each) for each in marked], indent=2))
    else:
        _print(found, marked, colour=is_coloured(color))
    return 0


def _standard_input() -> str:
    """All of it; bytes that are no UTF-8 as U+FFFD."""
    with click.open_file("-", encoding="utf-8-sig", errors="replace") as stream:
        text: str = stream.read()
    return text.rstrip("\r\n")


def _marked(
    found: FoundItem, responses: Sequence[str], certainty: int | None, hints: int | None
) -> list[Marked]:
    """Each response with its outcome."""
    try:
        read = [INTERACTIONS[found.item.type].response(found.item, each) for each in responses]
    except ResponseError as error:
        raise click.UsageError(f"{error}: {error.hint}" if error.hint else str(error)) from error
    playable = found.playable()
    with Marker(found.root) as marker:
        count = len(read)
        outcomes = marker.mark(playable, read, certainties=[certainty] * count, hints=[hints] * count)
        by_points = "points" in playable["scheme"]
        firings = fired(marker, playable, responses) if by_points else [[]] * len(responses)
    return [Marked(*each) for each in zip(responses, outcomes, firings, strict=True)]


def _print(found: FoundItem, marked: Sequence[Marked], *, colour: bool) -> None:
    playable = found.playable()
    columns = min(COLUMNS, shutil.get_terminal_size((COLUMNS, 24)).columns)
    for each in marked:
        click.echo(f"{found.name}: {visible(playable['title'])}\n")
        lines = explain(playable, *each, colour=colour, columns=columns)
        click.echo("\n".join(lines) + "\n", color=True)


def _fields(found: FoundItem, marked: Marked) -> dict[str, Any]:
    rules = [
        {**firing.rule._asdict(), "spans": firing.spans, "negated": firing.negated}
        for firing in marked.firings
    ]
    return {"item": found.name, "response": marked.written, "outcome": marked.outcome, "rules": rules}
