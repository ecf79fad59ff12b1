"""How fast short answers are marked, and that the time grows with the response and no faster.

    python benchmarks/marking.py

Speed: answers a second on one core, in V8, for a scheme of ten points (40 phrases); `marked` is the engine
alone, `handed over` is `Marker.mark` with JSON both ways. Growth: seconds for responses from 1 kB to 1 MB of
one kind; the last column compares the time per character of 1 MB with that of 10 kB.
"""

import json
import random
import time
from collections.abc import Callable

from py_mini_racer import MiniRacer

from markscheme import templates
from markscheme.marking import Marker

ANSWERS = 20_000
SIZES = (1_000, 10_000, 100_000, 1_000_000)

SUBJECTS = ("customer", "guest", "visitor", "manager", "colleague", "supplier")
POINTS = {
    "listen": ["listen* ... <people>", "(hear|let) ... (out|finish|speak)", "attention", "not interrupt*"],
    "apologise": ["apolog*", "(say|be) sorry", "<people> & apology", "regret ...4 (delay|mistake|wait)"],
    "understand": ["(check|confirm) ... understand*", "repeat ... back", "ask* ...3 question*", "own words"],
    "solve": ["(offer|suggest|find) ... (solution|option)", "(repair|replace|refund)", "put ... right"],
    "time": ["within (2|24) hours", "(immediately|promptly|at once)", "by tomorrow", "deadline"],
    "authority": ["(ask|tell|inform) ... <people>", "permission", "within [my] authority", "escalate*"],
    "record": ["(write|note|record) ... down", "log ... complaint", "keep [a] record", "(file|form|system)"],
    "follow": ["follow up", "(call|ring|phone) ...3 back", "check ... happy", "keep ... informed"],
    "tone": ["(calm|polite|courteous|respectful)", "(smile|eye contact)", "not (argue|shout)", "empath*"],
    "learn": ["(prevent|avoid) ... (again|future)", "learn* ... mistake*", "cause", "improve* ... process"],
}
SCHEME = {
    "language": "en",
    "synonyms": {"people": list(SUBJECTS)},
    "ignore": ["as I said"],
    "points": [{"id": name, "marks": 1, "award": "", "accept": phrases} for name, phrases in POINTS.items()],
}
ITEM = {"id": "q", "type": "short_answer", "stem": "", "marks": 10, "floor": 0, "scheme": SCHEME}

PIECES = (
    *("listened to the", "apologised for the delay", "repeated it back", "offered a", "refund", "I would"),
    *("with my manager's permission", "wrote it down", "called them back", "stayed calm", "did not argue"),
    *("so that it is avoided in future", "because", "and then", "the customer", "was very angry", "recieved"),
)
KINDS = {
    "ordinary text": "I listened to the guest, did not argue and offered a refund within 24 hours. ",
    "beginnings of phrases": "check offer suggest pay in own keep within ask tell ",
    "negations": "not never without ",
    "unknown words": "",
    "one word": "a",
    "passed over": "As I said.\n",
    "digits in groups": "1 000 ",
    "emoji": "👩‍👧",
}


def answers(count: int) -> list[str]:
    chance = random.Random(1)
    return [", ".join(chance.choices(PIECES, k=chance.randint(2, 7))) for _ in range(count)]


def seconds(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start


def speed(engine: MiniRacer) -> None:
    given = answers(ANSWERS)
    engine.eval(f"var sum, item = {json.dumps(ITEM)}, given = {json.dumps(given)};")
    run = (
        "sum = 0; for (const response of given) sum += marking.mark(item, response).marks; sum / given.length"
    )
    engine.eval(run)
    marked = min(seconds(lambda: engine.eval(run)) for _ in range(5))
    with Marker() as marker:
        handed = min(seconds(lambda: marker.mark(ITEM, given)) for _ in range(3))
    length = sum(map(len, given)) / len(given)
    marks = engine.eval(run)
    print(f"{ANSWERS} answers of {length:.0f} characters, {len(POINTS)} points, {marks:.1f} marks on average")
    print(f"{'marked':>12} {ANSWERS / marked:9,.0f} a second")
    print(f"{'handed over':>12} {ANSWERS / handed:9,.0f} a second")


def growth(engine: MiniRacer) -> None:
    print(
        f"{'seconds for':24}" + "".join(f"{size // 1000:>9} kB" for size in SIZES) + f"{'per character':>15}"
    )
    for name, piece in KINDS.items():
        times = [_marking(engine, _long(piece, size)) for size in SIZES]
        ratio = times[-1] / SIZES[-1] / (times[1] / SIZES[1])
        print(f"{name:24}" + "".join(f"{each:12.4f}" for each in times) + f"{ratio:14.1f}×")


def _long(piece: str, size: int) -> str:
    if piece:
        return (piece * (size // len(piece) + 1))[:size]
    chance = random.Random(1)
    return " ".join(f"{chance.getrandbits(40):x}" for _ in range(size // 11))


def _marking(engine: MiniRacer, response: str) -> float:
    engine.eval(f"var response = {json.dumps(response)};")
    runs = max(1, 100_000 // len(response))
    run = f"for (let i = 0; i < {runs}; i++) marking.mark(item, response); 0"
    return min(seconds(lambda: engine.eval(run)) for _ in range(3)) / runs


def main() -> None:
    with MiniRacer() as engine:
        engine.eval(templates.read("player/marking.js").decode())
        speed(engine)
        growth(engine)


if __name__ == "__main__":
    main()
