"""How the screens behave under the learner's hands: focus, what is said, and what never moves.

The page is the gallery: all examples of all question types, in the real player, without an LMS.
"""

import re
from itertools import pairwise
from typing import Any, Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from player.gallery import TYPES, Open, answer, axe, button, cut_off, heading, overflow, submit

TEXT_SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
    "p { margin-block-end: 2em !important; }"
)
"""The most that WCAG 2.2 (1.4.12) lets a reader ask for."""


def said(page: Page) -> Locator:
    """What a screen reader was told last."""
    return page.get_by_role("status")


# Every type of question


@pytest.mark.parametrize("kind", TYPES)
def test_no_type_breaks_under_wide_spacing_right_to_left_or_system_colours(kind: str, start: Open) -> None:
    # A policy forbids the page styles of its own; a reader's come from outside it.
    page = start(
        f"type={kind}&feedback=immediate",
        viewport={"width": 320, "height": 640},
        forced_colors="active",
        reduced_motion="reduce",
        bypass_csp=True,
    )
    page.add_style_tag(content=TEXT_SPACING)
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert (overflow(page), cut_off(page)) == (0, [])
    answer(page)
    button(page, "Check my answer").click()
    assert (overflow(page), cut_off(page)) == (0, [])
    assert not axe(page)


@pytest.mark.parametrize("kind", TYPES)
def test_targets_are_big_enough(kind: str, start: Open) -> None:
    page = start(f"type={kind}&feedback=immediate", viewport={"width": 367, "height": 666})
    answer(page)
    # A label is part of its box's target; summaries stand in lines of text.
    targets = page.locator(
        "button:visible, select:visible, textarea:visible, input.field:visible, .option-label:visible"
    )
    for target in targets.all():
        box = target.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24, target.text_content()


@pytest.mark.parametrize("kind", TYPES)
def test_checking_puts_the_focus_on_the_result(kind: str, start: Open) -> None:
    page = start(f"type={kind}&feedback=immediate")
    answer(page)
    button(page, "Check my answer").click()
    expect(page.locator(".explanation h2")).to_be_focused()
    expect(button(page, "Check my answer")).to_be_hidden()
    expect(
        page.locator(".posed input:enabled:not([readonly]), .posed select:enabled, .movers:visible")
    ).to_have_count(0)


@pytest.mark.parametrize("kind", TYPES)
def test_an_answer_is_there_when_the_learner_comes_back(kind: str, start: Open) -> None:
    page = start(f"type={kind}&times=2")
    answer(page)
    before = page.locator(".posed").evaluate(STATE)
    button(page, "Next").click()
    button(page, "Previous").click()
    assert page.locator(".posed").evaluate(STATE) == before


STATE = """posed => [
    ...Array.from(posed.querySelectorAll("input, select, textarea"), (field) => [field.value, field.checked]),
    ...Array.from(posed.querySelectorAll(".step, .placed"), (step) => step.textContent),
]"""


@pytest.mark.parametrize("kind", TYPES)
def test_an_answer_can_be_taken_back(kind: str, start: Open) -> None:
    page = start(f"type={kind}")
    expect(button(page, "Clear my answer")).to_be_hidden()
    answer(page)
    button(page, "Clear my answer").click()
    expect(button(page, "Clear my answer")).to_be_hidden()
    button(page, "All questions").or_(button(page, "Review and submit")).click()
    expect(page.get_by_text(re.compile("^0 of "))).to_be_visible()


# Focus, title and what stays in place


def test_a_new_screen_has_the_focus_on_its_heading_and_names_the_page(start: Open) -> None:
    page = start()
    expect(heading(page)).to_be_focused()
    expect(page).to_have_title(re.compile(r"^Question 1 of \d+ – Going the extra mile$"))
    button(page, "Next").click()
    expect(heading(page)).to_be_focused()
    expect(page).to_have_title(re.compile(r"^Question 2 of \d+ – Going the extra mile$"))
    button(page, "All questions").click()
    expect(heading(page)).to_be_focused()
    expect(page).to_have_title("All questions – Going the extra mile")


