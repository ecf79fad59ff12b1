/** The player's words: plurals, lists, and no key without words nor words without use. */
import assert from "node:assert/strict";
import { test } from "node:test";
import ar from "../../templates/locales/ar.json";
import cy from "../../templates/locales/cy.json";
import de from "../../templates/locales/de.json";
import english from "../../templates/locales/en.json";
import es from "../../templates/locales/es.json";
import fr from "../../templates/locales/fr.json";
import pl from "../../templates/locales/pl.json";
import { createWords } from "../../templates/player/src/strings";

const LOCALES = { ar, cy, de, es, fr, pl };
const words = createWords(english, "en-GB");

test("plural forms follow the language", () => {
  assert.equal(words.plural("marks", 1), "1 mark");
  assert.equal(words.plural("marks", 2), "2 marks");
  assert.equal(words.plural("marks", 0.5), "0.5 marks");
  assert.equal(words.plural("marks.of", 1, { marks: 0.3333 }), "0.33 of 1 mark");
});

test("a form that a locale lacks is the general one", () => {
  const irish = createWords(english, "ga");
  assert.equal(irish.plural("marks", 2), "2 marks");
});

test("placeholders take numbers and text; text is not read again", () => {
  assert.equal(words("question.position", { number: 3, count: 12000 }), "Question 3 of 12,000");
  assert.equal(words("cases.title", { title: "{count} $& \\1" }), "Case: {count} $& \\1");
});

test("four digits stand together, more are parted, and some languages have digits of their own", () => {
  assert.equal(words.number(1200), "1200");
  assert.equal(words.number(12000), "12,000");
  assert.equal(createWords(english, "ar-EG").number(7), "٧");
});

test("lists end as the language ends them", () => {
  assert.equal(words.list([]), "");
  assert.equal(words.list(["1"]), "1");
  assert.equal(words.list(["1", "2"]), "1 and 2");
  assert.equal(words.list(["1", "2", "3"]), "1, 2 and 3");
});

test("percentages keep one decimal at most", () => {
  assert.equal(words.percent(0.675), "67.5%");
  assert.equal(words.percent(2 / 3), "66.7%");
  assert.equal(words.percent(1), "100%");
});

test("keys stand in order and hold words", () => {
  for (const [key, text] of Object.entries(english)) assert(text.trim() !== "", key);
  assert.deepEqual(Object.keys(english), Object.keys(english).sort());
});

const FORM = /\.(zero|one|two|few|many|other)$/;
const stem = (key: string): string => key.replace(FORM, "");
const holes = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

/** The plural categories that counts up to 10,000 and halves need, each with how many of these counts it has. */
function categories(language: string): Map<string, number> {
  const rules = new Intl.PluralRules(language);
  const found = new Map<string, number>();
  for (let count = 0; count <= 10_000; count += 0.5) found.set(rules.select(count), (found.get(rules.select(count)) ?? 0) + 1);
  return found;
}

for (const [language, messages] of Object.entries(LOCALES)) {
  const own: Readonly<Record<string, string>> = messages;
  const needed = categories(language);

  test(`${language} has words for all that English has, in order`, () => {
    assert.deepEqual([...new Set(Object.keys(own).map(stem))].sort(), [...new Set(Object.keys(english).map(stem))].sort());
    assert.deepEqual(Object.keys(own), Object.keys(own).sort());
    for (const [key, text] of Object.entries(own)) assert(text.trim() !== "", key);
  });

  test(`${language} has every plural form that it needs, and no other`, () => {
    for (const plural of Object.keys(english).filter((key) => key.endsWith(".other")).map(stem)) {
      const forms = Object.keys(own).filter((key) => FORM.test(key) && stem(key) === plural);
      assert.deepEqual(forms, [...needed.keys()].map((form) => `${plural}.${form}`).sort());
    }
  });

  test(`${language} leaves room for the same things as English`, () => {
    for (const [key, text] of Object.entries(own)) {
      const model = (english as Readonly<Record<string, string>>)[FORM.test(key) ? `${stem(key)}.other` : key] ?? "";
      const missing = holes(model).filter((hole) => !holes(text).includes(hole));
      assert.deepEqual(holes(text).filter((hole) => !holes(model).includes(hole)), [], key);
      // A form for one count alone may say it in words: “one”, “both”. So may `one` where English does: it is of 1 then.
      const form = FORM.exec(key)?.[1] ?? "";
      const one = (english as Readonly<Record<string, string>>)[`${stem(key)}.one`] ?? "{count}";
      const single = needed.get(form) === 1 || (form === "one" && !one.includes("{count}"));
      assert.deepEqual(missing.filter((hole) => !(single && hole === "{count}")), [], key);
    }
  });
}

test("every language counts in its own way", () => {
  const marks = (language: keyof typeof LOCALES) => [0, 1, 2, 3, 6, 7, 11, 100, 1.5].map((count) => createWords(LOCALES[language], language).plural("marks", count));
  assert.deepEqual(marks("cy").slice(0, 5), ["0 marc", "1 marc", "2 farc", "3 marc", "6 marc"]);
  assert.deepEqual(marks("pl"), ["0 punktów", "1 punkt", "2 punkty", "3 punkty", "6 punktów", "7 punktów", "11 punktów", "100 punktów", "1,5 punktu"]);
  assert.deepEqual(marks("ar"), ["0 درجة", "درجة واحدة", "درجتان", "3 درجات", "6 درجات", "7 درجات", "11 درجة", "100 درجة", "1.5 درجة"]);
  assert.deepEqual(marks("fr").slice(0, 3), ["0 point", "1 point", "2 points"]);
  assert.deepEqual(createWords(LOCALES.de, "de").percent(0.675).replace(/\s/, " "), "67,5 %");
});
