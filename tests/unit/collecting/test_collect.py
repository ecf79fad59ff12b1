"""`markscheme collect`: from what an LMS gives out to marks, whatever is in the files."""

import csv
import json
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from markscheme.cli.group import run
from markscheme.collecting.attempts import UNHINTED, UNSURE
from markscheme.collecting.collect import Inputs, collect
from markscheme.collecting.exam import Exam, find_exam
from markscheme.collecting.judged import plain
from markscheme.collecting.results import safe
from markscheme.collecting.statements import CERTAINTY, HINTS
from markscheme.diagnostics import Report
from unit.collecting.conftest import ITEMS, UNIT

SURE = """\
id: litres
type: numeric
points: [brewing]
stem: How much does the pot hold?
answer: 1.5
units: {accept: {l: 1, ml: 0.001}}
precision: {decimals: 2}
scheme: {marks: 3, certainty: standard}
"""
HELPED = """\
id: cups
type: true_false
points: [brewing]
stem: A pot holds one cup.
answer: false
scheme: {marks: 2}
hints:
  - Look at the pot.
  - {text: Look again., cost: 0.5}
---
id: week
type: extended_text
points: [brewing]
stem: Tell of a week.
model_answer: A week.
scheme: {marks: 4, criteria: [{id: tells, marks: 4, award: Tells.}]}
hints:
  - {text: It has seven days., cost: 1}
"""
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
Collect = Callable[..., tuple[int, str]]


@pytest.fixture
def collected(workspace: Path, capsys: pytest.CaptureFixture[str]) -> Collect:
    """Writes a file and runs the command on it; gives its exit code and what it printed."""

    def collected(name: str, content: str | bytes, *arguments: str) -> tuple[int, str]:
        data = content.encode() if isinstance(content, str) else content
        (workspace / name).write_bytes(data)
        code = run(["collect", name, *arguments])
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return collected


def results(workspace: Path) -> list[dict[str, str]]:
    with (workspace / "results" / "results.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def details(workspace: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((workspace / "results" / "results.json").read_text("utf-8"))[
        "attempts"
    ]
    return found


def state(
    workspace: Path,
    numbers: Sequence[Sequence[tuple[int, int]]],
    *texts: str,
    name: str = "tea/exam",
    extra: int = 0,
) -> str:
    """A submitted state of an assessment, packed by the rules of `builder/markscheme/state.py`.

    `numbers` are the values and widths of each question's response, after its own fields.
    """
    exam = find_exam(name, workspace, Report())
    assert exam is not None
    layout = exam.payload["layout"]
    header = {"attempt": 1, "phase": 2, "seed": 7, "started": 1_900_000_000, "extra": extra}
    bits = "".join(f"{header.get(name, 0):0{width}b}" for name, width in layout["header"])
    slot = {"seen": 1, "answered": 1, "seconds": 9}
    for each in numbers:
        bits += "".join(f"{slot.get(name, 0):0{width}b}" for name, width in layout["slot"])
        bits += "".join(f"{value:0{width}b}" for value, width in each)
    bits += "0" * (-len(bits) % 6)
    digits = "".join(DIGITS[int(bits[at : at + 6], 2)] for at in range(0, len(bits), 6))
    body = f"{digits}.{'|'.join(texts)}."
    return f"M1{base64(int(layout['fingerprint'], 16), 4)}{base64(zlib.crc32(body.encode()), 6)}{body}"


def base64(value: int, count: int) -> str:
    return "".join(DIGITS[value >> 6 * place & 63] for place in reversed(range(count)))


def report(*learners: tuple[str, Sequence[tuple[str, str]]], question: str = "Question") -> str:
    most = max(len(records) for _, records in learners)
    head = ["Full name", "Attempt", *(f"{name} {n}" for n in range(most) for name in (question, "Response"))]
    lines = ["\t".join(head)]
    for name, records in learners:
        padded = [*records, *[("", "")] * (most - len(records))]
        lines.append("\t".join([name, "1", *(cell for record in padded for cell in record)]))
    return "\n".join(lines)


