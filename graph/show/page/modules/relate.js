// Paths, shared neighbours, forerunners: questions about two nodes, or about one through time.

export const WALKED = ["cites", "about", "subject", "sponsor", "member", "quoted", "mentions"];

// All neighbours of a node over the given kinds of edge, as [node, kind, outwards].
export function neighbours(model, node, kinds) {
  const found = [];
  for (const kind of kinds) {
    for (const other of model.targets(kind, node)) found.push([other, kind, true]);
    if (model.out[kind] !== model.into[kind]) {
      for (const other of model.sources_(kind, node)) found.push([other, kind, false]);
    }
  }
  return found;
}

// A shortest path, by citations alone if there is one, else over every kind of edge.
export function shortestPath(model, from, to) {
  return search(model, from, to, ["cites"]) ?? search(model, from, to, WALKED) ?? [];
}

function search(model, from, to, kinds) {
  const before = new Map([[from, -1]]);
  let edge = [from];
  while (edge.length && !before.has(to)) {
    const next = [];
    for (const node of edge) {
      for (const [other] of neighbours(model, node, kinds)) {
        if (before.has(other)) continue;
        before.set(other, node);
        next.push(other);
      }
    }
    edge = next.sort((a, b) => a - b);
  }
  if (!before.has(to)) return null;
  const path = [];
  for (let node = to; node >= 0; node = before.get(node)) path.unshift(node);
  return path;
}

// A link between two nodes, in either direction: [from, to, kind]; citations before all others.
export function linkBetween(model, a, b) {
  for (const kind of WALKED) {
    if (model.targets(kind, a).includes(b)) return [a, b, kind];
    if (model.targets(kind, b).includes(a)) return [b, a, kind];
  }
  return null;
}

// What two nodes both touch, by kind of edge: { cites: [...], "cited by": [...], ... }.
export function sharedNeighbours(model, a, b) {
  const shared = [];
  for (const kind of WALKED) {
    for (const outwards of [true, false]) {
      const of = (n) => (outwards ? model.targets(kind, n) : model.sources_(kind, n));
      const mine = new Set(of(a));
      const both = of(b)
        .filter((n) => mine.has(n))
        .sort((x, y) => x - y);
      if (both.length) shared.push([kind, outwards, both]);
    }
  }
  return shared;
}

const SMALL = new Set(["and", "the", "for", "its", "with", "from", "all", "their", "into", "other"]);

function words(title) {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((w) => w.length > 2 && !SMALL.has(w)));
}

function likeTitle(a, b) {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / (a.size + b.size - both || 1);
}

// The line of a resolution: forerunners and successors of the same or nearly the same title,
// each connected to the line by a citation or by the very same title; oldest first.
export function lineage(model, node) {
  const own = words(model.nodes.title[node]);
  if (!own.size) return [node];
  const line = new Set([node]);
  const queue = [node];
  while (queue.length) {
    const one = queue.pop();
    for (const [other] of neighbours(model, one, ["cites"])) {
      if (line.has(other) || !model.nodes.title[other]) continue;
      if (likeTitle(own, words(model.nodes.title[other])) >= 0.6) {
        line.add(other);
        queue.push(other);
      }
    }
  }
  const title = model.nodes.title[node].toLowerCase();
  for (let n = 0; n < model.resolutions; n++) {
    if (model.organ(n) === model.organ(node) && model.nodes.title[n].toLowerCase() === title) line.add(n);
  }
  return model.byDate(line);
}

// What each step of a line added to and dropped from the citations of the step before.
export function lineageSteps(model, line) {
  let before = null;
  return line.map((node) => {
    const cited = new Set(model.targets("cites", node).filter((n) => !line.includes(n)));
    const known = cited.size > 0;
    const added = before && known ? [...cited].filter((n) => !before.has(n)).length : 0;
    const dropped = before && known ? [...before].filter((n) => !cited.has(n)).length : 0;
    if (known) before = cited;
    return { node, cites: cited.size, added, dropped };
  });
}

// Resolutions that cite the same ("cites"), or are cited by the same ("cited"), with how many they
// share: the most first, and of those the ones that share the larger part of what they have.
export function coupled(model, node, way, most = 8) {
  const mine = (n) => (way === "cites" ? model.targets("cites", n) : model.sources_("cites", n));
  const back = (n) => (way === "cites" ? model.sources_("cites", n) : model.targets("cites", n));
  const shared = new Map();
  for (const between of mine(node))
    for (const other of back(between)) if (other !== node) shared.set(other, (shared.get(other) ?? 0) + 1);
  const part = (n) => shared.get(n) / mine(n).length;
  return [...shared]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1] || part(b[0]) - part(a[0]) || a[0] - b[0])
    .slice(0, most);
}

const WAYS = { favour: "in favour", against: "against", abstained: "abstaining" };

function ballot(model, node) {
  const votes = new Map();
  for (const way of Object.keys(WAYS))
    for (const state of model.targets(way, node)) votes.set(state, WAYS[way]);
  return votes;
}

// The latest forerunner with a recorded vote, and who voted otherwise then: [state, was, is].
export function votedOtherwise(model, node) {
  const line = model.nodes.title[node] ? lineage(model, node) : [node];
  const earlier = line.slice(0, line.indexOf(node)).reverse();
  const before = earlier.find((n) => model.targets("favour", n).length) ?? -1;
  if (before < 0) return { before, moves: [] };
  const [then, now] = [ballot(model, before), ballot(model, node)];
  const moves = [...now]
    .filter(([state, is]) => then.has(state) && then.get(state) !== is)
    .map(([state, is]) => [state, then.get(state), is]);
  return { before, moves: moves.sort((a, b) => a[0] - b[0]) };
}

// The states that vote or sponsor most like one, best first: [node, likeness, shared].
export function companions(model, kind, node) {
  return model
    .targets(kind, node)
    .map((other) => [other, ...model.weight(kind, node, other)])
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}
