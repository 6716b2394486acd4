// The page: opens the data, holds the parts together, and lets every change reach all of them.

import { Canvas } from "./canvas.js";
import { brief, byId, fill, h, longDate, num, say } from "./dom.js";
import { Facets } from "./facets.js";
import { SearchBox } from "./find.js";
import { section } from "./inflate.js";
import { bindKeys, buildHelp, keyAct } from "./keys.js";
import { drawLegend } from "./legend.js";
import { clearedFilters, matchAll } from "./match.js";
import { completeModel, EDGES, openModel } from "./model.js";
import { Panel } from "./panel.js";
import { citation, copy, shareMenu } from "./share.js";
import { fromAddress, pictureOf, Store, TABS, toAddress } from "./state.js";
import { scheme } from "./style.js";
import { Table } from "./table.js";
import { Timeline } from "./timeline.js";
import { describeView, fits, makeView } from "./view.js";

const TAB_NAMES = { citations: "Citations", actors: "Actors", themes: "Themes", states: "States", timeline: "Timeline", table: "Table" };
const VIEW_KEYS = ["tab", "of", "from", "to", "most", "measure", "layout", "scope", "path", "opened", "kind", "without", "organ", "session", "theme", "state", "document", "verdict"];

class Page {
  constructor(model, canvas) {
    this.model = model;
    this.canvas = canvas;
    this.tabs = TABS;
    this.store = new Store();
    this.store.encode = (state) => toAddress(state, model);
    this.act = this.acts();
    this.panel = new Panel(model, this.act);
    this.table = new Table(model, this.act);
    this.facets = new Facets(model, this.store, () => this.store.change(clearedFilters(), { step: true }));
    this.timeline = new Timeline(model, this.store);
    this.search = new SearchBox(model, scheme, (node) => this.act.find(node));
    this.chrome();
    this.store.listen((state, before) => this.follow(state, before));
    window.addEventListener("popstate", () => this.fromAddress());
    window.addEventListener("hashchange", () => this.fromAddress());
  }

  get state() {
    return this.store.state;
  }

  acts() {
    const { store, model } = this;
    const step = { step: true };
    return {
      choose: (node) => store.change({ node, edge: null }, step),
      chooseEdge: (edge) => store.change({ node: -1, edge }, step),
      find: (node) => store.change({ node, edge: null, ...this.homeOf(node) }, step),
      open: (node) => {
        const list = store.state.opened;
        store.change({ node, edge: null, opened: list.includes(node) ? list.filter((n) => n !== node) : [...list, node] }, step);
      },
      scope: (scope) => this.setScope(scope),
      path: (node) => this.pathStep(node),
      endPath: () => store.change({ path: [] }, step),
      cite: (node) => copy(citation(model, node), "Citation copied"),
      nodeTip: (node) => this.nodeTip(node),
      edgeTip: (edge) => this.edgeTip(edge),
    };
  }

  // The tab that can show a node, if the present one cannot.
  homeOf(node) {
    if (fits(this.model, this.store.state, node)) return {};
    const kind = this.model.kind(node);
    const tab = { theme: "themes", state: "actors", organization: "actors", group: "actors", person: "actors" }[kind] ?? "citations";
    return { tab, of: tab, kind: [], scope: "", path: [], opened: [] };
  }

  // Shows a part: the neighbours of a node, its line through time, a community; again: all.
  setScope(scope) {
    const { state } = this.store;
    if (state.scope === scope) return this.store.change({ scope: "", layout: "map" }, { step: true });
    const line = scope.startsWith("lineage");
    const home = line || scope.startsWith("community") ? { tab: "citations", of: "citations" } : {};
    return this.store.change({ scope, path: [], opened: [], layout: line ? "time" : state.layout, ...home }, { step: true });
  }

  pathStep(node) {
    const { path } = this.store.state;
    if (path.length !== 1 || path[0] === node) {
      this.store.change({ path: path[0] === node && path.length === 1 ? [] : [node] });
      if (this.store.state.path.length) byId("status").textContent = `Path from ${this.model.label(node)}: now choose where to, and press “Path to here”.`;
      return;
    }
    this.store.change({ path: [path[0], node], node: -1, edge: null, tab: "citations", of: "citations" }, { step: true });
  }

