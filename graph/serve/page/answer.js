// An answer as a table: IRIs and symbols lead to their pages, a column's head sorts by it.

import { byId, element } from "./dom.js";

const DAY = /^\d{4}-\d\d(-\d\d)?$/;
const SYMBOL = /^[A-Z]+\/[\w()[\]./ -]*\d[\w()[\]./ -]*$/;

// A word for each IRI: the longest known prefix and the rest.
function shorten(iri, prefixes) {
  let best = ["", ""];
  for (const [name, full] of Object.entries(prefixes)) {
    if (iri.startsWith(full) && full.length > best[1].length) best = [name, full];
  }
  const [name, full] = best;
  if (!full) return iri;
  return name === "id" ? iri.slice(full.length) : `${name}:${iri.slice(full.length)}`;
}

// Where a term has a page: one of ours on this server, by its part where it has one.
function addressOf(term, base) {
  if (term.type !== "uri")
    return SYMBOL.test(term.value) ? `/id/${encodeURI(term.value).replace(/#/g, "%23")}` : "";
  if (!/^https?:/.test(term.value)) return "";
  if (!term.value.startsWith(`${base}id/`)) return term.value;
  const [path, part] = term.value.slice(base.length).split("#");
  return `/${path}` + (part === undefined ? "" : `?part=${encodeURIComponent(part)}`);
}

// A cell that is longer and says what the one above it says is not said again.
const LONG = 60;

function cell(term, known, above) {
  if (!term) return element("td");
  if (above?.value === term.value && term.value.length > LONG && term.type !== "uri")
    return element("td", "″", { title: term.value });
  const words = term.type === "uri" ? shorten(term.value, known.prefixes) : term.value;
  const address = addressOf(term, known.base);
  const kind = isNumber(term) ? "number" : DAY.test(term.value) ? "day" : "";
  const td = element("td", address ? undefined : words, kind ? { class: kind } : {});
  if (address) td.append(element("a", words, { href: address, rel: "noopener noreferrer" }));
  return td;
}

function isNumber(term) {
  return term?.type === "literal" && term.value !== "" && !Number.isNaN(Number(term.value));
}

// The head of a variable as words: `citedBy` and `cited_by` as "cited by".
function words(name) {
  return name.replace(/_/g, " ").replace(/([a-z])([A-Z])/g, (all, a, b) => `${a} ${b.toLowerCase()}`);
}

function compare(a, b) {
  if (!a || !b) return Number(!a) - Number(!b);
  if (isNumber(a) && isNumber(b)) return Number(a.value) - Number(b.value);
  return a.value < b.value ? -1 : Number(a.value > b.value);
}

export function showRows(data, known, sort = null) {
  const rows = [...data.results.bindings];
  if (sort) rows.sort((a, b) => sort.way * compare(a[sort.name], b[sort.name]));
  const head = element("tr");
  for (const name of data.head.vars) {
    const way = sort?.name === name ? sort.way : 0;
    const numeric = rows.length > 0 && rows.every((row) => !row[name] || isNumber(row[name]));
    const th = element("th", undefined, { scope: "col", class: numeric ? "number" : "" });
    if (way) th.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
    const sign = way ? (way > 0 ? " ↑" : " ↓") : "";
    const button = element("button", words(name) + sign, { type: "button" });
    button.addEventListener("click", () => {
      showRows(data, known, { name, way: way ? -way : numeric ? -1 : 1 });
      byId("answer").querySelector("th[aria-sort] button").focus();
    });
    th.append(button);
    head.append(th);
  }
  const body = element("tbody");
  rows.forEach((row, place) => {
    const tr = element("tr");
    for (const name of data.head.vars) tr.append(cell(row[name], known, rows[place - 1]?.[name]));
    body.append(tr);
  });
  const table = element("table");
  table.append(element("thead"), body);
  table.firstChild.append(head);
  byId("answer").replaceChildren(table);
}
