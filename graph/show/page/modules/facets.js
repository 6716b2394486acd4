// The filters: kinds and edges to show, and what resolutions must have, with counts that follow.

import { button, byId, fill, h, num, text } from "./dom.js";
import { touchedBy } from "./choose.js";
import { plain } from "./find.js";
import { EDGES } from "./model.js";
import { SIGNS } from "./panel_claims.js";
import { FACETS } from "./state.js";
import { KIND_NAMES, kindShape, organShape, swatch } from "./style.js";
import { allEdgeKinds, kindsShown } from "./tabs.js";

const TITLES = {
  organ: "Organ",
  session: "Session",
  theme: "Theme",
  state: "Sponsoring state",
  document: "Document",
  verdict: "Claims in the press",
};
const NODE_VALUED = new Set(["theme", "state", "document"]);
const MOST_VALUES = 60;

export class Facets {
  constructor(model, store, clear) {
    this.model = model;
    this.store = store;
    this.clear = clear;
    this.within = {};
    this.open = new Set(["kind", "edge", "organ"]);
    this.box = byId("filters");
    this.parts = {};
    this.build();
  }

  build() {
    this.reset = button("link", "Reset", () => this.clear(), { id: "reset" });
    const names = ["kind", "edge", ...FACETS];
    for (const name of names) this.parts[name] = this.part(name);
    fill(
      this.box,
      h("div", { class: "head" }, h("h2", {}, "Filters"), this.reset),
      names.map((n) => this.parts[n].box),
    );
  }

  part(name) {
    const title = { kind: "Show", edge: "Links" }[name] ?? TITLES[name];
    const list = h("ul", { "aria-label": title });
    const within = ["session", "theme", "state"].includes(name)
      ? h("input", {
          type: "search",
          class: "within",
          "aria-label": `Find in ${title.toLowerCase()}`,
          placeholder: `Find in ${title.toLowerCase()}`,
          oninput: (e) => this.narrow(name, e.target.value),
        })
      : null;
    const box = h(
      "details",
      { class: "facet", open: this.open.has(name), id: `facet-${name}` },
      h("summary", {}, h("span", {}, title)),
      within,
      list,
    );
    box.addEventListener("toggle", () => box.open && this.last && this.update(...this.last, true));
    return { box, list };
  }

  narrow(name, value) {
    this.within[name] = plain(value);
    if (this.last) this.update(...this.last);
  }

  // `rule` is what hue means in the picture: the marks beside the kinds say the same.
  update(state, match, rule) {
    this.last = [state, match, rule];
    this.kinds(state, match, rule);
    this.edges(state);
    for (const name of FACETS) this.facet(name, state, match);
    for (const name of ["kind", "edge"]) this.parts[name].box.hidden = !this.model.count;
    const busy =
      FACETS.some((f) => state[f].length) ||
      state.from ||
      state.to ||
      state.kind.length ||
      state.without.length ||
      state.scope ||
      state.path.length ||
      state.opened.length;
    this.reset.disabled = !busy;
  }

  kinds(state, match, rule) {
    const counts = new Map();
    const touched = match.filtered ? touchedBy(this.model, match) : null;
    this.model.nodes.kind.forEach((k, n) => {
      const passes = n < this.model.resolutions ? match.passed[n] : !touched || touched.has(n);
      if (passes) counts.set(k, (counts.get(k) ?? 0) + 1);
    });
    const shown = kindsShown(state);
    const all = this.model.kinds.map((kind, k) => [
      kind,
      counts.get(k) ?? 0,
      this.model.nodes.kind.includes(k),
    ]);
    const rows = all
      .filter((row) => row[2])
      .map(([kind, count]) =>
        this.tick(
          `kind-${kind}`,
          KIND_NAMES[kind],
          count,
          shown.has(kind),
          () => this.toggleKind(kind, shown),
          kindMark(kind, shown.has(kind), rule),
        ),
      );
    this.keep("kind", rows);
  }

  toggleKind(kind, shown) {
    const next = new Set(shown);
    if (!next.delete(kind)) next.add(kind);
    this.store.change({ kind: [...next] });
  }

