/**
 * A strict LMS. It offers the API object of a standard, records what it is told, keeps it as Moodle does,
 * and notes every call that any of the specification, ADL's reference and Moodle would refuse as a fault.
 */

const canonical = (name) => name.replace(/\.\d+(?=\.|$)/g, ".n");
const sizesOf = (values) => {
  const sizes = new Map();
  for (const name of values.keys()) {
    for (const match of name.matchAll(/\.(\d+)(?=\.|$)/g)) {
      const collection = name.slice(0, match.index);
      sizes.set(collection, Math.max(sizes.get(collection) ?? 0, Number(match[1]) + 1));
    }
  }
  return sizes;
};

export const LEARNER = { id: "learner-1", name: "Learner, One" };

export class Recorder {
  #phase = "new";
  #error = "0";
  #values = new Map();
  #launched = new Map();
  #sent = new Map();
  #failures = new Map();

  /**
   * @param standard `scorm12` or `scorm2004`
   * @param stored what earlier sessions left: element name to value
   * @param options `learner`, and what the manifest says: `mode`, `mastery`, `passingScore`
   * @param store called with (changed elements, report) at each commit and at the end
   */
  constructor(standard, stored, options, store) {
    this.standard = standard;
    this.stored = { ...stored };
    this.options = { learner: LEARNER, ...options };
    this.store = store;
    this.faults = [];
    this.calls = [];
    this.unloading = false;
    this.api = Object.fromEntries(
      Object.entries(standard.calls).map(([name, method]) => [name, (...given) => this.#call(name, method, given)]),
    );
  }

  /**
   * From now on `call` fails: `refuse` (false and an error code), `throw`, or `lie` (true, but nothing is kept);
   * only where its first argument matches, if `where` is given.
   */
  fail(call, how, where = /^/) {
    if (how) this.#failures.set(call, { how, where });
    else this.#failures.delete(call);
  }

  get(name) {
    return this.#values.get(name);
  }

  #call(name, method, given) {
    this.calls.push([name, ...given]);
    const wanted = { getValue: 1, setValue: 2, getErrorString: 1, getDiagnostic: 1, getLastError: 0 }[method] ?? 1;
    if (given.length !== wanted || given.some((each) => typeof each !== "string")) {
      return this.#fault(name, "201", `is called with ${JSON.stringify(given)}`);
    }
    if (method.startsWith("get") && method !== "getValue") return this[method](...given);
    if (method !== "getValue" && method !== "setValue" && given[0] !== "") {
      return this.#fault(name, "201", "takes an empty string");
    }
    const { how, where } = this.#failures.get(method) ?? {};
    const failure = where?.test(given[0]) ? how : undefined;
    if (failure === "throw") throw new Error(`the LMS failed in ${name}`);
    if (failure === "refuse" && method === "getValue") return this.#refuse(this.standard.codes.get) && "";
    if (failure === "refuse") return this.#refuse(this.standard.codes.general);
    this.#error = "0";
    return this[method](...given, failure === "lie");
  }

  #refuse(code) {
    this.#error = code;
    return "false";
  }

