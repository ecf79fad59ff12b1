/** Every adapter, where all are wanted: in tests. */
import { register } from "./connect";
import { scorm12 } from "./scorm12";
import { scorm2004 } from "./scorm2004";

[scorm12, scorm2004].forEach(register);

export { connect, withoutLms } from "./connect";
