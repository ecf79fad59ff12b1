/** What cmi5 and plain xAPI share: the state is a document of the record store, everything else a statement. */
import { LmsUnavailable, type Launch, type Lms, type Score } from "./lms";
import type { StateDocument } from "./state-document";

/** Who else wants to know. */
export interface Heed {
  /** Statements that the state is to remember. */
  told?(): readonly string[];
  scored?(score: Score): void;
}

export class Launched implements Lms {
  readonly durable = true;
  /** Answers are told by statements. */
  readonly interactions = Infinity;
  readonly interactionLimit = Infinity;
  private over = false;
  private kept = { state: "", position: "" };
  /** What the store has confirmed. */
  private confirmed = "";

  constructor(
    readonly target: string,
    private readonly launch: Launch,
    private readonly document: StateDocument,
    private readonly heed: Heed = {},
  ) {
    this.confirmed = launch.state;
  }

  get lastError(): string | null {
    return this.document.lastError;
  }

  initialize(): Launch {
    // What comes after `terminated` is refused (cmi5 9.3.8.0-4).
    if (this.over) throw new LmsUnavailable("The session with the LMS is over.");
    return this.launch;
  }

  setState(state: string, position: string): boolean {
    this.kept = { state, position };
    return true;
  }

  commit(): Promise<boolean> {
    return this.store(false);
  }

  held(): string | undefined {
    return this.document.found;
  }

  renew(): void {
    this.confirmed = "";
  }

  setAside(state: string): void {
    if (this.launch.mode === "normal") this.document.setAside(state);
  }

  /** The page goes: the request outlives it. */
  farewell(): void {
    if (!this.over && this.kept.state !== "" && this.kept.state !== this.confirmed) void this.store(true);
    this.over = true;
  }

  terminate(): boolean {
    this.farewell();
    return true;
  }

  private async store(last: boolean): Promise<boolean> {
    if (this.launch.mode !== "normal") return true;
    // The session is over: what is refused once is refused for good.
    if (this.document.refused) return false;
    const { kept } = this;
    const stored = await this.document.write({ ...kept, told: this.heed.told?.() ?? [] }, last);
    if (stored) this.confirmed = kept.state;
    return stored;
  }

  setScore(score: Score): boolean {
    this.heed.scored?.(score);
    return true;
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

  setProgress(): boolean {
    return true;
  }
}
