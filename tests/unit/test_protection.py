"""A protected package tells nothing of its key: units that differ in their secrets alone make one page."""

import json
import re
import zipfile
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from markscheme import protection
from markscheme.build import build
from markscheme.interactions import TYPES
from markscheme.island import dump
from markscheme.verify.package import verify

ROOT = Path(__file__).parents[2]
MARK = "qzx"
"""Begins every text and id of the units below that a learner must not read; a space or hyphen follows it."""
MARKED = re.compile(rb"qzx[ -]")
ISLAND = re.compile(rb'<script type="application/json" id="payload">(.*?)</script>', re.DOTALL)


class Author:
    """Writes a unit with items of every type. What is secret depends on `habit`, what is public does not."""

    def __init__(self, habit: int, items: int = 1) -> None:
        self.habit = habit
        self.items = items
        self._random = Random(habit)  # an author's whims
        self._count = 0

    def secret(self) -> str:
        """A text that no other author writes."""
        self._count += 1
        return f"{MARK} {self.habit} {self._count}" + " more" * self._random.randrange(9)

    def name(self) -> str:
        return self.secret().replace(" ", "-")[:64]

    def whim(self, things: list[Any]) -> list[Any]:
        return self._random.sample(things, len(things))

    def options(self, texts: list[str], right: int) -> list[dict[str, Any]]:
        """The right ones come first, as many authors write them."""
        made = []
        for place, text in enumerate(self.whim(texts)):
            option: dict[str, Any] = {"id": self.name(), "text": text}
            if place < right:
                option["correct"] = True
            elif place % 2:
                option["misconception"] = "wrong"
            if self._random.random() < 0.5:
                option["feedback"] = self.secret()
            made.append(option)
        return made

    def unit(self) -> dict[str, Any]:
        points = {"title": self.secret(), "text": self.secret()}
        return {
            "id": "unit",
            "title": "Unit",
            "language": "en",
            "synopsis": self.secret(),
            "keywords": [self.secret()],
            "brief": {
                "concepts": [{"id": "point", **points}, {"id": "other", **points}],
                "misconceptions": [{"id": "wrong", **points, "correction": self.secret()}],
            },
        }

    def questions_after_unit(self) -> list[dict[str, Any]]:
        """As `packages` has them written, the brief first."""
        self.unit()
        return self.questions()

    def questions(self) -> list[dict[str, Any]]:
        return [item for number in range(self.items) for item in self._of_every_type(number)]

    def _of_every_type(self, number: int) -> list[dict[str, Any]]:
        def words(count: int) -> list[str]:
            """The same for every author."""
            chance = Random(f"{number} {count}")  # words without meaning
            return [
                " ".join("".join(chance.sample("aeioubdfglmnprst", 5)) for _ in range(chance.randrange(1, 9)))
                for _ in range(count)
            ]

        scheme = {"scoring": self._random.choice(["partial", "match_correct"])}
        objective = {"scheme": {**scheme, "penalty": self._random.randrange(3), "floor": -1}}
        targets = [{"id": self.name(), "text": text} for text in self.whim(words(5))]
        sources = [
            {
                "id": self.name(),
                "text": text,
                "target": self._random.choice(targets)["id"],
                "feedback": self.secret(),
            }
            for text in words(4)
        ]
        groups = [{"id": self.name(), "text": text} for text in words(3)]
        scale: list[dict[str, Any]] = [{"id": self.name(), "text": text} for text in words(4)]
        scale[self._random.randrange(4)] |= {"correct": True, "feedback": self.secret()}
        shares = self._random.choice([(1, 3), (2, 2), (3, 1)])
        steps = [{"id": self.name(), "text": text} for text in self.whim(words(6))]
        corners = [(10, 10), (60, 10), (10, 40), (60, 40)]
        right = self._random.randrange(4)
        areas: list[dict[str, Any]] = [
            {"id": self.name(), "label": text, "rectangle": [x, y, x + 30, y + 20], "feedback": self.secret()}
            for text, (x, y) in zip(words(4), corners, strict=True)
        ]
        areas[right]["correct"] = True
        picture = {"file": "plan.svg", "alt": "A plan.", "width": 100, "height": 70}
        answers = [{"text": self.secret(), "marks": 1}, {"text": self.secret(), "marks": 0}]
        gaps = {letter: self.name() for letter in "xy"}
        points = [{"id": self.name(), "award": self.secret(), "accept": [self.secret()]} for _ in "ab"]
        criteria = [
            {"id": self.name(), "marks": self._random.randrange(2, 5), "award": self.secret()}
            for _ in range(self._random.randrange(1, 4))
        ]
        own: dict[str, dict[str, Any]] = {
            "choice": {**objective, "options": self.options(words(4), 1)},
            "multiple_response": {
                **objective,
                "options": self.options(words(7), self._random.randrange(1, 7)),
            },
            "true_false": {"answer": self._random.random() < 0.5, "when_true": {"feedback": self.secret()}},
            "match": {**objective, "sources": sources, "targets": targets},
            "order": {**objective, "steps": steps},
            "text_entry": {"answers": answers, "max_length": 90},
            "numeric": {
                "answer": self.habit * 1000,
                "tolerance": {"absolute": self.habit},
                "units": {"accept": {"m": 1, "km" * self.habit: 1000}, "marks": 0},
            },
            "inline_choice": {
                "text": f"It is [[{gaps['x']}]], not [[{gaps['y']}]].",
                "gaps": [
                    {"id": name, "label": letter, "options": self.options(words(3), 1)}
                    for letter, name in gaps.items()
                ],
            },
            "select_point": {**objective, "picture": picture, "areas": self.whim(areas)},
            "gap_match": {
                "text": f"It is [[{gaps['x']}]], not [[{gaps['y']}]].",
                "gaps": [
                    {"id": name, "label": letter, "word": word["id"], "feedback": self.secret()}
                    for (letter, name), word in zip(gaps.items(), targets[: len(gaps)], strict=True)
                ],
                "words": targets,
            },
            "categorise": {
                **objective,
                "cards": self.whim(
                    [
                        {**{name: each[name] for name in ("id", "text", "feedback")}, "group": group}
                        for each in sources
                        for group in [self._random.choice(groups)["id"]]
                    ]
                ),
                "groups": groups,
            },
            "hot_text": {
                **objective,
                "text": f"It is [[{gaps['x']}]], not [[{gaps['y']}]].",
                "phrases": self.whim(
                    [
                        {
                            "id": gaps["x"],
                            "text": "one",
                            "correct": right % 2 == 0,
                            "feedback": self.secret(),
                        },
                        {"id": gaps["y"], "text": "other", "correct": right % 2 == 1},
                    ]
                ),
            },
            "slider": {"answer": self._random.randrange(100), "tolerance": self.habit, "partial": self.habit},
            "likert": {"scheme": {}, "scale": scale},
            "evidence_checklist": {
                "scheme": {"marks": 4},
                "criteria": [
                    {"id": self.name(), "text": text, "marks": marks}
                    for text, marks in zip(words(2), shares, strict=True)
                ],
            },
            "short_answer": {
                "scheme": {"marks": 2, "points": points},
                "model_answer": self.secret(),
                "max_length": 200,
            },
            "extended_text": {"scheme": {"marks": 2, "criteria": criteria}, "model_answer": self.secret()},
        }
        assert set(own) == set(TYPES)
        shared = {"points": [self._random.choice(["point", "other"])], "tags": [self.secret()]}
        feedback = {"feedback": {"correct": self.secret(), "incorrect": self.secret()}}
        return [
            {"id": f"{kind}-{number}", "type": kind, "stem": "Which?", **shared, **feedback, **fields}
            for kind, fields in own.items()
        ]


