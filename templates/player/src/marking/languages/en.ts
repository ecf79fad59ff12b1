import { english as stem } from "../stem/english";
import { type Language, rules } from "./registry";

export const en: Language = { tag: "en", stem, rules: rules({
  negators:
    "not no non never without neither nor none nobody nothing cannot hardly dont doesnt didnt isnt arent wasnt werent " +
    "hasnt havent hadnt cant couldnt wont wouldnt shouldnt mustnt neednt mightnt aint",
  cancellers: "only just merely solely forget fail hesitate least doubt matter",
  openers: "but however because so if when while although though unless except and which who instead rather",
  degrees: "so",
  opposites: "un in im il ir dis non mis anti",
  grammar:
    "a an the this that these those it its i you he she we they me him her us them my your his our their is are was " +
    "were be been being am has have had do does did will would can could should must may might of to in on at by for " +
    "with from as or there here also then than very too more most some any all each what how where why into about up " +
    "out over etc",
  abbreviations: "eg ie mr mrs ms dr st vs etc approx max min incl no e g i",
  numbers:
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen twenty thirty forty/fourty fifty sixty seventy eighty ninety hundred thousand",
  signs: "euro dollar pound percent",
}) };
