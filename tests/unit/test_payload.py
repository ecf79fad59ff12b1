"""The payload is exactly what the player's TypeScript says it reads."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from markscheme import payload
from markscheme.facts import facts
from markscheme.model.assessment import Assessment
from markscheme.model.item import Case
from markscheme.model.reading import read_item, read_model
from markscheme.model.settings import Settings
from markscheme.model.unit import Point, Unit
from markscheme.sections import draws
from markscheme.source.assets import Assets
from markscheme.source.markdown import Markdown
from markscheme.state import layout
from markscheme.targets import TARGETS
from unit.documents import Plain, entries, item

ROOT = Path(__file__).parents[2]
PLAYER = ROOT / "templates" / "player"
UNITS = {path.parent.name: path.parent for path in [
    ROOT / "items" / "extra-mile" / "unit.yaml",
    ROOT / "tests" / "fixtures" / "every-type" / "items" / "every-type" / "unit.yaml",
]}  # fmt: skip
TYPES = {
    "choice": "ChoiceItem",
    "multiple_response": "MultipleResponseItem",
    "true_false": "TrueFalseItem",
    "match": "MatchItem",
    "order": "OrderItem",
    "text_entry": "TextEntryItem",
    "numeric": "NumericItem",
    "inline_choice": "InlineChoiceItem",
    "gap_match": "GapMatchItem",
    "categorise": "CategoriseItem",
    "hot_text": "HotTextItem",
    "select_point": "SelectPointItem",
    "slider": "SliderItem",
    "likert": "LikertItem",
    "short_answer": "ShortAnswerItem",
    "extended_text": "ExtendedTextItem",
    "evidence_checklist": "EvidenceChecklistItem",
}


def refuse(*fault: Any, **place: Any) -> None:
    raise AssertionError(fault)


class Read:
    """A unit with all that its folder holds."""

    def __init__(self, folder: Path) -> None:
        def documents(name: str) -> list[Any]:
            return [entry.data for entry in entries((folder / name).read_text(encoding="utf-8"), name)]

        self.unit: Unit = read_model("unit", documents("unit.yaml")[0], refuse)
        self.assessments: list[Assessment] = [
            read_model("assessment", data, refuse) for data in documents("assessment.yaml")
        ]
        names = sorted(path.name for path in folder.glob("*.yaml"))
        things = [
            read_item(data, refuse)
            for name in names
            if name not in ("unit.yaml", "assessment.yaml")
            for data in documents(name)
        ]
        self.items = [thing for thing in things if not isinstance(thing, Case)]
        self.cases = [thing for thing in things if isinstance(thing, Case)]
        self.texts = Markdown(Assets(folder))

    def payload(self, assessment: Assessment, target: Any, tips: Sequence[Point] = ()) -> bytes:
        known = [facts(each) for each in self.items]
        found = draws(assessment, known)
        fields = payload.head_fields(
            target=target,
            package="p",
            unit=self.unit,
            assessment=assessment,
            draws=found,
            cases={case.id: payload.case_payload(case, self.texts) for case in self.cases},
            layout=layout(assessment, found, known),
            settings=Settings(),
            texts=self.texts,
            tips=tips,
        )
        used = [self.items[index] for index in payload.used(found)]
        fragments = [payload.item_fragment(each, self.texts, target) for each in used]
        return payload.head(fields) + b",".join(fragments) + payload.TAIL


READ = {name: Read(folder) for name, folder in UNITS.items()}


def test_every_payload_has_the_types_that_the_player_declares(tmp_path: Path) -> None:
    """TypeScript itself compares: objects written out may hold no more and no less than their type says."""
    lines = ['import type { Payload } from "./payload";']
    lines += [f'import type {{ {name} }} from "./interactions/{kind}/item";' for kind, name in TYPES.items()]
    for name, read in READ.items():
        for target in TARGETS.values():
            prefix = f"{name}_{target.name}".replace("-", "_")
            for number, assessment in enumerate(read.assessments[:4]):
                made = json.loads(read.payload(assessment, target))
                lines.append(
                    f"export const {prefix}_{number}: Payload = {json.dumps({**made, 'items': []})};"
                )
            for number, each in enumerate(read.items):
                fragment = payload.item_fragment(each, read.texts, target).decode()
                lines.append(f"export const {prefix}_item_{number}: {TYPES[each.type]} = {fragment};")
    assert len(lines) > 150
    # It lies among the player's sources only for the compiler, which reads its settings from there.
    check = {
        "extends": str(PLAYER / "tsconfig.json"),
        "compilerOptions": {"rootDirs": [str(PLAYER / "src"), str(tmp_path)]},
        "include": [],
        "files": [str(tmp_path / "payloads.ts")],
    }
    (tmp_path / "payloads.ts").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "tsconfig.json").write_text(json.dumps(check), encoding="utf-8")
    command = [str(PLAYER / "node_modules" / ".bin" / "tsc"), "--project", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[:3000]


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_sections_name_their_items_by_place(name: str, target: Any) -> None:
    read = READ[name]
    for assessment in read.assessments:
        made = json.loads(read.payload(assessment, target))
        known = [facts(each) for each in read.items]
        for section, draw in zip(made["sections"], draws(assessment, known), strict=True):
            assert [made["items"][place]["id"] for place in section["items"]] == [
                known[index].id for index in draw.items
            ]
            assert section["select"] == draw.select
        named = {place for section in made["sections"] for place in section["items"]}
        assert named == set(range(len(made["items"])))


@pytest.mark.parametrize("name", READ)
def test_what_the_lms_records_is_in_its_own_notation(name: str) -> None:
    for target in TARGETS.values():
        for each in READ[name].items:
            lms = json.loads(payload.item_lms(each, Plain(), target))
            for pattern in lms["patterns"]:
                assert target.limits.pattern is None or len(pattern) <= target.limits.pattern
            assert len(lms["description"]) <= target.limits.description
            assert all(token != each for each, token in lms.get("tokens", {}).items())
            assert lms.get("parts", 2) > 1


CHOICE = """
id: big-id
type: choice
points: [p]
stem: Which one of these is it?
options:
  - {id: first-one, text: A, correct: true}
  - {id: b, text: B}
