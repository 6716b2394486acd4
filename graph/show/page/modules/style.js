// Hue by kind, shape by organ, size by authority; everything in words as well, in the legend.

import { svg } from "./dom.js";

export const KIND_NAMES = {
  resolution: "Resolutions",
  state: "States",
  organization: "Organizations",
  group: "Groups",
  person: "People",
  theme: "Themes",
  event: "Events",
  document: "Documents",
};
// "Resolutions" to "Resolution", "People" to "Person".
export function kindName(kind) {
  return { person: "Person" }[kind] ?? KIND_NAMES[kind].replace(/s$/, "");
}

const ORGAN_SHAPES = [
  [/general assembly/i, "dot"],
  [/security council/i, "square"],
  [/human rights council/i, "triangle"],
  [/economic and social council/i, "diamond"],
];
const KIND_SHAPES = { document: "triangleDown", event: "star" };
// Without the pink of documents, which stand beside coloured communities.
export const HUES = ["#0072b2", "#e69f00", "#009e73", "#56b4e9", "#d55e00", "#8f7ee6", "#b8a200", "#8c8c8c"];

export function kindShape(kind) {
  return KIND_SHAPES[kind] ?? "dot";
}

export function shapeOf(model, node) {
  const kind = model.kind(node);
  return kind === "resolution" ? organShape(model.organ(node)) : kindShape(kind);
}

export function organShape(organ) {
  return ORGAN_SHAPES.find(([name]) => name.test(organ))?.[1] ?? (organ ? "hexagon" : "dot");
}

export function scheme() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(`--${name}`).trim();
  const names = ["paper", "card", "ink", "soft", "line", "accent", "warn", ...Object.keys(KIND_NAMES)];
  return Object.fromEntries(names.map((name) => [name, read(name)]));
}

// The hue of a node under the chosen rule; `groups` numbers what is coloured by.
export function colourOf(model, node, rule, colours) {
  const kind = model.kind(node);
  const value = groupOf(model, node, rule);
  if (value < 0) return colours[kind] ?? colours.soft;
  return HUES[value % HUES.length];
}

// Without a choice hue tells kinds apart, and communities where all are resolutions.
export function colourRule(model, view, state) {
  if (state.colour) return state.colour;
  if (!["citations", "timeline"].includes(view.tab)) return "region";
  return view.nodes.every((n) => ["resolution", "document"].includes(model.kind(n))) ? "community" : "kind";
}

// Hues go to the communities that the first picture shows most of; they stay theirs in every view.
function hueOrder(model) {
  if (!model.hueOrder) {
    const size = new Map();
    for (const node of model.opening) {
      const community = model.nodes.community[node];
      if (community >= 0) size.set(community, (size.get(community) ?? 0) + 1);
    }
    const order = [...size].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, HUES.length - 1);
    model.hueOrder = new Map(order.map(([community], place) => [community, place]));
  }
  return model.hueOrder;
}

export function groupOf(model, node, rule) {
  const kind = model.kind(node);
  if (rule === "community" && kind === "resolution") {
    return hueOrder(model).get(model.nodes.community[node]) ?? HUES.length - 1;
  }
  if (rule === "region" && kind === "state") return (model.nodes.region[node] || 0) - 1;
  return -1;
}

// The hue of a community for words: mixed with ink until it reads well on the paper.
export function communityInk(model, community, colours) {
  const hue = HUES[hueOrder(model).get(community) ?? HUES.length - 1];
  return mixed(hue, 0.52, colours.ink);
}

const PATHS = {
  dot: () => svg("circle", { cx: 0, cy: 0, r: 5.6 }),
  square: () => svg("rect", { x: -5, y: -5, width: 10, height: 10 }),
  triangle: () => svg("path", { d: "M0,-6.2 5.8,4.6 -5.8,4.6Z" }),
  triangleDown: () => svg("path", { d: "M0,6.2 5.8,-4.6 -5.8,-4.6Z" }),
  diamond: () => svg("path", { d: "M0,-6.4 6.4,0 0,6.4 -6.4,0Z" }),
  hexagon: () => svg("path", { d: "M6,0 3,5.2 -3,5.2 -6,0 -3,-5.2 3,-5.2Z" }),
  star: () => svg("path", { d: starPath(6.4) }),
};

export function starPath(r) {
  const points = [];
  for (let k = 0; k < 10; k++) {
    const radius = k % 2 ? r * 0.45 : r;
    const angle = (Math.PI / 5) * k - Math.PI / 2;
    points.push(`${(radius * Math.cos(angle)).toFixed(2)},${(radius * Math.sin(angle)).toFixed(2)}`);
  }
  return `M${points.join(" ")}Z`;
}

export function swatch(shape, colour) {
  const mark = PATHS[shape]();
  mark.setAttribute("fill", colour);
  return svg(
    "svg",
    { viewBox: "-7 -7 14 14", "aria-hidden": "true", width: 12, height: 12, class: "swatch" },
    mark,
  );
}

export function mixed(hex, share, paper) {
  const [a, b] = [hex, paper].map((c) => [1, 3, 5].map((k) => parseInt(c.slice(k, k + 2), 16)));
  return `rgb(${a.map((v, k) => Math.round(v * share + b[k] * (1 - share))).join(",")})`;
}
