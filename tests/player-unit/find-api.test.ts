import assert from "node:assert/strict";
import { test } from "node:test";
import { findApi } from "../../templates/player/src/lms/find-api";

interface Frame {
  parent?: Frame;
  opener?: Frame | null;
  top?: Frame;
  API?: unknown;
}

const API = { LMSInitialize: () => "true" };
const find = (page: Frame): unknown => findApi(page as unknown as Window, "API", "LMSInitialize");

function top(own: Frame = {}): Frame {
  const frame: Frame = { opener: null, ...own };
  frame.parent = frame;
  frame.top = frame;
  return frame;
}

function inside(parent: Frame, own: Frame = {}): Frame {
  return { opener: null, parent, top: parent.top as Frame, ...own };
}

/** A window of another origin: all but a few names throw. */
function foreign(allowed: Frame): Frame {
  const proxy: Frame = new Proxy(allowed, {
    get(target, name) {
      if (name === "parent" && target.parent === target) return proxy;
      if (name === "parent" || name === "top" || name === "opener") return target[name];
      throw new Error(`Blocked a frame from accessing ${String(name)}.`);
    },
  });
  return proxy;
}

test("the parent's object is found, and that of a parent far above", () => {
  assert.equal(find(inside(top({ API }))), API);
  let frame = top({ API });
  for (let depth = 0; depth < 30; depth++) frame = inside(frame);
  assert.equal(find(frame), API);
});

test("the nearest object is the right one", () => {
  const other = { LMSInitialize: () => "true" };
  assert.equal(find(inside(inside(top({ API: other }), { API }))), API);
});

test("a popup finds its opener's object, or that of its opener's parents", () => {
  assert.equal(find(top({ opener: top({ API }) })), API);
  assert.equal(find(top({ opener: inside(top({ API })) })), API);
  assert.equal(find(inside(top({ opener: inside(top({ API })) }))), API);
});

test("the page's own window comes last", () => {
  assert.equal(find(top({ API })), API);
  const own = { LMSInitialize: () => "true" };
  assert.equal(find(inside(top({ API }), { API: own })), API);
});

test("windows of another origin are passed by", () => {
  assert.equal(find(inside(foreign(inside(top({ API }))))), API);
  assert.equal(find(inside(foreign(top({ API })))), undefined);
});

test("an element that answers to the name is no API", () => {
  assert.equal(find(inside(top({ API: { id: "API", tagName: "DIV" } }))), undefined);
});

test("without any there is none, and endless windows end the search", () => {
  assert.equal(find(top()), undefined);
  const endless = (): Frame => ({ get parent() { return endless(); }, get opener() { return endless(); } });
  assert.equal(find(endless()), undefined);
  const loop = top();
  loop.opener = loop;
  assert.equal(find(loop), undefined);
});
