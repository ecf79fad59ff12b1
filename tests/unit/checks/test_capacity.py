"""What cannot fit the LMS is refused, with the figure and the items at fault."""

from unit.checks.contents import ASSESSMENT, choice, content, found


def essay(name: str, length: int) -> str:
    return f"""
id: {name}
type: extended_text
points: [first]
stem: Tell.
model_answer: So.
max_length: {length}
scheme: {{marks: 1, criteria: [{{id: c, award: Yes.}}]}}
"""


def test_what_fits_is_accepted() -> None:
    assert found(content([choice("one"), essay("a", 3900)])) == []


def test_what_may_not_fit_is_refused_with_the_figure() -> None:
    items = [choice("one"), essay("a", 3000), essay("b", 1200)]
    (line,) = found(content(items))
    assert line.startswith("assessment.yaml:3:1 MS140 an attempt's state can take 4,2")
    assert "but scorm12 holds 4,096" in line
    assert "most is taken by `a` 3,006, `b` 1,206, `one` 5" in line


def test_only_what_may_be_drawn_together_counts() -> None:
    drawn = ASSESSMENT.replace("{id: all}", "{id: all, select: 1}")
    assert found(content([choice("one"), essay("a", 3000), essay("b", 1200)], drawn)) == []


def test_each_target_has_its_own_limit() -> None:
    items = [choice("one"), *(essay(f"e{number}", 20000) for number in range(4))]
    assert [line.split(" holds ")[1].split()[0] for line in found(content(items))] == ["4,096", "64,000"]
    assert found(content(items), targets=("standalone",)) == []


def test_an_attempt_has_no_more_questions_than_the_state_can_count() -> None:
    one = content([choice("one")])
    many = [one.items[0]._replace(id=f"i{number}") for number in range(2**14)]
    crowded = type(one)(**{**vars(one), "items": many, "item_source": lambda index: one.item_source(0)})
    assert any("an attempt has 16,384 questions" in line for line in found(crowded, targets=("standalone",)))
