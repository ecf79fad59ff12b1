/**
 * A whole attempt in one call: `answers` by item id, given by the page's own buttons and fields. Says what was asked,
 * and what the page of results says. `null` in place of an answer passes over the question; without `answers` the
 * learner only looks through the questions. Keys, pointers and what a screen looks like are other tests' business.
 */
async ({ answers, selfMarks }) => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const button = (name, within = document) =>
    all("button", within).find((each) => !each.hidden && each.textContent.trim() === name);
  const press = (name, within) => {
    const found = button(name, within);
    if (!found) throw new Error(`no button ${name} under ${document.querySelector("h1").textContent}`);
    found.click();
  };
  const change = (field, value, ...events) => {
    field.value = value;
    for (const event of events) field.dispatchEvent(new Event(event, { bubbles: true }));
  };

  const { items } = JSON.parse(document.getElementById("payload").textContent);
  const text = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent;
  const asked = new Map(items.map((item) => [text(item.stem), item]));

  const GIVE = {
    /** Radio buttons or boxes, by their values. */
    tick: (task, values) => {
      for (const value of values) all("input", task).find((input) => input.value === value).click();
    },
    /** A list for each pair or gap, by the option's text; long ones have a number before it. */
    select: (task, texts) => {
      for (const [place, field] of all("select", task).entries()) {
        const option = [...field.options].find((each) => each.text === texts[place] || each.text.endsWith(` ${texts[place]}`));
        change(field, option.value, "change");
      }
    },
    write: (task, words) => change(task.querySelector("input.field, textarea"), words, "input", "change"),
    /** The steps' texts in order, from the top. */
    order: (task, steps) => {
      const rows = () => all("ol.steps > li", task);
      const row = (step) => rows().find((each) => each.textContent.includes(step));
      const move = (element, place) => all("button", element)[place].click();
      move(rows()[0], 1);
      for (const [place, step] of steps.entries()) {
        for (let tries = steps.length; rows().indexOf(row(step)) > place && tries > 0; tries--) move(row(step), 0);
      }
    },
    /** For each gap a word. */
    fill: (task, words) => {
      const gaps = all(".gap-place", task);
      for (const [place, word] of words.entries()) {
        press(word, task.querySelector(".bank"));
        gaps[place].click();
      }
    },
    /** Cards with their groups. */
    group: (task, pairs) => {
      for (const [card, group] of pairs) {
        press(card, task);
        all(".group", task)[group].querySelector(".put-here").click();
      }
    },
    slide: (task, place) => change(task.querySelector("input[type=range]"), place, "input", "change"),
    /** Every box, and where the evidence is. */
    note: (task, note) => {
      for (const box of all("input[type=checkbox]", task)) box.click();
      for (const field of all("input[type=text]", task)) change(field, note, "input", "change");
    },
  };

  const markInFull = (form) => {
    all("input[type=radio]", form).at(-1)?.click();
    for (const box of all("input[type=checkbox]:not(:checked)", form)) box.click();
    for (const field of all("select", form)) change(field, field.options[field.options.length - 1].value, "change");
    press("Save these marks", form);
  };

  const seen = [];
  if (button("Start")) press("Start");
  for (let left = items.length; left > 0; left--) {
    const { id } = asked.get(document.querySelector(".stem").textContent) ?? {};
    if (!id) throw new Error(`unknown question: ${document.querySelector(".stem").textContent}`);
    seen.push(id);
    if (answers) {
      const [how, answer] = answers[id];
      GIVE[how](document.querySelector(".answer"), answer);
      if (button("Check my answer")) {
        press("Check my answer");
        if (!document.querySelector(".explanation")) throw new Error(`${id} was not marked`);
        const form = document.querySelector(".self-marking");
        if (form && selfMarks) markInFull(form);
      }
    }
    await new Promise((resolve) => setTimeout(resolve));
    if (!button("Next")) break;
    press("Next");
  }
  press("Review and submit");
  if (!answers) {
    all(".question-list button")[0].click();
    return { seen };
  }
  press("Submit my answers");
  press("Submit", document.querySelector("dialog[open]"));
  const scored = document.querySelector(".score p:not(.score-figure)").textContent;
  return {
    seen,
    marks: scored.match(/[\d.]+/g).map(Number),
    results: Object.fromEntries(all("table.marks tbody tr").map((row, index) => [seen[index], row.querySelector("td").textContent])),
    misconceptions: all(".misconception h3").map((heading) => heading.textContent.replace("A common mistake: ", "")),
  };
}
