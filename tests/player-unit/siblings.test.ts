/** The same attempt in several pages: one has it, none loses anything. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Siblings, type Channel } from "../../templates/player/src/siblings";
import { Learner, type Launched, type Standard } from "./bench";

/** Pages that hear each other, when told to. */
class Browser {
  private readonly pages = new Set<Channel>();
  private waiting: (() => void)[] = [];

  open = (): Channel => {
    const page: Channel = {
      onmessage: null,
      postMessage: (data) => {
        for (const other of this.pages) if (other !== page) this.waiting.push(() => other.onmessage?.({ data } as MessageEvent));
      },
      close: () => this.pages.delete(page),
    };
    this.pages.add(page);
    return page;
  };

  deliver(): void {
    for (let rounds = 0; this.waiting.length > 0; rounds++) {
      assert(rounds < 100, "pages that never stop talking");
      const [first] = this.waiting.splice(0, 1);
      first?.();
    }
  }
}

/** After the time that `bench` starts with. */
const LATER = Date.UTC(2027, 2, 4, 9, 31);

const silent = (): undefined => undefined;

function answers({ session }: Launched): readonly unknown[] {
  return session.slots.filter(({ answered }) => answered).map(({ item, response }) => [item.id, response]);
}

for (const standard of ["scorm12", "scorm2004"] as readonly Standard[]) {
  test(`${standard}: what was answered in one page, saved or not, goes over to the page that was opened later`, () => {
    const browser = new Browser();
    const learner = new Learner(standard);
    const first = learner.launch({ channel: browser.open });
    first.session.begin();
    first.session.answer(0, 2, true);
    first.time.pass(1);
    first.session.answer(5, "half a wor", false);
    const second = learner.launch({ channel: browser.open, at: LATER });
    browser.deliver();
    assert.equal(first.session.save, "elsewhere");
    assert.deepEqual(answers(second), [["one", 2], ["word", "half a wor"]]);
    first.session.answer(0, 1, true);
    assert.deepEqual(answers(first), [["one", 2], ["word", "half a wor"]]);
    second.time.pass(1);
    assert.deepEqual(answers(learner.launch()), [["one", 2], ["word", "half a wor"]]);
    assert.deepEqual([...first.lms.faults, ...second.lms.faults], []);
  });

  test(`${standard}: the learner goes on in the earlier page after all, and finds the answers of the later one`, () => {
    const browser = new Browser();
    const learner = new Learner(standard);
    const first = learner.launch({ channel: browser.open });
    first.session.begin();
    first.session.answer(0, 2, true);
    first.time.pass(1);
    const second = learner.launch({ channel: browser.open, at: LATER });
    browser.deliver();
    second.session.answer(0, 1, true);
    second.session.answer(2, true, true);
    first.session.takeOver();
    browser.deliver();
    assert.deepEqual([first.session.save, second.session.save], ["saving", "elsewhere"]);
    assert.deepEqual(answers(first), [["one", 1], ["truth", true]]);
    first.session.submit();
    assert.equal(first.session.save, "saved");
    assert.equal(learner.launch().session.phase, "results");
    const response = standard === "scorm12" ? "student_response" : "learner_response";
    assert.equal(learner.stored[`cmi.interactions.2.${response}`], standard === "scorm12" ? "t" : "true");
    assert.deepEqual(first.lms.faults, []);
  });

  test(`${standard}: the learner goes on in the earlier page when the later one is gone`, () => {
    const browser = new Browser();
    const learner = new Learner(standard);
    const first = learner.launch({ channel: browser.open });
    first.session.begin();
    first.time.pass(1);
    const second = learner.launch({ channel: browser.open, at: LATER });
    browser.deliver();
    second.session.answer(0, 1, true);
    second.time.pass(1);
    second.session.closing();
    browser.deliver();
    first.session.takeOver();
    first.time.pass(1);
    assert.equal(first.session.save, "saved");
    assert.deepEqual(answers(first), [["one", 1]]);
  });

  test(`${standard}: of two pages that were opened at once, one has the attempt`, () => {
    const browser = new Browser();
    const learner = new Learner(standard);
    const pages = [learner.launch({ channel: browser.open }), learner.launch({ channel: browser.open })];
    browser.deliver();
    assert.equal(pages.filter(({ session }) => session.save === "elsewhere").length, 1);
  });

  test(`${standard}: a closing page that another one replaced writes nothing`, () => {
    const browser = new Browser();
    const learner = new Learner(standard);
    const first = learner.launch({ channel: browser.open });
    first.session.begin();
    const second = learner.launch({ channel: browser.open, at: LATER });
    browser.deliver();
    second.session.answer(0, 1, true);
    second.time.pass(1);
    const calls = first.lms.calls.length;
    first.session.closing();
    assert.equal(first.lms.calls.length, calls);
    assert.deepEqual(answers(learner.launch()), [["one", 1]]);
  });

  test(`${standard}: where pages can't hear each other, what the LMS gives back tells`, () => {
    const learner = new Learner(standard);
    const first = learner.launch({ channel: silent });
    first.session.begin();
    first.session.answer(0, 2, true);
    first.time.pass(1);
    const second = learner.launch({ channel: silent });
    second.session.answer(2, true, true);
    second.time.pass(1);
    // Some LMSs ask their server for each value, so that the first page can know of the second one's save.
    const set = first.lms.api[standard === "scorm12" ? "LMSSetValue" : "SetValue"] as (name: string, value: string) => unknown;
    set("cmi.suspend_data", learner.stored["cmi.suspend_data"] as string);
    first.session.answer(5, "mine", true);
    first.time.pass(1);
    assert.equal(first.session.save, "elsewhere");
    assert.deepEqual(answers(learner.launch()), [["one", 2], ["truth", true]]);
    first.session.takeOver();
    first.time.pass(1);
    assert.equal(first.session.save, "saved");
    assert.deepEqual(answers(learner.launch()), [["one", 2], ["truth", true], ["word", "mine"]]);
  });
}

test("a page of a later session ends those before it, whichever claims first or last", () => {
  for (const order of [[1, 2], [2, 1], [1, 1, 2], [2, 1, 1]]) {
    const browser = new Browser();
    const over: number[] = [];
    const pages = order.map((session, place) => new Siblings(browser.open, () => 0, (ended) => ended && over.push(place), silent, session));
    // Those of the same session are copies of one tab, and may go on in each of them.
    pages.forEach((page) => page.claim());
    browser.deliver();
    assert.deepEqual([...new Set(over)].sort(), order.flatMap((session, place) => (session === 1 ? [place] : [])), String(order));
    // A page of an ended session that is loaded again hears so at once.
    over.length = 0;
    const again = new Siblings(browser.open, () => 9e12, (ended) => ended && over.push(9), silent, 1);
    again.claim();
    browser.deliver();
    assert(over.includes(9) && !over.includes(order.indexOf(2)), String(order));
  }
});
