/**
 * Statements on their way to the record store: in order, and until the store has them.
 *
 * A statement is kept before it is sent, and forgotten once the store has said that it has it. What a page leaves
 * behind, the next one sends first. Nothing is sent beside something else: order is the store's to keep. Ids make
 * repeats harmless (xAPI 1.0.3, Data 2.4.1, Communication 2.1.2), so what may have arrived is sent again.
 */
import type { Timers } from "../../clock";
import type { Delivery, Statement, Way } from "../statements";
import { KEEPALIVE_LIMIT, type Answer, type Sender } from "./sender";
import type { Kept, Store } from "./store";

/** Of one request. */
const MOST = 50;
const LARGEST = 500_000;
/** Milliseconds to wait after the first failure, and at most. */
const FIRST = 1_000;
const LONGEST = 60_000;
/** Failures in a row before the learner sees a sign: a hiccup is not worth one. */
const TOLERATED = 2;

export type Condition = "well" | "waiting" | "refused";

export class Queue implements Delivery {
  /** What is not known to have arrived, the oldest first. */
  private entries: Kept[] = [];
  /** Told before the store could be opened. */
  private early: [Statement, Way][] | undefined = [];
  /** The request under way; `last`: it outlives the page. */
  private sending: { readonly control: AbortController; readonly last: boolean; readonly count: number } | undefined;
  private stopWaiting: (() => void) | undefined;
  private failures = 0;
  /** They go one by one, to find the one that is refused. */
  private readonly apart = new Set<Kept>();
  /** What an earlier page may have told already: should it be refused, it takes nothing along. */
  private readonly again = new Set<Kept>();
  private refused = false;
  /** Whom to tell of what has arrived, by its id. */
  private readonly awaited = new Map<unknown, () => void>();
  /** When all that earlier pages left is known. */
  readonly ready: Promise<void>;

  constructor(
    private readonly store: Store,
    private readonly sender: Sender,
    private readonly timers: Pick<Timers, "after">,
    private readonly show: (condition: Condition) => void = () => {},
    private readonly chance: () => number = Math.random,
  ) {
    this.ready = this.open();
  }

  /** Statements that wait. */
  get length(): number {
    return this.entries.length + (this.early?.length ?? 0);
  }

  /** A statement that waits already, by its id, does not wait twice. */
  send(statement: Statement, way: Way = {}): void {
    if (way.arrived) this.awaited.set(statement["id"], way.arrived);
    if (this.early) return void this.early.push([statement, way]);
    this.enter(statement, way);
    this.deliver();
  }

  private enter(statement: Statement, { again }: Way): void {
    if (this.entries.some((entry) => entry.statement["id"] === statement["id"])) return;
    const entry = this.store.add(statement);
    this.entries.push(entry);
    if (again) this.again.add(entry);
  }

  /**
   * The page goes away, or out of sight and may be killed: as much as such a request may hold goes out at once. One
   * under way might die with the page; this one takes its place.
   */
  leave(): void {
    for (const told of this.early ?? []) this.enter(...told);
    if (this.early) this.early = [];
    const { again, apart, entries } = this;
    // A store with sessions takes none of a batch that it refuses one of: their end would be lost.
    const doubtful = new Set(this.sender.sessions ? [...again, ...apart] : []);
    const limit = doubtful.size > 0 ? KEEPALIVE_LIMIT / 2 : KEEPALIVE_LIMIT;
    const batch = fitting(entries.filter((entry) => !doubtful.has(entry)), limit);
    // A page is told more than once that it goes.
    if (batch.length === 0 || (this.sending?.last && this.sending.count === batch.length)) return;
    this.sending?.control.abort();
    this.endWait();
    // What was told before may not come after the end; the next page sends it.
    const beside = entries.filter((entry) => doubtful.has(entry) && !again.has(entry));
    for (const entry of fitting(beside, limit)) this.aside(entry);
    this.request(batch, true);
  }

  private aside(entry: Kept): void {
    void this.sender.send([entry.statement], true, new AbortController().signal).then((answer) => {
      if (answer.kind === "stored") this.forget([entry]);
    });
  }

  /** Tries at once: the network is back. */
  retry(): void {
    this.endWait();
    this.deliver();
  }

  private endWait(): void {
    this.stopWaiting?.();
    this.stopWaiting = undefined;
  }

  private async open(): Promise<void> {
    const left = await this.store.load();
    const early = this.early ?? [];
    this.early = undefined;
    // What a leaving page put in meanwhile stays behind what was left before it.
    this.entries = [...left, ...this.entries];
    for (const told of early) this.enter(...told);
    this.deliver();
  }

  private deliver(): void {
    if (this.early || this.sending || this.stopWaiting || this.entries.length === 0) return;
    this.request(this.batch(), false);
  }

  /** The first entries that may go together; at least one, however large. */
  private batch(): readonly Kept[] {
    const first = this.entries[0] as Kept;
    if (this.apart.has(first)) return [first];
    const again = this.again.has(first);
    const end = this.entries.findIndex((entry) => this.again.has(entry) !== again);
    const batch = fitting(end < 0 ? this.entries : this.entries.slice(0, end), LARGEST);
    return batch.length > 0 ? batch : [first];
  }

  private request(batch: readonly Kept[], last: boolean): void {
    const control = new AbortController();
    const sending = { control, last, count: batch.length };
    this.sending = sending;
    const statements = batch.map(({ statement }) => statement);
    void this.sender.send(statements, last, control.signal).then((answer) => {
      // Another request has taken its place; that one's answer counts.
      if (this.sending !== sending) return;
      this.sending = undefined;
      this.settle(batch, answer);
      this.deliver();
    });
  }

  private settle(batch: readonly Kept[], answer: Answer): void {
    if (answer.kind === "later") return this.wait(answer);
    this.failures = 0;
    if (answer.kind === "refused" && batch.length > 1) {
      batch.forEach((entry) => this.apart.add(entry));
      return;
    }
    if (answer.kind === "refused" && !answer.conflict) {
      this.refused = true;
      console.warn(`The learning record store refuses a statement (HTTP ${answer.status}).`, batch[0]?.statement);
    }
    this.forget(batch);
    this.show(this.refused ? "refused" : "well");
  }

  private forget(batch: readonly Kept[]): void {
    const gone = new Set(batch);
    this.entries = this.entries.filter((entry) => !gone.has(entry));
    this.store.remove(batch);
    for (const entry of batch) {
      this.apart.delete(entry);
      this.again.delete(entry);
      const { id } = entry.statement;
      this.awaited.get(id)?.();
      this.awaited.delete(id);
    }
  }

  /** Longer after each failure, and not in step with the other learners of a class. */
  private wait({ why, after }: Extract<Answer, { kind: "later" }>): void {
    this.failures++;
    const delay = Math.min(LONGEST, FIRST * 2 ** Math.min(10, this.failures - 1));
    const chosen = Math.max(delay * (0.5 + this.chance() / 2), Math.min(after ?? 0, 10 * LONGEST));
    if (this.failures === 1) console.info(`The learning record store cannot be reached for now (${why}).`);
    if (this.failures >= TOLERATED) this.show("waiting");
    this.stopWaiting = this.timers.after(chosen, () => this.retry());
  }
}

/** The first of the entries, as many as one request may hold. */
function fitting(entries: readonly Kept[], bytes: number): readonly Kept[] {
  let size = 2;
  const first = entries.slice(0, MOST);
  const end = first.findIndex((entry) => (size += entry.bytes + 1) > bytes);
  return end < 0 ? first : first.slice(0, end);
}
