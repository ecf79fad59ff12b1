/** Where an LMS keeps its API object (SCORM 1.2 RTE 3.3.6.1; 2004 RTE 3.3.1): parents, then openers, then here. */

/** Moodle needs one step; deeper portals are known, endless chains of frames are not. */
const MOST_STEPS = 500;

export type ApiObject = Readonly<Record<string, (...values: string[]) => unknown>>;

/** `method` is one that the object must have: an element with `id="API"` also answers to `window.API`. */
export function findApi(page: Window, name: string, method: string): ApiObject | undefined {
  let steps = 0;
  for (let start: Window | undefined = page; start; start = opener(start)) {
    let frame: Window | undefined = parent(start);
    while (frame) {
      const found = apiOf(frame, name, method);
      if (found) return found;
      if (++steps >= MOST_STEPS) return undefined;
      frame = parent(frame);
    }
    const own = start === page ? undefined : apiOf(start, name, method);
    if (own) return own;
    if (++steps >= MOST_STEPS) return undefined;
  }
  return apiOf(page, name, method);
}

/** Windows of another origin throw when they are asked for anything but a few names. */
function apiOf(frame: Window, name: string, method: string): ApiObject | undefined {
  try {
    const found = (frame as unknown as Record<string, ApiObject | undefined>)[name];
    return typeof found?.[method] === "function" ? found : undefined;
  } catch {
    return undefined;
  }
}

function parent(frame: Window): Window | undefined {
  try {
    return frame.parent && frame.parent !== frame ? frame.parent : undefined;
  } catch {
    return undefined;
  }
}

/** Of the frame, or else of the window that the frame is in. */
function opener(frame: Window): Window | undefined {
  try {
    return ((frame.opener ?? frame.top?.opener) as Window | null) ?? undefined;
  } catch {
    return undefined;
  }
}
