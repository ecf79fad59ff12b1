"""Each id stands for one thing."""

from unit.checks.contents import ASSESSMENT, UNIT, choice, content, found

CASE = "\ntype: case\nid: {}\ntitle: A case\ntext: Once.\n"


def test_a_unit_in_order_has_no_faults() -> None:
    assert found(content([choice("one"), choice("two")])) == []


def test_items_and_cases_share_their_ids_among_them() -> None:
    items = [choice("one", "points: [first]\ncase: two"), choice("two"), choice("one"), CASE.format("two")]
    assert found(content(items)) == [
        "items.yaml:18:5 MS100 `one` is already the id of another item or case"
        " (the other one is in items.yaml:1)",
        "items.yaml:27:5 MS100 `two` is already the id of another item or case"
        " (the other one is in items.yaml:10)",
    ]


def test_units_have_ids_of_their_own() -> None:
    one, two = content([choice("one")]), content([choice("one")])
    assert found(one, two) == [
        "unit.yaml:1:5 MS101 `unit` is already the id of another unit (the other one is in unit.yaml:1)"
    ]


def test_assessments_have_ids_of_their_own() -> None:
    assert found(content([choice("one")], f"{ASSESSMENT}---{ASSESSMENT}")) == [
        "assessment.yaml:6:5 MS102 `quiz` is already the id of another assessment"
        " (the other one is in assessment.yaml:1)"
    ]


def test_sections_of_an_assessment_have_ids_of_their_own() -> None:
    sections = "  - {id: all, items: [one]}\n  - {id: all, items: [two]}\n"
    assert found(
        content([choice("one"), choice("two")], ASSESSMENT.replace("  - {id: all}\n", sections))
    ) == ["assessment.yaml:5:10 MS110 `all` is already the id of another section"]


def test_points_of_all_kinds_have_ids_of_their_own() -> None:
    unit = UNIT + "  tips:\n    - {id: first, title: Again, text: One.}\n"
    assert found(content([choice("one")], unit=unit)) == [
        "unit.yaml:10:12 MS110 `first` is already the id of another point"
    ]
