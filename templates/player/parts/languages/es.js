// needs shared/marking/languages/registry shared/marking/stem/letters shared/marking/stem/suffixes
(() => {
var { languageOf, register, rules } = markscheme.modules["marking/languages/registry"];

var { endsIn, isAt, letters, past, regionAfter, withLetter } = markscheme.modules["marking/stem/letters"];

var { Suffixes, always, either, followedBy, never, remove, replace } = markscheme.modules["marking/stem/suffixes"];

var VOWELS = letters("aeiouáéíóúü");
function startOfRv(word) {
	if (!isAt(word, 1, VOWELS)) return past(word, 2, VOWELS);
	if (isAt(word, 0, VOWELS)) return past(word, 2, VOWELS, false);
	return Math.min(3, word.length);
}
function regionsOf(word) {
	let r1 = regionAfter(word, 0, VOWELS);
	return { r1, r2: regionAfter(word, r1, VOWELS), rv: startOfRv(word) };
}
var PLAIN = { á: "a", é: "e", í: "i", ó: "o", ú: "u" };
function withoutAccents(word) {
	return word.replace(/[áéíóú]/g, (letter) => PLAIN[letter] ?? letter);
}
var replaceAfterU = (replacement) => (stem, { rv }) => stem.length >= rv && stem.endsWith("u") ? stem + replacement : void 0;
var VERB_FORMS = new Suffixes([
	...["iéndo", "ándo", "ár", "ér", "ír"].map((form) => [form, replace(withoutAccents(form), "rv")]),
	...["ando", "iendo", "ar", "er", "ir"].map((form) => [form, replace(form, "rv")]),
	["yendo", replaceAfterU("yendo")]
]);
var PRONOUNS = "me se sela selo selas selos la le lo las les los nos";
var STEP_0 = new Suffixes([[PRONOUNS, (stem, regions) => VERB_FORMS.apply(stem, regions)]]);
var IC = new Suffixes([["ic", remove("r2")]]);
var AT = new Suffixes([["at", remove("r2")]]);
var STEP_1 = new Suffixes([
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
var STEP_3 = new Suffixes([
	["os a o á í ó", always()],
	["e é", (stem, { rv }) => stem.length > rv ? afterGu(stem) : stem]
]);
function spanish(word) {
	let regions = regionsOf(word);
	let { rv } = regions;
	let stem = STEP_0.apply(word, regions) ?? word;
	stem = STEP_1.apply(stem, regions) ?? STEP_2A.apply(stem, regions, rv) ?? STEP_2B.apply(stem, regions, rv) ?? stem;
	stem = STEP_3.apply(stem, regions, rv) ?? stem;
	return withoutAccents(stem);
}

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

register(es);
})();