def statement(
    item: str, response: str, learner: str = "ann", assessment: str = "exam", **more: Any
) -> dict[str, Any]:
    parent = {"id": f"urn:x-markscheme:tea:assessments:{assessment}"}
    return {
        "actor": {"account": {"homePage": "https://lms.example", "name": learner}},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/answered"},
        "object": {"id": f"urn:x-markscheme:tea:items:{item}"},
        "result": {"response": response},
        "context": {"contextActivities": {"parent": [parent]}},
        **more,
    }


RIGHT = [("leaves", "a"), ("why", "It draws out the taste."), ("day", "A long day.")]
"""In the exam's own letters: its options stand in the order of their texts."""


def test_a_report_is_marked(workspace: Path, collected: Collect) -> None:
    code, printed = collected(
        "report.txt", report(("Ann", RIGHT), ("Ben", [("leaves", "b"), ("why", ""), ("day", "")]))
    )
    assert code == 0
    assert "2 attempts marked" in printed
    assert "1 answer waits" in printed
    ann, ben = results(workspace)
    assert (ann["learner"], ann["marks"], ann["max"], ann["to_judge"], ann["passed"]) == (
        "Ann",
        "3",
        "7",
        "1",
        "",
    )
    assert (ann["leaves"], ann["why"], ann["day"]) == ("1", "2", "")
    assert (ben["marks"], ben["to_judge"], ben["passed"], ben["why"]) == ("0", "0", "no", "0")
    answers = {answer["item"]: answer for answer in details(workspace)[0]["answers"]}
    assert answers["leaves"]["response"] == "leaves"
    assert [part["words"] for part in answers["why"]["parts"]] == [["taste"], ["draws"]]
    assert answers["day"]["to_judge"] == ["only a person can mark it"]
    assert details(workspace)[0]["points"] == {"brewing": {"marks": 3, "max": 7}}


def test_states_and_statements_come_to_the_same(workspace: Path, collected: Collect) -> None:
    packed = state(workspace, [[(1, 2)], [], []], "It draws out the taste.", "A long day.")
    assert collected("states.csv", f'id,suspend_data\nann,"{packed}"')[0] == 0
    (of_state,) = details(workspace)
    lines = "\n".join(json.dumps(statement(item, response)) for item, response in RIGHT)
    assert collected("statements.ndjson", lines)[0] == 0
    (of_statements,) = details(workspace)
    assert of_state["answers"] == of_statements["answers"]
    assert (of_state["submitted"], of_state["started"]) == (True, "2030-03-17T17:46:40+00:00")
    assert of_statements["submitted"] is None


def test_extra_time_stands_beside_the_marks_where_there_is_a_limit(
    workspace: Path, collected: Collect
) -> None:
    packed = state(workspace, [[(1, 2)], [], []], "It draws out the taste.", "A long day.")
    collected("states.csv", f'id,suspend_data\nann,"{packed}"')
    assert "extra_minutes" not in results(workspace)[0]
    assert details(workspace)[0]["extra_minutes"] is None
    file = workspace / "items" / "tea" / "assessment.yaml"
    file.write_text(file.read_text().replace("pass_mark: 50", "pass_mark: 50\ntime_limit: 60"))
    for seconds, minutes in ((900, "15"), (0, "0")):
        packed = state(workspace, [[(1, 2)], [], []], "It draws out the taste.", "A long day.", extra=seconds)
        assert collected("states.csv", f'id,suspend_data\nann,"{packed}"')[0] == 0
        assert results(workspace)[0]["extra_minutes"] == minutes
        assert details(workspace)[0]["extra_minutes"] == seconds / 60


