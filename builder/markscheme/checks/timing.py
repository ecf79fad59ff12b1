"""Time limits: extra time that nobody can get, or everybody can take."""

from collections.abc import Iterator

from ..diagnostics import Diagnostic
from ..model.assessment import Assessment, ExtraTime
from ..model.fields import Pointer
from .content import Content, Source


def check(content: Content) -> Iterator[Diagnostic]:
    for index, assessment in enumerate(content.assessments):
        source = content.assessment_source(index)
        if assessment.time_limit is None:
            yield from _untimed(assessment, source)
        elif assessment.extra_time is not None:
            yield from _extra(assessment.extra_time, source)
            if assessment.extra_time.address and assessment.protection == "sealed":
                message = "learners can alter the page's address, and so give themselves extra time"
                hint = "leave it to the LMS's data, or to `everyone` in an assessment of its own"
                yield source.fault("MS265", message, ("extra_time", "address"), hint, "warning")


def _untimed(assessment: Assessment, source: Source) -> Iterator[Diagnostic]:
    keys = {"extra_time": assessment.extra_time is not None, "time_up": assessment.time_up != "submit"}
    for key, given in keys.items():
        if given:
            message = "there is no time limit"
            yield source.fault("MS262", message, (key,), f"add `time_limit`, or drop `{key}`", key=True)


def _extra(extra: ExtraTime, source: Source) -> Iterator[Diagnostic]:
    everyone: list[tuple[float, Pointer]] = [(extra.everyone, ("extra_time", "everyone"))]
    for place, percent in enumerate(extra.packages):
        at: Pointer = ("extra_time", "packages", place)
        everyone.append((percent, at))
        if percent <= extra.everyone or percent in extra.packages[:place]:
            message = f"another package gives everyone {max(extra.everyone, percent):g} percent already"
            yield source.fault("MS266", message, at, "leave it out")
    for given, place_of in everyone:
        if given > extra.most:
            message = f"everyone gets {given:g} percent, and a launch can give {extra.most:g} at most"
            yield source.fault("MS263", message, place_of, f"raise `most` to {given:g} at least")
    for key, value in (("everyone", extra.everyone), ("most", extra.most)):
        if 0 < value < 1:
            message = f"extra time of {value:g} is less than one percent"
            hint = f"write {100 * value:g} for {100 * value:g} percent"
            yield source.fault("MS264", message, ("extra_time", key), hint, "warning")