def test_only_the_current_question_is_on_the_page(start: Open) -> None:
    page = start("times=50")
    expect(heading(page)).to_contain_text(re.compile(r"Question 1 of \d,?\d{3}"))
    expect(page.locator(".stem")).to_have_count(1)
    assert page.evaluate("document.querySelectorAll('*').length") < 150


def test_a_running_clock_leaves_the_field_alone(start: Open) -> None:
    page = start("type=short_answer&limit=600", clock=True)
    field = page.get_by_role("textbox")
    field.press_sequentially("half a sen")
    field.evaluate("field => { window.before = field; }")
    page.clock.run_for(5_000)
    field.press_sequentially("tence")
    expect(field).to_be_focused()
    expect(field).to_have_value("half a sentence")
    assert field.evaluate("field => field === window.before")


def test_a_moved_step_keeps_the_focus_and_its_new_place_is_said(start: Open) -> None:
    page = start("type=order")
    down = page.get_by_role("button", name=re.compile("Move down|أسفل")).first
    name = str(down.get_attribute("aria-label"))
    down.focus()
    for place in (2, 3, 4):
        page.keyboard.press("Enter")
        expect(button(page, name)).to_be_focused()
        expect(said(page)).to_have_text(f"Now in position {place} of 4")
    expect(button(page, name)).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Enter")
    expect(page.locator(".step").last).to_contain_text(name.removeprefix("Move down: "))


def test_steps_never_start_in_the_right_order(start: Open) -> None:
    page = start("type=order")
    first = page.locator(".step").first
    texts = page.locator(".step-text").all_text_contents()
    assert sorted(texts) == sorted(set(texts))
    assert texts[0] != "Listen without interrupting" or texts[-1] != "Follow up"
    expect(first).to_be_visible()


def crosshair(page: Page) -> Locator:
    return page.get_by_role("application", name="Crosshair on the picture")


def test_points_are_placed_and_removed_by_keys_alone(start: Open) -> None:
    page = start("type=select_point")
    button(page, "Next").click()
    crosshair(page).focus()
    page.keyboard.press("Shift+ArrowLeft")
    expect(said(page)).to_have_text("40% across, 50% down")
    page.keyboard.press("ArrowDown")
    expect(said(page)).to_have_text("40% across, 52% down")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Point 1 placed: 40% across, 52% down")
    for _ in range(12):
        page.keyboard.press("Shift+ArrowRight")
    expect(said(page)).to_have_text("100% across, 52% down")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("All 2 points are placed. Remove one first.")
    expect(page.locator(".placed li")).to_have_count(2)
    page.keyboard.press("Delete")
    expect(said(page)).to_have_text("Point 2 removed")
    expect(page.locator(".placed li")).to_have_text(["Point 1: 40% across, 52% down Remove"])
    button(page, "Remove point 1").click()
    expect(crosshair(page)).to_be_focused()
    expect(page.locator(".placed li")).to_have_count(0)


def test_places_can_be_chosen_without_the_picture_for_the_same_marks(start: Open) -> None:
    page = start("type=select_point&feedback=immediate")
    button(page, "Next").click()
    page.get_by_text("Choose from a list instead").click()
    page.get_by_role("checkbox", name="Inside the door").check()
    crosshair(page).click(position={"x": 3, "y": 3})
    full = page.get_by_role("checkbox", name="In the chair")
    full.click()
    expect(full).not_to_be_checked()
    expect(said(page)).to_have_text("All 2 points are placed. Remove one first.")
    button(page, "Remove point 2").click()
    full.check()
    button(page, "Check my answer").click()
    expect(page.get_by_role("region", name="Correct")).to_contain_text("2 of 2 marks")
    expect(page.locator(".point-results li")).to_have_text(
        [re.compile("Point 1.*Inside the door.*Correct"), re.compile("Point 2.*In the chair.*Correct")]
    )


