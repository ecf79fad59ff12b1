"""`markscheme calibrate`: what it takes, and what it prints and writes."""

import json
from pathlib import Path

import pytest

from markscheme.cli.group import run

EVERY_TYPE = Path(__file__).parents[2] / "fixtures" / "every-type"
ANSWERS = """\
response,marks
"Sorry, I'd add milk",1
I apologise and make a fresh pot.,2
Drink it.,1
"""


@pytest.fixture
def answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(EVERY_TYPE)
    path = tmp_path / "marked.csv"
    path.write_text(ANSWERS, encoding="utf-8")
    return path


def calibrate(answers: Path, *more: str, item: str = "short-words") -> int:
    return run(["calibrate", item, "--answers", str(answers), *more])


def test_the_terminal_gets_a_report(answers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert calibrate(answers) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(
        "every-type/short-words: Say how you would put it right.\n3 answers from marked.csv\n"
    )
    assert "quadratic weighted kappa" in shown
    assert "line 4: the person gave 1, the scheme 0" in shown


def test_the_same_answers_give_the_same_bytes(answers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers.write_text("response,marks\n" + "Sorry,1\nNo,0\nSorry,2\nfresh pot,1\n" * 5, encoding="utf-8")
    shown = []
    for form in ("text", "json", "html"):
        for _ in range(2):
            assert calibrate(answers, "--format", form) == 0
            shown.append(capsys.readouterr().out)
    assert shown[0::2] == shown[1::2]


def test_json_is_data_and_nothing_else(answers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert calibrate(answers, "--format", "json", "--worst", "0") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["item"], found["all"]["answers"], found["disagreements"]) == (
        "every-type/short-words",
        3,
        [],
    )


def test_a_page_is_written_beside_the_report(
    answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "pages" / "page.html"
    assert calibrate(answers, "--html", str(page)) == 0
    assert "quadratic weighted kappa" in capsys.readouterr().out
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert [path.name for path in page.parent.iterdir()] == ["page.html"]


def test_output_is_written_instead_of_printed(
    answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, report = tmp_path / "page.html", tmp_path / "report.txt"
    assert calibrate(answers, "--format", "html", "--out", str(page)) == 0
    assert calibrate(answers, "--color", "always", "--out", str(report)) == 0
    assert capsys.readouterr().out == ""
    assert page.read_text(encoding="utf-8").endswith("</html>")
    assert "\x1b" not in report.read_text(encoding="utf-8")


def test_faults_of_the_table_are_reported_together(
    answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers.write_text("response,marks\na,one\nb,9\n", encoding="utf-8")
    page = tmp_path / "page.html"
    assert calibrate(answers, "--html", str(page)) == 1
    shown = capsys.readouterr().out
    assert "MS506" in shown
    assert "9 marks, where the item gives 0 to 2" in shown
    assert shown.endswith("Found 2 errors.\n")
    assert not page.exists()
    assert calibrate(answers, "--format", "json") == 1
    assert [fault["code"] for fault in json.loads(capsys.readouterr().out)] == ["MS506", "MS507"]


@pytest.mark.parametrize(
    ("item", "right", "full"),
    [
        ("pick-one", "in-the-cup", 1),
        ("pick-many", "hot-water,leaves", 2),
        ("true-or-not", "true", 1),
        ("put-in-order", "warm-pot,boil-water,add-leaves,pour-out", 2),
        ("one-word", "leaves", 1),
        ("how-many", "4", 1),
    ],
)
def test_every_type_that_a_scheme_marks_is_calibrated(
    item: str, right: str, full: float, answers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers.write_text(f'response,marks\n"{right}",{full}\n,0\n', encoding="utf-8")
    assert calibrate(answers, "--format", "json", item=item) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["all"]["matrix"][0] == {"person": 0, "scheme": 0, "answers": 1}
    assert found["marks"] == full
    for form in ("text", "html"):
        assert calibrate(answers, "--format", form, item=item) == 0


def test_other_types_are_written_in_their_own_way(answers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers.write_text("response;marks\nin-the-cup;1\nin-the-pot;0,5\nsomewhere;0\n", encoding="utf-8")
    assert calibrate(answers, item="pick-one") == 1
    shown = capsys.readouterr().out
    assert "MS505" in shown
    assert "`somewhere`" in shown


def test_what_only_people_mark_cannot_be_calibrated(
    answers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert calibrate(answers, item="long-words") == 1
    assert "MS508" in capsys.readouterr().out


def test_rows_can_be_chosen_and_columns_named(answers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers.write_text("q,text,points\n1,Sorry,1\n2,Sorry,9\n", encoding="utf-8")
    names = ["--response-column", "text", "--marks-column", "points", "--only", "q=1", "--format", "json"]
    assert calibrate(answers, *names) == 0
    assert json.loads(capsys.readouterr().out)["all"]["answers"] == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--only", "question"], "--only takes a column and its value"),
        (["--step", "0"], "--step"),
        (["--step", "0.0001"], "--step 0.0001 parts the item's marks into more than 1,000 steps"),
        (["--out", "."], "is a directory"),
    ],
)
def test_wrong_usage_is_told(
    arguments: list[str], said: str, answers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert calibrate(answers, *arguments) == 2
    assert said in capsys.readouterr().err


def test_an_unknown_item_is_told(answers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert calibrate(answers, item="short-wrds") == 2
    assert "short-words" in capsys.readouterr().err


def test_without_the_extra_the_remedy_is_told(
    answers: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("markscheme.calibration.agreement.LIBRARIES", ("a_library_that_nobody_has",))
    assert calibrate(answers) == 2
    assert "pip install 'markscheme[calibrate]'" in capsys.readouterr().err
