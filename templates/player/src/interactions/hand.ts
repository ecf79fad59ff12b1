/**
 * A thing taken up and put into a place: choose the thing and then the place, or the place first, by pointer or keys.
 * Dragging with mouse or pen does the same, for those who like to; a finger scrolls the page.
 */
import { set } from "../dom";

export interface Hand<T> {
  /** What was taken up, or chosen to be filled. */
  readonly held: T | undefined;
  /** A button that takes up its thing, or puts it back where it was. */
  add(button: HTMLElement, thing: T): void;
  hold(thing: T | undefined): void;
}

/** Pixels that a press may tremble without being a drag. */
const TREMBLE = 6;

/** `pressed`: a button was used. `dropped`: a thing was dragged onto an element; both say what happens then. */
export function createHand<T>(pressed: (thing: T) => void, dropped: (thing: T, on: Element) => void): Hand<T> {
  const buttons = new Map<HTMLElement, T>();
  let held: T | undefined;
  const hold = (thing: T | undefined): void => {
    held = thing;
    for (const [button, own] of buttons) set(button, "aria-pressed", String(own === thing));
  };
  const add = (button: HTMLElement, thing: T): void => {
    buttons.set(button, thing);
    set(button, "aria-pressed", "false");
    let dragged = false;
    button.addEventListener("click", () => {
      // The end of a drag is no press.
      if (!dragged && button.getAttribute("aria-disabled") !== "true") pressed(thing);
      dragged = false;
    });
    button.addEventListener("pointerdown", (down) => {
      dragged = false;
      const usable = button.getAttribute("aria-disabled") !== "true" && !(button as HTMLButtonElement).disabled;
      if (usable && down.button === 0 && down.pointerType !== "touch") {
        drag(button, down, (on) => {
          dragged = true;
          if (on !== null) dropped(thing, on);
        });
      }
    });
  };
  return {
    get held() {
      return held;
    },
    add,
    hold,
  };
}

/** The button follows the pointer, and goes back when it is let go. */
function drag(button: HTMLElement, start: PointerEvent, ended: (on: Element | null) => void): void {
  let moving = false;
  button.setPointerCapture(start.pointerId);
  const move = ({ clientX, clientY }: PointerEvent): void => {
    const [x, y] = [clientX - start.clientX, clientY - start.clientY];
    if (!moving && Math.hypot(x, y) < TREMBLE) return;
    moving = true;
    button.classList.add("is-dragged");
    button.style.translate = `${x}px ${y}px`;
  };
  const finish = (event: PointerEvent): void => {
    button.removeEventListener("pointermove", move);
    button.removeEventListener("pointerup", finish);
    button.removeEventListener("pointercancel", finish);
    button.classList.remove("is-dragged");
    button.style.translate = "";
    if (!moving) return;
    // What lies under the pointer, and not the button itself.
    button.style.visibility = "hidden";
    const on = event.type === "pointerup" ? document.elementFromPoint(event.clientX, event.clientY) : null;
    button.style.visibility = "";
    ended(on);
  };
  button.addEventListener("pointermove", move);
  button.addEventListener("pointerup", finish);
  button.addEventListener("pointercancel", finish);
}