  #fault(subject, code, message) {
    this.faults.push(`${subject} ${message}`);
    return this.#refuse(code);
  }

  #notRunning(subject) {
    this.#fault(subject, this.standard.codes.notRunning, `while the session is ${this.#phase}`);
    return "";
  }

  initialize() {
    if (this.#phase !== "new") {
      return this.#fault("Initialize", this.standard.codes.initialized, `while the session is ${this.#phase}`);
    }
    this.#phase = "running";
    this.#values = new Map(Object.entries(this.standard.launch(this.stored, this.options)));
    this.#launched = new Map(this.#values);
    this.#sent = new Map(this.#values);
    for (const name of [this.standard.session.exit, this.standard.session.time]) this.#values.delete(name);
    return "true";
  }

  getValue(name) {
    const { codes, elements } = this.standard;
    if (this.#phase !== "running") return this.#notRunning(`GetValue ${name}`);
    const element = elements[canonical(name)];
    if (!element) return this.#fault(`GetValue ${name}`, codes.undefined, "is no element") && "";
    if (element.access === "write") return this.#fault(`GetValue ${name}`, codes.writeOnly, "is write-only") && "";
    if (name.endsWith("._count")) return String(sizesOf(this.#values).get(name.slice(0, -"._count".length)) ?? 0);
    const value = this.#values.get(name);
    if (value === undefined) this.#error = codes.unset;
    return value ?? "";
  }

  setValue(name, value, lie) {
    if (this.#phase !== "running") return this.#notRunning(`SetValue ${name}`) || "false";
    if (lie) return "true";
    const wrong = this.#wrongName(name) ?? this.#wrongOrder(name) ?? this.#wrongValue(name, value);
    if (wrong) return this.#fault(`SetValue ${name} = ${JSON.stringify(value)}`, ...wrong);
    if (this.standard.mode(this.#values) !== "normal") {
      this.faults.push(`SetValue ${name} = ${JSON.stringify(value)} in ${this.standard.mode(this.#values)} mode`);
    }
    this.#keep(name, value);
    return "true";
  }

  #wrongName(name) {
    const { codes, elements } = this.standard;
    const element = elements[canonical(name)];
    if (!element || /\.0\d/.test(name)) return [codes.undefined, "is no element"];
    return element.access === "read" ? [codes.readOnly, "is read-only"] : undefined;
  }

  /** Indexes without gaps; the id before all else, the type before what depends on it; an objective keeps its id. */
  #wrongOrder(name) {
    const { codes } = this.standard;
    const sizes = sizesOf(this.#values);
    for (const match of name.matchAll(/\.(\d+)(?=\.|$)/g)) {
      const collection = name.slice(0, match.index);
      const size = sizes.get(collection) ?? 0;
      if (Number(match[1]) > size) return [codes.index, `leaves a gap: ${collection} has ${size}`];
    }
    const [, record, kind, field] = /^(cmi\.(interactions|objectives)\.\d+)\.(.+)$/.exec(name) ?? [];
    if (!record || (field === "id" && kind === "interactions")) return undefined;
    if (field === "id") return undefined;
    if (!this.#values.has(`${record}.id`)) return [codes.dependency, "comes before the id"];
    const needsType = field.startsWith("correct_responses") || field.endsWith("_response");
    return needsType && !this.#values.has(`${record}.type`) ? [codes.dependency, "comes before the type"] : undefined;
  }

  #wrongValue(name, value) {
    const { codes, elements } = this.standard;
    const [record] = /^cmi\.interactions\.\d+/.exec(name) ?? [];
    const [, collection, index] = /^(.*)\.(\d+)\.[a-z_]+$/.exec(name) ?? [];
    const wrong = elements[canonical(name)].type(value, {
      type: record && this.#values.get(`${record}.type`),
      index: Number(index),
      siblings: collection ? this.#siblings(collection, name) : [],
    });
    if (wrong) return [codes.type, wrong];
    if (!/^cmi\.objectives\.\d+\.id$/.test(name)) return undefined;
    const old = this.#values.get(name);
    if (old !== undefined && old !== value) return [codes.index, `would rename the objective ${old}`];
    return this.#siblings("cmi.objectives", name).includes(value) ? [codes.index, "is another objective's id"] : undefined;
  }

  #siblings(collection, name) {
    const last = name.slice(name.lastIndexOf("."));
    return [...this.#values]
      .filter(([other]) => other !== name && other.startsWith(`${collection}.`) && other.endsWith(last))
      .map(([, value]) => value);
  }

  #keep(name, value) {
    const [, record] = /^(cmi\.interactions\.\d+)\.type$/.exec(name) ?? [];
    for (const field of record ? this.standard.resetByType : []) {
      for (const other of [...this.#values.keys()]) {
        if (other.startsWith(`${record}.${field}`)) this.#values.delete(other);
      }
    }
    this.#values.set(name, value);
  }

  commit(_, lie) {
    if (this.#phase !== "running") return this.#notRunning("Commit") || "false";
    if (this.unloading) this.faults.push("Commit while the page goes: it races with Finish");
    if (this.standard.mode(this.#values) === "normal") {
      const wrong = this.standard.beforeCommit(this.#values);
      if (wrong) this.faults.push(wrong);
    }
    return lie ? "true" : this.#save({ terminated: false });
  }

  terminate(_, lie) {
    if (this.#phase !== "running") return this.#notRunning("Terminate") || "false";
    if (this.standard.mode(this.#values) === "normal") this.#end();
    this.#phase = "terminated";
    return lie ? "true" : this.#save({ terminated: true });
  }

  #end() {
    const wrong = this.standard.beforeCommit(this.#values);
    if (wrong) this.faults.push(wrong.replace("commit", "finish"));
    this.#addTime();
    const { exit } = this.standard.session;
    if (!this.#values.has(exit)) this.#values.set(exit, "");
    for (const [name, value] of Object.entries(this.standard.atTerminate(this.#values))) this.#values.set(name, value);
  }

  /** Only the end of a session adds its time to the total. */
  #addTime() {
    const { time, total } = this.standard.session;
    const session = this.#values.get(time);
    if (session === undefined) this.faults.push("Terminate without a session time");
    else this.#values.set(total, this.standard.addTime(this.#values.get(total), session));
  }

  #save({ terminated }) {
    const changed = {};
    for (const [name, value] of this.#values) {
      const total = name === this.standard.session.total;
      const { access } = this.standard.elements[canonical(name)];
      if (this.standard.unsent(name, this.#launched, this.#sent) !== value && (access !== "read" || total)) changed[name] = value;
    }
    this.#sent = new Map(this.#values);
    Object.assign(this.stored, changed);
    return this.store(changed, { terminated, faults: this.faults }) === false
      ? this.#refuse(this.standard.codes.general)
      : "true";
  }

  getLastError() {
    return this.#error;
  }

  getErrorString(code) {
    return code === "0" || code === "" ? "" : `Error ${code}`;
  }

  getDiagnostic(code) {
    return code === "" ? this.#error : `Error ${code}`;
  }
}
