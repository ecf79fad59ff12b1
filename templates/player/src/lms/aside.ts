/** Where a state that cannot be used is kept, before another takes its place: SCORM has no second element for it. */

/** The page's path tells courses of one server apart. */
export function setAside(page: Window, learnerId: string, state: string): void {
  try {
    page.localStorage.setItem(`markscheme aside ${page.location.pathname} ${learnerId}`, state);
  } catch (error) {
    // The page offers it as a file, too.
    console.info("This browser does not keep what was set aside.", error);
  }
}
