// Pieces of the details that several sections share.

import { brief, button, h, longDate, num, safeLink, text } from "./dom.js";

export function nodeLink(model, node, act, kind, most = 240) {
  const label = model.label(node);
  const title = model.nodes.title[node] || (label.length > most ? label : undefined);
  return button(kind, text(brief(label, most)), () => act.choose(node), { title });
}

export function titleOf(model, node, title = model.nodes.title[node]) {
  return title ? h("p", { class: "row-title", dir: "auto", title }, brief(title, 90)) : null;
}

// A passage: `row` is [source, start, end, exact], or [source, start, end, sentence, from, length]
// with the passage in its sentence, for which the number of a paragraph may stand.
export function passage(row, detail = null, around = "") {
  const [, , , words, from, length] = row;
  if (from === undefined) return besides(words, around);
  return marked(typeof words === "number" ? (detail?.p[words]?.[2] ?? "") : words, from, length);
}

export function quote(model, row, detail, act, around = "") {
  const [source, start, end] = row;
  const origin = model.sources[source];
  const name = origin ? text(origin[1]) : "source";
  const place = origin?.[0] >= 0 ? button("link", name, () => act.choose(origin[0])) : name;
  const link = origin?.[0] >= 0 ? model.link(origin[0]) : "";
  return h(
    "blockquote",
    { class: "quote", dir: "auto" },
    passage(row, detail, around),
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
  return around && exact.length < 120
    ? [slanted(shorten(around, false)), " [note] ", h("mark", {}, exact)]
    : slanted(exact);
}

// Markdown's *emphasis*, as it is printed.
export function slanted(words) {
  return words.split(/\*(\p{L}[^*]{0,80})\*/u).map((part, k) => (k % 2 ? h("i", {}, part) : part));
}

function marked(paragraph, at, length) {
  const chars = Array.from(paragraph);
  const before = chars.slice(0, at).join("");
  const after = chars.slice(at + length).join("");
  const hit = chars.slice(at, at + length).join("");
  if (hit.length > 260 || (!before && !after)) return slanted(hit);
  return [slanted(shorten(before, true)), h("mark", {}, hit), slanted(shorten(after, false))];
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
    button(
      "link how",
      [verb?.toLowerCase(), place].filter(Boolean).join(", ") || "link",
      () => act.chooseEdge([from, to, "cites"]),
      { title: "Show this link" },
    ),
  );
  const box = h("li", {}, head, titleOf(model, other));
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
  const one = button("link show", words, async () => one.replaceWith(...(await make())));
  return one;
}

// The passages of one citation, each around what it cites, and where it misstates the day.
export function sentences(model, row, detail, act) {
  const around = detail?.p[row[1]]?.[2] ?? "";
  return [...row[6].map((span) => quote(model, span, detail, act, around)), misstated(model, row)].filter(
    Boolean,
  );
}

// Where a citation gives another day than the record of the cited resolution itself.
function misstated(model, [to, , , date]) {
  const record = model.nodes.date[to];
  const known = record.length === 10 && !model.nodes.stated.get(to)?.includes("d");
  if (!known || !date || date === record) return null;
  return h(
    "p",
    { class: "row-title" },
    h("span", { class: "verdict contradicted" }, "⚠ "),
    `dated ${longDate(date)} here; adopted ${longDate(record)}`,
  );
}

// A piece of a bar, as wide as its share.
export function share(kind, count, total) {
  if (!count) return null;
  const piece = h("i", { class: kind });
  piece.style.width = `${(count / total) * 100}%`;
  return piece;
}

export function voteBar([yes, no, half]) {
  const total = yes + no + half || 1;
  const part = (kind, n) => share(kind, n, total);
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
