"""The project's own units, built for all targets, verified, and played from end to end by three learners.

One knows the key, one knows nothing, one holds every misconception. What they do is done in the page, in one
call for each attempt (`attempt.js`): what keys, fingers and eyes need is tested elsewhere.
"""

import json
import random
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any, cast

import pytest
from playwright.sync_api import Browser, Frame, expect

from lms.cmi5_rules import AuSession, verb_of
from lms.cmi5_server import Cmi5Lms
from lms.server import LmsServer, Standard
from player.conftest import Package, manifest_options
from player.learners import Answer, Item, by_chance, errs, guesses, knows
from player.visit import Visit

ROOT = Path(__file__).parents[2]
PROGRAM = Path(sys.executable).with_name("markscheme")
ATTEMPT = (Path(__file__).parent / "attempt.js").read_text(encoding="utf-8")
TARGETS = ("scorm12", "scorm2004", "cmi5", "tincan", "standalone")
SEEDS = (1, 2, 3)
NEAR = 3
"""How many standard errors the guessers' mean may be from what chance gives."""

PLAYED = {
    "exceeding-expectations-practice": "scorm12",
    "extra-mile-practice": "scorm2004",
    "customer-journey-practice": "standalone",
    "anticipating-needs-practice": "scorm12",
    "service-principles-practice": "scorm2004",
    "exceeding-expectations-exam": "cmi5",
    "extra-mile-exam": "tincan",
    "customer-journey-exam": "scorm12",
    "anticipating-needs-exam": "scorm2004",
    "service-principles-exam": "standalone",
    "diagnostic-start": "scorm12",
}
"""Each assessment, and the target that it is played in: all of them occur."""
each_assessment = pytest.mark.parametrize("name", PLAYED)

