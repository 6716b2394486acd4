// The tables: each a name, its rows, and its columns. A column is sorted by its value and shown by
// its cell. `c` is what a table may ask: model, state, view, match, act.

import { button, h, num, plural, text } from "./dom.js";
import { EDGES } from "./model.js";
import { sign, VERDICTS } from "./panel_claims.js";
import { nodeLink, passage } from "./panel_parts.js";
import { meanOf, spark, trendOf, yearsOf } from "./spark.js";
import { kindName } from "./style.js";
import { kindsShown } from "./tabs.js";
import { aspectWords, valueWords } from "./values.js";

const WEIGHTS = { actors: "Sponsored", themes: "Resolutions", states: "Votes" };

function column(key, name, cls, value, more = {}) {
  return { key, name, cls, value, ...more };
}

function nodeColumn(key, name, nodeOf, cls = "name", most = 90) {
  const value = (c, row) => (nodeOf(row) >= 0 ? c.model.label(nodeOf(row)) : "");
  const cell = (c, row) => (nodeOf(row) >= 0 ? nodeLink(c.model, nodeOf(row), c.act, "link", most) : "");
  return column(key, name, cls, value, { cell });
}

// Years as a small histogram, sorted by their mean.
function yearsColumn(yearsIn) {
  const cell = (c, row) => spark(yearsIn(c, row), c.model.span()) ?? "";
  return column("when", "Years", "nowrap", (c, row) => meanOf(yearsIn(c, row)), { cell, falling: true });
}

const SELF = (node) => node;
const NAME = nodeColumn("label", "Name", SELF);
const KIND = column("kind", "Kind", "nowrap", (c, n) => kindName(c.model.kind(n)));
const TITLE = column("title", "Title", "text", (c, n) => c.model.nodes.title[n]);
const DATE = column("date", "Date", "nowrap", (c, n) => c.model.nodes.date[n], { falling: true });
const ORGAN = column("organ", "Organ", "text", (c, n) => c.model.organ(n));
const WEIGHT = column("weight", (c) => WEIGHTS[c.view.tab] ?? "Cited by", "num", (c, n) => c.view.weight(n), {
  cell: (c, n) => num(c.view.weight(n)),
  falling: true,
});
const WHEN = yearsColumn((c, n) => yearsOf(c.model, n));
const TREND = column("trend", "Trend", "nowrap", (c, n) => trendOf(c.model, n).size, {
  cell: (c, n) => h("span", { title: trendOf(c.model, n).why }, trendOf(c.model, n).words),
  falling: true,
});

function nodeColumns(c, nodes) {
  const kinds = new Set(nodes.map((n) => c.model.kind(n)));
  if (c.view.tab in WEIGHTS) return [NAME, ...(kinds.size > 1 ? [KIND] : []), WEIGHT, WHEN, TREND];
  return [NAME, ...(kinds.size > 1 ? [KIND] : []), TITLE, DATE, ORGAN, WEIGHT];
}

function allNodes(c) {
  const kinds = kindsShown(c.state);
  const { model, match } = c;
  return [...Array(model.count).keys()].filter(
    (n) => kinds.has(model.kind(n)) && (n >= model.resolutions || match.passed[n]),
  );
}

const LINK_COLUMNS = [
  nodeColumn("label", "From", ([a]) => a),
  column("link", "Link", "nowrap", (c, [, , kind]) => EDGES[kind].label, {
    cell: (c, edge) => button("link", EDGES[edge[2]].label, () => c.act.chooseEdge(edge)),
  }),
  nodeColumn("to", "To", ([, b]) => b),
  column("words", "Verb and place", "text", (c, [a, b, kind]) =>
    kind === "cites" ? c.model.words_(a, b).filter(Boolean).join(", ") : "",
  ),
];

// Claims of resolutions that pass the filters; of these, those with a chosen verdict.
function claimRows({ model, state, match }) {
  const wanted = new Set(state.verdict);
  return model.claims.filter(
    (c) => (!wanted.size || wanted.has(c[5])) && (!match.filtered || c[1] < 0 || match.passed[c[1]]),
  );
}

const CLAIM_COLUMNS = [
  column("verdict", "Verdict", "nowrap", (c, row) => VERDICTS.indexOf(row[5]), {
    cell: (c, row) => sign(row[5]),
  }),
  column("what", "About", "aspect", (c, row) => aspectWords(row[2])),
  column("claimed", "Claimed, in which words", "text", (c, row) => valueWords(c.model, row[3]), {
    cell: (c, row) => [text(valueWords(c.model, row[3])), quoted(row[6][0], row[3])],
  }),
  column("record", "On record", "text", (c, row) => valueWords(c.model, row[4])),
  nodeColumn("label", "Resolution", (row) => row[1]),
  nodeColumn("document", "Said in", (row) => row[0], "text", 44),
];

