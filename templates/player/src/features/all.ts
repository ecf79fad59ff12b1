/** Every feature, where all are wanted: in the gallery and in tests. */
import { certainty } from "./certainty";
import { register } from "./registry";
import { timer } from "./timer";

register(certainty);
register(timer);
