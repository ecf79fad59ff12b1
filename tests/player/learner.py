"""A learner at the package: finds things by role and name as people with a screen reader do.

`Learner` uses the mouse, `KeyboardLearner` nothing but keys. Both answer every type of question.
"""

from typing import Protocol

from playwright.sync_api import FrameLocator, Locator, Page, expect

TABS = 60
"""More stops of the Tab key than any screen has."""


class Shown(Protocol):
    """What a learner has before them; `Visit` is such."""

    @property
    def page(self) -> Page: ...

    @property
    def app(self) -> FrameLocator | Page:
        """The package's page, for locators."""


class Learner:
    """Clicks and types."""

    def __init__(self, shown: Shown) -> None:
        self.page = shown.page
        self.app = shown.app

    # Doing

    def press(self, button: Locator) -> None:
        """Use a button."""
        button.click()

    def tick(self, box: Locator) -> None:
        """Choose a radio button or a check box."""
        box.check()

    def choose(self, box: Locator, option: str) -> None:
        """Choose an option of a list."""
        box.select_option(label=option)

    def write(self, field: Locator, text: str) -> None:
        """Replace a field's text, and leave the field."""
        field.click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)
        self.page.keyboard.press("Tab")

    # Finding

    def button(self, name: str) -> Locator:
        return self.app.get_by_role("button", name=name, exact=True)

    def heading(self, name: str) -> Locator:
        """The screen's heading, which marks and the like may follow."""
        return self.app.get_by_role("heading", level=1).filter(has_text=name)

    # Going through an attempt

    def begin(self) -> None:
        self.press(self.button("Start"))
        self.at(1)

    def resume(self) -> None:
        """From the page that welcomes who comes back."""
        expect(self.app.get_by_text("Your earlier answers are here.")).to_be_visible()
        self.press(self.button("Go on"))

    def at(self, number: int) -> None:
        """Wait for a question, by its number."""
        expect(self.heading(f"Question {number} of")).to_be_visible()

    def next(self) -> None:
        self.press(self.button("Next"))

    def saved(self) -> None:
        """Wait until the page says that what was answered is saved."""
        expect(self.app.get_by_text("Saved", exact=True).first).to_be_visible()

    def submit(self) -> None:
        """From the last question to the results."""
        self.press(self.button("Review and submit"))
        expect(self.heading("All questions")).to_be_visible()
        self.press(self.button("Submit my answers"))
        self.press(self.app.get_by_role("dialog").get_by_role("button", name="Submit", exact=True))
        expect(self.heading("All questions")).to_be_hidden()

    def overview(self) -> None:
        """From any question."""
        last = self.button("Review and submit")
        self.press(last if last.is_visible() else self.button("All questions"))
        expect(self.heading("All questions")).to_be_visible()

    def go_to(self, number: int) -> None:
        """By the list of all questions."""
        self.overview()
        self.press(self.app.get_by_role("listitem").nth(number - 1).get_by_role("button"))
        self.at(number)

    # Answering

    def order(self, *steps: str) -> None:
        """Bring the steps into this order by their buttons, and say so where they came in it."""
        moved = False
        for place, step in enumerate(steps):
            button = self.button(f"Move up: {step}")
            for _ in range(self.place_of(step) - place):
                self.press(button)
                moved = True
            assert self.place_of(step) == place
        keep = self.button("Keep this order")
        if not moved and keep.is_visible():
            self.press(keep)
        elif not moved:
            self.press(self.button(f"Move down: {steps[0]}"))
            self.press(self.button(f"Move up: {steps[0]}"))

    def point(self, x: int, y: int) -> None:
        """Place a point on the picture, in its own pixels."""
        surface, (width, height) = self.surface(), self.picture_size()
        box = surface.bounding_box()
        assert box is not None
        surface.click(
            position={"x": (x + 0.5) * box["width"] / width, "y": (y + 0.5) * box["height"] / height}
        )

    def slide(self, steps: int) -> None:
        """Set the slider so many steps above the middle, by its buttons."""
        for _ in range(steps + 1):
            self.press(self.button("One step more"))

    def surface(self) -> Locator:
        return self.app.get_by_role("application", name="Crosshair on the picture")

    def picture_size(self) -> tuple[int, int]:
        width, height = self.app.locator(".picture img").evaluate(
            "image => ['width', 'height'].map((side) => Number(image.getAttribute(side)))"
        )
        return width, height

    def place_of(self, step: str) -> int:
        """Where a step stands, from 0."""
        texts = self.app.get_by_role("group").get_by_role("listitem").all_inner_texts()
        return next(place for place, text in enumerate(texts) if step in text)


class KeyboardLearner(Learner):
    """Uses the Tab key to get about, and the keys that browsers give each control."""

    def press(self, button: Locator) -> None:
        self.reach(button)
        self.page.keyboard.press("Enter")

    def tick(self, box: Locator) -> None:
        if box.get_attribute("type") == "radio":
            self.reach_radio(box)
        else:
            self.reach(box)
        if not box.is_checked():
            self.page.keyboard.press("Space")
        expect(box).to_be_checked()

    def choose(self, box: Locator, option: str) -> None:
        self.reach(box)
        self.page.keyboard.type(option)
        expect(box.locator("option:checked")).to_have_text(option)

    def write(self, field: Locator, text: str) -> None:
        self.reach(field)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)
        self.page.keyboard.press("Tab")

    def point(self, x: int, y: int) -> None:
        """From the middle of the picture, where the crosshair starts."""
        surface, (width, height) = self.surface(), self.picture_size()
        self.reach(surface)
        stride, step = round(width / 10), max(1, round(width / 100))
        for distance, less, more in ((x - width // 2, "Left", "Right"), (y - height // 2, "Up", "Down")):
            far, rest = divmod(abs(distance), stride)
            assert rest % step == 0
            arrow = f"Arrow{less if distance < 0 else more}"
            for key, times in ((f"Shift+{arrow}", far), (arrow, rest // step)):
                for _ in range(times):
                    self.page.keyboard.press(key)
        self.page.keyboard.press("Enter")

    def slide(self, steps: int) -> None:
        """By the arrow keys."""
        self.reach(self.app.get_by_role("slider"))
        for _ in range(steps):
            self.page.keyboard.press("ArrowRight")

    def tab(self) -> None:
        """To the next stop."""
        self.page.keyboard.press("Tab")

    def reach(self, target: Locator) -> None:
        """Press Tab until the target has the focus."""
        expect(target).to_be_visible()
        for _ in range(TABS):
            if has_focus(target):
                return
            self.tab()
        raise AssertionError(f"the Tab key never reaches {target}")

    def reach_radio(self, target: Locator) -> None:
        """Tab to the group, then arrows to the button."""
        group = self.app.locator(f'input[name="{target.get_attribute("name")}"]')
        expect(target).to_be_visible()
        for _ in range(TABS):
            if any(has_focus(radio) for radio in group.all()):
                break
            self.tab()
        for _ in group.all():
            if has_focus(target):
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"no arrow key reaches {target}")


def has_focus(target: Locator) -> bool:
    return bool(target.evaluate("element => element === document.activeElement"))
