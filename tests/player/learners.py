"""Three learners who answer from a package's own items: one who knows, one who guesses, one who errs.

A question is one or more decisions between options, or something that is written. An answer is what
`attempt.js` gives: how, and what.
"""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import combinations
from statistics import mean, pvariance
from typing import Any

Item = Mapping[str, Any]
Answer = tuple[str, Any]
NOTHING_TO_SAY = "I cannot say anything about that."


@dataclass(frozen=True)
class Decision:
    """What can be chosen in one place; each option may betray a misconception."""

    options: Sequence[Any]
    right: Any
    betrays: Mapping[Any, str]


def plain(html: str) -> str:
    """Text of sanitised HTML, as a learner would type it: a line is a paragraph."""
    paragraphs = [unescape(re.sub(r"<[^>]*>", "", each)).split() for each in html.split("</p>")]
    return "\n".join(" ".join(words) for words in paragraphs if words)


def misconceptions_of(options: Iterable[Mapping[str, Any]]) -> dict[Any, str]:
    return {each["id"]: each["misconception"] for each in options if each.get("misconception")}


# Questions of decisions


def chosen(item: Item) -> list[Decision]:
    right = next((each["id"] for each in item["options"] if each.get("correct")), item["options"][0]["id"])
    ids = [each["id"] for each in item["options"]]
    return [Decision(ids, right, misconceptions_of(item["options"]))]


def true_or_false(item: Item) -> list[Decision]:
    sides = {"true": item.get("whenTrue", {}), "false": item.get("whenFalse", {})}
    betrays = {side: said["misconception"] for side, said in sides.items() if "misconception" in said}
    return [Decision(["true", "false"], str(item["answer"]).lower(), betrays)]


def paired(item: Item) -> list[Decision]:
    targets = [each["id"] for each in item["targets"]]
    return [Decision(targets, each["target"], each.get("misconceptions", {})) for each in item["sources"]]


def gapped(item: Item) -> list[Decision]:
    return [decision for gap in item["gaps"] for decision in chosen(gap)]


DECISIONS: dict[str, Callable[[Item], list[Decision]]] = {
    "choice": chosen,
    "likert": chosen,
    "true_false": true_or_false,
    "match": paired,
    "categorise": paired,
    "gap_match": paired,
    "inline_choice": gapped,
}


def given(item: Item, picks: Sequence[Any]) -> Answer:
    """The answer of one pick for each decision."""
    match item["type"]:
        case "match":
            texts = {each["id"]: each["plain"] for each in item["targets"]}
            return "select", [texts[pick] for pick in picks]
        case "inline_choice":
            gaps = [{each["id"]: each["text"] for each in gap["options"]} for gap in item["gaps"]]
            return "select", [texts[pick] for texts, pick in zip(gaps, picks, strict=True)]
        case "gap_match":
            texts = {each["id"]: each["text"] for each in item["targets"]}
            return "fill", [texts[pick] for pick in picks]
        case "categorise":
            groups = [each["id"] for each in item["targets"]]
            cards = [each["plain"] for each in item["sources"]]
            return "group", [(card, groups.index(pick)) for card, pick in zip(cards, picks, strict=True)]
    return "tick", list(picks)


# Questions with several options to tick


@dataclass(frozen=True)
class Ticks:
    """Options of which several may be ticked."""

    right: frozenset[str]
    options: Sequence[str]
    most: int
    betrays: Mapping[str, str]

    def subsets(self) -> Iterator[tuple[str, ...]]:
        """Everything that somebody may tick who ticks something."""
        for count in range(1, self.most + 1):
            yield from combinations(self.options, count)

    def share(self, ticked: Sequence[str]) -> float:
        """Of the marks. Where all may be ticked, wrong ticks cost so much that ticking all earns none."""
        hits = len(self.right.intersection(ticked))
        wrong = len(self.options) - len(self.right)
        rationed = self.most <= len(self.right) or wrong == 0
        cost = 0.0 if rationed else 1 / min(len(self.right), wrong)
        return max(0.0, hits / len(self.right) - cost * (len(ticked) - hits))


def ticks(item: Item) -> Ticks:
    if item["type"] == "select_point":
        areas = {each["id"]: each for each in item["areas"]}
        options = [areas[each["id"]] for each in item["places"]]
        most = item["maxPoints"]
    else:
        options = item["options"]
        most = item.get("maxChoices", len(options))
    right = frozenset(each["id"] for each in options if each.get("correct"))
    return Ticks(right, [each["id"] for each in options], most, misconceptions_of(options))


TICKED = ("multiple_response", "hot_text", "select_point")


# The three learners


