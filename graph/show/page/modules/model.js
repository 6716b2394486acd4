// The graph as columns: a node is a number, and numbers run by kind and falling authority.

import { section } from "./inflate.js";

export const EDGES = {
  cites: { out: "cites", in: "cited by", label: "cites" },
  subject: { out: "themes", in: "theme of", label: "has theme" },
  sponsor: { out: "sponsors", in: "sponsors", label: "sponsored by" },
  favour: { out: "in favour", in: "voted for", label: "vote in favour" },
  against: { out: "against", in: "voted against", label: "vote against" },
  abstained: { out: "abstaining", in: "abstained on", label: "abstention" },
  about: { out: "is about", in: "written about it", label: "about" },
  mentions: { out: "mentions", in: "mentioned in", label: "mentions" },
  member: { out: "offices", in: "people", label: "office" },
  quoted: { out: "quoted in", in: "quotes", label: "quoted in" },
  alike: { out: "votes like", in: "votes like", label: "votes alike", derived: true },
  together: { out: "sponsors with", in: "sponsors with", label: "sponsors together", derived: true },
  beside: { out: "occurs with", in: "occurs with", label: "themes together", derived: true },
};
const NONE = [];

class Model {
  constructor(core) {
    this.title = core.title;
    this.base = core.base;
    this.kinds = core.kinds;
    this.tables = core.tables;
    this.words = core.words.map((w) => w.split("|"));
    this.communities = core.communities;
    this.nodes = core.nodes;
    this.count = core.nodes.iri.length;
    for (const name of ["alias", "draft", "meeting", "link", "same", "votes", "stated"]) {
      this.nodes[name] = new Map(core.nodes[name].i.map((n, k) => [n, core.nodes[name].v[k]]));
    }
    this.opening = core.opening;
    this.present = new Set(core.nodes.kind);
    this.byIri = new Map(core.nodes.iri.map((iri, n) => [iri, n]));
    this.years = Int16Array.from(core.nodes.date, (d) => (/^\d{4}/.test(d) ? Number(d.slice(0, 4)) : 0));
    this.out = {};
    this.into = {};
    this.said = new Map();
    this.weights = {};
    this.places = { citations: spot(core.places.citations) };
    this.claims = [];
    this.quotations = [];
    this.sources = [];
    this.addLists("cites", core.cites);
    core.cites.s.forEach((s, k) => this.said.set(s, core.cites.w[k]));
    this.resolutions = core.nodes.kind.filter((k) => core.kinds[k] === "resolution").length;
    this.top = core.nodes.cited.reduce((a, b) => Math.max(a, b), 0);
  }

  addLists(kind, columns) {
    const out = (this.out[kind] = new Map());
    columns.s.forEach((source, k) => {
      let at = 0;
      out.set(
        source,
        columns.t[k].map((step) => (at += step)),
      );
    });
  }

  addRelations(relations) {
    for (const [kind, value] of Object.entries(relations)) {
      if (EDGES[kind]?.derived) this.addPairs(kind, value);
      else if (EDGES[kind]) this.addLists(kind, value);
    }
    for (const [name, columns] of Object.entries(relations.places)) this.places[name] = spot(columns);
    this.claims = relations.claims;
    this.quotations = relations.quotations;
    this.sources = relations.sources;
    this.chunkOf = new Map();
    let at = 0;
    relations.chunk.n.forEach((size, chunk) => {
      for (let k = 0; k < size; k++, at++) this.chunkOf.set(relations.chunk.s[at], [chunk, k]);
    });
    this.complete = true;
  }

  addPairs(kind, { s, t, v, n }) {
    const out = (this.out[kind] = new Map());
    this.weights[kind] = new Map();
    s.forEach((source, k) => {
      for (const [a, b] of [
        [source, t[k]],
        [t[k], source],
      ]) {
        if (!out.has(a)) out.set(a, []);
        out.get(a).push(b);
      }
      this.weights[kind].set(pairKey(source, t[k]), [v[k] / 1000, n[k]]);
    });
    this.into[kind] = out;
  }

  targets(kind, node) {
    return this.out[kind]?.get(node) ?? NONE;
  }

  sources_(kind, node) {
    if (!this.into[kind]) this.into[kind] = turned(this.out[kind] ?? new Map());
    return this.into[kind].get(node) ?? NONE;
  }

  weight(kind, a, b) {
    return this.weights[kind]?.get(pairKey(a, b)) ?? [0, 0];
  }

  kind(node) {
    return this.kinds[this.nodes.kind[node]];
  }

  label(node) {
    return this.nodes.label[node];
  }

  has(kind) {
    return this.present.has(this.kinds.indexOf(kind));
  }

  name(node) {
    return this.nodes.title[node] || this.nodes.label[node];
  }

  organ(node) {
    return this.tables.organ[this.nodes.organ[node]];
  }

  session(node) {
    return this.tables.session[this.nodes.session[node]];
  }

  iri(node) {
    const own = this.nodes.iri[node];
    return /^[a-z][a-z0-9+.-]*:/i.test(own) ? own : this.base + own;
  }

  link(node) {
    const own = this.nodes.link.get(node) ?? "";
    return own === "*" ? `https://docs.un.org/en/${encodeURI(this.label(node))}` : own;
  }

