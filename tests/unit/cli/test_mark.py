"""`markscheme mark`: what it takes, and what it prints."""

import io
import json
from pathlib import Path

import pytest

from markscheme.cli.group import run

EVERY_TYPE = Path(__file__).parents[2] / "fixtures" / "every-type"


@pytest.fixture(autouse=True)
def workspace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EVERY_TYPE)
    monkeypatch.setenv("COLUMNS", "100")


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["mark", *arguments]) == 0
    return capsys.readouterr().out


def test_an_answer_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "short-words", "--response", "Sorry, I'd add milk") == (
        """\
every-type/short-words: Say how you would put it right.

  Sorry, I'd add milk
  ^^^^^      ^^^^^^^^
  sorry      milk-cools-leaves

  sorry              1 of 1  “Sorry”, found by `sorry`
  fresh-pot          0 of 1  missing: Award one mark for a fresh pot.
  milk-cools-leaves          the misconception shows in “add milk”

  1 of 2 marks, decided

"""
    )


@pytest.mark.parametrize(
    ("item", "response", "total"),
    [
        ("pick-one", "in-the-cup", "1 of 1 mark, decided"),
        ("pick-one", "", "0 of 1 mark: no answer"),
        ("pick-many", " hot-water , leaves", "2 of 2 marks, decided"),
        ("true-or-not", "True", "1 of 1 mark, decided"),
        ("pair-up", "some-milk=the-cup, one-biscuit = the-pot", "1 of 3 marks, decided"),
        ("put-in-order", "boil-water,warm-pot,pour-out,add-leaves", "1 of 2 marks, decided"),
        ("one-word", "WATER", "0.5 of 1 mark, decided"),
        ("how-many", "4,5 minutes", "1 of 1 mark, decided"),
        ("fill-gaps", "when=hot,first-or-last=last", "1 of 2 marks, decided"),
        ("long-words", "It was cold.", "recorded; a person gives the marks, 3 at most"),
    ],
)
def test_every_type_is_written_in_its_own_way(
    item: str, response: str, total: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert printed(capsys, item, "--response", response).rstrip().endswith(f"  {total}")


@pytest.mark.parametrize(
    ("item", "response", "said"),
    [
        ("pick-one", "in-the-cups", "there is no option `in-the-cups`: did you mean `in-the-cup`?"),
        ("pick-one", "in-the-cup,in-the-pot", "only one option can be chosen"),
        ("pick-many", "leaves,leaves", "`leaves` stands twice"),
        ("pick-many", "zzz", "there is no option `zzz`: it is one of leaves, hot-water, gravel, paint"),
        ("true-or-not", "yes", "`yes` is neither `true` nor `false`"),
        ("pair-up", "some-milk", "`some-milk` is no pair: write pairs as `a=x,b=y`"),
        ("pair-up", "some-milk=the-cup,some-milk=the-pot", "`some-milk` stands twice"),
        ("pair-up", "some-milk=the-sea", "there is no target `the-sea`"),
        ("put-in-order", "boil-water", "1 of 4 steps: name every step"),
        ("fill-gaps", "when=first", "there is no option of gap `when` `first`"),
    ],
)
def test_what_no_learner_could_answer_is_refused(
    item: str, response: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["mark", item, "--response", response]) == 2
    assert said in " ".join(capsys.readouterr().err.split())


def test_json_has_the_outcome_and_the_rules(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(
        capsys, "every-type/short-words", "--response", "sorry", "--response", "", "--format", "json"
    )
    first, second = json.loads(text)
    assert (first["item"], first["response"], first["outcome"]["marks"]) == (
        "every-type/short-words",
        "sorry",
        1,
    )
    assert first["rules"] == [
        {
            "point": "sorry",
            "purpose": "accept",
            "place": 0,
            "phrase": "sorry",
            "spans": [[0, 5]],
            "negated": False,
        }
    ]
    assert second["outcome"]["result"] == "unanswered"


def test_responses_come_from_a_file_or_a_pipe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.txt"
    file.write_text("\ufeffsorry\n\nfresh tea\n", encoding="utf-8")
    text = printed(capsys, "short-words", "--responses", str(file))
    assert text.count("1 of 2 marks, decided") == 2
    for piped in (b"Sorry.\r\nA fresh pot.\r\n", b"Sorry\xff. A fresh pot."):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(piped), encoding="utf-8"))
        assert "2 of 2 marks, decided" in printed(capsys, "short-words", "--response", "-")


@pytest.mark.parametrize(
    "response", ["\0", "\x1b[2J sorry", "\udc80 sorry", "sorry " * 20_000, "🫖\u202e" * 9]
)
def test_no_response_breaks_it(response: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "short-words", "--response", response)
    assert not set(text) & {"\0", "\x1b", "\u202e"}


def test_certainty_counts_where_it_is_asked_for(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = (EVERY_TYPE / "items" / "every-type" / "unit.yaml").read_text(encoding="utf-8")
    (tmp_path / "unit.yaml").write_text(text, encoding="utf-8")
    item = "id: sure\ntype: true_false\npoints: [brewing]\nstem: Is it?\nanswer: true\n"
    item += "scheme: {marks: 3, certainty: standard}\n"
    (tmp_path / "sure.yaml").write_text(item, encoding="utf-8")
    name = f"{tmp_path}/sure.yaml#sure"
    assert "3 of 3 marks" in printed(capsys, name, "--response", "true", "--certainty", "3")
    assert "−6 of 3 marks (wrong, and certain)" in printed(
        capsys, name, "--response", "false", "--certainty", "3"
    )
    assert run(["mark", "pick-one", "--response", "in-the-cup", "--certainty", "3"]) == 2


def test_hints_cost_what_they_say(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = (EVERY_TYPE / "items" / "every-type" / "unit.yaml").read_text(encoding="utf-8")
    (tmp_path / "unit.yaml").write_text(text, encoding="utf-8")
    item = "id: helped\ntype: true_false\npoints: [brewing]\nstem: Is it?\nanswer: true\n"
    item += "scheme: {marks: 2}\nhints: [It may be., {text: It is., cost: 1.5}]\n"
    (tmp_path / "helped.yaml").write_text(item, encoding="utf-8")
    name = f"{tmp_path}/helped.yaml#helped"
    assert "2 of 2 marks, decided" in printed(capsys, name, "--response", "true", "--hints", "1")
    told = printed(capsys, name, "--response", "true", "--hints", "2")
    assert "0.5 of 2 marks (1.5 less for 2 hints), decided" in told
    assert "0 of 2 marks" in printed(capsys, name, "--response", "false", "--hints", "2")
    assert run(["mark", name, "--response", "true", "--hints", "3"]) == 2
    assert "the item has 2 hints" in capsys.readouterr().err


def test_nothing_to_mark_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["mark", "short-words"]) == 2
    assert "give `--response` or `--responses`" in capsys.readouterr().err


def test_an_unknown_item_is_suggested(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["mark", "short-word", "--response", "x"]) == 2
    assert "there is no item 'short-word': did you mean `short-words`?" in capsys.readouterr().err


def test_a_terminal_underlines_the_words(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "short-words", "--response", "I am sorry", "--color", "always")
    assert "  I am \x1b[4msorry\x1b[24m\n       sorry\n" in text


def test_json_is_json_in_any_encoding_of_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    shown = printed(capsys, "every-type/short-words", "--response", "Sorry 😀 \udcff", "--format", "json")
    assert shown.isascii()
    assert json.loads(shown)[0]["response"] == "Sorry 😀 \udcff"