  chrome() {
    fill(byId("tabs"), TABS.map((tab) => h("button", { type: "button", role: "tab", id: `tab-${tab}`, "aria-controls": "stage", onclick: () => this.tab(tab) }, TAB_NAMES[tab])));
    byId("tabs").addEventListener("keydown", (event) => this.tabKey(event));
    byId("scheme").addEventListener("click", () => this.switchScheme());
    byId("help-open").addEventListener("click", () => byId("help").showModal());
    byId("filters-toggle").addEventListener("click", () => this.toggleFilters());
    byId("skip").addEventListener("click", (event) => {
      event.preventDefault();
      (byId("panel").offsetParent ? byId("panel") : byId("canvas")).focus();
    });
    byId("canvas").addEventListener("focus", () => this.announce());
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.repaint());
    window.addEventListener("beforeprint", () => document.querySelectorAll(".panel details").forEach((d) => (d.open = true)));
    buildHelp(this.model);
    shareMenu(this);
    bindKeys(this);
    const legend = byId("legend");
    legend.querySelector("summary").addEventListener("click", () => (this.legendChosen = true));
    const room = () => this.legendChosen || (legend.open = byId("stage").clientWidth > 1300);
    new ResizeObserver(room).observe(byId("stage"));
  }

  toggleFilters(on = !byId("filters").classList.contains("open")) {
    byId("filters").classList.toggle("open", on);
    byId("filters-toggle").setAttribute("aria-expanded", String(on));
    if (on) byId("filters").focus();
  }

  tabKey(event) {
    const at = TABS.indexOf(this.store.state.tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.tab(TABS[(to + TABS.length) % TABS.length]);
    byId(`tab-${this.store.state.tab}`).focus();
  }

  tab(tab) {
    const { state } = this.store;
    const from = pictureOf(state);
    const to = tab === "table" ? from : tab;
    const time = ["citations", "timeline"];
    const same = from === to || (time.includes(from) && time.includes(to));
    const fresh = { kind: [], without: [], scope: "", path: [], opened: [], edge: null };
    this.store.change({ tab, of: to, ...(same ? {} : fresh) }, { step: true });
  }

  switchScheme() {
    const dark = document.documentElement.dataset.scheme === "dark";
    document.documentElement.dataset.scheme = dark ? "light" : "dark";
    this.chosenScheme = true;
    this.refreshColours();
  }

  repaint() {
    if (!this.chosenScheme) applySystemScheme();
    this.refreshColours();
  }

  refreshColours() {
    this.canvas.paint();
    this.canvas.network.redraw();
    drawLegend(this.model, this.view, this.store.state);
  }

  fromAddress() {
    const state = fromAddress(window.location.hash, this.model);
    if (toAddress(state, this.model) === toAddress(this.store.state, this.model)) return;
    this.store.change(state);
  }

  follow(state, before, first = false) {
    if (this.panel.frame(state)) this.canvas.resize();
    const moved = first || VIEW_KEYS.some((key) => state[key] !== before[key]);
    const added = state.node >= 0 && this.view && !this.view.shown.has(state.node) && fits(this.model, state, state.node);
    const dropped = this.view?.guest !== undefined && state.node !== this.view.guest;
    if (moved || added || dropped) {
      this.match = matchAll(this.model, state);
      const onlyMore = !first && VIEW_KEYS.every((key) => state[key] === before[key] || key === "opened");
      this.remake(state, onlyMore);
    } else if (state.colour !== before.colour) {
      this.canvas.state = state;
      this.canvas.paint();
      drawLegend(this.model, this.view, state);
    }
    this.canvas.state = state;
    this.canvas.choose(chosenNodes(state, this.view), state.edge);
    if (state.node >= 0) this.canvas.centre(state.node);
    this.panel.show(state);
    if (state.tab === "table") this.table.show(state, this.view, this.match);
    this.actionsBar(state);
    if (state.node >= 0 && state.node !== before.node) say(`${this.model.label(state.node)} chosen`);
    document.title = state.node >= 0 ? `${brief(this.model.label(state.node), 60)} – ${this.model.title}` : this.model.title;
  }

  remake(state, keep) {
    const before = this.view;
    this.view = makeView(this.model, state, this.match);
    this.frame(state);
    drawLegend(this.model, this.view, state);
    this.legendChosen || (byId("legend").open = byId("stage").clientWidth > 1300);
    if (keep && before && !this.view.columns) for (const n of this.view.nodes) if (before.at.has(n)) this.view.at.set(n, before.at.get(n));
    this.canvas.show(this.model, this.view, state, keep);
    this.facets.update(state, this.match);
    this.timeline.update(state, this.match);
    this.statusLine();
  }

  frame(state) {
    const table = state.tab === "table";
    byId("table").hidden = !table;
    byId("canvas").hidden = table;
    byId("legend").hidden = table || !this.view.nodes.length;
    for (const tab of TABS) {
      const button = byId(`tab-${tab}`);
      button.setAttribute("aria-selected", String(tab === state.tab));
      button.tabIndex = tab === state.tab ? 0 : -1;
    }
    byId("stage").classList.toggle("timed", Boolean(this.view.columns));
    byId("stage").setAttribute("aria-labelledby", `tab-${state.tab}`);
    this.emptyNotice(!this.view.nodes.length);
  }

  emptyNotice(empty) {
    const box = byId("empty");
    box.hidden = !empty;
    if (!empty) return;
    const nothing = this.model.count === 0;
    const narrowed = this.match.filtered || this.store.state.kind.length > 0 || this.store.state.scope;
    const words = nothing
      ? ["This graph is empty", "No resolution was found in what was read. Build it from a folder of resolutions: resograph build FOLDER."]
      : narrowed ? ["Nothing passes these filters", "Widen the years, or take a filter back."] : ["Nothing of this kind here", "What was read holds nothing for this view. Another tab may."];
    fill(box, h("h2", {}, words[0]), h("p", {}, words[1]),
      nothing || !narrowed ? null : h("button", { type: "button", class: "pill", onclick: () => this.store.change(clearedFilters(), { step: true }) }, "Reset the filters"));
  }

  statusLine() {
    const { shown, total, why, links } = describeView(this.view);
    const count = shown === total ? [h("b", {}, num(shown))] : [h("b", {}, num(shown)), " of ", h("b", {}, num(total))];
    fill(byId("status"), h("span", {}, "showing ", count, why ? `, ${why}` : "", `; ${links}`));
  }

  actionsBar(state) {
    const pill = (label, act, props = {}) => h("button", { type: "button", class: "pill", onclick: act, ...props }, label);
    const more = this.view.total > this.view.nodes.length;
    const parts = [
      state.scope || state.path.length ? pill("Back to all", () => this.store.change({ scope: "", path: [], layout: "map", opened: [] }, { step: true })) : null,
      pill("More", () => this.store.change({ most: state.most + 150 }), { disabled: !more, title: "Show more nodes" }),
      state.most > 300 ? pill("Fewer", () => this.store.change({ most: 300 })) : null,
    ];
    if (state.tab === "citations") parts.push(pill("By time", () => this.store.change({ layout: state.layout === "time" ? "map" : "time" }, { step: true }), { "aria-pressed": String(state.layout === "time") }));
    if (["citations", "timeline"].includes(state.tab)) parts.push(this.chooser("Colour by", "colour", [["", "Colour: automatic"], ["kind", "Colour: kind"], ["community", "Colour: community"]]), this.chooser("Size by", "measure", [["cited", "Size: cited by"], ["rank", "Size: PageRank"]]));
    if (["states", "actors"].includes(state.tab)) parts.push(this.chooser("Colour by", "colour", [["", "Colour: region"], ["kind", "Colour: kind"]]));
    if (state.tab !== "table") parts.push(pill("Fit", () => this.canvas.fit(), { title: "Fit all into the view (f)" }));
    const had = document.activeElement?.textContent;
    const inside = byId("actions").contains(document.activeElement);
    fill(byId("actions"), parts);
    if (inside) [...byId("actions").children].find((c) => c.textContent === had)?.focus();
  }

  chooser(label, key, options) {
    const select = h("select", { class: "pill", "aria-label": label, onchange: (event) => this.store.change({ [key]: event.target.value }) }, options.map(([value, name]) => h("option", { value }, name)));
    select.value = this.store.state[key];
    return select;
  }

  nodeTip(node) {
    const { model } = this;
    const extra = [model.nodes.title[node], node < model.resolutions ? [longDate(model.nodes.date[node]), `cited by ${num(model.nodes.cited[node])}`].filter(Boolean).join(", ") : ""];
    return [brief(model.label(node), 120), brief(extra.filter(Boolean).join(" · "), 260)];
  }

  edgeTip([a, b, kind]) {
    const { model } = this;
    const words = kind === "cites" ? model.words_(a, b).filter(Boolean).join(", ") : EDGES[kind].derived ? `${Math.round(model.weight(kind, a, b)[0] * 100)} %` : "";
    return [`${brief(model.label(a), 40)} → ${brief(model.label(b), 40)}`, [EDGES[kind].label, words].filter(Boolean).join(": ")];
  }

  key(event) {
    return keyAct(this, event);
  }

  walk([dx, dy]) {
    if (!this.view.nodes.length) return false;
    const from = this.store.state.node;
    const to = from >= 0 && this.view.shown.has(from) ? this.canvas.nearest(from, dx, dy) : this.view.nodes[0];
    if (to >= 0) this.act.choose(to);
    return true;
  }

  openChosen() {
    if (this.store.state.node < 0) return false;
    this.act.open(this.store.state.node);
    return true;
  }

  back() {
    const { state } = this.store;
    if (byId("filters").classList.contains("open")) this.toggleFilters(false);
    else if (!byId("share").hidden) byId("share-toggle").click();
    else if (state.node >= 0 || state.edge) this.act.choose(-1);
    else if (state.path.length) this.act.endPath();
    else if (state.scope) this.store.change({ scope: "" }, { step: true });
  }

  announce() {
    const { shown, total, why } = describeView(this.view);
    say(`Graph: ${num(shown)} of ${num(total)}, ${why ?? ""}. Arrow keys walk, Enter expands, t shows the same as a table.`);
  }
}

function chosenNodes(state, view) {
  if (state.node >= 0) return [state.node];
  return state.path.length === 2 ? view.path ?? [] : [];
}

function applySystemScheme() {
  document.documentElement.dataset.scheme = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

async function open() {
  applySystemScheme();
  const canvas = new Canvas(await section("data-first"), {});
  performance.mark("first-picture");
  const model = await openModel();
  await completeModel(model);
  const page = new Page(model, canvas);
  canvas.on = page.act;
  const state = fromAddress(window.location.hash, model);
  page.store.state = state;
  page.match = matchAll(model, state);
  page.follow(state, state, true);
  performance.mark("ready");
  document.documentElement.dataset.ready = "1";
  globalThis.resograph = page;
}

open().catch((error) => {
  byId("status").textContent = `The page could not open its data: ${error.message}`;
  throw error;
});