  // The verb and the paragraph of a citing edge, as far as known.
  words_(from, to) {
    const place = this.targets("cites", from).indexOf(to);
    return this.words[this.said.get(from)?.[place] ?? 0] ?? [""];
  }

  // Nodes, the oldest first.
  byDate(nodes) {
    const { date } = this.nodes;
    return [...nodes].sort((a, b) => (date[a] < date[b] ? -1 : date[a] > date[b] ? 1 : a - b));
  }

  find(address) {
    if (this.byIri.has(address)) return this.byIri.get(address);
    const short = address.startsWith(this.base) ? address.slice(this.base.length) : encodeURI(address);
    return this.byIri.get(short) ?? -1;
  }

  // The resolutions with a theme, a sponsor or a recorded vote, and a year; by year.
  told() {
    const kinds = ["subject", "sponsor", "favour", "against", "abstained"];
    const nodes = () => new Set(kinds.flatMap((kind) => [...(this.out[kind]?.keys() ?? [])]));
    this.toldOnes ??= [...nodes()]
      .filter((n) => this.years[n] > 0)
      .sort((a, b) => this.years[a] - this.years[b] || a - b);
    return this.toldOnes;
  }

  // Their first and last year.
  span() {
    const told = this.told();
    return told.length ? [this.years[told[0]], this.years[told.at(-1)]] : [0, 0];
  }

  // Of each organ: the year in the middle of them, and the share that is of that year or later.
  halves() {
    this.halvesOf ??= halved(this);
    return this.halvesOf;
  }

  // Resolutions whose own text was read: passages come from documents, and these name what they hold.
  read() {
    this.readOnes ??= new Set(this.sources.map(([node]) => node).filter((n) => n >= 0 && n < this.resolutions));
    return this.readOnes;
  }

  // Those that are cited, but were not read.
  unread() {
    this.unreadOnes ??= numbers(this.resolutions).filter((n) => this.nodes.cited[n] && !this.read().has(n));
    return this.unreadOnes;
  }

  // Resolutions of one organ that share a title, three or more: { title, nodes } by date. A title
  // that many of one year share names a form, not a line.
  lines() {
    this.linesOf ??= sameTitles(this);
    return this.linesOf;
  }

  // What a community is called: its themes, else its most telling member.
  communityName(community) {
    if (community < 0) return "";
    if (this.communities[community]) return this.communities[community];
    this.hubs ??= hubsOf(this);
    const hub = this.hubs.get(community);
    return hub === undefined ? "" : this.nodes.title[hub] || `around ${this.label(hub)}`;
  }

  async detail(node) {
    const at = this.chunkOf?.get(node);
    if (!at) return { p: [], c: [], f: [] };
    this.loaded ??= new Map();
    if (!this.loaded.has(at[0])) this.loaded.set(at[0], section(`data-chunk-${at[0]}`));
    const found = (await this.loaded.get(at[0]))?.[at[1]] ?? {};
    return { p: found.p ?? [], c: found.c ?? [], f: found.f ?? [] };
  }
}

function numbers(count) {
  return [...Array(count).keys()];
}

function halved(model) {
  const years = new Map();
  for (const node of model.told()) {
    const organ = model.nodes.organ[node];
    if (!years.has(organ)) years.set(organ, []);
    years.get(organ).push(model.years[node]);
  }
  const half = (ordered) => {
    const middle = ordered[ordered.length >> 1];
    return { middle, share: ordered.filter((y) => y >= middle).length / ordered.length };
  };
  return new Map([...years].map(([organ, ordered]) => [organ, half(ordered)]));
}

function sameTitles(model) {
  const groups = new Map();
  for (const node of numbers(model.resolutions)) {
    const title = model.nodes.title[node];
    if (!title) continue;
    const key = `${model.nodes.organ[node]} ${title.toLowerCase()}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(node);
  }
  const years = (nodes) => new Set(nodes.map((n) => model.years[n])).size;
  return [...groups.values()]
    .filter((nodes) => nodes.length > 2 && nodes.length <= 1.5 * years(nodes))
    .map((nodes) => model.byDate(nodes))
    .map((nodes) => ({ title: model.nodes.title[nodes.at(-1)], nodes }));
}

// The member of each community with most citations to and from its own.
function hubsOf(model) {
  const inside = new Map();
  const { community } = model.nodes;
  const add = (node) => inside.set(node, (inside.get(node) ?? 0) + 1);
  for (const [source, targets] of model.out.cites)
    for (const target of targets) if (community[source] === community[target]) [source, target].forEach(add);
  const hubs = new Map();
  for (const [node, count] of inside) {
    const best = hubs.get(community[node]);
    if (best === undefined || count > inside.get(best) || (count === inside.get(best) && node < best))
      hubs.set(community[node], node);
  }
  return hubs;
}

export function pairKey(a, b) {
  return a < b ? a * 1e7 + b : b * 1e7 + a;
}

function spot(columns) {
  return new Map(columns.i.map((node, k) => [node, [columns.x[k], columns.y[k]]]));
}

function turned(lists) {
  const back = new Map();
  for (const [source, targets] of lists) {
    for (const target of targets) {
      if (!back.has(target)) back.set(target, []);
      back.get(target).push(source);
    }
  }
  return back;
}

export async function openModel() {
  return new Model(await section("data-core"));
}

export async function completeModel(model) {
  model.addRelations(await section("data-relations"));
}
