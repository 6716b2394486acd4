// Taking something away: the picture as PNG or SVG, the selection as CSV or Turtle, a citation.

import { button, byId, fill, h, longDate, say } from "./dom.js";
import { EDGES } from "./model.js";
import { bow } from "./paint.js";
import { colourOf, colourRule, shapeOf, starPath } from "./style.js";
import { labelText } from "./labels.js";

const TERMS = {
  cites: "cito:cites",
  subject: "dcterms:subject",
  sponsor: "rg:sponsor",
  favour: "rg:inFavour",
  against: "rg:against",
  abstained: "rg:abstained",
  about: "schema:about",
  mentions: "rg:mentions",
};
const TYPES = {
  resolution: "rg:Resolution",
  state: "rg:State",
  organization: "org:Organization",
  group: "rg:Group",
  person: "foaf:Person",
  theme: "skos:Concept",
  event: "schema:Event",
  document: "rg:Document",
};

export function shareMenu(page) {
  const items = [
    [
      "The picture",
      [
        ["Save as PNG", () => savePng(page)],
        ["Save as SVG", () => save("view.svg", "image/svg+xml", asSvg(page))],
      ],
    ],
    [
      "The selection, or all that is shown",
      [
        ["Nodes as CSV", () => save("nodes.csv", "text/csv", nodesCsv(page))],
        ["Links as CSV", () => save("links.csv", "text/csv", linksCsv(page))],
        ["Turtle", () => save("selection.ttl", "text/turtle", asTurtle(page))],
      ],
    ],
    [
      "Words",
      [
        ["Copy the address", () => copy(window.location.href, "Address copied")],
        ["Print", () => window.print()],
      ],
    ],
  ];
  const menu = byId("share");
  const toggle = byId("share-toggle");
  const open = (on) => {
    menu.hidden = !on;
    toggle.setAttribute("aria-expanded", String(on));
  };
  const run = (act) => () => {
    open(false);
    act();
    toggle.focus();
  };
  fill(
    menu,
    items.map(([title, acts]) => [
      h("h2", {}, title),
      acts.map(([name, act]) => button(null, name, run(act))),
    ]),
  );
  toggle.addEventListener("click", () => open(menu.hidden));
  document.addEventListener(
    "click",
    (event) => !menu.hidden && !event.target.closest(".menu") && open(false),
  );
  menu.addEventListener(
    "keydown",
    (event) => event.key === "Escape" && (open(false), toggle.focus(), event.stopPropagation()),
  );
}

function save(name, type, content) {
  const blob = content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` });
  const url = URL.createObjectURL(blob);
  const link = h("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 4000);
  say(`${name} saved`);
}

export async function copy(words, done) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    const area = h("textarea", { "aria-hidden": "true" });
    area.value = words;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  say(done);
  byId("status").textContent = `${done}: ${words}`;
}

// As the United Nations Editorial Manual has it: organ, title, symbol, date.
export function citation(model, node) {
  if (model.kind(node) !== "resolution")
    return [model.label(node), model.nodes.date[node] && longDate(model.nodes.date[node])]
      .filter(Boolean)
      .join(", ");
  const organ = model.organ(node) ? `United Nations, ${model.organ(node)}` : "United Nations";
  const title = model.nodes.title[node] ? `, “${model.nodes.title[node]}”` : "";
  const date = model.nodes.date[node] ? ` (${longDate(model.nodes.date[node])})` : "";
  const link = model.link(node);
  return `${organ}${title}, ${model.label(node)}${date}${link ? `, ${link}` : ""}.`;
}

function savePng(page) {
  const source = page.canvas.box.querySelector("canvas");
  const copyOf = document.createElement("canvas");
  copyOf.width = source.width;
  copyOf.height = source.height;
  const context = copyOf.getContext("2d");
  context.fillStyle = page.canvas.colours.paper;
  context.fillRect(0, 0, copyOf.width, copyOf.height);
  context.drawImage(source, 0, 0);
  copyOf.toBlob((blob) => save("view.png", "image/png", blob), "image/png");
}

export function escapeXml(words) {
  return String(words)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

function asSvg({ model, view, state, canvas }) {
  const points = view.nodes.map((n) => view.at.get(n));
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const [left, top] = [Math.min(0, ...xs) - 60, Math.min(0, ...ys) - 40];
  const [width, height] = [Math.max(0, ...xs) - left + 160, Math.max(0, ...ys) - top + 40];
  const { colours } = canvas;
  const lines = view.quiet.map(([a, b]) => {
    const [from, to] = [view.at.get(a), view.at.get(b)];
    return `M${from.map(fix)}Q${bow(from, to).map(fix)} ${to.map(fix)}`;
  });
  const marks = view.nodes.map((n) => markOf(model, view, state, colours, n));
  const named = [...view.nodes].sort((a, b) => view.radius.get(b) - view.radius.get(a) || a - b).slice(0, 90);
  const labels = named.map((n) => {
    const [x, y] = view.at.get(n);
    return `<text x="${fix(x + view.radius.get(n) + 4)}" y="${fix(y + 4)}">${escapeXml(labelText(model, n, false)[0])}</text>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, width, height].map(fix).join(" ")}" width="${fix(width)}" height="${fix(height)}">
