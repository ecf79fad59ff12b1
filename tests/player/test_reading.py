"""What a screen reader reads of every type of question and of every screen, in its order.

The walk leaves pictures of what it passes (`artefacts.py`).
"""

import json
import re
from collections import Counter
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from player.artefacts import WIDTHS, picture, transcript
from player.gallery import PLAYER, TYPES, Open, answer, axe, button, cut_off, overflow
from player.reading import CONTROLS, NAMED, Direction, Reading, misplaced

STEM_OF_NUMERIC = "A customer spends £25 a month and stays for five years. What are they worth in all?"
ASKED = {
    "categorise": ({"button": 6}, "A refund for a broken cup"),
    "choice": ({"radio": 4}, "Giving every customer a discount"),
    "evidence_checklist": ({"checkbox": 3}, "You helped a colleague to serve better"),
    "extended_text": (
        {"textbox": 1},
        "Describe a time when you went the extra mile, and what you would do differently. Your answer",
    ),
    "gap_match": ({"button": 8}, "Gap what was done: empty"),
    "hot_text": ({"checkbox": 4}, "your address was hard to read"),
    "inline_choice": ({"combobox": 2}, "Gap: what was done"),
    "likert": ({"radio": 5}, "Neither agree nor disagree"),
    "match": ({"combobox": 3}, "A guest who sits alone"),
    "multiple_response": ({"checkbox": 5}, "Listening before answering"),
    "numeric": (
        {"textbox": 1},
        f"{STEM_OF_NUMERIC} Your answer",
    ),
    "order": ({"button": 8}, "Move down: Follow up"),
    "select_point": (
        {"application": 1, "button": 1, "DisclosureTriangle": 1},
        "Crosshair on the picture",
    ),
    "short_answer": (
        {"textbox": 1},
        "Give two reasons for calling a customer after a complaint was settled. Your answer",
    ),
    "slider": ({"button": 2, "slider": 1}, "One step more"),
    "text_entry": ({"textbox": 1}, "What is the word for feeling what a customer feels? Your answer"),
    "true_false": ({"radio": 2}, "True"),
}
"""Of the first example of each type: how many controls of each role, and one of their names."""

ANSWERED = {
    "categorise": "button, Put back, disabled",
    "choice": "radio, Doing exactly what was promised, on time, checked",
    "evidence_checklist": "checkbox, You dealt with a complaint from start to end, checked",
    "extended_text": "1498 characters left",
    "gap_match": "button, Gap opening: I am sorry",
    "hot_text": "checkbox, I am sorry, checked",
    "inline_choice": "combobox, Gap: what was done, passed on your complaint",
    "likert": "radio, Strongly disagree, checked",
    "match": "combobox, A guest who sits alone, Give the money back",
    "multiple_response": "checkbox, Reading the script to the end, checked",
    "numeric": f"textbox, {STEM_OF_NUMERIC} Your answer, 12",
    "order": "button, Move up: Say back what you have heard, disabled",
    "select_point": "Point 1: 50% across, 50% down",
    "short_answer": "398 characters left",
    "slider": "50 %",
    "text_entry": "textbox, What is the word for feeling what a customer feels? Your answer, 12",
    "true_false": "radio, True, checked",
}
"""A line that is read once it is answered, and was not before."""

