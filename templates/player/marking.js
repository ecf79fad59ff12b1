"use strict";
var marking = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // src/marking/index.ts
  var index_exports = {};
  __export(index_exports, {
    batch: () => batch,
    fault: () => fault,
    mark: () => mark
  });

  // src/marking/stem/letters.ts
  function letters(list) {
    const set3 = new Uint8Array(256);
    for (const letter of list) set3[letter.charCodeAt(0)] = 1;
    return set3;
  }
  function isAt(word, index, set3) {
    return index >= 0 && index < word.length && set3[word.charCodeAt(index)] === 1;
  }
  function endsIn(word, set3) {
    return isAt(word, word.length - 1, set3);
  }
  function past(word, from, set3, wanted = true) {
    let index = from;
    while (index < word.length && isAt(word, index, set3) !== wanted) index++;
    return Math.min(index + 1, word.length);
  }
  function regionAfter(word, from, vowels) {
    return past(word, past(word, from, vowels), vowels, false);
  }
  function withLetter(word, index, letter) {
    return word.slice(0, index) + letter + word.slice(index + 1);
  }

  // src/marking/stem/suffixes.ts
  var Suffixes = class {
    /** Groups as the descriptions print them: suffixes separated by spaces, and their action. */
    constructor(groups) {
      this.root = { entry: void 0, before: /* @__PURE__ */ new Map() };
      for (const [suffixes, action] of groups) {
        for (const suffix of suffixes.split(" ")) this.add(suffix, action);
      }
    }
    add(suffix, action) {
      let node = this.root;
      for (let i = suffix.length - 1; i >= 0; i--) {
        const letter = suffix.charCodeAt(i);
        let before = node.before.get(letter);
        if (before === void 0) node.before.set(letter, before = { entry: void 0, before: /* @__PURE__ */ new Map() });
        node = before;
      }
      node.entry = { length: suffix.length, action };
    }
    /**
     * Does what the longest suffix found at or after `from` asks for.
     * Undefined when there is none, or when its action declines; a shorter suffix is then not tried.
     */
    apply(word, regions, from = 0) {
      let longest;
      let node = this.root;
      for (let i = word.length - 1; i >= from; i--) {
        node = node.before.get(word.charCodeAt(i));
        if (node === void 0) break;
        longest = node.entry ?? longest;
      }
      return longest?.action(word.slice(0, word.length - longest.length), regions);
    }
  };
  function replace(letters2, region) {
    return (stem, regions) => stem.length >= regions[region] ? stem + letters2 : void 0;
  }
  function remove(region, test) {
    return (stem, regions) => stem.length >= regions[region] && (test?.(stem) ?? true) ? stem : void 0;
  }
  function always(letters2 = "") {
    return (stem) => stem + letters2;
  }
  var never = () => void 0;
  function followedBy(first, then) {
    return (stem, regions) => {
      const result = first(stem, regions);
      return result === void 0 ? void 0 : then.apply(result, regions) ?? result;
    };
  }
  function either(...actions) {
    return (stem, regions) => {
      for (const action of actions) {
        const result = action(stem, regions);
        if (result !== void 0) return result;
      }
      return void 0;
    };
  }

  // src/marking/stem/german.ts
  var VOWELS = letters("aeiouyäöü");
  var VALID_S_ENDINGS = letters("bdfghklmnrt");
  var VALID_ST_ENDINGS = letters("bdfghklmnt");
  var VALID_ET_ENDINGS = letters("dfgklmnrstUzä");
  var NEVER_BEFORE_ET = /(?:geordn|intern|plan|tick|tr)$/;
  function markConsonants(word) {
    let marked = word;
    for (let i = 1; i < word.length - 1; i++) {
      const letter = word.charAt(i);
      if ((letter === "u" || letter === "y") && isAt(marked, i - 1, VOWELS) && isAt(word, i + 1, VOWELS)) {
        marked = withLetter(marked, i, letter.toUpperCase());
      }
    }
    return marked;
  }
  var SPELLINGS = { ß: "ss", ae: "ä", oe: "ö", ue: "ü" };
  function mapSpellings(word) {
    return word.replace(/ß|qu|[aou]e/g, (found) => SPELLINGS[found] ?? found);
  }
  function regionsOf(word) {
    const r1 = regionAfter(word, 0, VOWELS);
    return { r1: Math.max(r1, 3), r2: regionAfter(word, r1, VOWELS), rv: word.length };
  }
  var STEP_1 = new Suffixes([
    ["em", remove("r1", (stem) => !stem.endsWith("syst"))],
    ["ern er", remove("r1")],
    ["e en es", followedBy(remove("r1"), new Suffixes([["niss", always("nis")]]))],
    ["s", remove("r1", (stem) => endsIn(stem, VALID_S_ENDINGS))],
    ["erin erinnen", remove("r1")],
    ["ln lns", replace("l", "r1")]
  ]);
  var STEP_2 = new Suffixes([
    ["en er est", remove("r1")],
    ["st", remove("r1", (stem) => stem.length > 3 && endsIn(stem, VALID_ST_ENDINGS))],
    ["et", remove("r1", (stem) => endsIn(stem, VALID_ET_ENDINGS) && !NEVER_BEFORE_ET.test(stem))]
  ]);
  var removeUnlessAfterE = remove("r2", (stem) => !stem.endsWith("e"));
  var STEP_3 = new Suffixes([
    ["end ung", followedBy(remove("r2"), new Suffixes([["ig", removeUnlessAfterE]]))],
    ["ig ik isch", removeUnlessAfterE],
    ["lich heit", followedBy(remove("r2"), new Suffixes([["er en", remove("r1")]]))],
    ["keit", followedBy(remove("r2"), new Suffixes([["lich ig", remove("r2")]]))]
  ]);
  var APOSTROPHE = new Suffixes([["' 's 'sch", (stem) => stem.length > 1 ? stem : void 0]]);
  var PLAIN = { U: "u", Y: "y", ä: "a", ö: "o", ü: "u" };
  function german(word) {
    let stem = mapSpellings(markConsonants(word));
    const regions = regionsOf(stem);
    stem = STEP_1.apply(stem, regions) ?? stem;
    stem = STEP_2.apply(stem, regions) ?? stem;
    stem = STEP_3.apply(stem, regions) ?? stem;
    stem = APOSTROPHE.apply(stem, regions) ?? stem;
    return stem.replace(/[UYäöü]/g, (letter) => PLAIN[letter] ?? letter);
  }

  // src/marking/languages/registry.ts
  var VALUES = [...Array(21).keys(), 30, 40, 50, 60, 70, 80, 90, 100, 1e3];
  function set(list) {
    return new Set(list.split(" ").filter((word) => word !== ""));
  }
  function numbers(list) {
    const found = /* @__PURE__ */ new Map();
    list.split(" ").forEach((names, index) => {
      for (const name of names.split("/")) if (name !== "-") found.set(name, VALUES[index]);
    });
    return found;
  }
  function rules(lists, german2 = false) {
    const grammar = set(`${lists.grammar} ${lists.negators} ${lists.openers}`);
    const opposites = lists.opposites.split(" ");
    const [euro = "", dollar = "", pound = "", percent = ""] = lists.signs.split(" ");
    return {
      negators: set(lists.negators),
      cancellers: set(lists.cancellers),
      openers: set(lists.openers),
      backward: set(lists.backward ?? ""),
      degrees: set(lists.degrees ?? ""),
      opposites,
      prefixes: new Set(opposites.filter((start) => start.length > 1 && !grammar.has(start))),
      grammar,
      abbreviations: set(lists.abbreviations),
      elisions: set(lists.elisions ?? ""),
      and: set(lists.and ?? ""),
      numbers: numbers(lists.numbers),
      umlauts: german2,
      signs: /* @__PURE__ */ new Map([["€", euro], ["$", dollar], ["£", pound], ["%", percent]])
    };
  }
  var NONE = rules({
    negators: "",
    cancellers: "",
    openers: "",
    opposites: "",
    grammar: "",
    abbreviations: "",
    numbers: "",
    signs: "€ $ £ %"
  });
  var UNKNOWN = { tag: "", stem: (word) => word, rules: NONE };
  var LANGUAGES = /* @__PURE__ */ new Map();
  function register(language) {
    LANGUAGES.set(language.tag, language);
  }
  function languageOf(tag) {
    return LANGUAGES.get(tag.toLowerCase().split("-", 1)[0] ?? "") ?? UNKNOWN;
  }

  // src/marking/languages/de.ts
  var WORDS = rules(
    {
      negators: "nicht nich kein keine keinen keinem keiner keines nie niemals ohne weder nirgends niemand nichts nix keinesfalls keineswegs",
      backward: "nicht nich nie niemals",
      cancellers: "nur bloss allein vergessen vergiss versaumen zuletzt",
      openers: "aber sondern jedoch doch weil da damit dass wenn falls sofern bevor nachdem wahrend obwohl ausser denn und sowie sonst ansonsten dann solange trotzdem stattdessen",
      opposites: "un in nicht miss ir a non",
      grammar: "der die das den dem des ein eine einen einem einer eines ich du er sie es wir ihr man mich mir dich dir sich uns euch ihm ihn ihnen mein meine meinen meinem meiner dein sein seine unser ist sind war waren bin bist sein hat habe haben hatte wird werden wurde wurden worden werde kann konnen konnte muss mussen soll sollen sollte darf durfen mochte will wurde von vom zu zum zur in im ins an am auf aus bei beim mit nach uber unter vor fur durch um bis als wie ob oder noch auch nur schon so sehr mehr hier dort da was wer wo wann welche welcher welches diese dieser dieses diesen alle alles jede jeder jedes jeden etc usw z b bzw ggf evtl mal ja",
      abbreviations: "ca mind max min ggf bzw inkl usw evtl zzgl etc z b d h u a nr str vgl s o bspw sog",
      numbers: "null eins/ein/eine/einen/einem/einer/eines zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert/einhundert tausend/eintausend",
      signs: "euro dollar pfund prozent"
    },
    true
  );
  function addCompounds(found) {
    const simple = [...found];
    for (const [tens, ten] of simple.filter(([, value]) => value >= 20 && value < 100)) {
      for (const [name, unit] of simple.filter(([, value]) => value >= 1 && value < 10)) {
        found.set(`${name}und${tens}`, ten + unit);
      }
    }
  }
  addCompounds(WORDS.numbers);
  var de = { tag: "de", stem: german, rules: WORDS };

  // src/marking/stem/english.ts
  var VOWELS2 = letters("aeiouy");
  var DOUBLED = letters("bdfgmnprt");
  var VALID_LI_ENDINGS = letters("cdeghkmnrt");
  var BEFORE_ION = letters("st");
  var NEVER_SHORT = letters("wxY");
  var SPECIAL_WORDS = new Map([
    ["skis", "ski"],
    ["skies", "sky"],
    ["idly", "idl"],
    ["gently", "gentl"],
    ["ugly", "ugli"],
    ["early", "earli"],
    ["only", "onli"],
    ["singly", "singl"],
    ...["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"].map((word) => [word, word])
  ]);
  var R1_AFTER = /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/;
  var BEFORE_EED = /* @__PURE__ */ new Set(["proc", "exc", "succ"]);
  var BEFORE_ING = /* @__PURE__ */ new Set(["inn", "out", "cann", "herr", "earr", "even"]);
  function endsInShortSyllable(word) {
    const last = word.length - 1;
    if (word.endsWith("past")) return true;
    if (endsIn(word, VOWELS2) || !isAt(word, last - 1, VOWELS2)) return false;
    return last === 1 || !isAt(word, last - 2, VOWELS2) && !isAt(word, last, NEVER_SHORT);
  }
  function hasVowel(word) {
    for (let i = 0; i < word.length; i++) if (isAt(word, i, VOWELS2)) return true;
    return false;
  }
  var STEP_0 = new Suffixes([["' 's 's'", always()]]);
  var STEP_1A = new Suffixes([
    ["sses", always("ss")],
    ["ied ies", (stem) => stem + (stem.length > 1 ? "i" : "ie")],
    ["us ss", never],
    ["s", (stem) => hasVowel(stem.slice(0, -1)) ? stem : void 0]
  ]);
  function withoutVerbEnding(stem, { r1 }) {
    if (!hasVowel(stem)) return void 0;
    if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) return stem + "e";
    const last = stem.length - 1;
    if (endsIn(stem, DOUBLED) && stem[last] === stem[last - 1]) {
      return last === 2 && "aeo".includes(stem.charAt(0)) ? stem : stem.slice(0, last);
    }
    return stem.length === r1 && endsInShortSyllable(stem) ? stem + "e" : stem;
  }
  function withoutIng(stem, regions) {
    if (BEFORE_ING.has(stem)) return void 0;
    if (stem.length === 2 && stem[1] === "y" && !isAt(stem, 0, VOWELS2)) return stem.charAt(0) + "ie";
    return withoutVerbEnding(stem, regions);
  }
  var withEe = (stem, { r1 }) => stem.length >= r1 && !BEFORE_EED.has(stem) ? stem + "ee" : void 0;
  var STEP_1B = new Suffixes([
    ["eed eedly", withEe],
    ["ed edly ingly", withoutVerbEnding],
    ["ing", withoutIng]
  ]);
  function step1c(word) {
    const last = word.length - 1;
    const ends = word.endsWith("y") || word.endsWith("Y");
    return ends && last > 1 && !isAt(word, last - 1, VOWELS2) ? withLetter(word, last, "i") : word;
  }
  var STEP_22 = new Suffixes([
    ["tional", replace("tion", "r1")],
    ["enci", replace("ence", "r1")],
    ["anci", replace("ance", "r1")],
    ["abli", replace("able", "r1")],
    ["entli", replace("ent", "r1")],
    ["izer ization", replace("ize", "r1")],
    ["ational ation ator", replace("ate", "r1")],
    ["alism aliti alli", replace("al", "r1")],
    ["fulness fulli", replace("ful", "r1")],
    ["ousli ousness", replace("ous", "r1")],
    ["iveness iviti", replace("ive", "r1")],
    ["biliti bli", replace("ble", "r1")],
    ["ogist", replace("og", "r1")],
    ["ogi", (stem, { r1 }) => stem.length >= r1 && stem.endsWith("l") ? stem + "og" : void 0],
    ["lessli", replace("less", "r1")],
    ["li", remove("r1", (stem) => endsIn(stem, VALID_LI_ENDINGS))]
  ]);
  var STEP_32 = new Suffixes([
    ["tional", replace("tion", "r1")],
    ["ational", replace("ate", "r1")],
    ["alize", replace("al", "r1")],
    ["icate iciti ical", replace("ic", "r1")],
    ["ful ness", remove("r1")],
    ["ative", remove("r2")]
  ]);
  var STEP_4 = new Suffixes([
    ["al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize", remove("r2")],
    ["ion", remove("r2", (stem) => endsIn(stem, BEFORE_ION))]
  ]);
  var withoutE = (stem, { r1, r2 }) => stem.length >= r2 || stem.length >= r1 && !endsInShortSyllable(stem) ? stem : void 0;
  var STEP_5 = new Suffixes([
    ["e", withoutE],
    ["l", remove("r2", (stem) => stem.endsWith("l"))]
  ]);
  function markConsonantY(word) {
    let marked = word;
    for (let y = word.indexOf("y"); y >= 0; y = word.indexOf("y", y + 1)) {
      if (y === 0 || isAt(marked, y - 1, VOWELS2)) marked = withLetter(marked, y, "Y");
    }
    return marked;
  }
  function regionsOf2(word) {
    const exceptional = R1_AFTER.exec(word);
    const r1 = exceptional === null ? regionAfter(word, 0, VOWELS2) : exceptional[0].length;
    return { r1, r2: regionAfter(word, r1, VOWELS2), rv: word.length };
  }
  function english(word) {
    if (word.length < 3) return word;
    const special = SPECIAL_WORDS.get(word);
    if (special !== void 0) return special;
    let stem = markConsonantY(word.startsWith("'") ? word.slice(1) : word);
    const regions = regionsOf2(stem);
    stem = STEP_0.apply(stem, regions) ?? stem;
    stem = STEP_1A.apply(stem, regions) ?? stem;
    stem = step1c(STEP_1B.apply(stem, regions) ?? stem);
    stem = STEP_22.apply(stem, regions) ?? stem;
    stem = STEP_32.apply(stem, regions) ?? stem;
    stem = STEP_4.apply(stem, regions) ?? stem;
    stem = STEP_5.apply(stem, regions) ?? stem;
    return stem.replace(/Y/g, "y");
  }

  // src/marking/languages/en.ts
  var en = { tag: "en", stem: english, rules: rules({
    negators: "not no non never without neither nor none nobody nothing cannot hardly dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant couldnt wont wouldnt shouldnt mustnt neednt mightnt aint",
    cancellers: "only just merely solely forget fail hesitate least doubt matter",
    openers: "but however because so if when while although though unless except and which who instead rather",
    degrees: "so",
    opposites: "un in im il ir dis non mis anti",
    grammar: "a an the this that these those it its i you he she we they me him her us them my your his our their is are was were be been being am has have had do does did will would can could should must may might of to in on at by for with from as or there here also then than very too more most some any all each what how where why into about up out over etc",
    abbreviations: "eg ie mr mrs ms dr st vs etc approx max min incl no e g i",
    numbers: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty/fourty fifty sixty seventy eighty ninety hundred thousand",
    signs: "euro dollar pound percent"
  }) };

  // src/marking/stem/spanish.ts
  var VOWELS3 = letters("aeiouáéíóúü");
  function startOfRv(word) {
    if (!isAt(word, 1, VOWELS3)) return past(word, 2, VOWELS3);
    if (isAt(word, 0, VOWELS3)) return past(word, 2, VOWELS3, false);
    return Math.min(3, word.length);
  }
  function regionsOf3(word) {
    const r1 = regionAfter(word, 0, VOWELS3);
    return { r1, r2: regionAfter(word, r1, VOWELS3), rv: startOfRv(word) };
  }
  var PLAIN2 = { á: "a", é: "e", í: "i", ó: "o", ú: "u" };
  function withoutAccents(word) {
    return word.replace(/[áéíóú]/g, (letter) => PLAIN2[letter] ?? letter);
  }
  var replaceAfterU = (replacement) => (stem, { rv }) => stem.length >= rv && stem.endsWith("u") ? stem + replacement : void 0;
  var VERB_FORMS = new Suffixes([
    ...["iéndo", "ándo", "ár", "ér", "ír"].map((form) => [form, replace(withoutAccents(form), "rv")]),
    ...["ando", "iendo", "ar", "er", "ir"].map((form) => [form, replace(form, "rv")]),
    ["yendo", replaceAfterU("yendo")]
  ]);
  var PRONOUNS = "me se sela selo selas selos la le lo las les los nos";
  var STEP_02 = new Suffixes([[PRONOUNS, (stem, regions) => VERB_FORMS.apply(stem, regions)]]);
  var IC = new Suffixes([["ic", remove("r2")]]);
  var AT = new Suffixes([["at", remove("r2")]]);
  var STEP_12 = new Suffixes([
    [
      "anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos imiento imientos",
      remove("r2")
    ],
    ["adora ador ación adoras adores aciones ante antes ancia ancias acion", followedBy(remove("r2"), IC)],
    ["logía logías", replace("log", "r2")],
    ["ución uciones ucion", replace("u", "r2")],
    ["encia encias", replace("ente", "r2")],
    [
      "amente",
      followedBy(
        remove("r1"),
        new Suffixes([
          ["iv", followedBy(remove("r2"), AT)],
          ["os ic ad", remove("r2")]
        ])
      )
    ],
    ["mente", followedBy(remove("r2"), new Suffixes([["ante able ible", remove("r2")]]))],
    ["idad idades", followedBy(remove("r2"), new Suffixes([["abil ic iv", remove("r2")]]))],
    ["iva ivo ivas ivos", followedBy(remove("r2"), AT)]
  ]);
  var STEP_2A = new Suffixes([["ya ye yan yen yeron yendo yo yó yas yes yais yamos", replaceAfterU("")]]);
  var afterGu = (stem) => stem.endsWith("gu") ? stem.slice(0, -1) : stem;
  var STEP_2B = new Suffixes([
    ["en es éis emos", afterGu],
    [
      "arían arías arán arás aríais aría aréis aríamos aremos ará aré erían erías erán erás eríais ería eréis eríamos eremos erá eré irían irías irán irás iríais iría iréis iríamos iremos irá iré aba ada ida ía ara iera ad ed id ase iese aste iste an aban ían aran ieran asen iesen aron ieron ado ido ando iendo ió ar er ir as abas adas idas ías aras ieras ases ieses ís áis abais íais arais ierais aseis ieseis asteis isteis ados idos amos ábamos íamos imos áramos iéramos iésemos ásemos",
      always()
    ]
  ]);
  var STEP_33 = new Suffixes([
    ["os a o á í ó", always()],
    ["e é", (stem, { rv }) => stem.length > rv ? afterGu(stem) : stem]
  ]);
  function spanish(word) {
    const regions = regionsOf3(word);
    const { rv } = regions;
    let stem = STEP_02.apply(word, regions) ?? word;
    stem = STEP_12.apply(stem, regions) ?? STEP_2A.apply(stem, regions, rv) ?? STEP_2B.apply(stem, regions, rv) ?? stem;
    stem = STEP_33.apply(stem, regions, rv) ?? stem;
    return withoutAccents(stem);
  }

  // src/marking/languages/es.ts
  var es = { tag: "es", stem: spanish, rules: rules({
    negators: "no nunca jamas sin ningun ninguna ninguno nada nadie tampoco ni",
    cancellers: "solo solamente unicamente olvidar olvides olvide dejar",
    openers: "pero sino porque pues si cuando mientras aunque y e salvo excepto entonces para que quien",
    opposites: "in im i ir des dis anti mal",
    grammar: "el la los las un una unos unas lo de del a al en con por este esta estos estas ese esa eso esto yo tu el ella nosotros ellos ellas me te se nos le les mi mis tu tus su sus es son era ser esta estan estar ha han haber hay fue muy mas tambien como o u todo todos toda todas etc",
    abbreviations: "sr sra srta dr dra ej p aprox max min etc",
    and: "y",
    numbers: "cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento mil",
    signs: "euro dolar libra porciento"
  }) };

  // src/marking/stem/french.ts
  var VOWEL = "aeiouyâàëéêèïîôûù";
  var VOWELS4 = letters(VOWEL);
  var BEFORE_OUX = letters("bhjlnp");
  var BEFORE_ION2 = letters("st");
  var ELISION = /^(?:[cdjlmnst]|qu)'(?=.)/s;
  var RV_AFTER = new RegExp(`^(?:par|col|tap|ni[${VOWEL}])`);
  function markConsonants2(word) {
    let marked = word;
    for (let i = 0; i < marked.length; i++) {
      const next = marked.charAt(i + 1);
      if (isAt(marked, i, VOWELS4)) {
        const between2 = (next === "u" || next === "i") && isAt(marked, i + 2, VOWELS4);
        if (between2 || next === "y") marked = withLetter(marked, i + 1, next.toUpperCase());
      }
      const letter = marked.charAt(i);
      if (letter === "y" && isAt(marked, i + 1, VOWELS4)) marked = withLetter(marked, i, "Y");
      else if (letter === "q" && next === "u") marked = withLetter(marked, i + 1, "U");
      else if (letter === "ë") marked = withLetter(marked, i, "He");
      else if (letter === "ï") marked = withLetter(marked, i, "Hi");
    }
    return marked;
  }
  function startOfRv2(word) {
    if (word.length > 2 && isAt(word, 0, VOWELS4) && isAt(word, 1, VOWELS4)) return 3;
    return RV_AFTER.test(word) ? 3 : past(word, 1, VOWELS4);
  }
  function regionsOf4(word) {
    const r1 = regionAfter(word, 0, VOWELS4);
    return { r1, r2: regionAfter(word, r1, VOWELS4), rv: startOfRv2(word) };
  }
  var endsInConsonant = (stem) => stem !== "" && !endsIn(stem, VOWELS4);
  var IC2 = new Suffixes([["ic", either(remove("r2"), always("iqU"))]]);
  var STEP_13 = new Suffixes([
    ["ance iqUe isme able iste eux ances iqUes ismes ables istes", remove("r2")],
    ["atrice ateur ation atrices ateurs ations", followedBy(remove("r2"), IC2)],
    ["logie logies", replace("log", "r2")],
    ["usion ution usions utions", replace("u", "r2")],
    ["ence ences", replace("ent", "r2")],
    [
      "ement ements",
      followedBy(
        remove("rv"),
        new Suffixes([
          ["iv", followedBy(remove("r2"), new Suffixes([["at", remove("r2")]]))],
          ["eus", either(remove("r2"), replace("eux", "r1"))],
          ["abl iqU", remove("r2")],
          ["ièr Ièr", replace("i", "rv")]
        ])
      )
    ],
    [
      "ité ités",
      followedBy(
        remove("r2"),
        new Suffixes([
          ["abil", either(remove("r2"), always("abl"))],
          ["ic", either(remove("r2"), always("iqU"))],
          ["iv", remove("r2")]
        ])
      )
    ],
    ["if ive ifs ives", followedBy(remove("r2"), new Suffixes([["at", followedBy(remove("r2"), IC2)]]))],
    ["eaux", always("eau")],
    ["aux", replace("al", "r1")],
    ["oux", (stem) => endsIn(stem, BEFORE_OUX) ? stem + "ou" : void 0],
    ["euse euses", either(remove("r2"), replace("eux", "r1"))],
    ["issement issements", remove("r1", endsInConsonant)]
  ]);
  var STEP_1_ADVERBS = new Suffixes([
    ["ement ements issement issements", never],
    ["amment", replace("ant", "rv")],
    ["emment", replace("ent", "rv")],
    ["ment ments", (stem, { rv }) => stem.length > rv && endsIn(stem, VOWELS4) ? stem : void 0]
  ]);
  var STEP_2A2 = new Suffixes([
    [
      "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait issant issante issantes issants isse issent isses issez issiez issions issons it",
      (stem, { rv }) => stem.length > rv && endsInConsonant(stem) && !stem.endsWith("H") ? stem : void 0
    ]
  ]);
  var AIS_STAYS = /^.?al$|auv$|épl$/s;
  var withoutE2 = (stem, { rv }) => stem.length > rv && stem.endsWith("e") ? stem.slice(0, -1) : stem;
  var STEP_2B2 = new Suffixes([
    ["ions", remove("r2")],
    ["é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez", always()],
    ["âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions", withoutE2],
    ["ais", (stem, regions) => AIS_STAYS.test(stem) ? void 0 : withoutE2(stem, regions)],
    ["aise aises", (stem) => AIS_STAYS.test(stem) ? void 0 : stem]
  ]);
  function step3(word) {
    if (word.endsWith("Y")) return withLetter(word, word.length - 1, "i");
    return word.endsWith("ç") ? withLetter(word, word.length - 1, "c") : word;
  }
  var RESIDUAL_S = /(?:Hi|[^aiouès])s$/;
  var withoutIon = (stem, { r2, rv }) => stem.length >= r2 && stem.length > rv && endsIn(stem, BEFORE_ION2) ? stem : void 0;
  var STEP_42 = new Suffixes([
    ["ion", withoutIon],
    ["ier ière Ier Ière", always("i")],
    ["e", always()]
  ]);
  function step4(word, regions) {
    const stem = RESIDUAL_S.test(word) ? word.slice(0, -1) : word;
    return STEP_42.apply(stem, regions, regions.rv) ?? stem;
  }
  var step5 = (word) => /(?:enn|onn|ett|ell|eill)$/.test(word) ? word.slice(0, -1) : word;
  function step6(word) {
    let i = word.length - 1;
    while (i >= 0 && !isAt(word, i, VOWELS4)) i--;
    const accented = i < word.length - 1 && (word[i] === "é" || word[i] === "è");
    return accented ? withLetter(word, i, "e") : word;
  }
  var UNMARKED = { I: "i", U: "u", Y: "y", He: "ë", Hi: "ï", H: "" };
  function french(word) {
    let stem = markConsonants2(word.replace(ELISION, ""));
    const regions = regionsOf4(stem);
    const { rv } = regions;
    let changed = STEP_13.apply(stem, regions);
    if (changed === void 0) {
      stem = STEP_1_ADVERBS.apply(stem, regions) ?? stem;
      changed = STEP_2A2.apply(stem, regions, rv) ?? STEP_2B2.apply(stem, regions, rv);
    }
    stem = changed === void 0 ? step4(stem, regions) : step3(changed);
    return step6(step5(stem)).replace(/H[ei]?|[IUY]/g, (mark2) => UNMARKED[mark2] ?? mark2);
  }

  // src/marking/languages/fr.ts
  var WORDS2 = rules({
    negators: "ne n pas jamais sans aucun aucune rien ni non personne guere",
    cancellers: "seulement uniquement que oublier oubliez manquer",
    openers: "mais car parce puisque si quand lorsque et sauf sinon donc pour que qui",
    degrees: "si",
    opposites: "in im il ir de des mal non a anti",
    grammar: "le la les l un une des du de d au aux ce cet cette ces il elle on ils elles je j tu nous vous me m te t se s lui leur mon ma mes ton ta tes son sa ses notre nos votre vos est sont etait etre a ont avoir fait faire en dans sur sous par avec c qu ou y plus tres aussi comme tout tous toute toutes etc",
    abbreviations: "m mme mlle dr ex p env max min etc",
    elisions: "l d n j c s m t qu jusqu lorsqu puisqu quoiqu quelqu",
    and: "et",
    numbers: "zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - - vingt/vingts trente quarante cinquante soixante septante octante/huitante nonante cent/cents mille",
    signs: "euro dollar livre pourcent"
  });
  function add(sum, word) {
    if (sum === 4 && word === 20) return 80;
    if (sum === 10 && word > 6 && word < 10) return sum + word;
    return (sum === 60 || sum === 80) && word > 9 && word < 17 ? sum + word : void 0;
  }
  var fr = { tag: "fr", stem: french, rules: { ...WORDS2, add } };

  // src/marking/languages/all.ts
  [de, en, es, fr].forEach(register);

  // src/marking/award.ts
  function round(marks) {
    return Math.round(marks * 1e4) / 1e4 + 0;
  }
  var DECIDED = { decided: true, reasons: [] };
  function unanswered(item) {
    const nothing = { parts: [], misconceptions: [] };
    return { marks: 0, max: item.marks, result: "unanswered", ...nothing, judged: "by_rule", verdict: DECIDED };
  }
  function listed(response) {
    return Array.isArray(response) ? response : [];
  }
  function at(list, place) {
    return typeof place === "number" ? list[place] : void 0;
  }
  function texted(response) {
    return typeof response === "string" ? response : "";
  }
  function award(item, earned, parts, misconceptions = [], reasons = []) {
    const marks = round(Math.min(item.marks, Math.max(item.floor, earned)));
    return {
      marks,
      max: item.marks,
      result: marks >= item.marks ? "correct" : marks > 0 ? "partial" : "incorrect",
      parts: parts.map((part) => ({ ...part, marks: round(part.marks), max: round(part.max) })),
      misconceptions: [...new Set(misconceptions.filter((id) => id !== void 0))],
      judged: "by_rule",
      verdict: reasons.length === 0 ? DECIDED : { decided: false, reasons }
    };
  }

  // src/marking/certainty.ts
  var LEVELS = [1, 2, 3];
  function withCertainty(item, outcome, stated) {
    const { certainty: table, floor } = item;
    if (table === void 0 || outcome.result === "unanswered" || outcome.result === "neutral") return outcome;
    const level = LEVELS.find((each) => each === stated) ?? 1;
    const right = outcome.result === "correct";
    const marks = round(Math.max(floor, (right ? table.right : table.wrong)[level - 1] ?? 0));
    const parts = outcome.parts.map((part) => ({ ...part, marks: 0, max: 0 }));
    return { ...outcome, marks, parts, result: right ? "correct" : "incorrect", certainty: level };
  }

  // src/marking/families.ts
  var FAMILIES = {
    /** All or nothing (QTI 2.2 and 3.0, response processing template `match_correct`). */
    match_correct: (item, tally) => ({ total: complete(tally) ? item.marks : -item.scheme.penalty }),
    /** Each right piece earns an equal share, each wrong one costs; only the penalty leads below zero. */
    partial: (item, { count, right, wrong, cost }) => {
      const share = item.marks / count;
      const total = Math.max(-item.scheme.penalty * wrong, item.marks * right / count - cost * wrong);
      return { total, each: shares(share, cost) };
    },
    /** A wrong piece takes what a right one gives. */
    right_minus_wrong: (item, { count, right, wrong }) => {
      const share = item.marks / count;
      return { total: item.marks * (right - wrong) / count, each: shares(share, share) };
    },
    /** Marks in steps, by the number of right pieces; a wrong option cancels a right one. */
    threshold: ({ scheme }, { right, extra }) => {
      const reached = (scheme.thresholds ?? []).filter(([least]) => right - extra >= least);
      return { total: reached[reached.length - 1]?.[1] ?? 0 };
    },
    /**
     * The sum of what each piece is worth (QTI 2.2 and 3.0, class `mapping` and operator `mapResponse`): floor and marks
     * of the item are its bounds, `unmapped` is its default value.
     */
    map_response: ({ scheme }, { pieces }) => {
      const worth = ({ state, marks }) => state === "open" ? 0 : marks ?? scheme.unmapped ?? 0;
      const total = pieces.reduce((sum, piece) => sum + worth(piece), 0);
      return { total, each: (piece) => [worth(piece), Math.max(0, piece.max ?? 0, worth(piece))] };
    }
  };
  function markPieces(item, pieces, cost = item.scheme.penalty) {
    if (pieces.every(({ state }) => state === "open")) return unanswered(item);
    const { total, each } = FAMILIES[item.scheme.scoring](item, tallyOf(pieces, cost));
    const parts = pieces.map((piece) => {
      const [marks, max] = each?.(piece) ?? [0, 0];
      const part = { id: piece.id, marks, max, correct: piece.state === "right", feedback: piece.feedback };
      return piece.state === "open" ? { ...part, open: true } : part;
    });
    return award(item, total, parts, pieces.map(({ misconception }) => misconception));
  }
  function markAnswer(item, answer) {
    const { scoring, penalty, unmapped = 0 } = item.scheme;
    const own = answer.marks ?? (answer.right ? item.marks : void 0);
    const mapped = scoring === "map_response";
    const marks = mapped ? own ?? unmapped : own !== void 0 && own > 0 ? own : -penalty;
    const { id, feedback, misconception } = answer;
    const part = { id, marks, max: item.marks, correct: marks >= item.marks, feedback };
    return award(item, marks, [part], [misconception]);
  }
  function tallyOf(pieces, cost) {
    const having = (test) => pieces.filter(test).length;
    return {
      pieces,
      cost,
      count: having(({ extra }) => extra !== true),
      right: having(({ state }) => state === "right"),
      wrong: having(({ state }) => state === "wrong"),
      extra: having(({ extra }) => extra === true)
    };
  }
  function complete({ count, right, extra }) {
    return right === count && extra === 0;
  }
  function shares(share, cost) {
    return ({ state, extra }) => [state === "right" ? share : state === "wrong" ? -cost : 0, extra === true ? 0 : share];
  }

  // src/marking/match.ts
  function markMatch(item, response) {
    const chosen = listed(response);
    return markPieces(
      item,
      item.sources.map((source, index) => {
        const target = at(item.targets, chosen[index])?.id;
        if (target === void 0) return { id: source.id, state: "open", max: source.marks };
        const right = target === source.target;
        return {
          id: source.id,
          state: right ? "right" : "wrong",
          marks: right ? source.marks : source.otherMarks?.[target],
          max: source.marks,
          feedback: right ? void 0 : source.feedback,
          misconception: source.misconceptions?.[target]
        };
      })
    );
  }

  // src/marking/categorise.ts
  function markCategorise(item, response) {
    return markMatch(item, response);
  }

  // src/marking/choice.ts
  function markChoice(item, response) {
    const option = at(item.options, response);
    if (option === void 0) return unanswered(item);
    const { id, correct, marks, feedback, misconception } = option;
    return markAnswer(item, { id, right: correct === true, marks, feedback, misconception });
  }

  // src/marking/judgement.ts
  function judged(item, outcome, judgement) {
    const { by, marks, note } = judgement;
    if (typeof marks !== "number") throw new RangeError("the item has one mark in all, not a list");
    within(marks, item.floor, item.marks, "the item");
    return signed(award(item, marks, outcome.parts, outcome.misconceptions), by, note);
  }
  function signed(outcome, by, note) {
    return note === void 0 ? { ...outcome, judged: by } : { ...outcome, judged: by, note };
  }
  function within(marks, least, most, what) {
    if (!(marks >= least && marks <= most)) throw new RangeError(`${marks} marks where ${what} has ${least} to ${most}`);
  }
  function summed(item, parts, { by, note }) {
    return signed(award(item, parts.reduce((sum, { marks }) => sum + marks, 0), parts), by, note);
  }

  // src/marking/evidence_checklist.ts
  var TICKED = "[x]";
  function notesIn(response, count) {
    const lines = texted(response).split("\n");
    return Array.from({ length: count }, (_, place) => {
      const line = lines[place] ?? "";
      return line.startsWith(TICKED) ? line.slice(TICKED.length).trim() : void 0;
    });
  }
  function markEvidenceChecklist(item, response, judgement) {
    const ticked = notesIn(response, item.criteria.length).map((note) => note !== void 0);
    if (!ticked.includes(true) && judgement?.by !== "examiner") return unanswered(item);
    const parts = item.criteria.map(({ id, marks: max = 0 }, place) => {
      const correct = ticked[place] === true;
      return { id, marks: correct ? max : 0, max, correct };
    });
    if (item.marks === 0) return { ...unanswered(item), result: "neutral", parts };
    if (judgement === void 0) return summed(item, parts, { by: "self", marks: [] });
    const { marks } = judgement;
    if (typeof marks === "number") return judged(item, { parts: [], misconceptions: [] }, judgement);
    if (marks.length !== parts.length) throw new RangeError(`${marks.length} marks for ${parts.length} criteria`);
    const given = parts.map((part, place) => {
      const own = marks[place];
      within(own, 0, part.max, `criterion ${part.id}`);
      return { ...part, marks: own, correct: own >= part.max };
    });
    return summed(item, given, judgement);
  }

  // src/marking/folding.ts
  function normalise(text, caseSensitive, accentSensitive = true) {
    const plain2 = text.normalize("NFC").replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "").replace(/[\u2018-\u201b\u2032\u00b4\u0060\u02bc]/g, "'").replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"').replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\u2026/g, "...").replace(/\s+/g, " ").trim().replace(/([\p{L}\p{N}])\.$/u, "$1");
    const folded = accentSensitive ? plain2 : plain2.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
    return caseSensitive ? folded : foldCase(folded);
  }
  function foldCase(text) {
    return text.toUpperCase().toLowerCase().normalize("NFC");
  }

  // src/marking/words.ts
  var NUMBER = /\p{N}{1,3}(?:[ \u00a0\u202f'\u2019]\p{N}{3}){1,5}(?:[.,]\p{N}+)?(?!\p{N})|\p{N}+(?:[.,]\p{N}+)*/u;
  var LETTERS = "[\\p{L}\\p{M}\\u00ad\\u200b-\\u200d\\u2060]";
  var APOSTROPHES = "['\\u2019\\u02bc\\u00b4`]";
  var WORD = new RegExp(`${NUMBER.source}|[€$£%]|${LETTERS}+(?:${APOSTROPHES}${LETTERS}+)*`, "gu");
  var DROPPED = /['\u2019\u02bc\u00b4`\u00ad\u200b-\u200d\u2060\u0300-\u036f\u2010\u2011-]/g;
  var APOSTROPHE2 = /['\u2019\u02bc\u00b4`]/;
  var MEANT = /[\p{L}\p{N}€$£%]/u;
  var PLAIN3 = /^[a-z]+$/;
  var UMLAUT = /(^|[^aeiouqy])([aou])e/g;
  var SENTENCE_MARKS = "!?؟۔।•\u2029。！？";
  var CLAUSE_MARKS = ",:;()–—،、，";
  var NONE2 = 0;
  var CLAUSE = 1;
  var SENTENCE = 2;
  var LINE_ENDS = "\n\r\u2028";
  var FULL = 50;
  var NEXT_LINE = /^[^\n\r\u2028]*(?:\r\n|[\n\r\u2028])[ \t\u00a0("'\u00ab\u2018\u201c\u201e]*$/;
  var GOES_ON = /\p{L}(?![.)])|\p{N}(?!\p{N}*[.)](?!\p{N}))|[€$£%]/uy;
  var HYPHEN = /[\u2010\u2011-]/;
  var LETTER = /^\p{L}/u;
  var LONGEST_PREFIX = 5;
  var LONGEST_ELISION = 6;
  var LONGEST = 64;
  function words(text, rules2) {
    const found = [];
    let sentence = 0;
    let clause = 0;
    let end = 0;
    WORD.lastIndex = 0;
    for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
      const whole2 = match[0] + hyphened(match[0], text, rules2);
      for (const [raw, start] of elided(whole2, match.index, rules2)) {
        const stop = found.length === 0 ? NONE2 : stopBetween(text, end, start, found[found.length - 1], rules2);
        if (stop === SENTENCE) sentence += 1;
        if (stop !== NONE2) clause += 1;
        end = start + raw.length;
        if (bare(raw)) found.push({ raw, start, end, sentence, clause });
      }
    }
    return found;
  }
  function hyphened(prefix, text, rules2) {
    const end = WORD.lastIndex;
    if (prefix.length > LONGEST_PREFIX || !HYPHEN.test(text.charAt(end)) || !rules2.prefixes.has(fold(prefix, rules2))) return "";
    WORD.lastIndex = end + 1;
    const rest = WORD.exec(text);
    if (rest?.index === end + 1 && LETTER.test(rest[0])) return text.slice(end, WORD.lastIndex);
    WORD.lastIndex = end;
    return "";
  }
  function bare(raw) {
    return raw.charCodeAt(0) < 128 || MEANT.test(raw);
  }
  function elided(raw, start, rules2) {
    const parts = [];
    let from = 0;
    for (let at2 = 0; rules2.elisions.size > 0 && at2 <= from + LONGEST_ELISION && at2 < raw.length; at2++) {
      if (!APOSTROPHE2.test(raw.charAt(at2))) continue;
      const part = raw.slice(from, at2);
      if (!rules2.elisions.has(part.toLowerCase())) break;
      parts.push([part, start + from]);
      from = at2 + 1;
    }
    return [...parts, [raw.slice(from), start + from]];
  }
  function fold(raw, rules2) {
    const sign = rules2.signs.get(raw);
    if (sign !== void 0) return sign;
    const short = raw.length > LONGEST ? raw.slice(0, LONGEST) : raw;
    const lower = foldCase(short);
    const plain2 = PLAIN3.test(lower) ? lower : foldCase(short.normalize("NFKD")).normalize("NFKD").replace(DROPPED, "");
    return rules2.umlauts ? plain2.replace(UMLAUT, "$1$2") : plain2;
  }
  function composed(raw) {
    return raw.slice(0, LONGEST).normalize("NFKC").toLowerCase().replace(/[\u00ad\u200b-\u200d\u2060\u2010\u2011-]/g, "").replace(/[\u2019\u02bc\u00b4`]/g, "'");
  }
  function stopBetween(text, from, to, word, rules2) {
    let stop = NONE2;
    for (let at2 = from; at2 < to; at2++) {
      const mark2 = text.charAt(at2);
      if (mark2 === " ") continue;
      if (SENTENCE_MARKS.includes(mark2) || mark2 === "." && fullStop(at2, to, word, rules2)) return SENTENCE;
      if (LINE_ENDS.includes(mark2)) return lineStop(text, from, to);
      if (CLAUSE_MARKS.includes(mark2) || mark2 === "-" && to - from > 1) stop = CLAUSE;
    }
    return stop;
  }
  function lineStop(text, from, to) {
    let start = from;
    while (start > 0 && from - start < FULL && !LINE_ENDS.includes(text.charAt(start - 1))) start--;
    GOES_ON.lastIndex = to;
    return from - start >= FULL && NEXT_LINE.test(text.slice(from, to)) && GOES_ON.test(text) ? CLAUSE : SENTENCE;
  }
  function fullStop(at2, next, word, rules2) {
    const length = word.end - word.start;
    if (word.end === at2 && (length === 1 || rules2.abbreviations.has(word.raw.toLowerCase()))) return false;
    return next > at2 + 1 || length > 2;
  }

  // src/marking/phrase_parser.ts
  var PhraseFault = class extends Error {
    constructor(code, at2) {
      super(`phrase fault "${code}" at ${at2}`);
      this.code = code;
      this.at = at2;
    }
  };
  var DEEPEST = 5;
  var WIDEST = 99;
  var SPECIAL = /(\.{3,}\d*|\u2026\d*|&+|[()[\]|*=]|<[^<>]*>)/;
  var GAP = /^(?:\.{3,}|\u2026)/;
  var ENDS = /* @__PURE__ */ new Set(["|", ")", "]", "&", "&&"]);
  var STARRED = /* @__PURE__ */ new Set(["start", "within"]);
  var SET = /^<([a-z0-9][a-z0-9_-]*)>$/;
  function parse(phrase, rules2) {
    return new Parser(phrase, rules2).phrase();
  }
  var Parser = class {
    constructor(phrase, rules2) {
      this.rules = rules2;
      this.next = 0;
      let end = 0;
      this.pieces = phrase.split(SPECIAL).map((text) => ({ text, start: end, end: end += text.length }));
    }
    get piece() {
      return this.pieces[this.next];
    }
    phrase() {
      const found = [[this.sequence(0, 0)]];
      for (let piece = this.piece; piece !== void 0; piece = this.piece) {
        if (piece.text === "|") throw new PhraseFault("bar", piece.start);
        if (!piece.text.startsWith("&")) throw new PhraseFault("unopened", piece.start);
        if (piece.text.length > 2) throw new PhraseFault("and", piece.start);
        this.next += 1;
        const sequence = this.sequence(piece.end, 0);
        if (piece.text === "&") found[found.length - 1].push(sequence);
        else found.push([sequence]);
      }
      return found;
    }
    /** Elements up to the end, an `&`, a bar or a closing bracket. */
    sequence(start, depth) {
      const elements = [];
      for (let piece = this.piece; piece !== void 0 && !ENDS.has(piece.text); piece = this.piece) {
        this.next += 1;
        if (piece.text === "(") elements.push(this.group(piece, depth + 1, ")"));
        else if (piece.text === "[") elements.push(this.group(piece, depth + 1, "]"));
        else if (piece.text === "*" || piece.text === "=") elements.push(this.marked(piece, elements));
        else if (piece.text.startsWith("<")) elements.push(set2(piece));
        else if (GAP.test(piece.text)) elements.push(gap(piece));
        else if (piece.text.startsWith("&")) throw new PhraseFault("and", piece.start);
        else elements.push(...this.plain(piece));
      }
      refuse(elements, start);
      return elements;
    }
    group(open, depth, close) {
      if (depth > DEEPEST) throw new PhraseFault("nested", open.start);
      const alternatives = [];
      for (let before = open; ; ) {
        if (this.piece === void 0) throw new PhraseFault("unclosed", open.start);
        alternatives.push(this.sequence(before.end, depth));
        const mark2 = this.piece;
        if (mark2 === void 0) throw new PhraseFault("unclosed", open.start);
        if (mark2.text.startsWith("&")) throw new PhraseFault("and", mark2.start);
        this.next += 1;
        if (mark2.text === close) {
          return { kind: "group", alternatives, optional: close === "]", start: open.start, end: mark2.end };
        }
        if (mark2.text !== "|") throw new PhraseFault("unclosed", open.start);
        before = mark2;
      }
    }
    plain({ text, start }) {
      return words(text, this.rules).map((word) => ({
        kind: "word",
        raw: word.raw,
        form: "any",
        start: start + word.start,
        end: start + word.end
      }));
    }
    /** A word with a mark at its start, or a star at its end. */
    marked(mark2, elements) {
      const before = elements[elements.length - 1];
      if (mark2.text === "*" && before?.kind === "word" && before.end === mark2.start) {
        if (before.form !== "any" && before.form !== "end") throw new PhraseFault("star", mark2.start);
        elements.pop();
        return { ...before, form: before.form === "any" ? "start" : "within", end: mark2.end };
      }
      const code = mark2.text === "*" ? "star" : "exact";
      const [first, ...rest] = this.piece === void 0 ? [] : this.plain(this.piece);
      if (first?.kind !== "word" || first.start !== mark2.end) throw new PhraseFault(code, mark2.start);
      this.next += 1;
      const word = { ...first, form: code === "star" ? "end" : "exact", start: mark2.start };
      if (rest.length === 0) return word;
      elements.push(word, ...rest.slice(0, -1));
      return rest[rest.length - 1];
    }
  };
  function gap({ text, start, end }) {
    const most = text.replace(GAP, "");
    if (most === "") return { kind: "gap", most: Infinity, start, end };
    if (Number(most) < 1 || Number(most) > WIDEST) throw new PhraseFault("gap", start);
    return { kind: "gap", most: Number(most), start, end };
  }
  function set2({ text, start, end }) {
    const name = SET.exec(text)?.[1];
    if (name === void 0) throw new PhraseFault("set", start);
    return { kind: "set", name, start, end };
  }
  function refuse(elements, start) {
    if (elements.length === 0) throw new PhraseFault("empty", start);
    const first = elements[0];
    if (elements.every((element) => element.kind === "group" && element.optional)) {
      throw new PhraseFault("optional", first.start);
    }
    elements.forEach((element, index) => {
      const before = elements[index - 1];
      const after = elements[index + 1];
      if (element.kind === "gap" && (before === void 0 || after === void 0 || after.kind === "gap")) {
        throw new PhraseFault("gap", element.start);
      }
      if (before?.end !== element.start || before.kind === "gap" || element.kind === "gap") return;
      if (before.kind !== "word" || element.kind !== "word") throw new PhraseFault("glued", element.start);
      if (STARRED.has(before.form) || element.form !== "any") throw new PhraseFault("star", element.start);
    });
  }

  // src/marking/phrases.ts
  var PLAIN4 = 0;
  var NEGATING = 1;
  var NEGATED = 2;
  var STANDS = 3;
  var START = -1;
  var Phrases = class {
    constructor(vocabulary, sets = {}) {
      this.vocabulary = vocabulary;
      this.places = [];
      /** By entry of the vocabulary: the places that take it. */
      this.taking = [];
      this.phrases = [];
      this.togethers = [];
      this.lines = [];
      /** By place and standing: when a path came there last, and which. Times go on from text to text. */
      this.at = new Int32Array();
      this.paths = [];
      this.reached = [];
      this.next = [];
      this.now = 1;
      this.sets = new Map(Object.entries(sets));
    }
    /** The number of the phrase. Throws PhraseFault. */
    add(source) {
      const phrase = this.phrases.length;
      const parts = parse(source, this.vocabulary.rules).map((sequences) => {
        const id = this.togethers.length;
        this.togethers.push({ phrase, sequences: sequences.map((sequence) => this.line(sequence, id)), found: void 0 });
        return id;
      });
      return this.phrases.push(parts) - 1;
    }
    line(elements, together) {
      const id = this.lines.push({ together, sentence: 0, paths: [] }) - 1;
      for (const [place] of this.chain(elements, [[START, Infinity]], id, [])) {
        if (place !== START) this.places[place].last = true;
      }
      return id;
    }
    /** Adds places for the elements behind `ends`; where reading may stand then. */
    chain(elements, ends, line, open) {
      return elements.reduce((before, element) => {
        if (element.kind === "gap") return before.map(([place, slack]) => [place, slack + element.most]);
        if (element.kind === "word") return [[this.place(element, before, line), 0]];
        const inner = element.kind === "set" ? open.concat(element.name) : open;
        const alternatives = element.kind === "set" ? this.set(element, open) : element.alternatives;
        const ways = alternatives.flatMap((sequence) => this.chain(sequence, before, line, inner));
        return element.kind === "group" && element.optional ? [...before, ...ways] : ways;
      }, ends);
    }
    place(word, before, sequence) {
      var _a, _b;
      const place = this.places.push({ sequence, before: before.flat(), last: false }) - 1;
      ((_a = this.taking)[_b = this.vocabulary.add(word.raw, word.form)] ?? (_a[_b] = [])).push(place);
      return place;
    }
    set({ name, start }, open) {
      const phrases = this.sets.get(name);
      if (phrases === void 0 || open.includes(name)) throw new PhraseFault("set", start);
      return phrases.map((source) => {
        const [together, ...others] = parse(source, this.vocabulary.rules);
        if (together?.length !== 1 || others.length > 0) throw new PhraseFault("and", 0);
        return together[0];
      });
    }
    /** Reads a text to its end and tells everything found, in the order in which it ends. */
    read(text, tell, passes) {
      this.prepare();
      let first = this.now;
      text.words.forEach(({ sentence }, index) => {
        if (index > 0 && sentence !== text.words[index - 1].sentence) first = this.now + index;
        for (const hit of text.seen[index].hits) this.take(hit, index, index, text, first, passes);
        const joined = text.joined[index];
        for (const hit of joined?.hits ?? []) this.take(hit, joined?.from ?? index, index, text, first, passes);
        this.settle(this.now + index, first, tell);
      });
      this.now += text.words.length;
    }
    /** Forgets the text before. */
    prepare() {
      const size = this.places.length * STANDS;
      if (this.at.length !== size || this.now > 1073741823) {
        this.at = new Int32Array(size);
        this.now = 1;
      }
      for (const together of this.togethers) together.found = void 0;
    }
    /** Offers words of the text to every place that takes what they are. */
    take({ entry, slips: slips2 }, from, to, text, first, passes) {
      const places = this.taking[entry];
      if (places === void 0) return;
      const stands = standing(text, from, to);
      const time = this.now + from;
      for (const place of places) {
        const { sequence, before } = this.places[place];
        if (passes !== void 0 && !passes(this.phraseOf(sequence), to)) continue;
        for (let index = 0; index < before.length; index += 2) {
          const previous = before[index];
          if (previous === START) this.offer(place * STANDS + stands, from, to, slips2, void 0);
          else {
            const most = before[index + 1];
            for (let key = previous * STANDS; key < (previous + 1) * STANDS; key++) {
              const at2 = this.at[key];
              if (at2 < first || at2 >= time || time - at2 - 1 > most) continue;
              this.offer(place * STANDS + follow(key % STANDS, stands), from, to, slips2, this.paths[key]);
            }
          }
        }
      }
    }
    phraseOf(line) {
      return this.togethers[this.lines[line].together].phrase;
    }
    /** Goes on with a path, unless a surer one leads to the same place. */
    offer(key, from, to, slips2, before) {
      const all = slips2 + (before?.slips ?? 0);
      const present = this.next[key];
      if (present === void 0) this.reached.push(key);
      else if (present.slips <= all) return;
      this.next[key] = { from, to, slips: all, before };
    }
    /** The word is read: paths may go on from what it reached, and some are at their end. */
    settle(time, sentence, tell) {
      for (const key of this.reached) {
        const path = this.next[key];
        this.next[key] = void 0;
        this.at[key] = time;
        this.paths[key] = path;
        const { last, sequence } = this.places[Math.floor(key / STANDS)];
        if (last) this.end(this.lines[sequence], key % STANDS, path, sentence, tell);
      }
      this.reached.length = 0;
    }
    /** A line is found, once more perhaps; tells of its phrase when nothing of it is missing. */
    end(line, stands, path, sentence, tell) {
      if (line.sentence !== sentence) line.paths = [];
      line.sentence = sentence;
      const present = line.paths[stands];
      if (present === void 0 || path.slips < present.slips) line.paths[stands] = path;
      const together = this.togethers[line.together];
      const { phrase, sequences } = together;
      const lines = sequences.map((id) => this.lines[id]);
      if (!lines.every((other) => other.sentence === sentence)) return;
      const kinds = lines.map((other) => other === line ? stands : surest(other));
      const paths = lines.map((other, index) => other === line ? path : other.paths[kinds[index]]);
      const found = whole(paths, kinds.includes(NEGATED) && !kinds.includes(NEGATING));
      if (together.found === void 0 || better(found, together.found)) together.found = found;
      const ids = this.phrases[phrase];
      if (ids.length === 1) return tell(phrase, found);
      const parts = ids.map((id) => id === line.together ? found : this.togethers[id].found);
      if (!parts.every((part) => part !== void 0)) return;
      tell(phrase, whole(parts.flatMap((part) => part?.paths), parts.some((part) => part?.negated)));
    }
  };
  function surest({ paths }) {
    return [PLAIN4, NEGATING, NEGATED].find((kind) => paths[kind] !== void 0);
  }
  function standing(text, from, to) {
    let stands = PLAIN4;
    for (let index = from; index <= to; index++) {
      if (text.seen[index]?.negates === true) return NEGATING;
      if (text.negated[index] === 1) stands = NEGATED;
    }
    return stands;
  }
  function follow(before, stands) {
    return before === NEGATING || stands === NEGATING ? NEGATING : Math.max(before, stands);
  }
  function whole(paths, negated2) {
    return { paths, slips: paths.reduce((sum, { slips: slips2 }) => sum + slips2, 0), negated: negated2 };
  }
  function better(one, other) {
    return one.negated === other.negated ? one.slips < other.slips : !one.negated;
  }
  function wordsOf({ paths }) {
    const found = /* @__PURE__ */ new Set();
    for (const path of paths) {
      for (let step = path; step !== void 0; step = step.before) {
        for (let index = step.from; index <= step.to; index++) found.add(index);
      }
    }
    return [...found].sort((one, other) => one - other);
  }
  function spansOf(found, { words: words2 }) {
    const spans = [];
    let before = -2;
    for (const index of wordsOf(found)) {
      const { start, end } = words2[index];
      if (index === before + 1) spans[spans.length - 1][1] = end;
      else spans.push([start, end]);
      before = index;
    }
    return spans;
  }

  // src/marking/text.ts
  var NUMBER2 = 4;
  var REACH = 5;
  var LONG = 5e3;
  function read(response, vocabulary) {
    const found = words(response, vocabulary.rules);
    const seen = found.map(({ raw }) => vocabulary.see(raw, response.length < LONG));
    const joined = found.map((_, index) => joinedTo(index, found, seen, vocabulary));
    const text = { words: found, seen, joined, negated: new Uint8Array(found.length) };
    return { ...text, negated: negated(text, vocabulary) };
  }
  function joinedTo(index, found, seen, vocabulary) {
    const [one, before] = [seen[index], seen[index - 1]];
    if (before === void 0 || !inOneClause(found, index - 1, index)) return void 0;
    const hits = vocabulary.joined(before, one);
    if (hits !== void 0) return { from: index - 1, hits };
    return one.count === void 0 ? void 0 : numberTo(index, found, seen, vocabulary);
  }
  function numberTo(index, found, seen, vocabulary) {
    for (let from = Math.max(0, index + 1 - NUMBER2); from < index; from++) {
      const hits2 = inOneClause(found, from, index) ? vocabulary.counted(seen.slice(from, index + 1)) : void 0;
      if (hits2 !== void 0) return { from, hits: hits2 };
    }
    const [ten, and, unit] = [seen[index - 2], seen[index - 1], seen[index]];
    if (ten === void 0 || !vocabulary.rules.and.has(and.text) || !inOneClause(found, index - 2, index)) return void 0;
    if ((ten.count ?? 0) < (unit.count ?? 0)) return void 0;
    const hits = vocabulary.counted([ten, unit]);
    return hits === void 0 ? void 0 : { from: index - 2, hits };
  }
  function inOneClause(found, from, to) {
    return found[from]?.clause === found[to]?.clause;
  }
  function negated(text, vocabulary, passed) {
    const reached = new Uint8Array(text.words.length);
    text.seen.forEach(({ text: negator, negates }, index) => {
      if (!negates || passed?.has(index) === true) return;
      const end = reachOf(text, index, vocabulary);
      reached.fill(1, Math.min(index + 1, end), end);
      if (end === 0 || end - index > 2 || !vocabulary.rules.backward.has(negator)) return;
      for (let at2 = index - 1; at2 >= Math.max(0, index - REACH) && sameClause(text, at2, index); at2--) reached[at2] = 1;
    });
    return reached;
  }
  function reachOf(text, index, { rules: rules2 }) {
    const next = text.seen[index + 1]?.text ?? "";
    let end = index + (rules2.degrees.has(next) && inOneClause(text.words, index, index + 1) ? 2 : 1);
    for (; end < text.words.length && end <= index + REACH && sameClause(text, end, index); end++) {
      if (text.seen[end]?.cancels === true && end <= index + 2) return 0;
    }
    return end;
  }
  function sameClause(text, at2, other) {
    return text.words[at2]?.clause === text.words[other]?.clause && text.seen[at2]?.opens !== true;
  }

  // src/marking/number.ts
  var LONGEST2 = 100;
  var SIGNS = /^[\p{Sc}%\u2030\s]+|[\p{Sc}%\u2030\s]+$/gu;
  var GROUPS = /^\d{1,3}([ '])\d{3}(?:\1\d{3})*(?=[.,]|$)/;
  var PLAIN5 = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/;
  var COMMAS = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
  var DOTS = /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/;
  var TWO_DOTS = /\..*[.,]/;
  var IN_DOUBT = /^[1-9]\d{0,2},\d{3}$/;
  function readings(text, unit) {
    return numeralsOf(text, unit).map(({ value }) => value);
  }
  function numeralsOf(text, unit) {
    return text.length > LONGEST2 ? [] : numerals(bare2(text, unit));
  }
  function numerals(text) {
    const { negative, digits } = unsigned(text);
    return meanings(digits).map((meant2) => ({ value: Number(meant2), digits: meant2 })).filter(({ value }) => Number.isFinite(value)).map(({ value, digits: meant2 }) => ({ value: negative ? -value + 0 : value, digits: meant2 }));
  }
  function meanings(digits) {
    const grouped = GROUPS.exec(digits);
    if (grouped !== null) return meanings(digits.split(grouped[1]).join(""));
    if (IN_DOUBT.test(digits)) return [digits.replace(",", ""), digits.replace(",", ".")];
    if (PLAIN5.test(digits)) return [digits.replace(",", ".")];
    if (COMMAS.test(digits)) return [digits.replace(/,/g, "")];
    if (DOTS.test(digits) && TWO_DOTS.test(digits)) return [digits.replace(/\./g, "").replace(",", ".")];
    return [];
  }
  function bare2(text, unit) {
    return withoutUnit(tidy(text), unit === void 0 ? "" : tidy(unit)).replace(SIGNS, "");
  }
  function tidy(text) {
    return plain(text).toLowerCase();
  }
  function plain(text) {
    return text.normalize("NFKC").replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.charCodeAt(0) & 15) % 10)).replace(/\u066b/g, ",").replace(/[\u2010-\u2015\u2212]/g, "-").replace(/[\u2019\u066c]/g, "'").replace(/\s+/g, " ").replace(/^ ?[=≈~] ?/, "").trim();
  }
  function withoutUnit(text, unit) {
    if (unit === "") return text;
    if (text.endsWith(unit)) return text.slice(0, -unit.length);
    return text.startsWith(unit) ? text.slice(unit.length) : text;
  }
  function unsigned(text) {
    const sign = text.startsWith("-") || text.startsWith("+") ? text[0] : "";
    const digits = sign === "" ? text : text.slice(1).replace(SIGNS, "");
    return { negative: sign === "-", digits };
  }

  // src/marking/spelling.ts
  function tolerance(length) {
    return length < 5 ? 0 : length < 10 ? 1 : 2;
  }
  function slips(word, text, most, open = false) {
    const width = text.length;
    if (width < word.length - most || !open && width > word.length + most) return most + 1;
    const far = most + 1;
    let before = [];
    let above = Array.from({ length: width + 1 }, (_, index) => Math.min(index, far));
    for (let row = 1; row <= word.length; row++) {
      const from = Math.max(1, row - most);
      const to = Math.min(width, row + most);
      const here = new Array(width + 1).fill(far);
      if (row <= most) here[0] = row;
      let least = here[0];
      for (let column = from; column <= to; column++) {
        const same = word.charCodeAt(row - 1) === text.charCodeAt(column - 1);
        let cost = Math.min(
          above[column - 1] + (same ? 0 : 1),
          above[column] + 1,
          here[column - 1] + 1
        );
        if (row > 1 && column > 1 && !same && swapped(word, row, text, column)) {
          cost = Math.min(cost, before[column - 2] + 1);
        }
        here[column] = cost;
        if (cost < least) least = cost;
      }
      if (least > most) return far;
      before = above;
      above = here;
    }
    return open ? Math.min(far, ...above) : Math.min(far, above[width]);
  }
  function swapped(word, row, text, column) {
    return word.charCodeAt(row - 1) === text.charCodeAt(column - 2) && word.charCodeAt(row - 2) === text.charCodeAt(column - 1);
  }
  var PAIRS = [
    ["hyper", "hypo"],
    ["inter", "intra"],
    ["ante", "anti"],
    ["endo", "exo"],
    ["macro", "micro"],
    ["makro", "mikro"],
    ["in", "ex"],
    ["in", "de"]
  ];
  function opposed(one, other, opposites) {
    return opposites.some((start) => turned(one, other, start) || turned(other, one, start)) || PAIRS.some(([a, b]) => one.startsWith(a) && other.startsWith(b) || one.startsWith(b) && other.startsWith(a));
  }
  function turned(word, turn, start) {
    if (start === "" || !turn.startsWith(start) || word.startsWith(start)) return false;
    const extra = turn.length - start.length - word.length;
    return extra >= -1 && extra <= 1;
  }
  function letterBits(word) {
    let bits = 0;
    for (let index = 0; index < word.length; index++) bits |= 1 << word.charCodeAt(index) % 31;
    return bits;
  }
  function bitsApart(one, other) {
    let count = 0;
    for (let bits = one ^ other; bits !== 0; bits &= bits - 1) count++;
    return count;
  }

  // src/marking/vocabulary.ts
  var KEPT = 4096;
  var ENDING = 4;
  var Vocabulary = class {
    constructor(language, tolerant) {
      this.tolerant = tolerant;
      this.entries = /* @__PURE__ */ new Map();
      /** By text or stem. */
      this.whole = /* @__PURE__ */ new Map();
      this.exact = /* @__PURE__ */ new Map();
      this.values = /* @__PURE__ */ new Map();
      this.starts = [];
      this.ends = [];
      this.within = [];
      this.spelt = [];
      this.heads = /* @__PURE__ */ new Set();
      this.known = /* @__PURE__ */ new Set();
      this.seen = /* @__PURE__ */ new Map();
      this.rules = languageOf(language).rules;
      this.stem = languageOf(language).stem;
    }
    /** The number of the entry for a word of a phrase. */
    add(raw, form) {
      const text = fold(raw, this.rules);
      const key = `${form} ${text}`;
      const present = this.entries.get(key);
      if (present !== void 0) return present.id;
      const entry = { id: this.entries.size, form, text, stem: this.stemOf(raw), bits: letterBits(text) };
      this.entries.set(key, entry);
      this.index(entry, raw);
      return entry.id;
    }
    /** Words that are no news in a response, such as those of the question. */
    expect(raw) {
      this.known.add(this.stemOf(raw));
    }
    index(entry, raw) {
      const hit = { entry: entry.id, slips: 0 };
      const value = this.valueOf(raw, entry.text);
      if (entry.form === "start") this.starts.push(entry);
      else if (entry.form === "end") this.ends.push(entry);
      else if (entry.form === "within") this.within.push(entry);
      else if (entry.form === "exact") put(this.exact, entry.text, hit);
      else {
        for (const key of this.keys(raw, entry.text)) put(this.whole, key, hit);
        for (let end = 1; end < entry.text.length; end++) this.heads.add(entry.text.slice(0, end));
      }
      if (entry.form === "any" && value !== void 0) put(this.values, value, hit);
      if (entry.form === "within" || entry.form === "exact" || value !== void 0) return;
      if (tolerance(reach(entry)) > 0) this.spelt.push(entry);
    }
    /** The stem without accents: learners leave them out. */
    stemOf(raw) {
      return fold(this.stem(composed(raw)), this.rules);
    }
    /** What forms of one word share: its stem, or with accents left out the stem of what is left. */
    keys(raw, text) {
      return /* @__PURE__ */ new Set([text, this.stemOf(raw), this.stem(text)]);
    }
    valueOf(raw, text) {
      const first = raw.charCodeAt(0);
      if (first < 128 ? first >= 48 && first < 58 : /^\p{N}/u.test(raw)) return readings(raw)[0];
      return this.rules.numbers.get(text);
    }
    /** What a word of a response is. */
    see(raw, keep) {
      const kept = this.seen.get(raw);
      if (kept !== void 0) return kept;
      const seen = this.look(raw);
      if (keep) {
        if (this.seen.size >= KEPT) this.seen.clear();
        this.seen.set(raw, seen);
      }
      return seen;
    }
    look(raw) {
      const { rules: rules2 } = this;
      const text = fold(raw, rules2);
      const stem = this.stemOf(raw);
      const value = this.valueOf(raw, text);
      const grammar = rules2.grammar.has(text);
      let hits = this.sure(raw, text, stem, value);
      if (hits.length === 0 && this.tolerant && !grammar && value === void 0) hits = this.nearest(text, stem);
      return {
        text,
        stem,
        hits,
        negates: rules2.negators.has(text),
        cancels: rules2.cancellers.has(text),
        opens: rules2.openers.has(text),
        idle: grammar || this.known.has(stem),
        heads: this.heads.has(text),
        count: rules2.numbers.get(text)
      };
    }
    sure(raw, text, stem, value) {
      const found = /* @__PURE__ */ new Map();
      const take = (hits) => hits?.forEach((hit) => found.set(hit.entry, hit));
      take(this.exact.get(text));
      if (value !== void 0) take(this.values.get(value));
      for (const key of this.keys(raw, text)) take(this.whole.get(key));
      for (const { id, text: start } of this.starts) if (text.startsWith(start)) found.set(id, { entry: id, slips: 0 });
      for (const entry of this.ends) {
        if (this.endsIn(text, stem, entry)) found.set(entry.id, { entry: entry.id, slips: 0 });
      }
      for (const { id, text: inner } of this.within) {
        if (this.holds(text, inner)) found.set(id, { entry: id, slips: 0 });
      }
      return [...found.values()];
    }
    /** Compounds are inflected at their end, so the end is compared as a stem too; "unfriendly" is not friendly. */
    endsIn(text, stem, entry) {
      const before = text.endsWith(entry.text) ? text.length - entry.text.length : entry.stem.length > 2 && stem.endsWith(entry.stem) ? stem.length - entry.stem.length : -1;
      return before >= 0 && !this.turns(text.slice(0, before));
    }
    holds(text, inner) {
      const at2 = text.indexOf(inner);
      return at2 >= 0 && !this.turns(text.slice(0, at2));
    }
    turns(start) {
      return start !== "" && this.rules.opposites.includes(start);
    }
    /** The entries that a misspelt word comes nearest to. */
    nearest(text, stem) {
      const bits = letterBits(text);
      let least = 3;
      let found = [];
      for (const entry of this.spelt) {
        const most = Math.min(least, tolerance(Math.min(reach(entry), text.length)));
        if (entry.form === "any" && bitsApart(entry.bits, bits) > 2 * most + ENDING) continue;
        if (entry.form !== "end" && !sameStart(entry.text, text)) continue;
        const off = this.off(entry, text, stem, most);
        if (off > most || opposed(entry.text, text, this.rules.opposites)) continue;
        if (off < least) found = [];
        least = off;
        found.push({ entry: entry.id, slips: off });
      }
      return found;
    }
    off(entry, text, stem, most) {
      const near = entry.text.length + most;
      if (entry.form === "start") return slips(entry.text, text.slice(0, near), most, true);
      if (entry.form === "end") return slips(turned2(entry.text), turned2(text.slice(-near)), most, true);
      const whole2 = slips(entry.text, text, most);
      const fewer = Math.min(most, tolerance(entry.stem.length - 1));
      if (whole2 <= most || fewer === 0) return whole2;
      const inStem = slips(entry.stem, stem, fewer);
      return inStem <= fewer ? inStem : whole2;
    }
    /** Two neighbouring words of a response as one: "tool box" and "tool-box" for toolbox. */
    joined(first, second) {
      if (first.heads) return this.whole.get(first.text + second.stem) ?? this.whole.get(first.text + second.text);
      return void 0;
    }
    /** Number words in a row that make one number: "twenty-five", "two hundred". */
    counted([first, ...rest]) {
      let sum = first?.count;
      for (const { count } of rest) {
        if (sum === void 0 || count === void 0) return void 0;
        sum = this.rules.add?.(sum, count) ?? added(sum, count);
      }
      return sum === void 0 ? void 0 : this.values.get(sum) ?? [];
    }
  };
  function added(sum, word) {
    if (sum > 0 && sum < word && (word === 100 || word === 1e3)) return sum * word;
    return sum < 100 && sum % 10 === 0 && sum > word + 10 && word > 0 && word < 10 ? sum + word : void 0;
  }
  function put(map, key, hit) {
    const hits = map.get(key);
    if (hits === void 0) map.set(key, [hit]);
    else hits.push(hit);
  }
  function reach({ form, text }) {
    return form === "any" ? text.length : text.length - 2;
  }
  function turned2(word) {
    return [...word].reverse().join("");
  }
  function sameStart(one, other) {
    const [a, b] = [one.charCodeAt(0), one.charCodeAt(1)];
    const [c, d] = [other.charCodeAt(0), other.charCodeAt(1)];
    return a === c || a === d && b === c;
  }

  // src/marking/scheme.ts
  var ALL = -1;
  var compiled = /* @__PURE__ */ new WeakMap();
  function compile({ scheme, stem }) {
    let found = compiled.get(scheme);
    if (found === void 0) {
      found = new CompiledScheme(scheme, stem.replace(/<[^>]*>|&#?\w+;/g, " "));
      compiled.set(scheme, found);
    }
    return found;
  }
  var CompiledScheme = class {
    /** `question`: words of it are no news in a response. Throws PhraseFault. */
    constructor(scheme, question) {
      this.uses = [];
      this.passedFor = [];
      const { points, misconceptions = [], ignore } = scheme;
      this.vocabulary = new Vocabulary(scheme.language ?? "", scheme.spelling !== false);
      this.phrases = new Phrases(this.vocabulary, scheme.synonyms);
      this.passed = new Phrases(this.vocabulary, scheme.synonyms);
      this.evenNegated = points.map((point) => point.evenNegated === true);
      this.develops = points.some((point) => point.develops !== void 0);
      this.pass(ignore, ALL);
      points.forEach((point, index) => {
        this.pass(point.ignore, index);
        for (const purpose of ["accept", "reject", "refer"]) this.use(point[purpose], purpose, index);
      });
      misconceptions.forEach(({ accept }, index) => this.use(accept, "accept", points.length + index));
      for (const { raw } of words(question, this.vocabulary.rules)) this.vocabulary.expect(raw);
    }
    use(phrases, purpose, index) {
      for (const phrase of phrases ?? []) this.uses[this.phrases.add(phrase)] = { purpose, index };
    }
    pass(phrases, index) {
      for (const phrase of phrases ?? []) this.passedFor[this.passed.add(phrase)] = index;
    }
    read(response) {
      const evidence = [];
      for (const { index } of this.uses) evidence[index] ?? (evidence[index] = {});
      const whole2 = read(response, this.vocabulary);
      const passed = this.passedOver(whole2);
      const everywhere = passed.get(ALL);
      const text = everywhere === void 0 ? whole2 : { ...whole2, negated: negated(whole2, this.vocabulary, everywhere) };
      const passes = (phrase, word) => everywhere?.has(word) !== true && passed.get(this.uses[phrase].index)?.has(word) !== true;
      this.phrases.read(
        text,
        (phrase, found) => this.note(this.uses[phrase], found, evidence, text),
        passed.size === 0 ? void 0 : passes
      );
      return { text, evidence };
    }
    /** Words to pass over, by point. */
    passedOver(text) {
      const passed = /* @__PURE__ */ new Map();
      if (this.passedFor.length === 0) return passed;
      this.passed.read(text, (phrase, found) => {
        if (found.negated) return;
        const index = this.passedFor[phrase];
        const all = passed.get(index) ?? /* @__PURE__ */ new Set();
        for (const word of wordsOf(found)) all.add(word);
        passed.set(index, all);
      });
      return passed;
    }
    note({ purpose, index }, found, evidence, text) {
      const own = evidence[index];
      if (found.negated && !(purpose === "accept" && this.evenNegated[index] === true)) {
        if (purpose === "accept") own.negated ?? (own.negated = found);
        return;
      }
      const present = own[purpose];
      if (present === void 0 || better(found, present)) own[purpose] = found;
      if (!this.develops || purpose !== "accept") return;
      for (const path of found.paths) (own.sentences ?? (own.sentences = /* @__PURE__ */ new Set())).add(text.words[path.to]?.sentence ?? 0);
    }
  };

  // src/marking/extended_text.ts
  function markExtendedText(item, response, judgement) {
    const written = texted(response);
    if (written.trim() === "" && judgement?.by !== "examiner") return unanswered(item);
    const { scheme } = item;
    const found = "levels" in scheme ? indicative(item, scheme, written) : [];
    if (judgement === void 0) return pending(item, found);
    return "levels" in scheme ? byLevel(item, scheme, found, judgement) : byCriteria(item, scheme, judgement);
  }
  function pending(item, parts) {
    const verdict = { decided: false, reasons: [{ doubt: "judgement" }] };
    return { ...unanswered(item), result: "neutral", parts, judged: "pending", verdict };
  }
  function byCriteria(item, { criteria }, judgement) {
    const { marks } = judgement;
    if (typeof marks === "number") return judged(item, { parts: [], misconceptions: [] }, judgement);
    if (marks.length !== criteria.length) throw new RangeError(`${marks.length} marks for ${criteria.length} criteria`);
    const parts = criteria.map(({ id, marks: max }, index) => {
      const given = marks[index];
      within(given, 0, max, `criterion ${id}`);
      return { id, marks: given, max, correct: given >= max };
    });
    return summed(item, parts, judgement);
  }
  function byLevel(item, { levels }, parts, judgement) {
    const [marks, ...more] = [judgement.marks].flat();
    if (marks === void 0 || more.length > 0) throw new RangeError(`${more.length + 1} marks where a level has one`);
    const outcome = judged(item, { parts, misconceptions: [] }, { ...judgement, marks });
    const level = levelOf(levels, marks, judgement.level);
    return level === void 0 ? outcome : { ...outcome, level: level.id };
  }
  function levelOf(levels, marks, named) {
    const level = levels.find(({ id, min, max }) => named === void 0 ? min <= marks && marks <= max : id === named);
    if (level !== void 0) within(marks, level.min, level.max, `level ${level.id}`);
    else if (named !== void 0) throw new RangeError(`there is no level ${named}`);
    else if (marks > 0) throw new RangeError(`no level holds ${marks} marks`);
    return level;
  }
  function indicative(item, scheme, response) {
    if (!scheme.points.some(({ accept }) => accept)) return [];
    const { text, evidence } = compile({ scheme, stem: item.stem }).read(response);
    return scheme.points.flatMap(({ id, accept }, index) => {
      if (accept === void 0) return [];
      const { accept: found, reject } = evidence[index] ?? {};
      const met = found !== void 0 && reject === void 0;
      const part = { id, marks: 0, max: 0, correct: met };
      return [met ? { ...part, spans: spansOf(found, text) } : part];
    });
  }

  // src/marking/hints.ts
  function withHints(item, outcome, taken) {
    if (taken === 0) return outcome;
    const told = (item.hints ?? []).slice(0, taken).reduce((sum, { cost: cost2 = 0 }) => sum + cost2, 0);
    const free = outcome.result === "unanswered" || outcome.judged === "pending";
    const cost = free ? 0 : Math.min(told, Math.max(0, outcome.marks - item.floor));
    return { ...outcome, marks: round(outcome.marks - cost), hints: { taken, cost: round(cost) } };
  }

  // src/marking/gap_match.ts
  function markGapMatch(item, response) {
    return markMatch(item, response);
  }

  // src/marking/multiple_response.ts
  function markMultipleResponse(item, response) {
    const chosen = new Set(listed(response));
    const pieces = [];
    for (const [index, { id, correct = false, marks, feedback, misconception }] of item.options.entries()) {
      if (chosen.has(index)) {
        const max = correct ? marks : void 0;
        pieces.push({ id, state: correct ? "right" : "wrong", extra: !correct, marks, max, feedback, misconception });
      } else if (correct) pieces.push({ id, state: "open", max: marks });
    }
    return markPieces(item, pieces, wrongCost(item));
  }
  function wrongCost({ marks, maxChoices, options, scheme }) {
    const right = options.filter(({ correct }) => correct).length;
    const wrong = options.length - right;
    const rationed = maxChoices !== void 0 && maxChoices <= right;
    if (rationed || wrong === 0) return scheme.penalty;
    return Math.max(scheme.penalty, marks / Math.min(right, wrong));
  }

  // src/marking/hot_text.ts
  function markHotText(item, response) {
    return markMultipleResponse({ ...item, type: "multiple_response" }, response);
  }

  // src/marking/inline_choice.ts
  function markInlineChoice(item, response) {
    const chosen = listed(response);
    return markPieces(
      item,
      item.gaps.map((gap2, index) => {
        const option = at(gap2.options, chosen[index]);
        return {
          id: gap2.id,
          state: option === void 0 ? "open" : option.correct === true ? "right" : "wrong",
          marks: option?.marks,
          max: gap2.options.find(({ correct }) => correct)?.marks,
          feedback: option?.feedback,
          misconception: option?.misconception
        };
      })
    );
  }

  // src/marking/likert.ts
  function markLikert(item, response) {
    const option = at(item.options, response);
    if (option === void 0) return unanswered(item);
    const { id, correct, marks, feedback, misconception } = option;
    const outcome = markAnswer(item, { id, right: correct === true, marks, feedback, misconception });
    return item.marks === 0 ? { ...outcome, marks: 0, result: "neutral" } : outcome;
  }

  // src/marking/quantity.ts
  var QUANTITY = /^([-+]?)([^\d.,]*?)([-+]?)\s*((?:\d|[.,]\d)[\d., ']*(?:e[-+]?\d{1,3}(?![\p{L}\d]))?)(.*)$/iu;
  function quantities(text, units) {
    const [, sign, before, inner, digits, behind] = (text.length > LONGEST2 ? null : QUANTITY.exec(plain(text))) ?? [];
    if (digits === void 0) return [];
    const factor = factorOf(squeezed(`${before}${behind}`), units);
    return numerals(`${sign}${inner}${digits.trim().toLowerCase()}`).map((numeral) => ({ ...numeral, factor }));
  }
  function factorOf(unit, units) {
    const known = Object.entries(units).map(([name, factor]) => [squeezed(plain(name)), factor]);
    const exact = known.find(([name]) => name === unit);
    if (exact !== void 0) return exact[1];
    const alike = new Set(known.filter(([name]) => name.toLowerCase() === unit.toLowerCase()).map(([, factor]) => factor));
    return alike.size === 1 ? [...alike][0] : void 0;
  }
  function squeezed(unit) {
    return unit.replace(/[\s^]|\.$/g, "");
  }
  function figures(digits) {
    const [mantissa = ""] = digits.split("e");
    const all = mantissa.replace(".", "").replace(/^0+(?=\d)/, "");
    return mantissa.includes(".") ? [all.length, all.length] : [Math.max(1, all.replace(/0+$/, "").length), all.length];
  }
  function decimals(digits) {
    const [mantissa = "", exponent = "0"] = digits.split("e");
    return Math.max(0, (mantissa.split(".")[1] ?? "").length - Number(exponent));
  }

  // src/marking/numeric.ts
  function markNumeric(item, response) {
    const given = meant(item, response);
    if (given.length === 0) return unanswered(item);
    const key = { bounds: item.bounds, exclusive: item.exclusive, marks: item.marks };
    for (const answer of [key, ...item.alternatives ?? []]) {
      const found = given.filter((quantity) => holds(answer, quantity, item));
      if (found.length === 0) continue;
      const { marks = 0, feedback, misconception } = answer;
      const missed = marks > 0 ? demands(item, found) : [];
      const own = Math.min(marks, ...missed.map((demand) => demand.marks));
      const said = [feedback, ...missed.map((demand) => demand.feedback)].filter((html) => html !== void 0).join("");
      return markAnswer(item, { id: "answer", right: own >= item.marks, marks: own, feedback: said || void 0, misconception });
    }
    return markAnswer(item, { id: "answer", right: false });
  }
  function meant({ unit, units }, response) {
    const text = texted(response);
    return units === void 0 ? numeralsOf(text, unit).map((numeral) => ({ ...numeral, factor: 1 })) : quantities(text, units.accept);
  }
  function holds(range, { value, factor }, { units }) {
    const factors = factor === void 0 ? Object.values(units?.accept ?? {}) : [factor];
    return factors.some((each) => within2(value * each, range));
  }
  function within2(value, { bounds: [low, high], exclusive: [above, below] = [false, false] }) {
    const room = 1e-12 * Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
    const over = value - (low ?? -Infinity);
    const under = (high ?? Infinity) - value;
    return (above ? over > room : over >= -room) && (below ? under > room : under >= -room);
  }
  function demands({ units, precision }, found) {
    const missed = [];
    if (units !== void 0 && found.every(({ factor }) => factor === void 0)) missed.push(units);
    if (precision !== void 0 && !found.some(({ digits }) => precise(digits, precision))) missed.push(precision);
    return missed;
  }
  function precise(digits, precision) {
    if ("decimals" in precision) return decimals(digits) === precision.decimals;
    const [least, most] = figures(digits);
    return least <= precision.figures && precision.figures <= most;
  }

  // src/marking/order.ts
  var PIECES = {
    position: (steps, places) => steps.map(({ id }, step) => ({ id, state: places[step] === step ? "right" : "wrong" })),
    /** Each step with the one that comes next. */
    adjacent_pairs: (steps, places) => steps.slice(1).map((next, step) => pair(steps[step], next, places[step + 1] === places[step] + 1)),
    /** Each step with every later one, as Kendall's tau counts them. */
    all_pairs: (steps, places) => steps.flatMap(
      (one, first) => steps.slice(first + 1).map((other, after) => pair(one, other, places[first] < places[first + 1 + after]))
    )
  };
  function pair(one, other, right) {
    return { id: `${one?.id}.${other.id}`, state: right ? "right" : "wrong" };
  }
  function markOrder(item, response) {
    const order = rightOrder(item);
    const places = order.map((index) => Array.isArray(response) ? response.indexOf(index) : -1);
    if (places.includes(-1) || response.length !== places.length) return unanswered(item);
    const steps = order.map((index) => item.steps[index]);
    return markPieces(item, PIECES[item.by ?? "position"](steps, places));
  }
  function rightOrder({ steps, places }) {
    return steps.map((_, place) => places?.indexOf(place) ?? place);
  }

  // src/marking/areas.ts
  function areaOf(point, areas) {
    const found = areas.findIndex((area) => contains(area, point));
    return found === -1 ? void 0 : found;
  }
  function contains(area, [x, y]) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
    switch (area.shape) {
      case "circle":
        return Math.hypot(x - area.centre[0], y - area.centre[1]) <= area.radius * ROOM;
      case "rectangle": {
        const [[x1, y1], [x2, y2]] = area.corners;
        return between(x, x1, x2) && between(y, y1, y2);
      }
      case "polygon":
        return inPolygon([x, y], area.corners);
    }
  }
  var ROOM = 1 + 1e-12;
  function between(value, one, other) {
    return value >= Math.min(one, other) && value <= Math.max(one, other);
  }
  function inPolygon(point, corners) {
    const edges = corners.map((from, index) => [from, corners[(index + 1) % corners.length]]);
    if (edges.some(([from, to]) => onEdge(point, from, to))) return true;
    return edges.filter(([from, to]) => crosses(point, from, to)).length % 2 === 1;
  }
  function crosses([x, y], from, to) {
    return from[1] > y !== to[1] > y && x < from[0] + (y - from[1]) * (to[0] - from[0]) / (to[1] - from[1]);
  }
  function onEdge([x, y], from, to) {
    const way = Math.hypot(x - from[0], y - from[1]) + Math.hypot(x - to[0], y - to[1]);
    return way <= Math.hypot(to[0] - from[0], to[1] - from[1]) * ROOM;
  }

  // src/marking/select_point.ts
  function markSelectPoint(item, response) {
    const points = listed(response).filter(isPoint).slice(0, MOST_POINTS);
    const hits = points.map((point) => areaOf(point, item.areas));
    const hit = new Set(hits);
    const areas = item.areas.flatMap(({ id, correct = false, marks, feedback, misconception }, index) => {
      const max = correct ? marks : void 0;
      if (!hit.has(index)) return correct ? [{ id, state: "open", max }] : [];
      return [{ id, state: correct ? "right" : "wrong", extra: !correct, marks, max, feedback, misconception }];
    });
    const missed = hits.flatMap(
      (area, index) => area === void 0 ? [{ id: `point-${index + 1}`, state: "wrong", extra: true }] : []
    );
    return markPieces(item, [...areas, ...missed]);
  }
  var MOST_POINTS = 100;
  function isPoint(point) {
    return Array.isArray(point) && point.length === 2 && point.every(Number.isFinite);
  }

  // src/marking/doubts.ts
  var SLIPS = 1;
  var UNKNOWN_WORDS = 5;
  var UNKNOWN_SHARE = 1 / 3;
  var LATIN = /[\p{Script=Latin}\p{N}]/u;
  function doubts({ marks, scheme }, text, evidence, earned, given, total) {
    const reasons = [];
    const all = new Set(scheme.points.filter((_, index) => earned[index]).map(({ id }) => id));
    scheme.points.forEach(({ id, develops, referWithout }, index) => {
      const { accept, negated: negated2, reject, refer } = evidence[index];
      const add2 = (doubt, found) => reasons.push({ doubt, id, spans: spansOf(found, text) });
      if (refer !== void 0) add2("judgement", refer);
      if (accept === void 0) {
        if (negated2 !== void 0) add2("negation", negated2);
        return;
      }
      const against = reject ?? negated2;
      if (against !== void 0) add2("contradiction", against);
      if (earned[index] !== true) {
        if (reject === void 0 && develops !== void 0) add2("development", accept);
        return;
      }
      if (accept.slips > SLIPS) add2("spelling", accept);
      if (referWithout !== void 0 && !referWithout.some((other) => all.has(other))) add2("judgement", accept);
    });
    for (const { id, minimum } of scheme.criteria ?? []) {
      const reached = given.filter((_, index) => scheme.points[index]?.criterion === id);
      if (reached.reduce((sum, each) => sum + each, 0) < minimum) reasons.push({ doubt: "minimum", id });
    }
    if (total < marks) reasons.push(...uncovered(scheme.otherValid === true, text));
    return reasons;
  }
  function uncovered(otherValid, { words: words2, seen }) {
    if (!words2.some(({ raw }) => LATIN.test(raw))) return [{ doubt: "language" }];
    const content = words2.filter((_, index) => seen[index]?.idle === false);
    const unknown = words2.filter((_, index) => seen[index]?.idle === false && seen[index]?.hits.length === 0);
    const many = unknown.length >= UNKNOWN_WORDS && unknown.length > UNKNOWN_SHARE * content.length;
    if (unknown.length === 0 || !(otherValid || many)) return [];
    return [{ doubt: otherValid ? "other_valid" : "unknown_words", spans: unknown.map(({ start, end }) => [start, end]) }];
  }

  // src/marking/short_answer.ts
  function markShortAnswer(item, response) {
    const written = texted(response);
    if (written.trim() === "") return unanswered(item);
    const { points, misconceptions = [] } = item.scheme;
    const { text, evidence } = compile(item).read(written);
    const earned = earnedOf(points, evidence);
    const given = capped(item.scheme, earned);
    const parts = points.map(({ id, marks: max, feedback }, index) => {
      const part = { id, marks: given[index], max, correct: earned[index] };
      const found = evidence[index]?.accept;
      return part.correct && found !== void 0 ? { ...part, spans: spansOf(found, text), feedback } : part;
    });
    const betrayed = misconceptions.flatMap(({ misconception: id, feedback }, index) => {
      const found = evidence[points.length + index]?.accept;
      return found === void 0 ? [] : [{ id, marks: 0, max: 0, correct: false, spans: spansOf(found, text), feedback }];
    });
    const total = round(given.reduce((sum, marks) => sum + marks, 0));
    const reasons = doubts(item, text, evidence, earned, given, total);
    return award(item, total, [...parts, ...betrayed], betrayed.map(({ id }) => id), reasons);
  }
  function earnedOf(points, evidence) {
    const places = new Map(points.map(({ id }, index) => [id, index]));
    const known = [];
    const earned = (index) => {
      const present = known[index];
      if (present !== void 0) return present;
      known[index] = false;
      const { requires = [], develops } = points[index];
      const { accept, reject, sentences } = evidence[index];
      if (accept === void 0 || reject !== void 0) return false;
      const has = (id) => places.has(id) && earned(places.get(id));
      const developed = develops === void 0 || has(develops) && follows(sentences, evidence[places.get(develops)]?.sentences);
      return known[index] = developed && requires.every(has);
    };
    return points.map((_, index) => earned(index));
  }
  function follows(sentences = /* @__PURE__ */ new Set(), before = /* @__PURE__ */ new Set()) {
    return [...sentences].some((sentence) => before.has(sentence) || before.has(sentence - 1));
  }
  function capped({ points, groups = [] }, earned) {
    const left = new Map(groups.map(({ id, marks }) => [id, marks]));
    return points.map(({ marks, group = "" }, index) => {
      if (earned[index] !== true) return 0;
      const room = left.get(group) ?? marks;
      if (left.has(group)) left.set(group, room - Math.min(marks, room));
      return Math.min(marks, room);
    });
  }

  // src/marking/slider.ts
  function valueAt({ min, step }, place) {
    return Number((min + place * step).toFixed(9));
  }
  function markSlider(item, response) {
    if (typeof response !== "number" || !(response >= 0 && response <= item.count)) return unanswered(item);
    const { bounds: [least, most], partial = 0, marks, mistakes = [] } = item;
    const value = valueAt(item, response);
    const off = Number(Math.max(least - value, value - most, 0).toFixed(9));
    const share = off === 0 ? 1 : partial > 0 ? Math.max(0, 1 - off / partial) : 0;
    const mistake = off === 0 ? void 0 : mistakes.find(({ bounds }) => bounds[0] <= value && value <= bounds[1]);
    return markAnswer(item, {
      id: "value",
      right: off === 0,
      marks: share > 0 ? share * marks : void 0,
      feedback: mistake?.feedback,
      misconception: mistake?.misconception
    });
  }

  // src/marking/text_entry.ts
  function markTextEntry(item, response) {
    const plain2 = (text) => normalise(text, item.caseSensitive, item.accentSensitive);
    const given = plain2(texted(response));
    if (given === "") return unanswered(item);
    const equal = item.answers.find(({ text }) => plain2(text) === given);
    const answer = equal ?? (item.misspellings ? nearest(given, item.answers, plain2) : void 0);
    if (answer === void 0) return markAnswer(item, { id: "answer", right: false });
    const { marks, feedback, misconception } = answer;
    return markAnswer(item, { id: "answer", right: marks >= item.marks, marks, feedback, misconception });
  }
  function nearest(given, answers, plain2) {
    const near = answers.map((answer) => ({ answer, far: apart(plain2(answer.text), given) })).filter(({ far }) => far !== void 0).sort((one, other) => one.far - other.far);
    return near[0]?.answer;
  }
  function apart(answer, given) {
    const [wanted, words2] = [answer.split(" "), given.split(" ", MOST_WORDS)];
    if (wanted.length !== words2.length) return void 0;
    let sum = 0;
    for (const [index, word] of wanted.entries()) {
      const other = words2[index];
      const most = tolerance(word.length);
      const found = word === other ? 0 : slips(word, other, most);
      if (found > most || found > 0 && opposed(word, other, NEGATING2)) return void 0;
      sum += found;
    }
    return sum;
  }
  var MOST_WORDS = 250;
  var NEGATING2 = ["im", "in", "il", "ir", "un", "dis", "non", "a", "des"];

  // src/marking/true_false.ts
  function markTrueFalse(item, response) {
    if (typeof response !== "boolean") return unanswered(item);
    const said = response ? item.whenTrue : item.whenFalse;
    return markAnswer(item, { id: String(response), right: response === item.answer, ...said });
  }

  // src/marking/index.ts
  var MARKS = /* @__PURE__ */ new Map([
    ["categorise", markCategorise],
    ["choice", markChoice],
    ["evidence_checklist", markEvidenceChecklist],
    ["extended_text", markExtendedText],
    ["gap_match", markGapMatch],
    ["hot_text", markHotText],
    ["inline_choice", markInlineChoice],
    ["likert", markLikert],
    ["match", markMatch],
    ["multiple_response", markMultipleResponse],
    ["numeric", markNumeric],
    ["order", markOrder],
    ["select_point", markSelectPoint],
    ["short_answer", markShortAnswer],
    ["slider", markSlider],
    ["text_entry", markTextEntry],
    ["true_false", markTrueFalse]
  ]);
  var JUDGES = /* @__PURE__ */ new Set(["evidence_checklist", "extended_text"]);
  function mark(item, response, judgement, certainty, hints = 0) {
    return withHints(item, answered(item, response, judgement, certainty), hints);
  }
  function answered(item, response, judgement, certainty) {
    const marks = MARKS.get(item.type);
    if (marks === void 0) throw new RangeError(`no marking for items of type ${item.type}`);
    if (JUDGES.has(item.type)) return marks(item, response ?? void 0, judgement);
    const outcome = withCertainty(item, marks(item, response ?? void 0), certainty);
    return judgement === void 0 ? outcome : judged(item, outcome, judgement);
  }
  function batch(json) {
    const { item, responses, judgements = [], certainties = [], hints = [] } = JSON.parse(json);
    return JSON.stringify(
      responses.map(
        (response, index) => mark(item, response, judgements[index] ?? void 0, certainties[index] ?? void 0, hints[index] ?? 0)
      )
    );
  }
  function fault(json) {
    const { item, judgement } = JSON.parse(json);
    try {
      mark(item, void 0, judgement);
      return "";
    } catch (error) {
      if (error instanceof RangeError) return error.message;
      throw error;
    }
  }
  return __toCommonJS(index_exports);
})();