def test_people_have_the_last_word(workspace: Path, collected: Collect) -> None:
    file = report(("=Ann", RIGHT))
    collected("report.txt", file)
    (row,) = rows(workspace / "results" / "to-judge.csv")
    assert (row["learner"], row["item"], row["response"], row["marks"]) == ("'=Ann", "day", "A long day.", "")
    judged = {**row, "marks": "3,5", "note": "A fine day"}
    with (workspace / "judged.csv").open("w", newline="") as stream:
        writer = csv.DictWriter(stream, judged)
        writer.writeheader()
        writer.writerow(judged)
    code, printed = collected("report.txt", file, "--judged", "judged.csv")
    assert (code, "waits" in printed) == (0, False)
    (ann,) = results(workspace)
    assert (ann["marks"], ann["percent"], ann["passed"], ann["day"]) == ("6.5", "92.86", "yes", "3.5")
    answer = details(workspace)[0]["answers"][2]
    assert (answer["judged"], answer["note"]) == ("examiner", "A fine day")


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("Ann,1,day,9", "MS530"),
        ("Ann,1,day,many", "MS530"),
        ("Bea,1,day,3", "MS531"),
        ("Ann,2,day,3", "MS531"),
        ("Ann,1,night,3", "MS531"),
        ("Ann,1,day,3\nAnn,1,day,4", "MS524"),
    ],
)
def test_judgements_that_cannot_be(row: str, code: str, workspace: Path, collected: Collect) -> None:
    (workspace / "judged.csv").write_text(f"learner,attempt,item,marks\n{row}\n")
    exit_code, printed = collected("report.txt", report(("Ann", RIGHT)), "--judged", "judged.csv")
    assert exit_code == 1
    assert printed.startswith(code)
    assert "judged.csv:" in printed


def test_states_that_cannot_be_read_are_told_and_left_out(workspace: Path, collected: Collect) -> None:
    good = state(workspace, [[(1, 2)], [], []], "taste", "")
    foreign = "M1AAAA" + good[6:]
    lines = [
        "id,suspend_data",
        f"ann,{good}",
        f"ben,{good[:-4]}xyz.",
        f"cat,{foreign}",
        "dan,<script>",
        "eve,",
    ]
    code, printed = collected("states.csv", "\n".join(lines), "--assessment", "tea/exam")
    assert code == 1
    assert [line[:5] for line in printed.splitlines() if line.startswith("MS")] == ["MS522", "MS523", "MS522"]
    assert "states.csv:3:5" in printed
    assert [row["learner"] for row in results(workspace)] == ["ann"]


FAULTS = [
    ("MS520", "t.csv", "who,suspend_data\nann,M1"),
    ("MS521", "t.csv", "id,score\nann,5"),
    ("MS524", "t.txt", report(("Ann", RIGHT), ("Ann", RIGHT))),
    ("MS525", "t.txt", report(("Ann", [*RIGHT, ("milk", "a")]))),
    ("MS526", "t.txt", report(("Ann", [("leaves", "q")]))),
    ("MS526", "s.ndjson", json.dumps(statement("leaves", "q"))),
    ("MS528", "s.ndjson", json.dumps(statement("leaves", "a")) + '\n{"actor": '),
    ("MS528", "s.json", "[" + '{"a":' * 100_000),
    ("MS528", "s.json", "9" * 5000 + "x"),
    ("MS529", "s.json", "[]"),
    ("MS529", "s.json", json.dumps([statement("leaves", "a", assessment="open")])),
    ("MS002", "s.json", b"\xff\xff"),
    ("MS502", "t.txt", report(("Ann", RIGHT)) + "\nBen\t1"),
]


@pytest.mark.parametrize(
    ("code", "name", "content"), FAULTS, ids=[f"{n}-{each[0]}" for n, each in enumerate(FAULTS)]
)
def test_faults_of_files(code: str, name: str, content: str | bytes, collected: Collect) -> None:
    exit_code, printed = collected(name, content)
    found = [line[:5] for line in printed.splitlines() if line.startswith("MS")]
    assert set(found) == {code}
    assert f"{name}:" in printed
    assert exit_code == 1


