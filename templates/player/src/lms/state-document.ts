/** One document of the State Resource (xAPI 1.0.3, Communication 2.3): the packed state, and where the learner is. */
import { Leftover } from "./leftover";
import { outlives, said, type Answer, type Lrs } from "./lrs";

/** Whose state it is. */
export interface StateOwner {
  readonly activityId: string;
  /** The actor as the launch gave it, as JSON. */
  readonly agent: string;
  readonly registration: string | undefined;
}

/** Names that begin with `LMS.` are the LMS's own (cmi5 10.0). */
const STATE_ID = "markscheme.state";
/** What a learner began afresh without: it could not be read, or belonged to another version. */
const ASIDE_ID = "markscheme.state.aside";

export interface Kept {
  /** Packed; empty where there is none. */
  readonly state: string;
  /** For people who look at the document. */
  readonly position?: string;
  /** Statements that a registration has once only. */
  readonly told: readonly string[];
}

/**
 * Writes with the concurrency headers of Communication 3.1, where the store tells its ETags: a page that was opened
 * twice does not write over what the other one saved. What a lost answer made of our own write is told apart from that.
 */
export class StateDocument {
  lastError: string | null = null;
  /** The state that another page had written when ours was refused for it. */
  found: string | undefined;
  private writing = false;
  private etag: string | null = null;
  /** The store said that there was no document. */
  private absent = false;
  /** What was last sent, whether or not it arrived. */
  private sent: string | undefined;
  /** What the store is known to hold; null: nothing. */
  private held: string | null = null;
  private readonly leftover: Leftover | undefined;

  /** `storage` keeps what is too large for a page that goes. */
  constructor(
    private readonly lrs: Lrs,
    private readonly owner: StateOwner,
    storage?: () => Storage,
  ) {
    this.leftover = storage && new Leftover(owner, storage);
  }

  /** Undefined where the store cannot say: then nothing may be written over what it may hold. */
  async read(): Promise<Kept | undefined> {
    const answer = await this.ask();
    if (answer.status !== 404 && answer.status !== 200) return this.failed(answer);
    this.held = answer.status === 200 ? answer.body : null;
    const body = this.leftover?.after(this.held) ?? this.held;
    return body === null ? { state: "", told: [] } : parsed(body);
  }

  /** True when the store says that it has the document. `last`: nobody will be there for a second try. */
  async write(kept: Kept, last = false): Promise<boolean> {
    const body = JSON.stringify(kept);
    const before = this.sent;
    this.sent = body;
    if (last && !outlives(body)) this.leftover?.keep(body, [this.held, before ?? null]);
    // While another write is under way, the ETag of what this one replaces is not known.
    const answer = await this.put(body, last && this.writing);
    if (this.taken(answer, body)) return true;
    this.lrs.over ||= answer.status === 401 || answer.status === 403;
    if (answer.status === 412 && (await this.isOurs(before, body))) return this.taken(await this.put(body), body);
    this.failed(answer);
    return false;
  }

  /** Nobody waits for it: learners are offered the same as a file. */
  setAside(state: string): void {
    if (this.refused) return;
    const headers = { "Content-Type": "application/json" };
    const body = JSON.stringify({ state });
    void this.lrs.request("activities/state", { ...this.owner, stateId: ASIDE_ID }, { method: "PUT", body, headers });
  }

  /** The store takes nothing more from this launch. */
  get refused(): boolean {
    return this.lrs.over;
  }

  private taken({ status, etag }: Answer, body: string): boolean {
    if (status < 200 || status > 299) return false;
    this.held = body;
    this.leftover?.forget();
    this.etag = etag;
    this.absent = false;
    this.found = undefined;
    return true;
  }

  /** Whether the store holds what this page sent, though the answer to it got lost. */
  private async isOurs(...sent: readonly (string | undefined)[]): Promise<boolean> {
    const found = await this.ask();
    if (found.status === 200 && sent.includes(found.body)) return true;
    this.found = found.status === 200 ? parsed(found.body).state : undefined;
    return false;
  }

  private async ask(): Promise<Answer> {
    const answer = await this.lrs.request("activities/state", this.parameters);
    this.etag = answer.status === 200 ? answer.etag : null;
    this.absent = answer.status === 404;
    return answer;
  }

  private async put(body: string, regardless = false): Promise<Answer> {
    const matching = regardless ? {} : this.etag !== null ? { "If-Match": this.etag } : this.absent ? { "If-None-Match": "*" } : {};
    const headers = { "Content-Type": "application/json", ...matching };
    this.writing = true;
    const answer = await this.lrs.request("activities/state", this.parameters, { method: "PUT", body, headers });
    this.writing = false;
    return answer;
  }

  private get parameters(): Readonly<Record<string, string | undefined>> {
    return { ...this.owner, stateId: STATE_ID };
  }

  private failed(answer: Answer): undefined {
    this.lastError = `State: ${said(answer)}`;
    console.warn(`The LMS did not keep the state. ${said(answer)}`);
    return undefined;
  }
}

function parsed(body: string): Kept {
  try {
    const { state = "", told = [] } = JSON.parse(body) as Partial<Kept>;
    if (typeof state === "string" && Array.isArray(told)) return { state, told };
  } catch {
    // Told below.
  }
  // A state that cannot be read is told to the learner, not thrown away.
  return { state: body, told: [] };
}
