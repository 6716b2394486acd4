// The page: holds the parts together, and lets every change reach all of them.

import { Acts } from "./acts.js";
import { Bars } from "./bars.js";
import { brief, button, byId, fill, num, say } from "./dom.js";
import { Facets } from "./facets.js";
import { SearchBox } from "./find.js";
import { Home } from "./home.js";
import { bindKeys, buildHelp, keyAct } from "./keys.js";
import { drawLegend } from "./legend.js";
import { clearedFilters, matchAll } from "./match.js";
import { Panel } from "./panel.js";
import { shareMenu } from "./share.js";
import { fromAddress, pictureOf, Store, TABS, toAddress } from "./state.js";
import { colourRule, scheme } from "./style.js";
import { Table } from "./table.js";
import { fits } from "./tabs.js";
import { Timeline } from "./timeline.js";
import { describeView, makeView } from "./view.js";
import { nearest } from "./walk.js";

const TAB_NAMES = {
  citations: "Citations",
  actors: "Actors",
  themes: "Themes",
  states: "States",
  timeline: "Timeline",
  table: "Table",
};
const VIEW_KEYS = [
  "tab",
  "of",
  "from",
  "to",
  "most",
  "measure",
  "layout",
  "scope",
  "path",
  "opened",
  "kind",
  "without",
  "organ",
  "session",
  "theme",
  "state",
  "document",
  "verdict",
];

export class Page {
  constructor(model, canvas) {
    this.model = model;
    this.canvas = canvas;
    this.tabs = TABS;
    this.store = new Store();
    this.store.encode = (state) => toAddress(state, model);
    this.bars = new Bars(this);
    this.act = new Acts(this);
    this.home = new Home(model, this.act);
    this.panel = new Panel(model, this.act, this.home);
    this.table = new Table(this);
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

  chrome() {
    fill(
      byId("tabs"),
      TABS.map((tab) =>
        button(null, TAB_NAMES[tab], () => this.tab(tab), {
          role: "tab",
          id: `tab-${tab}`,
          "aria-controls": "stage",
        }),
      ),
    );
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
    window.addEventListener("beforeprint", () =>
      document.querySelectorAll(".panel details").forEach((d) => (d.open = true)),
    );
    buildHelp(this.model);
    shareMenu(this);
    bindKeys(this);
    const legend = byId("legend");
    legend.querySelector("summary").addEventListener("click", () => (this.legendChosen = true));
    new ResizeObserver(() => this.legendRoom()).observe(byId("stage"));
  }

  // Open where there is room, and sooner where hue means what no other sign tells.
  legendRoom() {
    if (this.legendChosen || !this.view) return;
    const needed = colourRule(this.model, this.view, this.state) === "region";
    byId("legend").open = byId("stage").clientWidth > (needed ? 760 : 1300);
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
    const fresh = {
      kind: [],
      without: [],
      scope: "",
      path: [],
      opened: [],
      edge: null,
      list: "shown",
      sort: "",
    };
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
    drawLegend(this);
  }

  fromAddress() {
    const state = fromAddress(window.location.hash, this.model);
    if (toAddress(state, this.model) === toAddress(this.store.state, this.model)) return;
    this.store.change(state);
  }

  follow(state, before, first = false) {
    if (first && state.tab === "table") this.home.open = false;
    if (this.panel.frame(state)) this.canvas.resize();
    const moved = first || VIEW_KEYS.some((key) => state[key] !== before[key]);
    const added =
      state.node >= 0 && this.view && !this.view.shown.has(state.node) && fits(this.model, state, state.node);
    const dropped = this.view?.guest !== undefined && state.node !== this.view.guest;
    if (moved || added || dropped) {
      this.match = matchAll(this.model, state);
      const onlyMore = !first && VIEW_KEYS.every((key) => state[key] === before[key] || key === "opened");
      this.remake(state, onlyMore);
    } else if (state.colour !== before.colour) {
      this.canvas.state = state;
      this.canvas.paint();
      drawLegend(this);
      this.facets.update(state, this.match, colourRule(this.model, this.view, state));
    }
    this.canvas.state = state;
    this.canvas.choose(chosenNodes(state, this.view), state.edge);
    if (state.node >= 0) this.canvas.centre(state.node);
    this.panel.show(state);
    if (state.tab === "table") this.table.show(state);
    this.bars.actionsBar(state);
    if (state.node >= 0 && state.node !== before.node) say(`${this.model.label(state.node)} chosen`);
    document.title =
      state.node >= 0 ? `${brief(this.model.label(state.node), 60)} – ${this.model.title}` : this.model.title;
  }

  remake(state, keep) {
    const before = this.view;
    this.view = makeView(this.model, state, this.match);
    drawLegend(this);
    this.legendRoom();
    this.canvas.reshape(this.view, keep && before);
    this.frame(state);
    if (keep && before && !this.view.columns)
      for (const n of this.view.nodes) if (before.at.has(n)) this.view.at.set(n, before.at.get(n));
    this.canvas.show(this.model, this.view, state, keep);
    this.facets.update(state, this.match, colourRule(this.model, this.view, state));
    this.timeline.update(state, this.match);
    this.bars.statusLine();
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
      if (tab === state.tab) byId("tabs").scrollLeft = button.offsetLeft - byId("tabs").clientWidth / 2;
    }
    byId("stage").classList.toggle("timed", Boolean(this.view.columns));
    byId("stage").setAttribute("aria-labelledby", `tab-${state.tab}`);
    this.bars.emptyNotice(!this.view.nodes.length);
  }

  key(event) {
    return keyAct(this, event);
  }

  walk([dx, dy]) {
    if (!this.view.nodes.length) return false;
    const from = this.store.state.node;
    const to = from >= 0 && this.view.shown.has(from) ? nearest(this.view, from, dx, dy) : this.view.nodes[0];
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
    else if (this.home.open) this.act.home(false);
  }

  announce() {
    const { shown, total, why } = describeView(this.model, this.view);
    say(
      `Graph: ${num(shown)} of ${num(total)}, ${why ?? ""}. Arrow keys walk, Enter expands, t shows the same as a table.`,
    );
  }
}

function chosenNodes(state, view) {
  if (state.node >= 0) return [state.node];
  return state.path.length === 2 ? (view.path ?? []) : [];
}

export function applySystemScheme() {
  document.documentElement.dataset.scheme = window.matchMedia("(prefers-color-scheme: dark)").matches
    ? "dark"
    : "light";
}
