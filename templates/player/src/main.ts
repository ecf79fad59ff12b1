/** Wires the page's islands, the LMS, the session and the screens; the only module that does. */
import { INTERACTIONS } from "./interactions/registry";
import { connect } from "./lms/connect";
import type { Payload } from "./payload";
import { mountApp } from "./screens/app";
import { createSession } from "./core";

function island(id: string): string {
  return document.getElementById(id)?.textContent ?? "null";
}

function main(): void {
  const payload = JSON.parse(island("payload")) as Payload;
  const { lms, launch } = connect(payload, window);
  const session = createSession({ payload, lms, launch, interactions: INTERACTIONS });
  mountApp(document.getElementById("app") as HTMLElement, session, JSON.parse(island("strings")));
}

main();
