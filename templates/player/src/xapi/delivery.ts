/** Hands each statement to whoever listens on the window. */
import { STATEMENT, type Delivery } from "./statements";

export function toPage(page: EventTarget): Delivery {
  return {
    send(detail, way) {
      page.dispatchEvent(new CustomEvent(STATEMENT, { detail }));
      way?.arrived?.();
    },
  };
}
