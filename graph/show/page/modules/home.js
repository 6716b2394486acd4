// The overview: what is in the graph, what is cited most, what can be asked. It stands where the
// details will be, so that the picture keeps its place when something is chosen.

import { button, byId, h, num, plural } from "./dom.js";
import { verdictBar } from "./panel_claims.js";
import { nodeLink, titleOf } from "./panel_parts.js";
import { QUESTIONS } from "./questions.js";

const ROOM = 1180;
// Served by our own command the page stands at the root of this machine, beside the query page.
const SERVED =
  window.location.pathname === "/" && /^(localhost|127\.0\.0\.1)$/.test(window.location.hostname);
const FEW = 5;

export function roomForHome() {
  return window.innerWidth >= ROOM;
}

export class Home {
  constructor(model, act) {
    this.model = model;
    this.act = act;
    this.open = roomForHome() && model.count > 0;
    byId("ask").addEventListener("click", () => act.home(!this.open));
  }

  parts(head) {
    return [
      head("UN resolutions, and what is written about them", null, "What is in this graph", () => this.act.home(false)),
      h("div", { class: "figures" }, this.figures()),
      this.claims(),
      this.cited(),
      this.questions(),
      h(
        "p",
        { class: "hint" },
        "Choose a dot to read what it cites, in which words, and who cites it. ",
        h("kbd", {}, "/"),
        " searches, ",
        h("kbd", {}, "?"),
        " explains.",
      ),
      SERVED
        ? h(
            "p",
            { class: "hint" },
            "Your own question: ",
            h("a", { href: "/query" }, "SPARQL and more questions"),
          )
        : null,
    ];
  }

  figures() {
    const { model } = this;
    const citations = [...model.out.cites.values()].reduce((sum, targets) => sum + targets.length, 0);
    const read = model.read().size;
    const documents = model.nodes.kind.filter((k) => model.kinds[k] === "document").length;
    const whose = read < model.resolutions ? `${num(read)} read, the others named` : "all read";
    const rows = [
      [model.resolutions, "resolution", read ? whose : ""],
      [citations, "citation", read ? "each with its sentence" : ""],
      [documents, "press text", plural(model.quotations.length, "quotation")],
    ];
    return rows
      .filter(([count]) => count)
      .map(([count, name, more]) =>
        h("p", {}, h("b", {}, num(count)), h("span", {}, count === 1 ? name : `${name}s`), h("small", {}, more)),
      );
  }

  claims() {
    const { claims } = this.model;
    if (!claims.length) return null;
    const list = (verdict) =>
      this.act.ask({ tab: "table", of: "citations", list: "claims", verdict: [verdict] });
    return h(
      "section",
      { class: "section" },
      h("h3", {}, "Press claims against the record ", h("span", { class: "n" }, num(claims.length))),
      verdictBar(claims, list),
    );
  }

  cited() {
    const { model } = this;
    const order = [...Array(model.resolutions).keys()]
      .sort((a, b) => model.nodes.cited[b] - model.nodes.cited[a] || a - b)
      .slice(0, FEW)
      .filter((n) => model.nodes.cited[n] > 0);
    if (!order.length) return null;
    return h(
      "section",
      { class: "section" },
      h("h3", {}, "Most cited"),
      h(
        "ol",
        { class: "top-cited" },
        order.map((n) =>
          h(
            "li",
            {},
            h(
              "span",
              { class: "n", title: `cited by ${plural(model.nodes.cited[n], "resolution")}` },
              num(model.nodes.cited[n]),
            ),
            h("div", {}, nodeLink(model, n, this.act, "link"), titleOf(model, n, model.nodes.title[n] || model.nodes.alias.get(n))),
          ),
        ),
      ),
    );
  }

  questions() {
    const known = QUESTIONS.filter((q) => q.when(this.model));
    if (!known.length) return null;
    return h(
      "section",
      { class: "section" },
      h("h3", {}, "Ask"),
      h(
        "ul",
        { class: "questions" },
        known.map((q) => h("li", {}, button("link", q.words, () => this.act.ask(q.state)))),
      ),
    );
  }
}