@pytest.mark.parametrize("width", [320, 1280])
def test_a_point_is_where_it_was_placed_however_large_the_picture_is_shown(width: int, start: Open) -> None:
    page = start("type=select_point&feedback=immediate", viewport={"width": width, "height": 900})
    for larger in (False, True):
        if larger:
            button(page, "Larger picture").click()
            expect(button(page, "Larger picture")).to_have_attribute("aria-pressed", "true")
        assert overflow(page) <= 0
        box = crosshair(page).bounding_box()
        assert box is not None
        crosshair(page).click(position={"x": box["width"] * 0.1513, "y": box["height"] * 0.2521})
        expect(page.locator(".placed li")).to_have_text(["Point 1: 15% across, 25% down Remove"])
    button(page, "Check my answer").click()
    results = page.locator(".point-results li")
    expect(results.nth(0)).to_contain_text("At the counter (A)")
    expect(results.nth(0)).to_contain_text("Not correct")
    expect(results.nth(1)).to_contain_text("Inside the door (B)")
    expect(results.nth(1)).to_contain_text("Right answer")
    expect(page.locator(".picture polygon.area.is-wrong")).to_have_count(1)
    expect(page.locator(".picture polygon.area.is-missed")).to_have_count(1)


# What the learner is told


def test_checking_needs_an_answer(start: Open) -> None:
    page = start("feedback=immediate")
    button(page, "Check my answer").click()
    expect(page.get_by_role("alert").filter(has_text="Answer the question first.")).to_be_visible()
    page.get_by_role("radio").first.check()
    expect(page.get_by_text("Answer the question first.")).to_be_hidden()


def test_what_is_no_number_is_said_when_the_field_is_left(start: Open) -> None:
    page = start("type=numeric")
    field = page.get_by_role("textbox")
    field.press_sequentially("-")
    expect(page.get_by_text("Enter a number")).to_be_hidden()
    page.keyboard.press("Tab")
    expect(page.get_by_role("alert").filter(has_text="Enter a number")).to_be_visible()
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill("-3")
    expect(page.get_by_text("Enter a number")).to_be_hidden()
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_the_room_that_is_left_counts_what_the_state_needs(start: Open) -> None:
    page = start("type=short_answer")
    field = page.get_by_role("textbox")
    field.fill("a|b\n~")
    # Bar, line end and tilde take two characters each.
    expect(page.get_by_text("392 characters left")).to_be_visible()
    field.fill("x" * 361)
    expect(said(page)).to_have_text("39 characters left")
    field.fill("x" * 402)
    expect(said(page)).to_have_text("2 characters too many: what is over is not saved")
    expect(field).to_have_value("x" * 402)
    expect(field).to_have_attribute("aria-invalid", "true")


def test_no_more_options_can_be_ticked_than_are_asked_for(start: Open) -> None:
    page = start("type=multiple_response")
    button(page, "Next").click()
    expect(page.get_by_text("Choose up to 2 answers.")).to_be_visible()
    boxes = page.get_by_role("checkbox")
    boxes.nth(0).check()
    boxes.nth(1).check()
    expect(boxes.nth(2)).to_be_disabled()
    boxes.nth(0).uncheck()
    expect(boxes.nth(2)).to_be_enabled()


def test_the_time_can_be_hidden_but_not_its_warnings(start: Open) -> None:
    page = start("limit=360", clock=True)
    timer = page.get_by_role("timer")
    expect(timer).to_contain_text(re.compile("Time left[56]:"))
    button(page, "Hide").click()
    expect(timer).to_contain_text("Time lefthidden")
    page.clock.run_for(65_000)
    expect(said(page)).to_have_text("5 minutes left")
    expect(timer).to_contain_text("under 5 minutes")
    page.clock.run_for(240_000)
    expect(said(page)).to_have_text("1 minute left")
    expect(timer).to_contain_text("under 1 minute")
    page.clock.run_for(60_000)
    expect(page.get_by_text("The time was up")).to_be_visible()
    expect(timer).to_be_hidden()


def test_a_warning_stays_until_it_is_put_away_and_the_next_one_comes_all_the_same(start: Open) -> None:
    page = start("limit=3600&extra=600", clock=True)
    warning = page.locator(".time-warning")
    page.clock.fast_forward("01:04:00")
    expect(warning).to_be_hidden()
    page.clock.run_for(61_000)
    expect(warning).to_contain_text("5 minutes left")
    expect(warning).to_contain_text("Then your answers will be submitted as they stand.")
    page.clock.run_for(60_000)
    expect(warning).to_contain_text("4 minutes left")
    expect(said(page)).to_have_text("5 minutes left")
    assert not axe(page)
    button(page, "Next").click()
    expect(warning).to_be_visible()
    button(page, "Hide this message").click()
    expect(warning).to_be_hidden()
    expect(button(page, "Hide")).to_be_focused()
    page.clock.run_for(120_000)
    expect(warning).to_be_hidden()
    page.clock.run_for(61_000)
    expect(warning).to_contain_text("1 minute left")
    page.clock.run_for(61_000)
    expect(heading(page)).to_be_focused()
    expect(said(page)).to_have_text("The time is up.")
    expect(page.get_by_text("You had 10 minutes extra time.")).to_be_visible()


