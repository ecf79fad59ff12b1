/** Ways that statements go: to the page that hosts the player, and to a learning record store. */
import type { LrsAccess } from "./launch";
import { STATEMENT, type Delivery, type Statement } from "./statements";

/** Hands each statement to whoever listens on the window. */
export function toPage(page: EventTarget): Delivery {
  return { send: (detail) => void page.dispatchEvent(new CustomEvent(STATEMENT, { detail })) };
}

/**
 * Sends each statement under its own id (xAPI 1.0.3, Communication 2.1.1), so that to send it again does no harm.
 * `keepalive` lets a request outlive the page. What does not arrive is told in the console and given up.
 */
export function toLrs({ endpoint, auth }: LrsAccess): Delivery {
  const headers = {
    Authorization: auth,
    "Content-Type": "application/json",
    "X-Experience-API-Version": "1.0.3",
  };
  return {
    send(statement: Statement): void {
      const url = `${endpoint}statements?statementId=${encodeURIComponent(String(statement["id"]))}`;
      fetch(url, { method: "PUT", headers, body: JSON.stringify(statement), keepalive: true })
        .then((answer) => answer.ok || Promise.reject(new Error(`HTTP ${answer.status}`)))
        .catch((error: unknown) => console.warn("A statement did not reach the LRS.", error));
    },
  };
}
