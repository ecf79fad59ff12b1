"""`markscheme schema`: the authoring format as JSON Schemas, for editors."""

from pathlib import Path

import click


@click.command(
    epilog="""\b
Examples:
  markscheme schema
  markscheme schema schemas --reference docs/fields.md"""
)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path("schemas"))
@click.option(
    "--reference",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Also write the field reference, as Markdown, into this file.",
)
def schema(folder: Path, reference: Path | None) -> None:
    """Write the JSON Schemas of units, assessments, items and settings into FOLDER (default: schemas).

    Beside them goes the xAPI profile of the built-in statements, as JSON-LD.
    """
    from ..model.schemas import schemas
    from ..xapi.loading import built_in
    from ..xapi.profile import NAME
    from ..xapi.profile import written as profile

    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {**schemas(), NAME: profile(built_in())}.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        click.echo(folder / name)
    if reference is not None:
        from ..model.reference import reference as written

        reference.write_text(written(), encoding="utf-8", newline="\n")
        click.echo(reference)
