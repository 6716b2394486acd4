// The details of what is chosen: identity, citations with verbs and sentences, votes, sponsors,
// themes, the line of forerunners, the press, paragraphs.

import { brief, byId, fill, h, longDate, num, plural, safeLink, text } from "./dom.js";
import { EDGES } from "./model.js";
import { companions, lineage, lineageSteps, sharedNeighbours, shortestPath } from "./relate.js";
import { KIND_NAMES, shapeOf, swatch } from "./style.js";
import { claimRow, inOrder, nodeLink, quotationList, quote, rowOf, voteBar } from "./panel_parts.js";

const FIRST = 12;

export class Panel {
  constructor(model, act) {
    this.model = model;
    this.act = act;
    this.box = byId("panel");
    this.turn = 0;
  }

  // Makes room for the details, or takes it back; true where the room changed.
  frame(state) {
    const nothing = isNothing(state);
    const body = document.querySelector(".body");
    const changed = body.classList.contains("no-panel") !== nothing;
    body.classList.toggle("no-panel", nothing);
    return changed;
  }

  async show(state) {
    const turn = ++this.turn;
    if (isNothing(state)) return fill(this.box);
    if (state.path.length === 2 && state.node < 0) return this.draw(this.pathParts(state));
    if (state.edge) return this.draw(await this.edgeParts(state.edge), turn);
    return this.draw(await this.nodeParts(state), turn);
  }

  draw(parts, turn = this.turn) {
    if (turn !== this.turn) return;
    fill(this.box, parts);
    this.box.scrollTop = 0;
  }

  head(kind, mark, title, close) {
    return h("div", { class: "panel-head" },
      h("div", { class: "kind" }, mark, kind),
      h("h2", { dir: "auto", id: "panel-title" }, title),
      h("button", { type: "button", class: "icon close", "aria-label": "Close details", onclick: close }, "✕"));
  }

  async nodeParts(state) {
    const { model } = this;
    const node = state.node;
    const detail = await model.detail(node);
    const kind = model.kind(node);
    const head = this.head(KIND_NAMES[kind].replace(/ies$/, "y").replace("People", "Person").replace(/s$/, ""), swatch(shapeOf(model, node), `var(--${kind})`), model.label(node), () => this.act.choose(-1));
    const title = model.nodes.title[node];
    return [
      head,
      title ? h("p", { class: "title", dir: "auto" }, title, model.nodes.stated.get(node)?.includes("t") ? h("span", { class: "n" }, " (title as cited)") : null) : null,
      this.identity(node, detail),
      this.actions(node, state),
      kind === "resolution" ? this.resolutionParts(node, detail) : this.otherParts(node, detail, kind),
      this.factPart(detail),
    ];
  }

  identity(node, detail) {
    const { model } = this;
    const said = new Map(detail.f.filter((f) => f[3].length).map((f) => [f[0], f]));
    const rows = [];
    const add = (label, value, fact) => value && rows.push(h("dt", {}, label), h("dd", {}, value, fact && said.has(fact) ? this.source(said.get(fact)) : null));
    const date = model.nodes.date[node];
    const cited = model.nodes.stated.get(node)?.includes("d") ? ", as cited" : "";
    add({ document: "Published", event: "Date" }[model.kind(node)] ?? "Adopted", date ? longDate(date) + cited : "", "adoptionDate");
    add("Organ", model.organ(node) ? text(model.organ(node)) : "", "organ");
    add("Session", model.session(node), "session");
    add("Adoption", model.tables.mode[model.nodes.mode[node]], "adoptionMode");
    add("Draft", model.nodes.draft.get(node), "draft");
    add("Meeting", model.nodes.meeting.get(node), "meeting");
    if (node < model.resolutions) add("Cited by", plural(model.nodes.cited[node], "resolution"));
    add("Also called", model.nodes.alias.get(node) ? text(brief(model.nodes.alias.get(node), 140)) : "");
    add("Region", model.tables.region[model.nodes.region[node]]);
    const community = model.nodes.community[node];
    if (community >= 0 && model.communities[community]) {
      add("Community", h("button", { type: "button", class: "link", onclick: () => this.act.scope(`community:${community}`) }, text(model.communities[community])));
    }
    const link = model.link(node);
    const same = (model.nodes.same.get(node) ?? []).map((s) => [" ", safeLink(s, hostOf(s))]);
    add("Official text", link ? safeLink(link, hostOf(link)) : "");
    add("Same as", same.length ? same : "");
    return h("dl", { class: "facts" }, rows);
  }

