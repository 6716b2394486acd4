// What the reader has chosen: one object, one way to change it, and its form in the address.

export const TABS = ["citations", "actors", "themes", "states", "timeline", "table"];
export const FACETS = ["organ", "session", "theme", "state", "document", "verdict"];
const MANY = [...FACETS, "kind", "without", "opened"];
const PLAIN = ["tab", "layout", "colour", "measure", "list", "sort"];

export function freshState() {
  return {
    tab: "citations",
    of: "citations",
    node: -1,
    edge: null,
    from: 0,
    to: 0,
    most: 300,
    measure: "cited",
    colour: "",
    layout: "map",
    list: "shown",
    sort: "",
    scope: "",
    path: [],
    ...Object.fromEntries(MANY.map((name) => [name, []])),
  };
}

// The picture that a state is about: the table shows that of the tab it was called from.
export function pictureOf(state) {
  return state.tab === "table" ? state.of : state.tab;
}

export class Store {
  constructor() {
    this.state = freshState();
    this.listeners = [];
  }

  listen(listener) {
    this.listeners.push(listener);
  }

  // `step` makes a point that the back button returns to; the rest only rewrites the address.
  change(changes, { step = false } = {}) {
    const before = this.state;
    this.state = { ...before, ...changes };
    this.write(step);
    for (const listener of this.listeners) listener(this.state, before);
  }

  write(step) {
    const hash = this.encode ? this.encode(this.state) : "";
    if (hash === decodeSafe(window.location.hash.slice(1)) || hash === window.location.hash.slice(1)) return;
    const target = hash ? `#${hash}` : window.location.pathname + window.location.search;
    if (step) window.history.pushState(null, "", target);
    else window.history.replaceState(null, "", target);
  }
}

// Values keep their slashes, spaces and brackets; only what parts the address is escaped.
function guard(value) {
  return encodeURIComponent(value).replace(/%2F/g, "/").replace(/%3A/g, ":");
}

function decodeSafe(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

export function toAddress(state, model) {
  const parts = [];
  const fresh = freshState();
  const add = (name, value) => parts.push(`${name}=${value}`);
  const iri = (node) => guard(decodeSafe(model.nodes.iri[node]));
  if (state.node >= 0) add("node", iri(state.node));
  if (state.edge) add("link", [iri(state.edge[0]), iri(state.edge[1]), state.edge[2]].join(","));
  for (const name of PLAIN) if (state[name] !== fresh[name]) add(name, guard(state[name]));
  if (state.tab === "table" && state.of !== fresh.of) add("of", state.of);
  for (const name of ["from", "to", "most"]) if (state[name] !== fresh[name]) add(name, state[name]);
  if (state.scope) add("show", guard(scopeOut(state.scope, model)));
  if (state.path.length) add("path", state.path.map(iri).join(","));
  for (const name of [...FACETS, "kind", "without"]) {
    if (state[name].length) add(name, state[name].map((v) => guard(valueOut(name, v, model))).join(","));
  }
  if (state.opened.length) add("open", state.opened.map(iri).join(","));
  return parts.join("&");
}

function scopeOut(scope, model) {
  const [what, value] = cutOnce(scope, ":");
  return ["around", "lineage"].includes(what)
    ? `${what}:${decodeSafe(model.nodes.iri[Number(value)])}`
    : scope;
}

function cutOnce(value, mark) {
  const at = value.indexOf(mark);
  return at < 0 ? [value, ""] : [value.slice(0, at), value.slice(at + 1)];
}

const NODE_FACETS = ["theme", "state", "document"];

function valueOut(name, value, model) {
  return NODE_FACETS.includes(name) ? decodeSafe(model.nodes.iri[value]) : String(value);
}

export function fromAddress(hash, model) {
  const state = freshState();
  for (const part of hash.replace(/^#/, "").split("&")) {
    const [name, raw] = cutOnce(part, "=");
    if (raw) readPart(state, name, raw, model);
  }
  if (state.tab !== "table") state.of = state.tab;
  return state;
}

function readPart(state, name, raw, model) {
  const values = raw.split(",").map(decodeSafe);
  const nodes = () => values.map((v) => model.find(v)).filter((n) => n >= 0);
  if (name === "node") state.node = model.find(values.join(","));
  else if (name === "tab" && TABS.includes(values[0])) state.tab = values[0];
  else if (name === "of" && TABS.includes(values[0]) && values[0] !== "table") state.of = values[0];
  else if (name !== "tab" && PLAIN.includes(name)) state[name] = values[0];
  else if (["from", "to", "most"].includes(name))
    state[name] = Math.max(0, Math.trunc(Number(values[0])) || 0);
  else if (name === "show") state.scope = scopeIn(values.join(","), model);
  else if (name === "path") state.path = nodes().slice(0, 2);
  else if (name === "open") state.opened = nodes();
  else if (name === "link") state.edge = linkIn(values, model);
  else if (NODE_FACETS.includes(name)) state[name] = nodes();
  else if (FACETS.includes(name) || name === "kind" || name === "without") state[name] = values;
}

function linkIn(values, model) {
  const [from, to] = values.slice(0, 2).map((v) => model.find(v));
  return from >= 0 && to >= 0 ? [from, to, values[2] ?? "cites"] : null;
}

function scopeIn(scope, model) {
  const [what, value] = cutOnce(scope, ":");
  if (!["around", "lineage"].includes(what)) return scope;
  const node = model.find(value);
  return node >= 0 ? `${what}:${node}` : "";
}
