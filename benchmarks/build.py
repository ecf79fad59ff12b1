"""How long builds take, as ratios to the yardstick measured in turn with them in one run.

Run it with `make bench`, or: python benchmarks/build.py [--runs N]
Prints a table: what was measured, seconds (median), ratio (median of pairs), peak memory.
The yardstick reads the items as one YAML list, and in a second row as the very files that we read:
libyaml and the garbage collector take more than twice as long over one large document as over small ones.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from workload import write_list, write_workspace

HERE = Path(__file__).parent
MARKSCHEME = str(Path(sys.executable).with_name("markscheme"))
CACHE = ".markscheme-cache"
# As users have it: some machines keep Python from writing bytecode, which would be measured too.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Run(NamedTuple):
    seconds: float
    peak_mb: float


def run(command: list[str], folder: Path) -> Run:
    """One whole process: wall seconds and peak resident memory in MB."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        assert process.stderr is not None
        raise SystemExit(f"{command[0]} failed:\n{process.stderr.read().decode()}")
    return Run(seconds, usage.ru_maxrss / 1024)


def pairs(
    runs: int, command: list[str], other: list[str], folder: Path, prepare: Callable[[int], None]
) -> tuple[float, float, float, float]:
    """Runs the two in turn: median seconds of each, the median ratio, and the peak memory of the first."""
    mine, theirs = [], []
    for number in range(runs + 1):
        prepare(number)
        first, second = run(command, folder), run(other, folder)
        if number:  # the first pair warms the disk cache
            mine.append(first)
            theirs.append(second)
    ratio = statistics.median(a.seconds / b.seconds for a, b in zip(mine, theirs, strict=True))
    return (
        statistics.median(a.seconds for a in mine),
        statistics.median(b.seconds for b in theirs),
        ratio,
        max(a.peak_mb for a in mine),
    )


def touch_one_item(files: list[Path]) -> Callable[[int], None]:
    def prepare(number: int) -> None:
        target = files[(number * 37) % len(files)]
        lines = target.read_text(encoding="utf-8").splitlines(keepends=True)
        lines[2] = f"title: Changed title number {number}\n"
        target.write_text("".join(lines), encoding="utf-8")

    return prepare


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    rows = []
    with tempfile.TemporaryDirectory() as temporary:
        for label, count, per_file, goal in (
            ("25 items in one file, cold", 25, 25, 2.5),
            ("10,000 items in one file, cold", 10_000, 10_000, 0.4),
            ("10,000 items in 400 files, cold", 10_000, 25, 0.4),
        ):
            folder = Path(temporary) / f"{count}-{per_file}"
            files = write_workspace(folder, count, per_file)
            build = [MARKSCHEME, "build", "--target", "scorm2004"]
            listed = folder / "list.yaml"
            write_list(listed, files)
            base = [sys.executable, str(HERE / "yardstick.py"), str(folder / "out.zip")]
            yardstick, stream = [*base, str(listed)], [*base, *map(str, files)]

            def forget(_: int, folder: Path = folder) -> None:
                shutil.rmtree(folder / CACHE, ignore_errors=True)
                shutil.rmtree(folder / "dist", ignore_errors=True)

            rows.append((label, goal, *pairs(runs, build, yardstick, folder, forget)))
            rows.append(("… yardstick, same files", goal, *pairs(runs, build, stream, folder, forget)))
            if per_file < count:
                rebuilt = pairs(runs, build, yardstick, folder, touch_one_item(files))
                rows.append(("… rebuild after one item changed", 0.1, *rebuilt))
                rebuilt = pairs(runs, build, stream, folder, touch_one_item(files))
                rows.append(("… … yardstick, same files", 0.1, *rebuilt))
        folder = Path(temporary)
        rows.append(
            (
                "markscheme --help (yardstick: python -c pass)",
                2.0,
                *pairs(
                    runs * 3, [MARKSCHEME, "--help"], [sys.executable, "-c", "pass"], folder, lambda _: None
                ),
            )
        )
    print(f"{'what':<48}{'seconds':>9}{'yardstick':>11}{'ratio':>8}{'aim':>7}{'peak MB':>9}")
    for label, goal, mine, theirs, ratio, peak in rows:
        print(f"{label:<48}{mine:>9.3f}{theirs:>11.3f}{ratio:>8.2f}{goal:>7.2f}{peak:>9.0f}")


if __name__ == "__main__":
    main()
