"""Where `markscheme` starts. Help and version are answered at once, without importing Click."""

import sys

from .. import __version__


def main() -> int:
    """Runs the command line and returns the exit code (see `cli/group.py`)."""
    match sys.argv[1:]:
        case ["--help"]:
            from .commands import help_text

            sys.stdout.write(help_text())
            return 0
        case ["--version"]:
            sys.stdout.write(f"markscheme {__version__}\n")
            return 0
        case arguments:
            from .group import run

            return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
