// The details of a link, and of a path between two nodes with what they share.

import { button, h, plural } from "./dom.js";
import { EDGES } from "./model.js";
import { nodeLink, quote, sentences, titleOf } from "./panel_parts.js";
import { linkBetween, sharedNeighbours, shortestPath } from "./relate.js";

// Of the facts between two nodes, those that a kind of link is made of.
const NAMED = {
  favour: (label) => label === "in favour",
  against: (label) => label === "against",
  abstained: (label) => label === "abstained",
  mentions: (label) => label === "mentions",
};

export class LinkParts {
  constructor(parts, head) {
    this.parts = parts;
    this.head = head;
    this.model = parts.model;
    this.act = parts.act;
  }

  async edgeParts([from, to, kind]) {
    const { model } = this;
    const detail = await model.detail(from);
    const rows = kind === "cites" ? detail.c.filter((c) => c[0] === to) : [];
    return [
      this.head("Link", null, EDGES[kind].label, () => this.act.choose(-1)),
      h("ol", { class: "lineage" }, this.end(from), this.between([from, to, kind]), this.end(to)),
      rows.flatMap((row) => sentences(model, row, detail, this.act)),
      kind === "cites" && !rows.length
        ? h("p", { class: "hint" }, "The passage of this citation is not in this file.")
        : null,
      this.factRows(detail, [from, to, kind]),
    ];
  }

  end(node) {
    return h(
      "li",
      { class: "here" },
      nodeLink(this.model, node, this.act, "link"),
      titleOf(this.model, node),
    );
  }

  // What a link says, in the field's verbs; `turned` where it is read against its direction.
  between([from, to, kind], turned = false) {
    const { model } = this;
    const [share, shared] = model.weight(kind, from, to);
    const [verb, place] = kind === "cites" ? model.words_(from, to) : [];
    const words = EDGES[kind].derived
      ? `${Math.round(share * 100)} % alike, on ${plural(shared, "resolution")}`
      : [turned ? EDGES[kind].in : EDGES[kind].label, [verb?.toLowerCase(), place].filter(Boolean).join(", ")]
          .filter(Boolean)
          .join(": ");
    const sign = EDGES[kind].derived ? "↕ " : turned ? "↑ " : "↓ ";
    return h("li", { class: "step" }, sign, words);
  }

  // The passages of the facts that lead to a node; a passage may give many of them (a list of votes).
  factRows(detail, [from, to, kind]) {
    const named = NAMED[kind] ?? (() => true);
    const rows =
      kind === "quoted"
        ? this.model.quotations.filter((q) => q[1] === from && q[2] === to).flatMap((q) => q[5])
        : detail.f.filter((f) => [f[2]].flat().includes(to) && named(f[0])).flatMap((f) => f[3]);
    return kind === "cites" ? null : rows.map((row) => quote(this.model, row, null, this.act));
  }

  // One step of a path, which leads to the sentence of its link.
  step(a, b) {
    const edge = linkBetween(this.model, a, b);
    if (!edge) return null;
    const item = this.between(edge, edge[0] !== a);
    item.append(
      " ",
      button("link", "sentence", () => this.act.chooseEdge(edge)),
    );
    return item;
  }

  pathParts(state) {
    const { model } = this;
    const [a, b] = state.path;
    const path = shortestPath(model, a, b);
    const shared = sharedNeighbours(model, a, b);
    const name = (kind, outwards) => `Both: ${outwards ? EDGES[kind].out : EDGES[kind].in}`;
    return [
      this.head("Path", null, `${model.label(a)} to ${model.label(b)}`, () => this.act.endPath()),
      path.length
        ? h(
            "ol",
            { class: "lineage" },
            path.flatMap((n, place) => [
              h(
                "li",
                { class: n === a || n === b ? "here" : undefined },
                nodeLink(model, n, this.act, "link"),
                titleOf(model, n),
              ),
              place < path.length - 1 ? this.step(n, path[place + 1]) : null,
            ]),
          )
        : h("p", { class: "hint" }, "No path joins these two."),
      h("h3", { class: "apart" }, "What they share"),
      shared.length
        ? shared.map(([kind, outwards, nodes]) =>
            this.parts.section(
              name(kind, outwards),
              nodes.length,
              () =>
                this.parts.longList(nodes, (n) =>
                  h("li", {}, nodeLink(model, n, this.act, "link"), titleOf(model, n)),
                ),
              nodes.length < 30,
            ),
          )
        : h("p", { class: "hint" }, "Nothing that both are linked to."),
    ];
  }
}
