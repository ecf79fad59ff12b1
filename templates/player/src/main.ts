/** Wires the page's islands, the LMS, the session and the screens; the only module that does. */
import { createSession, type PlayerSession } from "./core";
import { INTERACTIONS } from "./interactions/registry";
import { connect } from "./lms/connect";
import type { Payload, XapiPayload } from "./payload";
import { mountApp } from "./screens/app";
import { toLrs, toPage } from "./xapi/delivery";
import { contextOf, lrsOf } from "./xapi/launch";
import { Statements } from "./xapi/statements";

function main(): void {
  const payload = island<Payload>("payload");
  const query = new URLSearchParams(location.search);
  const connection = connect(payload, window);
  const statements = new Statements(
    () => island<XapiPayload>("xapi"),
    (xapi) => {
      const lrs = lrsOf(query, xapi);
      return lrs ? [toPage(window), toLrs(lrs)] : [toPage(window)];
    },
    contextOf(query, connection.launch, location.origin),
  );
  const session = createSession({ payload, interactions: INTERACTIONS, ...connection, statements });
  follow(session);
  mountApp(document.getElementById("app") as HTMLElement, session, island("strings"));
}

function island<T>(id: string): T {
  return JSON.parse(document.getElementById(id)?.textContent ?? "null") as T;
}

/** What happens to the page. `unload` and `beforeunload` are of no use: mobile browsers don't fire them. */
function follow(session: PlayerSession): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") session.flush();
    else session.shown();
  });
  window.addEventListener("pagehide", () => session.closing());
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) session.reopened();
  });
  window.addEventListener("online", () => session.flush());
}

main();
