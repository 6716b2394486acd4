// The details of a link, and of a path between two nodes with what they share.

import { h, plural } from "./dom.js";
import { EDGES } from "./model.js";
import { nodeLink, quote, rowOf } from "./panel_parts.js";
import { titleOf } from "./panel_sections.js";
import { sharedNeighbours, shortestPath } from "./relate.js";

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
    const [share, shared] = model.weight(kind, from, to);
    const named = kind === "cites" ? model.words_(from, to)[0] : "";
    return [
      this.head("Link", null, EDGES[kind].label, () => this.act.choose(-1)),
      h("p", {}, nodeLink(model, from, this.act, "link")),
      titleOf(model, from),
      h(
        "p",
        { class: "hint" },
        EDGES[kind].derived
          ? `${Math.round(share * 100)} % alike, on ${plural(shared, "resolution")}`
          : `${EDGES[kind].label}${named ? `, “${named}”` : ""}`,
      ),
      h("p", {}, nodeLink(model, to, this.act, "link")),
      titleOf(model, to),
      rows.length
        ? h(
            "ul",
            { class: "rows" },
            rows.map((row) => rowOf(model, from, to, [row], detail, this.act, true)),
          )
        : null,
      kind === "cites" && !rows.length
        ? h("p", { class: "hint" }, "The passage of this citation is not in this file.")
        : null,
      this.factRows(detail, kind, to),
    ];
  }

  factRows(detail, kind, to) {
    const rows = detail.f.filter((f) => f[2] === to).flatMap((f) => f[3]);
    return kind === "cites" ? null : rows.map((row) => quote(this.model, row, null, this.act));
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
            path.map((n) =>
              h(
                "li",
                { class: n === a || n === b ? "here" : undefined },
                nodeLink(model, n, this.act, "link"),
                titleOf(model, n),
              ),
            ),
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
