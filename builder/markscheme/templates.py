"""Where templates are: the page shell, the player, locales, statement hooks.

In a wheel they lie inside the package, in a checkout beside it; a workspace may override any of
them with a file of the same name under its own `templates/`.
"""

from functools import cache
from pathlib import Path


@cache
def builtin() -> Path:
    """The folder of the templates that come with the program."""
    package = Path(__file__).parent
    wheel = package / "_templates"
    return wheel if wheel.is_dir() else package.parents[1] / "templates"


def find(name: str, workspace: Path | None = None) -> Path | None:
    """The file of template `name` (such as `player/player.js`); None when there is none."""
    if workspace is not None and (own := workspace / "templates" / name).is_file():
        return own
    path = builtin() / name
    return path if path.is_file() else None


def read(name: str, workspace: Path | None = None) -> bytes:
    """The bytes of template `name`. FileNotFoundError when there is none."""
    path = find(name, workspace)
    if path is None:
        raise FileNotFoundError(f"there is no template {name}")
    return path.read_bytes()