<title>${escapeXml(model.title)}</title>
<rect x="${fix(left)}" y="${fix(top)}" width="${fix(width)}" height="${fix(height)}" fill="${colours.paper}"/>
<path d="${lines.join("")}" fill="none" stroke="${colours.ink}" stroke-opacity="0.14" stroke-width="0.9"/>
${marks.join("\n")}
<g font-family="system-ui, sans-serif" font-size="12" fill="${colours.ink}">
${labels.join("\n")}
</g>
</svg>
`;
}

function fix(value) {
  return Number(value.toFixed(1));
}

function markOf(model, view, state, colours, node) {
  const [x, y] = view.at.get(node).map(fix);
  const r = fix(view.radius.get(node));
  const paint = `fill="${colourOf(model, node, colourRule(model, view, state), colours)}" stroke="${colours.paper}"`;
  const title = `<title>${escapeXml(`${model.label(node)} ${model.nodes.title[node]}`.trim())}</title>`;
  const polygons = {
    triangle: () => `0,${-r} ${r * 0.87},${r * 0.5} ${-r * 0.87},${r * 0.5}`,
    triangleDown: () => `0,${r} ${r * 0.87},${-r * 0.5} ${-r * 0.87},${-r * 0.5}`,
    diamond: () => `0,${-r} ${r},0 0,${r} ${-r},0`,
    hexagon: () =>
      [0, 1, 2, 3, 4, 5]
        .map((k) => [r * Math.cos((k * Math.PI) / 3), r * Math.sin((k * Math.PI) / 3)].map(fix))
        .join(" "),
  };
  const shape = shapeOf(model, node);
  if (shape === "square")
    return `<rect x="${x - r}" y="${y - r}" width="${2 * r}" height="${2 * r}" ${paint}>${title}</rect>`;
  if (shape === "star")
    return `<path transform="translate(${x} ${y})" d="${starPath(r)}" ${paint}>${title}</path>`;
  if (polygons[shape])
    return `<polygon transform="translate(${x} ${y})" points="${polygons[shape]()}" ${paint}>${title}</polygon>`;
  return `<circle cx="${x}" cy="${y}" r="${r}" ${paint}>${title}</circle>`;
}

// The chosen node with its links, or everything that is shown.
function selection({ view, state }) {
  if (state.node < 0 || !view.shown.has(state.node)) return { nodes: view.nodes, edges: view.edges };
  const edges = view.edges.filter(([a, b]) => a === state.node || b === state.node);
  return { nodes: [...new Set([state.node, ...edges.flatMap(([a, b]) => [a, b])])], edges };
}

// A cell that a spreadsheet will not take for a formula.
export function cell(value) {
  const words = String(value ?? "");
  const harmless = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}

function csv(rows) {
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function nodesCsv(page) {
  const { model } = page;
  const { nodes } = selection(page);
  const head = ["iri", "kind", "name", "title", "date", "organ", "session", "cited_by", "link"];
  return csv([
    head,
    ...nodes.map((n) => [
      model.iri(n),
      model.kind(n),
      model.label(n),
      model.nodes.title[n],
      model.nodes.date[n],
      model.organ(n),
      model.session(n),
      model.nodes.cited[n],
      model.link(n),
    ]),
  ]);
}

function linksCsv(page) {
  const { model } = page;
  const { edges } = selection(page);
  const rows = edges.map(([a, b, kind]) => [
    model.iri(a),
    EDGES[kind].label,
    model.iri(b),
    model.label(a),
    model.label(b),
    ...(kind === "cites" ? [model.words_(a, b)[0], model.words_(a, b)[1]] : ["", ""]),
  ]);
  return csv([["from", "link", "to", "from_name", "to_name", "verb", "paragraph"], ...rows]);
}

function literal(words) {
  const escapes = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  return `"${String(words)
    .replace(/[\\"\n\r\t]/g, (c) => escapes[c])
    .replace(/[\u0000-\u001f\u007f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`;
}

function resource(iri) {
  return `<${iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)}>`;
}

function asTurtle(page) {
  const { model } = page;
  const { nodes, edges } = selection(page);
  const lines = [
    `@prefix rg: <https://w3id.org/resograph/ns#> .`,
    `@prefix cito: <http://purl.org/spar/cito/> .`,
    `@prefix dcterms: <http://purl.org/dc/terms/> .`,
    `@prefix foaf: <http://xmlns.com/foaf/0.1/> .`,
    `@prefix org: <http://www.w3.org/ns/org#> .`,
    `@prefix schema: <https://schema.org/> .`,
    `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .`,
    `@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .`,
    "",
  ];
  for (const n of [...nodes].sort((a, b) => a - b)) {
    const facts = [`a ${TYPES[model.kind(n)]}`];
    const resolution = model.kind(n) === "resolution";
    facts.push(
      `${resolution ? "dcterms:identifier" : model.kind(n) === "document" ? "dcterms:title" : "skos:prefLabel"} ${literal(model.label(n))}`,
    );
    if (model.nodes.title[n]) facts.push(`dcterms:title ${literal(model.nodes.title[n])}`);
    if (resolution && /^\d{4}-\d\d-\d\d$/.test(model.nodes.date[n]))
      facts.push(`rg:adoptionDate "${model.nodes.date[n]}"^^xsd:date`);
    for (const [a, b, kind] of edges)
      if (a === n && TERMS[kind]) facts.push(`${TERMS[kind]} ${resource(model.iri(b))}`);
    lines.push(`${resource(model.iri(n))} ${facts.join(" ;\n    ")} .`);
  }
  return `${lines.join("\n")}\n`;
}
