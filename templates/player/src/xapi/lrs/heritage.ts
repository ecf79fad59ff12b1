/** What earlier pages left for the store, where the launch has rules: it waits for this session's first statement. */
import type { Delivery, Statement } from "../statements";
import type { Queue } from "./queue";
import type { Kept, Store } from "./store";

export class Heritage implements Store {
  private left: readonly Kept[] = [];

  constructor(private readonly store: Store) {}

  async load(): Promise<Kept[]> {
    this.left = await this.store.load();
    return [];
  }

  add(statement: Statement): Kept {
    return this.store.add(statement);
  }

  remove(entries: readonly Kept[]): void {
    this.store.remove(entries);
  }

  /** Hands over what was left, once. It is kept anew before it is forgotten. */
  handOver(heir: (statement: Statement) => void): void {
    const { left } = this;
    this.left = [];
    for (const { statement } of left) heir(statement);
    this.store.remove(left);
  }
}

/** `adopt` gives what this launch may send of a statement; undefined: nothing. */
export function inheriting(queue: Queue, heritage: Heritage, adopt: (left: Statement) => Statement | undefined): Delivery {
  const heir = (left: Statement): void => {
    const adopted = adopt(left);
    if (adopted) queue.send(adopted, { again: true });
  };
  return {
    send(statement, way) {
      queue.send(statement, way);
      void queue.ready.then(() => heritage.handOver(heir));
    },
    leave: () => queue.leave(),
  };
}
