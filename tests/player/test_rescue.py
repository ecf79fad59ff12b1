"""Copies of attempts in a browser: downloaded, gone on from, refused, and read by `markscheme recover`."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Download, FilePayload, Locator, expect

from lms.server import LmsServer, Standard
from player.answers import CASES
from player.conftest import WORKSPACE, Package
from player.learner import Learner
from player.visit import STANDARDS, Enrol, Launch, Visit

KEY = Path(__file__).parents[1] / "vectors" / "recovery.key"
"""The private half of the fixture workspace's `recovery_key`."""
OFFER = "Download a copy of my answers"
STORED = "Download what is stored"
PANEL = "Bring back a copy of my answers"


def downloaded(learner: Learner, name: str = OFFER) -> dict[str, Any]:
    """The file that the button gives."""
    with learner.page.expect_download() as waiting:
        learner.press(learner.app.get_by_role("button", name=name).last)
    download: Download = waiting.value
    assert download.suggested_filename.endswith("-attempt.json")
    expect(
        learner.app.get_by_text(f"A copy is in your downloads: {download.suggested_filename}")
    ).to_be_visible()
    content: dict[str, Any] = json.loads(Path(download.path()).read_text("utf-8"))
    return content


def bring_back(learner: Learner, file: object) -> Locator:
    """Chooses a file on the first page or in trouble; gives the dialog that may follow."""
    panel = learner.app.locator("details.restore")
    if panel.get_attribute("open") is None:
        learner.press(panel.get_by_text(PANEL))
    text = file if isinstance(file, bytes) else json.dumps(file).encode()
    payload = FilePayload(name="attempt.json", mimeType="application/json", buffer=text)
    learner.app.get_by_label("The file that you downloaded").set_input_files(payload)
    return learner.app.get_by_role("dialog")


def confirm(learner: Learner, dialog: Locator) -> None:
    learner.press(dialog.get_by_role("button", name="Go on from the copy"))
    expect(learner.app.get_by_text("Your earlier answers are here.")).to_be_visible()


