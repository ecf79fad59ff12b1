/** Every language, where all are wanted: in the marking engine's own bundle, and in tests. */
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { register } from "./registry";

[de, en, es, fr].forEach(register);