"""


def test_tokens_and_patterns_by_target() -> None:
    def lms(name: str) -> Any:
        return json.loads(payload.item_lms(item(CHOICE), Plain(), TARGETS[name]))

    assert lms("scorm12") == {
        "type": "choice",
        "patterns": ["a"],
        "description": "",
        "tokens": {"first-one": "a"},
    }
    assert lms("scorm2004") == {
        "type": "choice",
        "patterns": ["first_one"],
        "description": "Which one of these is it?",
        "tokens": {"first-one": "first_one"},
    }


def test_long_text_is_recorded_in_parts() -> None:
    text = "id: t\ntype: extended_text\npoints: [p]\nstem: Tell.\nmodel_answer: So.\nmax_length: 511\n"
    essay = item(text + "scheme: {marks: 1, criteria: [{id: c, award: Yes.}]}")
    assert json.loads(payload.item_lms(essay, Plain(), TARGETS["scorm12"])) == {
        "type": "fill-in",
        "patterns": [],
        "description": "",
        "parts": 3,
    }
    assert json.loads(payload.item_lms(essay, Plain(), TARGETS["scorm2004"]))["type"] == "long-fill-in"


def test_at_most_five_patterns_of_a_fill_in_are_promised() -> None:
    answers = ", ".join(f"{{text: word{number}}}" for number in range(7))
    entry = item(f"id: t\ntype: text_entry\npoints: [p]\nstem: Say.\nanswers: [{answers}]")
    assert json.loads(payload.item_lms(entry, Plain(), TARGETS["scorm2004"]))["patterns"] == [
        f"word{number}" for number in range(5)
    ]


def test_an_item_without_title_is_called_by_the_start_of_its_stem() -> None:
    made = json.loads(payload.item_common(item(CHOICE), Plain()))
    assert made["title"] == "Which one of these is it?"
    long = json.loads(payload.item_common(item(CHOICE.replace("Which one", "Which one " * 20)), Plain()))
    assert len(long["title"]) <= payload.TITLE
    assert long["title"].endswith("…")


def test_absent_fields_are_absent() -> None:
    made = json.loads(payload.item_fragment(item(CHOICE), Plain(), TARGETS["scorm12"]))
    shared = {"id", "type", "title", "stem", "points", "marks", "floor", "state", "lms"}
    assert made.keys() == shared | {"scheme", "options", "shuffle"}
    assert made["state"] == {"radices": [3]}


def test_no_text_of_an_author_can_end_the_island() -> None:
    hostile = item(CHOICE.replace("text: B", "text: '</script><!--'"))
    fragment = payload.item_fragment(hostile, Plain(), TARGETS["scorm2004"])
    assert b"</" not in fragment
    assert b"<!" not in fragment


def test_tips_come_with_their_texts_where_items_assess_them() -> None:
    read = READ["every-type"]
    (assessment,) = [each for each in read.assessments if each.id == "levels"]
    sent = json.loads(read.payload(assessment, TARGETS["scorm12"], read.unit.brief.tips))
    assert sent["tips"] == {"read-twice": "<p>Read a question twice.</p>"}
    assert "tips" not in json.loads(read.payload(assessment, TARGETS["scorm12"]))


def test_the_rules_of_an_assessment() -> None:
    read = READ["every-type"]
    rules = {
        "id": "x",
        "title": "X",
        "sections": [{"id": "s", "title": "S", "intro": "I"}],
        "description": "D",
        "pass_mark": "57",
        "attempts": "unlimited",
        "time_limit": "1.5",
        "extra_time": {"everyone": "25", "most": "100", "address": True},
        "time_up": "go_on",
        "navigation": "linear",
        "feedback": "none",
        "shuffle_options": False,
        "count_self_marks": True,
    }
    made = json.loads(read.payload(read_model("assessment", rules, refuse), TARGETS["scorm12"]))
    assert made["assessment"] == {
        "id": "x",
        "title": "X",
        "description": "<p>D</p>",
        "passMark": 0.57,
        "navigation": "linear",
        "feedback": "none",
        "attempts": 0,
        "timeLimitSeconds": 90,
        "extraTime": {"everyone": 25, "address": True},
        "goesOn": True,
        "shuffleOptions": False,
        "countSelfMarks": True,
    }
    assert made["sections"][0]["title"] == "S"
    assert made["sections"][0]["intro"] == "<p>I</p>"
    assert made["settings"] == {"finalStatus": "passed_failed"}
    assert [point["kind"] for point in made["points"]] == sorted(
        (point["kind"] for point in made["points"]),
        key=["concept", "tip", "misconception", "marking_point"].index,
    )


def test_the_same_source_gives_the_same_bytes() -> None:
    again = Read(UNITS["every-type"])
    first = READ["every-type"]
    for assessment in first.assessments:
        for target in TARGETS.values():
            assert first.payload(assessment, target) == again.payload(assessment, target)
