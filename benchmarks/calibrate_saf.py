"""How well do mark schemes agree with people? Six questions, answered and marked in German.

    python benchmarks/calibrate_saf.py PATH/marked-answers.csv

The CSV has the columns `question` (1, 3, 4 …), `response` and `marks` (0 to 1 in quarters), as the German
half of SAF 2.0 (Short Answer Feedback, MIT licence) does; it is not part of this repository. The schemes
are in `saf-german/`, item `q1` for question 1. See README.md for how they came about and what they reached.

Agreement is quadratic weighted kappa in quarter steps, pooled over questions: over all answers, and over
those that the scheme decides, with the share that it refers to a person; the figures are those of
`markscheme calibrate`. Every answer belongs to one of five folds by a hash of question and text, so that
equal answers never stand on both sides. With --unforeseen, what a fold alone may have suggested is taken out
of the scheme that marks it (`unforeseen.py`).
"""

import argparse
import hashlib
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from markscheme.calibration.agreement import Interval, agreement
from markscheme.calibration.answers import Bounds, Columns, read_answers
from markscheme.diagnostics import Report
from markscheme.lookup import find_item
from markscheme.marking import Marker, Outcome
from markscheme.reporters import text
from unforeseen import mark_unforeseen

SCHEMES = Path(__file__).parent / "saf-german" / "questions.yaml"
QUESTIONS = ("1", "3", "4", "6", "7", "8")
FOLDS = 5
STEP = 0.25


class Marked(NamedTuple):
    """An answer with a person's marks and the scheme's."""

    question: str
    response: str
    human: float
    outcome: Outcome

    @property
    def fold(self) -> int:
        return fold(self.question, self.response)

    @property
    def decided(self) -> bool:
        return self.outcome["verdict"]["decided"]

    @property
    def marks(self) -> float:
        return self.outcome["marks"]

    @property
    def apart(self) -> float:
        return abs(self.human - self.marks)


def fold(question: str, response: str) -> int:
    return hashlib.sha256(f"{question}\0{response}".encode()).digest()[0] % FOLDS


def mark(answers: Path, *, unforeseen: bool = False) -> list[Marked]:
    """Every answer, marked; `unforeseen`: by schemes without what its own fold may have suggested."""
    marked, report = [], Report()
    with Marker() as marker:
        for question in QUESTIONS:
            found = find_item(f"{SCHEMES}#q{question}", report)
            columns = Columns(only={"question": question})
            rows = read_answers(answers, answers.name, columns, Bounds(0, 1), str, report)
            if found is None or report.errors:
                raise SystemExit("\n".join(text(report)))
            item, responses = found.playable(), [row.response for row in rows]
            if unforeseen:
                outcomes = mark_unforeseen(item, responses, partial(fold, question), marker)
            else:
                outcomes = marker.mark(item, responses)
            for row, outcome in zip(rows, outcomes, strict=True):
                marked.append(Marked(question, row.response, row.marks, outcome))
    return marked


def table(marked: Sequence[Marked]) -> Iterable[str]:
    yield f"{'':12} {'answers':>8} {'kappa':>7} {'interval':>14} {'decided':>8} {'referred':>9} {'error':>6}"
    yield _row("all", marked)
    for fold in range(FOLDS):
        yield _row(f"fold {fold}", [each for each in marked if each.fold == fold])
    for question in QUESTIONS:
        yield _row(f"question {question}", [each for each in marked if each.question == question])


def _row(name: str, marked: Sequence[Marked]) -> str:
    person, scheme = [each.human for each in marked], [each.marks for each in marked]
    all_ = agreement(person, scheme, STEP)
    own = [each for each in marked if each.decided]
    decided = agreement([each.human for each in own], [each.marks for each in own], STEP)
    referred = 1 - len(own) / len(marked)
    figures = f"{_figure(all_.weighted):>7} {_range(all_.interval):>14} {_figure(decided.weighted):>8}"
    return f"{name:12} {len(marked):8} {figures} {referred:9.1%} {_figure(all_.error):>6}"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _range(interval: Interval | None) -> str:
    return "–" if interval is None else f"{interval.low:.3f} – {interval.high:.3f}"


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
    parser.add_argument("--unforeseen", action="store_true", help="estimate the figures of answers not seen")
    arguments = parser.parse_args()
    marked = mark(arguments.answers, unforeseen=arguments.unforeseen)
    print(*table(marked), *worst(marked, arguments.worst), sep="\n")


if __name__ == "__main__":
    main()
