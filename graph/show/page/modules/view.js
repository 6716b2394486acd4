// What the canvas shows: which nodes, which edges, where, and why.

import { arrange, byTime, inRows, placeBeside, spread } from "./arrange.js";
import { chooseNodes } from "./choose.js";
import { num, plural } from "./dom.js";
import { EDGES, pairKey } from "./model.js";
import { neighbours } from "./relate.js";
import { pictureOf } from "./state.js";
import { KIND_NAMES, kindName } from "./style.js";
import { edgeKinds, fits, kindsShown } from "./tabs.js";

const MOST_EDGES = 1100;

export function authority(model, state) {
  const column = state.measure === "rank" ? model.nodes.rank : model.nodes.cited;
  return (node) => column[node];
}

// How much each node weighs in this view: authority of a resolution, resolutions of the others.
function weigh(model, state, match) {
  const cited = authority(model, state);
  const weight = new Map();
  for (const kind of ["subject", "sponsor", "about", "favour", "against", "abstained"]) {
    if (
      pictureOf(state) === "states"
        ? !["favour", "against", "abstained"].includes(kind)
        : ["favour", "against", "abstained"].includes(kind)
    )
      continue;
    for (const [source, targets] of model.out[kind] ?? []) {
      const resolution = kind !== "about" ? source : -1;
      if (resolution >= 0 && !match.passed[resolution]) continue;
      for (const target of targets) if (resolution >= 0) weight.set(target, (weight.get(target) ?? 0) + 1);
    }
  }
  return (node) => (node < model.resolutions ? cited(node) : (weight.get(node) ?? 0));
}

export function makeView(model, state, match) {
  const weight = weigh(model, state, match);
  const chosen = chooseNodes(model, state, match, weight);
  const nodes = [
    ...new Set([
      ...chosen.nodes,
      ...state.opened.flatMap((n) => [n, ...opened(model, n, state)]),
      ...must(model, state, chosen),
    ]),
  ];
  const shown = new Set(nodes);
  const edges = drawnEdges(model, state, nodes, shown);
  const view = { ...chosen, nodes, shown, ...edges, weight, tab: pictureOf(state) };
  view.most = nodes.reduce(
    (top, n) => Math.max(top, kindOfSize(model, n) ? weight(n) : 0),
    Math.min(8, model.top) || 1,
  );
  view.radius = new Map(nodes.map((n) => [n, radiusOf(model, view, n)]));
  placeView(model, state, match, view);
  return view;
}

function kindOfSize(model, node) {
  return model.kind(node) !== "document";
}

function radiusOf(model, view, node) {
  if (model.kind(node) === "document") return 8;
  if (node >= model.resolutions && !view.weight(node)) return 6.5;
  const share = (Math.max(0, view.weight(node)) / view.most) ** 0.6;
  return view.tab === "states" ? 4 + 8 * share : 4.2 + (view.nodes.length < 40 ? 11 : 15.5) * share;
}

// The chosen node and the path are always there, whatever else is.
function must(model, state, chosen) {
  const wanted = [...state.path, ...(chosen.path ?? [])];
  if (state.edge) wanted.push(state.edge[0], state.edge[1]);
  if (state.node >= 0 && fits(model, state, state.node)) wanted.push(state.node);
  return wanted.filter((n) => n >= 0);
}

export function opened(model, node, state, most = 14) {
  const kinds = kindsShown(state);
  const near = neighbours(model, node, edgeKinds(state)).map(([n]) => n);
  return [...new Set(near)]
    .filter((n) => kinds.has(model.kind(n)) || n === state.node)
    .sort((a, b) => a - b)
    .slice(0, most);
}

function drawnEdges(model, state, nodes, shown) {
  const all = [];
  for (const kind of edgeKinds(state)) {
    const once = EDGES[kind].derived;
    for (const source of nodes) {
      for (const target of model.targets(kind, source)) {
        if (shown.has(target) && (!once || source < target)) all.push([source, target, kind]);
      }
    }
  }
  return { edges: all, quiet: backbone(model, state, all) };
}

// When there are too many edges to see any, each node keeps those to its nearest in authority;
// a chosen node shows all of its own.
function backbone(model, state, all) {
  if (all.length <= MOST_EDGES) return all;
  const scored = all.map((e, i) => [edgeScore(model, e), i]);
  scored.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  const kept = new Map();
  const chosen = [];
  const room = Math.max(2, Math.floor((MOST_EDGES / all.length) * 12));
  for (const [, i] of scored) {
    const [a, b] = all[i];
    if ((kept.get(a) ?? 0) >= room && (kept.get(b) ?? 0) >= room) continue;
    kept.set(a, (kept.get(a) ?? 0) + 1);
    kept.set(b, (kept.get(b) ?? 0) + 1);
    chosen.push(i);
    if (chosen.length >= MOST_EDGES) break;
  }
  return chosen.sort((a, b) => a - b).map((i) => all[i]);
}

