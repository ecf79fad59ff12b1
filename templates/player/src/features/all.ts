/** Every feature, where all are wanted: in the gallery and in tests. */
import { blueprint } from "./blueprint";
import { certainty } from "./certainty";
import { register } from "./registry";
import { timer } from "./timer";

register(blueprint);
register(certainty);
register(timer);