def packages(folder: Path, author: Author, level: str) -> dict[str, bytes]:
    """Every file of every package, inflated."""
    unit = folder / f"{level}-{author.habit}" / "items" / "unit"
    unit.mkdir(parents=True)
    assessment = {"id": "exam", "title": "Exam", "protection": level, "sections": [{"id": "all"}]}
    documents = {"unit": [author.unit()], "assessment": [assessment], "questions": author.questions()}
    (unit / "plan.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 70"/>')
    for name, data in documents.items():
        (unit / f"{name}.yaml").write_text(yaml.safe_dump_all(data, allow_unicode=True, sort_keys=False))
    (unit.parents[1] / "markscheme.yaml").write_text(
        "targets: [standalone]" if author.items > 9 else "targets: [scorm2004, standalone]"
    )
    result = build(unit.parents[1])
    assert [each.message for each in result.diagnostics if each.severity == "error"] == []
    found: dict[str, bytes] = {}
    for packed in result.packages:
        with zipfile.ZipFile(packed.path) as package:
            found |= {f"{packed.path.name}/{name}": package.read(name) for name in package.namelist()}
    return found


def payload(files: dict[str, bytes]) -> dict[str, Any]:
    (page,) = (content for name, content in files.items() if name.endswith("standalone.zip/index.html"))
    (island,) = ISLAND.findall(page)
    made: dict[str, Any] = json.loads(island)
    return made


@pytest.mark.parametrize("level", ["obfuscated", "sealed"])
def test_no_secret_text_is_anywhere_in_the_package(level: str, tmp_path: Path) -> None:
    files = packages(tmp_path, Author(1, items=2), level)
    readable = {name: content for name, content in files.items() if name.endswith("index.html")}
    assert len(readable) == 2
    for content in files.values() if level == "sealed" else readable.values():
        assert MARKED.search(content) is None


def test_pictures_that_only_feedback_shows_are_not_in_a_sealed_package(tmp_path: Path) -> None:
    unit = tmp_path / "items" / "unit"
    unit.mkdir(parents=True)
    for name in ("shown", "secret", "corrected"):
        picture = b"\x89PNG\r\n\x1a\n" + name.encode() * 20_000
        (unit / f"{name}.png").write_bytes(picture)
    author = Author(1)
    brief = author.unit()
    brief["brief"]["misconceptions"][0]["correction"] = "![it](corrected.png)"
    item = {
        "id": "q",
        "type": "true_false",
        "points": ["point"],
        "stem": "![a picture](shown.png)",
        "answer": True,
        "when_true": {"feedback": "![another](secret.png)"},
    }
    documents = {"unit": [brief], "questions": [item]}
    documents["assessment"] = [
        {"id": level, "title": level, "protection": level, "sections": [{"id": "all"}]}
        for level in ("open", "sealed")
    ]
    for name, data in documents.items():
        (unit / f"{name}.yaml").write_text(yaml.safe_dump_all(data, sort_keys=False))
    counts = {}
    for packed in build(tmp_path, ["scorm12"]).packages:
        assert verify(packed.path) == []
        with zipfile.ZipFile(packed.path) as package:
            counts[packed.path.stem] = sum(name.startswith("media/") for name in package.namelist())
    assert counts == {"unit-open-scorm12": 3, "unit-sealed-scorm12": 1}


def test_the_marks_are_in_an_open_package(tmp_path: Path) -> None:
    """So that the tests above can fail."""
    files = packages(tmp_path, Author(1), "open")
    assert min(len(MARKED.findall(content)) for name, content in files.items() if "index" in name) > 50


def test_units_with_other_keys_make_the_same_sealed_packages(tmp_path: Path) -> None:
    """Whatever can be found in the page by whatever statistics is not the key."""
    first, *others = (packages(tmp_path, Author(habit, items=3), "sealed") for habit in (1, 2, 3, 4))
    for other in others:
        assert other == first


def test_what_a_learner_may_read_of_an_obfuscated_item_does_not_depend_on_the_key(tmp_path: Path) -> None:
    def public(habit: int) -> list[dict[str, Any]]:
        items = payload(packages(tmp_path, Author(habit, items=3), "obfuscated"))["items"]
        # Self-marks have their room in the state, and points are those of the objectives in the LMS.
        hidden = {"secret", "points"}
        return [
            {name: value for name, value in item.items() if name not in hidden}
            for item in items
            if item["type"] != "extended_text"
        ]

    assert public(1) == public(2)


def test_guessing_by_any_place_or_size_does_no_better_than_chance(tmp_path: Path) -> None:
    """Authors who put the right option first, and the steps in order, are not given away by the page."""
    author = Author(5, items=120)
    items = payload(packages(tmp_path, author, "sealed"))["items"]
    asked = {item["id"]: item for item in Author(5, items=120).questions_after_unit()}
    hits = dict.fromkeys(("first", "last", "longest", "shortest"), 0)
    count = 0
    for item in items:
        if item["type"] == "choice":
            right = next(option["text"] for option in asked[item["id"]]["options"] if option.get("correct"))
            shown = [option["text"] for option in item["options"]]
            by_size = sorted(shown, key=len)
            guesses = {"first": shown[0], "last": shown[-1], "longest": by_size[-1], "shortest": by_size[0]}
            for name, guess in guesses.items():
                hits[name] += guess == right
            count += 1
    assert count == 120
    for name, hit in hits.items():  # a quarter are hit by chance; five standard deviations are 24
        assert abs(hit - count / 4) < 24, name


def test_steps_stand_in_no_order_that_the_author_wrote(tmp_path: Path) -> None:
    items = payload(packages(tmp_path, Author(6, items=120), "sealed"))["items"]
    asked = {item["id"]: item for item in Author(6, items=120).questions_after_unit()}
    agreeing = compared = 0
    for item in (each for each in items if each["type"] == "order"):
        right = [step["text"] for step in asked[item["id"]]["steps"]]
        shown = [right.index(step["text"]) for step in item["steps"]]
        pairs = [(one, other) for place, one in enumerate(shown) for other in shown[place + 1 :]]
        agreeing += sum(one < other for one, other in pairs)
        compared += len(pairs)
    assert abs(agreeing / compared - 0.5) < 0.08


def test_both_halves_are_an_item_that_can_be_marked(tmp_path: Path) -> None:
    from markscheme.marking import Marker

    fields = {
        "id": "q",
        "type": "order",
        "title": "Q",
        "stem": "",
        "points": ["p"],
        "marks": 2,
        "floor": 0,
        "scheme": {"scoring": "partial", "penalty": 0},
        "state": {"radices": [3, 3, 3]},
        "steps": [{"id": name, "text": text, "plain": text} for name, text in zip("123", "CAB", strict=True)],
    }

    class Item:
        type = "order"

    arranged = protection.arranged(Item, fields)  # type: ignore[arg-type]  # only the type is asked for
    public, secret = protection.halves("sealed", Item, arranged)  # type: ignore[arg-type]  # as above
    assert [step["text"] for step in public["steps"]] == ["A", "B", "C"]
    assert [step["id"] for step in public["steps"]] == ["a", "b", "c"]
    with Marker() as marker:
        right, wrong = marker.mark({**public, **secret}, [[2, 0, 1], [0, 1, 2]])
    assert (right["marks"], wrong["marks"]) == (2, 0)
    assert [part["id"] for part in right["parts"]] == ["1", "2", "3"]


def test_a_mask_hides_and_the_page_has_the_other_half() -> None:
    secret = dump({"text": "Grüße, 你好, 🙂 </script>"})
    masked = protection.cover(secret, "item-1", 0xDEADBEEF)
    assert masked == protection.cover(secret, "item-1", 0xDEADBEEF)
    assert masked != protection.cover(secret, "item-2", 0xDEADBEEF)
    assert re.fullmatch("[A-Za-z0-9+/]+=*", masked)
