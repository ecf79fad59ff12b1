"""Ways of marking as learners meet them: certainty, parts with marks of their own, numbers with units."""

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from lms.server import LmsServer, Registration, Standard
from player.answers import field
from player.conftest import WORKSPACE, build
from player.learner import KeyboardLearner, Learner
from player.visit import STANDARDS, Launch, interactions

Register = Callable[[str, Standard], Registration]


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory, server: LmsServer) -> Register:
    """A new learner for an assessment of the fixture."""
    folder = tmp_path_factory.mktemp("schemes")
    workspace = Path(shutil.copytree(WORKSPACE.parent / "schemes", folder / "workspace"))
    paths = {}
    for file in build(workspace):
        with zipfile.ZipFile(file) as package:
            package.extractall(folder / file.stem)
        paths[file.stem] = server.add(folder / file.stem) + "index.html"

    def register(assessment: str, standard: Standard) -> Registration:
        return server.register(standard, "strict", paths[f"schemes-{assessment}-{standard}"])

    return register


def radio(learner: Learner, name: str) -> Locator:
    return learner.app.get_by_role("radio", name=name)


def checkbox(learner: Learner, name: str) -> Locator:
    return learner.app.get_by_role("checkbox", name=name)


def misplace(learner: Learner) -> None:
    """The first step last, with at least one move: the right order is never the one that is shown first."""
    learner.order("Boil", "Pour", "Wait")
    learner.order("Pour", "Wait", "Boil")


def answer_all(learner: Learner) -> None:
    """All six questions, from the first."""
    learner.tick(radio(learner, "Sencha"))
    learner.tick(radio(learner, "Fairly sure"))
    learner.next()
    learner.write(field(learner), "PH")
    learner.next()  # not said how sure: “not sure” counts
    expect(learner.app.get_by_text("Choose 1 to 2 answers.")).to_be_visible()
    learner.tick(checkbox(learner, "Leaves"))
    learner.tick(checkbox(learner, "Sand"))
    learner.next()
    learner.write(field(learner), "1200")
    learner.next()
    misplace(learner)
    learner.next()
    learner.write(field(learner), "3")
    learner.tick(radio(learner, "Certain"))


MARKS = ["-2 of 3 marks", "0 of 3 marks", "1 of 3 marks", "1 of 2 marks", "1 of 2 marks", "3 of 3 marks"]


@pytest.mark.parametrize("kind", [Learner, KeyboardLearner])
@pytest.mark.parametrize("standard", STANDARDS)
def test_what_learners_say_of_their_certainty_comes_back_and_counts(
    standard: Standard, kind: type[Learner], register: Register, launch: Launch
) -> None:
    registration = register("deferred", standard)
    visit = launch(registration)
    learner = kind(visit)
    learner.begin()
    assert visit.accessibility_faults() == ""
    answer_all(learner)
    learner.saved()
    visit.leave()

    visit = launch(registration)
    learner = kind(visit)
    learner.resume()
    expect(radio(learner, "Certain")).to_be_checked()
    learner.go_to(1)
    expect(radio(learner, "Fairly sure")).to_be_checked()
    expect(radio(learner, "Sencha")).to_be_checked()
    learner.go_to(2)
    expect(learner.app.get_by_role("radio", checked=True)).to_have_count(0)
    learner.go_to(6)
    learner.submit()
    rows = learner.app.get_by_role("table", name="Marks for each question").get_by_role("row")
    for row, marks in zip(rows.all()[1:], MARKS, strict=True):
        expect(row).to_contain_text(marks)
    learner.saved()
    visit.leave()

    records = interactions(registration.stored)
    wrong = "wrong" if standard == "scorm12" else "incorrect"
    assert [each["result"] for each in records] == [wrong, wrong, "1", "1", "1", "correct"]
    responses = "student_response" if standard == "scorm12" else "learner_response"
    assert [records[1][responses], records[3][responses]] == ["PH", "1200"]
    patterns = [records[1]["patterns.0"], records[3]["patterns.0"]]
    expected = {"scorm12": ["pH", "1.2"], "scorm2004": ["{case_matters=true}pH", "1.15[:]1.25"]}
    assert patterns == expected[standard]


def test_marks_of_parts_are_told(register: Register, launch: Launch) -> None:
    visit = launch(register("immediate", "scorm12"))
    learner = Learner(visit)
    learner.begin()
    check = learner.button("Check my answer")
    learner.tick(radio(learner, "Assam"))
    learner.press(check)
    expect(learner.app.get_by_text("Say how sure you are.")).to_be_visible()
    learner.tick(radio(learner, "Not sure"))
    expect(learner.app.get_by_text("Say how sure you are.")).to_be_hidden()
    learner.press(check)
    expect(learner.app.get_by_role("heading", name="Correct 1 of 3 marks")).to_be_visible()
    expect(learner.app.get_by_text("You were: Not sure")).to_be_visible()
    expect(radio(learner, "Certain")).to_be_disabled()
    assert visit.accessibility_faults() == ""
    learner.go_to(3)
    for name in ("Leaves", "Mint"):
        learner.tick(checkbox(learner, name))
    learner.press(check)
    for name, marks in (("Leaves", "2 of 2 marks"), ("Mint", "0.5 of 0.5 marks"), ("Water", "0 of 1 mark")):
        expect(learner.app.locator(".option", has=checkbox(learner, name))).to_contain_text(marks)
    learner.go_to(4)
    expect(learner.app.get_by_text("Your answer, with its unit")).to_be_visible()
    learner.write(field(learner), "1.20 kg")
    learner.press(check)
    expect(learner.app.get_by_role("heading", name="Partly correct 1 of 2 marks")).to_be_visible()
    expect(learner.app.get_by_text("1.2 kg", exact=True)).to_be_visible()
    learner.go_to(5)
    misplace(learner)
    learner.press(check)
    expect(learner.app.get_by_text("1 of 2 pairs in the right order")).to_be_visible()


def test_a_sealed_package_keeps_certainty_too(register: Register, launch: Launch) -> None:
    registration = register("sealed", "scorm12")
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    learner.tick(radio(learner, "Sencha"))
    learner.tick(radio(learner, "Fairly sure"))
    learner.go_to(6)
    learner.write(field(learner), "3")
    learner.tick(radio(learner, "Certain"))
    learner.saved()
    visit.leave()
    learner = Learner(launch(registration))
    learner.resume()
    expect(radio(learner, "Certain")).to_be_checked()
    learner.go_to(1)
    expect(radio(learner, "Fairly sure")).to_be_checked()
