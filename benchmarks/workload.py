"""Workspaces of made-up single-choice items: four options, each with feedback, about 950 bytes an item."""

import random
from pathlib import Path

WORDS = (
    "guest desk booking delay refund parcel account visit order phone letter office store driver nurse "
    "ticket window counter queue message profile record promise policy choice reason manager colleague "
    "team voucher upgrade weather family child holiday meeting invoice delivery repair garden kitchen "
    "listen explain confirm apologise offer check follow arrange notice remember record suggest ask "
    "calm warm clear early late extra simple honest personal useful careful quick steady open kind "
    "before after during without because while although unless until beyond within around behind"
).split()


def sentence(rng: random.Random, words: int) -> str:
    text = " ".join(rng.choice(WORDS) for _ in range(words))
    return f"{text[0].upper()}{text[1:]}."


def item(rng: random.Random, number: int) -> str:
    key = rng.randrange(4)
    lines = [
        f"id: q{number:05d}",
        "type: choice",
        f"title: {sentence(rng, 5)[:-1]}",
        "points: [first-point]",
        "stem: |",
        f"  {sentence(rng, 18)}",
        "options:",
    ]
    for place, name in enumerate("abcd"):
        lines += [f"  - id: {name}", f"    text: {sentence(rng, 9)}"]
        if place == key:
            lines.append("    correct: true")
        lines.append(f"    feedback: {sentence(rng, 11)}")
    return "\n".join(lines) + "\n"


UNIT = """\
id: bench
title: Benchmark
language: en-GB
synopsis: Items that a script made up, to measure with.
brief:
  concepts:
    - {id: first-point, title: First point, text: The only point.}
"""
ASSESSMENT = """\
id: all
title: All items
sections:
  - {id: only}
"""


def write_workspace(folder: Path, count: int, per_file: int) -> list[Path]:
    """Writes a unit of `count` items, `per_file` a file; returns the item files."""
    unit = folder / "items" / "bench"
    unit.mkdir(parents=True)
    (unit / "unit.yaml").write_text(UNIT, encoding="utf-8")
    (unit / "assessment.yaml").write_text(ASSESSMENT, encoding="utf-8")
    rng = random.Random(20)
    files = []
    for start in range(0, count, per_file):
        path = unit / f"items-{start:05d}.yaml"
        numbers = range(start, min(start + per_file, count))
        path.write_text("---\n".join(item(rng, number) for number in numbers), encoding="utf-8")
        files.append(path)
    return files


def write_list(path: Path, files: list[Path]) -> None:
    """Writes the items of these files as one document that holds a list, as formats of one file a quiz do."""
    items = "---\n".join(file.read_text(encoding="utf-8") for file in files).split("---\n")
    indented = ("- " + item.rstrip("\n").replace("\n", "\n  ") for item in items)
    path.write_text("\n".join(indented) + "\n", encoding="utf-8")
