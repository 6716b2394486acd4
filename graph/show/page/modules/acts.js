// What a reader can do, each a change of the state: the parts of the page call these by name.

import { byId } from "./dom.js";
import { clearedFilters } from "./match.js";
import { citation, copy } from "./share.js";
import { freshState } from "./state.js";
import { fits } from "./tabs.js";

const HERE = { tab: "citations", of: "citations" };
const RETURN = { step: true };

export class Acts {
  constructor(page) {
    this.page = page;
    this.store = page.store;
    this.model = page.model;
  }

  choose(node) {
    this.store.change({ node, edge: null }, RETURN);
  }

  chooseEdge(edge) {
    this.store.change({ node: -1, edge }, RETURN);
  }

  // Chooses a node wherever it is, in a tab that can show it. From there the tab key leads into the
  // details, while arrows still walk the picture.
  find(node) {
    this.store.change({ node, edge: null, ...this.homeOf(node) }, RETURN);
    byId("panel").focus({ preventScroll: true });
    byId("panel").blur();
  }

  homeOf(node) {
    if (fits(this.model, this.store.state, node)) return {};
    const homes = {
      theme: "themes",
      state: "actors",
      organization: "actors",
      group: "actors",
      person: "actors",
    };
    const tab = homes[this.model.kind(node)] ?? "citations";
    return { tab, of: tab, kind: [], scope: "", path: [], opened: [] };
  }

  // Adds the neighbours of a node, or folds them again.
  open(node) {
    const list = this.store.state.opened;
    const opened = list.includes(node) ? list.filter((n) => n !== node) : [...list, node];
    this.store.change({ node, edge: null, opened }, RETURN);
  }

  // Shows a part: the neighbours of a node, its line through time, a community; again: all.
  scope(scope) {
    const { state } = this.store;
    if (state.scope === scope) return this.store.change({ scope: "", layout: "map" }, RETURN);
    const line = scope.startsWith("lineage");
    const home = line || scope.startsWith("community") ? HERE : {};
    const layout = line ? "time" : state.layout;
    return this.store.change({ scope, path: [], opened: [], layout, ...home }, RETURN);
  }

  // Answers a question about the whole graph: everything else is set back.
  ask(state) {
    const { colour, measure } = this.store.state;
    if (state.tab === "table") this.page.home.open = false;
    this.store.change({ ...freshState(), colour, measure, ...state, of: state.of ?? state.tab }, RETURN);
  }

  // Opens or closes the overview; to open it, what is chosen is let go.
  home(open) {
    this.page.home.open = open;
    this.store.change({ node: -1, edge: null, path: [] });
  }

  // Shows all resolutions of one theme, session or state.
  only(facet, value) {
    this.store.change({ ...clearedFilters(), [facet]: [value], ...HERE }, RETURN);
  }

  // The first call names where a path starts, the second where it ends.
  path(node) {
    const { path } = this.store.state;
    if (path.length === 1 && path[0] !== node) {
      return this.store.change({ path: [path[0], node], node: -1, edge: null, ...HERE }, RETURN);
    }
    this.store.change({ path: path.length === 1 ? [] : [node] });
    if (!this.store.state.path.length) return undefined;
    const name = this.model.label(node);
    byId("status").textContent = `Path from ${name}: now choose where to, and press “Path to here”.`;
    return undefined;
  }

  endPath() {
    this.store.change({ path: [] }, RETURN);
  }

  cite(node) {
    copy(citation(this.model, node), "Citation copied");
  }

  nodeTip(node) {
    return this.page.bars.nodeTip(node);
  }

  edgeTip(edge) {
    return this.page.bars.edgeTip(edge);
  }
}