  source(fact) {
    const box = h("span", {});
    const button = h("button", { type: "button", class: "link", "aria-label": `Source of: ${fact[0]}`, onclick: () => {
      if (box.childNodes.length > 1) box.lastChild.remove();
      else box.append(quote(this.model, fact[3][0], null, this.act));
    } }, " source");
    box.append(button);
    return [" ", box];
  }

  actions(node, state) {
    const on = (label, run, pressed) => h("button", { type: "button", class: "pill", onclick: run, "aria-pressed": pressed === undefined ? undefined : String(pressed) }, label);
    const isOpen = state.opened.includes(node);
    return h("div", { class: "acts" },
      on(isOpen ? "Collapse" : "Expand", () => this.act.open(node), isOpen),
      on("Neighbourhood", () => this.act.scope(`around:${node}`), state.scope === `around:${node}`),
      node < this.model.resolutions && this.model.nodes.title[node] ? on("Lineage", () => this.act.scope(`lineage:${node}`), state.scope === `lineage:${node}`) : null,
      on(state.path.length === 1 ? "Path to here" : "Path from here", () => this.act.path(node)),
      on("Copy citation", () => this.act.cite(node)));
  }

  section(title, count, body, open = true) {
    const box = h("details", { class: "section", open }, h("summary", {}, h("h3", {}, title, " ", count === null ? "" : h("span", { class: "n" }, num(count)))));
    const make = () => {
      if (!box.dataset.made) box.append(...[body()].flat(3).filter(Boolean));
      box.dataset.made = "1";
    };
    if (open) make();
    else box.addEventListener("toggle", make);
    return box;
  }

  resolutionParts(node, detail) {
    const { model } = this;
    const claims = this.claimPart(node, 1);
    const contradicted = model.claims.some((c) => c[1] === node && c[5] === "contradicted");
    return [
      contradicted ? claims : null,
      this.votePart(node),
      this.citesPart(node, detail),
      this.citedByPart(node),
      this.nodesPart("Sponsors", model.targets("sponsor", node)),
      this.nodesPart("Themes", model.targets("subject", node)),
      contradicted ? null : claims,
      this.lineagePart(node),
      this.nodesPart("Written about it", model.sources_("about", node), true),
      this.quotePart(model.quotations.filter((q) => q[3] === node), "Said about it"),
      this.paragraphPart(detail),
    ];
  }

  otherParts(node, detail, kind) {
    const { model } = this;
    const parts = [];
    if (kind === "document") {
      parts.push(this.nodesPart("Is about", model.targets("about", node), true), this.claimPart(node, 0));
      parts.push(this.quotePart(model.quotations.filter((q) => q[2] === node), "Quotations"));
      parts.push(this.nodesPart("Mentions", model.targets("mentions", node)));
    } else {
      parts.push(this.quotePart(model.quotations.filter((q) => q[1] === node), "Said"));
      parts.push(this.companyPart("alike", "Votes most like", node), this.companyPart("together", "Sponsors most with", node));
      parts.push(this.companyPart("beside", "Occurs most with", node));
      parts.push(this.nodesPart("Sponsored", model.sources_("sponsor", node), true), this.nodesPart("Resolutions on this theme", model.sources_("subject", node), true));
      parts.push(this.nodesPart("Voted against", model.sources_("against", node), true, false), this.nodesPart("Abstained on", model.sources_("abstained", node), true, false));
      parts.push(this.nodesPart("Offices", model.targets("member", node)), this.nodesPart("People", model.sources_("member", node)));
      parts.push(this.nodesPart("Mentioned in", model.sources_("mentions", node), true));
    }
    return [...parts, this.citesPart(node, detail)];
  }

