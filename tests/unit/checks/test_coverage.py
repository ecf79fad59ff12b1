"""Nothing of the brief is forgotten, and nothing lies unused: warnings."""

from unit.checks.contents import ASSESSMENT, UNIT, choice, content, found


def test_every_point_is_assessed() -> None:
    unit = UNIT + "  tips:\n    - {id: hint, title: Hint, text: One.}\n"
    assert found(content([choice("one")], unit=unit)) == ["w unit.yaml:10:12 MS130 no item assesses `hint`"]
    assert found(content([choice("one", "points: [first, hint]")], unit=unit)) == []


def test_every_misconception_is_betrayed() -> None:
    plain = choice("one", "points: [first, wrong]").replace(", misconception: wrong", "")
    assert found(content([plain])) == [
        "w unit.yaml:8:12 MS133 no answer betrays the misconception `wrong`"
        " (let a wrong option say `misconception: wrong`)"
    ]


def test_every_item_is_in_an_assessment() -> None:
    only = ASSESSMENT.replace("{id: all}", "{id: all, items: [one]}")
    items = [choice("one"), choice("two")]
    assert found(content(items, only)) == ["w items.yaml:9:5 MS131 no assessment uses the item `two`"]
    assert found(content(items, f"{only}---{ASSESSMENT.replace('quiz', 'exam')}")) == []


def test_every_case_is_used() -> None:
    case = "\ntype: case\nid: shop\ntitle: A shop\ntext: Once.\n"
    assert found(content([choice("one"), case])) == ["w items.yaml:10:5 MS132 no item uses the case `shop`"]
