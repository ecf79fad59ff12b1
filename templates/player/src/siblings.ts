/**
 * One attempt in several pages of a browser: the page that claimed it last has it. The one that had it hands over all
 * that was answered there, saved or not, and follows what is saved, so that the learner can go on there again.
 */

/** What `BroadcastChannel` offers. */
export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

/** `claim`: the attempt goes on in the page that says so. `state`: how it stands, packed. */
interface Message {
  readonly kind: "claim" | "state";
  readonly state?: string;
  /** When it was claimed, in milliseconds since 1970, and a fraction that no two pages share: the later one has it. */
  readonly at?: number;
  /** `Launch.session` of that page. */
  readonly session?: number | undefined;
}

export class Siblings {
  /** What another page told last. */
  heard: string | undefined;
  private channel: Channel | undefined;
  private claimed = 0;

  /** `open` gives undefined where pages can't hear each other; `now` is in milliseconds since 1970. */
  constructor(
    private readonly open: () => Channel | undefined,
    private readonly now: () => number,
    /** `over`: the claim comes from a later session, which has ended this page's. */
    private readonly onClaim: (over: boolean) => void,
    private readonly onState: (state: string) => void,
    /** `Launch.session` */
    private readonly session = 0,
  ) {}

  claim(): void {
    this.listen();
    this.claimed = Math.max(this.now(), Math.ceil(this.claimed)) + Math.random();
    this.send(this.ours);
  }

  tell(state: string): void {
    this.send({ kind: "state", state });
  }

  close(): void {
    this.channel?.close();
    this.channel = undefined;
  }

  private listen(): void {
    this.channel ??= this.open();
    if (this.channel) this.channel.onmessage = ({ data }) => this.hear(data as Message);
  }

  private get ours(): Message {
    return { kind: "claim", at: this.claimed, session: this.session };
  }

  private hear({ kind, state, at = 0, session: other = this.session }: Message): void {
    if (kind === "claim") {
      const { session: own } = this;
      // Pages that were opened at once: the other one has yet to hear of this one. So has that of an earlier session.
      if (other < own || (other === own && at < this.claimed)) return this.send(this.ours);
      this.claimed = at;
      return this.onClaim(other > own);
    }
    if (state === undefined) return;
    this.heard = state;
    this.onState(state);
  }

  private send(message: Message): void {
    this.channel?.postMessage(message);
  }
}

/** Pages of one package, learner and course hear each other, and no others. */
export function channelNamed(name: string): Channel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    // Old browsers, and pages without an origin.
    return undefined;
  }
}