  claimPart(node, side) {
    const claims = this.model.claims.filter((c) => c[side] === node);
    return claims.length ? this.section("Claims held against the record", claims.length, () => this.longList(inOrder(claims), (claim) => claimRow(this.model, claim, side, this.act), "rows", 5)) : null;
  }

  votePart(node) {
    const { model } = this;
    const names = { favour: model.targets("favour", node), against: model.targets("against", node), abstained: model.targets("abstained", node) };
    const counts = model.nodes.votes.get(node) ?? [names.favour.length, names.against.length, names.abstained.length];
    if (counts[0] + counts[1] + counts[2] === 0) return null;
    return this.section("Recorded vote", null, () => [voteBar(counts), this.voters("Against", names.against, true), this.voters("Abstaining", names.abstained, true), this.voters("In favour", names.favour, false)]);
  }

  voters(title, nodes, open) {
    if (!nodes.length) return null;
    const list = () => h("ul", { class: "chips" }, nodes.map((n) => h("li", {}, nodeLink(this.model, n, this.act, "chip"))));
    return this.section(title, nodes.length, list, open && nodes.length < 25);
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
    const ordered = byDate(model, targets);
    return this.section("Cites", targets.length, () => this.longList(ordered, (other) => rowOf(model, node, other, said.get(other) ?? [], detail, this.act, true)));
  }

  citedByPart(node) {
    const { model } = this;
    const sources = byDate(model, model.sources_("cites", node)).reverse();
    if (!sources.length) return null;
    return this.section("Cited by", sources.length, () => this.longList(sources, (other) => rowOf(model, other, node, null, null, this.act, false)));
  }

  nodesPart(title, nodes, rows = false, open = true) {
    if (!nodes.length) return null;
    const { model } = this;
    if (!rows) {
      const chips = () => this.longList([...nodes].sort((a, b) => (model.label(a) < model.label(b) ? -1 : 1)), (n) => h("li", {}, nodeLink(model, n, this.act, "chip")), "chips", 40);
      return this.section(title, nodes.length, chips, open);
    }
    const ordered = byDate(model, nodes).reverse();
    return this.section(title, nodes.length, () => this.longList(ordered, (n) => h("li", {}, h("div", { class: "row-head" }, h("span", { class: "year" }, model.years[n] || ""), nodeLink(model, n, this.act, "link")), titleOf(model, n))), open);
  }

  longList(items, make, kind = "rows", most = FIRST) {
    const list = h("ul", { class: kind }, items.slice(0, most).map(make));
    if (items.length <= most) return list;
    let shown = most;
    const button = h("button", { type: "button", class: "link", onclick: () => {
      list.append(...items.slice(shown, shown + 60).map(make));
      shown += 60;
      button.hidden = shown >= items.length;
      button.textContent = `${num(items.length - shown)} more`;
    } }, `${num(items.length - most)} more`);
    return [list, button];
  }

  companyPart(kind, title, node) {
    const found = companions(this.model, kind, node);
    if (!found.length) return null;
    const bar = (share) => {
      const fillBar = h("i", {});
      fillBar.style.width = `${Math.round(share * 100)}%`;
      return h("span", { class: "meter", "aria-hidden": "true" }, fillBar);
    };
    return this.section(title, null, () => h("ul", { class: "bars" }, found.slice(0, 10).map(([other, share, shared]) =>
      h("li", { title: `${num(shared)} in common` }, nodeLink(this.model, other, this.act, "link"), bar(share), h("span", { class: "n" }, `${Math.round(share * 100)} %`)))));
  }

  lineagePart(node) {
    const line = this.model.nodes.title[node] ? lineage(this.model, node) : [];
    if (line.length < 2) return null;
    const steps = lineageSteps(this.model, line);
    return this.section("Forerunners and successors", line.length, () => h("ol", { class: "lineage" }, steps.map((step) =>
      h("li", { class: step.node === node ? "here" : undefined }, h("span", { class: "n" }, this.model.years[step.node] || "undated", " "), nodeLink(this.model, step.node, this.act, "link"),
        h("div", { class: "delta" }, stepWords(step))))), line.length < 40);
  }