def test_a_warning_beneath_a_dialog_is_said_when_it_closes(start: Open) -> None:
    page = start("limit=360&type=choice", clock=True)
    button(page, "All questions").click()
    button(page, "Submit my answers").click()
    page.clock.run_for(62_000)
    expect(page.locator(".time-warning")).to_be_visible()
    expect(said(page)).not_to_have_text("5 minutes left")
    page.keyboard.press("Escape")
    page.clock.run_for(1_000)
    expect(said(page)).to_have_text("5 minutes left")


def test_whoever_comes_back_late_is_warned_of_the_time_there_is(start: Open) -> None:
    page = start("limit=3600", clock=True)
    page.clock.fast_forward("57:30")
    expect(page.locator(".time-warning")).to_contain_text("3 minutes left")
    expect(said(page)).to_have_text("3 minutes left")


@pytest.mark.parametrize("width", [320, 1280])
def test_a_warning_covers_nothing_that_has_the_focus(width: int, start: Open) -> None:
    """WCAG 2.2, 2.4.11, on a page that has to be scrolled."""
    page = start("limit=360&type=match", clock=True, viewport={"width": width, "height": 480})
    page.clock.run_for(62_000)
    warning = page.locator(".time-warning")
    expect(warning).to_be_visible()
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    lower = warning.bounding_box()
    assert lower
    assert 0 <= lower["y"] < 480
    for key in ["Tab"] * 12 + ["Shift+Tab"] * 12:
        page.keyboard.press(key)
        above = page.evaluate(
            """() => {
                const warning = document.querySelector(".time-warning");
                const focused = document.activeElement;
                if (focused === document.body || warning.contains(focused)) return -1;
                return warning.getBoundingClientRect().bottom - focused.getBoundingClientRect().bottom;
            }"""
        )
        stands_before = page.evaluate("document.activeElement.closest('.bar') !== null")
        assert stands_before or above < 0


def test_time_that_is_only_a_guide_lets_learners_go_on(start: Open) -> None:
    page = start("limit=600&goes_on&type=choice", clock=True)
    page.clock.run_for(302_000)
    expect(page.locator(".time-warning")).to_contain_text("You can go on after that.")
    page.clock.run_for(302_000)
    expect(said(page)).to_have_text("The time is up. You can go on, and submit when you are ready.")
    expect(page.get_by_role("timer")).to_contain_text("0:00")
    button(page, "Hide").click()
    expect(page.get_by_role("timer")).to_contain_text("0:00")
    page.get_by_role("radio").first.check()
    button(page, "All questions").click()
    button(page, "Submit my answers").click()
    page.get_by_role("dialog").get_by_role("button", name="Submit", exact=True).click()
    expect(page.get_by_text("You submitted your answers after the time was up.")).to_be_visible()


def test_the_words_that_earned_marks_are_marked(start: Open) -> None:
    page = start("type=short_answer&feedback=immediate")
    page.get_by_role("textbox").fill("It builds <b>trust</b>.")
    button(page, "Check my answer").click()
    expect(page.locator(".own-words")).to_have_text("It builds <b>trust [1]</b>.")
    expect(page.locator(".own-words mark")).to_have_text("trust [1]")
    expect(page.get_by_text("1 mark earned, by the words marked 1")).to_be_visible()


def test_misconceptions_are_named_with_what_is_true(start: Open) -> None:
    page = start("type=true_false&feedback=immediate")
    page.get_by_role("radio", name="True").check()
    button(page, "Check my answer").click()
    told = page.get_by_role("region", name="Not correct")
    expect(told.get_by_role("heading", name="A common mistake: Good service is expensive")).to_be_visible()
    expect(told).to_contain_text("costs a minute")


