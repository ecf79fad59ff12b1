"""Sections have items, enough of them, and share none."""

from unit.checks.contents import choice, content, found

TAGGED = [
    choice("one", "points: [first]\ntags: [basics]"),
    choice("two", "points: [first]\ntags: [basics, hard]"),
    choice("three", "points: [first]\ntags: [hard]"),
]
CASE = "\ntype: case\nid: shop\ntitle: A shop\ntext: Once.\n"


def told(sections: str, items: list[str] = TAGGED) -> list[str]:
    """What is said of an assessment with these sections, but for what it leaves unused."""
    lines = found(content(items, f"id: quiz\ntitle: A quiz\nsections:\n{sections}"))
    return [line.removeprefix("assessment.yaml:") for line in lines if "MS131" not in line]


def test_listed_items_exist() -> None:
    assert told("  - {id: s, items: [one, tow]}") == [
        "4:26 MS106 there is no item `tow` (did you mean `two`?)"
    ]
    with_case = [choice("one", "points: [first]\ncase: shop"), CASE]
    assert told("  - {id: s, items: [one, shop]}", with_case) == [
        "4:26 MS106 `shop` is a case, not an item (name the items of the case)"
    ]


def test_a_pass_mark_is_a_percentage() -> None:
    assert told("  - id: s\npass_mark: 0.6") == [
        "w assessment.yaml:5:12 MS136 a pass mark of 0.6 is less than one percent (write 60 for 60 percent)"
    ]
    assert told("  - id: s\npass_mark: 1") == told("  - id: s\npass_mark: 0") == []


ESSAY = """
id: essay
points: [first]
type: extended_text
stem: Reflect.
model_answer: I did.
scheme: {marks: 1, criteria: [{id: deed, award: Says what.}]}
"""


def test_a_pass_mark_needs_marks_that_count() -> None:
    items = [*TAGGED, ESSAY, ESSAY.replace("essay", "essay-2")]
    needless = "nobody can pass: learners may get only questions that give no marks for the score"
    hint = "let these marks count (`count_self_marks: true`), or drop the pass mark"
    only = "  - {id: s, pool: {types: [extended_text]}}\npass_mark: 50"
    assert told(only, items) == [f"5:12 MS195 {needless} ({hint})"]
    assert told(only + "\ncount_self_marks: true", items) == []
    assert told(only.replace("pass_mark: 50", "navigation: linear"), items) == []
    assert told("  - {id: s, items: [one, essay]}\npass_mark: 50", items) == []
    # By chance an attempt may have nothing else.
    by_chance = told("  - {id: s, items: [one, essay, essay-2], select: 2}\npass_mark: 50", items)
    assert by_chance == [f"5:12 MS195 {needless} ({hint})"]
    assert told("  - {id: s, items: [one, essay], select: 2}\npass_mark: 50", items) == []


def test_an_item_is_listed_once() -> None:
    assert told("  - {id: s, items: [one, two, one]}") == ["4:31 MS110 `one` stands twice in this list"]


def test_a_section_names_items_or_a_pool() -> None:
    assert told("  - {id: s, items: [one], pool: {tags: [hard]}}") == [
        "4:27 MS135 a section names either its items or a pool (make two sections of it)"
    ]


def test_a_pool_names_what_there_is() -> None:
    assert told("  - {id: s, pool: {points: [first, second], types: [choice, chioce]}}") == [
        "4:36 MS103 there is no point `second` in the unit's brief",
        "4:61 MS047 unknown type `chioce` (did you mean `choice`?)",
    ]


def test_a_pool_matches_something() -> None:
    assert told("  - {id: s, pool: {tags: [basic]}}") == [
        "4:19 MS108 no item matches the pool (did you mean `basics`?)"
    ]
    assert told("  - {id: s, pool: {difficulty: [easy]}}") == ["4:19 MS108 no item matches the pool"]


def test_a_section_draws_no_more_than_it_has() -> None:
    (line,) = told("  - {id: s, pool: {tags: [hard]}, select: 3}")
    assert line.startswith("4:43 MS107 ")
    assert line.endswith("(draw 2 at most)")
    assert told("  - {id: s, pool: {tags: [hard]}, select: 2}") == []


def test_no_two_sections_may_draw_the_same_item() -> None:
    assert told("  - {id: s, pool: {tags: [basics]}}\n  - {id: t, pool: {tags: [hard]}, select: 1}") == [
        "5:5 MS109 `two` may be drawn by section `s` too (let each item belong to one section)"
    ]
    assert told("  - {id: s}\n  - {id: t}") == [
        "5:5 MS109 `one` and 2 more may be drawn by section `s` too (let each item belong to one section)"
    ]


def test_the_items_of_a_case_stay_in_one_section() -> None:
    of_case = "points: [first]\ncase: shop"
    items = [choice("one", of_case), choice("two", of_case), choice("three"), CASE]
    assert told("  - {id: s, items: [one, three]}\n  - {id: t, items: [two]}", items) == [
        "w assessment.yaml:5:5 MS134 the items of case `shop` are divided between this section and `s`"
        " (put them into one section)"
    ]
    assert told("  - {id: s, items: [one, two]}\n  - {id: t, items: [three]}", items) == []


def test_a_unit_without_items_has_nothing_to_draw() -> None:
    assert told("  - {id: s}", [CASE])[:1] == ["4:5 MS108 the unit has no items"]


BLUEPRINT = "  - {id: s, blueprint: [{tags: [hard], select: %s}, {tags: [basics], select: %s}]}"


def test_a_blueprint_has_items_for_every_cell() -> None:
    """`two` is basic and hard."""
    assert told(BLUEPRINT % (2, 1)) == []
    assert told(BLUEPRINT % (3, 1)) == ["4:48 MS642 the cell draws 3 items and has 2 (draw 2 at most)"]
    assert told(BLUEPRINT % (2, 2)) == [
        "4:77 MS642 the cell draws 2 items, and other cells leave it 1 of its 2 (write more items that "
        "match it, or draw fewer here or in the cells that share its items)"
    ]


def test_a_cell_of_a_blueprint_is_checked_as_a_pool_is() -> None:
    assert told("  - {id: s, blueprint: [{tags: [basic], select: 1}, {points: [frist], select: 1}]}") == [
        "4:25 MS108 no item matches the cell (did you mean `basics`?)",
        "4:63 MS103 there is no point `frist` in the unit's brief (did you mean `first`?)",
        "4:53 MS108 no item matches the cell",
    ]


def test_a_section_with_a_blueprint_selects_nothing_more() -> None:
    assert told("  - {id: s, select: 1, blueprint: [{tags: [hard], select: 1}]}") == [
        "4:13 MS643 a section draws either by its blueprint or by `select` "
        "(leave out `select`: the cells say how many)"
    ]


def test_a_reason_needs_a_pass_mark() -> None:
    (line,) = told("  - {id: s}\npass_mark_reason: As the board asks.")
    assert "MS644" in line
    assert told("  - {id: s}\npass_mark: 60\npass_mark_reason: As the board asks.") == []
