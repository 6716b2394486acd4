// The sections of the details: each makes its content when it is first opened.

import { brief, button, h, num, plural, text } from "./dom.js";
import { claimRow, quotationList, VERDICTS, verdictBar } from "./panel_claims.js";
import { nodeLink, quote, rowOf, slanted, titleOf } from "./panel_parts.js";
import { lineage, lineageSteps } from "./relate.js";

const FIRST = 12;
const ROLL = 20; // states of a list of votes, which has a section of its own

export class Sections {
  constructor(model, act) {
    this.model = model;
    this.act = act;
  }

  section(title, count, body, open = true) {
    const box = h(
      "details",
      { class: "section", open },
      h("summary", {}, h("h3", {}, title, " ", count === null ? "" : h("span", { class: "n" }, num(count)))),
    );
    const make = () => {
      if (!box.dataset.made) box.append(...[body()].flat(3).filter(Boolean));
      box.dataset.made = "1";
    };
    if (open) make();
    else box.addEventListener("toggle", make);
    return box;
  }

  claimPart(node, side) {
    const claims = this.model.claims.filter((c) => c[side] === node);
    if (!claims.length) return null;
    const names = { contradicted: "Contradicted", confirmed: "Confirmed", unverifiable: "Unverifiable" };
    const part = (verdict) => {
      const some = claims.filter((c) => c[5] === verdict);
      const rows = () =>
        this.longList(some, (claim) => claimRow(this.model, claim, side, this.act), "rows", 5);
      return some.length ? this.section(names[verdict], some.length, rows, verdict === "contradicted") : null;
    };
    return this.section("Press claims against the record", claims.length, () => [
      verdictBar(claims),
      ...VERDICTS.map(part),
    ]);
  }

  // Resolutions with a number each: how many citations, or citing ones, they share with this.
  likePart(title, found, words) {
    if (!found.length) return null;
    const { model } = this;
    return this.section(
      title,
      null,
      () =>
        h(
          "ul",
          { class: "rows" },
          found.map(([other, count]) =>
            h(
              "li",
              {},
              h(
                "div",
                { class: "row-head" },
                h("span", { class: "year" }, model.years[other] || ""),
                nodeLink(model, other, this.act, "link"),
                h("span", { class: "how" }, words(count)),
              ),
              titleOf(model, other),
            ),
          ),
        ),
      false,
    );
  }

  citesPart(node, detail) {
    const { model } = this;
    const targets = model.targets("cites", node);
    if (!targets.length) return null;
    const said = new Map();
    for (const row of detail.c) {
      if (!said.has(row[0])) said.set(row[0], []);
      said.get(row[0]).push(row);
    }
    const ordered = model.byDate(targets);
    return this.section("Cites", targets.length, () =>
      this.longList(ordered, (other) =>
        rowOf(model, node, other, said.get(other) ?? [], detail, this.act, true),
      ),
    );
  }

  citedByPart(node) {
    const { model } = this;
    const sources = model.byDate(model.sources_("cites", node)).reverse();
    if (!sources.length) return null;
    return this.section("Cited by", sources.length, () =>
      this.longList(sources, (other) => rowOf(model, other, node, null, null, this.act, false)),
    );
  }

  nodesPart(title, nodes, rows = false, open = true) {
    if (!nodes.length) return null;
    const { model } = this;
    if (!rows) {
      const chips = () =>
        this.longList(
          [...nodes].sort((a, b) => (model.label(a) < model.label(b) ? -1 : 1)),
          (n) => h("li", {}, nodeLink(model, n, this.act, "chip")),
          "chips",
          40,
        );
      return this.section(title, nodes.length, chips, open);
    }
    const ordered = model.byDate(nodes).reverse();
    return this.section(
      title,
      nodes.length,
      () =>
        this.longList(ordered, (n) =>
          h(
            "li",
            {},
            h(
              "div",
              { class: "row-head" },
              h("span", { class: "year" }, model.years[n] || ""),
              nodeLink(model, n, this.act, "link"),
            ),
            titleOf(model, n),
          ),
        ),
      open,
    );
  }

  longList(items, make, kind = "rows", most = FIRST) {
    const list = h("ul", { class: kind }, items.slice(0, most).map(make));
    if (items.length <= most) return list;
    let shown = most;
    const more = button("link", `${num(items.length - most)} more`, () => {
      list.append(...items.slice(shown, shown + 60).map(make));
      shown += 60;
      more.hidden = shown >= items.length;
      more.textContent = `${num(items.length - shown)} more`;
    });
    return [list, more];
  }

  lineagePart(node) {
    const line = this.model.nodes.title[node] ? lineage(this.model, node) : [];
    if (line.length < 2) return null;
    const steps = lineageSteps(this.model, line);
    return this.section(
      "Forerunners and successors",
      line.length,
      () =>
        h(
          "ol",
          { class: "lineage" },
          steps.map((step) =>
            h(
              "li",
              { class: step.node === node ? "here" : undefined },
              h("span", { class: "n" }, this.model.years[step.node] || "undated", " "),
              nodeLink(this.model, step.node, this.act, "link"),
              h("div", { class: "delta" }, stepWords(step)),
            ),
          ),
        ),
      line.length < 40,
    );
  }

  quotePart(quotations, title) {
    return quotations.length
      ? this.section(title, quotations.length, () => quotationList(this.model, quotations, this.act))
      : null;
  }

  paragraphPart(detail) {
    const texts = detail.p.filter((p) => p[2]);
    const left = detail.p.length - texts.length;
    const label = (p) => ({ pp: `PP${p[1]}`, op: `${p[1]}.`, annex: `Annex ${p[1]}` })[p[0]];
    return detail.p.length
      ? this.section(
          "Paragraphs",
          detail.p.length,
          () => [
            ...texts.map((p) => h("p", { class: "para", dir: "auto" }, h("b", {}, label(p)), slanted(p[2]))),
            left
              ? h(
                  "p",
                  { class: "hint" },
                  `${plural(left, "paragraph")} left to the official text, to keep this file small.`,
                )
              : null,
          ],
          false,
        )
      : null;
  }

  factPart(detail, open = false) {
    const facts = detail.f.filter((f) => f[3].length && f[0] !== "mentions" && !(f[2].length > ROLL));
    if (!facts.length) return null;
    return this.section(
      "Facts and their passages",
      facts.length,
      () =>
        this.longList(facts, (f) =>
          h(
            "li",
            {},
            h(
              "div",
              {},
              h("span", { class: "n" }, factName(f[0]), ": "),
              f[2] >= 0 ? nodeLink(this.model, f[2], this.act, "link") : text(brief(f[1], 400)),
            ),
            f[3].map((row) => quote(this.model, row, null, this.act)),
          ),
        ),
      open,
    );
  }
}

function stepWords({ cites, added, dropped }) {
  if (!cites) return "its own citations are not in the graph";
  const change = [added ? `${num(added)} new` : "", dropped ? `${num(dropped)} dropped` : ""]
    .filter(Boolean)
    .join(", ");
  return `cites ${num(cites)}${change ? `: ${change}` : ""}`;
}

export function factName(name) {
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}
