"""Work spread over processes gives what one process gives."""

import os
import threading

import pytest

from markscheme import workers


def square(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


# Other tests leave threads behind (a browser's, V8's); the children here wait for nobody.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")


@pytest.fixture(params=[1, 2, 5])
def processors(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(workers, "_processors", lambda: request.param)
    monkeypatch.setattr(workers, "_may_fork", lambda: True)
    return int(request.param)


def test_results_keep_their_order(processors: int) -> None:
    jobs = list(range(20))
    results = workers.spread(square, jobs, jobs, worth=10)
    assert [result for result, _ in results] == [job * job for job in jobs]
    assert len({process for _, process in results}) == processors


def test_little_work_stays_here(processors: int) -> None:
    assert {process for _, process in workers.spread(square, [1, 2], [1, 2], worth=10)} == {os.getpid()}
    assert workers.spread(square, [], [], worth=10) == []


def test_a_process_with_threads_is_not_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_processors", lambda: 2)
    leave = threading.Event()
    thread = threading.Thread(target=leave.wait)
    thread.start()
    try:
        results = workers.spread(square, [1, 2], [50, 50], worth=10)
    finally:
        leave.set()
        thread.join()
    assert results == [(1, os.getpid()), (4, os.getpid())]


def test_large_results_come_through(processors: int) -> None:
    results = workers.spread(lambda size: bytes(size), [3_000_000] * 6, [100] * 6, worth=10)
    assert [len(result) for result in results] == [3_000_000] * 6


def test_a_failure_shows_itself_here(processors: int) -> None:
    def fail(job: int) -> int:
        if job == 7:
            raise LookupError("seven")
        return job

    with pytest.raises(LookupError, match="seven"):
        workers.spread(fail, range(20), [5] * 20, worth=10)


def test_a_child_that_dies_is_made_good(processors: int) -> None:
    here = os.getpid()

    def die(job: int) -> int:
        if os.getpid() != here:
            os._exit(3)
        return job

    assert workers.spread(die, range(20), [5] * 20, worth=10) == list(range(20))


def test_no_child_is_left(processors: int, monkeypatch: pytest.MonkeyPatch) -> None:
    fork = os.fork
    children: list[int] = []

    def noted() -> int:
        children.append(fork())
        return children[-1]

    monkeypatch.setattr(os, "fork", noted)
    workers.spread(square, range(20), [5] * 20, worth=10)
    for child in children:
        with pytest.raises(ChildProcessError):
            os.waitpid(child, os.WNOHANG)
