/** When to save, and what to tell the learner about it. What is saved, and where, the `save` function knows. */
import type { Timers } from "./clock";
import type { SaveState } from "./session";

/** How long a change may wait, in milliseconds. */
export const WAIT = {
  /** A settled answer: long enough for the screen to show it before a synchronous commit holds everything up. */
  answer: 30,
  /** What the launch itself has to say: after the first screen is there. */
  opening: 500,
  /** Navigation and flags. */
  navigation: 2_000,
  /** Typing: after the last key. */
  typing: 5_000,
  /** Typing that never pauses: since its first key that is not saved. */
  longest: 30_000,
} as const;

/** Waits between the tries after a failure, in milliseconds; the last one is repeated, for hours if need be. */
export const RETRIES: readonly number[] = [2_000, 4_000, 8_000, 16_000, 32_000, 60_000];

export class Saver {
  private current: SaveState;
  private busy = false;
  /** Something changed while a save was under way. */
  private again = false;
  private failures = 0;
  private due = Infinity;
  private cancel: () => void = () => {};
  private cancelLongest: (() => void) | undefined;

  /** `durable` is false where nothing can be kept: the state stays `off`. */
  constructor(
    durable: boolean,
    private readonly save: () => boolean | Promise<boolean>,
    private readonly changed: () => void,
    private readonly timers: Timers,
  ) {
    this.current = durable ? "saved" : "off";
  }

  get state(): SaveState {
    return this.current;
  }

  /** Something changed that must be saved within `wait` milliseconds. Typing starts its wait anew. */
  request(wait: number): void {
    if (this.closed) return;
    // A failure stays in sight until something is saved again.
    if (this.current !== "failed") this.become(wait === WAIT.answer ? "saving" : "unsaved");
    if (wait === WAIT.typing) {
      this.cancelLongest ??= this.timers.after(WAIT.longest, () => this.now());
      if (this.due === WAIT.typing) this.due = Infinity;
    }
    if (wait < this.due) this.schedule(wait);
  }

  /** Saves at once; true when the LMS has kept it by now. Never runs inside itself, but anew after itself. */
  now(): boolean {
    if (this.closed) return false;
    this.stopAll();
    this.again = this.busy;
    if (this.busy) return false;
    this.busy = true;
    this.become("saving");
    const kept = this.attempt();
    if (typeof kept === "boolean") {
      this.again = false;
      return this.done(kept);
    }
    void kept.then((kept) => this.done(kept), () => this.done(false));
    return false;
  }

  private done(kept: boolean): boolean {
    this.busy = false;
    if (this.closed) return kept;
    this.failures = kept ? 0 : this.failures + 1;
    this.become(!kept ? "failed" : this.again || this.due < Infinity || this.cancelLongest ? "unsaved" : "saved");
    if (kept && this.again) this.now();
    if (!kept) this.schedule(RETRIES[Math.min(this.failures, RETRIES.length) - 1] as number);
    return kept;
  }

  /** Saves now what still waits. */
  flush(): void {
    if (this.current !== "saved") this.now();
  }

  /** The connection to the LMS is over, or another page has the attempt: nothing can be saved any more. */
  close(why: "closed" | "elsewhere" | "over" = "closed"): void {
    this.stopAll();
    if (this.current !== "off") this.become(why);
  }

  /** The connection is there again (standalone, when the browser brings back a page it had kept), or the attempt. */
  reopen(): void {
    if (this.current !== "off") this.become("saved");
  }

  private get closed(): boolean {
    return ["closed", "elsewhere", "over", "off"].includes(this.current);
  }

  private attempt(): boolean | Promise<boolean> {
    try {
      return this.save();
    } catch (error) {
      console.warn("Saving failed.", error);
      return false;
    }
  }

  private schedule(wait: number): void {
    this.stop();
    this.due = wait;
    this.cancel = this.timers.after(wait, () => {
      this.due = Infinity;
      this.now();
    });
  }

  private stopAll(): void {
    this.stop();
    this.cancelLongest?.();
    this.cancelLongest = undefined;
  }

  private stop(): void {
    this.cancel();
    this.cancel = () => {};
    this.due = Infinity;
  }

  private become(state: SaveState): void {
    if (state === this.current) return;
    this.current = state;
    this.changed();
  }
}
