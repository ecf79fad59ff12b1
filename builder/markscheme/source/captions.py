"""Captions of a video: whether a file is WebVTT (W3C), and its cues are in order."""

import re
from collections.abc import Iterator

_HEAD = re.compile(r"\ufeff?WEBVTT([ \t].*)?")
_TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMES = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t]+\S.*)?")
_ASIDE = re.compile(r"(NOTE|STYLE|REGION)([ \t].*)?")


def faults(content: bytes) -> Iterator[tuple[int, str]]:
    """Line, counted from 1, and message of each fault."""
    try:
        lines = content.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    except UnicodeDecodeError:
        yield 1, "the file is not UTF-8"
        return
    if not _HEAD.fullmatch(lines[0]):
        yield 1, "the first line is not `WEBVTT`"
        return
    last, cues = 0, 0
    for first, block in _blocks(lines):
        if _ASIDE.fullmatch(block[0]):
            continue
        cues += 1
        head = 0 if "-->" in block[0] else 1
        times = _TIMES.fullmatch(block[head].rstrip()) if head < len(block) else None
        if times is None:
            yield first + min(head, len(block) - 1), "expected times such as `00:01.500 --> 00:04.000`"
            continue
        start, end = _milliseconds(times.groups()[:4]), _milliseconds(times.groups()[4:])
        if end <= start:
            yield first + head, "the cue ends before it begins"
        if start < last:
            yield first + head, "the cue begins before the one above it"
        if not any(line.strip() for line in block[head + 1 :]):
            yield first + head, "the cue has no words"
        last = max(last, start)
    if not cues:
        yield 1, "there are no cues in it"


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Lines between blank ones, with the number of the first, from 1; without the head."""
    block: list[str] = []
    for number, line in enumerate([*lines[1:], ""], 2):
        if line.strip():
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _milliseconds(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, rest = (int(part or 0) for part in parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest
