// What hue, shape, size and line mean in the picture that is shown.

import { brief, byId, fill, h, text } from "./dom.js";
import { edgeColour } from "./paint.js";
import { EDGES } from "./model.js";
import {
  colourOf,
  colourRule,
  groupOf,
  HUES,
  KIND_NAMES,
  kindShape,
  organShape,
  scheme,
  swatch,
} from "./style.js";

const COLOURS = {
  citations: [
    ["", "automatic"],
    ["kind", "by kind"],
    ["community", "by community"],
  ],
  states: [
    ["", "by region"],
    ["kind", "by kind"],
  ],
};
const SIZES = [
  ["cited", "times cited"],
  ["rank", "PageRank"],
];

export function drawLegend({ model, view, state, store }) {
  const kinds = new Map();
  const organs = new Set();
  for (const node of view.nodes) {
    const kind = model.kind(node);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (kind === "resolution" && model.organ(node)) organs.add(model.organ(node));
  }
  const line = (mark, words) => h("li", {}, mark, text(words));
  const colours = scheme();
  const home = { timeline: "citations", actors: "states" }[view.tab] ?? view.tab;
  const size = { actors: "resolutions sponsored", themes: "resolutions on it", states: "votes cast" }[
    view.tab
  ];
  const choice = (label, key, options) =>
    chooser(label, state[key], options, (value) => store.change({ [key]: value }));
  const held = document.activeElement?.getAttribute?.("aria-label");
  fill(
    byId("legend-body"),
    COLOURS[home] ? choice("Colour", "colour", COLOURS[home]) : null,
    rows(
      "Hue: kind",
      [...kinds.keys()]
        .filter((kind) => !coveredBy(model, colourRule(model, view, state), kind))
        .map((kind) => line(swatch(kindShape(kind), `var(--${kind})`), KIND_NAMES[kind])),
    ),
    groupsPart(model, view, state, colours, line),
    organs.size > 1
      ? [
          h("h3", {}, "Shape: organ"),
          h(
            "ul",
            {},
            [...organs].sort().map((organ) => line(swatch(organShape(organ), "var(--soft)"), organ)),
          ),
        ]
      : null,
    size ? [h("h3", {}, "Size"), h("ul", {}, h("li", {}, size))] : choice("Size", "measure", SIZES),
    rows("Links of what is chosen", edgeLines(view, colours)),
  );
  if (held)
    byId("legend-body")
      .querySelector(`select[aria-label="${CSS.escape(held)}"]`)
      ?.focus();
}

// What a hue or a size means, as a choice among meanings.
function chooser(label, value, options, act) {
  const select = h(
    "select",
    { class: "pill", "aria-label": label, onchange: (event) => act(event.target.value) },
    options.map(([key, name]) => h("option", { value: key }, name)),
  );
  select.value = value;
  return h("label", { class: "choice" }, h("span", {}, label), select);
}

// A kind whose nodes are told apart by a group's hue has no hue of its own in this picture.
function coveredBy(model, rule, kind) {
  return (
    (rule === "community" && kind === "resolution") ||
    (rule === "region" && kind === "state" && model.tables.region.length > 1)
  );
}

function rows(title, items) {
  return items.length ? [h("h3", {}, title), h("ul", {}, items)] : null;
}

function groupsPart(model, view, state, colours, line) {
  const rule = colourRule(model, view, state);
  if (!["community", "region"].includes(rule)) return null;
  const groups = new Map();
  for (const node of view.nodes) {
    const group = groupOf(model, node, rule);
    if (group >= 0 && !groups.has(group)) groups.set(group, node);
  }
  const name = (group, node) => {
    if (rule === "region") return model.tables.region[model.nodes.region[node]];
    return group === HUES.length - 1
      ? "other communities"
      : brief(model.communityName(model.nodes.community[node]) || `community ${group + 1}`, 34);
  };
  const title = rule === "region" ? "Hue of states: region" : "Hue of resolutions: community";
  return [
    h("h3", {}, title),
    h(
      "ul",
      {},
      [...groups]
        .sort((a, b) => a[0] - b[0])
        .map(([g, n]) => line(swatch("dot", colourOf(model, n, rule, colours)), name(g, n))),
    ),
  ];
}

function edgeLines(view, colours) {
  const kinds = new Set(view.edges.map((e) => e[2]));
  const lines = [];
  const stroke = (colour, words) => {
    const mark = h("span", { class: "line" });
    mark.style.borderColor = colour;
    lines.push(h("li", {}, mark, words));
  };
  if ([...kinds].some((k) => !EDGES[k].derived && !["favour", "against", "abstained"].includes(k))) {
    stroke(edgeColour("cites", true, colours), "from it");
    stroke(edgeColour("cites", false, colours), "to it");
  }
  for (const kind of ["favour", "against", "abstained"])
    if (kinds.has(kind)) stroke(edgeColour(kind, true, colours), EDGES[kind].label);
  for (const kind of kinds)
    if (EDGES[kind].derived) stroke(edgeColour(kind, true, colours), EDGES[kind].label);
  return lines;
}