  quotePart(quotations, title) {
    return quotations.length ? this.section(title, quotations.length, () => quotationList(this.model, quotations, this.act)) : null;
  }

  paragraphPart(detail) {
    const texts = detail.p.filter((p) => p[3]);
    const left = detail.p.length - texts.length;
    const label = (p) => ({ pp: `PP${p[1]}`, op: `${p[1]}.`, annex: `Annex ${p[1]}` })[p[0]];
    return detail.p.length ? this.section("Paragraphs", detail.p.length, () => [
      ...texts.map((p) => h("p", { class: "para", dir: "auto" }, h("b", {}, label(p)), p[3])),
      left ? h("p", { class: "hint" }, `${plural(left, "paragraph")} left to the official text, to keep this file small.`) : null,
    ], false) : null;
  }

  factPart(detail) {
    const facts = detail.f.filter((f) => f[3].length);
    if (!facts.length) return null;
    return this.section("Facts and their passages", facts.length, () => this.longList(facts, (f) => h("li", {},
      h("div", {}, h("span", { class: "n" }, factName(f[0]), ": "), f[2] >= 0 ? nodeLink(this.model, f[2], this.act, "link") : text(f[1])), f[3].map((row) => quote(this.model, row, null, this.act)))), false);
  }

  async edgeParts([from, to, kind]) {
    const { model } = this;
    const detail = await model.detail(from);
    const rows = kind === "cites" ? detail.c.filter((c) => c[0] === to) : [];
    const [share, shared] = model.weight(kind, from, to);
    const named = kind === "cites" ? model.words_(from, to)[0] : "";
    return [
      this.head("Link", null, EDGES[kind].label, () => this.act.choose(-1)),
      h("p", {}, nodeLink(model, from, this.act, "link")), titleOf(model, from),
      h("p", { class: "hint" }, EDGES[kind].derived ? `${Math.round(share * 100)} % alike, on ${plural(shared, "resolution")}` : `${EDGES[kind].label}${named ? `, “${named}”` : ""}`),
      h("p", {}, nodeLink(model, to, this.act, "link")), titleOf(model, to),
      rows.length ? h("ul", { class: "rows" }, rows.map((row) => rowOf(model, from, to, [row], detail, this.act, true))) : null,
      kind === "cites" && !rows.length ? h("p", { class: "hint" }, "The passage of this citation is not in this file.") : null,
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
      path.length ? h("ol", { class: "lineage" }, path.map((n) => h("li", { class: n === a || n === b ? "here" : undefined }, nodeLink(model, n, this.act, "link"), titleOf(model, n)))) : h("p", { class: "hint" }, "No path joins these two."),
      h("h3", { class: "apart" }, "What they share"),
      shared.length ? shared.map(([kind, outwards, nodes]) => this.section(name(kind, outwards), nodes.length, () => this.longList(nodes, (n) => h("li", {}, nodeLink(model, n, this.act, "link"), titleOf(model, n))), nodes.length < 30)) : h("p", { class: "hint" }, "Nothing that both are linked to."),
    ];
  }
}

function isNothing(state) {
  return state.node < 0 && !state.edge && state.path.length < 2;
}

function titleOf(model, node) {
  const title = model.nodes.title[node];
  return title ? h("p", { class: "row-title", dir: "auto", title }, title) : null;
}

function byDate(model, nodes) {
  return [...nodes].sort((a, b) => (model.nodes.date[a] < model.nodes.date[b] ? -1 : model.nodes.date[a] > model.nodes.date[b] ? 1 : a - b));
}

function stepWords({ cites, added, dropped }) {
  if (!cites) return "its own citations are not in the graph";
  const change = [added ? `${num(added)} new` : "", dropped ? `${num(dropped)} dropped` : ""].filter(Boolean).join(", ");
  return `cites ${num(cites)}${change ? `: ${change}` : ""}`;
}

function factName(name) {
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

function hostOf(url) {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
