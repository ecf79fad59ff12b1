/** The little of Node that these tests use; its own types are a dependency that the project does without. */
declare function setImmediate(action: () => void): void;

declare module "node:test" {
  export function test(name: string, body: () => void | Promise<void>): void;
}

declare module "node:assert/strict" {
  interface Assert {
    (value: unknown, message?: string): asserts value;
    equal(actual: unknown, expected: unknown, message?: string): void;
    notEqual(actual: unknown, expected: unknown, message?: string): void;
    deepEqual(actual: unknown, expected: unknown, message?: string): void;
    match(text: string, pattern: RegExp, message?: string): void;
    fail(message: string): never;
    throws(action: () => void, expected?: (new (...values: never[]) => Error) | RegExp | ((fault: unknown) => boolean), message?: string): void;
    doesNotThrow(action: () => void, message?: string): void;
  }
  const assert: Assert;
  export default assert;
}

declare module "*/lms/strict/recorder.js" {
  /** A strict LMS; see there. */
  export class Recorder {
    constructor(
      standard: unknown,
      stored: Readonly<Record<string, string>>,
      options: Readonly<Record<string, unknown>>,
      store: (changed: Record<string, string>, report: unknown) => boolean,
    );
    readonly api: Record<string, (...values: string[]) => unknown>;
    readonly stored: Record<string, string>;
    readonly faults: string[];
    readonly calls: string[][];
    unloading: boolean;
    fail(call: string, how: "refuse" | "throw" | "lie" | undefined, where?: RegExp): void;
    get(element: string): string | undefined;
  }
}

declare module "*/lms/strict/scorm12.js" {
  export const scorm12: unknown;
}

declare module "*/lms/strict/scorm2004.js" {
  export const scorm2004: unknown;
}