def recovered(file: object, folder: Path, *arguments: str) -> str:
    """What `markscheme recover` prints, in the workspace that the packages were built from."""
    workspace = Path(shutil.copytree(WORKSPACE, folder / "workspace", dirs_exist_ok=True))
    (workspace / "attempt.json").write_text(json.dumps(file), encoding="utf-8")
    program = Path(sys.executable).with_name("markscheme")
    command: list[str | Path] = [program, "recover", "attempt.json", *arguments]
    done = subprocess.run(command, cwd=workspace, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def begun(
    launch: Launch, enrol: Enrol, assessment: str, standard: Standard, answers: int
) -> tuple[Visit, Learner]:
    visit = launch(enrol(assessment, standard))
    learner = Learner(visit)
    learner.begin()
    for case in CASES[:answers]:
        case.answer(learner)
        if answers > 1:
            learner.next()
    return visit, learner


@pytest.mark.parametrize("standard", STANDARDS)
def test_what_an_lms_lost_goes_on_from_the_copy(
    standard: Standard, enrol: Enrol, launch: Launch, tmp_path: Path
) -> None:
    visit, learner = begun(launch, enrol, "everything", standard, 3)
    learner.saved()
    expect(learner.button(OFFER)).to_be_hidden()
    visit.fail("commit", "refuse")
    CASES[3].answer(learner)
    expect(learner.app.locator(".save")).to_contain_text("Not saved")
    expect(learner.button(OFFER)).to_be_visible()
    assert visit.accessibility_faults() == ""
    learner.page.locator("iframe").evaluate("frame => { frame.width = 320; }")
    assert visit.overflow() == 0
    copy = downloaded(learner)
    assert (copy["unit"], copy["assessment"]) == ("every-type", "everything")
    visit.close()

    registration = enrol("everything", standard)
    visit = launch(registration)
    learner = Learner(visit)
    dialog = bring_back(learner, copy)
    expect(dialog).to_contain_text("attempt 1, answered questions: 4 of 11")
    expect(dialog).to_contain_text("this attempt has not begun")
    assert visit.accessibility_faults() == ""
    learner.press(dialog.get_by_role("button", name="Cancel"))
    expect(learner.button("Start")).to_be_visible()
    confirm(learner, bring_back(learner, copy))
    learner.resume()
    learner.saved()
    learner.go_to(1)
    expect(learner.app.get_by_role("radio", name="In the cup")).to_be_checked()
    visit.leave()
    assert registration.stored["cmi.interactions.0.result"] == "correct"

    learner = Learner(launch(registration))
    dialog = bring_back(learner, copy)
    expect(dialog).to_contain_text(
        "It takes the place of what is here: attempt 1, answered questions: 4 of 11"
    )

    printed = recovered(copy, tmp_path)
    assert "4 of 11 answered, not submitted" in printed
    assert re.search(r"1 of 1  pick-one: [\w-]+\n", printed)


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_copy_brings_back_what_can_not_be_read(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("choice", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    CASES[0].answer(learner)
    learner.saved()
    learner.overview()
    copy = downloaded(learner)
    visit.leave()
    good = registration.stored["cmi.suspend_data"]
    bad = good[:20] + ("A" if good[20] != "A" else "B") + good[21:]
    registration.stored["cmi.suspend_data"] = bad

    visit = launch(registration)
    learner = Learner(visit)
    stored = downloaded(learner, STORED)
    assert (stored["state"], stored["fault"]) == (bad, "damaged")
    dialog = bring_back(learner, stored)
    expect(learner.app.get_by_text("This copy is damaged")).to_be_visible()
    expect(dialog).to_be_hidden()
    dialog = bring_back(learner, copy)
    expect(dialog).to_contain_text("the earlier answers that can't be read")
    assert visit.accessibility_faults() == ""
    confirm(learner, dialog)
    learner.resume()
    expect(learner.app.get_by_role("radio", name="In the cup")).to_be_checked()
    learner.saved()
    aside = visit.frame.evaluate(
        "Object.entries(localStorage).filter(([key]) => key.startsWith('markscheme aside'))"
    )
    assert [value for _, value in aside] == [bad]


def test_starting_afresh_sets_aside_what_was_there(enrol: Enrol, launch: Launch) -> None:
    registration = enrol("choice", "scorm2004")
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    learner.saved()
    visit.leave()
    foreign = "M1AAAA" + registration.stored["cmi.suspend_data"][6:]
    registration.stored["cmi.suspend_data"] = foreign
    visit = launch(registration)
    learner = Learner(visit)
    expect(learner.heading("belong to another version")).to_be_visible()
    learner.press(learner.button("Start afresh"))
    learner.begin()
    learner.saved()
    aside = visit.frame.evaluate(
        "Object.entries(localStorage).filter(([key]) => key.startsWith('markscheme aside'))"
    )
    assert [value for _, value in aside] == [foreign]


HOSTILE: list[tuple[str, Callable[[dict[str, Any]], object]]] = [
    ("This file is no copy", lambda _: b""),
    ("This file is no copy", lambda _: b"\x00\xff" * 5000),
    ("This file is no copy", lambda _: b"[" * 200_000),
    ("This file is no copy", lambda _: b" " * 9_000_000),
    ("This file is no copy", lambda _: {"markscheme": "<img src=x onerror=alert(1)>"}),
    ("This copy is damaged", lambda copy: {**copy, "state": copy["state"] + "A"}),
    ("This copy is damaged", lambda copy: {**copy, "learner": {"id": "<b>", "name": "<b>"}}),
    ("This copy is damaged", lambda copy: {**copy, "unit": {"__proto__": []}}),
    ("The questions have changed", lambda copy: {**copy, "version": 99}),
]


def test_hostile_files_are_refused_in_words(enrol: Enrol, launch: Launch) -> None:
    visit, learner = begun(launch, enrol, "choice", "scorm12", 1)
    learner.saved()
    learner.overview()
    copy = downloaded(learner)
    visit.close()
    visit = launch(enrol("choice", "scorm12"))
    learner = Learner(visit)
    for expected, change in HOSTILE:
        dialog = bring_back(learner, change(copy))
        expect(learner.app.get_by_role("alert")).to_contain_text(expected)
        expect(dialog).to_be_hidden()
    assert visit.accessibility_faults() == ""
    expect(bring_back(learner, copy)).to_be_visible()


def test_copies_of_other_packages_and_learners_are_refused(enrol: Enrol, launch: Launch) -> None:
    visit, learner = begun(launch, enrol, "choice", "scorm12", 1)
    learner.saved()
    learner.overview()
    copy = downloaded(learner)
    visit.close()
    learner = Learner(launch(enrol("order", "scorm12")))
    bring_back(learner, copy)
    expect(learner.app.get_by_role("alert")).to_contain_text("a copy of another assessment")
    learner = Learner(
        launch(enrol("choice", "scorm12", learner={"id": "somebody-else", "name": "Else, Somebody"}))
    )
    bring_back(learner, copy)
    expect(learner.app.get_by_role("alert")).to_contain_text("belongs to somebody else")


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_sealed_copy_is_for_the_examiner_alone(
    standard: Standard, enrol: Enrol, launch: Launch, tmp_path: Path
) -> None:
    visit, learner = begun(launch, enrol, "sealed", standard, 6)
    learner.saved()
    learner.overview()
    copy = downloaded(learner)
    expect(learner.app.get_by_text("It is encrypted")).to_be_visible()
    assert copy.keys() == {"markscheme", "version", "unit", "assessment", "layout", "saved", "sealed"}
    visit.close()
    learner = Learner(launch(enrol("sealed", standard)))
    expect(learner.app.get_by_text(PANEL)).to_be_hidden()
    printed = recovered(copy, tmp_path, "--key", str(KEY), "--out", "results")
    assert "6 of 11 answered, not submitted" in printed
    assert re.search(r"1 of 1  pick-one: [\w-]+\n", printed)
    assert (tmp_path / "workspace" / "results" / "to-judge.csv").exists()


def test_without_encryption_a_sealed_package_gives_nothing_away(enrol: Enrol, launch: Launch) -> None:
    """As on pages that were not served by https, where browsers have no `crypto.subtle`."""
    visit = launch(enrol("sealed", "scorm2004"), script="delete Crypto.prototype.subtle")
    learner = Learner(visit)
    learner.begin()
    learner.overview()
    downloads: list[Download] = []
    visit.page.on("download", lambda download: downloads.append(download))
    learner.press(learner.app.get_by_role("button", name=OFFER).last)
    expect(learner.app.get_by_text("No copy can be made here: it has to be encrypted")).to_be_visible()
    assert downloads == []
    assert visit.accessibility_faults() == ""


def test_the_standalone_page_gives_and_takes_copies(
    browser: Browser, server: LmsServer, packages: dict[tuple[str, str], Package], tmp_path: Path
) -> None:
    address = server.origin + packages["choice", "standalone"].path
    with browser.new_context() as first, browser.new_context() as second:
        page = first.new_page()
        page.goto(address)
        page.get_by_role("button", name="Start").click()
        page.get_by_role("radio", name="In the cup").check()
        page.get_by_role("button", name="Review and submit").click()
        with page.expect_download() as waiting:
            page.get_by_role("button", name=OFFER).last.click()
        path = tmp_path / "attempt.json"
        waiting.value.save_as(path)
        page = second.new_page()
        page.goto(address)
        page.get_by_text(PANEL).click()
        page.get_by_label("The file that you downloaded").set_input_files(path)
        page.get_by_role("dialog").get_by_role("button", name="Go on from the copy").click()
        page.get_by_role("button", name="Go on", exact=True).click()
        expect(page.get_by_role("radio", name="In the cup")).to_be_checked()
    assert "attempt, attempt 1 at every-type/choice" in recovered(json.loads(path.read_text()), tmp_path)


def test_the_panel_fits_a_phone(enrol: Enrol, launch: Launch) -> None:
    visit = launch(enrol("choice", "scorm2004"))
    learner = Learner(visit)
    learner.press(learner.app.locator("details.restore summary"))
    for width in (320, 367):
        visit.page.locator("iframe").evaluate("(frame, width) => { frame.width = width; }", width)
        assert visit.overflow() == 0
    box = learner.app.locator("details.restore summary").bounding_box()
    assert box is not None
    assert box["height"] >= 44
