// Which nodes a picture shows, and in which words that is said.

import { num, plural } from "./dom.js";
import { lineage, neighbours, shortestPath } from "./relate.js";
import { pictureOf } from "./state.js";
import { edgeKinds, kindsShown } from "./tabs.js";

export function chooseNodes(model, state, match, weight) {
  const kinds = kindsShown(state);
  const [what, value] = [
    state.scope.slice(0, state.scope.indexOf(":")),
    state.scope.slice(state.scope.indexOf(":") + 1),
  ];
  if (state.path.length === 2) return pathNodes(model, state);
  if (what === "around") return aroundNodes(model, state, Number(value), kinds, weight);
  if (what === "lineage")
    return listed(lineage(model, Number(value)), `the line of ${model.label(Number(value))}`);
  const all = candidates(model, match, kinds, what === "community" ? Number(value) : -1);
  const pool = all.filter(linked(model, state, weight));
  if (isOpening(model, state, match, kinds, what))
    return { nodes: model.opening, why: whyOf(model, state, match, what, value), total: pool.length };
  pool.sort((a, b) => model.nodes.kind[a] - model.nodes.kind[b] || weight(b) - weight(a) || a - b);
  const left = all.length - pool.length;
  const why = [
    whyOf(model, state, match, what, value, pool.length <= state.most),
    left ? `without ${num(left)} that nothing links` : "",
  ];
  const total = pool.length;
  return { ...shareOut(model, pool, kinds, state.most), why: why.filter(Boolean).join(", "), total };
}

// The first picture, whose nodes and positions the file gives.
function isOpening(model, state, match, kinds, what) {
  const plain = !match.filtered && !what && state.most === 300 && state.measure === "cited";
  return (
    plain &&
    kinds.has("resolution") &&
    model.opening.length > 0 &&
    [...kinds].every((k) => k === "resolution" || !model.has(k))
  );
}

function pathNodes(model, state) {
  const path = shortestPath(model, ...state.path);
  const names = state.path.map((n) => model.label(n)).join(" and ");
  const why = path.length
    ? `the shortest path between ${names}: ${plural(path.length - 1, "step")}`
    : `no path joins ${names}`;
  return { nodes: path.length ? path : state.path, path, why, total: path.length, special: true };
}

function aroundNodes(model, state, node, kinds, weight) {
  const near = new Set(
    neighbours(model, node, edgeKinds(state))
      .map(([n]) => n)
      .filter((n) => kinds.has(model.kind(n))),
  );
  const pool = [...near].sort((a, b) => weight(b) - weight(a) || a - b);
  return {
    nodes: [node, ...pool.slice(0, state.most - 1)],
    why: `the neighbours of ${model.label(node)}`,
    total: pool.length + 1,
    special: true,
  };
}

function listed(nodes, why) {
  return { nodes, why, total: nodes.length, special: true };
}

// In the pictures of actors, themes and states, only those that anything links.
function linked(model, state, weight) {
  if (["citations", "timeline"].includes(pictureOf(state))) return () => true;
  const kinds = edgeKinds(state);
  return (node) =>
    node < model.resolutions ||
    weight(node) > 0 ||
    kinds.some((k) => model.targets(k, node).length || model.sources_(k, node).length);
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
  for (const [source, targets] of model.out.member ?? [])
    if (touched.has(source)) targets.forEach((t) => touched.add(t));
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
  const order = [...byKind].sort(
    (a, b) => (a[0] === "resolution") - (b[0] === "resolution") || a[1].length - b[1].length,
  );
  order.forEach(([kind, list], place) => {
    const room = place === order.length - 1 ? left : Math.min(left, small);
    nodes.push(...(kind === "resolution" ? withLinks(model, list, room) : list.slice(0, room)));
    left -= Math.min(room, list.length);
  });
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
  const name = what === "community" ? `community “${model.communityName(Number(value)) || value}”, ` : "";
  if (whole)
    return match.filtered
      ? `all that pass the filters${name ? ` in ${name.slice(0, -2)}` : ""}`
      : name.slice(0, -2);
  const others = {
    actors: "those that sponsor most",
    themes: "the most frequent",
    states: "those that voted",
  };
  const by =
    others[pictureOf(state)] ??
    (state.measure === "rank"
      ? "the highest PageRank and what links them"
      : "the most cited and what links them");
  return `${name}${match.filtered ? "that pass the filters, " : ""}${by}`;
}
