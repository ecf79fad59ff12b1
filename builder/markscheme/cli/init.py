"""`markscheme init`: a new workspace."""

from collections.abc import Iterator
from pathlib import Path

import click

STARTER = Path(__file__).parent.parent / "starter"


@click.command(
    epilog="""\b
Examples:
  markscheme init my-questions
  markscheme init .""",
)
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def init(folder: Path) -> None:
    """Make a new workspace in DIR, with a first unit that you can build at once.

    DIR may exist, but none of the new files may: nothing is ever overwritten.
    """
    files = {folder / name: content for name, content in _files()}
    existing = [path for path in files if path.exists() or path.is_symlink()]
    if existing:
        raise click.UsageError(f"{existing[0]} is there already; choose another folder")
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    except OSError as error:
        raise click.UsageError(f"{error.filename} cannot be written: {error.strerror}") from error
    click.echo(f"The workspace is made. Next: cd {click.format_filename(folder)} && markscheme build")


def _files() -> Iterator[tuple[str, bytes]]:
    """Path in the workspace and content of every file."""
    from ..model.schemas import schemas

    for path in sorted(STARTER.rglob("*")):
        if path.is_file():
            yield path.relative_to(STARTER).as_posix(), path.read_bytes()
    for name, content in schemas().items():
        yield f"schemas/{name}", content.encode()
