// What the canvas shows: which nodes, which edges, where, and why.

import { arrange, byTime, placeBeside, spread } from "./arrange.js";
import { EDGES, pairKey } from "./model.js";
import { pictureOf } from "./state.js";
import { lineage, neighbours, shortestPath, WALKED } from "./relate.js";
import { num, plural } from "./dom.js";

const ACTORS = ["state", "organization", "group", "person"];
const HOME = {
  citations: ["resolution", "document"],
  timeline: ["resolution", "document"],
  actors: ACTORS,
  themes: ["theme"],
  states: ["state"],
};
const DRAWN = {
  citations: [...WALKED, "favour", "against", "abstained"],
  timeline: [...WALKED],
  actors: ["together", "member", "quoted", "sponsor"],
  themes: ["beside", "subject"],
  states: ["alike"],
};
const MOST_EDGES = 1100;

export function kindsShown(state) {
  return new Set(state.kind.length ? state.kind : HOME[pictureOf(state)]);
}

export function edgeKinds(state) {
  return DRAWN[pictureOf(state)].filter((kind) => !state.without.includes(kind));
}

export function allEdgeKinds(state) {
  return DRAWN[pictureOf(state)];
}

export function authority(model, state) {
  const column = state.measure === "rank" ? model.nodes.rank : model.nodes.cited;
  return (node) => column[node];
}

// How much each node weighs in this view: authority of a resolution, resolutions of the others.
export function weigh(model, state, match) {
  const cited = authority(model, state);
  const weight = new Map();
  for (const kind of ["subject", "sponsor", "about", "favour", "against", "abstained"]) {
    if (pictureOf(state) === "states" ? !["favour", "against", "abstained"].includes(kind) : ["favour", "against", "abstained"].includes(kind)) continue;
    for (const [source, targets] of model.out[kind] ?? []) {
      const resolution = kind !== "about" ? source : -1;
      if (resolution >= 0 && !match.passed[resolution]) continue;
      for (const target of targets) if (resolution >= 0) weight.set(target, (weight.get(target) ?? 0) + 1);
    }
  }
  return (node) => (node < model.resolutions ? cited(node) : weight.get(node) ?? 0);
}

export function makeView(model, state, match) {
  const weight = weigh(model, state, match);
  const chosen = chooseNodes(model, state, match, weight);
  const nodes = [...new Set([...chosen.nodes, ...state.opened.flatMap((n) => [n, ...opened(model, n, state)]), ...must(model, state, chosen)])];
  const shown = new Set(nodes);
  const edges = drawnEdges(model, state, nodes, shown);
  const view = { ...chosen, nodes, shown, ...edges, weight, tab: pictureOf(state) };
  view.most = nodes.reduce((top, n) => Math.max(top, kindOfSize(model, n) ? weight(n) : 0), Math.min(8, model.top) || 1);
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

export function fits(model, state, node) {
  const tab = pictureOf(state);
  if (["actors", "themes", "states"].includes(tab)) return HOME[tab].includes(model.kind(node));
  return true;
}

export function opened(model, node, state, most = 14) {
  const kinds = kindsShown(state);
  const near = neighbours(model, node, edgeKinds(state)).map(([n]) => n);
  return [...new Set(near)].filter((n) => kinds.has(model.kind(n)) || n === state.node).sort((a, b) => a - b).slice(0, most);
}

function chooseNodes(model, state, match, weight) {
  const kinds = kindsShown(state);
  const [what, value] = [state.scope.slice(0, state.scope.indexOf(":")), state.scope.slice(state.scope.indexOf(":") + 1)];
  if (state.path.length === 2) return pathNodes(model, state);
  if (what === "around") return aroundNodes(model, state, Number(value), kinds, weight);
  if (what === "lineage") return listed(lineage(model, Number(value)), `the line of ${model.label(Number(value))}`);
  const pool = candidates(model, match, kinds, what === "community" ? Number(value) : -1).filter(linked(model, state, weight));
  if (isOpening(model, state, match, kinds, what)) return { nodes: model.opening, why: whyOf(model, state, match, what, value), total: pool.length };
  pool.sort((a, b) => model.nodes.kind[a] - model.nodes.kind[b] || weight(b) - weight(a) || a - b);
  return { ...shareOut(model, pool, kinds, state.most), why: whyOf(model, state, match, what, value, pool.length <= state.most), total: pool.length };
}

// The first picture, whose nodes and positions the file gives.
function isOpening(model, state, match, kinds, what) {
  const plain = !match.filtered && !what && state.most === 300 && state.measure === "cited";
  return plain && kinds.has("resolution") && model.opening.length > 0 && [...kinds].every((k) => k === "resolution" || !model.has(k));
}

function pathNodes(model, state) {
  const path = shortestPath(model, ...state.path);
  const names = state.path.map((n) => model.label(n)).join(" and ");
  const why = path.length ? `the shortest path between ${names}: ${plural(path.length - 1, "step")}` : `no path joins ${names}`;
  return { nodes: path.length ? path : state.path, path, why, total: path.length, special: true };
}

function aroundNodes(model, state, node, kinds, weight) {
  const near = new Set(neighbours(model, node, edgeKinds(state)).map(([n]) => n).filter((n) => kinds.has(model.kind(n))));
  const pool = [...near].sort((a, b) => weight(b) - weight(a) || a - b);
  return { nodes: [node, ...pool.slice(0, state.most - 1)], why: `the neighbours of ${model.label(node)}`, total: pool.length + 1, special: true };
}

function listed(nodes, why) {
  return { nodes, why, total: nodes.length, special: true };
}

// In the pictures of actors, themes and states, only those that anything links.
function linked(model, state, weight) {
  if (["citations", "timeline"].includes(pictureOf(state))) return () => true;
  const kinds = edgeKinds(state);
  return (node) => node < model.resolutions || weight(node) > 0 || kinds.some((k) => model.targets(k, node).length || model.sources_(k, node).length);
}

function candidates(model, match, kinds, community) {
  const pool = [];
  const touched = match.filtered || community >= 0 ? touchedBy(model, match) : null;
  for (let node = 0; node < model.count; node++) {
    if (!kinds.has(model.kind(node))) continue;
    if (node < model.resolutions) {
      if (match.passed[node] && (community < 0 || model.nodes.community[node] === community)) pool.push(node);
    } else if (!touched || touched.has(node)) pool.push(node);
  }
  return pool;
}

// What the resolutions that pass the filters are linked to.
export function touchedBy(model, match) {
  const touched = new Set();
  for (const kind of ["subject", "sponsor", "favour", "against", "abstained"]) {
    for (const [source, targets] of model.out[kind] ?? []) {
      if (match.passed[source]) for (const target of targets) touched.add(target);
    }
  }
  for (const [source, targets] of model.out.about ?? []) {
    if (targets.some((t) => match.passed[t])) {
      touched.add(source);
      for (const n of model.sources_("quoted", source)) touched.add(n);
      for (const n of model.targets("mentions", source)) touched.add(n);
    }
  }
  for (const [source, targets] of model.out.member ?? []) if (touched.has(source)) targets.forEach((t) => touched.add(t));
  return touched;
}

// Resolutions get most of the room; each other kind at least a tenth of it, where it is asked for.
function shareOut(model, pool, kinds, most) {
  if (pool.length <= most) return { nodes: pool };
  if (kinds.size === 1 || pool.at(-1) < model.resolutions) return { nodes: withLinks(model, pool, most) };
  const byKind = new Map();
  for (const node of pool) {
    const kind = model.kind(node);
    if (!byKind.has(kind)) byKind.set(kind, []);
    byKind.get(kind).push(node);
  }
  const small = Math.max(12, Math.floor(most / 8));
  const nodes = [];
  let left = most;
  for (const [kind, list] of [...byKind].sort((a, b) => a[1].length - b[1].length)) {
    const rest = byKind.size - 1;
    const room = kind === "resolution" || rest === 0 ? left : Math.min(left, small);
    nodes.push(...(kind === "resolution" ? withLinks(model, list, room) : list.slice(0, room)));
    left -= Math.min(room, list.length);
  }
  return { nodes };
}

// The most cited alone are often too old to cite one another: three fifths of the room are
// theirs, the rest goes to those that cite most of the ones that fewest have linked so far.
function withLinks(model, pool, most) {
  if (pool.length <= most || pool[0] >= model.resolutions) return pool.slice(0, most);
  const cited = pool.slice(0, Math.floor((most * 3) / 5));
  const inside = new Set(cited);
  const links = new Map();
  for (const node of pool) {
    const targets = inside.has(node) ? [] : model.targets("cites", node).filter((t) => inside.has(t));
    if (targets.length) links.set(node, targets);
  }
  const covered = new Map();
  while (links.size && cited.length < most) {
    let best = -1;
    let gained = -1;
    for (const [node, targets] of links) {
      const gain = targets.reduce((sum, t) => sum + 0.5 ** (covered.get(t) ?? 0), 0);
      if (gain > gained || (gain === gained && node < best)) [best, gained] = [node, gain];
    }
    for (const t of links.get(best)) covered.set(t, (covered.get(t) ?? 0) + 1);
    links.delete(best);
    cited.push(best);
  }
  return cited;
}

function whyOf(model, state, match, what, value, whole) {
  const name = what === "community" ? `community “${model.communities[Number(value)] || value}”, ` : "";
  if (whole) return match.filtered ? `all that pass the filters${name ? ` in ${name.slice(0, -2)}` : ""}` : name.slice(0, -2) || "all there is";
  const others = { actors: "those that sponsor most", themes: "the most frequent", states: "those that voted" };
  const by = others[pictureOf(state)] ?? (state.measure === "rank" ? "the highest PageRank and what links them" : "the most cited and what links them");
  return `${name}${match.filtered ? "that pass the filters, " : ""}${by}`;
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
    const timed = byTime(view.nodes, (n) => model.nodes.date[n] || dateThrough(model, n), (n) => band(model, n), radius);
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

// What the file gives no place goes beside its neighbours: those first that have one with a place.
function placeGuests(model, state, view) {
  let left = view.nodes.filter((n) => !view.at.has(n));
  const near = new Map(left.map((n) => [n, neighbours(model, n, edgeKinds(state)).map(([other]) => other)]));
  for (let turn = 0; turn < 4 && left.length; turn++) {
    const fixed = new Map(view.at);
    const last = turn === 3;
    left = left.filter((node, order) => {
      if (!last && !near.get(node).some((n) => fixed.has(n))) return true;
      view.at.set(node, placeBeside(node, fixed, near.get(node), order));
      return false;
    });
  }
}

function settle(model, state, match, view, radius) {
  const index = new Map(view.nodes.map((n, i) => [n, i]));
  let points = view.nodes.map((n) => view.at.get(n));
  const own = view.special || match.filtered || state.scope;
  if (own && view.tab !== "states" && view.nodes.length <= 700) {
    const seen = new Set();
    const pairs = view.edges.filter(([a, b]) => !seen.has(pairKey(a, b)) && seen.add(pairKey(a, b))).map(([a, b]) => [index.get(a), index.get(b)]);
    const largest = Math.max(1, ...points.map((p) => Math.hypot(...p)));
    const scale = Math.min(1, (60 * Math.sqrt(view.nodes.length)) / largest);
    points = arrange(points.map((p) => [p[0] * scale, p[1] * scale]), pairs, { rounds: view.nodes.length > 400 ? 70 : 150 });
  }
  if (own || view.nodes.length > 320 || view.tab !== "states") points = spread(points, radius, 9);
  view.nodes.forEach((n, i) => view.at.set(n, points[i]));
}

function dateThrough(model, node) {
  const about = model.targets("about", node)[0];
  return about === undefined ? "" : model.nodes.date[about];
}

function band(model, node) {
  return Math.max(0, model.nodes.community[node]);
}

export function describeView(view) {
  const links = view.quiet.length < view.edges.length ? `${num(view.quiet.length)} of ${plural(view.edges.length, "link")}` : plural(view.edges.length, "link");
  return { shown: view.nodes.length, total: Math.max(view.total, view.nodes.length), why: view.why, links };
}
