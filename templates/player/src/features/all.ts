/** Every feature, where all are wanted: in the gallery and in tests. */
import { blueprint } from "./blueprint";
import { certainty } from "./certainty";
import { certificate } from "./certificate";
import { hints } from "./hints";
import { languages } from "./languages";
import { calculator } from "./calculator";
import { glossary } from "./glossary";
import { media } from "./media";
import { zoom } from "./zoom";
import { register } from "./registry";
import { rescue } from "./rescue";
import { restore } from "./restore";
import { sealing } from "./sealing";
import { timer } from "./timer";

register(blueprint);
register(certainty);
register(certificate);
register(hints);
register(timer);
register(languages);
register(calculator);
register(glossary);
register(media);
register(zoom);
register(rescue);
register(restore);
register(sealing);