# Going through


def test_the_overview_says_how_each_question_stands(start: Open) -> None:
    page = start("type=choice")
    page.get_by_role("radio").first.check()
    button(page, "Next").click()
    button(page, "Flag for later").click()
    expect(button(page, "Flag for later")).to_have_attribute("aria-pressed", "true")
    button(page, "All questions").click()
    rows = page.get_by_role("listitem")
    expect(rows.nth(0)).to_contain_text("Answered")
    expect(rows.nth(1)).to_contain_text("You are hereFlaggedNot answered")
    expect(page.get_by_text("3 questions are not answered: 2, 3 and 4.")).to_be_visible()
    expect(page.get_by_text("You flagged question 2 for later.")).to_be_visible()
    rows.nth(2).get_by_role("button").click()
    expect(heading(page)).to_contain_text("Question 3 of 4")


def test_submitting_can_be_thought_over(start: Open) -> None:
    page = start("type=choice")
    button(page, "All questions").click()
    button(page, "Submit my answers").click()
    expect(page.get_by_role("dialog").get_by_role("button", name="Not yet")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(button(page, "Submit my answers")).to_be_focused()


def test_a_dialog_goes_when_the_time_is_up(start: Open) -> None:
    page = start("type=choice&limit=30", clock=True)
    button(page, "All questions").click()
    button(page, "Submit my answers").click()
    page.clock.run_for(31_000)
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(heading(page)).to_be_focused()
    expect(heading(page)).to_have_text("Not passed")


def test_going_one_way_there_is_no_way_back(start: Open) -> None:
    page = start("navigation=linear")
    expect(button(page, "All questions")).to_be_hidden()
    expect(button(page, "Flag for later")).to_be_hidden()
    button(page, "Next").click()
    page.get_by_role("dialog").get_by_role("button", name="Stay").click()
    expect(heading(page)).to_contain_text("Question 1 of")
    page.get_by_role("radio").first.check()
    button(page, "Next").click()
    expect(heading(page)).to_contain_text("Question 2 of")
    expect(button(page, "Previous")).to_be_hidden()


def test_without_feedback_no_marks_are_shown(start: Open) -> None:
    page = start("type=true_false&feedback=none")
    page.get_by_role("radio", name="False").check()
    button(page, "Review and submit").click()
    submit(page)
    expect(heading(page)).to_have_text("Answers submitted")
    texts = page.locator("main :not(:has(*))")  # each by itself: no figure of marks, whatever else is counted
    expect(texts.filter(has_text=re.compile(r"\bmarks?\b.*\d|\d.*\bmarks?\b"))).to_have_count(0)
    expect(page.get_by_role("table")).to_have_count(0)


def test_each_result_leads_to_its_answer_and_back(start: Open) -> None:
    page = start("type=choice")
    page.get_by_role("radio", name="more than was promised").check()
    button(page, "All questions").click()
    submit(page)
    expect(heading(page)).to_have_text("Not passed")
    page.get_by_role("button", name="1. What going the extra mile means").click()
    expect(heading(page)).to_contain_text("Question 1 of 4: your answer")
    expect(page.get_by_role("region", name="Correct")).to_contain_text("1 of 1 mark")
    expect(page.get_by_role("radio", name="more than was promised")).to_be_disabled()
    button(page, "Back to the results").click()
    expect(heading(page)).to_have_text("Not passed")


def test_own_marks_are_kept_and_can_be_changed(start: Open) -> None:
    page = start("type=extended_text")
    page.get_by_role("textbox").fill("Once I stayed late.")
    button(page, "Next").click()
    button(page, "Review and submit").click()
    submit(page)
    button(page, "Mark it now").click()
    form = page.get_by_role("group", name="Mark your own answer")
    form.get_by_role("checkbox").check()
    form.get_by_role("combobox").first.select_option("2 marks")
    button(page, "Save these marks").click()
    expect(form.get_by_text("You gave yourself 3 of 4 marks.")).to_be_visible()
    expect(page.get_by_role("region", name="Your own marks")).to_contain_text("3 of 4 marks")
    button(page, "Back to the results").click()
    expect(button(page, "Mark it now")).to_have_count(0)
    page.get_by_role("button", name="1. A reflective account").click()
    expect(form.get_by_role("checkbox")).to_be_checked()
    expect(form.get_by_role("combobox").first).to_have_value("2")


def test_after_the_last_word_there_is_no_other_attempt(start: Open) -> None:
    page = start("type=true_false")
    button(page, "Review and submit").click()
    submit(page)
    expect(page.get_by_text("You have 2 attempts left.")).to_be_visible()
    button(page, "Try again").click()
    expect(heading(page)).to_contain_text("Question 1 of 1")
    button(page, "Review and submit").click()
    submit(page)
    button(page, "Finish here").click()
    expect(button(page, "Try again")).to_have_count(0)
    expect(page.get_by_text("You can close this page now.")).to_be_visible()


# Why this mark


def points(page: Page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(".mark-points > li").all_inner_texts()]


def check_text(start: Open, response: str) -> Page:
    page = start("type=short_answer&feedback=immediate")
    page.get_by_role("textbox").fill(response)
    button(page, "Check my answer").click()
    return page


def test_each_mark_names_its_words_and_what_is_missing_is_told(start: Open) -> None:
    page = check_text(start, "It builds trust.")
    assert page.locator("mark").all_inner_texts() == ["trust\u00a0[1]"]
    told = points(page)
    assert "1 mark earned, by the words marked 1 Award one mark for trust or loyalty." in told
    assert any(row.startswith("1 mark not earned Award one mark for checking") for row in told)
    needs = "This counts only together with: Award one mark for checking that the solution holds."
    assert any(needs in row for row in told)
    assert "What was found" not in " ".join(told)


def test_caps_are_said_in_words(start: Open) -> None:
    page = check_text(start, "Trust, and it works: check that it works. Then a card and a gift.")
    group = page.locator(".point-group")
    expect(group).to_contain_text("Up to one mark for a gesture.")
    expect(group).to_contain_text("but the points of this group have reached their limit")
    expect(page.locator(".mark-points").first).to_contain_text(
        "What was found would earn 3 marks; the question gives 2 marks at most."
    )


def test_a_referral_says_why(start: Open) -> None:
    page = check_text(start, "They do not trust us, so we can sell more.")
    region = page.get_by_role("region", name="Marks proposed")
    expect(region).to_contain_text("something for a point, and something against it: “not trust”")
    expect(region.get_by_role("heading", name="A common mistake: Good service is expensive")).to_be_visible()
    levels = page.locator("h1, h2, h3").evaluate_all("all => all.map((each) => Number(each.tagName[1]))")
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels


def test_a_tip_helps_where_marks_are_missing(start: Open) -> None:
    page = start("type=short_answer&feedback=immediate&times=5")
    tip = page.get_by_role("heading", name="Exam tip: Listen before you answer")
    # Every third question of the gallery assesses it, from the second on.
    right = "To check that it works. It builds trust."
    for number, response, shown in ((1, "Hm.", 0), (2, "Hm.", 1), (5, right, 0)):
        button(page, "All questions").or_(button(page, "Review and submit")).click()
        page.locator(".question-row").nth(number - 1).click()
        page.get_by_role("textbox").fill(response)
        button(page, "Check my answer").click()
        expect(page.locator(".explanation")).to_be_visible()
        expect(tip).to_have_count(shown)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_levels_and_reasons_suit_everybody(scheme: Literal["light", "dark"], start: Open) -> None:
    """At the width of a phone and enlarged text: nothing is cut off, and nothing stays without a name."""
    narrow: Any = {"viewport": {"width": 320, "height": 640}, "color_scheme": scheme, "bypass_csp": True}
    for kind, skipped in (("extended_text", 1), ("short_answer", 0)):
        page = start(f"type={kind}&feedback=immediate", **narrow)
        page.add_style_tag(content=TEXT_SPACING)
        for _ in range(skipped):
            button(page, "Next").click()
        page.get_by_role("textbox").fill("They do not trust us, because nobody thanks them. We learn.")
        button(page, "Check my answer").click()
        if kind == "extended_text":
            page.get_by_role("radio", name="Level 1").check()
            button(page, "Save these marks").click()
        assert overflow(page) <= 0
        assert not axe(page)


def test_a_level_is_chosen_before_a_mark_in_it(start: Open) -> None:
    page = start("type=extended_text&feedback=immediate")
    button(page, "Next").click()
    page.get_by_role("textbox").fill("Nothing that anybody looks for.")
    button(page, "Check my answer").click()
    expect(page.get_by_text("Not found by its words")).to_have_count(2)
    expect(page.get_by_text("For you to judge")).to_have_count(1)
    form = page.get_by_role("group", name="Mark your own answer")
    expect(form.get_by_role("combobox")).to_be_hidden()
    button(page, "Save these marks").click()
    expect(form.get_by_role("alert")).to_have_text("Choose a level first.")
    form.get_by_role("radio", name="Level 2").check()
    marks = form.get_by_role("combobox", name="Your mark within this level")
    assert marks.locator("option").all_inner_texts() == ["3 marks", "4 marks"]
    button(page, "Save these marks").click()
    expect(form.get_by_text("You gave yourself 3 of 6 marks.")).to_be_visible()
    expect(form.get_by_role("alert")).to_be_empty()
    form.get_by_role("radio", name="Below the levels").check()
    assert marks.locator("option").all_inner_texts() == ["0 marks"]
    expect(form.get_by_role("radio", name="Level 1")).to_have_accessible_description("Tells what happened.")


# Dragging, which nothing needs


def drag(page: Page, thing: Locator, place: Locator) -> None:
    """From the middle of a thing to the middle of a place."""
    for target, act in ((thing, page.mouse.down), (place, page.mouse.up)):
        box = target.bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=4)
        act()


