/** What packages with a learning record store carry beside the core. */
import { PAGE_TIMERS } from "../../clock";
import type { LrsSettings } from "../../payload";
import type { Access, LrsPart } from "../access";
import { accessOf } from "./credentials";
import { Heritage, inheriting } from "./heritage";
import { observe } from "./observer";
import { Queue } from "./queue";
import { HttpSender } from "./sender";
import { createSign } from "./sign";
import { BrowserStore } from "./store";

/** Where nothing else is set. */
const VERSION = "1.0.3";

/** Of xAPI. The settings are about the store that they name, and a launch may bring another one. */
export function versionOf({ version }: Access, settings: LrsSettings | undefined): string {
  return version ?? settings?.version ?? VERSION;
}

export const lrs: LrsPart = {
  connect(launch, payload, { actor, registration }, words) {
    const access = launch?.access ?? accessOf(new URLSearchParams(location.search), payload.lrs, window);
    if (access === undefined) return undefined;
    const scope = JSON.stringify([access.endpoint, actor, registration ?? null]);
    const kept = new BrowserStore(scope, () => indexedDB);
    const heritage = launch?.adopt && new Heritage(kept);
    const sender = new HttpSender(access, versionOf(access, payload.lrs));
    const queue = new Queue(heritage ?? kept, sender, PAGE_TIMERS, createSign(document, words));
    window.addEventListener("online", () => queue.retry());
    return heritage && launch?.adopt ? inheriting(queue, heritage, launch.adopt) : queue;
  },
  observe,
};