function edgeScore(model, [a, b, kind]) {
  if (EDGES[kind].derived) return model.weight(kind, a, b)[0] * 10;
  const same = model.nodes.community[a] === model.nodes.community[b] ? 1 : 0;
  const degree = 1 + model.targets(kind, a).length;
  const spreadOf = 1 + model.sources_(kind, b).length;
  return same + 3 / Math.sqrt(degree * spreadOf);
}

function placeView(model, state, match, view) {
  const radius = view.nodes.map((n) => view.radius.get(n));
  if (view.tab === "timeline" || (state.layout === "time" && view.tab === "citations")) {
    const timed = byTime(
      view.nodes,
      (n) => model.nodes.date[n] || dateThrough(model, n),
      (n) => band(model, n),
      radius,
    );
    view.at = new Map(view.nodes.map((n, i) => [n, timed.points[i]]));
    view.columns = timed.columns;
    view.height = timed.height;
    return;
  }
  const given = model.places[view.tab] ?? new Map();
  view.at = new Map();
  for (const node of view.nodes) if (given.has(node)) view.at.set(node, given.get(node));
  placeGuests(model, state, view);
  settle(model, state, match, view, radius);
}

// What the file gives no place goes beside its neighbours, those first that have one with a place;
// what nothing links to the others stands in rows below them.
function placeGuests(model, state, view) {
  let left = view.nodes.filter((n) => !view.at.has(n));
  const near = new Map(left.map((n) => [n, neighbours(model, n, edgeKinds(state)).map(([other]) => other)]));
  for (let turn = 0; turn < 3 && left.length; turn++) {
    const fixed = new Map(view.at);
    left = left.filter((node, order) => {
      if (!near.get(node).some((n) => fixed.has(n))) return true;
      view.at.set(node, placeBeside(node, fixed, near.get(node), order));
      return false;
    });
  }
  const rows = inRows(left.length, [...view.at.values()]);
  left.forEach((node, order) => view.at.set(node, rows[order]));
}

function settle(model, state, match, view, radius) {
  const index = new Map(view.nodes.map((n, i) => [n, i]));
  let points = view.nodes.map((n) => view.at.get(n));
  const own = view.special || match.filtered || state.scope;
  if (own && view.tab !== "states" && view.nodes.length <= 700) {
    const seen = new Set();
    const pairs = view.edges
      .filter(([a, b]) => !seen.has(pairKey(a, b)) && seen.add(pairKey(a, b)))
      .map(([a, b]) => [index.get(a), index.get(b)]);
    const largest = Math.max(1, ...points.map((p) => Math.hypot(...p)));
    const scale = Math.min(1, (60 * Math.sqrt(view.nodes.length)) / largest);
    points = arrange(
      points.map((p) => [p[0] * scale, p[1] * scale]),
      pairs,
      { rounds: view.nodes.length > 400 ? 70 : 150 },
    );
  }
  points = spread(points, radius, view.tab === "states" ? 5 : 9);
  view.nodes.forEach((n, i) => view.at.set(n, points[i]));
}

function dateThrough(model, node) {
  const about = model.targets("about", node)[0];
  return about === undefined ? "" : model.nodes.date[about];
}

function band(model, node) {
  return Math.max(0, model.nodes.community[node]);
}

// "118 resolutions, 11 documents", where there are several kinds.
function kindWords(model, view) {
  const counts = new Map();
  for (const node of view.nodes) counts.set(model.kind(node), (counts.get(model.kind(node)) ?? 0) + 1);
  if (counts.size < 2) return "";
  const name = (kind, n) => (n === 1 ? kindName(kind) : KIND_NAMES[kind]).toLowerCase();
  return [...counts].map(([kind, n]) => `${num(n)} ${name(kind, n)}`).join(", ");
}

export function describeView(model, view) {
  const links =
    view.quiet.length < view.edges.length
      ? `${num(view.quiet.length)} of ${plural(view.edges.length, "link")}`
      : plural(view.edges.length, "link");
  return {
    shown: view.nodes.length,
    total: Math.max(view.total, view.nodes.length),
    why: view.why,
    links,
    kinds: kindWords(model, view),
  };
}
