"""How well do mark schemes agree with people? Six questions, answered and marked in German.

    python benchmarks/calibrate_saf.py PATH/marked-answers.csv

The CSV has the columns `question` (1, 3, 4 …), `response` and `marks` (0 to 1 in quarters), as the German
half of SAF 2.0 (Short Answer Feedback, MIT licence) does; it is not part of this repository. The schemes
are in `saf-german/`, item `q1` for question 1. See README.md for how they came about and what they reached.

Agreement is quadratic weighted kappa in quarter steps, pooled over questions: over all answers, and over
those that the scheme decides, with the share that it refers to a person. Every answer belongs to one of
five folds by a hash of question and text, so that equal answers never stand on both sides.
"""

import argparse
import csv
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from markscheme.diagnostics import Report
from markscheme.marking import Marker, Outcome
from markscheme.model.item import Item
from markscheme.model.reading import read_item
from markscheme.payload import item_common
from markscheme.source import yaml
from markscheme.source.assets import Assets
from markscheme.source.markdown import Markdown

SCHEMES = Path(__file__).parent / "saf-german"
LANGUAGE = "de"
FOLDS = 5
STEPS = 4


class Marked(NamedTuple):
    """An answer with a person's marks and the scheme's."""

    question: str
    response: str
    human: float
    outcome: Outcome

    @property
    def fold(self) -> int:
        return hashlib.sha256(f"{self.question}\0{self.response}".encode()).digest()[0] % FOLDS

    @property
    def decided(self) -> bool:
        return self.outcome["verdict"]["decided"]

    @property
    def marks(self) -> float:
        return self.outcome["marks"]

    @property
    def apart(self) -> float:
        return abs(self.human - self.marks)

    @property
    def steps(self) -> tuple[int, int]:
        """The person's marks and the scheme's, in quarter steps."""
        return round(self.human * STEPS), round(self.marks * STEPS)


def schemes() -> dict[str, dict[str, Any]]:
    """Items as the player has them, by question."""
    path = SCHEMES / "questions.yaml"
    document = yaml.decode(path, path.name, path.read_bytes())
    yaml.parse(document.documents)
    report, found = Report(document.diagnostics), {}
    for entry in document.documents:
        report.extend(entry.faults)
        item = read_item(entry.data, entry.reporter(report))
        if isinstance(item, Item):
            payload = item_common(item, Markdown(Assets(SCHEMES), LANGUAGE))
            found[item.id.removeprefix("q")] = json.loads(payload)
    if report:
        raise SystemExit("\n".join(f"{fault.span.line}: {fault.message}" for fault in report))
    return found


def mark(rows: Sequence[dict[str, str]]) -> list[Marked]:
    """Every answer, marked."""
    marked = []
    with Marker() as marker:
        for question, item in schemes().items():
            own = [row for row in rows if row["question"] == question]
            outcomes = marker.mark(item, [row["response"] for row in own])
            for row, outcome in zip(own, outcomes, strict=True):
                marked.append(Marked(question, row["response"], float(row["marks"]), outcome))
    return marked


def quadratic_kappa(pairs: Sequence[tuple[int, int]]) -> float | None:
    """Cohen's kappa with quadratic weights (Cohen 1968); None where chance alone would agree."""
    one, other = (Counter(pair[side] for pair in pairs) for side in (0, 1))
    expected = sum((a - b) ** 2 * one[a] * other[b] for a in one for b in other)
    observed = sum((a - b) ** 2 for a, b in pairs)
    return 1 - observed * len(pairs) / expected if expected else None


class Line(NamedTuple):
    """Figures of some answers."""

    answers: int
    kappa: float | None
    decided_kappa: float | None
    referred: float
    error: float
    """Mean absolute error of all, in marks."""


def line(marked: Iterable[Marked]) -> Line:
    answers = list(marked)
    decided = [each for each in answers if each.decided]
    return Line(
        len(answers),
        quadratic_kappa([each.steps for each in answers]),
        quadratic_kappa([each.steps for each in decided]),
        1 - len(decided) / len(answers),
        sum(each.apart for each in answers) / len(answers),
    )


def table(marked: Sequence[Marked]) -> Iterable[str]:
    yield f"{'':12} {'answers':>8} {'kappa':>7} {'decided':>8} {'referred':>9} {'error':>6}"
    yield _row("all", marked)
    for fold in range(FOLDS):
        yield _row(f"fold {fold}", [each for each in marked if each.fold == fold])
    for question in dict.fromkeys(each.question for each in marked):
        yield _row(f"question {question}", [each for each in marked if each.question == question])


def _row(name: str, marked: Sequence[Marked]) -> str:
    own = line(marked)
    kappas = f"{_figure(own.kappa):>7} {_figure(own.decided_kappa):>8}"
    return f"{name:12} {own.answers:8} {kappas} {own.referred:9.1%} {own.error:6.3f}"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def worst(marked: Sequence[Marked], count: int) -> Iterable[str]:
    """The widest disagreements, those first that the scheme decided."""
    for each in sorted(marked, key=lambda each: (each.decided, each.apart), reverse=True)[:count]:
        earned = ", ".join(part["id"] for part in each.outcome["parts"] if part["correct"]) or "nothing"
        yield f"{each.question}: people {each.human:g}, scheme {each.marks:g} ({earned}): {each.response}"


def main() -> None:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("answers", type=Path, metavar="CSV")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show N disagreements")
    arguments = parser.parse_args()
    with arguments.answers.open(encoding="utf-8", newline="") as file:
        marked = mark(list(csv.DictReader(file)))
    print(*table(marked), *worst(marked, arguments.worst), sep="\n")


if __name__ == "__main__":
    main()