DRAWS = """
let seed = %d;
const random = crypto.getRandomValues.bind(crypto);
crypto.getRandomValues = (field) => {
  if (field.constructor !== Uint32Array || field.length !== 1) return random(field);
  field[0] = seed++;
  return field;
};
"""
"""Chance of the page, made repeatable: what it draws follows from the seed of the attempt."""


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The packages of all units for all targets, by name."""
    out = tmp_path_factory.mktemp("packages")
    options = [option for target in TARGETS for option in ("--target", target)]
    done = subprocess.run(
        [PROGRAM, "build", "--out", out, *options], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return {file.stem: file for file in sorted(out.glob("*.zip"))}


@dataclass(frozen=True)
class Played:
    """A package of ours, unpacked and served."""

    package: Package
    target: str
    payload: Mapping[str, Any]

    @property
    def items(self) -> list[Item]:
        return cast("list[Item]", self.payload["items"])

    @property
    def counts_self_marks(self) -> bool:
        return bool(self.payload["assessment"]["countSelfMarks"])

    def titles(self, misconceptions: set[str]) -> set[str]:
        return {self.payload["misconceptions"][each]["title"] for each in misconceptions}


@pytest.fixture
def played(name: str, archives: dict[str, Path], server: LmsServer, tmp_path: Path) -> Played:
    target = PLAYED[name]
    with zipfile.ZipFile(archives[f"{name}-{target}"]) as archive:
        archive.extractall(tmp_path)
    manifest = tmp_path / "imsmanifest.xml"
    options = manifest_options(manifest) if manifest.exists() else {}
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    payload = re.search(r'id="payload">(.*?)</script>', page, re.DOTALL)
    assert payload
    return Played(
        Package(tmp_path, server.add(tmp_path) + "index.html", options), target, json.loads(payload[1])
    )


@dataclass(frozen=True)
class Ended:
    """An attempt as the page and the LMS tell it."""

    seen: list[str]
    """Ids of the items drawn."""
    marks: float
    most: float
    results: dict[str, str]
    misconceptions: list[str]
    reported: float | None
    """Share of the marks, as the LMS has it. None: standalone, or launched and another attempt may follow."""


class Attempts:
    """Plays attempts, each by a new learner in a browser of their own."""

    def __init__(self, browser: Browser, server: LmsServer, lms: Cmi5Lms, played: Played) -> None:
        self.browser, self.server, self.lms, self.played = browser, server, lms, played

    def drawn(self, seed: int) -> list[Item]:
        """What an attempt with this seed draws."""
        seen = self._play(seed, None, look=True)["seen"]
        return [item for item in self.played.items if item["id"] in seen]

    def play(self, seed: int, answers: dict[str, Answer], self_marks: bool = False) -> Ended:
        found = self._play(seed, answers, self_marks=self_marks)
        marks, most = found.pop("marks")
        return Ended(**found, marks=marks, most=most)

    def _play(self, seed: int, answers: dict[str, Answer] | None, **how: bool) -> dict[str, Any]:
        asks = {"answers": answers, "selfMarks": how.get("self_marks", False)}
        if self.played.target in ("scorm12", "scorm2004"):
            return self._in_scorm(seed, asks)
        return self._alone(seed, asks)

    def _in_scorm(self, seed: int, asks: dict[str, Any]) -> dict[str, Any]:
        package, target = self.played.package, cast("Standard", self.played.target)
        registration = self.server.register(target, "strict", package.path, **package.options)
        visit = Visit(self.browser, self.server, registration)
        visit.context.add_init_script(DRAWS % seed)
        visit.open()
        found = cast("dict[str, Any]", visit.frame.evaluate(ATTEMPT, asks))
        visit.leave()
        assert (visit.troubles, registration.faults) == ([], [])
        if asks["answers"] is not None:
            score = "cmi.core.score.raw" if target == "scorm12" else "cmi.score.raw"
            found["reported"] = float(registration.stored[score]) / 100
        return found

    def _alone(self, seed: int, asks: dict[str, Any]) -> dict[str, Any]:
        """A page in no frame: from a web server, or launched by an LMS of cmi5 or xAPI."""
        address = self.server.origin + self.played.package.path
        session = None
        if self.played.target != "standalone":
            cmi5 = self.played.target == "cmi5"
            launch = self.lms.launch if cmi5 else self.lms.launch_plain
            session, address = launch(self.lms.enrol(), address, mode="Normal" if cmi5 else "plain")
        troubles: list[str] = []
        with self.browser.new_context() as context:
            context.add_init_script(DRAWS % seed)
            page = context.new_page()
            page.on("pageerror", lambda error: troubles.append(str(error)))
            page.goto(address)
            page.get_by_role("heading", level=1).wait_for()
            frame: Frame = page.main_frame
            found = cast("dict[str, Any]", frame.evaluate(ATTEMPT, asks))
            expect(page.get_by_text("Saved", exact=True).first).to_be_visible()
            page.goto("about:blank")
            if session is not None:
                self.lms.wait(session, "terminated")
        assert (troubles, self.lms.refusals) == ([], [])
        if asks["answers"] is not None:
            found["reported"] = None if session is None else reported(session)
        return found


def reported(session: AuSession) -> float | None:
    """The score of the statement that ends the attempt."""
    ends = [
        each["result"] for each in session.statements if verb_of(each) in ("passed", "failed", "completed")
    ]
    return next((result["score"]["scaled"] for result in ends if "score" in result), None)


@pytest.fixture(scope="module")
def lms() -> Iterator[Cmi5Lms]:
    with Cmi5Lms() as lms:
        yield lms


@pytest.fixture
def attempts(browser: Browser, server: LmsServer, lms: Cmi5Lms, played: Played) -> Attempts:
    return Attempts(browser, server, lms, played)


def test_all_units_build_for_all_targets_and_pass_verification(archives: dict[str, Path]) -> None:
    assert set(archives) == {f"{name}-{target}" for name in PLAYED for target in TARGETS}
    assert set(PLAYED.values()) == set(TARGETS)
    done = subprocess.run([PROGRAM, "verify", *archives.values()], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@each_assessment
def test_who_knows_the_key_has_all_marks(attempts: Attempts, played: Played) -> None:
    ended = attempts.play(7, {item["id"]: knows(item) for item in played.items}, self_marks=True)
    assert {item: result for item, result in ended.results.items() if falls_short(result)} == {}
    assert ended.marks == ended.most > 0
    assert ended.reported == (None if played.target == "standalone" else 1)
    assert ended.misconceptions == []


def falls_short(result: str) -> bool:
    return "Not right" in result or "Partly" in result or "No answer" in result


@each_assessment
def test_who_knows_nothing_has_what_chance_gives(attempts: Attempts, played: Played) -> None:
    by_id = {item["id"]: item for item in played.items}
    marks, expected, variance = 0.0, 0.0, 0.0
    for seed in SEEDS:
        luck = random.Random(seed)
        ended = attempts.play(seed, {item["id"]: guesses(item, luck) for item in played.items})
        if ended.reported is not None:
            assert ended.reported == pytest.approx(ended.marks / ended.most, abs=0.0001)
        marks += ended.marks
        for item in ended.seen:
            expected += by_chance(by_id[item])[0]
            variance += by_chance(by_id[item])[1]
    assert marks == pytest.approx(expected, abs=NEAR * sqrt(variance))


@each_assessment
def test_who_holds_every_misconception_is_told_each(name: str, attempts: Attempts, played: Played) -> None:
    drawn = attempts.drawn(7)
    answers, betrayed = errs(drawn)
    ended = attempts.play(7, answers)
    assert drawn
    assert set(ended.seen) == set(answers)
    assert len(ended.misconceptions) == len(set(ended.misconceptions))
    assert set(ended.misconceptions) == played.titles(betrayed)
    assert ended.marks < ended.most
    if not name.endswith("-exam"):
        assert betrayed == set(played.payload["misconceptions"])
