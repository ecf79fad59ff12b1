/** The adapters on a runtime that others use. It is lax, so it proves that things work, not that they conform. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as again12 from "scorm-again/scorm12";
import * as again2004 from "scorm-again/scorm2004";
import { createSession, type PlayerSession } from "../../templates/player/src/core";
import { INTERACTIONS } from "../../templates/player/src/interactions/all";
import { connect } from "../../templates/player/src/lms/all";
import { frameOf, payloadOf, RIGHT, Time, type Standard } from "./bench";

type Api = Record<string, (...values: string[]) => unknown> & { loadFromFlattenedJSON(values: object): void };
type ApiClass = new (settings: object) => Api;

/** The package's types speak of a default export where its modules have named ones. */
const { Scorm12API } = again12 as unknown as { readonly Scorm12API: ApiClass };
const { Scorm2004API } = again2004 as unknown as { readonly Scorm2004API: ApiClass };

const STANDARDS = {
  scorm12: { name: "API", make: () => new Scorm12API({ autocommit: false, logLevel: 5 }), get: "LMSGetValue" },
  scorm2004: { name: "API_1484_11", make: () => new Scorm2004API({ autocommit: false, logLevel: 5 }), get: "GetValue" },
} as const;

function launch(standard: Standard, api: Api): { session: PlayerSession; time: Time } {
  const payload = payloadOf(standard, { rules: { passMark: 0.5 } });
  const time = new Time();
  const connection = connect(payload, frameOf(STANDARDS[standard].name, api));
  const session = createSession({ payload, interactions: INTERACTIONS, ...connection, clock: time, timers: time, seed: () => 5 });
  time.pass(0.1);
  return { session, time };
}

for (const standard of ["scorm12", "scorm2004"] as const) {
  const { make, get } = STANDARDS[standard];

  test(`${standard}: a whole attempt`, () => {
    const api = make();
    const { session, time } = launch(standard, api);
    session.begin();
    for (const slot of session.slots) session.answer(slot.index, RIGHT[slot.item.id], true);
    time.pass(1);
    session.submit();
    assert.equal(session.save, "saved", session.lastError ?? "");
    assert.equal(session.lastError, null);
    const value = (element: string): string => String(api[get]?.(element));
    if (standard === "scorm12") {
      assert.equal(value("cmi.core.lesson_status"), "passed");
      assert.equal(value("cmi.core.score.raw"), "100");
    } else {
      assert.equal(value("cmi.completion_status"), "completed");
      assert.equal(value("cmi.success_status"), "passed");
      assert.equal(value("cmi.score.scaled"), "1");
      assert.equal(value("cmi.interactions.0.learner_response"), "north");
    }
    assert.equal(value("cmi.interactions._count"), standard === "scorm12" ? "14" : "9");
    session.closing();
    assert.equal(session.lastError, null);
  });

  test(`${standard}: an attempt goes on where it was left`, () => {
    const api = make();
    const { session, time } = launch(standard, api);
    session.begin();
    session.answer(0, 2, true);
    session.goTo(5);
    time.pass(5);
    const state = String(api[get]?.("cmi.suspend_data"));
    const later = make();
    later.loadFromFlattenedJSON({ "cmi.suspend_data": state });
    const again = launch(standard, later).session;
    assert.equal(again.resumed, true);
    assert.equal(again.position, 5);
    assert.equal(again.slots[0]?.response, 2);
  });
}
