// The details of what is chosen: identity, citations with verbs and sentences, votes, sponsors,
// themes, the line of forerunners, the press, paragraphs.

import { brief, button, byId, fill, h, longDate, num, plural, safeLink, text } from "./dom.js";
import { companyPart, themesOf, yearsPart } from "./panel_company.js";
import { LinkParts } from "./panel_links.js";
import { quote } from "./panel_parts.js";
import { factName, Sections } from "./panel_sections.js";
import { votePart } from "./panel_votes.js";
import { coupled } from "./relate.js";
import { kindName, shapeOf, swatch } from "./style.js";

export class Panel {
  constructor(model, act, home) {
    this.home = home;
    this.model = model;
    this.act = act;
    this.box = byId("panel");
    this.turn = 0;
    this.parts = new Sections(model, act);
    this.links = new LinkParts(this.parts, (...words) => this.head(...words));
  }

  // Makes room for the details, or takes it back; true where the room changed.
  frame(state) {
    const nothing = isNothing(state) && !this.home.open;
    byId("ask").setAttribute("aria-expanded", String(isNothing(state) && this.home.open));
    const body = document.querySelector(".body");
    const changed = body.classList.contains("no-panel") !== nothing;
    body.classList.toggle("no-panel", nothing);
    return changed;
  }

  async show(state) {
    const turn = ++this.turn;
    if (isNothing(state)) return this.overview();
    if (state.edge) return this.draw(await this.links.edgeParts(state.edge), turn);
    if (state.path.length === 2 && state.node < 0) return this.draw(this.links.pathParts(state));
    return this.draw(await this.nodeParts(state), turn);
  }

  overview() {
    if (!this.home.open) return fill(this.box);
    if (this.box.firstChild?.dataset?.home) return undefined;
    const parts = this.home.parts((...words) => this.head(...words));
    parts[0].dataset.home = "1";
    return this.draw(parts);
  }

  draw(parts, turn = this.turn) {
    if (turn !== this.turn) return;
    fill(this.box, parts);
    this.box.scrollTop = 0;
  }

  head(kind, mark, title, close) {
    return h(
      "div",
      { class: "panel-head" },
      h("div", { class: "kind" }, mark, kind),
      h("h2", { dir: "auto", id: "panel-title" }, title),
      button("icon close", "✕", close, { "aria-label": "Close details" }),
    );
  }

  async nodeParts(state) {
    const { model } = this;
    const node = state.node;
    const detail = await model.detail(node);
    const kind = model.kind(node);
    const head = this.head(
      kindName(kind),
      swatch(shapeOf(model, node), `var(--${kind})`),
      model.label(node),
      () => this.act.choose(-1),
    );
    const title = model.nodes.title[node];
    return [
      head,
      title
        ? h(
            "p",
            { class: "title", dir: "auto" },
            title,
            model.nodes.stated.get(node)?.includes("t")
              ? h("span", { class: "n" }, " (title as cited)")
              : null,
          )
        : null,
      this.identity(node, detail),
      this.actions(node, state),
      kind === "resolution" ? this.resolutionParts(node, detail) : this.otherParts(node, detail, kind),
      this.parts.factPart(detail, kind === "person"),
    ];
  }

  identity(node, detail) {
    const { model } = this;
    const said = new Map(detail.f.filter((f) => f[3].length).map((f) => [f[0], f]));
    const rows = [];
    const add = (label, value, fact) =>
      value &&
      rows.push(
        h("dt", {}, label),
        h("dd", {}, value, fact && said.has(fact) ? this.source(said.get(fact)) : null),
      );
    const date = model.nodes.date[node];
    const cited = model.nodes.stated.get(node)?.includes("d") ? ", as cited" : "";
    add(
      { document: "Published", event: "Date" }[model.kind(node)] ?? "Adopted",
      date ? longDate(date) + cited : "",
      "adoptionDate",
    );
    add("Organ", model.organ(node) ? text(model.organ(node)) : "", "organ");
    const session = model.session(node);
    add(
      "Session",
      session && this.link(session, () => this.act.only("session", session), "Show this session"),
      "session",
    );
    add("Adoption", model.tables.mode[model.nodes.mode[node]], "adoptionMode");
    add("Draft", model.nodes.draft.get(node), "draft");
    add("Meeting", model.nodes.meeting.get(node), "meeting");
    if (node < model.resolutions) add("Cited by", plural(model.nodes.cited[node], "resolution"));
    add("Also called", model.nodes.alias.get(node) ? text(brief(model.nodes.alias.get(node), 140)) : "");
    add("Region", model.tables.region[model.nodes.region[node]]);
    const community = model.nodes.community[node];
    if (model.communityName(community))
      add(
        "Community",
        this.link(brief(model.communityName(community), 70), () => this.act.scope(`community:${community}`)),
      );
    const link = model.link(node);
    const same = (model.nodes.same.get(node) ?? []).map((s) => [" ", safeLink(s, hostOf(s))]);
    add("Official text", link ? safeLink(link, hostOf(link)) : "");
    add("Same as", same.length ? same : "");
    return h("dl", { class: "facts" }, rows);
  }

