// The line below the picture: what is shown, and what can be done; and the words of tooltips.

import { brief, button, byId, fill, h, longDate, num } from "./dom.js";
import { clearedFilters } from "./match.js";
import { EDGES } from "./model.js";
import { describeView } from "./view.js";

export class Bars {
  constructor(page) {
    this.page = page;
    this.model = page.model;
  }

  statusLine() {
    const { shown, total, why, links, kinds } = describeView(this.model, this.page.view);
    const count = !shown
      ? ["nothing"]
      : shown === total
        ? ["all ", h("b", {}, num(shown))]
        : [h("b", {}, num(shown)), " of ", h("b", {}, num(total))];
    const what = shown === total && kinds ? `: ${kinds}` : "";
    fill(byId("status"), h("span", {}, "showing ", count, what, why ? `, ${why}` : "", ` · ${links}`));
  }

  actionsBar(state) {
    const pill = (...of) => button("pill", ...of);
    const more = this.page.view.total > this.page.view.nodes.length;
    const parts = [
      state.scope || state.path.length
        ? pill("Back to all", () =>
            this.page.store.change({ scope: "", path: [], layout: "map", opened: [] }, { step: true }),
          )
        : null,
      more
        ? pill("More", () => this.page.store.change({ most: state.most + 150 }), { title: "Show more nodes" })
        : null,
      state.most > 300 ? pill("Fewer", () => this.page.store.change({ most: 300 })) : null,
    ];
    const some = this.page.view.nodes.length > 0;
    if (state.tab === "citations" && some)
      parts.push(
        pill(
          "By time",
          () => this.page.store.change({ layout: state.layout === "time" ? "map" : "time" }, { step: true }),
          { "aria-pressed": String(state.layout === "time") },
        ),
      );
    if (state.tab !== "table" && some)
      parts.push(pill("Fit", () => this.page.canvas.fit(), { title: "Fit all into the view (f)" }));
    const had = document.activeElement?.textContent;
    const inside = byId("actions").contains(document.activeElement);
    fill(byId("actions"), parts);
    if (inside) [...byId("actions").children].find((c) => c.textContent === had)?.focus();
  }

  emptyNotice(empty) {
    const box = byId("empty");
    box.hidden = !empty;
    if (!empty) return;
    const nothing = this.model.count === 0;
    const narrowed =
      this.page.match.filtered || this.page.store.state.kind.length > 0 || this.page.store.state.scope;
    const words = nothing
      ? [
          "This graph is empty",
          "No resolution was found in what was read. Build it from a folder of resolutions: resograph build FOLDER.",
        ]
      : narrowed
        ? ["Nothing passes these filters", "Widen the years, or take a filter back."]
        : ["Nothing of this kind here", "What was read holds nothing for this view. Another tab may."];
    fill(
      box,
      h("h2", {}, words[0]),
      h("p", {}, words[1]),
      nothing || !narrowed
        ? null
        : button("pill", "Reset the filters", () => this.page.store.change(clearedFilters(), { step: true })),
    );
  }

  nodeTip(node) {
    const { model } = this;
    const extra = [
      model.nodes.title[node],
      node < model.resolutions
        ? [longDate(model.nodes.date[node]), `cited by ${num(model.nodes.cited[node])}`]
            .filter(Boolean)
            .join(", ")
        : "",
    ];
    return [brief(model.label(node), 120), brief(extra.filter(Boolean).join(" · "), 260)];
  }

  edgeTip([a, b, kind]) {
    const { model } = this;
    const words =
      kind === "cites"
        ? model.words_(a, b).filter(Boolean).join(", ")
        : EDGES[kind].derived
          ? `${Math.round(model.weight(kind, a, b)[0] * 100)} %`
          : "";
    return [
      `${brief(model.label(a), 40)} → ${brief(model.label(b), 40)}`,
      [EDGES[kind].label, words].filter(Boolean).join(": "),
    ];
  }
}
