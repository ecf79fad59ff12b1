"""How each type of question is answered, and what each standard must hold of it afterwards."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, expect

from player.learner import Learner

LONG_TEXT = " ".join(["The water is boiled afresh for each pot, and the first pot is never the last."] * 6)
"""Longer than one record of SCORM 1.2 can hold."""


@dataclass(frozen=True)
class Case:
    """One question of the fixture unit, answered rightly."""

    assessment: str
    item: str
    answer: Callable[[Learner], None]
    kind: str
    """The interaction type in SCORM 2004."""
    response_12: str
    response_2004: str
    pattern_12: str | None = None
    """Where it is not the response itself."""
    pattern_2004: str | None = None
    kind_12: str | None = None
    """Where SCORM 1.2 has another type."""
    weight: str = "1"
    result: str = "correct"
    free_text: bool = False
    afterwards: Callable[[Learner], None] = lambda _: None
    """What the learner does with the results to have full marks."""

    def __str__(self) -> str:
        return self.assessment


def radio(name: str) -> Callable[[Learner], None]:
    return lambda learner: learner.tick(learner.app.get_by_role("radio", name=name))


def boxes(*names: str) -> Callable[[Learner], None]:
    def answer(learner: Learner) -> None:
        for name in names:
            learner.tick(learner.app.get_by_role("checkbox", name=name))

    return answer


def lists(**options: str) -> Callable[[Learner], None]:
    def answer(learner: Learner) -> None:
        for name, option in options.items():
            learner.choose(learner.app.get_by_role("combobox", name=name), option)

    return answer


def text(words: str) -> Callable[[Learner], None]:
    return lambda learner: learner.write(field(learner), words)


def field(learner: Learner) -> Locator:
    """The field for the answer is named by the question and by `Your answer`."""
    return learner.app.get_by_role("textbox", name="Your answer")


def steps(*names: str) -> Callable[[Learner], None]:
    return lambda learner: learner.order(*names)


def spot(x: int, y: int) -> Callable[[Learner], None]:
    return lambda learner: learner.point(x, y)


def into_gaps(**words: str) -> Callable[[Learner], None]:
    """Each word chosen from the bank, then its gap, by the gap's label."""

    def answer(learner: Learner) -> None:
        for label, word in words.items():
            learner.press(learner.app.get_by_role("list", name="Words").get_by_role("button", name=word))
            learner.press(learner.app.get_by_role("button", name=f"Gap {label}"))

    return answer


def into_groups(**cards: str) -> Callable[[Learner], None]:
    """Each card chosen, then its group."""

    def answer(learner: Learner) -> None:
        for card, group in cards.items():
            learner.press(learner.app.get_by_role("button", name=card, exact=True))
            learner.press(learner.button(f"Put in: {group}"))

    return answer


def value(steps: int) -> Callable[[Learner], None]:
    """A value of the scale, so many steps from its middle."""
    return lambda learner: learner.slide(steps)


def evidence(**notes: str) -> Callable[[Learner], None]:
    """Each criterion ticked, and said where the evidence is."""

    def answer(learner: Learner) -> None:
        for name, note in notes.items():
            row = learner.app.get_by_role("listitem").filter(has_text=name)
            learner.tick(row.get_by_role("checkbox", name=name))
            learner.write(row.get_by_role("textbox"), note)

    return answer


def mark_own_answer(learner: Learner) -> None:
    """Give full marks to the text, criterion by criterion."""
    learner.press(learner.button("Mark it now"))
    form = learner.app.get_by_role("group", name="Mark your own answer")
    learner.tick(form.get_by_role("checkbox", name="Names the water"))
    learner.choose(form.get_by_role("combobox", name="Tells of two pots"), "2 marks")
    learner.press(learner.button("Save these marks"))
    expect(form.get_by_text("You gave yourself 3 of 3 marks.")).to_be_visible()


def find_the_level(learner: Learner) -> None:
    """Give full marks to the text: the highest level, and the most in it."""
    learner.press(learner.button("Mark it now"))
    expect(learner.app.get_by_text("Found, at the words marked 1")).to_be_visible()
    form = learner.app.get_by_role("group", name="Mark your own answer")
    learner.press(learner.button("Save these marks"))
    expect(form.get_by_role("alert")).to_have_text("Choose a level first.")
    learner.tick(form.get_by_role("radio", name="Top level"))
    learner.choose(form.get_by_role("combobox", name="Your mark within this level"), "4 marks")
    learner.press(learner.button("Save these marks"))
    expect(form.get_by_text("You gave yourself 4 of 4 marks.")).to_be_visible()
    expect(form.get_by_role("alert")).to_be_empty()
    expect(learner.app.get_by_role("region", name="Your own marks")).to_contain_text("4 of 4 marks")


