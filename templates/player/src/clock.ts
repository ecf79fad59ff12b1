/** Time, against clocks that are wrong, stand still while the device sleeps, or are set while the page is open. */

export interface Clock {
  /** Milliseconds since 1970. Never runs backwards while the page is open, even when the device's clock is set back. */
  now(): number;
  /** Seconds since the page was opened. */
  elapsed(): number;
}

export interface Timers {
  /** Both give back what cancels them. */
  after(milliseconds: number, action: () => void): () => void;
  every(milliseconds: number, action: () => void): () => void;
}

export function steadyClock(wall: () => number = Date.now, monotonic: () => number = () => performance.now()): Clock {
  const opened = monotonic();
  const start = wall();
  let latest = start;
  return {
    // The monotonic clock may stand still in sleep, the wall clock may be set back: the later one is right.
    now: () => (latest = Math.max(latest, wall(), start + monotonic() - opened)),
    elapsed: () => Math.max(0, monotonic() - opened) / 1000,
  };
}

export const PAGE_TIMERS: Timers = {
  after(milliseconds, action) {
    const id = setTimeout(action, milliseconds);
    return () => clearTimeout(id);
  },
  every(milliseconds, action) {
    const id = setInterval(action, milliseconds);
    return () => clearInterval(id);
  },
};

/**
 * The deadline of a resumed attempt, in seconds since 1970: never later than the stored one, and never more than
 * what the time limit leaves after the `spent` seconds, whatever the device's clock says by now.
 */
export function resumedDeadline(stored: number, now: number, limit: number, spent: number): number {
  return Math.min(stored, Math.ceil(now / 1000 + Math.max(0, limit - spent)));
}
