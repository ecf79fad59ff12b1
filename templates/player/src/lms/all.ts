/** Every adapter, where all are wanted: in tests. */
import { register } from "./connect";
import { cmi5 } from "./cmi5";
import { scorm12 } from "./scorm12";
import { scorm2004 } from "./scorm2004";
import { tincan } from "./tincan";

[cmi5, scorm12, scorm2004, tincan].forEach(register);

export { connect, withoutLms } from "./connect";
