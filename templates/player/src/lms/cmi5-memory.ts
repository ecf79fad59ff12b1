/**
 * What a page that is loaded again after a crash needs to go on in its session: the token is given out once
 * (8.2.3.0-1), and `initialized` is said once (9.3.2.0-3). The browser keeps it for the tab alone, until the session
 * is terminated: after that nothing may be sent (9.3.8.0-2), and the learner launches the AU anew.
 */
import type { Session } from "./cmi5-session";

export interface Thread {
  /** The authorization token. */
  readonly token: string;
  /** When it was given: `Launch.session`. */
  readonly since: number;
  /** Undefined before anything was said. */
  readonly session?: Session;
  /** The id that the package gives its assessment. */
  readonly own?: string;
}

export class Memory {
  private readonly name: string;

  /** `fetch`: the URL that gave the token, which is this session's alone. `storage` may throw where it is blocked. */
  constructor(
    fetch: string,
    private readonly storage: () => Storage,
  ) {
    this.name = `markscheme.cmi5 ${fetch}`;
  }

  read(): Thread | undefined {
    try {
      return (JSON.parse(this.storage().getItem(this.name) ?? "null") as Thread | null) ?? undefined;
    } catch {
      return undefined;
    }
  }

  keep(thread: Thread): void {
    this.attempt((storage) => storage.setItem(this.name, JSON.stringify(thread)));
  }

  forget(): void {
    this.attempt((storage) => storage.removeItem(this.name));
  }

  /** Without it, a crash ends the session, as it does where nothing can be kept. */
  private attempt(act: (storage: Storage) => void): void {
    try {
      act(this.storage());
    } catch (error) {
      console.info("This browser does not keep the session with the LMS.", error);
    }
  }
}
