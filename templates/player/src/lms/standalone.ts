/** No LMS: the state stays in this browser, or where that is not allowed, in this page. */
import type { Launch, Lms } from "./lms";

export class Standalone implements Lms {
  readonly target = "standalone";
  /** Nothing is recorded but the state. */
  readonly interactions = Infinity;
  readonly interactionLimit = Infinity;
  lastError: string | null = null;
  private state = "";

  /** `storage` is undefined where the browser gives none; `name` tells packages on one server apart. */
  constructor(
    private readonly storage: Storage | undefined,
    private readonly name: string,
  ) {}

  get durable(): boolean {
    return this.storage !== undefined;
  }

  initialize(): Launch {
    this.state = this.storage?.getItem(this.key) ?? "";
    return { mode: "normal", learnerId: "", learnerName: "", state: this.state, finished: false };
  }

  setState(state: string): boolean {
    this.state = state;
    return true;
  }

  commit(): boolean {
    try {
      this.storage?.setItem(this.key, this.state);
      return this.storage?.getItem(this.key) === this.state;
    } catch (error) {
      // The quota is used up, or the learner has taken the permission away.
      this.lastError = String(error);
      return false;
    }
  }

  held(): string | undefined {
    return this.storage?.getItem(this.key) ?? undefined;
  }

  renew(): void {}

  setAside(state: string): void {
    try {
      this.storage?.setItem(`${this.key} aside`, state);
    } catch (error) {
      this.lastError = String(error);
    }
  }

  terminate(): boolean {
    return this.storage === undefined || this.commit();
  }

  setInteraction(): boolean {
    return true;
  }

  setObjectives(): boolean {
    return true;
  }

  setStatus(): boolean {
    return true;
  }

  setScore(): boolean {
    return true;
  }

  setProgress(): boolean {
    return true;
  }

  private get key(): string {
    return `markscheme ${this.name}`;
  }
}

/** localStorage if it works: reading the property alone may throw, and in private windows writing may. */
export function workingStorage(page: Window): Storage | undefined {
  try {
    const storage = page.localStorage;
    storage.setItem("markscheme", "1");
    storage.removeItem("markscheme");
    return storage;
  } catch {
    return undefined;
  }
}