def test_a_long_text_is_put_together_and_what_is_cut_is_referred(workspace: Path, collected: Collect) -> None:
    whole = [("why", "It draws out a\\n&lt;b&gt; "), ("why.2", "taste."), ("leaves", ""), ("day", "")]
    cut = [("why", "It draws out the"), ("why.2", "taste \\…"), ("leaves", ""), ("day", "")]
    collected("report.txt", report(("Ann", whole), ("Ben", cut), question="Frage"))
    ann, ben = details(workspace)
    answers = [next(answer for answer in each["answers"] if answer["item"] == "why") for each in (ann, ben)]
    assert answers[0]["response"] == "It draws out a\n<b> taste."
    assert [answer["marks"] for answer in answers] == [2, 1]
    assert answers[0]["to_judge"] == []
    assert answers[1]["to_judge"][-1] == "only the start of a long text was recorded"


def test_the_last_answer_counts(workspace: Path, collected: Collect) -> None:
    later = statement("leaves", "a", timestamp="2031-01-01T10:00:00Z")
    earlier = statement("leaves", "b", timestamp="2031-01-01T09:00:00Z")
    body = {"statements": [later, earlier], "more": ""}
    assert collected("statements.json", json.dumps(body, indent=1))[0] == 0
    assert results(workspace)[0]["leaves"] == "1"


def test_nothing_in_a_results_table_is_a_formula(workspace: Path, collected: Collect) -> None:
    evil = [("leaves", ""), ("why", ""), ("day", '=HYPERLINK("http://evil.example","x")')]
    collected("report.txt", report(("@SUM(1+1)", evil), ("-2+3", evil), ("\u202e+1", evil)))
    for name in ("results.csv", "to-judge.csv"):
        for row in rows(workspace / "results" / name):
            for cell in row.values():
                assert not cell.startswith(("=", "+", "@", "\t", "\r"))
                assert not cell.startswith("-") or float(cell)


@given(st.text())
def test_text_that_was_made_safe_comes_back(text: str) -> None:
    kept = text.replace("\0", "")
    if not kept.startswith("'"):
        assert plain(safe(text)) == kept


def test_numbers_come_as_they_were_typed_and_with_their_certainty(
    workspace: Path, collected: Collect
) -> None:
    folder = workspace / "items" / "tea"
    (folder / "sure.yaml").write_text(SURE)
    with (folder / "assessment.yaml").open("a") as file:
        file.write("---\nid: sure\ntitle: Sure\nprotection: sealed\nsections: [{id: all, items: [litres]}]\n")

    def marks(name: str, content: str) -> tuple[float, list[str]]:
        code, printed = collected(name, content, "--assessment", "tea/sure")
        assert code == 0, printed
        (answer,) = details(workspace)[0]["answers"]
        return answer["marks"], answer["to_judge"]

    packed = state(workspace, [[(3, 2)]], "1500 ml", name="tea/sure")
    missed = state(workspace, [[(3, 2)]], "1.60 l", name="tea/sure")
    told = {CERTAINTY: 3}
    assert marks("states.csv", f'id,suspend_data\nann,"{packed}"') == (-6, [])
    packed = state(workspace, [[(3, 2)]], "1.50 l", name="tea/sure")
    assert marks("states.csv", f'id,suspend_data\nann,"{packed}"') == (3, [])
    assert marks("states.csv", f'id,suspend_data\nann,"{missed}"') == (-6, [])
    known = statement("litres", "1.50 l", assessment="sure")
    known["result"]["extensions"] = told
    assert marks("known.json", json.dumps(known)) == (3, [])
    unknown = statement("litres", "1.50 l", assessment="sure")
    assert marks("unknown.json", json.dumps(unknown)) == (1, [UNSURE])
    assert marks("report.txt", report(("Ann", [("litres", "1.50 l")]))) == (1, [UNSURE])


def test_an_assessment_must_be_known(collected: Collect) -> None:
    code, printed = collected("report.txt", report(("Ann", RIGHT)), "--assessment", "tea/exan")
    assert code == 2
    assert "did you mean `tea/exam`?" in printed


