"""The rules of item writing: `docs/writing-rules.md` shows each at work."""

import re
from pathlib import Path

import pytest
import yaml

from markscheme.build import inspect
from markscheme.checks.writing import RULES
from markscheme.diagnostics import CODES, Diagnostic, Report
from markscheme.review import review

PAGE = (Path(__file__).parents[4] / "docs" / "writing-rules.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (MS6\d\d): .*?\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
OVER_A_UNIT = {"MS601", "MS621", "MS622"}
"""What takes more items than a page can show; shown below."""
UNIT = {
    "id": "shown",
    "title": "Shown",
    "language": "en-GB",
    "synopsis": "What is shown.",
    "reading_level": 8,
    "brief": {"concepts": [{"id": "point", "title": "Point", "text": "A point."}]},
}


def found(folder: Path, *items: dict[str, object], **unit: object) -> list[Diagnostic]:
    """What the rules say of a unit with these items."""
    place = folder / "items" / "shown"
    place.mkdir(parents=True)
    (place / "unit.yaml").write_text(yaml.safe_dump(UNIT | unit))
    assessment = {"id": "all", "title": "All", "sections": [{"id": "all"}]}
    (place / "assessment.yaml").write_text(yaml.safe_dump(assessment))
    numbered = ({"id": f"item-{number}", "points": ["point"], **item} for number, item in enumerate(items))
    (place / "items.yaml").write_text(yaml.safe_dump_all(numbered, allow_unicode=True), encoding="utf-8")
    report = Report()
    inspected = inspect(folder, report)
    assert not report.errors, list(report)
    return list(review(inspected))


def codes(diagnostics: list[Diagnostic]) -> set[str]:
    return {each.code for each in diagnostics}


def choice(stem: str, right: str, *wrong: str, **more: object) -> dict[str, object]:
    options: list[dict[str, object]] = [{"id": "right", "text": right, "correct": True}]
    options += [{"id": f"wrong-{number}", "text": text} for number, text in enumerate(wrong)]
    return {"type": "choice", "stem": stem, "options": options, **more}


def block(code: str, which: str) -> list[dict[str, object]]:
    (text,) = re.findall(rf"^{which}:\n\n```yaml\n(.*?)^```", SECTIONS[code], re.MULTILINE | re.DOTALL)
    return list(yaml.safe_load_all(text))


def test_every_rule_is_documented_and_has_a_meaning() -> None:
    assert list(SECTIONS) == list(RULES)
    for code, text in SECTIONS.items():
        assert f"## {code}: {CODES[code]}\n" in PAGE
        assert "Source: " in text
        assert ("*English.*" in text) == RULES[code].english


@pytest.mark.parametrize("code", [code for code in RULES if code not in OVER_A_UNIT])
def test_the_bad_example_is_told_and_the_good_one_is_not(code: str, tmp_path: Path) -> None:
    assert codes(found(tmp_path / "bad", *block(code, "Bad"))) == {code}
    assert found(tmp_path / "good", *block(code, "Good")) == []


@pytest.mark.parametrize(
    "code", [code for code, rule in RULES.items() if rule.english and code not in OVER_A_UNIT]
)
def test_rules_for_english_leave_other_languages_alone(code: str, tmp_path: Path) -> None:
    assert code not in codes(found(tmp_path, *block(code, "Bad"), language="de"))


DISTRACTORS = ("A cup of tea", "A glass of milk", "A slice of bread")


def numbered(count: int, right: int, length: int = 0) -> list[dict[str, object]]:
    """Questions with little in common, the first `right` of them with the first option as key."""
    items = []
    for number in range(count):
        item = choice(
            f"What belongs to {number} {number + 1} {number + 2}?",
            "A bowl of soup" + "s" * length,
            *DISTRACTORS,
        )
        options = item["options"]
        assert isinstance(options, list)
        shift = 0 if number < right else 1 + number % 3
        item["options"] = options[-shift:] + options[:-shift]
        items.append(item)
    return items


def test_right_options_in_one_place_are_told(tmp_path: Path) -> None:
    (fault,) = (each for each in found(tmp_path / "many", *numbered(12, 9)) if each.code == "MS601")
    assert "`a` in 9 of 12 questions of 4 options" in fault.message
    assert fault.span.file.endswith("unit.yaml")
    assert "MS601" not in codes(found(tmp_path / "fair", *numbered(12, 3)))
    assert "MS601" not in codes(found(tmp_path / "few", *numbered(9, 9)))


def test_right_options_that_are_mostly_the_longest_are_told(tmp_path: Path) -> None:
    assert "MS622" in codes(found(tmp_path / "long", *numbered(12, 3, length=5)))
    assert "MS622" not in codes(found(tmp_path / "alike", *numbered(12, 3)))


def test_a_unit_of_men_is_told(tmp_path: Path) -> None:
    def of(*names: str) -> list[dict[str, object]]:
        return [choice(f"What may {name} offer?", "A cup of soup", *DISTRACTORS) for name in names]

    men = ("Adam", "Ben", "Carlos", "David", "Eric", "Frank", "George")
    assert "MS621" in codes(found(tmp_path / "men", *of(*men, "Anna")))
    assert "MS621" not in codes(found(tmp_path / "mixed", *of(*men[:4], "Anna", "Priya", "Fatima", "Joyce")))


NEGATIVE = choice("Which of these drinks is not hot?", "A glass of water", "A cup of tea", "A mug of cocoa")


def test_a_reason_silences_a_rule(tmp_path: Path) -> None:
    assert codes(found(tmp_path / "loud", NEGATIVE)) == {"MS605"}
    assert found(tmp_path / "silent", NEGATIVE | {"silence": {"MS605": "the regulation says it so"}}) == []


def test_either_of_two_items_silences_what_concerns_both(tmp_path: Path) -> None:
    one, two = block("MS619", "Bad")
    for name, pair in {"first": (one | SILENT, two), "second": (one, two | SILENT)}.items():
        assert found(tmp_path / name, *pair) == []


SILENT: dict[str, object] = {"silence": {"MS619": "two forms of one question"}}


def test_silences_without_use_are_told(tmp_path: Path) -> None:
    silence = {"MS600": "it is not long", "MS699": "no such rule", "MS605": "the regulation says it so"}
    faults = found(tmp_path, NEGATIVE | {"silence": silence})
    assert [(each.code, each.source_line) for each in faults] == [
        ("MS641", "  MS600: it is not long"),
        ("MS640", "  MS699: no such rule"),
    ]
    unit = found(tmp_path / "unit", NEGATIVE | {"silence": {"MS605": "so"}}, silence={"MS621": "no people"})
    assert codes(unit) == {"MS641"}


def test_a_silence_needs_a_reason(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="MS046"):
        found(tmp_path, NEGATIVE | {"silence": {"MS605": " "}})


def test_findings_point_at_the_words(tmp_path: Path) -> None:
    (fault,) = found(tmp_path, NEGATIVE)
    assert fault.source_line is not None
    assert fault.source_line[fault.span.column - 1 :].startswith("not hot")
    assert fault.severity == "warning"


FINE = {
    "an emphasised negative": choice(
        "Which of these is NOT hot?", "A glass of water", "A cup of tea", "Soup"
    ),
    "a negative outside of the question": choice(
        "The kettle does not work. What can the host offer?", "A glass of water", "A cup of tea", "Hot soup"
    ),
    "an article that fits all": choice("The host offers the guest a", "cup of tea", "piece of cake", "seat"),
    "numbers that do not touch": choice("How many cups?", "1 to 3", "4 to 6", "more than 6"),
    "prices": choice("What does it cost?", "£4.50", "£5.40", "£45"),
    "a completion": choice("A guest who is late is best offered", "a cold supper", "a bill", "a form"),
    "verbs of others": choice(
        "A trainer asks staff to listen, describe and explain. Which step comes last?",
        "The third",
        "The first",
    ),
    "how often": choice(
        "What helps to describe a need?", "Saying how often it occurs", "Guessing", "Waiting"
    ),
    "a question after its matter": choice(
        "One of these drinks suits a guest who avoids caffeine. Which one?", "Peppermint tea", "Espresso"
    ),
    "two sentences": {
        "type": "true_false",
        "stem": "Goods are faulty, and the buyer returns them in a week. A refund is owed.",
        "answer": True,
    },
}


@pytest.mark.parametrize("item", FINE.values(), ids=FINE)
def test_what_is_fine_is_left_alone(item: dict[str, object], tmp_path: Path) -> None:
    assert found(tmp_path, item) == []
