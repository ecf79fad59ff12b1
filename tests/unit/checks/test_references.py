"""What items name exists."""

from unit.checks.contents import choice, content, found


def test_points_exist() -> None:
    assert found(content([choice("one", "points: [first, frist]")])) == [
        "items.yaml:2:17 MS103 there is no point `frist` in the unit's brief (did you mean `first`?)"
    ]


def test_misconceptions_exist_and_are_misconceptions() -> None:
    assert found(
        content([choice("one"), choice("two").replace("misconception: wrong", "misconception: worng")])
    ) == ["items.yaml:15:37 MS104 `worng` is not in the unit's brief (did you mean `wrong`?)"]
    assert found(
        content([choice("one"), choice("two").replace("misconception: wrong", "misconception: first")])
    ) == ["items.yaml:15:37 MS104 `first` is a point, but no misconception"]


def test_cases_exist() -> None:
    assert found(content([choice("one", "points: [first]\ncase: shop")])) == [
        "items.yaml:3:7 MS105 there is no case `shop` (a case is a document with `type: case`)"
    ]
    case = "\ntype: case\nid: shops\ntitle: Shops\ntext: Once.\n"
    assert found(content([choice("one", "points: [first]\ncase: shop"), case])) == [
        "items.yaml:3:7 MS105 there is no case `shop` (did you mean `shops`?)",
        "w items.yaml:11:5 MS132 no item uses the case `shops`",
    ]
