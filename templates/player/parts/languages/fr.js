(() => {
  // src/marking/stem/letters.ts
  function letters(list) {
    const set = new Uint8Array(256);
    for (const letter of list) set[letter.charCodeAt(0)] = 1;
    return set;
  }
  function isAt(word, index, set) {
    return index >= 0 && index < word.length && set[word.charCodeAt(index)] === 1;
  }
  function endsIn(word, set) {
    return isAt(word, word.length - 1, set);
  }
  function past(word, from, set, wanted = true) {
    let index = from;
    while (index < word.length && isAt(word, index, set) !== wanted) index++;
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

  // src/marking/stem/french.ts
  var VOWEL = "aeiouyâàëéêèïîôûù";
  var VOWELS = letters(VOWEL);
  var BEFORE_OUX = letters("bhjlnp");
  var BEFORE_ION = letters("st");
  var ELISION = /^(?:[cdjlmnst]|qu)'(?=.)/s;
  var RV_AFTER = new RegExp(`^(?:par|col|tap|ni[${VOWEL}])`);
  function markConsonants(word) {
    let marked = word;
    for (let i = 0; i < marked.length; i++) {
      const next = marked.charAt(i + 1);
      if (isAt(marked, i, VOWELS)) {
        const between = (next === "u" || next === "i") && isAt(marked, i + 2, VOWELS);
        if (between || next === "y") marked = withLetter(marked, i + 1, next.toUpperCase());
      }
      const letter = marked.charAt(i);
      if (letter === "y" && isAt(marked, i + 1, VOWELS)) marked = withLetter(marked, i, "Y");
      else if (letter === "q" && next === "u") marked = withLetter(marked, i + 1, "U");
      else if (letter === "ë") marked = withLetter(marked, i, "He");
      else if (letter === "ï") marked = withLetter(marked, i, "Hi");
    }
    return marked;
  }
  function startOfRv(word) {
    if (word.length > 2 && isAt(word, 0, VOWELS) && isAt(word, 1, VOWELS)) return 3;
    return RV_AFTER.test(word) ? 3 : past(word, 1, VOWELS);
  }
  function regionsOf(word) {
    const r1 = regionAfter(word, 0, VOWELS);
    return { r1, r2: regionAfter(word, r1, VOWELS), rv: startOfRv(word) };
  }
  var endsInConsonant = (stem) => stem !== "" && !endsIn(stem, VOWELS);
  var IC = new Suffixes([["ic", either(remove("r2"), always("iqU"))]]);
  var STEP_1 = new Suffixes([
    ["ance iqUe isme able iste eux ances iqUes ismes ables istes", remove("r2")],
    ["atrice ateur ation atrices ateurs ations", followedBy(remove("r2"), IC)],
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
    ["if ive ifs ives", followedBy(remove("r2"), new Suffixes([["at", followedBy(remove("r2"), IC)]]))],
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
    ["ment ments", (stem, { rv }) => stem.length > rv && endsIn(stem, VOWELS) ? stem : void 0]
  ]);
  var STEP_2A = new Suffixes([
    [
      "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait issant issante issantes issants isse issent isses issez issiez issions issons it",
      (stem, { rv }) => stem.length > rv && endsInConsonant(stem) && !stem.endsWith("H") ? stem : void 0
    ]
  ]);
  var AIS_STAYS = /^.?al$|auv$|épl$/s;
  var withoutE = (stem, { rv }) => stem.length > rv && stem.endsWith("e") ? stem.slice(0, -1) : stem;
  var STEP_2B = new Suffixes([
    ["ions", remove("r2")],
    ["é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez", always()],
    ["âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions", withoutE],
    ["ais", (stem, regions) => AIS_STAYS.test(stem) ? void 0 : withoutE(stem, regions)],
    ["aise aises", (stem) => AIS_STAYS.test(stem) ? void 0 : stem]
  ]);
  function step3(word) {
    if (word.endsWith("Y")) return withLetter(word, word.length - 1, "i");
    return word.endsWith("ç") ? withLetter(word, word.length - 1, "c") : word;
  }
  var RESIDUAL_S = /(?:Hi|[^aiouès])s$/;
  var withoutIon = (stem, { r2, rv }) => stem.length >= r2 && stem.length > rv && endsIn(stem, BEFORE_ION) ? stem : void 0;
  var STEP_4 = new Suffixes([
    ["ion", withoutIon],
    ["ier ière Ier Ière", always("i")],
    ["e", always()]
  ]);
  function step4(word, regions) {
    const stem = RESIDUAL_S.test(word) ? word.slice(0, -1) : word;
    return STEP_4.apply(stem, regions, regions.rv) ?? stem;
  }
  var step5 = (word) => /(?:enn|onn|ett|ell|eill)$/.test(word) ? word.slice(0, -1) : word;
  function step6(word) {
    let i = word.length - 1;
    while (i >= 0 && !isAt(word, i, VOWELS)) i--;
    const accented = i < word.length - 1 && (word[i] === "é" || word[i] === "è");
    return accented ? withLetter(word, i, "e") : word;
  }
  var UNMARKED = { I: "i", U: "u", Y: "y", He: "ë", Hi: "ï", H: "" };
  function french(word) {
    let stem = markConsonants(word.replace(ELISION, ""));
    const regions = regionsOf(stem);
    const { rv } = regions;
    let changed = STEP_1.apply(stem, regions);
    if (changed === void 0) {
      stem = STEP_1_ADVERBS.apply(stem, regions) ?? stem;
      changed = STEP_2A.apply(stem, regions, rv) ?? STEP_2B.apply(stem, regions, rv);
    }
    stem = changed === void 0 ? step4(stem, regions) : step3(changed);
    return step6(step5(stem)).replace(/H[ei]?|[IUY]/g, (mark) => UNMARKED[mark] ?? mark);
  }

  // core:src/marking/languages/registry.ts
  var { languageOf, register, rules } = markscheme.modules["src/marking/languages/registry.ts"];

  // src/marking/languages/fr.ts
  var WORDS = rules({
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
  var fr = { tag: "fr", stem: french, rules: { ...WORDS, add } };

  // entry.ts
  markscheme.register.languages(fr);
})();
