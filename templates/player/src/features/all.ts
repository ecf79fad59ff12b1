/** Every feature, where all are wanted: in the gallery and in tests. */
import { blueprint } from "./blueprint";
import { certainty } from "./certainty";
import { certificate } from "./certificate";
import { hints } from "./hints";
import { languages } from "./languages";
import { register } from "./registry";
import { timer } from "./timer";

register(blueprint);
register(certainty);
register(certificate);
register(hints);
register(timer);
register(languages);
