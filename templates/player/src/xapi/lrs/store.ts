/** Where statements are kept until they have arrived: in this browser, or where that is not allowed, in this page. */
import type { Statement } from "../statements";

/** A statement in the queue. */
export interface Kept {
  readonly statement: Statement;
  /** Of its JSON in UTF-8. */
  readonly bytes: number;
  /** Its place: entries are in the order of these. */
  readonly place: number;
}

export interface Store {
  /** What earlier pages left, in order. Called once, before anything else. Never rejects. */
  load(): Promise<Kept[]>;
  /** Begins to keep it; does not wait. */
  add(statement: Statement): Kept;
  remove(entries: readonly Kept[]): void;
}

const DATABASE = "markscheme";
const STATEMENTS = "statements";
/** Milliseconds that a database has for its opening; another page may block it. */
const PATIENCE = 3_000;

/** `scope` tells learners, launches and record stores apart: nobody's statements go out with another's credentials. */
export class BrowserStore implements Store {
  private database: IDBDatabase | undefined;
  private next = 0;

  constructor(
    private readonly scope: string,
    /** A getter, since reading the property alone may throw. */
    private readonly factory: () => IDBFactory,
  ) {}

  async load(): Promise<Kept[]> {
    try {
      this.database = await within(PATIENCE, opened(this.factory()));
      // The browser's own word that the storage goes: what is in the page still goes out.
      this.database.onversionchange = () => this.database?.close();
      const left = await this.left(this.database);
      this.next = Math.max(this.next, (left[left.length - 1]?.place ?? -1) + 1);
      return left;
    } catch (error) {
      console.info("This browser keeps no statements; what does not arrive is lost with the page.", error);
      this.database = undefined;
      return [];
    }
  }

  add(statement: Statement): Kept {
    const text = JSON.stringify(statement);
    const entry = { statement, bytes: new TextEncoder().encode(text).length, place: this.next++ };
    this.change((records) => void records.put(text, this.key(entry)));
    return entry;
  }

  remove(entries: readonly Kept[]): void {
    this.change((records) => entries.forEach((entry) => records.delete(this.key(entry))));
  }

  /** The id keeps two pages that are open at once from writing over each other. */
  private key({ place, statement }: Kept): IDBValidKey {
    return [this.scope, place, String(statement["id"])];
  }

  private left(database: IDBDatabase): Promise<Kept[]> {
    const range = IDBKeyRange.bound([this.scope], [this.scope, []]);
    const left: Kept[] = [];
    return new Promise((resolve, reject) => {
      const request = database.transaction(STATEMENTS).objectStore(STATEMENTS).openCursor(range);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) return resolve(left);
        const [, place] = cursor.key as [string, number];
        const text = String(cursor.value);
        left.push({ statement: JSON.parse(text) as Statement, bytes: new TextEncoder().encode(text).length, place });
        cursor.continue();
      };
    });
  }

  private change(act: (records: IDBObjectStore) => void): void {
    try {
      const transaction = this.database?.transaction(STATEMENTS, "readwrite");
      if (!transaction) return;
      transaction.onabort = () => console.info("A statement was not kept.", transaction.error);
      act(transaction.objectStore(STATEMENTS));
      // At once: at the page's end nothing waits for the transaction to end by itself.
      transaction.commit?.();
    } catch (error) {
      // Closed, or the storage is full: the statement is still in the page.
      console.info("A statement was not kept.", error);
    }
  }
}

function opened(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(STATEMENTS);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("another page blocks the database"));
  });
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the database does not open")), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