def knows(item: Item) -> Answer:
    """The key; of what is written, the model answer."""
    kind = item["type"]
    if kind in DECISIONS:
        return given(item, [decision.right for decision in DECISIONS[kind](item)])
    if kind in TICKED:
        return "tick", sorted(ticks(item).right)
    match kind:
        case "order":
            return "order", [step["plain"] for step in item["steps"]]
        case "numeric":
            return "write", str(item["answer"])
        case "text_entry":
            return "write", item["answers"][0]["text"]
        case "slider":
            return "slide", round((item["answer"] - item["min"]) / item["step"])
        case "short_answer" | "extended_text":
            return "write", plain(item["modelAnswer"])
        case "evidence_checklist":
            return "note", "Log, page 3"
    raise NotImplementedError(kind)


def guesses(item: Item, chance: random.Random) -> Answer:
    """Anything that can be chosen, each as likely as any other; of what is written, nothing."""
    kind = item["type"]
    if kind == "gap_match":
        targets = [each["id"] for each in item["targets"]]
        return given(item, chance.sample(targets, len(item["sources"])))
    if kind in DECISIONS:
        return given(item, [chance.choice(decision.options) for decision in DECISIONS[kind](item)])
    if kind in TICKED:
        return "tick", list(chance.choice(list(ticks(item).subsets())))
    match kind:
        case "order":
            return "order", chance.sample([step["plain"] for step in item["steps"]], len(item["steps"]))
        case "slider":
            return "slide", chance.randint(0, item["count"])
        case "numeric":
            return "write", str(chance.randrange(10**6, 10**7))
        case "evidence_checklist":
            return "note", ""
    return "write", NOTHING_TO_SAY


def by_chance(item: Item) -> tuple[float, float]:
    """Mean and variance of the marks that `guesses` gets."""
    kind, marks = item["type"], float(item["marks"])
    if kind in DECISIONS:  # each earns the same share, or nothing
        odds = [1 / len(decision.options) for decision in DECISIONS[kind](item)]
        return marks * mean(odds), sum(p * (1 - p) for p in odds) * (marks / len(odds)) ** 2
    if kind in TICKED:
        several = ticks(item)
        worth = [marks * several.share(subset) for subset in several.subsets()]
        return mean(worth), pvariance(worth)
    if kind == "order":
        # On average one step is in its place, with a variance of one; pairs of neighbours behave nearly so.
        share = marks / len(item["steps"])
        return share, share**2
    if kind == "slider":
        low, high = item["bounds"]
        odd = (1 + round((high - low) / item["step"])) / (item["count"] + 1)
        return marks * odd, odd * (1 - odd) * marks**2
    return 0.0, 0.0


def errs(items: Sequence[Item]) -> tuple[dict[str, Answer], set[str]]:
    """Answers of somebody who holds every misconception, and what they betray: as many as the items can."""
    places = [place for item in items for place in _places(item)]
    picked = _assigned([set(betrays.values()) for _, betrays in places])
    held: dict[str, list[Any]] = {}
    for (item_id, betrays), misconception in zip(places, picked, strict=True):
        pick = next((option for option, name in betrays.items() if name == misconception), None)
        held.setdefault(item_id, []).append(pick)
    return {item["id"]: _betraying(item, held.get(item["id"], [])) for item in items}, {
        misconception for misconception in picked if misconception is not None
    }


Betrayals = Mapping[Any, str]


def _places(item: Item) -> list[tuple[str, Betrayals]]:
    """Where an answer may betray something: option (or number, or text) to misconception."""
    kind = item["type"]
    if kind in DECISIONS and kind != "gap_match":
        return [(item["id"], decision.betrays) for decision in DECISIONS[kind](item)]
    if kind in TICKED:
        several = ticks(item)
        return [
            (item["id"], {option: name}) for option, name in list(several.betrays.items())[: several.most]
        ]
    if kind == "text_entry":
        foreseen = [{**each, "id": each["text"]} for each in item["answers"]]
        return [(item["id"], misconceptions_of(foreseen))]
    if kind == "numeric":
        foreseen = [{**each, "id": each["bounds"][0]} for each in item.get("alternatives", [])]
        return [(item["id"], misconceptions_of(foreseen))]
    return []


def _betraying(item: Item, picks: Sequence[Any]) -> Answer:
    """An answer with these picks; where nothing is betrayed, the right one stands."""
    kind = item["type"]
    if all(pick is None for pick in picks):
        return knows(item)
    if kind in DECISIONS:
        decisions = DECISIONS[kind](item)
        return given(
            item,
            [pick or decision.right for pick, decision in zip(picks, decisions, strict=True)],
        )
    if kind in TICKED:
        return "tick", [pick for pick in picks if pick is not None]
    return "write", str(picks[0])


def _assigned(places: Sequence[set[str]]) -> list[str | None]:
    """For each place one of its misconceptions, so that as many as possible occur (augmenting paths)."""
    holder: dict[str, int] = {}

    def place(at: int, tried: set[str]) -> bool:
        for name in sorted(places[at] - tried):
            tried.add(name)
            if name not in holder or place(holder[name], tried):
                holder[name] = at
                return True
        return False

    for at in range(len(places)):
        place(at, set())
    chosen = {at: name for name, at in holder.items()}
    return [chosen.get(at) or min(names, default=None) for at, names in enumerate(places)]
