"""Work spread over processes, where there is enough of it and the system can fork.

The work is a pure function from a job to plain data, so that where it runs changes nothing but
the time it takes.
"""

import marshal
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

Job = TypeVar("Job")


def spread(
    function: Callable[[Job], Any], jobs: Sequence[Job], sizes: Sequence[int], worth: int
) -> list[Any]:
    """`function` of each job, in order. Results are plain data (what `marshal` writes).

    `sizes` say how much work each job is; below `worth` in all, one process does it.
    """
    processes = min(_processors(), sum(sizes) // worth)
    if processes < 2 or not _may_fork():
        return [function(job) for job in jobs]
    shares = _shares(sizes, processes)
    children = [_start(function, [jobs[index] for index in share]) for share in shares[1:]]
    results: list[Any] = [None] * len(jobs)
    try:
        _put(results, shares[0], [function(jobs[index]) for index in shares[0]])
        for share in shares[1:]:
            content = _finish(*children.pop(0))
            # A child that failed left nothing: the same work here shows why.
            values = marshal.loads(content) if content else [function(jobs[index]) for index in share]  # noqa: S302
            _put(results, share, values)
    finally:
        for child, pipe in children:
            os.close(pipe)
            os.waitpid(child, 0)
    return results


def _may_fork() -> bool:
    """A fork of a process with several threads may find a lock taken that nobody will release."""
    if not hasattr(os, "fork"):
        return False
    try:
        return sum(1 for _ in Path("/proc/self/task").iterdir()) == 1  # also threads that are not Python's
    except OSError:
        threading = sys.modules.get("threading")
        return threading is None or threading.active_count() == 1


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _shares(sizes: Sequence[int], count: int) -> list[list[int]]:
    """Indexes of the jobs for each process: the largest jobs first, each to whoever has least."""
    shares: list[list[int]] = [[] for _ in range(count)]
    loads = [0] * count
    for index in sorted(range(len(sizes)), key=sizes.__getitem__, reverse=True):
        least = loads.index(min(loads))
        shares[least].append(index)
        loads[least] += sizes[index]
    return [sorted(share) for share in shares]


def _put(results: list[Any], share: Sequence[int], values: Sequence[Any]) -> None:
    for index, value in zip(share, values, strict=True):
        results[index] = value


def _start(function: Callable[[Job], Any], jobs: Sequence[Job]) -> tuple[int, int]:
    """A child at work: its process id and the pipe that its results come through."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    # The child: nothing may leave this function, so that nothing of the parent runs twice.
    status = 1
    try:
        os.close(reading)
        content = memoryview(marshal.dumps([function(job) for job in jobs]))
        while content:
            content = content[os.write(writing, content) :]
        status = 0
    finally:
        os._exit(status)


def _finish(child: int, pipe: int) -> bytes:
    """All that a child wrote; nothing where it failed."""
    with os.fdopen(pipe, "rb") as stream:
        content = stream.read()
    _, status = os.waitpid(child, 0)
    return b"" if status else content