def test_words_and_cards_can_be_dragged(start: Open) -> None:
    page = start("type=gap_match")
    gap = page.locator(".gap-place").first
    drag(page, page.locator(".bank").get_by_role("button", name="I am sorry"), gap)
    expect(gap).to_have_text("I am sorry")
    # Out of its gap, and to nowhere.
    drag(page, gap, heading(page))
    expect(gap).to_have_accessible_name("Gap opening: empty")

    page = start("type=categorise")
    group = page.get_by_role("group", name="The extra mile", exact=True)
    drag(page, page.get_by_role("button", name="The right change"), group)
    expect(group.get_by_role("listitem")).to_have_text("The right change")
    expect(page.get_by_role("button", name="The right change")).to_have_attribute("aria-pressed", "false")


def test_a_slider_takes_the_value_where_it_stands(start: Open) -> None:
    page = start("type=slider")
    slider = page.get_by_role("slider")
    expect(slider).to_have_attribute("aria-valuetext", "Not set yet")
    slider.press("Enter")
    expect(slider).to_have_attribute("aria-valuetext", "50 %")
    button(page, "One step less").click()
    expect(slider).to_have_attribute("aria-valuetext", "45 %")
    expect(said(page)).to_have_text("45 %")


def test_a_note_stands_where_a_tick_is(start: Open) -> None:
    page = start("type=evidence_checklist")
    boxes, notes = page.get_by_role("checkbox"), page.get_by_role("textbox")
    expect(notes).to_have_count(0)
    boxes.nth(1).check()
    expect(notes).to_have_count(1)
    expect(notes).to_have_accessible_description("You met a need before the guest spoke of it")
    expect(boxes.nth(1)).to_have_accessible_description(re.compile("A reflective log"))
    expect(page.get_by_text("Evidence for 1 of 3 criteria")).to_be_visible()


def test_a_long_case_scrolls_beside_its_question(start: Open) -> None:
    page = start("type=choice", viewport={"width": 1280, "height": 240})
    case = page.get_by_role("region", name="Case: The flower shop")
    expect(case).to_have_attribute("tabindex", "0")
    case.focus()
    case.press("End")
    expect(case.get_by_text("One of them sighs")).to_be_in_viewport(ratio=0.9)
    assert not axe(page)
    # Above its question it is as long as it is, and can be folded away.
    page.set_viewport_size({"width": 367, "height": 666})
    expect(case).not_to_have_attribute("tabindex", "0")
    page.get_by_text("Case: The flower shop").click()
    expect(case).to_be_hidden()
