import { german as stem } from "../stem/german";
import { type Language, rules } from "./registry";

const WORDS = rules(
  {
    negators:
      "nicht nich kein keine keinen keinem keiner keines nie niemals ohne weder nirgends niemand nichts nix " +
      "keinesfalls keineswegs",
    backward: "nicht nich nie niemals",
    cancellers: "nur bloss allein vergessen vergiss versaumen zuletzt",
    openers:
      "aber sondern jedoch doch weil da damit dass wenn falls sofern bevor nachdem wahrend obwohl ausser denn und sowie " +
      "sonst ansonsten dann solange trotzdem stattdessen",
    opposites: "un in nicht miss ir a non",
    grammar:
      "der die das den dem des ein eine einen einem einer eines ich du er sie es wir ihr man mich mir dich dir sich uns " +
      "euch ihm ihn ihnen mein meine meinen meinem meiner dein sein seine unser ist sind war waren bin bist sein hat " +
      "habe haben hatte wird werden wurde wurden worden werde kann konnen konnte muss mussen soll sollen sollte darf " +
      "durfen mochte will wurde von vom zu zum zur in im ins an am auf aus bei beim mit nach uber unter vor fur durch " +
      "um bis als wie ob oder noch auch nur schon so sehr mehr hier dort da was wer wo wann welche welcher welches " +
      "diese dieser dieses diesen alle alles jede jeder jedes jeden etc usw z b bzw ggf evtl mal ja",
    abbreviations: "ca mind max min ggf bzw inkl usw evtl zzgl etc z b d h u a nr str vgl s o bspw sog",
    numbers:
      "null eins/ein/eine/einen/einem/einer/eines zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn " +
      "sechzehn siebzehn achtzehn neunzehn zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig " +
      "hundert/einhundert tausend/eintausend",
    signs: "euro dollar pfund prozent",
  },
  true,
);

/** "einundzwanzig": German writes numbers up to a hundred as one word. */
function addCompounds(found: Map<string, number>): void {
  const simple = [...found];
  for (const [tens, ten] of simple.filter(([, value]) => value >= 20 && value < 100)) {
    for (const [name, unit] of simple.filter(([, value]) => value >= 1 && value < 10)) {
      found.set(`${name}und${tens}`, ten + unit);
    }
  }
}
addCompounds(WORDS.numbers as Map<string, number>);

export const de: Language = { tag: "de", stem, rules: WORDS };