def test_an_id_alone_is_enough_where_one_assessment_has_it(workspace: Path, collected: Collect) -> None:
    exam = find_exam("open", workspace, Report())
    assert exam is not None
    assert exam.assessment.id == "open"
    other = workspace / "items" / "other"
    other.mkdir()
    (other / "unit.yaml").write_text(UNIT.replace("id: tea", "id: other"), encoding="utf-8")
    (other / "assessment.yaml").write_text("id: open\ntitle: Open\nsections: [{id: all}]\n", encoding="utf-8")
    (other / "items.yaml").write_text(ITEMS, encoding="utf-8")
    code, printed = collected("report.txt", report(("Ann", RIGHT)), "--assessment", "open")
    assert code == 2
    assert "'open' may be" in printed
    assert "other/open" in printed


def test_the_only_sealed_assessment_is_meant(workspace: Path) -> None:
    exam = find_exam(None, workspace, Report())
    assert exam is not None
    assert exam.assessment.id == "exam"


def test_a_workspace_with_faults_is_told(workspace: Path, collected: Collect) -> None:
    (workspace / "items" / "tea" / "more.yaml").write_text("id: x\ntype: choice\n")
    code, printed = collected("report.txt", report(("Ann", RIGHT)))
    assert code == 1
    assert "MS041" in printed
    assert not (workspace / "results").exists()


@pytest.fixture
def exam(workspace: Path) -> Exam:
    found = find_exam("tea/exam", workspace, Report())
    assert found is not None
    return found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(texts=st.lists(st.text(max_size=40) | st.text("M1A.|~-_", max_size=60), min_size=1, max_size=8))
def test_hostile_states_are_faults_and_no_errors(texts: list[str], exam: Exam) -> None:
    path = exam.root / "states.csv"
    with path.open("w", newline="", encoding="utf-8", errors="replace") as stream:
        csv.writer(stream).writerows(
            [["id", "suspend_data"], *([str(n), text] for n, text in enumerate(texts))]
        )
    assert collect(exam, Inputs([path]), Report()) == []


def test_hints_cost_marks_in_sealed_packages_too(workspace: Path, collected: Collect) -> None:
    folder = workspace / "items" / "tea"
    (folder / "helped.yaml").write_text(HELPED)
    with (folder / "assessment.yaml").open("a") as file:
        rules = "protection: sealed\nhints: true\nsections: [{id: all, items: [cups, week]}]\n"
        file.write(f"---\nid: helped\ntitle: Helped\n{rules}")

    def answers(name: str, content: str, *more: str) -> list[dict[str, Any]]:
        code, printed = collected(name, content, "--assessment", "tea/helped", *more)
        assert code == 0, printed
        found: list[dict[str, Any]] = details(workspace)[0]["answers"]
        return found

    # The response, then hints of two and of one; the essay's criteria have no place in the state.
    packed = state(workspace, [[(2, 2), (2, 2)], [(1, 1)]], "Seven days.", name="tea/helped")
    cups, week = answers("states.csv", f'id,suspend_data\nann,"{packed}"')
    assert (cups["marks"], cups["hints"]) == (1.5, {"taken": 2, "cost": 0.5})
    assert (week["judged"], week["hints"]) == ("pending", {"taken": 1, "cost": 0})

    judged = "learner,attempt,item,marks\nann,1,week,4\n"
    (workspace / "judged.csv").write_text(judged)
    _, week = answers("states.csv", f'id,suspend_data\nann,"{packed}"', "--judged", "judged.csv")
    assert (week["marks"], week["hints"]) == (3, {"taken": 1, "cost": 1})

    known = statement("cups", "false", assessment="helped")
    known["result"]["extensions"] = {HINTS: 1}
    (cups,) = answers("known.json", json.dumps(known))
    assert (cups["marks"], cups["to_judge"]) == (2, [])
    (cups,) = answers("unknown.json", json.dumps(statement("cups", "false", assessment="helped")))
    assert (cups["marks"], cups["to_judge"]) == (2, [UNHINTED])