function quoted(row, value) {
  return row && row[3] !== value ? h("q", { class: "said", dir: "auto" }, passage(row)) : null;
}

const QUOTATION_COLUMNS = [
  column("words", "Words", "text words", (c, row) => row[0], {
    cell: (c, row) => h("q", { dir: "auto" }, row[0]),
  }),
  column("label", "Speaker", "text", (c, row) => (row[1] >= 0 ? c.model.label(row[1]) : row[6]), {
    cell: (c, row) =>
      row[1] >= 0 ? nodeLink(c.model, row[1], c.act, "link") : row[6] ? text(row[6]) : "not named",
  }),
  nodeColumn("document", "In", (row) => row[2], "text", 44),
  nodeColumn("about", "About", (row) => row[3]),
  column("match", "In the text", "nowrap", (c, row) => row[4].replace(/-/g, " ")),
];

const aboutOf = (c, n) => c.model.targets("about", n);
const PRESS_COLUMNS = [
  nodeColumn("label", "Text", SELF, "text"),
  DATE,
  column("about", "Is about", "text", (c, n) => aboutOf(c, n).map((t) => c.model.label(t)).join(", "), {
    cell: (c, n) => aboutOf(c, n).map((t) => h("div", {}, nodeLink(c.model, t, c.act, "link"))),
  }),
  ...VERDICTS.map((verdict) => {
    const count = (c, n) => c.model.claims.filter((claim) => claim[0] === n && claim[5] === verdict).length;
    return column(verdict, verdict[0].toUpperCase() + verdict.slice(1), "num", count, { falling: true });
  }),
];

const LINE_COLUMNS = [
  column("title", "Title", "text", (c, line) => line.title),
  column("weight", "Resolutions", "num", (c, line) => line.nodes.length, { falling: true }),
  yearsColumn((c, line) => line.nodes.map((n) => c.model.years[n]).filter((y) => y > 0)),
  nodeColumn("label", "Latest", (line) => line.nodes.at(-1)),
  column("open", "", "nowrap", () => 0, {
    cell: (c, line) =>
      button("link", "Show the line", () => c.act.scope(`lineage:${line.nodes.at(-1)}`)),
  }),
];

const passing = (c, nodes) => nodes.filter((n) => c.match.passed[n]);

export const LISTS = {
  shown: {
    name: (c) => `${num(c.view.nodes.length)} on the canvas`,
    rows: (c) => c.view.nodes,
    columns: nodeColumns,
    sort: "-weight",
    why: (c) => c.view.why,
  },
  all: {
    name: (c) => `All ${num(allNodes(c).length)}`,
    rows: allNodes,
    columns: nodeColumns,
    sort: "-weight",
  },
  links: {
    name: (c) => `${plural(c.view.edges.length, "link")} among them`,
    rows: (c) => c.view.edges,
    columns: () => LINK_COLUMNS,
    sort: "",
  },
  claims: {
    stack: true,
    name: () => "Claims",
    when: (c) => c.model.claims.length,
    rows: claimRows,
    columns: () => CLAIM_COLUMNS,
    sort: "verdict",
    why: () => "what the press says, held against the record",
  },
  quotations: {
    stack: true,
    name: () => "Quotations",
    when: (c) => c.model.quotations.length,
    rows: (c) => c.model.quotations,
    columns: () => QUOTATION_COLUMNS,
    sort: "label",
  },
  press: {
    stack: true,
    name: () => "Press texts",
    when: (c) => c.model.has("document"),
    rows: (c) => [...Array(c.model.count).keys()].filter((n) => c.model.kind(n) === "document"),
    columns: () => PRESS_COLUMNS,
    sort: "-date",
    why: () => "which resolution each is about, and how its claims stand",
  },
  unread: {
    name: () => "Cited, not read",
    when: (c) => c.model.unread().length,
    rows: (c) => passing(c, c.model.unread()),
    columns: () => [NAME, TITLE, DATE, ORGAN, { ...WEIGHT, name: "Cited by" }],
    sort: "-weight",
    why: () => "cited by what was read; add their texts to read what they say",
  },
  lines: {
    name: () => "Lines",
    when: (c) => c.model.lines().length,
    rows: (c) => c.model.lines().filter((line) => line.nodes.some((n) => c.match.passed[n])),
    columns: () => LINE_COLUMNS,
    sort: "-weight",
    why: () => "resolutions of one organ under the same title",
  },
};
