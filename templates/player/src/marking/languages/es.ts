import { spanish as stem } from "../stem/spanish";
import { type Language, rules } from "./registry";

export const es: Language = { tag: "es", stem, rules: rules({
  negators: "no nunca jamas sin ningun ninguna ninguno nada nadie tampoco ni",
  cancellers: "solo solamente unicamente olvidar olvides olvide dejar",
  openers: "pero sino porque pues si cuando mientras aunque y e salvo excepto entonces para que quien",
  opposites: "in im i ir des dis anti mal",
  grammar:
    "el la los las un una unos unas lo de del a al en con por este esta estos estas ese esa eso esto yo tu el ella " +
    "nosotros ellos ellas me te se nos le les mi mis tu tus su sus es son era ser esta estan estar ha han haber hay fue " +
    "muy mas tambien como o u todo todos toda todas etc",
  abbreviations: "sr sra srta dr dra ej p aprox max min etc",
  and: "y",
  numbers:
    "cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis " +
    "diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento mil",
  signs: "euro dolar libra porciento",
}) };
