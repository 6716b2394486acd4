// Pieces of the details that several sections share.

import { h, longDate, num, safeLink, text } from "./dom.js";

const ORDER = ["contradicted", "confirmed", "unverifiable"];
const SIGNS = { confirmed: "✓ confirmed", contradicted: "⚠ contradicted", unverifiable: "? unverifiable" };

export function nodeLink(model, node, act, kind) {
  return h(
    "button",
    {
      type: "button",
      class: kind,
      onclick: () => act.choose(node),
      title: model.nodes.title[node] || undefined,
    },
    text(model.label(node)),
  );
}

// A passage: `row` is [source, start, end, exact] or [source, start, end, paragraph, from, length].
export function quote(model, row, detail, act, around = "") {
  const [source, start, end] = row;
  const body =
    row.length === 4 ? besides(row[3], around) : marked(detail?.p[row[3]]?.[2] ?? "", row[4], row[5]);
  const origin = model.sources[source];
  const name = origin ? text(origin[1]) : "source";
  const place =
    origin?.[0] >= 0
      ? h("button", { type: "button", class: "link", onclick: () => act.choose(origin[0]) }, name)
      : name;
  const link = origin?.[0] >= 0 ? model.link(origin[0]) : "";
  return h(
    "blockquote",
    { class: "quote", dir: "auto" },
    body,
    h(
      "cite",
      {},
      place,
      ` · characters ${num(start)} to ${num(end)}`,
      link ? [" · ", safeLink(link, "official text")] : null,
    ),
  );
}

// A passage outside its paragraph (a footnote, an annex) after the beginning of that paragraph.
function besides(exact, around) {
  return around && exact.length < 120 ? [shorten(around, false), " [note] ", h("mark", {}, exact)] : [exact];
}

function marked(paragraph, at, length) {
  const chars = Array.from(paragraph);
  const before = chars.slice(0, at).join("");
  const after = chars.slice(at + length).join("");
  const hit = chars.slice(at, at + length).join("");
  if (hit.length > 260 || (!before && !after)) return [hit];
  return [shorten(before, true), h("mark", {}, hit), shorten(after, false)];
}

function shorten(part, atEnd) {
  const most = 220;
  if (part.length <= most) return part;
  return atEnd
    ? `… ${part.slice(-most).replace(/^\S*\s/, "")}`
    : `${part.slice(0, most).replace(/\s\S*$/, "")} …`;
}

// One citation as a row: year, symbol, verb and paragraph, title, and its sentence.
export function rowOf(model, from, to, said, detail, act, outwards) {
  const other = outwards ? to : from;
  const [verb, place] = model.words_(from, to);
  const head = h(
    "div",
    { class: "row-head" },
    h("span", { class: "year" }, model.years[other] || ""),
    nodeLink(model, other, act, "link"),
    h(
      "button",
      {
        type: "button",
        class: "link how",
        title: "Show this link",
        onclick: () => act.chooseEdge([from, to, "cites"]),
      },
      [verb?.toLowerCase(), place].filter(Boolean).join(", ") || "link",
    ),
  );
  const title = model.nodes.title[other]
    ? h("p", { class: "row-title", dir: "auto" }, model.nodes.title[other])
    : null;
  const box = h("li", {}, head, title);
  if (said?.length) box.append(...said.slice(0, 1).flatMap((row) => sentences(model, row, detail, act)));
  if (said?.length > 1)
    box.append(
      later(`${num(said.length - 1)} more passages`, () =>
        said.slice(1).flatMap((row) => sentences(model, row, detail, act)),
      ),
    );
  if (!outwards)
    box.append(
      later("sentence", async () => {
        const own = await model.detail(from);
        const rows = own.c.filter((c) => c[0] === to).flatMap((row) => sentences(model, row, own, act));
        return rows.length ? rows : [h("p", { class: "row-title" }, "The passage is not in this file.")];
      }),
    );
  return box;
}

function later(words, make) {
  const button = h(
    "button",
    { type: "button", class: "link show", onclick: async () => button.replaceWith(...(await make())) },
    words,
  );
  return button;
}

function sentences(model, row, detail, act) {
  const stated = [row[3] ? `dated ${longDate(row[3])}` : "", row[4] ? `called “${row[4]}”` : "", row[5]]
    .filter(Boolean)
    .join(", ");
  const note = stated ? h("p", { class: "row-title" }, `There ${stated}`) : null;
  const around = detail?.p[row[1]]?.[2] ?? "";
  return [...row[6].map((span) => quote(model, span, detail, act, around)), note].filter(Boolean);
}

export function voteBar([yes, no, half]) {
  const total = yes + no + half || 1;
  const part = (kind, n) => {
    const piece = h("i", { class: kind });
    piece.style.width = `${(n / total) * 100}%`;
    return n ? piece : null;
  };
  const key = (kind, n, words) => h("li", { class: kind }, h("i", {}), h("b", {}, num(n)), ` ${words}`);
  return [
    h(
      "div",
      { class: "vote", role: "img", "aria-label": `${yes} in favour, ${no} against, ${half} abstaining` },
      part("yes", yes),
      part("no", no),
      part("half", half),
    ),
    h(
      "ul",
      { class: "vote-key" },
      key("yes", yes, "in favour"),
      key("no", no, "against"),
      key("half", half, "abstaining"),
    ),
  ];
}

// Contradicted claims first.
export function inOrder(claims) {
  return [...claims].sort((a, b) => ORDER.indexOf(a[5]) - ORDER.indexOf(b[5]));
}

// Of these it is the record's own words that tell, whatever the verdict.
const BY_WORDS = new Set(["contents", "quotation", "mandate-end", "mandate-period", "chapter"]);

export function claimRow(
  model,
  [document_, resolution, aspect, claimed, recorded, verdict, spans, record],
  side,
  act,
) {
  const other = side === 1 ? document_ : resolution;
  const wrong = verdict === "contradicted";
  return h(
    "li",
    {},
    h(
      "div",
      {},
      h("span", { class: `verdict ${verdict}` }, SIGNS[verdict] ?? verdict),
      " ",
      text(aspect.replace(/-/g, " ")),
      claimed ? [": ", text(claimed)] : null,
    ),
    recorded && wrong ? h("div", {}, "On record: ", text(recorded)) : null,
    spans.map((row) => quote(model, row, null, act)),
    wrong || BY_WORDS.has(aspect) ? record.map((row) => quote(model, row, null, act)) : null,
    other >= 0 && (side === 0 || !spans.length) ? nodeLink(model, other, act, "link") : null,
  );
}

export function quotationList(model, quotations, act) {
  return h(
    "ul",
    { class: "rows" },
    quotations.map(([words, speaker, document_, about, match, spans, printed]) =>
      h(
        "li",
        {},
        spans.length
          ? quote(model, spans[0], null, act)
          : h("blockquote", { class: "quote", dir: "auto" }, words),
        h(
          "div",
          { class: "n" },
          speaker >= 0
            ? nodeLink(model, speaker, act, "link")
            : printed
              ? text(printed)
              : "Speaker not named",
          match ? ` · ${match.replace(/-/g, " ")} in the text` : "",
          about >= 0 ? [" · about ", nodeLink(model, about, act, "link")] : null,
          document_ >= 0 && !spans.length ? [" · ", nodeLink(model, document_, act, "link")] : null,
        ),
      ),
    ),
  );
}
