// The keyboard, and the sheet that explains it.

import { button, byId, fill, h } from "./dom.js";

const KEYS = [
  ["/", "search"],
  ["← ↑ → ↓", "walk to the nearest node (on the graph)"],
  ["Enter", "open what is chosen: add its neighbours, or fold them again"],
  ["Esc", "close what is open, then the details; ends a path"],
  ["f", "fit all into the view"],
  ["+  −", "zoom"],
  ["t", "table, and back"],
  ["1 – 6", "the views"],
  ["p", "start a path here, or end it here"],
  ["n", "neighbourhood of the chosen node"],
  ["a", "ask: the overview and its questions"],
  ["d", "light or dark"],
  ["?", "this help"],
];
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function buildHelp(model) {
  const sheet = byId("help");
  fill(
    sheet,
    button("icon close", "✕", () => sheet.close(), { "aria-label": "Close help" }),
    h("h2", { id: "help-title" }, "How to use this page"),
    h(
      "p",
      {},
      "Each dot is a resolution, a state, a theme or a document. The larger it is, the more often it is cited. Choose one to read what it cites and who cites it, in which words.",
    ),
    h(
      "p",
      {},
      "The canvas shows a part; the line below it says which. Filters, the timeline and “Neighbourhood” change the part. “Ask” leads to questions that are answered at once, and the address of the page always holds what you see.",
    ),
    h("h3", {}, "Keys"),
    h(
      "dl",
      {},
      KEYS.map(([key, what]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, what)]),
    ),
    h("h3", {}, "About"),
    h(
      "p",
      {},
      `This file holds ${model.count.toLocaleString("en")} nodes and asks nothing of any network. Drawn with pyvis and vis-network (Apache-2.0 or MIT).`,
    ),
  );
}

export function bindKeys(page) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input, select, textarea");
    if (typing && event.key !== "Escape") return;
    if (byId("help").open) return;
    if (page.key(event)) event.preventDefault();
  });
}

export function keyAct(page, event) {
  const onGraph = event.target.closest("#canvas") || event.target === document.body;
  if (ARROWS[event.key]) return onGraph ? page.walk(ARROWS[event.key]) : false;
  if (event.key === "Enter") return onGraph ? page.openChosen() : false;
  const acts = {
    "/": () => byId("search").focus(),
    Escape: () => page.back(),
    f: () => page.canvas.fit(),
    t: () => page.tab(page.store.state.tab === "table" ? page.store.state.of : "table"),
    p: () => page.store.state.node >= 0 && page.act.path(page.store.state.node),
    n: () => page.store.state.node >= 0 && page.act.scope(`around:${page.store.state.node}`),
    d: () => page.switchScheme(),
    a: () => page.act.home(!page.home.open),
    "?": () => byId("help").showModal(),
    "+": () => page.canvas.zoom(1.25),
    "=": () => page.canvas.zoom(1.25),
    "-": () => page.canvas.zoom(0.8),
  };
  const tab = page.tabs[Number(event.key) - 1];
  if (tab) page.tab(tab);
  else if (!acts[event.key]) return false;
  else acts[event.key]();
  return true;
}