  link(words, act, title) {
    return button("link", text(words), act, { title });
  }

  source(fact) {
    const flip = () => {
      const open = box.childNodes.length > 1;
      if (open) box.lastChild.remove();
      else box.append(quote(this.model, fact[3][0], null, this.act));
      mark.setAttribute("aria-expanded", String(!open));
    };
    const mark = button("link source", "❝", flip, {
      title: "Show the passage",
      "aria-label": `Show the passage: ${factName(fact[0])}`,
      "aria-expanded": "false",
    });
    const box = h("span", {}, mark);
    return [" ", box];
  }

  actions(node, state) {
    const on = (label, run, pressed) =>
      button("pill", label, run, { "aria-pressed": pressed === undefined ? undefined : String(pressed) });
    const isOpen = state.opened.includes(node);
    return h(
      "div",
      { class: "acts" },
      on(isOpen ? "Collapse" : "Expand", () => this.act.open(node), isOpen),
      on("Neighbourhood", () => this.act.scope(`around:${node}`), state.scope === `around:${node}`),
      { theme: true, state: true }[this.model.kind(node)]
        ? on("Show its resolutions", () => this.act.only(this.model.kind(node), node))
        : null,
      node < this.model.resolutions && this.model.nodes.title[node]
        ? on("Lineage", () => this.act.scope(`lineage:${node}`), state.scope === `lineage:${node}`)
        : null,
      on(state.path.length === 1 ? "Path to here" : "Path from here", () => this.act.path(node)),
      on("Copy citation", () => this.act.cite(node)),
    );
  }

  // What was said, by the place of a node in a quotation: speaker 1, document 2, resolution 3.
  said(node, place, title) {
    const found = this.model.quotations.filter((q) => q[place] === node);
    return this.parts.quotePart(found, title);
  }

  resolutionParts(node, detail) {
    const { model, parts } = this;
    const claims = parts.claimPart(node, 1);
    const contradicted = model.claims.some((c) => c[1] === node && c[5] === "contradicted");
    return [
      contradicted ? claims : null,
      votePart(parts, node),
      parts.citesPart(node, detail),
      parts.citedByPart(node),
      parts.nodesPart("Sponsors", model.targets("sponsor", node)),
      parts.nodesPart("Themes", model.targets("subject", node)),
      contradicted ? null : claims,
      parts.lineagePart(node),
      parts.likePart("Cites the same", coupled(model, node, "cites"), (n) => `${num(n)} in common`),
      parts.likePart("Cited together with it", coupled(model, node, "cited"), (n) => `by ${num(n)}`),
      parts.nodesPart("Written about it", model.sources_("about", node), true),
      this.said(node, 3, "Said about it"),
      parts.paragraphPart(detail),
    ];
  }

  otherParts(node, detail, kind) {
    const { model, parts } = this;
    if (kind === "document")
      return [
        parts.nodesPart("Is about", model.targets("about", node), true),
        parts.claimPart(node, 0),
        this.said(node, 2, "Quotations"),
        parts.nodesPart("Mentions", model.targets("mentions", node)),
        parts.citesPart(node, detail),
      ];
    return [
      this.said(node, 1, "Said"),
      yearsPart(parts, node),
      companyPart(parts, "alike", "Votes most like", node),
      companyPart(parts, "together", "Sponsors most with", node),
      companyPart(parts, "beside", "Occurs most with", node),
      themesOf(parts, node),
      parts.nodesPart("Sponsored", model.sources_("sponsor", node), true),
      parts.nodesPart("Resolutions on this theme", model.sources_("subject", node), true),
      parts.nodesPart("Voted against", model.sources_("against", node), true, false),
      parts.nodesPart("Abstained on", model.sources_("abstained", node), true, false),
      parts.nodesPart("Offices", model.targets("member", node)),
      parts.nodesPart("People", model.sources_("member", node)),
      parts.nodesPart("Mentioned in", model.sources_("mentions", node), true),
      parts.citesPart(node, detail),
    ];
  }
}

function isNothing(state) {
  return state.node < 0 && !state.edge && state.path.length < 2;
}

function hostOf(url) {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
