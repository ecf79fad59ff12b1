"""The payload: what the player reads, exactly as `templates/player/src/payload.ts` says.

It is made in pieces. An item's fragment depends on the item and the target alone, so it can be
kept; `head` depends on the assessment. Together they are one JSON island:

    head + b",".join(fragments) + TAIL
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from .interactions import INTERACTIONS
from .interactions.base import Described, StateField, Texts, put, state_of, tidy
from .island import dump
from .model.assessment import Assessment, ExtraTime
from .model.item import Case, Feedback, Hint, Item, Media
from .model.settings import Settings
from .model.unit import Brief, Point, Unit
from .sections import Draw
from .state import Layout
from .targets.base import Target, shorten

Tokens = Callable[[tuple[str, ...]], dict[str, str]]

FORMAT = 1
TAIL = b"]}"
TITLE = 60
"""Most characters of a title that is made of the stem."""
MOST_PATTERNS = 5
"""SCORM 2004 promises to keep five patterns of a fill-in, and one of a number (RTE 4.2.9.1)."""


def item_fragment(item: Item, texts: Texts, target: Target) -> bytes:
    """`Item` of `payload.ts` as JSON that may stand in an island."""
    return with_lms(item_common(item, texts), item_lms(item, texts, target))


def with_lms(common: bytes, lms: bytes) -> bytes:
    """An item's fragment from its two parts."""
    return b'%b,"lms":%b}' % (common[:-1], lms)


def item_common(item: Item, texts: Texts) -> bytes:
    """The fields that are the same for every target, as JSON."""
    return dump(item_fields(item, texts))


def item_fields(item: Item, texts: Texts) -> dict[str, Any]:
    """The fields that are the same for every target."""
    interaction = INTERACTIONS[item.type]
    fields: dict[str, Any] = {
        "id": item.id,
        "type": item.type,
        "title": item.title or shorten(texts.plain(item.stem), TITLE),
        "stem": texts.block(item.stem),
        "points": item.points,
    }
    if item.case is not None:
        fields["case"] = item.case
    if item.feedback is not None:
        fields["feedback"] = _feedback(item.feedback, texts)
    if item.media:
        fields["media"] = _media(item.media, texts)
    if item.hints:
        fields["hints"] = [_hint(hint, texts) for hint in item.hints]
    fields.update(interaction.payload(item, texts))
    fields["state"] = _state(state_of(item, interaction))
    return fields


def _state(field: StateField) -> dict[str, Any]:
    if not field.text:
        return {"radices": field.radices}
    return {"radices": field.radices, "text": field.text} if field.radices else {"text": field.text}


def _media(media: Sequence[Media], texts: Texts) -> list[dict[str, Any]]:
    from .media import media_payload  # imported only where there is any

    return media_payload(media, texts)


def _hint(hint: Hint, texts: Texts) -> dict[str, Any]:
    text = {"text": texts.block(hint.text)}
    return {**text, "cost": tidy(hint.cost)} if hint.cost else text


def _feedback(feedback: Feedback, texts: Texts) -> dict[str, str]:
    return {name: texts.block(text) for name, text in vars(feedback).items() if text is not None}


def item_lms(item: Item, texts: Texts, target: Target) -> bytes:
    """`lms` of `payload.ts` as JSON."""
    return dump(lms_fields(item, texts, target))


def lms_fields(item: Item, texts: Texts, target: Target) -> dict[str, Any]:
    """`lms` of `payload.ts`: what the LMS records of the item, in the target's own notation."""
    interaction = INTERACTIONS[item.type]
    kind = interaction.kind(item)
    tokens, differing = _tokens(target.tokens, interaction.option_ids(item))
    fields: dict[str, Any] = {
        "type": target.interaction_type(kind),
        "patterns": _patterns(interaction.described(item, texts), tokens, target),
        "description": target.description(texts.plain(item.stem)),
    }
    if differing:
        fields["tokens"] = differing
    if kind.endswith("fill-in") and (parts := target.parts(interaction.state(item).text)) > 1:
        fields["parts"] = parts
    return fields


