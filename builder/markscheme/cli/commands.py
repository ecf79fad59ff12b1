"""The commands, so that they can be listed without importing any, or Click."""

DESCRIPTION = "Compile question items and marking schemes into packages that any LMS plays."
COMMANDS = {
    "build": "Compile the units of a workspace into packages.",
    "calibrate": "Compare a scheme's marks with those that people gave.",
    "check": "Report everything that is wrong in a workspace.",
    "collect": "Mark attempts collected from an LMS or a record store.",
    "coverage": "Show which items assess each point, and with what chance.",
    "init": "Make a new workspace, with a first unit.",
    "lrs": "Check a learning record store, or pull statements from it.",
    "mark": "Mark responses to an item, and explain the marks.",
    "recover": "Read and mark a copy of an attempt that a learner downloaded.",
    "schema": "Write JSON Schemas of the authoring format.",
    "verify": "Report everything that is wrong in a package.",
}
"""Name and purpose; `cli/<name>.py` holds the command `<name>`."""


def help_text() -> str:
    """What `markscheme --help` prints: what Click would, ten times as fast."""
    options = {"--version": "Show the version and exit.", "--help": "Show this message and exit."}
    return "\n".join(
        [
            "Usage: markscheme [OPTIONS] COMMAND [ARGS]...",
            "",
            f"  {DESCRIPTION}",
            "",
            "Options:",
            *_rows(options),
            "",
            "Commands:",
            *_rows(COMMANDS),
            "",
        ]
    )


def _rows(rows: dict[str, str]) -> list[str]:
    width = max(map(len, rows))
    return [f"  {name:{width}}  {purpose}" for name, purpose in rows.items()]