  edges(state) {
    const shown = kindsShown(state);
    const rows = allEdgeKinds(state)
      .filter((kind) => this.drawable(kind, shown))
      .map((kind) => {
        const count = this.edgeCount(kind);
        const on = !state.without.includes(kind);
        return this.tick(
          `edge-${kind}`,
          EDGES[kind].label,
          count,
          on,
          () => this.flip("without", kind),
          null,
        );
      });
    this.keep("edge", rows);
  }

  // Whether any link of a kind could be drawn between the kinds of node that are shown.
  drawable(kind, shown) {
    this.ends ??= new Map();
    if (!this.ends.has(kind)) this.ends.set(kind, endsOf(this.model, kind));
    return [...this.ends.get(kind)].some((pair) => pair.split(" ").every((end) => shown.has(end)));
  }

  edgeCount(kind) {
    this.edgeCounts ??= new Map();
    if (!this.edgeCounts.has(kind)) {
      let sum = 0;
      for (const targets of this.model.out[kind].values()) sum += targets.length;
      this.edgeCounts.set(kind, EDGES[kind].derived ? sum / 2 : sum);
    }
    return this.edgeCounts.get(kind);
  }

  facet(name, state, match) {
    const { box } = this.parts[name];
    const counts = match.counts[name];
    const known = [...counts.keys()].filter((v) => v !== "");
    box.hidden = !known.length && !state[name].length;
    if (!box.open || box.hidden) return;
    const chosen = new Set(state[name]);
    const label = (v) => (NODE_VALUED.has(name) ? this.model.label(v) : (SIGNS[v] ?? v));
    const wanted = this.within[name];
    const values = [...new Set([...known, ...chosen])].filter(
      (v) => chosen.has(v) || !wanted || plain(label(v)).includes(wanted),
    );
    const first =
      name === "session"
        ? (a, b) => sessionOrder(b) - sessionOrder(a)
        : (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (label(a) < label(b) ? -1 : 1);
    values.sort((a, b) => chosen.has(b) - chosen.has(a) || first(a, b));
    const rows = values
      .slice(0, MOST_VALUES)
      .map((v) =>
        this.tick(
          `${name}-${v}`,
          label(v),
          counts.get(v) ?? 0,
          chosen.has(v),
          () => this.flip(name, v),
          name === "organ" ? swatch(organShape(v), "var(--soft)") : null,
        ),
      );
    if (values.length > MOST_VALUES)
      rows.push(
        h("li", { class: "hint" }, `${num(values.length - MOST_VALUES)} more: type above to find them`),
      );
    this.keep(name, rows);
  }

  flip(name, value) {
    const list = this.store.state[name];
    this.store.change({ [name]: list.includes(value) ? list.filter((v) => v !== value) : [...list, value] });
  }

  // Replaces a list, and gives the focus back to the box that had it.
  keep(name, rows) {
    const had = document.activeElement?.dataset?.key;
    const { list } = this.parts[name];
    const at = list.scrollTop;
    fill(list, rows);
    list.scrollTop = at;
    if (had) list.querySelector(`[data-key="${CSS.escape(had)}"]`)?.focus();
  }

  tick(key, what, count, on, act, mark) {
    return h(
      "li",
      {},
      h(
        "label",
        { class: count ? "tick" : "tick none" },
        h("input", { type: "checkbox", checked: on, onchange: act, "data-key": key }),
        mark,
        text(what, { class: "what" }),
        h("span", { class: "count" }, num(count)),
      ),
    );
  }
}

// The kinds of node that a kind of link joins, as pairs of words.
function endsOf(model, kind) {
  const ends = new Set();
  for (const [source, targets] of model.out[kind] ?? [])
    for (const target of targets) ends.add(`${model.kind(source)} ${model.kind(target)}`);
  return ends;
}

// The mark of a kind as the picture has it: hollow where it is not shown or has several hues.
function kindMark(kind, on, rule) {
  const several = { community: "resolution", region: "state" }[rule] === kind;
  const mark = swatch(kindShape(kind), on && !several ? `var(--${kind})` : "none");
  if (!on || several) mark.classList.add(on ? "several" : "off");
  return mark;
}

function sessionOrder(session) {
  const number = Number(session.replace(/\D+/g, ""));
  return /^\d/.test(session) ? number + 1000 : number;
}
