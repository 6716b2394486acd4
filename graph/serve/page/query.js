// The query page: ready questions with blanks, or SPARQL; everything comes from this server.

import { showRows } from "./answer.js";
import { byId, element, say } from "./dom.js";

const FIRST = `SELECT ?resolution ?title WHERE {
  ?r a rg:Resolution ; dcterms:identifier ?resolution ; dcterms:title ?title
}
ORDER BY ?resolution
LIMIT 20`;
const NARROW = 900;
let known = { base: "", prefixes: {}, queries: [] };
let turn = 0;

async function ask(accept) {
  return fetch("/sparql", {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query", Accept: accept },
    body: byId("text").value,
  });
}

// Runs what stands in the field; an answer that a later question has overtaken is dropped.
async function run() {
  const mine = ++turn;
  say("running …");
  byId("answer").replaceChildren();
  try {
    const response = await ask("application/sparql-results+json, text/turtle");
    const body = await response.text();
    if (mine !== turn) return undefined;
    if (!response.ok) return fail(body);
    const type = response.headers.get("Content-Type") || "";
    if (!type.includes("json")) {
      byId("answer").replaceChildren(element("pre", body));
      return say("triples");
    }
    return show(JSON.parse(body));
  } catch (error) {
    return say(`the server cannot be reached: ${error.message}`, true);
  }
}

function show(data) {
  if ("boolean" in data) return say(data.boolean ? "yes" : "no");
  const count = data.results.bindings.length;
  if (count) showRows(data, known);
  return say(
    count ? `${count.toLocaleString("en")} ${count === 1 ? "row" : "rows"}` : "nothing in this graph",
  );
}

// An error points at a place in the query: the query must be seen.
function fail(reason) {
  byId("sparql").open = true;
  return say(reason, true);
}

async function save() {
  const form = byId("form");
  try {
    const response = await ask(form.value);
    if (!response.ok) return fail(await response.text());
    const link = element("a", undefined, {
      href: URL.createObjectURL(await response.blob()),
      download: `answer.${form.selectedOptions[0].textContent.toLowerCase()}`,
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    return say("saved");
  } catch (error) {
    return say(`the server cannot be reached: ${error.message}`, true);
  }
}

// A ready question with its blanks filled in, as SPARQL; the address holds what was asked.
async function fillIn(query) {
  const given = [...new FormData(byId("blanks"))].filter(([, value]) => value.trim());
  const values = new URLSearchParams(given);
  window.history.replaceState(
    null,
    "",
    `/query?${new URLSearchParams([["question", query.name], ...given])}`,
  );
  values.set("sparql", "1");
  try {
    const response = await fetch(`/queries/${encodeURIComponent(query.name)}?${values}`);
    const text = await response.text();
    if (!response.ok) return say(text, true);
    byId("text").value = text;
    return run();
  } catch (error) {
    return say(`the server cannot be reached: ${error.message}`, true);
  }
}

function blank(one, value) {
  const box = element("div");
  const needed = one.default === "required";
  box.append(element("label", one.help + (needed ? " (needed)" : ""), { for: `p-${one.name}` }));
  const input = element("input", undefined, { id: `p-${one.name}`, name: one.name, value });
  input.required = needed;
  if (!needed && one.default !== "any") input.placeholder = one.default;
  box.append(input);
  return box;
}

function choose(query, given = new URLSearchParams()) {
  for (const button of byId("questions").querySelectorAll("button"))
    button.setAttribute("aria-pressed", String(button.dataset.query === query.name));
  byId("question").textContent = query.question;
  byId("lead").hidden = true;
  byId("sparql").open = false;
  byId("answer").replaceChildren();
  say("");
  const form = byId("blanks");
  form.replaceChildren(...query.parameters.map((one) => blank(one, given.get(one.name) ?? "")));
  form.onsubmit = (event) => {
    event.preventDefault();
    fillIn(query);
  };
  if (query.parameters.length) form.append(element("button", "Ask", { type: "submit", class: "main" }));
  const missing = query.parameters.find((one) => one.default === "required" && !given.get(one.name));
  if (window.innerWidth < NARROW) byId("question").scrollIntoView();
  if (!missing) return fillIn(query);
  return byId(`p-${missing.name}`).focus();
}

// Shows the questions that have every word that is looked for.
function narrow() {
  const wanted = byId("find").value.toLowerCase().split(/\s+/);
  let left = 0;
  for (const item of byId("questions").children) {
    const words = item.textContent.toLowerCase();
    item.hidden = !wanted.every((word) => words.includes(word));
    left += Number(!item.hidden);
  }
  byId("none").hidden = left > 0;
}

function list(queries) {
  const items = queries.map((query) => {
    const button = element("button", query.question, { type: "button", "data-query": query.name });
    button.addEventListener("click", () => choose(query));
    const item = element("li");
    item.append(button);
    return item;
  });
  byId("questions").replaceChildren(...items);
}

function bind() {
  byId("find").addEventListener("input", narrow);
  byId("run").addEventListener("click", run);
  byId("save").addEventListener("click", save);
  byId("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
  });
}

async function begin() {
  bind();
  const asked = new URLSearchParams(window.location.search);
  byId("text").value = asked.get("query") || FIRST;
  try {
    known = await (await fetch("/queries.json")).json();
  } catch (error) {
    return say(`the server cannot be reached: ${error.message}`, true);
  }
  list(known.queries);
  const ready = known.queries.find((query) => query.name === asked.get("question"));
  if (ready) return choose(ready, asked);
  return asked.get("query") ? run() : undefined;
}

begin();
