"""Sound and video of items and cases: what the page needs of them, and what is wrong with them."""

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any

from .interactions.base import Report, Texts, put
from .model.item import Media
from .source.assets import AUDIO, VIDEO


def media_payload(media: Sequence[Media], texts: Texts) -> list[dict[str, Any]]:
    """`Media` of `payload.ts`, each."""
    return [_payload(each, texts) for each in media]


def _payload(media: Media, texts: Texts) -> dict[str, Any]:
    kind = _kind(media)
    poster = None if media.poster is None else texts.file(media.poster, "map")
    captions = None if media.captions is None else texts.file(media.captions, "captions")
    made = {"kind": kind, "title": media.title, "source": texts.file(media.file, kind)}
    return put(made, transcript=texts.block(media.transcript), poster=poster, captions=captions)


def _kind(media: Media) -> str:
    """By the end of the file's name; what is neither is told where the file is looked for."""
    return "audio" if _suffix(media) in AUDIO else "video"


def _suffix(media: Media) -> str:
    return PurePosixPath(media.file).suffix.lower()


def check_media(media: Sequence[Media], report: Report) -> None:
    """Reports captions that are missing, and what nothing would show (WCAG 2.2, 1.2.1 and 1.2.2)."""
    for index, each in enumerate(media):
        at = ("media", index)
        if _suffix(each) in VIDEO and each.captions is None and not each.silent:
            hint = "add `captions: media/….vtt`, or `silent: true` where nothing is to be heard"
            report("MS197", "the video has no captions", (*at, "file"), hint)
        for name in ("captions", "poster", "silent"):
            if _suffix(each) in AUDIO and getattr(each, name):
                hint = "leave it out; learners read the transcript"
                report("MS197", f"`{name}` is for videos, and this is sound", (*at, name), hint, key=True)
