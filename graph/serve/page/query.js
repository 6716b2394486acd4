"use strict";
// The query page: everything comes from this server, everything shown is set as text.

const byId = (id) => document.getElementById(id);
let known = { base: "", prefixes: {}, queries: [] };

function element(name, text, attributes = {}) {
  const node = document.createElement(name);
  if (text !== undefined) node.textContent = text;
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

function say(text, isError = false) {
  byId("status").textContent = text;
  byId("status").className = isError ? "error" : "";
}

function shorten(iri) {
  let best = "";
  let name = "";
  for (const [prefix, full] of Object.entries(known.prefixes)) {
    if (iri.startsWith(full) && full.length > best.length) [best, name] = [full, prefix];
  }
  return best ? `${name}:${iri.slice(best.length)}` : iri;
}

function cell(term) {
  const td = element("td");
  if (!term) return td;
  if (term.type !== "uri" || !/^https?:/.test(term.value)) {
    td.textContent = term.value;
    return td;
  }
  let address = term.value;
  if (address.startsWith(`${known.base}id/`)) {
    const [path, part] = address.slice(known.base.length).split("#");
    address = `/${path}` + (part === undefined ? "" : `?part=${encodeURIComponent(part)}`);
  }
  td.append(element("a", shorten(term.value), { href: address, rel: "noopener noreferrer" }));
  return td;
}

function showRows(data) {
  const table = element("table");
  const head = element("tr");
  for (const name of data.head.vars) head.append(element("th", name, { scope: "col" }));
  table.append(head);
  for (const row of data.results.bindings) {
    const tr = element("tr");
    for (const name of data.head.vars) tr.append(cell(row[name]));
    table.append(tr);
  }
  byId("answer").replaceChildren(table);
  say(`${data.results.bindings.length} rows`);
}

async function ask(accept) {
  say("running …");
  return fetch("/sparql", {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query", Accept: accept },
    body: byId("text").value,
  });
}

async function run() {
  byId("answer").replaceChildren();
  try {
    const response = await ask("application/sparql-results+json, text/turtle");
    if (!response.ok) return say(await response.text(), true);
    const type = response.headers.get("Content-Type") || "";
    if (!type.includes("json")) {
      byId("answer").replaceChildren(element("pre", await response.text()));
      return say("triples");
    }
    const data = await response.json();
    if ("boolean" in data) say(data.boolean ? "yes" : "no");
    else showRows(data);
  } catch (error) {
    say(`the server cannot be reached: ${error.message}`, true);
  }
  return undefined;
}

async function save() {
  const form = byId("form");
  try {
    const response = await ask(form.value);
    if (!response.ok) return say(await response.text(), true);
    const link = element("a", undefined, {
      href: URL.createObjectURL(await response.blob()),
      download: `answer.${form.selectedOptions[0].textContent.toLowerCase()}`,
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    say("saved");
  } catch (error) {
    say(`the server cannot be reached: ${error.message}`, true);
  }
  return undefined;
}

async function fillIn() {
  const name = byId("question").value;
  const values = new URLSearchParams(new FormData(byId("blanks")));
  values.set("sparql", "1");
  const response = await fetch(`/queries/${encodeURIComponent(name)}?${values}`);
  const text = await response.text();
  if (!response.ok) return say(text, true);
  byId("text").value = text;
  return run();
}

function choose() {
  const query = known.queries.find((one) => one.name === byId("question").value);
  const form = byId("blanks");
  form.replaceChildren();
  if (!query) return;
  for (const one of query.parameters) {
    const box = element("div");
    const label = one.help + (one.default === "required" ? " (needed)" : "");
    box.append(element("label", label, { for: `p-${one.name}` }));
    const input = element("input", undefined, { id: `p-${one.name}`, name: one.name });
    if (one.default === "required") input.required = true;
    else if (one.default !== "any") input.placeholder = one.default;
    box.append(input);
    form.append(box);
  }
  form.append(element("button", "Ask", { type: "submit" }));
  if (!query.parameters.some((one) => one.default === "required")) fillIn();
}

async function begin() {
  known = await (await fetch("/queries.json")).json();
  const list = byId("question");
  list.append(element("option", "choose a question …", { value: "" }));
  for (const one of known.queries) list.append(element("option", one.question, { value: one.name }));
  list.addEventListener("change", choose);
  byId("blanks").addEventListener("submit", (event) => {
    event.preventDefault();
    fillIn();
  });
  byId("run").addEventListener("click", run);
  byId("save").addEventListener("click", save);
  byId("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
  });
  const asked = new URLSearchParams(location.search).get("query");
  byId("text").value =
    asked || "SELECT ?resolution ?title WHERE {\n  ?r a rg:Resolution ; dcterms:identifier ?resolution ; dcterms:title ?title\n}\nORDER BY ?resolution\nLIMIT 20";
}

begin();
