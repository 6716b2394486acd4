// Search as you type: accents, case and punctuation do not count; results stand by kind.

import { brief, byId, fill, h, num, text } from "./dom.js";
import { spelled } from "./spelled.js";
import { KIND_NAMES, shapeOf, swatch } from "./style.js";

const EACH = 6;
const KIND_ORDER = ["resolution", "theme", "state", "organization", "person", "group", "document", "event"];

export function plain(words) {
  return words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ıł]/gu, (c) => (c === "ı" ? "i" : "l"))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

class Finder {
  constructor(model) {
    this.model = model;
    this.labels = model.nodes.label.map((l) => ` ${plain(l)}`);
    this.texts = this.labels.map(
      (label, n) => `${label} ${plain(`${model.nodes.title[n]} ${model.nodes.alias.get(n) ?? ""}`)}`,
    );
  }

  // Nodes that have every word of the query as the start of one of their words, best first.
  search(query) {
    const whole = plain(query);
    if (!whole) return [];
    const words = whole.split(" ").map((w) => ` ${w}`);
    const found = [];
    for (let node = 0; node < this.texts.length; node++) {
      const content = this.texts[node];
      if (words.every((w) => content.includes(w))) found.push([node, this.score(node, whole)]);
    }
    return found.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([node]) => node);
  }

  // What was meant by a query that finds nothing, as its words are spelled here; "" if nothing was.
  meant(query) {
    const words = plain(query).split(" ");
    const near = words.map((w) => (this.texts.some((t) => t.includes(` ${w}`)) ? w : spelled(w, this.known())));
    return near.every(Boolean) ? near.join(" ") : "";
  }

  // Each word of the page, and how often it stands there; counted when first needed.
  known() {
    if (!this.counted) {
      this.counted = new Map();
      for (const content of this.texts)
        for (const word of content.split(" ")) this.counted.set(word, (this.counted.get(word) ?? 0) + 1);
    }
    return this.counted;
  }

  score(node, whole) {
    const label = this.labels[node].trim();
    if (label === whole) return 4;
    if (label.endsWith(` ${whole}`)) return 3;
    return label.includes(whole) ? 2 : this.texts[node].includes(whole) ? 1 : 0;
  }
}

export class SearchBox {
  constructor(model, colours, choose) {
    this.finder = new Finder(model);
    this.model = model;
    this.colours = colours;
    this.choose = choose;
    this.input = byId("search");
    this.list = byId("results");
    this.input.addEventListener("input", () => this.update());
    this.input.addEventListener("focus", () => this.input.value && this.update());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => setTimeout(() => this.close(), 160));
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  update() {
    let query = this.input.value;
    if (!plain(query)) return this.close();
    let found = this.finder.search(query);
    const meant = found.length ? "" : this.finder.meant(query);
    if (meant) found = this.finder.search((query = meant));
    const groups = new Map();
    for (const node of found) {
      const kind = this.model.kind(node);
      if (!groups.has(kind)) groups.set(kind, []);
      groups.get(kind).push(node);
    }
    this.options = [];
    const parts = this.inOrder(groups, query).map(([kind, nodes]) => this.group(kind, nodes));
    const nothing = "Nothing is called that. Try a symbol such as 70/1, a word of a title, or a state.";
    const told = parts.length ? meant && `Nothing is called that; “${meant}” is:` : nothing;
    fill(this.list, told ? h("p", { class: "nothing" }, told) : null, parts);
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.mark(this.options.length ? 0 : -1);
    return found.length;
  }

  // Kinds with a hit of that very name come first, then resolutions and what they are about.
  inOrder(groups, query) {
    const place = ([kind, nodes]) =>
      (this.finder.score(nodes[0], plain(query)) >= 3 ? 0 : 100) + KIND_ORDER.indexOf(kind);
    return [...groups].sort((a, b) => place(a) - place(b));
  }

  group(kind, nodes) {
    const id = `results-${kind}`;
    const shown = nodes.slice(0, EACH);
    return h(
      "div",
      { role: "group", "aria-labelledby": id },
      h(
        "div",
        { class: "results-kind", id, role: "presentation" },
        h("span", {}, KIND_NAMES[kind]),
        h("span", {}, nodes.length > EACH ? `${EACH} of ${num(nodes.length)}` : num(nodes.length)),
      ),
      shown.map((node) => this.option(node)),
    );
  }

  option(node) {
    const { model } = this;
    const place = this.options.length;
    const option = h(
      "div",
      {
        class: model.nodes.title[node] ? "result" : "result named",
        role: "option",
        id: `result-${place}`,
        "aria-selected": "false",
        onclick: () => this.take(place),
      },
      swatch(shapeOf(model, node), this.colours()[model.kind(node)]),
      text(brief(model.label(node), 110), { class: "name" }),
      text(model.nodes.title[node], { class: "more" }),
      h("span", { class: "when" }, model.years[node] ? String(model.years[node]) : ""),
    );
    this.options.push([node, option]);
    return option;
  }

  mark(place) {
    this.place = place;
    this.options?.forEach(([, option], k) => option.setAttribute("aria-selected", String(k === place)));
    const option = this.options?.[place]?.[1];
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else this.input.removeAttribute("aria-activedescendant");
  }

  key(event) {
    const last = (this.options?.length ?? 0) - 1;
    if (event.key === "ArrowDown") this.mark(Math.min(last, this.place + 1));
    else if (event.key === "ArrowUp") this.mark(Math.max(0, this.place - 1));
    else if (event.key === "Enter") this.take(Math.max(0, this.place));
    else if (event.key === "Escape") {
      this.close();
      this.input.blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  take(place) {
    const found = this.options?.[place];
    if (!found || this.list.hidden) return;
    this.close();
    this.input.value = "";
    this.input.blur();
    this.choose(found[0]);
  }

  close() {
    this.list.hidden = true;
    this.options = [];
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
