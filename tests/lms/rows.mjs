/** Runs rows of calls against the strict LMS: JSON on stdin, what each row did on stdout. */
import { text } from "node:stream/consumers";
import { Recorder } from "./strict/recorder.js";
import { scorm12 } from "./strict/scorm12.js";
import { scorm2004 } from "./strict/scorm2004.js";

function run({ standard, stored, options, calls, unloading }) {
  const recorder = new Recorder({ scorm12, scorm2004 }[standard], stored, options, () => true);
  recorder.unloading = unloading;
  const answers = calls.map(([name, ...given]) => recorder.api[name](...given));
  return { answers, faults: recorder.faults, stored: recorder.stored, error: recorder.getLastError() };
}

const rows = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(rows.map(run)));
