"""What is wrong with the hints of an item."""

from ..model.item import Item
from .base import Report, tidy


def check_hints(item: Item, report: Report) -> None:
    """Reports the first hint whose cost, with those before it, goes below the floor of the item."""
    scheme = getattr(item, "scheme", None)
    lost = getattr(scheme, "marks", 1) - getattr(scheme, "least", 0)
    cost = 0.0
    for index, hint in enumerate(item.hints):
        cost += hint.cost
        if hint.cost and cost > lost:
            message = f"the hints cost {tidy(cost)} marks up to here, and there are {tidy(lost)} to lose"
            hint_text = "marks never fall below the floor: lower the cost, or leave it out"
            report("MS188", message, ("hints", index, "cost"), hint_text)
            return