STEPS = ("Boil the water", "Warm the pot", "Add the leaves", "Pour it out")
SHORT_TEXT = 'I am sorry. "Here" is a fresh pot <at once>.'

CASES = [
    Case("choice", "pick-one", radio("In the cup"), "choice", "a", "in_the_cup"),
    Case(
        "multiple-response",
        "pick-many",
        boxes("Leaves", "Hot water"),
        "choice",
        "a,b",
        "leaves[,]hot_water",
        weight="2",
    ),
    Case("true-false", "true-or-not", radio("True"), "true-false", "t", "true"),
    Case(
        "match",
        "pair-up",
        lists(**{"Tea leaves": "The pot", "Milk": "The cup", "Biscuit": "The plate"}),
        "matching",
        "a.d,b.e,c.f",
        "tea_leaves[.]the_pot[,]some_milk[.]the_cup[,]one_biscuit[.]the_plate",
        weight="3",
    ),
    Case(
        "order",
        "put-in-order",
        steps(*STEPS),
        "sequencing",
        "a,b,c,d",
        "boil_water[,]warm_pot[,]add_leaves[,]pour_out",
        weight="2",
    ),
    Case("text-entry", "one-word", text("hot water"), "fill-in", "hot water", "hot water"),
    Case("numeric", "how-many", text("4.2"), "numeric", "4.2", "4.2", "4", "3.5[:]4.5"),
    Case(
        "inline-choice",
        "fill-gaps",
        lists(**{"When the water is poured": "while it boils", "When the guest is served": "first"}),
        "matching",
        "a.c,b.e",
        "when[.]hot[,]first_or_last[.]first",
        weight="2",
    ),
    Case("select-point", "find-it", spot(75, 25), "fill-in", "75,25", "75,25"),
    Case(
        "short-answer",
        "short-words",
        text(SHORT_TEXT),
        "long-fill-in",
        SHORT_TEXT,
        SHORT_TEXT,
        kind_12="fill-in",
        weight="2",
        free_text=True,
    ),
    Case(
        "extended-text",
        "long-words",
        text(LONG_TEXT),
        "long-fill-in",
        LONG_TEXT,
        LONG_TEXT,
        kind_12="fill-in",
        weight="3",
        result="neutral",
        free_text=True,
        afterwards=mark_own_answer,
    ),
]

MOVING = [
    Case(
        "gap-match",
        "word-bank",
        into_gaps(**{"what is warmed": "pot", "what warms it": "hot water"}),
        "matching",
        "a.c,b.d",
        "vessel[.]pot[,]liquid[.]hot_water",
        weight="2",
    ),
    Case(
        "categorise",
        "sort-them",
        into_groups(**{"A full cup": "On the tray", "The kettle": "In the kitchen", "Sugar": "On the tray"}),
        "matching",
        "a.d,b.e,c.d",
        "full_cup[.]tray[,]kettle[.]kitchen[,]sugar[.]tray",
        weight="2",
    ),
    Case(
        "hot-text",
        "spot-it",
        boxes("poured cold tea", "left without a word"),
        "choice",
        "b,c",
        "poured[,]left",
        weight="2",
    ),
    Case("slider", "set-it", value(1), "numeric", "80", "80", "75", "70[:]80", weight="2"),
    Case("likert", "agree-or-not", radio("Not at all"), "likert", "a", "not_at_all"),
    Case(
        "evidence-checklist",
        "what-you-have",
        evidence(**{"You brewed": "Photos 1 to 3", "You served": "Guest book"}),
        "long-fill-in",
        r"[x] Photos 1 to 3\n[x] Guest book",
        r"[x] Photos 1 to 3\n[x] Guest book",
        kind_12="fill-in",
        weight="3",
        result="neutral",
        free_text=True,
    ),
]
"""Words, cards and scales, and a checklist: they have an assessment of their own too."""

LEVELS = Case(
    "levels",
    "by-level",
    text(LONG_TEXT),
    "long-fill-in",
    LONG_TEXT,
    LONG_TEXT,
    kind_12="fill-in",
    weight="4",
    result="neutral",
    free_text=True,
    afterwards=find_the_level,
)
"""The other form of extended text; it has an assessment of its own."""