LANGUAGES = ("en", "ar")
SCHEMES = {"en": "light", "ar": "dark"}
LINES: dict[str, Direction] = {"en": "ltr", "ar": "rtl"}
MODES: dict[str, dict[str, Any]] = {
    "dark": {"color_scheme": "dark"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}
PAPER = (700, 1050)
"""CSS px that A4 has between its margins, upright and across."""
PICTURED = ("categorise", "choice", "gap_match", "select_point", "slider")
"""Types that have pictures in every way of showing them."""


def test_every_type_is_asked_about() -> None:
    assert sorted(ASKED) == TYPES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", TYPES)
def test_a_question_is_read_in_the_order_of_its_sense(kind: str, language: str, start: Open) -> None:
    words = json.loads((PLAYER.parent / "locales" / f"{language}.json").read_text(encoding="utf-8"))
    page = start(
        f"type={kind}&feedback=immediate&language={language}",
        viewport={"width": 1280, "height": 900},
        color_scheme=SCHEMES[language],
    )
    line = LINES[language]
    reading = Reading(page)
    assert_heading(reading, words["question.position"])
    assert_controls(reading, *ASKED[kind], translated=language != "en")
    parts = ["h1", ".section-intro", ".case", ".stem", ".posed > :not(.stem)", ".actions", ".pager"]
    assert_sequence(reading, *parts)
    assert reading.text(reading.of(".stem")) == squeezed(page.locator(".stem").inner_text())
    assert_drawn_as_read(page, reading, picture_name(kind, language, "asked"), line)
    assert not axe(page)

    unanswered = reading.lines(reading.of(".posed"))
    answer(page)
    reading = Reading(page)
    answered = reading.lines(reading.of(".posed"))
    assert language != "en" or (ANSWERED[kind] in answered and ANSWERED[kind] not in unanswered), answered
    button(page, words["question.check"]).click()
    expect(page.locator(".explanation h2").first).to_be_visible()
    reading = Reading(page)
    assert_sequence(reading, *parts[:-2], ".explanation", ".pager")
    assert_levels(reading)
    assert_drawn_as_read(page, reading, picture_name(kind, language, "checked"), line)
    assert not axe(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_is_read_in_the_order_of_its_sense(language: str, start: Open) -> None:
    words = json.loads((PLAYER.parent / "locales" / f"{language}.json").read_text(encoding="utf-8"))
    page = start(f"type=choice&language={language}", viewport={"width": 1280, "height": 900})

    def seen(screen: str) -> Reading:
        reading = Reading(page)
        assert_levels(reading)
        assert all(each.name for each in reading.controls()), reading.controls()
        assert_drawn_as_read(page, reading, f"screen-{screen}-{language}", LINES[language])
        return reading

    page.reload()
    reading = seen("start")
    assert [each.name for each in reading.controls(reading.of(".start > .actions"))] == [words["start.begin"]]
    assert_sequence(reading, "h1", ".facts", ".start > .actions", ".restore")
    page.get_by_role("button", name=words["start.begin"]).click()
    answer(page)
    button(page, words["question.overview"]).click()
    reading = seen("overview")
    rows = [each.name for each in reading.controls(reading.of(".question-row"))]
    assert [re.findall(r"\d+", row)[0] for row in rows] == ["1", "2", "3", "4"]
    assert_sequence(reading, "h1", ".question-row")
    assert reading.headings()[0].name == words["overview.title"]
    button(page, words["overview.submit"]).click()
    reading = Reading(page)
    dialog = reading.of("dialog")
    assert reading.said[dialog.start].role == "dialog"
    assert reading.said[dialog.start].name
    assert reading.controls() == reading.controls(dialog), "what lies under the dialog is read too"
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        picture(page, f"screen-dialog-{language}", width)
    page.get_by_role("dialog").get_by_role("button").last.click()
    expect(page.get_by_role("table")).to_be_visible()
    reading = seen("results")
    assert_sequence(reading, "h1", "table")
    page.get_by_role("table").get_by_role("button").first.click()
    expect(page.locator(".explanation")).to_be_visible()
    assert_sequence(seen("review"), "h1", ".case", ".stem", ".explanation")


@pytest.mark.parametrize("kind", TYPES)
def test_system_colours_and_paper_leave_nothing_out(kind: str, start: Open) -> None:
    page = start(f"type={kind}&feedback=immediate", viewport={"width": 367, "height": 900})
    answer(page)
    button(page, "Check my answer").click()
    before = Reading(page)
    for mode, media in MODES.items():
        page.emulate_media(**media)
        picture(page, f"{kind}-{mode}", 367)
        assert Reading(page).words() == before.words()
    page.emulate_media(forced_colors="none", color_scheme="light", media="print")
    for width in PAPER:
        # So low that nothing may hang on the height of a window.
        page.set_viewport_size({"width": width, "height": 200})
        assert (overflow(page), cut_off(page)) == (0, [])
        # What is left shows what was answered.
        expect(page.locator("button:visible:not(.token)")).to_have_count(0)
    picture(page, f"{kind}-print", PAPER[0])


def assert_heading(reading: Reading, position: str) -> None:
    """The question's number, then its marks unless it has none."""
    number = re.escape(position).replace(r"\{number\}", "[1١]").replace(r"\{count\}", r"\S+")
    first = reading.headings()[0]
    assert first.level == 1
    assert re.match(number, first.name), first


def assert_controls(reading: Reading, roles: dict[str, int], name: str, *, translated: bool) -> None:
    """All of their roles, and no two of the same name. The player's own words are known in English only."""
    controls = reading.controls(reading.of(".posed"))
    names = [each.name for each in controls]
    assert Counter(each.role for each in controls) == roles
    assert translated or name in names, names
    assert all(names)
    assert len(set(names)) == len(names), names


def assert_sequence(reading: Reading, *selectors: str) -> None:
    """Each is read to its end before the next begins."""
    parts = [(selector, reading.of(selector)) for selector in selectors]
    for (before, first), (after, second) in pairwise(parts):
        assert first.stop <= second.start, f"{after} is read before the end of {before}"


def assert_said_well(reading: Reading) -> None:
    """Nothing twice in a row, and nothing that needs a name without one."""
    lines = reading.lines()
    assert not [line for line, after in pairwise(lines) if line == after]
    assert not [each for each in reading.said if each.role in CONTROLS | NAMED and not each.name]


def assert_levels(reading: Reading) -> None:
    """One heading of the first level, the first of all; none skips a level."""
    levels = [each.level for each in reading.headings()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels


def picture_name(kind: str, language: str, state: str) -> str:
    """Empty where no picture is wanted: from right to left, a few are enough."""
    return f"{kind}-{state}-{language}" if language == "en" or kind in PICTURED else ""


def assert_drawn_as_read(page: Page, reading: Reading, name: str, line: Direction) -> None:
    """At each width, controls follow each other on the screen as they do in reading; takes the pictures."""
    controls = reading.controls(reading.of("main"))
    assert_said_well(reading)
    if name:
        transcript(name, reading.lines())
    if line == "rtl" and page.locator(".gapped").count():
        # The gallery's texts are English: what stands within them runs from the left on an Arabic page, too.
        within = reading.controls(reading.of(".gapped"))
        controls = [each for each in controls if each not in within]
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if name:
            picture(page, name, width)
        assert (overflow(page), cut_off(page)) == (0, [])
        wrong = misplaced([reading.box(each) for each in controls], line)
        assert not wrong, [(width, controls[place - 1 : place + 1]) for place in wrong]


def squeezed(text: str) -> str:
    return " ".join(text.split())
