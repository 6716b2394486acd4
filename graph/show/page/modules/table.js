// The same as the canvas in rows: what it shows, all that passes the filters, and the links.

import { byId, fill, h, num, plural, text } from "./dom.js";
import { EDGES } from "./model.js";
import { KIND_NAMES } from "./style.js";
import { kindsShown } from "./tabs.js";

const PAGE = 100;
const COLUMNS = [
  ["label", "Name", (m, n) => m.label(n), "name"],
  ["kind", "Kind", (m, n) => KIND_NAMES[m.kind(n)].replace(/ies$/, "y").replace(/s$/, ""), "nowrap"],
  ["title", "Title", (m, n) => m.nodes.title[n], "text"],
  ["date", "Date", (m, n) => m.nodes.date[n], "nowrap"],
  ["organ", "Organ", (m, n) => m.organ(n), "text"],
  ["weight", "Weight", (m, n, w) => w(n), "num"],
];

export class Table {
  constructor(model, act) {
    this.model = model;
    this.act = act;
    this.box = byId("table");
    this.which = "shown";
    this.sort = ["weight", -1];
    this.most = PAGE;
  }

  show(state, view, match) {
    Object.assign(this, { state, view, match });
    const choose = ["shown", "all", "links"].map((which) =>
      h(
        "button",
        {
          type: "button",
          class: "pill",
          "aria-pressed": String(this.which === which),
          onclick: () => this.pick(which),
        },
        this.nameOf(which),
      ),
    );
    const rows = this.which === "links" ? this.links() : this.nodes();
    fill(this.box, h("div", { class: "choose", role: "group", "aria-label": "Rows" }, choose), rows);
  }

  nameOf(which) {
    if (which === "links") return `${plural(this.view.edges.length, "link")} among them`;
    return which === "shown"
      ? `${num(this.view.nodes.length)} on the canvas`
      : `All ${num(this.all().length)}`;
  }

  pick(which) {
    this.which = which;
    this.most = PAGE;
    this.show(this.state, this.view, this.match);
  }

  all() {
    const kinds = kindsShown(this.state);
    const found = [];
    for (let n = 0; n < this.model.count; n++) {
      if (kinds.has(this.model.kind(n)) && (n >= this.model.resolutions || this.match.passed[n]))
        found.push(n);
    }
    return found;
  }

  nodes() {
    const column = COLUMNS.find(([key]) => key === this.sort[0]);
    const value = (n) => column[2](this.model, n, this.view.weight);
    const nodes = [...(this.which === "all" ? this.all() : this.view.nodes)];
    nodes.sort((a, b) => this.sort[1] * (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0) || a - b);
    const head = COLUMNS.map(([key, name, , kind]) =>
      h(
        "th",
        { scope: "col", class: `${kind} ${key}`, "aria-sort": this.sorted(key) },
        h(
          "button",
          { type: "button", onclick: () => this.order(key) },
          key === "weight" ? this.weightName() : name,
          this.sort[0] === key ? (this.sort[1] > 0 ? " ↑" : " ↓") : "",
        ),
      ),
    );
    const body = nodes.slice(0, this.most).map((n) => this.row(n));
    return [
      this.frame(`${plural(nodes.length, "row")}, ${this.view.why ?? ""}`, head, body),
      this.more(nodes.length),
    ];
  }

  weightName() {
    return { actors: "Sponsored", themes: "Resolutions", states: "Votes" }[this.view.tab] ?? "Cited by";
  }

  sorted(key) {
    return this.sort[0] === key ? (this.sort[1] > 0 ? "ascending" : "descending") : undefined;
  }

  order(key) {
    this.sort = [key, this.sort[0] === key ? -this.sort[1] : ["weight", "date"].includes(key) ? -1 : 1];
    this.show(this.state, this.view, this.match);
    this.box.querySelector("[aria-sort] button")?.focus();
  }

  row(node) {
    const cells = COLUMNS.map(([key, , value, kind]) =>
      h(
        "td",
        { class: `${kind} ${key}` },
        key === "label"
          ? h(
              "button",
              { type: "button", class: "link", onclick: () => this.act.choose(node) },
              text(this.model.label(node)),
            )
          : key === "weight"
            ? num(value(this.model, node, this.view.weight))
            : text(value(this.model, node)),
      ),
    );
    return h("tr", { class: node === this.state.node ? "chosen" : undefined }, cells);
  }

  links() {
    const edges = this.view.edges.slice(0, this.most);
    const head = ["From", "Link", "To", "Verb and place"].map((name) => h("th", { scope: "col" }, name));
    const end = (n) =>
      h(
        "td",
        {},
        h(
          "button",
          { type: "button", class: "link", onclick: () => this.act.choose(n) },
          text(this.model.label(n)),
        ),
      );
    const body = edges.map(([a, b, kind]) =>
      h(
        "tr",
        {},
        end(a),
        h(
          "td",
          {},
          h(
            "button",
            { type: "button", class: "link", onclick: () => this.act.chooseEdge([a, b, kind]) },
            EDGES[kind].label,
          ),
        ),
        end(b),
        h("td", {}, kind === "cites" ? this.model.words_(a, b).filter(Boolean).join(", ") : ""),
      ),
    );
    return [
      this.frame(plural(this.view.edges.length, "link"), head, body),
      this.more(this.view.edges.length),
    ];
  }

  frame(caption, head, body) {
    return h("table", {}, h("caption", {}, caption), h("thead", {}, h("tr", {}, head)), h("tbody", {}, body));
  }

  more(count) {
    if (count <= this.most) return null;
    return h(
      "p",
      {},
      h(
        "button",
        {
          type: "button",
          class: "pill",
          onclick: () => {
            this.most += PAGE * 4;
            this.show(this.state, this.view, this.match);
          },
        },
        `Show more of ${num(count)}`,
      ),
    );
  }
}
