"""What only a pointer does: dragging the steps of an order question. Buttons and keys do it otherwise."""

from playwright.sync_api import Locator

from player.answers import STEPS
from player.learner import Learner
from player.visit import Enrol, Launch, interactions


def test_steps_can_be_dragged(enrol: Enrol, launch: Launch) -> None:
    registration = enrol("order", "scorm2004")
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    for place, step in enumerate(STEPS):
        rows = learner.app.get_by_role("group").get_by_role("listitem")
        if learner.place_of(step) != place:
            drag(learner, rows.nth(learner.place_of(step)), rows.nth(place))
    learner.saved()
    [record] = interactions(registration.stored)
    assert record["learner_response"] == "boil_water[,]warm_pot[,]add_leaves[,]pour_out"


def drag(learner: Learner, row: Locator, onto: Locator) -> None:
    """By its grip, to the upper edge of another row."""
    grip, goal = row.locator(".grip").bounding_box(), onto.bounding_box()
    assert grip is not None
    assert goal is not None
    x = grip["x"] + grip["width"] / 2
    mouse = learner.page.mouse
    mouse.move(x, grip["y"] + grip["height"] / 2)
    mouse.down()
    mouse.move(x, goal["y"] + goal["height"] / 2)
    mouse.move(x, goal["y"] + 2)
    mouse.up()