@lru_cache(maxsize=1000)
def _tokens(write: Tokens, ids: tuple[str, ...]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """All tokens, and those that differ from their ids. Most items call their options the same."""
    tokens = write(ids)
    return tokens, {name: token for name, token in tokens.items() if name != token}


def _patterns(described: Sequence[Described], tokens: Mapping[str, str], target: Target) -> list[str]:
    most = 1 if described and described[0]["kind"] == "numeric" else MOST_PATTERNS
    found = (target.pattern(each, tokens) for each in described[:most])
    return [pattern for pattern in found if pattern is not None]


def case_payload(case: Case, texts: Texts) -> dict[str, Any]:
    """`Case` of `payload.ts`."""
    fields = {"title": case.title, "text": texts.block(case.text)}
    return {**fields, "media": _media(case.media, texts)} if case.media else fields


def used(draws: Sequence[Draw]) -> list[int]:
    """The items that the assessment may draw, in the source's order: `Payload.items` holds these alone."""
    return sorted({index for draw in draws for index in draw.items})


def head(fields: Mapping[str, Any]) -> bytes:
    """`Payload` of `payload.ts` up to its items."""
    return dump(fields)[:-1] + b',"items":['


def head_fields(
    *,
    target: Target,
    package: str,
    unit: Unit,
    assessment: Assessment,
    draws: Sequence[Draw],
    cases: Mapping[str, Mapping[str, Any]],
    layout: Layout,
    settings: Settings,
    texts: Texts,
    more: Mapping[str, Any] | None = None,
    tips: Sequence[Point] = (),
    titles: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """The fields of `Payload` of `payload.ts` but for its items.

    `package` names the browser's storage in the standalone target; `cases` are the unit's, by id,
    each as `case_payload` made it; `tips` are those whose texts learners are to see, `more` fields that stand
    in place of others; `titles` those of the units that the items come from, where they are several.
    """
    fields: dict[str, Any] = {
        "format": FORMAT,
        "target": target.name,
        "package": package,
        "unit": {"id": unit.id, "title": unit.title, "language": unit.language},
        "assessment": _rules(assessment, texts),
        "sections": _sections(draws, texts),
        **told(unit.brief, texts, tips),
        "cases": cases,
        "layout": layout.payload(),
        "settings": {"finalStatus": settings.scorm12.final_status} if target.name == "scorm12" else {},
    }
    if "glossary" in assessment.tools:
        fields["glossary"] = [
            {"id": each.id, "term": each.term, "definition": texts.block(each.definition)}
            for each in unit.glossary
        ]
    if titles:
        fields["units"] = dict(titles)
    if assessment.protection == "sealed" and settings.recovery_key is not None:
        fields["recoveryKey"] = settings.recovery_key
    return {**fields, **(more or {})}


def told(brief: Brief, texts: Texts, tips: Sequence[Point]) -> dict[str, Any]:
    """`points`, `misconceptions` and `tips` of `payload.ts`: what results are told by."""
    fields = {
        "points": points(brief),
        "misconceptions": {
            point.id: {"title": point.title, "correction": texts.block(point.correction)}
            for point in brief.misconceptions
        },
    }
    return put(fields, tips={tip.id: texts.block(tip.text) for tip in tips} or None)


def _rules(assessment: Assessment, texts: Texts) -> dict[str, Any]:
    sealed = assessment.protection == "sealed"  # no marks, so none of what follows from them
    # Why one passes where one does stands on the start page, below what the assessment is about.
    reason = None if sealed else assessment.pass_mark_reason
    about = [text for text in (assessment.description, reason) if text is not None]
    rules: dict[str, Any] = {
        "id": assessment.id,
        "title": assessment.title,
        "navigation": assessment.navigation,
        "feedback": "none" if sealed else assessment.feedback,
        "attempts": 0 if assessment.attempts == "unlimited" else assessment.attempts,
        "shuffleOptions": assessment.shuffle_options,
        "countSelfMarks": assessment.count_self_marks,
    }
    return put(
        rules,
        description="\n".join(map(texts.block, about)) or None,
        passMark=None if assessment.pass_mark is None or sealed else tidy(assessment.pass_mark / 100),
        timeLimitSeconds=None if assessment.time_limit is None else round(assessment.time_limit * 60),
        extraTime=_extra_time(assessment.extra_time),
        goesOn=assessment.time_up == "go_on" or None,
        certificate=assessment.certificate or None,
    )


def _extra_time(extra: ExtraTime | None) -> dict[str, Any] | None:
    """What differs from no setting at all."""
    if extra is None:
        return None
    default = ExtraTime()
    names = ("everyone", "most", "address")
    given = {name: getattr(extra, name) for name in names if getattr(extra, name) != getattr(default, name)}
    return {name: value if value is True else tidy(value) for name, value in given.items()} or None


def _sections(draws: Sequence[Draw], texts: Texts) -> list[dict[str, Any]]:
    place = {index: position for position, index in enumerate(used(draws))}
    return [
        put(
            {
                "id": draw.section.id,
                "items": [place[index] for index in draw.items],
                "select": draw.select,
                "shuffle": draw.section.shuffle,
            },
            cells=[
                {"items": [place[index] for index in cell.items], "select": cell.select}
                for cell in draw.cells
            ]
            or None,
            title=draw.section.title,
            intro=None if draw.section.intro is None else texts.block(draw.section.intro),
        )
        for draw in draws
    ]


def points(brief: Brief) -> list[dict[str, str]]:
    """Every point of the brief with its kind, in the order of `Brief`'s fields."""
    kinds = (
        ("concept", brief.concepts),
        ("tip", brief.tips),
        ("misconception", brief.misconceptions),
        ("marking_point", brief.marking_points),
    )
    return [
        {"id": point.id, "kind": kind, "title": point.title} for kind, several in kinds for point in several
    ]
